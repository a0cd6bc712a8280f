// Written by scripts/generate-resources.

public import InfinityAPI

/// Dial out to someone.
///
/// API: `command/participant/dial`.
public enum DialParticipant: Command {
  /// What it returns.
  public typealias Result = DialedParticipants
  /// Where it is sent.
  public static let endpoint = Endpoint(.command, "participant/dial")

  /// What it can be given.
  public struct Parameters: ParameterSet {
    /// The parameters.
    @inlinable public init() {}

    /// Call type: by default `video` (API: `call_type`).
    @inlinable public var callType: WriteOnlyField<CallType> { .init("call_type") }
    /// Conference alias: at most 250 characters; needed (API: `conference_alias`).
    @inlinable public var conferenceAlias: WriteOnlyField<String> { .init("conference_alias", .length(1...250)) }
    /// Custom SIP headers (API: `custom_sip_headers`).
    @inlinable public var customSIPHeaders: WriteOnlyField<String> { .init("custom_sip_headers") }
    /// Destination: at most 250 characters; needed (API: `destination`).
    @inlinable public var destination: WriteOnlyField<String> { .init("destination", .length(1...250)) }
    /// DTMF sequence: at most 250 characters (API: `dtmf_sequence`).
    @inlinable public var dtmfSequence: WriteOnlyField<Secret> { .init("dtmf_sequence", .length(0...250)) }
    /// Keep conference alive: by default `keep_conference_alive` (API: `keep_conference_alive`).
    @inlinable public var keepConferenceAlive: WriteOnlyField<KeepConferenceAlive> { .init("keep_conference_alive") }
    /// Local display name: at most 250 characters (API: `local_display_name`).
    @inlinable public var localDisplayName: WriteOnlyField<String> { .init("local_display_name", .length(0...250)) }
    /// Node: at most 255 characters (API: `node`).
    @inlinable public var node: WriteOnlyField<String> { .init("node", .length(0...255)) }
    /// Presentation URL: at most 250 characters (API: `presentation_url`).
    @inlinable public var presentationURL: WriteOnlyField<String> { .init("presentation_url", .length(0...250)) }
    /// Protocol: by default `sip` (API: `protocol`).
    @inlinable public var `protocol`: WriteOnlyField<CallProtocol> { .init("protocol") }
    /// Remote display name: at most 250 characters (API: `remote_display_name`).
    @inlinable public var remoteDisplayName: WriteOnlyField<String> { .init("remote_display_name", .length(0...250)) }
    /// Role: by default `guest` (API: `role`).
    @inlinable public var role: WriteOnlyField<Role> { .init("role") }
    /// Routing (API: `routing`).
    @inlinable public var routing: WriteOnlyField<Routing> { .init("routing") }
    /// Streaming: by default `false` (API: `streaming`).
    @inlinable public var isStreaming: WriteOnlyField<Bool> { .init("streaming") }
    /// System location: at most 250 characters (API: `system_location`).
    @inlinable public var location: WriteOnlyField<String> { .init("system_location", .length(0...250)) }
  }

  /// Call type: the words that the API has for it.
  public struct CallType: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [CallType] { [.audio, .video, .videoOnly] }

    /// API: `audio`.
    @inlinable public static var audio: CallType { CallType(rawValue: "audio") }
    /// API: `video`.
    @inlinable public static var video: CallType { CallType(rawValue: "video") }
    /// API: `video-only`.
    @inlinable public static var videoOnly: CallType { CallType(rawValue: "video-only") }
  }

  /// Keep conference alive: the words that the API has for it.
  public struct KeepConferenceAlive: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [KeepConferenceAlive] {
      [.keepConferenceAlive, .keepConferenceAliveIfMultiple, .keepConferenceAliveNever]
    }

    /// API: `keep_conference_alive`.
    @inlinable public static var keepConferenceAlive: KeepConferenceAlive {
      KeepConferenceAlive(rawValue: "keep_conference_alive")
    }
    /// API: `keep_conference_alive_if_multiple`.
    @inlinable public static var keepConferenceAliveIfMultiple: KeepConferenceAlive {
      KeepConferenceAlive(rawValue: "keep_conference_alive_if_multiple")
    }
    /// API: `keep_conference_alive_never`.
    @inlinable public static var keepConferenceAliveNever: KeepConferenceAlive {
      KeepConferenceAlive(rawValue: "keep_conference_alive_never")
    }
  }

  /// Protocol: the words that the API has for it.
  public struct CallProtocol: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [CallProtocol] { [.googleMeet, .h323, .sip, .lync, .rtmp, .teams] }

    /// API: `gms`.
    @inlinable public static var googleMeet: CallProtocol { CallProtocol(rawValue: "gms") }
    /// API: `h323`.
    @inlinable public static var h323: CallProtocol { CallProtocol(rawValue: "h323") }
    /// API: `sip`.
    @inlinable public static var sip: CallProtocol { CallProtocol(rawValue: "sip") }
    /// API: `mssip`.
    @inlinable public static var lync: CallProtocol { CallProtocol(rawValue: "mssip") }
    /// API: `rtmp`.
    @inlinable public static var rtmp: CallProtocol { CallProtocol(rawValue: "rtmp") }
    /// API: `teams`.
    @inlinable public static var teams: CallProtocol { CallProtocol(rawValue: "teams") }
  }

  /// Role: the words that the API has for it.
  public struct Role: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [Role] { [.guest, .chair] }

    /// API: `guest`.
    @inlinable public static var guest: Role { Role(rawValue: "guest") }
    /// API: `chair`.
    @inlinable public static var chair: Role { Role(rawValue: "chair") }
  }

  /// Routing: the words that the API has for it.
  public struct Routing: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [Routing] { [.manual, .routingRule] }

    /// API: `manual`.
    @inlinable public static var manual: Routing { Routing(rawValue: "manual") }
    /// API: `routing_rule`.
    @inlinable public static var routingRule: Routing { Routing(rawValue: "routing_rule") }
  }

  /// The command, with what it needs.
  public static func call(conferenceAlias: String, destination: String) -> Call<DialParticipant> {
    var call = Call<DialParticipant>()
    call.conferenceAlias = conferenceAlias
    call.destination = destination
    return call
  }
}
