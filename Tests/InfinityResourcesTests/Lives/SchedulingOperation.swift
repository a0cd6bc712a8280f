// Written by scripts/generate-resources.

import Foundation
import InfinityAPI
import InfinityResources

extension Lives {
  /// Scheduling job result (API: `status/scheduling_operation`).
  static func liveSchedulingOperation(_ world: World) async throws {
    let shown = try await world.seeded(SchedulingOperation.self, key: "9001")
    world.check(\.creationTime, of: shown, is: Date(timeIntervalSince1970: 1_800_000_000))
    world.check(\.errorCode, of: shown, is: "the-error_code")
    world.check(\.errorDescription, of: shown, is: "the-error_description")
    world.check(\.resourceID, of: shown, is: 7)
    world.check(\.success, of: shown, is: true)
    world.check(\.transactionUUID, of: shown, is: "the-transaction_uuid")
  }
}
