// Written by scripts/generate-resources.

import Foundation
import InfinityAPI
import InfinityResources

extension Lives {
  /// Past node state change (API: `history/workervm_status_event`).
  static func liveConferencingNodeEvent(_ world: World) async throws {
    let shown = try await world.seeded(ConferencingNodeEvent.self, key: "9001")
    world.check(\.context, of: shown, is: "the-context")
    world.check(\.details, of: shown, is: "the-details")
    world.check(\.eventType, of: shown, is: "the-event_type")
    world.check(\.state, of: shown, is: "the-state")
    world.check(\.timeChanged, of: shown, is: Date(timeIntervalSince1970: 1_800_000_000))
    world.check(\.nodeAddress, of: shown, is: "the-workervm_address")
    world.check(\.nodeConfigurationID, of: shown, is: 7)
    world.check(\.nodeConfigurationLocationName, of: shown, is: "the-workervm_configuration_location_name")
    world.check(\.nodeConfigurationName, of: shown, is: "the-workervm_configuration_name")
  }
}
