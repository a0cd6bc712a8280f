// Written by scripts/generate-resources.

public import InfinityAPI

/// One-Touch Join profile.
///
/// API: `configuration/mjx_integration`.
public struct OneTouchJoinProfile: NaturallyKeyed, ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "mjx_integration")
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
        description, displayUpcomingMeetings, isNonVideoMeetingsEnabled, isPrivateMeetingsEnabled, endBuffer,
        endpointGroups, epUseHTTPs, epUsername, epVerifyCertificate, exchangeDeployment, googleDeployment,
        graphDeployment, name, processesAliasPrivateMeetings, replacesEmptySubject, replaceSubjectTemplate,
        replaceSubjectType, startBuffer, usesWebex, webexAPIDomain, webexClientID, webexOAuthState, webexRedirectURI,
        webexRefreshToken,
      ]
    }

    /// Description: at most 250 characters (API: `description`).
    @inlinable public var description: Field<String> { .init("description", "", .length(0...250)) }
    /// Display upcoming meetings: in days; 365 at most; by default `7` (API: `display_upcoming_meetings`).
    @inlinable public var displayUpcomingMeetings: Field<Int> { .init("display_upcoming_meetings", 7) }
    /// Enable non video meetings: by default `true` (API: `enable_non_video_meetings`).
    @inlinable public var isNonVideoMeetingsEnabled: Field<Bool> { .init("enable_non_video_meetings", true) }
    /// Enable private meetings: by default `true` (API: `enable_private_meetings`).
    @inlinable public var isPrivateMeetingsEnabled: Field<Bool> { .init("enable_private_meetings", true) }
    /// End buffer: in minutes; 180 at most; by default `0` (API: `end_buffer`).
    @inlinable public var endBuffer: Field<Int> { .init("end_buffer", 0) }
    /// Endpoint groups: references to ``OneTouchJoinEndpointGroup``; read as whole objects (API: `endpoint_groups`).
    @inlinable public var endpointGroups: Field<[ResourceURI]> {
      .init("endpoint_groups", [], to: OneTouchJoinEndpointGroup.endpoint)
    }
    /// Ep password: at most 100 characters; never shown (API: `ep_password`).
    @inlinable public var epPassword: WriteOnlyField<Secret> { .init("ep_password", .length(0...100)) }
    /// Ep use HTTPS: by default `true` (API: `ep_use_https`).
    @inlinable public var epUseHTTPs: Field<Bool> { .init("ep_use_https", true) }
    /// Ep username: at most 100 characters (API: `ep_username`).
    @inlinable public var epUsername: Field<String> { .init("ep_username", "", .length(0...100)) }
    /// Ep verify certificate: by default `false` (API: `ep_verify_certificate`).
    @inlinable public var epVerifyCertificate: Field<Bool> { .init("ep_verify_certificate", false) }
    /// Exchange deployment: a reference to ``OneTouchJoinExchangeDeployment``; nil if unset (API: `exchange_deployment`).
    @inlinable public var exchangeDeployment: Field<ResourceURI?> {
      .init("exchange_deployment", nil, to: OneTouchJoinExchangeDeployment.endpoint)
    }
    /// Google deployment: a reference to ``OneTouchJoinGoogleDeployment``; nil if unset (API: `google_deployment`).
    @inlinable public var googleDeployment: Field<ResourceURI?> {
      .init("google_deployment", nil, to: OneTouchJoinGoogleDeployment.endpoint)
    }
    /// Graph deployment: a reference to ``OneTouchJoinGraphDeployment``; nil if unset (API: `graph_deployment`).
    @inlinable public var graphDeployment: Field<ResourceURI?> {
      .init("graph_deployment", nil, to: OneTouchJoinGraphDeployment.endpoint)
    }
    /// Name: at most 250 characters; needed for a create (API: `name`).
    @inlinable public var name: Field<String> { .init("name", "", .length(1...250)) }
    /// Process alias private meetings: by default `true` (API: `process_alias_private_meetings`).
    @inlinable public var processesAliasPrivateMeetings: Field<Bool> { .init("process_alias_private_meetings", true) }
    /// Replace empty subject: by default `true` (API: `replace_empty_subject`).
    @inlinable public var replacesEmptySubject: Field<Bool> { .init("replace_empty_subject", true) }
    /// Replace subject template: at most 512 characters (API: `replace_subject_template`).
    @inlinable public var replaceSubjectTemplate: Field<String> {
      .init("replace_subject_template", "", .length(0...512))
    }
    /// Replace subject type: by default `PRIVATE` (API: `replace_subject_type`).
    @inlinable public var replaceSubjectType: Field<ReplaceSubjectType> { .init("replace_subject_type", .`private`) }
    /// Start buffer: in minutes; 180 at most; by default `5` (API: `start_buffer`).
    @inlinable public var startBuffer: Field<Int> { .init("start_buffer", 5) }
    /// Use webex: by default `false` (API: `use_webex`).
    @inlinable public var usesWebex: Field<Bool> { .init("use_webex", false) }
    /// Webex API domain: at most 192 characters; by default `webexapis.com` (API: `webex_api_domain`).
    @inlinable public var webexAPIDomain: Field<String> { .init("webex_api_domain", "webexapis.com", .length(0...192)) }
    /// Webex client ID: at most 100 characters; nil if unset (API: `webex_client_id`).
    @inlinable public var webexClientID: Field<String?> { .init("webex_client_id", nil, .length(0...100)) }
    /// Webex client secret: never shown (API: `webex_client_secret`).
    @inlinable public var webexClientSecret: WriteOnlyField<Secret> { .init("webex_client_secret") }
    /// Webex oauth state: nil if unset (API: `webex_oauth_state`).
    @inlinable public var webexOAuthState: Field<String?> { .init("webex_oauth_state", nil) }
    /// Webex redirect URI: at most 255 characters; nil if unset (API: `webex_redirect_uri`).
    @inlinable public var webexRedirectURI: Field<String?> { .init("webex_redirect_uri", nil, .length(0...255)) }
    /// Webex refresh token: at most 4096 characters; nil if unset (API: `webex_refresh_token`). Read-back inconsistent.
    @inlinable public var webexRefreshToken: Field<Secret?> { .init("webex_refresh_token", nil, .length(0...4096)) }
  }

  /// Replace subject type: the words that the API has for it.
  public struct ReplaceSubjectType: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [ReplaceSubjectType] { [.all, .never, .`private`] }

    /// API: `ALL`.
    @inlinable public static var all: ReplaceSubjectType { ReplaceSubjectType(rawValue: "ALL") }
    /// API: `NEVER`.
    @inlinable public static var never: ReplaceSubjectType { ReplaceSubjectType(rawValue: "NEVER") }
    /// API: `PRIVATE`.
    @inlinable public static var `private`: ReplaceSubjectType { ReplaceSubjectType(rawValue: "PRIVATE") }
  }

  /// An object to create, with what it must have.
  public static func draft(name: String) -> Draft<OneTouchJoinProfile> {
    var draft = Draft<OneTouchJoinProfile>()
    draft.name = name
    return draft
  }
}
