// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources
import Testing

extension Lives {
  /// Location load samples (API: `status/system_location/statistics`).
  static func liveLocationStatistics(_ world: World) async throws {
    let uri = try await world.first(LocationStatus.self)
    let list = try await world.client.list(LocationStatistics.self, of: uri)
    guard let shown = world.only(list) else { return }
    #expect(shown.unreadableFields.isEmpty)
    world.check(\.mediaLoad, of: shown, is: 1.5)
  }
}
