// Written by scripts/generate-resources.

import Foundation
import InfinityAPI
import InfinityResources
import Testing

extension Lives {
  /// Media figures of one participant (API: `history/participant/media_stream`).
  static func liveParticipantHistoryStream(_ world: World) async throws {
    let uri = try await world.first(ParticipantHistory.self)
    let list = try await world.client.list(ParticipantHistoryStream.self, of: uri)
    guard let shown = world.only(list) else { return }
    #expect(shown.unreadableFields.isEmpty)
    world.check(\.endTime, of: shown, is: Date(timeIntervalSince1970: 1_800_000_000))
    world.check(\.id, of: shown, is: 7)
    world.check(\.node, of: shown, is: "the-node")
    world.check(\.receivedBitrate, of: shown, is: 7)
    world.check(\.receivedCodec, of: shown, is: "the-rx_codec")
    world.check(\.receivedFramesPerSecond, of: shown, is: 1.5)
    world.check(\.receivedPacketLoss, of: shown, is: 1.5)
    world.check(\.receivedPacketsLost, of: shown, is: 7)
    world.check(\.receivedPacketsReceived, of: shown, is: 7)
    world.check(\.receivedResolution, of: shown, is: "the-rx_resolution")
    world.check(\.startTime, of: shown, is: Date(timeIntervalSince1970: 1_800_000_000))
    world.check(\.streamID, of: shown, is: "the-stream_id")
    world.check(\.streamType, of: shown, is: .audio)
    world.check(\.sentBitrate, of: shown, is: 7)
    world.check(\.sentCodec, of: shown, is: "the-tx_codec")
    world.check(\.sentFramesPerSecond, of: shown, is: 1.5)
    world.check(\.sentPacketLoss, of: shown, is: 1.5)
    world.check(\.sentPacketsLost, of: shown, is: 7)
    world.check(\.sentPacketsSent, of: shown, is: 7)
    world.check(\.sentResolution, of: shown, is: "the-tx_resolution")
  }
}
