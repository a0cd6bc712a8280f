// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Mute every guest (API: `command/conference/mute_guests`).
  static func liveMuteGuests(_ world: World) async throws {
    let call = try await MuteGuests.call(conferenceID: world.conference())
    _ = try await world.client.perform(call)
  }
}
