// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Chunked upgrade upload (API: `configuration/upgrade_request`).
  static func liveUpgradeRequest(_ world: World) async throws {
    let shown = try await world.seeded(UpgradeRequest.self, key: "the-uuid")
    world.check(\.offset, of: shown, is: 7)
    world.check(\.state, of: shown, is: "the-state")
    let uri = try await world.first(UpgradeRequest.self)
    try await world.delete(UpgradeRequest.self, at: uri)
  }
}
