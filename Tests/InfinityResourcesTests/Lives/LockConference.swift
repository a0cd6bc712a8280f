// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Lock a meeting (API: `command/conference/lock`).
  static func liveLockConference(_ world: World) async throws {
    let call = try await LockConference.call(conferenceID: world.conference())
    _ = try await world.client.perform(call)
  }
}
