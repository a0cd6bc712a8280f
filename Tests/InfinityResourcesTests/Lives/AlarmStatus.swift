// Written by scripts/generate-resources.

import Foundation
import InfinityAPI
import InfinityResources

extension Lives {
  /// Raised alarm (API: `status/alarm`).
  static func liveAlarmStatus(_ world: World) async throws {
    let shown = try await world.seeded(AlarmStatus.self, key: "9001")
    world.check(\.isAcknowledged, of: shown, is: true)
    world.check(\.details, of: shown, is: "the-details")
    world.check(\.identifier, of: shown, is: 7)
    world.check(\.instance, of: shown, is: "the-instance")
    world.check(\.level, of: shown, is: .error)
    world.check(\.name, of: shown, is: "the-name")
    world.check(\.node, of: shown, is: "the-node")
    world.check(\.timeRaised, of: shown, is: Date(timeIntervalSince1970: 1_800_000_000))
  }
}
