// Written by scripts/generate-resources.

import Foundation
import InfinityAPI
import InfinityResources

extension Lives {
  /// Teams Connector desired-state report (API: `status/teamsnodedsc`).
  static func liveTeamsConnectorReport(_ world: World) async throws {
    let shown = try await world.seeded(TeamsConnectorReport.self)
    world.check(\.details, of: shown, is: "the-details")
    world.check(\.failingResources, of: shown, is: "the-failing_resources")
    world.check(\.lastContact, of: shown, is: Date(timeIntervalSince1970: 1_800_000_000))
    world.check(\.status, of: shown, is: "the-status")
  }
}
