// Written by scripts/generate-resources.

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
public import InfinityAPI

/// Auto-dialled meeting participant.
///
/// API: `configuration/automatic_participant`.
public struct AutomaticParticipant: ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "automatic_participant")

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
        alias, callType, conference, creationTime, description, dtmfSequence, keepConferenceAlive, presentationURL,
        `protocol`, remoteDisplayName, role, routing, isStreaming, location,
      ]
    }

    /// Alias: at most 250 characters; needed for a create (API: `alias`).
    @inlinable public var alias: Field<String> { .init("alias", "", .length(1...250)) }
    /// Call type: by default `video` (API: `call_type`).
    @inlinable public var callType: Field<CallType> { .init("call_type", .video) }
    /// Conference: references to `Conference` (API: `conference`). List of URIs.
    @inlinable public var conference: Field<[ResourceURI]> { .init("conference", [], to: Conference.endpoint) }
    /// Creation time: nil if unset (API: `creation_time`).
    @inlinable public var creationTime: ReadOnlyField<Date?> { .init("creation_time", nil) }
    /// Description: at most 250 characters (API: `description`).
    @inlinable public var description: Field<String> { .init("description", "", .length(0...250)) }
    /// DTMF sequence: at most 250 characters; nil if unset (API: `dtmf_sequence`).
    @inlinable public var dtmfSequence: Field<Secret?> { .init("dtmf_sequence", nil, .length(0...250)) }
    /// Keep conference alive: by default `keep_conference_alive_if_multiple` (API: `keep_conference_alive`).
    @inlinable public var keepConferenceAlive: Field<KeepConferenceAlive> {
      .init("keep_conference_alive", .keepConferenceAliveIfMultiple)
    }
    /// Presentation URL: at most 250 characters (API: `presentation_url`).
    @inlinable public var presentationURL: Field<String> { .init("presentation_url", "", .length(0...250)) }
    /// Protocol: by default `sip` (API: `protocol`).
    @inlinable public var `protocol`: Field<CallProtocol> { .init("protocol", .sip) }
    /// Remote display name: at most 250 characters (API: `remote_display_name`).
    @inlinable public var remoteDisplayName: Field<String> { .init("remote_display_name", "", .length(0...250)) }
    /// Role: by default `guest` (API: `role`).
    @inlinable public var role: Field<Role> { .init("role", .guest) }
    /// Routing: by default `manual` (API: `routing`).
    @inlinable public var routing: Field<Routing> { .init("routing", .manual) }
    /// Streaming (API: `streaming`).
    @inlinable public var isStreaming: Field<Bool> { .init("streaming", false) }
    /// System location: a reference to `Location`; nil if unset (API: `system_location`).
    @inlinable public var location: Field<ResourceURI?> { .init("system_location", nil, to: Location.endpoint) }
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
    public static var known: [CallProtocol] { [.teams, .googleMeet, .h323, .sip, .lync, .rtmp] }

    /// API: `teams`.
    @inlinable public static var teams: CallProtocol { CallProtocol(rawValue: "teams") }
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

  /// An object to create, with what it must have.
  public static func draft(alias: String) -> Draft<AutomaticParticipant> {
    var draft = Draft<AutomaticParticipant>()
    draft.alias = alias
    return draft
  }
}
