// Written by scripts/generate-resources.

import Foundation
import InfinityAPI
import InfinityResources

extension Lives {
  /// Live participant (API: `status/participant`).
  static func liveParticipant(_ world: World) async throws {
    let shown = try await world.seeded(Participant.self, key: "the-id")
    world.check(\.bandwidth, of: shown, is: 7)
    world.check(\.callDirection, of: shown, is: .`in`)
    world.check(\.callQuality, of: shown, is: .unknown)
    world.check(\.callTag, of: shown, is: "the-call_tag")
    world.check(\.callUUID, of: shown, is: "the-call_uuid")
    world.check(\.conferenceName, of: shown, is: "the-conference")
    world.check(\.connectTime, of: shown, is: Date(timeIntervalSince1970: 1_800_000_000))
    world.check(\.conversationID, of: shown, is: "the-conversation_id")
    world.check(\.destinationAlias, of: shown, is: "the-destination_alias")
    world.check(\.displayName, of: shown, is: "the-display_name")
    world.check(\.encryption, of: shown, is: "the-encryption")
    world.check(\.hasMedia, of: shown, is: true)
    world.check(\.idpUUID, of: shown, is: "the-idp_uuid")
    world.check(\.isClientMuted, of: shown, is: true)
    world.check(\.isDirect, of: shown, is: true)
    world.check(\.isDisconnectSupported, of: shown, is: true)
    world.check(\.isIDPAuthenticated, of: shown, is: true)
    world.check(\.isMuteSupported, of: shown, is: true)
    world.check(\.isMuted, of: shown, is: true)
    world.check(\.isOnHold, of: shown, is: true)
    world.check(\.isPresentationSupported, of: shown, is: true)
    world.check(\.isPresenting, of: shown, is: true)
    world.check(\.isRecording, of: shown, is: true)
    world.check(\.isStreaming, of: shown, is: true)
    world.check(\.isTranscribing, of: shown, is: true)
    world.check(\.isTransferSupported, of: shown, is: true)
    world.check(\.licenseCount, of: shown, is: 7)
    world.check(\.licenseType, of: shown, is: "the-license_type")
    world.check(\.mediaNode, of: shown, is: "the-media_node")
    world.check(\.parentID, of: shown, is: "the-parent_id")
    world.check(\.participantAlias, of: shown, is: "the-participant_alias")
    world.check(\.`protocol`, of: shown, is: .api)
    world.check(\.proxyNode, of: shown, is: "the-proxy_node")
    world.check(\.remoteAddress, of: shown, is: "the-remote_address")
    world.check(\.remotePort, of: shown, is: 7)
    world.check(\.role, of: shown, is: .chair)
    world.check(\.receivedBandwidth, of: shown, is: 7)
    world.check(\.serviceTag, of: shown, is: "the-service_tag")
    world.check(\.serviceType, of: shown, is: "the-service_type")
    world.check(\.signalingNode, of: shown, is: "the-signalling_node")
    world.check(\.sourceAlias, of: shown, is: "the-source_alias")
    world.check(\.locationName, of: shown, is: "the-system_location")
    world.check(\.isTranscodingEnabled, of: shown, is: true)
    world.check(\.sentBandwidth, of: shown, is: 7)
    world.check(\.vendor, of: shown, is: "the-vendor")
  }
}
