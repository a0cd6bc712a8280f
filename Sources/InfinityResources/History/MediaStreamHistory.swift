// Written by scripts/generate-resources.

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
public import InfinityAPI

/// Past participant media figures.
///
/// It is only read.
///
/// API: `history/media_stream`.
public struct MediaStreamHistory: Resource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.history, "media_stream")

  /// What the Management Node answered.
  public let json: JSONView
  /// A view of an object in an answer.
  public init(json: JSONView) { self.json = json }

  /// The fields.
  public struct Fields: FieldSet {
    /// The fields.
    @inlinable public init() {}
    /// Every field that is read.
    public var readable: [any ReadableField] {
      [
        endTime, node, participant, receivedBitrate, receivedCodec, receivedFramesPerSecond, receivedPacketLoss,
        receivedPacketsLost, receivedPacketsReceived, receivedResolution, startTime, streamID, streamType, sentBitrate,
        sentCodec, sentFramesPerSecond, sentPacketLoss, sentPacketsLost, sentPacketsSent, sentResolution,
      ]
    }

    /// End time: nil if unset (API: `end_time`).
    @inlinable public var endTime: ReadOnlyField<Date?> { .init("end_time", nil) }
    /// Node: at most 50 characters (API: `node`).
    @inlinable public var node: ReadOnlyField<String> { .init("node", "", .length(0...50)) }
    /// Participant: a reference to ``ParticipantHistory``; nil if unset (API: `participant`).
    @inlinable public var participant: ReadOnlyField<ResourceURI?> {
      .init("participant", nil, to: ParticipantHistory.endpoint)
    }
    /// Rx bitrate: in kbit/s; nil if unset (API: `rx_bitrate`).
    @inlinable public var receivedBitrate: ReadOnlyField<Int?> { .init("rx_bitrate", nil) }
    /// Rx codec (API: `rx_codec`).
    @inlinable public var receivedCodec: ReadOnlyField<String> { .init("rx_codec", "") }
    /// Rx fps: in frames a second; nil if unset (API: `rx_fps`).
    @inlinable public var receivedFramesPerSecond: ReadOnlyField<Double?> { .init("rx_fps", nil) }
    /// Rx packet loss: in percent; nil if unset (API: `rx_packet_loss`).
    @inlinable public var receivedPacketLoss: ReadOnlyField<Double?> { .init("rx_packet_loss", nil) }
    /// Rx packets lost: nil if unset (API: `rx_packets_lost`).
    @inlinable public var receivedPacketsLost: ReadOnlyField<Int?> { .init("rx_packets_lost", nil) }
    /// Rx packets received: nil if unset (API: `rx_packets_received`).
    @inlinable public var receivedPacketsReceived: ReadOnlyField<Int?> { .init("rx_packets_received", nil) }
    /// Rx resolution (API: `rx_resolution`).
    @inlinable public var receivedResolution: ReadOnlyField<String> { .init("rx_resolution", "") }
    /// Start time: nil if unset (API: `start_time`).
    @inlinable public var startTime: ReadOnlyField<Date?> { .init("start_time", nil) }
    /// Stream ID (API: `stream_id`).
    @inlinable public var streamID: ReadOnlyField<String> { .init("stream_id", "") }
    /// Stream type: nil if unset (API: `stream_type`).
    @inlinable public var streamType: ReadOnlyField<StreamType?> { .init("stream_type", nil) }
    /// Tx bitrate: in kbit/s; nil if unset (API: `tx_bitrate`).
    @inlinable public var sentBitrate: ReadOnlyField<Int?> { .init("tx_bitrate", nil) }
    /// Tx codec (API: `tx_codec`).
    @inlinable public var sentCodec: ReadOnlyField<String> { .init("tx_codec", "") }
    /// Tx fps: in frames a second; nil if unset (API: `tx_fps`).
    @inlinable public var sentFramesPerSecond: ReadOnlyField<Double?> { .init("tx_fps", nil) }
    /// Tx packet loss: in percent; nil if unset (API: `tx_packet_loss`).
    @inlinable public var sentPacketLoss: ReadOnlyField<Double?> { .init("tx_packet_loss", nil) }
    /// Tx packets lost: nil if unset (API: `tx_packets_lost`).
    @inlinable public var sentPacketsLost: ReadOnlyField<Int?> { .init("tx_packets_lost", nil) }
    /// Tx packets sent: nil if unset (API: `tx_packets_sent`).
    @inlinable public var sentPacketsSent: ReadOnlyField<Int?> { .init("tx_packets_sent", nil) }
    /// Tx resolution (API: `tx_resolution`).
    @inlinable public var sentResolution: ReadOnlyField<String> { .init("tx_resolution", "") }
  }

  /// Stream type: the words that the API has for it.
  public struct StreamType: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [StreamType] { [.audio, .video, .presentation] }

    /// API: `audio`.
    @inlinable public static var audio: StreamType { StreamType(rawValue: "audio") }
    /// API: `video`.
    @inlinable public static var video: StreamType { StreamType(rawValue: "video") }
    /// API: `presentation`.
    @inlinable public static var presentation: StreamType { StreamType(rawValue: "presentation") }
  }
}
