// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Remove one participant (API: `command/participant/disconnect`).
  static func liveDisconnectParticipant(_ world: World) async throws {
    let call = try await DisconnectParticipant.call(participantID: world.participant())
    _ = try await world.client.perform(call)
  }
}
