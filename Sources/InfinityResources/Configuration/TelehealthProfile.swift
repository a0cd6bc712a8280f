// Written by scripts/generate-resources.

public import InfinityAPI

/// Epic telehealth profile.
///
/// API: `configuration/telehealth_profile`.
public struct TelehealthProfile: NaturallyKeyed, ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "telehealth_profile")
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
        description, epicBackendOAuth2AppClientID, epicBackendOAuth2AppPrivateKey, epicBackendOAuth2AppTokenEndpointURL,
        epicEncryptionAlgorithm, epicEncryptionKey, epicEncryptionKeyType, epicPatientAppClientID,
        epicPatientAppClientSecret, epicProviderAppClientID, epicProviderAppClientSecret, infinityWebAppServerBaseURL,
        launchErrorWebTemplate, name, patientAliasTemplate, patientDisplayNameTemplate, patientOAuth2RedirectURL,
        patientWebJoinLinkTemplate, providerAliasTemplate, providerDisplayNameTemplate, providerOAuth2RedirectURL,
        providerWebJoinLinkTemplate, serviceNameTemplate, telehealthCallDomain, telehealthIntegrationBaseURL,
        telehealthIntegrationOAuth2BaseAPIURL, uuid,
      ]
    }

    /// Description: at most 250 characters (API: `description`).
    @inlinable public var description: Field<String> { .init("description", "", .length(0...250)) }
    /// Epic backend OAuth 2 app client ID: at most 255 characters (API: `epic_backend_oauth2_app_client_id`).
    @inlinable public var epicBackendOAuth2AppClientID: Field<String> {
      .init("epic_backend_oauth2_app_client_id", "", .length(0...255))
    }
    /// Epic backend OAuth 2 app private key: at most 12288 characters; nil if unset (API: `epic_backend_oauth2_app_private_key`).
    @inlinable public var epicBackendOAuth2AppPrivateKey: Field<Secret?> {
      .init("epic_backend_oauth2_app_private_key", nil, .length(0...12288))
    }
    /// Epic backend OAuth 2 app token endpoint URL: at most 255 characters (API: `epic_backend_oauth2_app_token_endpoint_url`).
    @inlinable public var epicBackendOAuth2AppTokenEndpointURL: Field<String> {
      .init("epic_backend_oauth2_app_token_endpoint_url", "", .length(0...255))
    }
    /// Epic encryption algorithm (API: `epic_encryption_algorithm`).
    @inlinable public var epicEncryptionAlgorithm: Field<String> { .init("epic_encryption_algorithm", "") }
    /// Epic encryption key: at most 100 characters; nil if unset (API: `epic_encryption_key`).
    @inlinable public var epicEncryptionKey: Field<Secret?> { .init("epic_encryption_key", nil, .length(0...100)) }
    /// Epic encryption key type: nil if unset (API: `epic_encryption_key_type`).
    @inlinable public var epicEncryptionKeyType: Field<EpicEncryptionKeyType?> {
      .init("epic_encryption_key_type", nil)
    }
    /// Epic patient app client ID: at most 255 characters (API: `epic_patient_app_client_id`).
    @inlinable public var epicPatientAppClientID: Field<String> {
      .init("epic_patient_app_client_id", "", .length(0...255))
    }
    /// Epic patient app client secret: at most 100 characters; nil if unset (API: `epic_patient_app_client_secret`).
    @inlinable public var epicPatientAppClientSecret: Field<Secret?> {
      .init("epic_patient_app_client_secret", nil, .length(0...100))
    }
    /// Epic provider app client ID: at most 255 characters (API: `epic_provider_app_client_id`).
    @inlinable public var epicProviderAppClientID: Field<String> {
      .init("epic_provider_app_client_id", "", .length(0...255))
    }
    /// Epic provider app client secret: at most 100 characters; nil if unset (API: `epic_provider_app_client_secret`).
    @inlinable public var epicProviderAppClientSecret: Field<Secret?> {
      .init("epic_provider_app_client_secret", nil, .length(0...100))
    }
    /// Infinity webapp server base URL: at most 255 characters (API: `infinity_webapp_server_base_url`).
    @inlinable public var infinityWebAppServerBaseURL: Field<String> {
      .init("infinity_webapp_server_base_url", "", .length(0...255))
    }
    /// Launch error web template: at most 12288 characters (API: `launch_error_web_template`).
    @inlinable public var launchErrorWebTemplate: Field<String> {
      .init("launch_error_web_template", "", .length(0...12288))
    }
    /// Name: at most 250 characters (API: `name`).
    @inlinable public var name: Field<String> { .init("name", "", .length(0...250)) }
    /// Patient alias template: at most 1024 characters (API: `patient_alias_template`).
    @inlinable public var patientAliasTemplate: Field<String> { .init("patient_alias_template", "", .length(0...1024)) }
    /// Patient display name template: at most 1024 characters (API: `patient_display_name_template`).
    @inlinable public var patientDisplayNameTemplate: Field<String> {
      .init("patient_display_name_template", "", .length(0...1024))
    }
    /// Patient OAuth 2 redirect URL: at most 255 characters (API: `patient_oauth2_redirect_url`).
    @inlinable public var patientOAuth2RedirectURL: Field<String> {
      .init("patient_oauth2_redirect_url", "", .length(0...255))
    }
    /// Patient web join link template: at most 1024 characters (API: `patient_web_join_link_template`).
    @inlinable public var patientWebJoinLinkTemplate: Field<String> {
      .init("patient_web_join_link_template", "", .length(0...1024))
    }
    /// Provider alias template: at most 1024 characters (API: `provider_alias_template`).
    @inlinable public var providerAliasTemplate: Field<String> {
      .init("provider_alias_template", "", .length(0...1024))
    }
    /// Provider display name template: at most 1024 characters (API: `provider_display_name_template`).
    @inlinable public var providerDisplayNameTemplate: Field<String> {
      .init("provider_display_name_template", "", .length(0...1024))
    }
    /// Provider OAuth 2 redirect URL: at most 255 characters (API: `provider_oauth2_redirect_url`).
    @inlinable public var providerOAuth2RedirectURL: Field<String> {
      .init("provider_oauth2_redirect_url", "", .length(0...255))
    }
    /// Provider web join link template: at most 1024 characters (API: `provider_web_join_link_template`).
    @inlinable public var providerWebJoinLinkTemplate: Field<String> {
      .init("provider_web_join_link_template", "", .length(0...1024))
    }
    /// Service name template: at most 1024 characters (API: `service_name_template`).
    @inlinable public var serviceNameTemplate: Field<String> { .init("service_name_template", "", .length(0...1024)) }
    /// Telehealth call domain: at most 255 characters (API: `telehealth_call_domain`).
    @inlinable public var telehealthCallDomain: Field<String> { .init("telehealth_call_domain", "", .length(0...255)) }
    /// Telehealth integration base URL: at most 255 characters (API: `telehealth_integration_base_url`).
    @inlinable public var telehealthIntegrationBaseURL: Field<String> {
      .init("telehealth_integration_base_url", "", .length(0...255))
    }
    /// Telehealth integration OAuth 2 base API URL: at most 255 characters (API: `telehealth_integration_oauth2_base_api_url`).
    @inlinable public var telehealthIntegrationOAuth2BaseAPIURL: Field<String> {
      .init("telehealth_integration_oauth2_base_api_url", "", .length(0...255))
    }
    /// UUID (API: `uuid`).
    @inlinable public var uuid: Field<String> { .init("uuid", "") }
  }

  /// Epic encryption key type: the words that the API has for it.
  public struct EpicEncryptionKeyType: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [EpicEncryptionKeyType] { [.password, .base64key] }

    /// API: `password`.
    @inlinable public static var password: EpicEncryptionKeyType { EpicEncryptionKeyType(rawValue: "password") }
    /// API: `base64key`.
    @inlinable public static var base64key: EpicEncryptionKeyType { EpicEncryptionKeyType(rawValue: "base64key") }
  }

  /// An object to create, with what it must have.
  public static func draft() -> Draft<TelehealthProfile> {
    Draft<TelehealthProfile>()
  }
}
