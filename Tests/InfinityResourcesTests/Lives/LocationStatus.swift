// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Location load (API: `status/system_location`).
  static func liveLocationStatus(_ world: World) async throws {
    let shown = try await world.seeded(LocationStatus.self, key: "9001")
    world.check(\.maximumAudioCalls, of: shown, is: 7)
    world.check(\.maximumConnections, of: shown, is: "the-max_connections")
    world.check(\.maximumFullHDCalls, of: shown, is: 7)
    world.check(\.maximumHDCalls, of: shown, is: 7)
    world.check(\.maximumMediaTokens, of: shown, is: 7)
    world.check(\.maximumSdCalls, of: shown, is: 7)
    world.check(\.mediaLoad, of: shown, is: 1.5)
    world.check(\.mediaTokensUsed, of: shown, is: 7)
    world.check(\.name, of: shown, is: "the-name")
  }
}
