// Written by scripts/generate-resources.

import Foundation
import InfinityAPI
import InfinityResources

extension Lives {
  /// Past participant (API: `history/participant`).
  static func liveParticipantHistory(_ world: World) async throws {
    let shown = try await world.seeded(ParticipantHistory.self, key: "the-id")
    world.check(\.avID, of: shown, is: "the-av_id")
    world.check(\.bandwidth, of: shown, is: 7)
    world.check(\.callDirection, of: shown, is: .`in`)
    world.check(\.callQuality, of: shown, is: .unknown)
    world.check(\.callTag, of: shown, is: "the-call_tag")
    world.check(\.callUUID, of: shown, is: "the-call_uuid")
    world.check(\.conferenceName, of: shown, is: "the-conference_name")
    world.check(\.conversationID, of: shown, is: "the-conversation_id")
    world.check(\.disconnectReason, of: shown, is: "the-disconnect_reason")
    world.check(\.displayName, of: shown, is: "the-display_name")
    world.check(\.duration, of: shown, is: 7)
    world.check(\.encryption, of: shown, is: "the-encryption")
    world.check(\.endTime, of: shown, is: Date(timeIntervalSince1970: 1_800_000_000))
    world.check(\.hasMedia, of: shown, is: true)
    world.check(\.idpUUID, of: shown, is: "the-idp_uuid")
    world.check(\.isDirect, of: shown, is: true)
    world.check(\.isIDPAuthenticated, of: shown, is: true)
    world.check(\.isStreaming, of: shown, is: true)
    world.check(\.licenseCount, of: shown, is: 7)
    world.check(\.licenseType, of: shown, is: "the-license_type")
    world.check(\.localAlias, of: shown, is: "the-local_alias")
    world.check(\.mediaNode, of: shown, is: "the-media_node")
    world.check(\.parentID, of: shown, is: "the-parent_id")
    world.check(\.presentationID, of: shown, is: "the-presentation_id")
    world.check(\.`protocol`, of: shown, is: "the-protocol")
    world.check(\.proxyNode, of: shown, is: "the-proxy_node")
    world.check(\.remoteAddress, of: shown, is: "the-remote_address")
    world.check(\.remoteAlias, of: shown, is: "the-remote_alias")
    world.check(\.remotePort, of: shown, is: 7)
    world.check(\.role, of: shown, is: "the-role")
    world.check(\.receivedBandwidth, of: shown, is: 7)
    world.check(\.serviceTag, of: shown, is: "the-service_tag")
    world.check(\.serviceType, of: shown, is: "the-service_type")
    world.check(\.signalingNode, of: shown, is: "the-signalling_node")
    world.check(\.startTime, of: shown, is: Date(timeIntervalSince1970: 1_800_000_000))
    world.check(\.location, of: shown, is: "the-system_location")
    world.check(\.isTranscodingEnabled, of: shown, is: true)
    world.check(\.sentBandwidth, of: shown, is: 7)
    world.check(\.vendor, of: shown, is: "the-vendor")
  }
}
