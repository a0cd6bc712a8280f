// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Change participant role (API: `command/participant/role`).
  static func liveChangeRole(_ world: World) async throws {
    var call = try await ChangeRole.call(participantID: world.participant())
    call.role = .chair
    _ = try await world.client.perform(call)
  }
}
