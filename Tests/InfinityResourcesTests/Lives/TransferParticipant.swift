// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Move participant elsewhere (API: `command/participant/transfer`).
  static func liveTransferParticipant(_ world: World) async throws {
    var call = try await TransferParticipant.call(conferenceAlias: world.text(250), participantID: world.participant())
    call.role = .chair
    _ = try await world.client.perform(call)
  }
}
