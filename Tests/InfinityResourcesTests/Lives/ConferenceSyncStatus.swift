// Written by scripts/generate-resources.

import Foundation
import InfinityAPI
import InfinityResources

extension Lives {
  /// LDAP sync progress (API: `status/conference_sync`).
  static func liveConferenceSyncStatus(_ world: World) async throws {
    let shown = try await world.seeded(ConferenceSyncStatus.self, key: "9001")
    world.check(\.configurationID, of: shown, is: 7)
    world.check(\.devicesCreated, of: shown, is: 7)
    world.check(\.devicesDeleted, of: shown, is: 7)
    world.check(\.devicesUnchanged, of: shown, is: 7)
    world.check(\.devicesUpdated, of: shown, is: 7)
    world.check(\.endUsersCreated, of: shown, is: 7)
    world.check(\.endUsersDeleted, of: shown, is: 7)
    world.check(\.endUsersUnchanged, of: shown, is: 7)
    world.check(\.endUsersUpdated, of: shown, is: 7)
    world.check(\.lastUpdated, of: shown, is: Date(timeIntervalSince1970: 1_800_000_000))
    world.check(\.syncErrors, of: shown, is: 7)
    world.check(\.syncLastErrorDescription, of: shown, is: "the-sync_last_error_description")
    world.check(\.syncProgress, of: shown, is: 7)
    world.check(\.syncStatus, of: shown, is: "the-sync_status")
    world.check(\.vmrsCreated, of: shown, is: 7)
    world.check(\.vmrsDeleted, of: shown, is: 7)
    world.check(\.vmrsUnchanged, of: shown, is: 7)
    world.check(\.vmrsUpdated, of: shown, is: 7)
  }
}
