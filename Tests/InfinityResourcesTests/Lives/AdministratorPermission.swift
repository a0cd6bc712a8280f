// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Administrator permission (API: `configuration/permission`).
  static func liveAdministratorPermission(_ world: World) async throws {
    _ = try await world.client.get(AdministratorPermission.self, at: world.first(AdministratorPermission.self))
  }
}
