// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Restore a backup (API: `command/platform/backup_restore`).
  static func liveRestoreBackup(_ world: World) async throws {
    var call = RestoreBackup.call()
    call.package = world.text(250)
    call.passphrase = Secret(world.text(1000))
    _ = try await world.client.perform(call)
  }
}
