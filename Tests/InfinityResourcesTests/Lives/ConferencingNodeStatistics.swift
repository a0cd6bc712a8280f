// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources
import Testing

extension Lives {
  /// Conferencing Node load samples (API: `status/worker_vm/statistics`).
  static func liveConferencingNodeStatistics(_ world: World) async throws {
    let uri = try await world.first(ConferencingNodeStatus.self)
    let list = try await world.client.list(ConferencingNodeStatistics.self, of: uri)
    guard let shown = world.only(list) else { return }
    #expect(shown.unreadableFields.isEmpty)
    world.check(\.mediaLoad, of: shown, is: 1.5)
  }
}
