// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Burst overflow location state (API: `status/cloud_overflow_location`).
  static func liveCloudOverflowLocation(_ world: World) async throws {
    let shown = try await world.seeded(CloudOverflowLocation.self, key: "9001")
    world.check(\.freeHDCalls, of: shown, is: 7)
    world.check(\.maximumHDCalls, of: shown, is: 7)
    world.check(\.mediaLoad, of: shown, is: 7)
    world.check(\.name, of: shown, is: "the-name")
    world.check(\.locationID, of: shown, is: 7)
  }
}
