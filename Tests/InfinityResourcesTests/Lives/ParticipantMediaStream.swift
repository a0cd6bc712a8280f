// Written by scripts/generate-resources.

import Foundation
import InfinityAPI
import InfinityResources
import Testing

extension Lives {
  /// Live participant media figures (API: `status/participant/media_stream`).
  static func liveParticipantMediaStream(_ world: World) async throws {
    let uri = try await world.first(Participant.self)
    let list = try await world.client.list(ParticipantMediaStream.self, of: uri)
    guard let shown = world.only(list) else { return }
    #expect(shown.unreadableFields.isEmpty)
    world.check(\.endTime, of: shown, is: Date(timeIntervalSince1970: 1_800_000_000))
    world.check(\.id, of: shown, is: "the-id")
    world.check(\.node, of: shown, is: "the-node")
    world.check(\.receivedBitrate, of: shown, is: 7)
    world.check(\.receivedCodec, of: shown, is: "the-rx_codec")
    world.check(\.receivedFramesPerSecond, of: shown, is: 1.5)
    world.check(\.receivedJitter, of: shown, is: 1.5)
    world.check(\.receivedPacketLoss, of: shown, is: 1.5)
    world.check(\.receivedPacketsLost, of: shown, is: 7)
    world.check(\.receivedPacketsReceived, of: shown, is: 7)
    world.check(\.receivedResolution, of: shown, is: "the-rx_resolution")
    world.check(\.receivedWindowedPacketLoss, of: shown, is: 1.5)
    world.check(\.startTime, of: shown, is: Date(timeIntervalSince1970: 1_800_000_000))
    world.check(\.sentBitrate, of: shown, is: 7)
    world.check(\.sentCodec, of: shown, is: "the-tx_codec")
    world.check(\.sentFramesPerSecond, of: shown, is: 1.5)
    world.check(\.sentJitter, of: shown, is: 1.5)
    world.check(\.sentPacketLoss, of: shown, is: 1.5)
    world.check(\.sentPacketsLost, of: shown, is: 7)
    world.check(\.sentPacketsSent, of: shown, is: 7)
    world.check(\.sentResolution, of: shown, is: "the-tx_resolution")
    world.check(\.sentWindowedPacketLoss, of: shown, is: 1.5)
    world.check(\.type, of: shown, is: .audio)
  }
}
