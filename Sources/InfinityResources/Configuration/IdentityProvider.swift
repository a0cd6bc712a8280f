// Written by scripts/generate-resources.

public import InfinityAPI

/// SAML or OIDC provider.
///
/// API: `configuration/identity_provider`.
public struct IdentityProvider: NaturallyKeyed, ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "identity_provider")
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
        assertionConsumerServiceURL, assertionConsumerServiceUrl10, assertionConsumerServiceUrl2,
        assertionConsumerServiceUrl3, assertionConsumerServiceUrl4, assertionConsumerServiceUrl5,
        assertionConsumerServiceUrl6, assertionConsumerServiceUrl7, assertionConsumerServiceUrl8,
        assertionConsumerServiceUrl9, attributes, description, digestAlgorithm, isPopupFlowDisabled,
        displayNameAttributeName, idpEntityID, idpPublicKey, idpType, name, oidcAdditionalScopes, oidcClientID,
        oidcDisplayNameClaimName, oidcFlow, oidcFranceConnectRequiredEidasLevel, oidcJWKSURL,
        oidcRegistrationAliasClaimName, oidcTokenEndpointAuthScheme, oidcTokenSignatureScheme, oidcTokenURL,
        oidcUserInfoURL, registrationAliasAttributeName, serviceEntityID, servicePublicKey, signatureAlgorithm, ssoURL,
        uuid, workerFQDNACSURLs,
      ]
    }

    /// Assertion consumer service URL: at most 255 characters; needed for a create (API: `assertion_consumer_service_url`). Provider sends
    /// a zero-UUID placeholder when unset.
    @inlinable public var assertionConsumerServiceURL: Field<String> {
      .init("assertion_consumer_service_url", "", .length(1...255))
    }
    /// Assertion consumer service url10: at most 255 characters (API: `assertion_consumer_service_url10`).
    @inlinable public var assertionConsumerServiceUrl10: Field<String> {
      .init("assertion_consumer_service_url10", "", .length(0...255))
    }
    /// Assertion consumer service url2: at most 255 characters (API: `assertion_consumer_service_url2`).
    @inlinable public var assertionConsumerServiceUrl2: Field<String> {
      .init("assertion_consumer_service_url2", "", .length(0...255))
    }
    /// Assertion consumer service url3: at most 255 characters (API: `assertion_consumer_service_url3`).
    @inlinable public var assertionConsumerServiceUrl3: Field<String> {
      .init("assertion_consumer_service_url3", "", .length(0...255))
    }
    /// Assertion consumer service url4: at most 255 characters (API: `assertion_consumer_service_url4`).
    @inlinable public var assertionConsumerServiceUrl4: Field<String> {
      .init("assertion_consumer_service_url4", "", .length(0...255))
    }
    /// Assertion consumer service url5: at most 255 characters (API: `assertion_consumer_service_url5`).
    @inlinable public var assertionConsumerServiceUrl5: Field<String> {
      .init("assertion_consumer_service_url5", "", .length(0...255))
    }
    /// Assertion consumer service url6: at most 255 characters (API: `assertion_consumer_service_url6`).
    @inlinable public var assertionConsumerServiceUrl6: Field<String> {
      .init("assertion_consumer_service_url6", "", .length(0...255))
    }
    /// Assertion consumer service url7: at most 255 characters (API: `assertion_consumer_service_url7`).
    @inlinable public var assertionConsumerServiceUrl7: Field<String> {
      .init("assertion_consumer_service_url7", "", .length(0...255))
    }
    /// Assertion consumer service url8: at most 255 characters (API: `assertion_consumer_service_url8`).
    @inlinable public var assertionConsumerServiceUrl8: Field<String> {
      .init("assertion_consumer_service_url8", "", .length(0...255))
    }
    /// Assertion consumer service url9: at most 255 characters (API: `assertion_consumer_service_url9`).
    @inlinable public var assertionConsumerServiceUrl9: Field<String> {
      .init("assertion_consumer_service_url9", "", .length(0...255))
    }
    /// Attributes: references to ``IdentityProviderAttribute``; read as whole objects (API: `attributes`).
    @inlinable public var attributes: Field<[ResourceURI]> {
      .init("attributes", [], to: IdentityProviderAttribute.endpoint)
    }
    /// Description: at most 250 characters (API: `description`).
    @inlinable public var description: Field<String> { .init("description", "", .length(0...250)) }
    /// Digest algorithm: by default `http://www.w3.org/2001/04/xmlenc#sha256` (API: `digest_algorithm`).
    @inlinable public var digestAlgorithm: Field<DigestAlgorithm> { .init("digest_algorithm", .sha256) }
    /// Disable popup flow: by default `false` (API: `disable_popup_flow`).
    @inlinable public var isPopupFlowDisabled: Field<Bool> { .init("disable_popup_flow", false) }
    /// Display name attribute name: at most 250 characters; by default `NameId` (API: `display_name_attribute_name`).
    @inlinable public var displayNameAttributeName: Field<String> {
      .init("display_name_attribute_name", "NameId", .length(0...250))
    }
    /// IDP entity ID: at most 250 characters (API: `idp_entity_id`).
    @inlinable public var idpEntityID: Field<String> { .init("idp_entity_id", "", .length(0...250)) }
    /// IDP public key: at most 4096 characters (API: `idp_public_key`).
    @inlinable public var idpPublicKey: Field<String> { .init("idp_public_key", "", .length(0...4096)) }
    /// IDP type: by default `saml` (API: `idp_type`).
    @inlinable public var idpType: Field<IDPType> { .init("idp_type", .saml) }
    /// Name: at most 250 characters; needed for a create (API: `name`).
    @inlinable public var name: Field<String> { .init("name", "", .length(1...250)) }
    /// OIDC additional scopes: at most 250 characters (API: `oidc_additional_scopes`).
    @inlinable public var oidcAdditionalScopes: Field<String> { .init("oidc_additional_scopes", "", .length(0...250)) }
    /// OIDC client ID: at most 250 characters (API: `oidc_client_id`).
    @inlinable public var oidcClientID: Field<String> { .init("oidc_client_id", "", .length(0...250)) }
    /// OIDC client secret: at most 100 characters; never shown (API: `oidc_client_secret`).
    @inlinable public var oidcClientSecret: WriteOnlyField<Secret> { .init("oidc_client_secret", .length(0...100)) }
    /// OIDC display name claim name: at most 250 characters; by default `name` (API: `oidc_display_name_claim_name`).
    @inlinable public var oidcDisplayNameClaimName: Field<String> {
      .init("oidc_display_name_claim_name", "name", .length(0...250))
    }
    /// OIDC flow: by default `code` (API: `oidc_flow`).
    @inlinable public var oidcFlow: Field<OIDCFlow> { .init("oidc_flow", .code) }
    /// OIDC france connect required eidas level: by default `disabled` (API: `oidc_france_connect_required_eidas_level`).
    @inlinable public var oidcFranceConnectRequiredEidasLevel: Field<OIDCFranceConnectRequiredEidasLevel> {
      .init("oidc_france_connect_required_eidas_level", .disabled)
    }
    /// OIDC JWKS URL: at most 255 characters (API: `oidc_jwks_url`).
    @inlinable public var oidcJWKSURL: Field<String> { .init("oidc_jwks_url", "", .length(0...255)) }
    /// OIDC registration alias claim name: at most 250 characters; by default `sub` (API: `oidc_registration_alias_claim_name`).
    @inlinable public var oidcRegistrationAliasClaimName: Field<String> {
      .init("oidc_registration_alias_claim_name", "sub", .length(0...250))
    }
    /// OIDC token endpoint auth scheme: by default `client_secret_post` (API: `oidc_token_endpoint_auth_scheme`).
    @inlinable public var oidcTokenEndpointAuthScheme: Field<OIDCTokenEndpointAuthScheme> {
      .init("oidc_token_endpoint_auth_scheme", .clientSecretPost)
    }
    /// OIDC token signature scheme: by default `rs256` (API: `oidc_token_signature_scheme`).
    @inlinable public var oidcTokenSignatureScheme: Field<OIDCTokenSignatureScheme> {
      .init("oidc_token_signature_scheme", .rs256)
    }
    /// OIDC token URL: at most 255 characters (API: `oidc_token_url`).
    @inlinable public var oidcTokenURL: Field<String> { .init("oidc_token_url", "", .length(0...255)) }
    /// OIDC user info URL: at most 255 characters (API: `oidc_user_info_url`).
    @inlinable public var oidcUserInfoURL: Field<String> { .init("oidc_user_info_url", "", .length(0...255)) }
    /// Registration alias attribute name: at most 250 characters; by default `NameId` (API: `registration_alias_attribute_name`).
    @inlinable public var registrationAliasAttributeName: Field<String> {
      .init("registration_alias_attribute_name", "NameId", .length(0...250))
    }
    /// Service entity ID: at most 250 characters (API: `service_entity_id`).
    @inlinable public var serviceEntityID: Field<String> { .init("service_entity_id", "", .length(0...250)) }
    /// Service private key: at most 12288 characters; never shown (API: `service_private_key`).
    @inlinable public var servicePrivateKey: WriteOnlyField<Secret> { .init("service_private_key", .length(0...12288)) }
    /// Service public key: at most 4096 characters (API: `service_public_key`).
    @inlinable public var servicePublicKey: Field<String> { .init("service_public_key", "", .length(0...4096)) }
    /// Signature algorithm: by default `http://www.w3.org/2001/04/xmldsig-more#rsa-sha256` (API: `signature_algorithm`).
    @inlinable public var signatureAlgorithm: Field<SignatureAlgorithm> { .init("signature_algorithm", .rsaSha256) }
    /// SSO URL: at most 255 characters (API: `sso_url`).
    @inlinable public var ssoURL: Field<String> { .init("sso_url", "", .length(0...255)) }
    /// UUID: needed for a create (API: `uuid`).
    @inlinable public var uuid: Field<String> { .init("uuid", "") }
    /// Worker FQDN ACS URLs: by default `false` (API: `worker_fqdn_acs_urls`).
    @inlinable public var workerFQDNACSURLs: Field<Bool> { .init("worker_fqdn_acs_urls", false) }
  }

  /// Digest algorithm: the words that the API has for it.
  public struct DigestAlgorithm: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [DigestAlgorithm] { [.sha1, .sha256, .sha384, .sha512] }

    /// API: `http://www.w3.org/2000/09/xmldsig#sha1`.
    @inlinable public static var sha1: DigestAlgorithm {
      DigestAlgorithm(rawValue: "http://www.w3.org/2000/09/xmldsig#sha1")
    }
    /// API: `http://www.w3.org/2001/04/xmlenc#sha256`.
    @inlinable public static var sha256: DigestAlgorithm {
      DigestAlgorithm(rawValue: "http://www.w3.org/2001/04/xmlenc#sha256")
    }
    /// API: `http://www.w3.org/2001/04/xmldsig-more#sha384`.
    @inlinable public static var sha384: DigestAlgorithm {
      DigestAlgorithm(rawValue: "http://www.w3.org/2001/04/xmldsig-more#sha384")
    }
    /// API: `http://www.w3.org/2001/04/xmlenc#sha512`.
    @inlinable public static var sha512: DigestAlgorithm {
      DigestAlgorithm(rawValue: "http://www.w3.org/2001/04/xmlenc#sha512")
    }
  }

  /// IDP type: the words that the API has for it.
  public struct IDPType: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [IDPType] { [.saml, .oidc] }

    /// API: `saml`.
    @inlinable public static var saml: IDPType { IDPType(rawValue: "saml") }
    /// API: `oidc`.
    @inlinable public static var oidc: IDPType { IDPType(rawValue: "oidc") }
  }

  /// OIDC flow: the words that the API has for it.
  public struct OIDCFlow: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [OIDCFlow] { [.code, .implicit] }

    /// API: `code`.
    @inlinable public static var code: OIDCFlow { OIDCFlow(rawValue: "code") }
    /// API: `implicit`.
    @inlinable public static var implicit: OIDCFlow { OIDCFlow(rawValue: "implicit") }
  }

  /// OIDC france connect required eidas level: the words that the API has for it.
  public struct OIDCFranceConnectRequiredEidasLevel: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [OIDCFranceConnectRequiredEidasLevel] { [.disabled, .eidas1, .eidas2, .eidas3] }

    /// API: `disabled`.
    @inlinable public static var disabled: OIDCFranceConnectRequiredEidasLevel {
      OIDCFranceConnectRequiredEidasLevel(rawValue: "disabled")
    }
    /// API: `eidas1`.
    @inlinable public static var eidas1: OIDCFranceConnectRequiredEidasLevel {
      OIDCFranceConnectRequiredEidasLevel(rawValue: "eidas1")
    }
    /// API: `eidas2`.
    @inlinable public static var eidas2: OIDCFranceConnectRequiredEidasLevel {
      OIDCFranceConnectRequiredEidasLevel(rawValue: "eidas2")
    }
    /// API: `eidas3`.
    @inlinable public static var eidas3: OIDCFranceConnectRequiredEidasLevel {
      OIDCFranceConnectRequiredEidasLevel(rawValue: "eidas3")
    }
  }

  /// OIDC token endpoint auth scheme: the words that the API has for it.
  public struct OIDCTokenEndpointAuthScheme: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [OIDCTokenEndpointAuthScheme] { [.clientSecretBasic, .clientSecretPost] }

    /// API: `client_secret_basic`.
    @inlinable public static var clientSecretBasic: OIDCTokenEndpointAuthScheme {
      OIDCTokenEndpointAuthScheme(rawValue: "client_secret_basic")
    }
    /// API: `client_secret_post`.
    @inlinable public static var clientSecretPost: OIDCTokenEndpointAuthScheme {
      OIDCTokenEndpointAuthScheme(rawValue: "client_secret_post")
    }
  }

  /// OIDC token signature scheme: the words that the API has for it.
  public struct OIDCTokenSignatureScheme: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [OIDCTokenSignatureScheme] { [.rs256, .hs256] }

    /// API: `rs256`.
    @inlinable public static var rs256: OIDCTokenSignatureScheme { OIDCTokenSignatureScheme(rawValue: "rs256") }
    /// API: `hs256`.
    @inlinable public static var hs256: OIDCTokenSignatureScheme { OIDCTokenSignatureScheme(rawValue: "hs256") }
  }

  /// Signature algorithm: the words that the API has for it.
  public struct SignatureAlgorithm: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [SignatureAlgorithm] { [.rsaSha1, .rsaSha256, .rsaSha384, .rsaSha512] }

    /// API: `http://www.w3.org/2000/09/xmldsig#rsa-sha1`.
    @inlinable public static var rsaSha1: SignatureAlgorithm {
      SignatureAlgorithm(rawValue: "http://www.w3.org/2000/09/xmldsig#rsa-sha1")
    }
    /// API: `http://www.w3.org/2001/04/xmldsig-more#rsa-sha256`.
    @inlinable public static var rsaSha256: SignatureAlgorithm {
      SignatureAlgorithm(rawValue: "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256")
    }
    /// API: `http://www.w3.org/2001/04/xmldsig-more#rsa-sha384`.
    @inlinable public static var rsaSha384: SignatureAlgorithm {
      SignatureAlgorithm(rawValue: "http://www.w3.org/2001/04/xmldsig-more#rsa-sha384")
    }
    /// API: `http://www.w3.org/2001/04/xmldsig-more#rsa-sha512`.
    @inlinable public static var rsaSha512: SignatureAlgorithm {
      SignatureAlgorithm(rawValue: "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512")
    }
  }

  /// An object to create, with what it must have.
  public static func draft(assertionConsumerServiceURL: String, name: String, uuid: String) -> Draft<IdentityProvider> {
    var draft = Draft<IdentityProvider>()
    draft.assertionConsumerServiceURL = assertionConsumerServiceURL
    draft.name = name
    draft.uuid = uuid
    return draft
  }
}
