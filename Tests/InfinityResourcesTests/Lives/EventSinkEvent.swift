// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources
import Testing

extension Lives {
  /// Event name filter entry (API: `embedded/event_sink_event`).
  static func liveEventSinkEvent(_ world: World) async throws {
    let shown = EventSinkEvent(json: try JSONView(parsing: Array(#"{"name": "the-name"}"#.utf8)))
    #expect(shown.unreadableFields.isEmpty)
    #expect(EventSinkEvent.read(shown.json, to: nil) == .value(shown))
    world.check(\.name, of: shown, is: "the-name")
  }
}
