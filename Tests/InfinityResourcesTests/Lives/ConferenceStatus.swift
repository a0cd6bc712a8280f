// Written by scripts/generate-resources.

import Foundation
import InfinityAPI
import InfinityResources

extension Lives {
  /// Live meeting (API: `status/conference`).
  static func liveConferenceStatus(_ world: World) async throws {
    let shown = try await world.seeded(ConferenceStatus.self, key: "the-id")
    world.check(\.isDirectMediaAvailable, of: shown, is: true)
    world.check(\.areGuestsMuted, of: shown, is: true)
    world.check(\.isLocked, of: shown, is: true)
    world.check(\.isStarted, of: shown, is: true)
    world.check(\.name, of: shown, is: "the-name")
    world.check(\.serviceType, of: shown, is: "the-service_type")
    world.check(\.startTime, of: shown, is: Date(timeIntervalSince1970: 1_800_000_000))
    world.check(\.tag, of: shown, is: "the-tag")
  }
}
