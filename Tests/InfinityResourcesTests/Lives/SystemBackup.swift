// Written by scripts/generate-resources.

import Foundation
import InfinityAPI
import InfinityResources

extension Lives {
  /// Stored backup file (API: `configuration/system_backup`).
  static func liveSystemBackup(_ world: World) async throws {
    let shown = try await world.seeded(SystemBackup.self, key: "the-filename")
    world.check(\.build, of: shown, is: "the-build")
    world.check(\.date, of: shown, is: Date(timeIntervalSince1970: 1_800_000_000))
    world.check(\.filename, of: shown, is: "the-filename")
    world.check(\.sha256, of: shown, is: "the-sha256sum")
    world.check(\.size, of: shown, is: 7)
    world.check(\.type, of: shown, is: "the-type")
    world.check(\.version, of: shown, is: "the-version")
    let uri = try await world.first(SystemBackup.self)
    try await world.delete(SystemBackup.self, at: uri)
  }
}
