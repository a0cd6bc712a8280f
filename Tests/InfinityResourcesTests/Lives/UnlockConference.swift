// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Unlock a meeting (API: `command/conference/unlock`).
  static func liveUnlockConference(_ world: World) async throws {
    let call = try await UnlockConference.call(conferenceID: world.conference())
    _ = try await world.client.perform(call)
  }
}
