// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Mail a room owner (API: `command/conference/send_conference_email`).
  static func liveSendConferenceEmail(_ world: World) async throws {
    var call = try await SendConferenceEmail.call(conferenceID: world.configuredConference())
    call.conferenceSyncTemplateID = 2
    _ = try await world.client.perform(call)
  }
}
