// Written by scripts/generate-resources.

import Foundation
import InfinityAPI
import InfinityResources

extension Lives {
  /// Live meeting on one node (API: `status/conference_shard`).
  static func liveConferenceShard(_ world: World) async throws {
    let shown = try await world.seeded(ConferenceShard.self, key: "the-id")
    world.check(\.conference, of: shown, is: "the-conference")
    world.check(\.areGuestsMuted, of: shown, is: true)
    world.check(\.isDirect, of: shown, is: true)
    world.check(\.isLocked, of: shown, is: true)
    world.check(\.isStarted, of: shown, is: true)
    world.check(\.node, of: shown, is: "the-node")
    world.check(\.serviceType, of: shown, is: "the-service_type")
    world.check(\.startTime, of: shown, is: Date(timeIntervalSince1970: 1_800_000_000))
    world.check(\.location, of: shown, is: "the-system_location")
    world.check(\.tag, of: shown, is: "the-tag")
    world.check(\.isTranscodingEnabled, of: shown, is: true)
  }
}
