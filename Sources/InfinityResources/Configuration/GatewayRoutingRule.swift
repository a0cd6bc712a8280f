// Written by scripts/generate-resources.

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
public import InfinityAPI

/// Gateway call routing rule.
///
/// API: `configuration/gateway_routing_rule`.
public struct GatewayRoutingRule: NaturallyKeyed, ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "gateway_routing_rule")
  /// The field that holds the natural key.
  public static var naturalKeyField: Field<String> { Fields().name }

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
        callType, calledDeviceType, creationTime, cryptoMode, denoisesAudio, description, disabledCodecs, isEnabled,
        externalParticipantAvatarLookup, googleMeetAccessToken, h323Gatekeeper, theme, liveCaptions,
        matchesIncomingCalls, matchesIncomingH323, matchesIncomingLync, matchesIncomingOnlyIfRegistered,
        matchesIncomingSIP, matchesIncomingTeams, matchesIncomingWebRTC, matchesOutgoingCalls, matchSourceLocation,
        matchString, matchesStringFull, maximumCallrateIn, maximumCallrateOut, maximumPixelsPerSecond, lyncServer, name,
        outgoingLocation, outgoingProtocol, priority, replaceString, sipProxy, stunServer, tag, teamsConnector,
        telehealthProfile, treatsAsTrusted, turnServer,
      ]
    }

    /// Call type: by default `video` (API: `call_type`).
    @inlinable public var callType: Field<CallType> { .init("call_type", .video) }
    /// Called device type: by default `external` (API: `called_device_type`).
    @inlinable public var calledDeviceType: Field<CalledDeviceType> { .init("called_device_type", .external) }
    /// Creation time: nil if unset (API: `creation_time`).
    @inlinable public var creationTime: ReadOnlyField<Date?> { .init("creation_time", nil) }
    /// Crypto mode: nil if unset (API: `crypto_mode`).
    @inlinable public var cryptoMode: Field<CryptoMode?> { .init("crypto_mode", nil) }
    /// Denoise audio: by default `true` (API: `denoise_audio`).
    @inlinable public var denoisesAudio: Field<Bool> { .init("denoise_audio", true) }
    /// Description: at most 250 characters (API: `description`).
    @inlinable public var description: Field<String> { .init("description", "", .length(0...250)) }
    /// Disabled codecs (API: `disabled_codecs`). Written as a list of {value} objects; empty reads back as [].
    @inlinable public var disabledCodecs: Field<[DisabledCodec]> { .init("disabled_codecs", []) }
    /// Enable: by default `true` (API: `enable`).
    @inlinable public var isEnabled: Field<Bool> { .init("enable", true) }
    /// External participant avatar lookup: by default `default` (API: `external_participant_avatar_lookup`).
    @inlinable public var externalParticipantAvatarLookup: Field<ExternalParticipantAvatarLookup> {
      .init("external_participant_avatar_lookup", .`default`)
    }
    /// Google Meet access token: a reference to ``GoogleMeetAccessToken``; nil if unset (API: `gms_access_token`).
    @inlinable public var googleMeetAccessToken: Field<ResourceURI?> {
      .init("gms_access_token", nil, to: GoogleMeetAccessToken.endpoint)
    }
    /// H.323 gatekeeper: a reference to ``H323Gatekeeper``; nil if unset (API: `h323_gatekeeper`).
    @inlinable public var h323Gatekeeper: Field<ResourceURI?> {
      .init("h323_gatekeeper", nil, to: H323Gatekeeper.endpoint)
    }
    /// IVR theme: a reference to ``Theme``; nil if unset (API: `ivr_theme`).
    @inlinable public var theme: Field<ResourceURI?> { .init("ivr_theme", nil, to: Theme.endpoint) }
    /// Live captions enabled: by default `default` (API: `live_captions_enabled`).
    @inlinable public var liveCaptions: Field<LiveCaptions> { .init("live_captions_enabled", .`default`) }
    /// Match incoming calls: by default `true` (API: `match_incoming_calls`).
    @inlinable public var matchesIncomingCalls: Field<Bool> { .init("match_incoming_calls", true) }
    /// Match incoming H.323: by default `true` (API: `match_incoming_h323`).
    @inlinable public var matchesIncomingH323: Field<Bool> { .init("match_incoming_h323", true) }
    /// Match incoming Lync: by default `true` (API: `match_incoming_mssip`).
    @inlinable public var matchesIncomingLync: Field<Bool> { .init("match_incoming_mssip", true) }
    /// Match incoming only if registered: by default `false` (API: `match_incoming_only_if_registered`).
    @inlinable public var matchesIncomingOnlyIfRegistered: Field<Bool> {
      .init("match_incoming_only_if_registered", false)
    }
    /// Match incoming SIP: by default `true` (API: `match_incoming_sip`).
    @inlinable public var matchesIncomingSIP: Field<Bool> { .init("match_incoming_sip", true) }
    /// Match incoming teams: by default `false` (API: `match_incoming_teams`).
    @inlinable public var matchesIncomingTeams: Field<Bool> { .init("match_incoming_teams", false) }
    /// Match incoming webrtc: by default `true` (API: `match_incoming_webrtc`).
    @inlinable public var matchesIncomingWebRTC: Field<Bool> { .init("match_incoming_webrtc", true) }
    /// Match outgoing calls: by default `false` (API: `match_outgoing_calls`).
    @inlinable public var matchesOutgoingCalls: Field<Bool> { .init("match_outgoing_calls", false) }
    /// Match source location: a reference to `Location`; nil if unset (API: `match_source_location`).
    @inlinable public var matchSourceLocation: Field<ResourceURI?> {
      .init("match_source_location", nil, to: Location.endpoint)
    }
    /// Match string: at most 250 characters; needed for a create (API: `match_string`).
    @inlinable public var matchString: Field<String> { .init("match_string", "", .length(1...250)) }
    /// Match string full: by default `false` (API: `match_string_full`).
    @inlinable public var matchesStringFull: Field<Bool> { .init("match_string_full", false) }
    /// Max callrate in: in kbit/s; 128 to 8192; nil if unset (API: `max_callrate_in`).
    @inlinable public var maximumCallrateIn: Field<Int?> { .init("max_callrate_in", nil, .range(128...8192)) }
    /// Max callrate out: in kbit/s; 128 to 8192; nil if unset (API: `max_callrate_out`). Stored null means the built-in rate applies.
    @inlinable public var maximumCallrateOut: Field<Int?> { .init("max_callrate_out", nil, .range(128...8192)) }
    /// Max pixels per second: nil if unset (API: `max_pixels_per_second`).
    @inlinable public var maximumPixelsPerSecond: Field<MaximumPixelsPerSecond?> { .init("max_pixels_per_second", nil) }
    /// Lync proxy: a reference to `LyncServer`; nil if unset (API: `mssip_proxy`).
    @inlinable public var lyncServer: Field<ResourceURI?> { .init("mssip_proxy", nil, to: LyncServer.endpoint) }
    /// Name: at most 250 characters; needed for a create (API: `name`).
    @inlinable public var name: Field<String> { .init("name", "", .length(1...250)) }
    /// Outgoing location: a reference to `Location`; nil if unset (API: `outgoing_location`).
    @inlinable public var outgoingLocation: Field<ResourceURI?> {
      .init("outgoing_location", nil, to: Location.endpoint)
    }
    /// Outgoing protocol: by default `sip` (API: `outgoing_protocol`).
    @inlinable public var outgoingProtocol: Field<OutgoingProtocol> { .init("outgoing_protocol", .sip) }
    /// Priority: 1 to 200; needed for a create; nil if unset (API: `priority`).
    @inlinable public var priority: Field<Int?> { .init("priority", nil, .range(1...200)) }
    /// Replace string: at most 250 characters (API: `replace_string`).
    @inlinable public var replaceString: Field<String> { .init("replace_string", "", .length(0...250)) }
    /// SIP proxy: a reference to ``SIPProxy``; nil if unset (API: `sip_proxy`).
    @inlinable public var sipProxy: Field<ResourceURI?> { .init("sip_proxy", nil, to: SIPProxy.endpoint) }
    /// STUN server: a reference to `STUNServer`; nil if unset (API: `stun_server`).
    @inlinable public var stunServer: Field<ResourceURI?> { .init("stun_server", nil, to: STUNServer.endpoint) }
    /// Tag: at most 250 characters (API: `tag`).
    @inlinable public var tag: Field<String> { .init("tag", "", .length(0...250)) }
    /// Teams proxy: a reference to ``TeamsConnector``; nil if unset (API: `teams_proxy`).
    @inlinable public var teamsConnector: Field<ResourceURI?> { .init("teams_proxy", nil, to: TeamsConnector.endpoint) }
    /// Telehealth profile: a reference to ``TelehealthProfile``; nil if unset (API: `telehealth_profile`).
    @inlinable public var telehealthProfile: Field<ResourceURI?> {
      .init("telehealth_profile", nil, to: TelehealthProfile.endpoint)
    }
    /// Treat as trusted: by default `false` (API: `treat_as_trusted`).
    @inlinable public var treatsAsTrusted: Field<Bool> { .init("treat_as_trusted", false) }
    /// TURN server: a reference to `TURNServer`; nil if unset (API: `turn_server`).
    @inlinable public var turnServer: Field<ResourceURI?> { .init("turn_server", nil, to: TURNServer.endpoint) }
  }

  /// Call type: the words that the API has for it.
  public struct CallType: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [CallType] { [.audio, .video, .videoOnly, .auto] }

    /// API: `audio`.
    @inlinable public static var audio: CallType { CallType(rawValue: "audio") }
    /// API: `video`.
    @inlinable public static var video: CallType { CallType(rawValue: "video") }
    /// API: `video-only`.
    @inlinable public static var videoOnly: CallType { CallType(rawValue: "video-only") }
    /// API: `auto`.
    @inlinable public static var auto: CallType { CallType(rawValue: "auto") }
  }

  /// Called device type: the words that the API has for it.
  public struct CalledDeviceType: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [CalledDeviceType] {
      [
        .external, .registration, .lyncConferenceID, .lyncServer, .googleMeetConference, .teamsConference, .teamsUser,
        .telehealthProfile,
      ]
    }

    /// API: `external`.
    @inlinable public static var external: CalledDeviceType { CalledDeviceType(rawValue: "external") }
    /// API: `registration`.
    @inlinable public static var registration: CalledDeviceType { CalledDeviceType(rawValue: "registration") }
    /// API: `mssip_conference_id`.
    @inlinable public static var lyncConferenceID: CalledDeviceType {
      CalledDeviceType(rawValue: "mssip_conference_id")
    }
    /// API: `mssip_server`.
    @inlinable public static var lyncServer: CalledDeviceType { CalledDeviceType(rawValue: "mssip_server") }
    /// API: `gms_conference`.
    @inlinable public static var googleMeetConference: CalledDeviceType { CalledDeviceType(rawValue: "gms_conference") }
    /// API: `teams_conference`.
    @inlinable public static var teamsConference: CalledDeviceType { CalledDeviceType(rawValue: "teams_conference") }
    /// API: `teams_user`.
    @inlinable public static var teamsUser: CalledDeviceType { CalledDeviceType(rawValue: "teams_user") }
    /// API: `telehealth_profile`.
    @inlinable public static var telehealthProfile: CalledDeviceType {
      CalledDeviceType(rawValue: "telehealth_profile")
    }
  }

  /// Crypto mode: the words that the API has for it.
  public struct CryptoMode: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [CryptoMode] { [.besteffort, .on, .off] }

    /// API: `besteffort`.
    @inlinable public static var besteffort: CryptoMode { CryptoMode(rawValue: "besteffort") }
    /// API: `on`.
    @inlinable public static var on: CryptoMode { CryptoMode(rawValue: "on") }
    /// API: `off`.
    @inlinable public static var off: CryptoMode { CryptoMode(rawValue: "off") }
  }

  /// External participant avatar lookup: the words that the API has for it.
  public struct ExternalParticipantAvatarLookup: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [ExternalParticipantAvatarLookup] { [.`default`, .yes, .no] }

    /// API: `default`.
    @inlinable public static var `default`: ExternalParticipantAvatarLookup {
      ExternalParticipantAvatarLookup(rawValue: "default")
    }
    /// API: `yes`.
    @inlinable public static var yes: ExternalParticipantAvatarLookup {
      ExternalParticipantAvatarLookup(rawValue: "yes")
    }
    /// API: `no`.
    @inlinable public static var no: ExternalParticipantAvatarLookup { ExternalParticipantAvatarLookup(rawValue: "no") }
  }

  /// Live captions enabled: the words that the API has for it.
  public struct LiveCaptions: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [LiveCaptions] { [.`default`, .yes, .no] }

    /// API: `default`.
    @inlinable public static var `default`: LiveCaptions { LiveCaptions(rawValue: "default") }
    /// API: `yes`.
    @inlinable public static var yes: LiveCaptions { LiveCaptions(rawValue: "yes") }
    /// API: `no`.
    @inlinable public static var no: LiveCaptions { LiveCaptions(rawValue: "no") }
  }

  /// Max pixels per second: the words that the API has for it.
  public struct MaximumPixelsPerSecond: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [MaximumPixelsPerSecond] { [.sd, .hd, .fullhd] }

    /// API: `sd`.
    @inlinable public static var sd: MaximumPixelsPerSecond { MaximumPixelsPerSecond(rawValue: "sd") }
    /// API: `hd`.
    @inlinable public static var hd: MaximumPixelsPerSecond { MaximumPixelsPerSecond(rawValue: "hd") }
    /// API: `fullhd`.
    @inlinable public static var fullhd: MaximumPixelsPerSecond { MaximumPixelsPerSecond(rawValue: "fullhd") }
  }

  /// Outgoing protocol: the words that the API has for it.
  public struct OutgoingProtocol: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [OutgoingProtocol] { [.h323, .lync, .sip, .rtmp, .googleMeet, .teams] }

    /// API: `h323`.
    @inlinable public static var h323: OutgoingProtocol { OutgoingProtocol(rawValue: "h323") }
    /// API: `mssip`.
    @inlinable public static var lync: OutgoingProtocol { OutgoingProtocol(rawValue: "mssip") }
    /// API: `sip`.
    @inlinable public static var sip: OutgoingProtocol { OutgoingProtocol(rawValue: "sip") }
    /// API: `rtmp`.
    @inlinable public static var rtmp: OutgoingProtocol { OutgoingProtocol(rawValue: "rtmp") }
    /// API: `gms`.
    @inlinable public static var googleMeet: OutgoingProtocol { OutgoingProtocol(rawValue: "gms") }
    /// API: `teams`.
    @inlinable public static var teams: OutgoingProtocol { OutgoingProtocol(rawValue: "teams") }
  }

  /// An object to create, with what it must have.
  public static func draft(matchString: String, name: String, priority: Int) -> Draft<GatewayRoutingRule> {
    var draft = Draft<GatewayRoutingRule>()
    draft.matchString = matchString
    draft.name = name
    draft.priority = priority
    return draft
  }
}
