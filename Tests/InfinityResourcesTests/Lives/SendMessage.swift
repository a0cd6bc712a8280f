// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Message one participant (API: `command/participant/message`).
  static func liveSendMessage(_ world: World) async throws {
    let call = try await SendMessage.call(participantID: world.participant(), payload: world.text(250))
    _ = try await world.client.perform(call)
  }
}
