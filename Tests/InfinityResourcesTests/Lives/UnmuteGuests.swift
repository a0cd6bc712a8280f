// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Unmute every guest (API: `command/conference/unmute_guests`).
  static func liveUnmuteGuests(_ world: World) async throws {
    let call = try await UnmuteGuests.call(conferenceID: world.conference())
    _ = try await world.client.perform(call)
  }
}
