// Written by scripts/generate-resources.

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
public import InfinityAPI

/// Past participant.
///
/// It is only read.
///
/// API: `history/participant`.
public struct ParticipantHistory: Resource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.history, "participant")

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
        avID, bandwidth, callDirection, callQuality, callTag, callUUID, conference, conferenceName, conversationID,
        disconnectReason, displayName, duration, encryption, endTime, hasMedia, idpUUID, isDirect, isIDPAuthenticated,
        isStreaming, licenseCount, licenseType, localAlias, mediaNode, mediaStreams, parentID, presentationID,
        `protocol`, proxyNode, remoteAddress, remoteAlias, remotePort, role, receivedBandwidth, serviceTag, serviceType,
        signalingNode, startTime, location, isTranscodingEnabled, sentBandwidth, vendor,
      ]
    }

    /// AV ID (API: `av_id`).
    @inlinable public var avID: ReadOnlyField<String> { .init("av_id", "") }
    /// Bandwidth: in kbit/s; nil if unset (API: `bandwidth`).
    @inlinable public var bandwidth: ReadOnlyField<Int?> { .init("bandwidth", nil) }
    /// Call direction: nil if unset (API: `call_direction`).
    @inlinable public var callDirection: ReadOnlyField<CallDirection?> { .init("call_direction", nil) }
    /// Call quality: nil if unset (API: `call_quality`).
    @inlinable public var callQuality: ReadOnlyField<CallQuality?> { .init("call_quality", nil) }
    /// Call tag: at most 1000 characters (API: `call_tag`).
    @inlinable public var callTag: ReadOnlyField<String> { .init("call_tag", "", .length(0...1000)) }
    /// Call UUID: at most 200 characters (API: `call_uuid`).
    @inlinable public var callUUID: ReadOnlyField<String> { .init("call_uuid", "", .length(0...200)) }
    /// Conference: a reference to ``ConferenceHistory``; nil if unset (API: `conference`).
    @inlinable public var conference: ReadOnlyField<ResourceURI?> {
      .init("conference", nil, to: ConferenceHistory.endpoint)
    }
    /// Conference name: at most 250 characters (API: `conference_name`).
    @inlinable public var conferenceName: ReadOnlyField<String> { .init("conference_name", "", .length(0...250)) }
    /// Conversation ID (API: `conversation_id`).
    @inlinable public var conversationID: ReadOnlyField<String> { .init("conversation_id", "") }
    /// Disconnect reason: at most 250 characters (API: `disconnect_reason`).
    @inlinable public var disconnectReason: ReadOnlyField<String> { .init("disconnect_reason", "", .length(0...250)) }
    /// Display name: at most 1000 characters (API: `display_name`).
    @inlinable public var displayName: ReadOnlyField<String> { .init("display_name", "", .length(0...1000)) }
    /// Duration: in seconds; nil if unset (API: `duration`).
    @inlinable public var duration: ReadOnlyField<Int?> { .init("duration", nil) }
    /// Encryption (API: `encryption`).
    @inlinable public var encryption: ReadOnlyField<String> { .init("encryption", "") }
    /// End time: nil if unset (API: `end_time`).
    @inlinable public var endTime: ReadOnlyField<Date?> { .init("end_time", nil) }
    /// Has media (API: `has_media`).
    @inlinable public var hasMedia: ReadOnlyField<Bool> { .init("has_media", false) }
    /// IDP UUID (API: `idp_uuid`).
    @inlinable public var idpUUID: ReadOnlyField<String> { .init("idp_uuid", "") }
    /// Is direct (API: `is_direct`).
    @inlinable public var isDirect: ReadOnlyField<Bool> { .init("is_direct", false) }
    /// Is IDP authenticated (API: `is_idp_authenticated`).
    @inlinable public var isIDPAuthenticated: ReadOnlyField<Bool> { .init("is_idp_authenticated", false) }
    /// Is streaming (API: `is_streaming`).
    @inlinable public var isStreaming: ReadOnlyField<Bool> { .init("is_streaming", false) }
    /// License count: nil if unset (API: `license_count`).
    @inlinable public var licenseCount: ReadOnlyField<Int?> { .init("license_count", nil) }
    /// License type (API: `license_type`).
    @inlinable public var licenseType: ReadOnlyField<String> { .init("license_type", "") }
    /// Local alias: at most 1000 characters (API: `local_alias`).
    @inlinable public var localAlias: ReadOnlyField<String> { .init("local_alias", "", .length(0...1000)) }
    /// Media node: at most 50 characters (API: `media_node`).
    @inlinable public var mediaNode: ReadOnlyField<String> { .init("media_node", "", .length(0...50)) }
    /// Media streams: references to ``MediaStreamHistory`` (API: `media_streams`).
    @inlinable public var mediaStreams: ReadOnlyField<[ResourceURI]> {
      .init("media_streams", [], to: MediaStreamHistory.endpoint)
    }
    /// Parent ID: deprecated (API: `parent_id`).
    @inlinable public var parentID: ReadOnlyField<String> { .init("parent_id", "") }
    /// Presentation ID (API: `presentation_id`).
    @inlinable public var presentationID: ReadOnlyField<String> { .init("presentation_id", "") }
    /// Protocol (API: `protocol`).
    @inlinable public var `protocol`: ReadOnlyField<String> { .init("protocol", "") }
    /// Proxy node: at most 50 characters (API: `proxy_node`).
    @inlinable public var proxyNode: ReadOnlyField<String> { .init("proxy_node", "", .length(0...50)) }
    /// Remote address: at most 50 characters (API: `remote_address`).
    @inlinable public var remoteAddress: ReadOnlyField<String> { .init("remote_address", "", .length(0...50)) }
    /// Remote alias: at most 1000 characters (API: `remote_alias`).
    @inlinable public var remoteAlias: ReadOnlyField<String> { .init("remote_alias", "", .length(0...1000)) }
    /// Remote port: 65535 at most; by default `0` (API: `remote_port`).
    @inlinable public var remotePort: ReadOnlyField<Int> { .init("remote_port", 0) }
    /// Role (API: `role`).
    @inlinable public var role: ReadOnlyField<String> { .init("role", "") }
    /// Rx bandwidth: in kbit/s; nil if unset (API: `rx_bandwidth`).
    @inlinable public var receivedBandwidth: ReadOnlyField<Int?> { .init("rx_bandwidth", nil) }
    /// Service tag: at most 250 characters (API: `service_tag`).
    @inlinable public var serviceTag: ReadOnlyField<String> { .init("service_tag", "", .length(0...250)) }
    /// Service type (API: `service_type`).
    @inlinable public var serviceType: ReadOnlyField<String> { .init("service_type", "") }
    /// Signaling node: at most 50 characters (API: `signalling_node`).
    @inlinable public var signalingNode: ReadOnlyField<String> { .init("signalling_node", "", .length(0...50)) }
    /// Start time: nil if unset (API: `start_time`).
    @inlinable public var startTime: ReadOnlyField<Date?> { .init("start_time", nil) }
    /// System location: at most 250 characters (API: `system_location`).
    @inlinable public var location: ReadOnlyField<String> { .init("system_location", "", .length(0...250)) }
    /// Transcoding enabled (API: `transcoding_enabled`).
    @inlinable public var isTranscodingEnabled: ReadOnlyField<Bool> { .init("transcoding_enabled", false) }
    /// Tx bandwidth: in kbit/s; nil if unset (API: `tx_bandwidth`).
    @inlinable public var sentBandwidth: ReadOnlyField<Int?> { .init("tx_bandwidth", nil) }
    /// Vendor: at most 200 characters (API: `vendor`).
    @inlinable public var vendor: ReadOnlyField<String> { .init("vendor", "", .length(0...200)) }
  }

  /// Call direction: the words that the API has for it.
  public struct CallDirection: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [CallDirection] { [.`in`, .out] }

    /// API: `in`.
    @inlinable public static var `in`: CallDirection { CallDirection(rawValue: "in") }
    /// API: `out`.
    @inlinable public static var out: CallDirection { CallDirection(rawValue: "out") }
  }

  /// Call quality: the words that the API has for it.
  public struct CallQuality: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [CallQuality] { [.unknown, .good, .ok, .bad, .terrible] }

    /// API: `0_unknown`.
    @inlinable public static var unknown: CallQuality { CallQuality(rawValue: "0_unknown") }
    /// API: `1_good`.
    @inlinable public static var good: CallQuality { CallQuality(rawValue: "1_good") }
    /// API: `2_ok`.
    @inlinable public static var ok: CallQuality { CallQuality(rawValue: "2_ok") }
    /// API: `3_bad`.
    @inlinable public static var bad: CallQuality { CallQuality(rawValue: "3_bad") }
    /// API: `4_terrible`.
    @inlinable public static var terrible: CallQuality { CallQuality(rawValue: "4_terrible") }
  }
}
