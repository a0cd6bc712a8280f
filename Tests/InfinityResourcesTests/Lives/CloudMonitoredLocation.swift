// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Location watched for bursting (API: `status/cloud_monitored_location`).
  static func liveCloudMonitoredLocation(_ world: World) async throws {
    let shown = try await world.seeded(CloudMonitoredLocation.self, key: "9001")
    world.check(\.freeHDCalls, of: shown, is: 7)
    world.check(\.maximumHDCalls, of: shown, is: 7)
    world.check(\.mediaLoad, of: shown, is: 7)
    world.check(\.name, of: shown, is: "the-name")
  }
}
