// Written by scripts/generate-resources.

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
public import InfinityAPI

/// Live participant media figures.
///
/// A list of each `Participant`: `client.list(ParticipantMediaStream.self, of: uri)`.
///
/// API: `status/participant/media_stream`.
public struct ParticipantMediaStream: ListedPart {
  /// Where the objects are listed that have such a list.
  public static var parent: Endpoint { Participant.endpoint }
  /// The last component of the list's path.
  public static var list: String { "media_stream" }

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
        endTime, id, node, receivedBitrate, receivedCodec, receivedFramesPerSecond, receivedJitter, receivedPacketLoss,
        receivedPacketsLost, receivedPacketsReceived, receivedResolution, receivedWindowedPacketLoss, startTime,
        sentBitrate, sentCodec, sentFramesPerSecond, sentJitter, sentPacketLoss, sentPacketsLost, sentPacketsSent,
        sentResolution, sentWindowedPacketLoss, type,
      ]
    }

    /// End time: nil if unset (API: `end_time`).
    @inlinable public var endTime: ReadOnlyField<Date?> { .init("end_time", nil) }
    /// ID (API: `id`).
    @inlinable public var id: ReadOnlyField<String> { .init("id", "") }
    /// Node: at most 50 characters (API: `node`).
    @inlinable public var node: ReadOnlyField<String> { .init("node", "", .length(0...50)) }
    /// Rx bitrate: in kbit/s; nil if unset (API: `rx_bitrate`).
    @inlinable public var receivedBitrate: ReadOnlyField<Int?> { .init("rx_bitrate", nil) }
    /// Rx codec (API: `rx_codec`).
    @inlinable public var receivedCodec: ReadOnlyField<String> { .init("rx_codec", "") }
    /// Rx fps: in frames a second; nil if unset (API: `rx_fps`).
    @inlinable public var receivedFramesPerSecond: ReadOnlyField<Double?> { .init("rx_fps", nil) }
    /// Rx jitter: in milliseconds; nil if unset (API: `rx_jitter`).
    @inlinable public var receivedJitter: ReadOnlyField<Double?> { .init("rx_jitter", nil) }
    /// Rx packet loss: in percent; nil if unset (API: `rx_packet_loss`).
    @inlinable public var receivedPacketLoss: ReadOnlyField<Double?> { .init("rx_packet_loss", nil) }
    /// Rx packets lost: nil if unset (API: `rx_packets_lost`).
    @inlinable public var receivedPacketsLost: ReadOnlyField<Int?> { .init("rx_packets_lost", nil) }
    /// Rx packets received: nil if unset (API: `rx_packets_received`).
    @inlinable public var receivedPacketsReceived: ReadOnlyField<Int?> { .init("rx_packets_received", nil) }
    /// Rx resolution (API: `rx_resolution`).
    @inlinable public var receivedResolution: ReadOnlyField<String> { .init("rx_resolution", "") }
    /// Rx windowed packet loss: in percent; nil if unset (API: `rx_windowed_packet_loss`).
    @inlinable public var receivedWindowedPacketLoss: ReadOnlyField<Double?> { .init("rx_windowed_packet_loss", nil) }
    /// Start time: nil if unset (API: `start_time`).
    @inlinable public var startTime: ReadOnlyField<Date?> { .init("start_time", nil) }
    /// Tx bitrate: in kbit/s; nil if unset (API: `tx_bitrate`).
    @inlinable public var sentBitrate: ReadOnlyField<Int?> { .init("tx_bitrate", nil) }
    /// Tx codec (API: `tx_codec`).
    @inlinable public var sentCodec: ReadOnlyField<String> { .init("tx_codec", "") }
    /// Tx fps: in frames a second; nil if unset (API: `tx_fps`).
    @inlinable public var sentFramesPerSecond: ReadOnlyField<Double?> { .init("tx_fps", nil) }
    /// Tx jitter: in milliseconds; nil if unset (API: `tx_jitter`).
    @inlinable public var sentJitter: ReadOnlyField<Double?> { .init("tx_jitter", nil) }
    /// Tx packet loss: in percent; nil if unset (API: `tx_packet_loss`).
    @inlinable public var sentPacketLoss: ReadOnlyField<Double?> { .init("tx_packet_loss", nil) }
    /// Tx packets lost: nil if unset (API: `tx_packets_lost`).
    @inlinable public var sentPacketsLost: ReadOnlyField<Int?> { .init("tx_packets_lost", nil) }
    /// Tx packets sent: nil if unset (API: `tx_packets_sent`).
    @inlinable public var sentPacketsSent: ReadOnlyField<Int?> { .init("tx_packets_sent", nil) }
    /// Tx resolution (API: `tx_resolution`).
    @inlinable public var sentResolution: ReadOnlyField<String> { .init("tx_resolution", "") }
    /// Tx windowed packet loss: in percent; nil if unset (API: `tx_windowed_packet_loss`).
    @inlinable public var sentWindowedPacketLoss: ReadOnlyField<Double?> { .init("tx_windowed_packet_loss", nil) }
    /// Type: nil if unset (API: `type`).
    @inlinable public var type: ReadOnlyField<Variety?> { .init("type", nil) }
  }

  /// Type: the words that the API has for it.
  public struct Variety: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [Variety] { [.audio, .video, .presentation] }

    /// API: `audio`.
    @inlinable public static var audio: Variety { Variety(rawValue: "audio") }
    /// API: `video`.
    @inlinable public static var video: Variety { Variety(rawValue: "video") }
    /// API: `presentation`.
    @inlinable public static var presentation: Variety { Variety(rawValue: "presentation") }
  }
}
