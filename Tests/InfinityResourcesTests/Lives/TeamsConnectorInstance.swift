// Written by scripts/generate-resources.

import Foundation
import InfinityAPI
import InfinityResources

extension Lives {
  /// Teams Connector instance state (API: `status/teamsnode`).
  static func liveTeamsConnectorInstance(_ world: World) async throws {
    let shown = try await world.seeded(TeamsConnectorInstance.self, key: "the-id")
    world.check(\.callCount, of: shown, is: 7)
    world.check(\.eventHubID, of: shown, is: "the-eventhub_id")
    world.check(\.heartbeatTime, of: shown, is: Date(timeIntervalSince1970: 1_800_000_000))
    world.check(\.instanceStatus, of: shown, is: "the-instance_status")
    world.check(\.ipAddress, of: shown, is: "the-ip_address")
    world.check(\.maximumCalls, of: shown, is: 7)
    world.check(\.mediaLoad, of: shown, is: 7)
    world.check(\.name, of: shown, is: "the-name")
    world.check(\.privateIPAddress, of: shown, is: "the-private_ip_address")
    world.check(\.scaleSetID, of: shown, is: "the-scaleset_id")
    world.check(\.startTime, of: shown, is: Date(timeIntervalSince1970: 1_800_000_000))
    world.check(\.state, of: shown, is: "the-state")
  }
}
