// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Create a backup (API: `command/platform/backup_create`).
  static func liveCreateBackup(_ world: World) async throws {
    var call = CreateBackup.call()
    call.passphrase = Secret(world.text(1000))
    call.request = true
    _ = try await world.client.perform(call)
  }
}
