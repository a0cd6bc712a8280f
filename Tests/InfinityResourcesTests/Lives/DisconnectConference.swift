// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// End a meeting (API: `command/conference/disconnect`).
  static func liveDisconnectConference(_ world: World) async throws {
    var call = DisconnectConference.call()
    call.conferenceID = try await world.conference()
    _ = try await world.client.perform(call)
  }
}
