// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Configuration sync marker (API: `configuration/system_syncpoint`).
  static func liveSystemSyncpoint(_ world: World) async throws {
    let small = try await world.client.create(SystemSyncpoint.smallest(in: world))
    _ = try await world.client.get(SystemSyncpoint.self, at: small)
    let draft = try await SystemSyncpoint.smallest(in: world)
    _ = try await world.client.create(draft)
  }
}

extension SystemSyncpoint: Made {
  static func smallest(in world: World) async throws -> Draft<SystemSyncpoint> { draft() }
}
