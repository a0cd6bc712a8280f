// Written by scripts/generate-resources.

public import InfinityAPI

/// Google sign-in client.
///
/// API: `configuration/google_auth_server`.
public struct GoogleAuthServer: NaturallyKeyed, ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "google_auth_server")
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
    public var readable: [any ReadableField] { [applicationType, clientID, clientSecret, description, name] }

    /// Application type: needed for a create; nil if unset (API: `application_type`).
    @inlinable public var applicationType: Field<ApplicationType?> { .init("application_type", nil) }
    /// Client ID: at most 250 characters; nil if unset (API: `client_id`).
    @inlinable public var clientID: Field<String?> { .init("client_id", nil, .length(0...250)) }
    /// Client secret: at most 128 characters; nil if unset (API: `client_secret`).
    @inlinable public var clientSecret: Field<Secret?> { .init("client_secret", nil, .length(0...128)) }
    /// Description: at most 250 characters (API: `description`).
    @inlinable public var description: Field<String> { .init("description", "", .length(0...250)) }
    /// Name: at most 250 characters; needed for a create (API: `name`).
    @inlinable public var name: Field<String> { .init("name", "", .length(1...250)) }
  }

  /// Application type: the words that the API has for it.
  public struct ApplicationType: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [ApplicationType] { [.pexipAndroid, .webApp, .android, .ios, .other] }

    /// API: `PEXIP_ANDROID`.
    @inlinable public static var pexipAndroid: ApplicationType { ApplicationType(rawValue: "PEXIP_ANDROID") }
    /// API: `WEB_APP`.
    @inlinable public static var webApp: ApplicationType { ApplicationType(rawValue: "WEB_APP") }
    /// API: `ANDROID`.
    @inlinable public static var android: ApplicationType { ApplicationType(rawValue: "ANDROID") }
    /// API: `IOS`.
    @inlinable public static var ios: ApplicationType { ApplicationType(rawValue: "IOS") }
    /// API: `OTHER`.
    @inlinable public static var other: ApplicationType { ApplicationType(rawValue: "OTHER") }
  }

  /// An object to create, with what it must have.
  public static func draft(applicationType: ApplicationType, name: String) -> Draft<GoogleAuthServer> {
    var draft = Draft<GoogleAuthServer>()
    draft.applicationType = applicationType
    draft.name = name
    return draft
  }
}
