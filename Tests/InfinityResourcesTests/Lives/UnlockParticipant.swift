// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Admit waiting participant (API: `command/participant/unlock`).
  static func liveUnlockParticipant(_ world: World) async throws {
    let call = try await UnlockParticipant.call(participantID: world.participant())
    _ = try await world.client.perform(call)
  }
}
