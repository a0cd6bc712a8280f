// Written by scripts/generate-resources.

public import InfinityAPI

/// One-Touch Join invite parser.
///
/// API: `configuration/mjx_meeting_processing_rule`.
public struct OneTouchJoinMeetingProcessingRule: NaturallyKeyed, ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "mjx_meeting_processing_rule")
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
        companyID, customTemplate, isDefaultProcessingEnabled, description, domain, isEnabled, includesPin, matchString,
        meetingType, oneTouchJoinProfile, name, priority, replaceString, transformRule,
      ]
    }

    /// Company ID: at most 36 characters (API: `company_id`).
    @inlinable public var companyID: Field<String> { .init("company_id", "", .length(0...36)) }
    /// Custom template: at most 10240 characters (API: `custom_template`).
    @inlinable public var customTemplate: Field<String> { .init("custom_template", "", .length(0...10240)) }
    /// Default processing enabled: by default `true` (API: `default_processing_enabled`).
    @inlinable public var isDefaultProcessingEnabled: Field<Bool> { .init("default_processing_enabled", true) }
    /// Description: at most 250 characters (API: `description`).
    @inlinable public var description: Field<String> { .init("description", "", .length(0...250)) }
    /// Domain: at most 255 characters (API: `domain`).
    @inlinable public var domain: Field<String> { .init("domain", "", .length(0...255)) }
    /// Enabled: by default `true` (API: `enabled`).
    @inlinable public var isEnabled: Field<Bool> { .init("enabled", true) }
    /// Include pin: by default `false` (API: `include_pin`).
    @inlinable public var includesPin: Field<Bool> { .init("include_pin", false) }
    /// Match string: at most 250 characters (API: `match_string`).
    @inlinable public var matchString: Field<String> { .init("match_string", "", .length(0...250)) }
    /// Meeting type: needed for a create; nil if unset (API: `meeting_type`).
    @inlinable public var meetingType: Field<MeetingType?> { .init("meeting_type", nil) }
    /// One-Touch Join integration: a reference to ``OneTouchJoinProfile``; needed for a create; nil if unset (API: `mjx_integration`).
    @inlinable public var oneTouchJoinProfile: Field<ResourceURI?> {
      .init("mjx_integration", nil, to: OneTouchJoinProfile.endpoint)
    }
    /// Name: at most 250 characters; needed for a create (API: `name`).
    @inlinable public var name: Field<String> { .init("name", "", .length(1...250)) }
    /// Priority: 1 to 200; needed for a create; nil if unset (API: `priority`).
    @inlinable public var priority: Field<Int?> { .init("priority", nil, .range(1...200)) }
    /// Replace string: at most 250 characters (API: `replace_string`).
    @inlinable public var replaceString: Field<String> { .init("replace_string", "", .length(0...250)) }
    /// Transform rule: at most 512 characters (API: `transform_rule`).
    @inlinable public var transformRule: Field<String> { .init("transform_rule", "", .length(0...512)) }
  }

  /// Meeting type: the words that the API has for it.
  public struct MeetingType: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [MeetingType] {
      [
        .pexipinfinity, .pexipservice, .teams, .teamssipguestjoin, .polyteamsbody, .ciscoteamsbody,
        .pexipserviceteamsbody, .pexipinfinityteamsbody, .hangouts, .googlemeetsipguestjoin, .s4b, .polys4bbody, .webex,
        .zoom, .gotomeeting, .domain, .regex, .regexRe2, .custom,
      ]
    }

    /// API: `pexipinfinity`.
    @inlinable public static var pexipinfinity: MeetingType { MeetingType(rawValue: "pexipinfinity") }
    /// API: `pexipservice`.
    @inlinable public static var pexipservice: MeetingType { MeetingType(rawValue: "pexipservice") }
    /// API: `teams`.
    @inlinable public static var teams: MeetingType { MeetingType(rawValue: "teams") }
    /// API: `teamssipguestjoin`.
    @inlinable public static var teamssipguestjoin: MeetingType { MeetingType(rawValue: "teamssipguestjoin") }
    /// API: `polyteamsbody`.
    @inlinable public static var polyteamsbody: MeetingType { MeetingType(rawValue: "polyteamsbody") }
    /// API: `ciscoteamsbody`.
    @inlinable public static var ciscoteamsbody: MeetingType { MeetingType(rawValue: "ciscoteamsbody") }
    /// API: `pexipserviceteamsbody`.
    @inlinable public static var pexipserviceteamsbody: MeetingType { MeetingType(rawValue: "pexipserviceteamsbody") }
    /// API: `pexipinfinityteamsbody`.
    @inlinable public static var pexipinfinityteamsbody: MeetingType { MeetingType(rawValue: "pexipinfinityteamsbody") }
    /// API: `hangouts`.
    @inlinable public static var hangouts: MeetingType { MeetingType(rawValue: "hangouts") }
    /// API: `googlemeetsipguestjoin`.
    @inlinable public static var googlemeetsipguestjoin: MeetingType { MeetingType(rawValue: "googlemeetsipguestjoin") }
    /// API: `s4b`.
    @inlinable public static var s4b: MeetingType { MeetingType(rawValue: "s4b") }
    /// API: `polys4bbody`.
    @inlinable public static var polys4bbody: MeetingType { MeetingType(rawValue: "polys4bbody") }
    /// API: `webex`.
    @inlinable public static var webex: MeetingType { MeetingType(rawValue: "webex") }
    /// API: `zoom`.
    @inlinable public static var zoom: MeetingType { MeetingType(rawValue: "zoom") }
    /// API: `gotomeeting`.
    @inlinable public static var gotomeeting: MeetingType { MeetingType(rawValue: "gotomeeting") }
    /// API: `domain`.
    @inlinable public static var domain: MeetingType { MeetingType(rawValue: "domain") }
    /// API: `regex`.
    @inlinable public static var regex: MeetingType { MeetingType(rawValue: "regex") }
    /// API: `regex_re2`.
    @inlinable public static var regexRe2: MeetingType { MeetingType(rawValue: "regex_re2") }
    /// API: `custom`.
    @inlinable public static var custom: MeetingType { MeetingType(rawValue: "custom") }
  }

  /// An object to create, with what it must have.
  public static func draft(meetingType: MeetingType, oneTouchJoinProfile: ResourceURI, name: String, priority: Int)
    -> Draft<OneTouchJoinMeetingProcessingRule>
  {
    var draft = Draft<OneTouchJoinMeetingProcessingRule>()
    draft.meetingType = meetingType
    draft.oneTouchJoinProfile = oneTouchJoinProfile
    draft.name = name
    draft.priority = priority
    return draft
  }
}
