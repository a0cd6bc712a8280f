// Written by scripts/generate-resources.

import Foundation
import InfinityAPI
import InfinityResources

extension Lives {
  /// Past alarm (API: `history/alarm`).
  static func liveAlarmHistory(_ world: World) async throws {
    let shown = try await world.seeded(AlarmHistory.self, key: "9001")
    world.check(\.details, of: shown, is: "the-details")
    world.check(\.identifier, of: shown, is: 7)
    world.check(\.instance, of: shown, is: "the-instance")
    world.check(\.level, of: shown, is: "the-level")
    world.check(\.name, of: shown, is: "the-name")
    world.check(\.node, of: shown, is: "the-node")
    world.check(\.timeLowered, of: shown, is: Date(timeIntervalSince1970: 1_800_000_000))
    world.check(\.timeRaised, of: shown, is: Date(timeIntervalSince1970: 1_800_000_000))
  }
}
