// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Mute one participant (API: `command/participant/mute`).
  static func liveMuteParticipant(_ world: World) async throws {
    let call = try await MuteParticipant.call(participantID: world.participant())
    _ = try await world.client.perform(call)
  }
}
