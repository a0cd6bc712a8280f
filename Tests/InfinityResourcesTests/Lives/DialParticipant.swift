// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Dial out to someone (API: `command/participant/dial`).
  static func liveDialParticipant(_ world: World) async throws {
    var call = DialParticipant.call(conferenceAlias: world.text(250), destination: world.text(250))
    call.callType = .videoOnly
    call.customSIPHeaders = world.text(250)
    call.dtmfSequence = Secret(world.text(250))
    call.keepConferenceAlive = .keepConferenceAliveNever
    call.localDisplayName = world.text(250)
    call.node = world.text(255)
    call.presentationURL = world.url()
    call.protocol = .teams
    call.remoteDisplayName = world.text(250)
    call.role = .chair
    call.routing = .routingRule
    call.isStreaming = true
    call.location = world.text(250)
    _ = try await world.client.perform(call)
  }
}
