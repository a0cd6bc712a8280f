// Written by scripts/generate-resources.

import Foundation
import InfinityAPI
import InfinityResources

extension Lives {
  /// Teams Connector live call (API: `status/teamsnode_call`).
  static func liveTeamsConnectorCall(_ world: World) async throws {
    let shown = try await world.seeded(TeamsConnectorCall.self, key: "the-id")
    world.check(\.destination, of: shown, is: "the-destination")
    world.check(\.heartbeatTime, of: shown, is: Date(timeIntervalSince1970: 1_800_000_000))
    world.check(\.source, of: shown, is: "the-source")
    world.check(\.startTime, of: shown, is: Date(timeIntervalSince1970: 1_800_000_000))
    world.check(\.state, of: shown, is: "the-state")
    world.check(\.teamsNodeID, of: shown, is: "the-teamsnode_id")
  }
}
