// Written by scripts/generate-resources.

public import InfinityAPI

/// Administrator sign-in settings.
///
/// API: `configuration/authentication`.
public struct AuthenticationSettings: SingletonResource, ChangeableResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "authentication")

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
        allowsAllOAuth2Permissions, disablesBasicAuthentication, apiOAuth2Expiration, clientCertificate, ldapBaseDN,
        ldapBindUsername, ldapGroupFilter, ldapGroupMembershipFilter, ldapGroupSearchDN, permitsLDAPWithoutTLS,
        ldapServer, usesLDAPGlobalCatalog, ldapUserFilter, ldapUserGroupAttributes, ldapUserSearchDN,
        ldapUserSearchFilter, oidcAuthMethod, oidcAuthorizeURL, oidcClientID, oidcDomainHint, oidcGroupsField,
        oidcLoginButton, oidcMetadata, oidcMetadataURL, oidcRequiredKey, oidcRequiredValue, oidcScope,
        oidcTokenEndpointURL, oidcUsernameField, source,
      ]
    }

    /// API OAuth 2 allow all perms: by default `false` (API: `api_oauth2_allow_all_perms`).
    @inlinable public var allowsAllOAuth2Permissions: Field<Bool> { .init("api_oauth2_allow_all_perms", false) }
    /// API OAuth 2 disable basic: by default `false` (API: `api_oauth2_disable_basic`).
    @inlinable public var disablesBasicAuthentication: Field<Bool> { .init("api_oauth2_disable_basic", false) }
    /// API OAuth 2 expiration: in seconds; by default `3600` (API: `api_oauth2_expiration`).
    @inlinable public var apiOAuth2Expiration: Field<Int> { .init("api_oauth2_expiration", 3600) }
    /// Client certificate: by default `NO` (API: `client_certificate`).
    @inlinable public var clientCertificate: Field<ClientCertificate> { .init("client_certificate", .no) }
    /// LDAP base DN: at most 255 characters (API: `ldap_base_dn`).
    @inlinable public var ldapBaseDN: Field<String> { .init("ldap_base_dn", "", .length(0...255)) }
    /// LDAP bind password: at most 100 characters; never shown (API: `ldap_bind_password`).
    @inlinable public var ldapBindPassword: WriteOnlyField<Secret> { .init("ldap_bind_password", .length(0...100)) }
    /// LDAP bind username: at most 255 characters (API: `ldap_bind_username`).
    @inlinable public var ldapBindUsername: Field<String> { .init("ldap_bind_username", "", .length(0...255)) }
    /// LDAP group filter: at most 1024 characters; by default
    /// `(|(objectclass=group)(objectclass=groupOfNames)(objectclass=groupOfUniqueNames)(objectclass=posixGroup))` (API:
    /// `ldap_group_filter`).
    @inlinable public var ldapGroupFilter: Field<String> {
      .init(
        "ldap_group_filter",
        "(|(objectclass=group)(objectclass=groupOfNames)(objectclass=groupOfUniqueNames)(objectclass=posixGroup))",
        .length(0...1024))
    }
    /// LDAP group membership filter: at most 1024 characters; by default `(|(member={userdn})(uniquemember={userdn})(memberuid={useruid}))`
    /// (API: `ldap_group_membership_filter`).
    @inlinable public var ldapGroupMembershipFilter: Field<String> {
      .init(
        "ldap_group_membership_filter", "(|(member={userdn})(uniquemember={userdn})(memberuid={useruid}))",
        .length(0...1024))
    }
    /// LDAP group search DN: at most 255 characters (API: `ldap_group_search_dn`).
    @inlinable public var ldapGroupSearchDN: Field<String> { .init("ldap_group_search_dn", "", .length(0...255)) }
    /// LDAP permit no TLS: deprecated (API: `ldap_permit_no_tls`). Ignored from v41.
    @inlinable public var permitsLDAPWithoutTLS: Field<Bool> { .init("ldap_permit_no_tls", false) }
    /// LDAP server: at most 255 characters (API: `ldap_server`).
    @inlinable public var ldapServer: Field<String> { .init("ldap_server", "", .length(0...255)) }
    /// LDAP use global catalog: by default `false` (API: `ldap_use_global_catalog`).
    @inlinable public var usesLDAPGlobalCatalog: Field<Bool> { .init("ldap_use_global_catalog", false) }
    /// LDAP user filter: at most 1024 characters; by default `(&(objectclass=person)(!(objectclass=computer)))` (API: `ldap_user_filter`).
    @inlinable public var ldapUserFilter: Field<String> {
      .init("ldap_user_filter", "(&(objectclass=person)(!(objectclass=computer)))", .length(0...1024))
    }
    /// LDAP user group attributes: at most 100 characters; by default `memberOf` (API: `ldap_user_group_attributes`).
    @inlinable public var ldapUserGroupAttributes: Field<String> {
      .init("ldap_user_group_attributes", "memberOf", .length(0...100))
    }
    /// LDAP user search DN: at most 255 characters (API: `ldap_user_search_dn`).
    @inlinable public var ldapUserSearchDN: Field<String> { .init("ldap_user_search_dn", "", .length(0...255)) }
    /// LDAP user search filter: at most 1024 characters; by default `(|(uid={username})(sAMAccountName={username}))` (API:
    /// `ldap_user_search_filter`).
    @inlinable public var ldapUserSearchFilter: Field<String> {
      .init("ldap_user_search_filter", "(|(uid={username})(sAMAccountName={username}))", .length(0...1024))
    }
    /// OIDC auth method: by default `client_secret` (API: `oidc_auth_method`).
    @inlinable public var oidcAuthMethod: Field<OIDCAuthMethod> { .init("oidc_auth_method", .clientSecret) }
    /// OIDC authorize URL: a URL (API: `oidc_authorize_url`).
    @inlinable public var oidcAuthorizeURL: Field<String> { .init("oidc_authorize_url", "") }
    /// OIDC client ID (API: `oidc_client_id`).
    @inlinable public var oidcClientID: Field<String> { .init("oidc_client_id", "") }
    /// OIDC client secret: never shown (API: `oidc_client_secret`).
    @inlinable public var oidcClientSecret: WriteOnlyField<Secret> { .init("oidc_client_secret") }
    /// OIDC domain hint: at most 255 characters (API: `oidc_domain_hint`).
    @inlinable public var oidcDomainHint: Field<String> { .init("oidc_domain_hint", "", .length(0...255)) }
    /// OIDC groups field: by default `groups` (API: `oidc_groups_field`).
    @inlinable public var oidcGroupsField: Field<String> { .init("oidc_groups_field", "groups") }
    /// OIDC login button: at most 128 characters (API: `oidc_login_button`).
    @inlinable public var oidcLoginButton: Field<String> { .init("oidc_login_button", "", .length(0...128)) }
    /// OIDC metadata (API: `oidc_metadata`).
    @inlinable public var oidcMetadata: Field<String> { .init("oidc_metadata", "") }
    /// OIDC metadata URL: a URL (API: `oidc_metadata_url`).
    @inlinable public var oidcMetadataURL: Field<String> { .init("oidc_metadata_url", "") }
    /// OIDC private key: never shown (API: `oidc_private_key`).
    @inlinable public var oidcPrivateKey: WriteOnlyField<Secret> { .init("oidc_private_key") }
    /// OIDC required key (API: `oidc_required_key`).
    @inlinable public var oidcRequiredKey: Field<String> { .init("oidc_required_key", "") }
    /// OIDC required value (API: `oidc_required_value`).
    @inlinable public var oidcRequiredValue: Field<String> { .init("oidc_required_value", "") }
    /// OIDC scope: by default `openid email profile` (API: `oidc_scope`).
    @inlinable public var oidcScope: Field<String> { .init("oidc_scope", "openid email profile") }
    /// OIDC token endpoint URL: a URL (API: `oidc_token_endpoint_url`).
    @inlinable public var oidcTokenEndpointURL: Field<String> { .init("oidc_token_endpoint_url", "") }
    /// OIDC username field: by default `preferred_username` (API: `oidc_username_field`).
    @inlinable public var oidcUsernameField: Field<String> { .init("oidc_username_field", "preferred_username") }
    /// Source: by default `LOCAL` (API: `source`).
    @inlinable public var source: Field<Source> { .init("source", .local) }
  }

  /// Client certificate: the words that the API has for it.
  public struct ClientCertificate: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [ClientCertificate] { [.no, .cn, .upn] }

    /// API: `NO`.
    @inlinable public static var no: ClientCertificate { ClientCertificate(rawValue: "NO") }
    /// API: `CN`.
    @inlinable public static var cn: ClientCertificate { ClientCertificate(rawValue: "CN") }
    /// API: `UPN`.
    @inlinable public static var upn: ClientCertificate { ClientCertificate(rawValue: "UPN") }
  }

  /// OIDC auth method: the words that the API has for it.
  public struct OIDCAuthMethod: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [OIDCAuthMethod] { [.pkce, .clientSecret, .privateKey] }

    /// API: `pkce`.
    @inlinable public static var pkce: OIDCAuthMethod { OIDCAuthMethod(rawValue: "pkce") }
    /// API: `client_secret`.
    @inlinable public static var clientSecret: OIDCAuthMethod { OIDCAuthMethod(rawValue: "client_secret") }
    /// API: `private_key`.
    @inlinable public static var privateKey: OIDCAuthMethod { OIDCAuthMethod(rawValue: "private_key") }
  }

  /// Source: the words that the API has for it.
  public struct Source: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [Source] { [.local, .ldap, .ldapAndLocal, .oidc, .oidcAndLocal, .ldapAndOIDCAndLocal] }

    /// API: `LOCAL`.
    @inlinable public static var local: Source { Source(rawValue: "LOCAL") }
    /// API: `LDAP`.
    @inlinable public static var ldap: Source { Source(rawValue: "LDAP") }
    /// API: `LDAP+LOCAL`.
    @inlinable public static var ldapAndLocal: Source { Source(rawValue: "LDAP+LOCAL") }
    /// API: `OIDC`.
    @inlinable public static var oidc: Source { Source(rawValue: "OIDC") }
    /// API: `OIDC+LOCAL`.
    @inlinable public static var oidcAndLocal: Source { Source(rawValue: "OIDC+LOCAL") }
    /// API: `LDAP+OIDC+LOCAL`.
    @inlinable public static var ldapAndOIDCAndLocal: Source { Source(rawValue: "LDAP+OIDC+LOCAL") }
  }
}
