// Written by scripts/generate-resources.

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
public import InfinityAPI

/// The fields of a `Participant` that provisioning has no use for.
extension Participant.Fields {
  /// Bandwidth: in kbit/s; nil if unset (API: `bandwidth`).
  @inlinable public var bandwidth: ReadOnlyField<Int?> { .init("bandwidth", nil) }
  /// Call direction: nil if unset (API: `call_direction`).
  @inlinable public var callDirection: ReadOnlyField<Participant.CallDirection?> { .init("call_direction", nil) }
  /// Call quality: nil if unset (API: `call_quality`).
  @inlinable public var callQuality: ReadOnlyField<Participant.CallQuality?> { .init("call_quality", nil) }
  /// Call tag: at most 1000 characters (API: `call_tag`).
  @inlinable public var callTag: ReadOnlyField<String> { .init("call_tag", "", .length(0...1000)) }
  /// Call UUID: at most 200 characters (API: `call_uuid`).
  @inlinable public var callUUID: ReadOnlyField<String> { .init("call_uuid", "", .length(0...200)) }
  /// Connect time: nil if unset (API: `connect_time`).
  @inlinable public var connectTime: ReadOnlyField<Date?> { .init("connect_time", nil) }
  /// Conversation ID (API: `conversation_id`).
  @inlinable public var conversationID: ReadOnlyField<String> { .init("conversation_id", "") }
  /// Destination alias: at most 1000 characters (API: `destination_alias`).
  @inlinable public var destinationAlias: ReadOnlyField<String> { .init("destination_alias", "", .length(0...1000)) }
  /// Display name: at most 1000 characters (API: `display_name`).
  @inlinable public var displayName: ReadOnlyField<String> { .init("display_name", "", .length(0...1000)) }
  /// Encryption (API: `encryption`).
  @inlinable public var encryption: ReadOnlyField<String> { .init("encryption", "") }
  /// Has media (API: `has_media`).
  @inlinable public var hasMedia: ReadOnlyField<Bool> { .init("has_media", false) }
  /// IDP UUID (API: `idp_uuid`).
  @inlinable public var idpUUID: ReadOnlyField<String> { .init("idp_uuid", "") }
  /// Is client muted (API: `is_client_muted`).
  @inlinable public var isClientMuted: ReadOnlyField<Bool> { .init("is_client_muted", false) }
  /// Is direct (API: `is_direct`).
  @inlinable public var isDirect: ReadOnlyField<Bool> { .init("is_direct", false) }
  /// Is disconnect supported (API: `is_disconnect_supported`).
  @inlinable public var isDisconnectSupported: ReadOnlyField<Bool> { .init("is_disconnect_supported", false) }
  /// Is IDP authenticated (API: `is_idp_authenticated`).
  @inlinable public var isIDPAuthenticated: ReadOnlyField<Bool> { .init("is_idp_authenticated", false) }
  /// Is mute supported (API: `is_mute_supported`).
  @inlinable public var isMuteSupported: ReadOnlyField<Bool> { .init("is_mute_supported", false) }
  /// Is muted (API: `is_muted`).
  @inlinable public var isMuted: ReadOnlyField<Bool> { .init("is_muted", false) }
  /// Is on hold (API: `is_on_hold`).
  @inlinable public var isOnHold: ReadOnlyField<Bool> { .init("is_on_hold", false) }
  /// Is presentation supported (API: `is_presentation_supported`).
  @inlinable public var isPresentationSupported: ReadOnlyField<Bool> { .init("is_presentation_supported", false) }
  /// Is presenting (API: `is_presenting`).
  @inlinable public var isPresenting: ReadOnlyField<Bool> { .init("is_presenting", false) }
  /// Is recording (API: `is_recording`).
  @inlinable public var isRecording: ReadOnlyField<Bool> { .init("is_recording", false) }
  /// Is streaming (API: `is_streaming`).
  @inlinable public var isStreaming: ReadOnlyField<Bool> { .init("is_streaming", false) }
  /// Is transcribing (API: `is_transcribing`).
  @inlinable public var isTranscribing: ReadOnlyField<Bool> { .init("is_transcribing", false) }
  /// Is transfer supported (API: `is_transfer_supported`).
  @inlinable public var isTransferSupported: ReadOnlyField<Bool> { .init("is_transfer_supported", false) }
  /// License count: nil if unset (API: `license_count`).
  @inlinable public var licenseCount: ReadOnlyField<Int?> { .init("license_count", nil) }
  /// License type (API: `license_type`).
  @inlinable public var licenseType: ReadOnlyField<String> { .init("license_type", "") }
  /// Parent ID: deprecated (API: `parent_id`).
  @inlinable public var parentID: ReadOnlyField<String> { .init("parent_id", "") }
  /// Participant alias (API: `participant_alias`).
  @inlinable public var participantAlias: ReadOnlyField<String> { .init("participant_alias", "") }
  /// Protocol: nil if unset (API: `protocol`).
  @inlinable public var `protocol`: ReadOnlyField<Participant.CallProtocol?> { .init("protocol", nil) }
  /// Remote address: at most 50 characters (API: `remote_address`).
  @inlinable public var remoteAddress: ReadOnlyField<String> { .init("remote_address", "", .length(0...50)) }
  /// Remote port: 65535 at most; by default `0` (API: `remote_port`).
  @inlinable public var remotePort: ReadOnlyField<Int> { .init("remote_port", 0) }
  /// Role: nil if unset (API: `role`).
  @inlinable public var role: ReadOnlyField<Participant.Role?> { .init("role", nil) }
  /// Rx bandwidth: in kbit/s; nil if unset (API: `rx_bandwidth`).
  @inlinable public var receivedBandwidth: ReadOnlyField<Int?> { .init("rx_bandwidth", nil) }
  /// Service tag: at most 250 characters (API: `service_tag`).
  @inlinable public var serviceTag: ReadOnlyField<String> { .init("service_tag", "", .length(0...250)) }
  /// Service type (API: `service_type`).
  @inlinable public var serviceType: ReadOnlyField<String> { .init("service_type", "") }
  /// Source alias: at most 1000 characters (API: `source_alias`).
  @inlinable public var sourceAlias: ReadOnlyField<String> { .init("source_alias", "", .length(0...1000)) }
  /// Transcoding enabled (API: `transcoding_enabled`).
  @inlinable public var isTranscodingEnabled: ReadOnlyField<Bool> { .init("transcoding_enabled", false) }
  /// Tx bandwidth: in kbit/s; nil if unset (API: `tx_bandwidth`).
  @inlinable public var sentBandwidth: ReadOnlyField<Int?> { .init("tx_bandwidth", nil) }
  /// Vendor: at most 200 characters (API: `vendor`).
  @inlinable public var vendor: ReadOnlyField<String> { .init("vendor", "", .length(0...200)) }
}

extension Participant {
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

  /// Protocol: the words that the API has for it.
  public struct CallProtocol: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [CallProtocol] { [.api, .sip, .h323, .lync, .webRTC, .rtmp, .teams, .googleMeet] }

    /// API: `api`.
    @inlinable public static var api: CallProtocol { CallProtocol(rawValue: "api") }
    /// API: `sip`.
    @inlinable public static var sip: CallProtocol { CallProtocol(rawValue: "sip") }
    /// API: `h323`.
    @inlinable public static var h323: CallProtocol { CallProtocol(rawValue: "h323") }
    /// API: `mssip`.
    @inlinable public static var lync: CallProtocol { CallProtocol(rawValue: "mssip") }
    /// API: `webrtc`.
    @inlinable public static var webRTC: CallProtocol { CallProtocol(rawValue: "webrtc") }
    /// API: `rtmp`.
    @inlinable public static var rtmp: CallProtocol { CallProtocol(rawValue: "rtmp") }
    /// API: `teams`.
    @inlinable public static var teams: CallProtocol { CallProtocol(rawValue: "teams") }
    /// API: `gms`.
    @inlinable public static var googleMeet: CallProtocol { CallProtocol(rawValue: "gms") }
  }

  /// Role: the words that the API has for it.
  public struct Role: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [Role] { [.chair, .guest] }

    /// API: `chair`.
    @inlinable public static var chair: Role { Role(rawValue: "chair") }
    /// API: `guest`.
    @inlinable public static var guest: Role { Role(rawValue: "guest") }
  }
}
