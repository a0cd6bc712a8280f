// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Unmute one participant (API: `command/participant/unmute`).
  static func liveUnmuteParticipant(_ world: World) async throws {
    let call = try await UnmuteParticipant.call(participantID: world.participant())
    _ = try await world.client.perform(call)
  }
}
