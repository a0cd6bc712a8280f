// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources
import Testing

extension Lives {
  /// Switched-off codec entry (API: `embedded/disabled_codec`).
  static func liveDisabledCodec(_ world: World) async throws {
    let shown = DisabledCodec(json: try JSONView(parsing: Array(#"{"value": "the-value"}"#.utf8)))
    #expect(shown.unreadableFields.isEmpty)
    #expect(DisabledCodec.read(shown.json, to: nil) == .value(shown))
    world.check(\.codec, of: shown, is: "the-value")
  }
}
