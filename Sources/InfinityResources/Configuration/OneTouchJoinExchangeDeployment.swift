// Written by scripts/generate-resources.

public import InfinityAPI

/// One-Touch Join Exchange link.
///
/// API: `configuration/mjx_exchange_deployment`.
public struct OneTouchJoinExchangeDeployment: NaturallyKeyed, ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "mjx_exchange_deployment")
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
        authenticationMethod, autodiscoverURLs, description, isProxyDisabled, ewsURL, findItemsRequestQuota,
        kerberosAuthEveryRequest, isKerberosTLSEnabled, kerberosExchangeSPN, kerberosKDC, kerberosKDCHTTPsProxy,
        kerberosRealm, kerberosVerifyTLSUsingCustomCA, oneTouchJoinIntegrations, name, oauthAuthEndpoint, oauthClientID,
        oauthRedirectURI, oauthRefreshToken, oauthState, oauthTokenEndpoint, serviceAccountUsername,
      ]
    }

    /// Authentication method: by default `BASIC` (API: `authentication_method`).
    @inlinable public var authenticationMethod: Field<AuthenticationMethod> { .init("authentication_method", .basic) }
    /// Autodiscover URLs: references to ``OneTouchJoinExchangeAutodiscoverURL``; read as whole objects (API: `autodiscover_urls`).
    @inlinable public var autodiscoverURLs: Field<[ResourceURI]> {
      .init("autodiscover_urls", [], to: OneTouchJoinExchangeAutodiscoverURL.endpoint)
    }
    /// Description: at most 250 characters (API: `description`).
    @inlinable public var description: Field<String> { .init("description", "", .length(0...250)) }
    /// Disable proxy: by default `false` (API: `disable_proxy`).
    @inlinable public var isProxyDisabled: Field<Bool> { .init("disable_proxy", false) }
    /// EWS URL: at most 255 characters (API: `ews_url`).
    @inlinable public var ewsURL: Field<String> { .init("ews_url", "", .length(0...255)) }
    /// Find items request quota: 10000 to 10000000; by default `1000000` (API: `find_items_request_quota`).
    @inlinable public var findItemsRequestQuota: Field<Int> {
      .init("find_items_request_quota", 1000000, .range(10000...10000000))
    }
    /// Kerberos auth every request: by default `false` (API: `kerberos_auth_every_request`).
    @inlinable public var kerberosAuthEveryRequest: Field<Bool> { .init("kerberos_auth_every_request", false) }
    /// Kerberos enable TLS: by default `true` (API: `kerberos_enable_tls`).
    @inlinable public var isKerberosTLSEnabled: Field<Bool> { .init("kerberos_enable_tls", true) }
    /// Kerberos exchange SPN: at most 255 characters (API: `kerberos_exchange_spn`).
    @inlinable public var kerberosExchangeSPN: Field<String> { .init("kerberos_exchange_spn", "", .length(0...255)) }
    /// Kerberos KDC: at most 255 characters (API: `kerberos_kdc`).
    @inlinable public var kerberosKDC: Field<String> { .init("kerberos_kdc", "", .length(0...255)) }
    /// Kerberos KDC HTTPS proxy: at most 255 characters (API: `kerberos_kdc_https_proxy`).
    @inlinable public var kerberosKDCHTTPsProxy: Field<String> {
      .init("kerberos_kdc_https_proxy", "", .length(0...255))
    }
    /// Kerberos realm: at most 250 characters (API: `kerberos_realm`).
    @inlinable public var kerberosRealm: Field<String> { .init("kerberos_realm", "", .length(0...250)) }
    /// Kerberos verify TLS using custom CA: by default `false` (API: `kerberos_verify_tls_using_custom_ca`).
    @inlinable public var kerberosVerifyTLSUsingCustomCA: Field<Bool> {
      .init("kerberos_verify_tls_using_custom_ca", false)
    }
    /// One-Touch Join integrations: references to ``OneTouchJoinProfile`` (API: `mjx_integrations`).
    @inlinable public var oneTouchJoinIntegrations: Field<[ResourceURI]> {
      .init("mjx_integrations", [], to: OneTouchJoinProfile.endpoint)
    }
    /// Name: at most 250 characters; needed for a create (API: `name`).
    @inlinable public var name: Field<String> { .init("name", "", .length(1...250)) }
    /// Oauth auth endpoint: at most 255 characters (API: `oauth_auth_endpoint`).
    @inlinable public var oauthAuthEndpoint: Field<String> { .init("oauth_auth_endpoint", "", .length(0...255)) }
    /// Oauth client ID: nil if unset (API: `oauth_client_id`).
    @inlinable public var oauthClientID: Field<String?> { .init("oauth_client_id", nil) }
    /// Oauth redirect URI: at most 255 characters (API: `oauth_redirect_uri`).
    @inlinable public var oauthRedirectURI: Field<String> { .init("oauth_redirect_uri", "", .length(0...255)) }
    /// Oauth refresh token: at most 4096 characters; nil if unset (API: `oauth_refresh_token`). Read-back inconsistent.
    @inlinable public var oauthRefreshToken: Field<Secret?> { .init("oauth_refresh_token", nil, .length(0...4096)) }
    /// Oauth state: nil if unset (API: `oauth_state`).
    @inlinable public var oauthState: Field<String?> { .init("oauth_state", nil) }
    /// Oauth token endpoint: at most 255 characters (API: `oauth_token_endpoint`).
    @inlinable public var oauthTokenEndpoint: Field<String> { .init("oauth_token_endpoint", "", .length(0...255)) }
    /// Service account password: at most 100 characters; needed for a create; never shown (API: `service_account_password`).
    @inlinable public var serviceAccountPassword: WriteOnlyField<Secret> {
      .init("service_account_password", .length(1...100))
    }
    /// Service account username: at most 100 characters; needed for a create (API: `service_account_username`).
    @inlinable public var serviceAccountUsername: Field<String> {
      .init("service_account_username", "", .length(1...100))
    }
  }

  /// Authentication method: the words that the API has for it.
  public struct AuthenticationMethod: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [AuthenticationMethod] { [.basic, .ntlm, .kerberos, .oauth] }

    /// API: `BASIC`.
    @inlinable public static var basic: AuthenticationMethod { AuthenticationMethod(rawValue: "BASIC") }
    /// API: `NTLM`.
    @inlinable public static var ntlm: AuthenticationMethod { AuthenticationMethod(rawValue: "NTLM") }
    /// API: `KERBEROS`.
    @inlinable public static var kerberos: AuthenticationMethod { AuthenticationMethod(rawValue: "KERBEROS") }
    /// API: `OAUTH`.
    @inlinable public static var oauth: AuthenticationMethod { AuthenticationMethod(rawValue: "OAUTH") }
  }

  /// An object to create, with what it must have.
  public static func draft(name: String, serviceAccountPassword: Secret, serviceAccountUsername: String) -> Draft<
    OneTouchJoinExchangeDeployment
  > {
    var draft = Draft<OneTouchJoinExchangeDeployment>()
    draft.name = name
    draft.serviceAccountPassword = serviceAccountPassword
    draft.serviceAccountUsername = serviceAccountUsername
    return draft
  }
}
