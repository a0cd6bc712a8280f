// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Scheduled backup settings (API: `configuration/autobackup`).
  static func liveAutomaticBackupSettings(_ world: World) async throws {
    _ = try await world.client.get(AutomaticBackupSettings.self, at: world.first(AutomaticBackupSettings.self))
    let uri = try await world.first(AutomaticBackupSettings.self)
    var object = try await world.client.get(AutomaticBackupSettings.self, at: uri)
    var change = Changes<AutomaticBackupSettings>()
    change.isAutobackupEnabled = .set(false)
    change.autobackupInterval = .set(1)
    change.autobackupPassphrase = .set(Secret(world.text(8)))
    change.autobackupStartHour = .set(1)
    change.autobackupUploadPassword = .set(Secret(world.text(8)))
    change.autobackupUploadURL = .set(world.url())
    change.autobackupUploadUsername = .set(world.text(8))
    try await world.client.update(change, at: uri)
    object = try await world.client.get(AutomaticBackupSettings.self, at: uri)
    world.check(\.isAutobackupEnabled, of: object, is: change.isAutobackupEnabled.value)
    world.check(\.autobackupInterval, of: object, is: change.autobackupInterval.value)
    world.check(\.autobackupStartHour, of: object, is: change.autobackupStartHour.value)
    world.check(\.autobackupUploadURL, of: object, is: change.autobackupUploadURL.value)
    world.check(\.autobackupUploadUsername, of: object, is: change.autobackupUploadUsername.value)
    change = Changes<AutomaticBackupSettings>()
    change.autobackupPassphrase = .clear
    change.autobackupUploadPassword = .clear
    change.autobackupUploadURL = .clear
    change.autobackupUploadUsername = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(AutomaticBackupSettings.self, at: uri)
    world.checkCleared(\.autobackupUploadURL, of: object)
    world.checkCleared(\.autobackupUploadUsername, of: object)
  }
}
