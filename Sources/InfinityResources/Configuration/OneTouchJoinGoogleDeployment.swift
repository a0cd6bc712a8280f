// Written by scripts/generate-resources.

public import InfinityAPI

/// One-Touch Join Google link.
///
/// API: `configuration/mjx_google_deployment`.
public struct OneTouchJoinGoogleDeployment: NaturallyKeyed, ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "mjx_google_deployment")
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
        authEndpoint, clientEmail, clientID, description, maximumNumberOfAPIRequests, oneTouchJoinIntegrations, name,
        oauthState, redirectURI, refreshToken, tokenEndpoint, usesUserConsent,
      ]
    }

    /// Auth endpoint: at most 255 characters; by default `https://accounts.google.com/o/oauth2/v2/auth` (API: `auth_endpoint`).
    @inlinable public var authEndpoint: Field<String> {
      .init("auth_endpoint", "https://accounts.google.com/o/oauth2/v2/auth", .length(0...255))
    }
    /// Client email: at most 256 characters; needed for a create (API: `client_email`).
    @inlinable public var clientEmail: Field<String> { .init("client_email", "", .length(1...256)) }
    /// Client ID: at most 250 characters (API: `client_id`).
    @inlinable public var clientID: Field<String> { .init("client_id", "", .length(0...250)) }
    /// Client secret: never shown (API: `client_secret`).
    @inlinable public var clientSecret: WriteOnlyField<Secret> { .init("client_secret") }
    /// Description: at most 250 characters (API: `description`).
    @inlinable public var description: Field<String> { .init("description", "", .length(0...250)) }
    /// Maximum number of API requests: 10000 at least; by default `900000` (API: `maximum_number_of_api_requests`).
    @inlinable public var maximumNumberOfAPIRequests: Field<Int> { .init("maximum_number_of_api_requests", 900000) }
    /// One-Touch Join integrations: references to ``OneTouchJoinProfile`` (API: `mjx_integrations`).
    @inlinable public var oneTouchJoinIntegrations: Field<[ResourceURI]> {
      .init("mjx_integrations", [], to: OneTouchJoinProfile.endpoint)
    }
    /// Name: at most 250 characters; needed for a create (API: `name`).
    @inlinable public var name: Field<String> { .init("name", "", .length(1...250)) }
    /// Oauth state: nil if unset (API: `oauth_state`).
    @inlinable public var oauthState: Field<String?> { .init("oauth_state", nil) }
    /// Private key: at most 12288 characters; needed for a create; never shown (API: `private_key`).
    @inlinable public var privateKey: WriteOnlyField<Secret> { .init("private_key", .length(1...12288)) }
    /// Redirect URI: at most 255 characters (API: `redirect_uri`).
    @inlinable public var redirectURI: Field<String> { .init("redirect_uri", "", .length(0...255)) }
    /// Refresh token: at most 4096 characters; nil if unset (API: `refresh_token`).
    @inlinable public var refreshToken: Field<Secret?> { .init("refresh_token", nil, .length(0...4096)) }
    /// Token endpoint: at most 255 characters; by default `https://oauth2.googleapis.com/token` (API: `token_endpoint`).
    @inlinable public var tokenEndpoint: Field<String> {
      .init("token_endpoint", "https://oauth2.googleapis.com/token", .length(0...255))
    }
    /// Use user consent: by default `false` (API: `use_user_consent`).
    @inlinable public var usesUserConsent: Field<Bool> { .init("use_user_consent", false) }
  }

  /// An object to create, with what it must have.
  public static func draft(clientEmail: String, name: String, privateKey: Secret) -> Draft<OneTouchJoinGoogleDeployment>
  {
    var draft = Draft<OneTouchJoinGoogleDeployment>()
    draft.clientEmail = clientEmail
    draft.name = name
    draft.privateKey = privateKey
    return draft
  }
}
