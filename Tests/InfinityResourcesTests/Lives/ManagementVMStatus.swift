// Written by scripts/generate-resources.

import Foundation
import InfinityAPI
import InfinityResources

extension Lives {
  /// Management Node state (API: `status/management_vm`).
  static func liveManagementVMStatus(_ world: World) async throws {
    let shown = try await world.seeded(ManagementVMStatus.self, key: "9001")
    world.check(\.configurationID, of: shown, is: 7)
    world.check(\.lastAttemptedContact, of: shown, is: Date(timeIntervalSince1970: 1_800_000_000))
    world.check(\.lastUpdated, of: shown, is: Date(timeIntervalSince1970: 1_800_000_000))
    world.check(\.name, of: shown, is: "the-name")
    world.check(\.isPrimary, of: shown, is: true)
    world.check(\.syncStatus, of: shown, is: "the-sync_status")
    world.check(\.upgradeStatus, of: shown, is: "the-upgrade_status")
    world.check(\.version, of: shown, is: "the-version")
  }
}
