// Written by scripts/generate-resources.

public import InfinityAPI

/// Outlook scheduling connector.
///
/// API: `configuration/ms_exchange_connector`.
public struct ExchangeConnector: NaturallyKeyed, ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "ms_exchange_connector")
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
        acceptEditedOccurrenceTemplate, acceptEditedRecurringSeriesTemplate, acceptEditedSingleMeetingTemplate,
        acceptNewRecurringSeriesTemplate, acceptNewSingleMeetingTemplate, addinApplicationID, addinAuthenticationMethod,
        addinAuthorityURL, addinButtonLabel, addinDescription, addinDisplayName, addinGroupLabel,
        addinNaaWebAPIApplicationID, addinOIDCMetadataURL, addinPaneAlreadyVideoMeetingHeading,
        addinPaneAlreadyVideoMeetingMessage, addinPaneButtonTitle, addinPaneDescription, addinPaneGeneralErrorHeading,
        addinPaneGeneralErrorMessage, addinPaneManagementNodeDownHeading, addinPaneManagementNodeDownMessage,
        addinPanePersonalVMRAddButton, addinPanePersonalVMRErrorGettingMessage,
        addinPanePersonalVMRErrorInsertingMeetingMessage, addinPanePersonalVMRErrorSigningInMessage,
        addinPanePersonalVMRNoneMessage, addinPanePersonalVMRSelectMessage, addinPanePersonalVMRSignInButton,
        addinPaneSuccessHeading, addinPaneSuccessMessage, addinPaneTitle, addinProviderName, addinServerDomain,
        addinSupertipDescription, addinSupertipTitle, additionalAddInScriptSources, allowsNewUsers, authProvider,
        authenticationMethod, conferenceDescriptionTemplate, conferenceNameTemplate, conferenceSubjectTemplate,
        description, isProxyDisabled, domains, isAddinDebugLogsEnabled, isDynamicVMRsEnabled, isPersonalVMRsEnabled,
        hostIdentityProviderGroup, theme, kerberosAuthEveryRequest, isKerberosTLSEnabled, kerberosExchangeSPN,
        kerberosKDC, kerberosKDCHTTPsProxy, kerberosRealm, kerberosVerifyTLSUsingCustomCA, meetingBufferAfter,
        meetingBufferBefore, meetingInstructionsTemplate, microsoftFabricComponentsURL, microsoftFabricURL, name,
        nonIDPParticipants, oauthAuthEndpoint, oauthClientID, oauthRedirectURI, oauthRefreshToken, oauthState,
        oauthTokenEndpoint, officeJSURL, personalVMRADFSRelyingPartyTrustIdentifier, personalVMRDescriptionTemplate,
        personalVMRInstructionsTemplate, personalVMRLocationTemplate, personalVMRNameTemplate,
        personalVMROAuthAuthEndpoint, personalVMROAuthClientID, personalVMROAuthTokenEndpoint,
        placeholderInstructionsTemplate, privateKey, publicKey, rejectAliasConflictTemplate, rejectAliasDeletedTemplate,
        rejectGeneralErrorTemplate, rejectInvalidAliasIDTemplate, rejectRecurringSeriesPastTemplate,
        rejectSingleMeetingPast, roomMailboxEmailAddress, roomMailboxName, scheduledAliasDescriptionTemplate,
        scheduledAliasDomain, scheduledAliasPrefix, scheduledAliasSuffixLength, url, usesCustomAddInSources, username,
        uuid,
      ]
    }

    /// Accept edited occurrence template: at most 12288 characters (API: `accept_edited_occurrence_template`).
    @inlinable public var acceptEditedOccurrenceTemplate: Field<String> {
      .init("accept_edited_occurrence_template", "", .length(0...12288))
    }
    /// Accept edited recurring series template: at most 12288 characters (API: `accept_edited_recurring_series_template`).
    @inlinable public var acceptEditedRecurringSeriesTemplate: Field<String> {
      .init("accept_edited_recurring_series_template", "", .length(0...12288))
    }
    /// Accept edited single meeting template: at most 12288 characters (API: `accept_edited_single_meeting_template`).
    @inlinable public var acceptEditedSingleMeetingTemplate: Field<String> {
      .init("accept_edited_single_meeting_template", "", .length(0...12288))
    }
    /// Accept new recurring series template: at most 12288 characters (API: `accept_new_recurring_series_template`).
    @inlinable public var acceptNewRecurringSeriesTemplate: Field<String> {
      .init("accept_new_recurring_series_template", "", .length(0...12288))
    }
    /// Accept new single meeting template: at most 12288 characters (API: `accept_new_single_meeting_template`).
    @inlinable public var acceptNewSingleMeetingTemplate: Field<String> {
      .init("accept_new_single_meeting_template", "", .length(0...12288))
    }
    /// Addin application ID: nil if unset (API: `addin_application_id`).
    @inlinable public var addinApplicationID: Field<String?> { .init("addin_application_id", nil) }
    /// Addin authentication method: by default `EXCHANGE_USER_ID_TOKEN` (API: `addin_authentication_method`).
    @inlinable public var addinAuthenticationMethod: Field<AddinAuthenticationMethod> {
      .init("addin_authentication_method", .exchangeUserIDToken)
    }
    /// Addin authority URL: at most 255 characters (API: `addin_authority_url`).
    @inlinable public var addinAuthorityURL: Field<String> { .init("addin_authority_url", "", .length(0...255)) }
    /// Addin button label: at most 250 characters; by default `Create a Pexip meeting` (API: `addin_button_label`).
    @inlinable public var addinButtonLabel: Field<String> {
      .init("addin_button_label", "Create a Pexip meeting", .length(0...250))
    }
    /// Addin description: at most 250 characters (API: `addin_description`).
    @inlinable public var addinDescription: Field<String> { .init("addin_description", "", .length(0...250)) }
    /// Addin display name: at most 250 characters; by default `Pexip Scheduling Service` (API: `addin_display_name`).
    @inlinable public var addinDisplayName: Field<String> {
      .init("addin_display_name", "Pexip Scheduling Service", .length(0...250))
    }
    /// Addin group label: at most 250 characters; by default `Pexip meeting` (API: `addin_group_label`).
    @inlinable public var addinGroupLabel: Field<String> {
      .init("addin_group_label", "Pexip meeting", .length(0...250))
    }
    /// Addin naa web API application ID: nil if unset (API: `addin_naa_web_api_application_id`).
    @inlinable public var addinNaaWebAPIApplicationID: Field<String?> { .init("addin_naa_web_api_application_id", nil) }
    /// Addin OIDC metadata URL: at most 255 characters (API: `addin_oidc_metadata_url`).
    @inlinable public var addinOIDCMetadataURL: Field<String> { .init("addin_oidc_metadata_url", "", .length(0...255)) }
    /// Addin pane already video meeting heading: at most 250 characters; by default `VMR already assigned` (API:
    /// `addin_pane_already_video_meeting_heading`).
    @inlinable public var addinPaneAlreadyVideoMeetingHeading: Field<String> {
      .init("addin_pane_already_video_meeting_heading", "VMR already assigned", .length(0...250))
    }
    /// Addin pane already video meeting message: at most 250 characters (API: `addin_pane_already_video_meeting_message`).
    @inlinable public var addinPaneAlreadyVideoMeetingMessage: Field<String> {
      .init("addin_pane_already_video_meeting_message", "", .length(0...250))
    }
    /// Addin pane button title: at most 250 characters (API: `addin_pane_button_title`).
    @inlinable public var addinPaneButtonTitle: Field<String> { .init("addin_pane_button_title", "", .length(0...250)) }
    /// Addin pane description: at most 250 characters (API: `addin_pane_description`).
    @inlinable public var addinPaneDescription: Field<String> { .init("addin_pane_description", "", .length(0...250)) }
    /// Addin pane general error heading: at most 250 characters; by default `Error` (API: `addin_pane_general_error_heading`).
    @inlinable public var addinPaneGeneralErrorHeading: Field<String> {
      .init("addin_pane_general_error_heading", "Error", .length(0...250))
    }
    /// Addin pane general error message: at most 250 characters (API: `addin_pane_general_error_message`).
    @inlinable public var addinPaneGeneralErrorMessage: Field<String> {
      .init("addin_pane_general_error_message", "", .length(0...250))
    }
    /// Addin pane management node down heading: at most 250 characters (API: `addin_pane_management_node_down_heading`).
    @inlinable public var addinPaneManagementNodeDownHeading: Field<String> {
      .init("addin_pane_management_node_down_heading", "", .length(0...250))
    }
    /// Addin pane management node down message: at most 250 characters (API: `addin_pane_management_node_down_message`).
    @inlinable public var addinPaneManagementNodeDownMessage: Field<String> {
      .init("addin_pane_management_node_down_message", "", .length(0...250))
    }
    /// Addin pane personal VMR add button: at most 250 characters; by default `Add a Personal VMR` (API:
    /// `addin_pane_personal_vmr_add_button`).
    @inlinable public var addinPanePersonalVMRAddButton: Field<String> {
      .init("addin_pane_personal_vmr_add_button", "Add a Personal VMR", .length(0...250))
    }
    /// Addin pane personal VMR error getting message: at most 250 characters (API: `addin_pane_personal_vmr_error_getting_message`).
    @inlinable public var addinPanePersonalVMRErrorGettingMessage: Field<String> {
      .init("addin_pane_personal_vmr_error_getting_message", "", .length(0...250))
    }
    /// Addin pane personal VMR error inserting meeting message: at most 250 characters (API:
    /// `addin_pane_personal_vmr_error_inserting_meeting_message`).
    @inlinable public var addinPanePersonalVMRErrorInsertingMeetingMessage: Field<String> {
      .init("addin_pane_personal_vmr_error_inserting_meeting_message", "", .length(0...250))
    }
    /// Addin pane personal VMR error signing in message: at most 250 characters (API: `addin_pane_personal_vmr_error_signing_in_message`).
    @inlinable public var addinPanePersonalVMRErrorSigningInMessage: Field<String> {
      .init("addin_pane_personal_vmr_error_signing_in_message", "", .length(0...250))
    }
    /// Addin pane personal VMR none message: at most 250 characters (API: `addin_pane_personal_vmr_none_message`).
    @inlinable public var addinPanePersonalVMRNoneMessage: Field<String> {
      .init("addin_pane_personal_vmr_none_message", "", .length(0...250))
    }
    /// Addin pane personal VMR select message: at most 250 characters (API: `addin_pane_personal_vmr_select_message`).
    @inlinable public var addinPanePersonalVMRSelectMessage: Field<String> {
      .init("addin_pane_personal_vmr_select_message", "", .length(0...250))
    }
    /// Addin pane personal VMR sign in button: at most 250 characters; by default `Sign In` (API:
    /// `addin_pane_personal_vmr_sign_in_button`).
    @inlinable public var addinPanePersonalVMRSignInButton: Field<String> {
      .init("addin_pane_personal_vmr_sign_in_button", "Sign In", .length(0...250))
    }
    /// Addin pane success heading: at most 250 characters; by default `Success` (API: `addin_pane_success_heading`).
    @inlinable public var addinPaneSuccessHeading: Field<String> {
      .init("addin_pane_success_heading", "Success", .length(0...250))
    }
    /// Addin pane success message: at most 250 characters (API: `addin_pane_success_message`).
    @inlinable public var addinPaneSuccessMessage: Field<String> {
      .init("addin_pane_success_message", "", .length(0...250))
    }
    /// Addin pane title: at most 250 characters; by default `Add a VMR` (API: `addin_pane_title`).
    @inlinable public var addinPaneTitle: Field<String> { .init("addin_pane_title", "Add a VMR", .length(0...250)) }
    /// Addin provider name: at most 250 characters; by default `Pexip` (API: `addin_provider_name`).
    @inlinable public var addinProviderName: Field<String> { .init("addin_provider_name", "Pexip", .length(0...250)) }
    /// Addin server domain: at most 192 characters (API: `addin_server_domain`).
    @inlinable public var addinServerDomain: Field<String> { .init("addin_server_domain", "", .length(0...192)) }
    /// Addin supertip description: at most 250 characters (API: `addin_supertip_description`).
    @inlinable public var addinSupertipDescription: Field<String> {
      .init("addin_supertip_description", "", .length(0...250))
    }
    /// Addin supertip title: at most 250 characters (API: `addin_supertip_title`).
    @inlinable public var addinSupertipTitle: Field<String> { .init("addin_supertip_title", "", .length(0...250)) }
    /// Additional add in script sources: at most 4096 characters (API: `additional_add_in_script_sources`).
    @inlinable public var additionalAddInScriptSources: Field<String> {
      .init("additional_add_in_script_sources", "", .length(0...4096))
    }
    /// Allow new users: by default `true` (API: `allow_new_users`).
    @inlinable public var allowsNewUsers: Field<Bool> { .init("allow_new_users", true) }
    /// Auth provider: by default `ADFS` (API: `auth_provider`).
    @inlinable public var authProvider: Field<AuthProvider> { .init("auth_provider", .adfs) }
    /// Authentication method: by default `BASIC` (API: `authentication_method`).
    @inlinable public var authenticationMethod: Field<AuthenticationMethod> { .init("authentication_method", .basic) }
    /// Conference description template: at most 12288 characters (API: `conference_description_template`).
    @inlinable public var conferenceDescriptionTemplate: Field<String> {
      .init("conference_description_template", "", .length(0...12288))
    }
    /// Conference name template: at most 12288 characters; by default `{{subject}} ({{organizer_name}})` (API: `conference_name_template`).
    @inlinable public var conferenceNameTemplate: Field<String> {
      .init("conference_name_template", "{{subject}} ({{organizer_name}})", .length(0...12288))
    }
    /// Conference subject template: at most 12288 characters; by default `{{subject}}` (API: `conference_subject_template`).
    @inlinable public var conferenceSubjectTemplate: Field<String> {
      .init("conference_subject_template", "{{subject}}", .length(0...12288))
    }
    /// Description: at most 250 characters (API: `description`).
    @inlinable public var description: Field<String> { .init("description", "", .length(0...250)) }
    /// Disable proxy: by default `false` (API: `disable_proxy`).
    @inlinable public var isProxyDisabled: Field<Bool> { .init("disable_proxy", false) }
    /// Domains: references to ``ExchangeDomain``; read as whole objects (API: `domains`).
    @inlinable public var domains: Field<[ResourceURI]> { .init("domains", [], to: ExchangeDomain.endpoint) }
    /// Enable addin debug logs: by default `false` (API: `enable_addin_debug_logs`).
    @inlinable public var isAddinDebugLogsEnabled: Field<Bool> { .init("enable_addin_debug_logs", false) }
    /// Enable dynamic VMRs: by default `true` (API: `enable_dynamic_vmrs`).
    @inlinable public var isDynamicVMRsEnabled: Field<Bool> { .init("enable_dynamic_vmrs", true) }
    /// Enable personal VMRs: by default `false` (API: `enable_personal_vmrs`).
    @inlinable public var isPersonalVMRsEnabled: Field<Bool> { .init("enable_personal_vmrs", false) }
    /// Host identity provider group: a reference to ``IdentityProviderGroup``; nil if unset (API: `host_identity_provider_group`).
    @inlinable public var hostIdentityProviderGroup: Field<ResourceURI?> {
      .init("host_identity_provider_group", nil, to: IdentityProviderGroup.endpoint)
    }
    /// IVR theme: a reference to ``Theme``; nil if unset (API: `ivr_theme`).
    @inlinable public var theme: Field<ResourceURI?> { .init("ivr_theme", nil, to: Theme.endpoint) }
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
    /// Meeting buffer after: in minutes; 180 at most; by default `60` (API: `meeting_buffer_after`).
    @inlinable public var meetingBufferAfter: Field<Int> { .init("meeting_buffer_after", 60) }
    /// Meeting buffer before: in minutes; 180 at most; by default `30` (API: `meeting_buffer_before`).
    @inlinable public var meetingBufferBefore: Field<Int> { .init("meeting_buffer_before", 30) }
    /// Meeting instructions template: at most 12288 characters (API: `meeting_instructions_template`).
    @inlinable public var meetingInstructionsTemplate: Field<String> {
      .init("meeting_instructions_template", "", .length(0...12288))
    }
    /// Microsoft fabric components URL: at most 255 characters; by default
    /// `https://appsforoffice.microsoft.com/fabric/1.0/fabric.components.min.css` (API: `microsoft_fabric_components_url`).
    @inlinable public var microsoftFabricComponentsURL: Field<String> {
      .init(
        "microsoft_fabric_components_url", "https://appsforoffice.microsoft.com/fabric/1.0/fabric.components.min.css",
        .length(0...255))
    }
    /// Microsoft fabric URL: at most 255 characters; by default `https://appsforoffice.microsoft.com/fabric/1.0/fabric.min.css` (API:
    /// `microsoft_fabric_url`).
    @inlinable public var microsoftFabricURL: Field<String> {
      .init("microsoft_fabric_url", "https://appsforoffice.microsoft.com/fabric/1.0/fabric.min.css", .length(0...255))
    }
    /// Name: at most 250 characters; needed for a create (API: `name`).
    @inlinable public var name: Field<String> { .init("name", "", .length(1...250)) }
    /// Non IDP participants: by default `disallow_all` (API: `non_idp_participants`).
    @inlinable public var nonIDPParticipants: Field<NonIDPParticipants> { .init("non_idp_participants", .disallowAll) }
    /// Oauth auth endpoint: at most 255 characters (API: `oauth_auth_endpoint`).
    @inlinable public var oauthAuthEndpoint: Field<String> { .init("oauth_auth_endpoint", "", .length(0...255)) }
    /// Oauth client ID: nil if unset (API: `oauth_client_id`).
    @inlinable public var oauthClientID: Field<String?> { .init("oauth_client_id", nil) }
    /// Oauth client secret: never shown (API: `oauth_client_secret`).
    @inlinable public var oauthClientSecret: WriteOnlyField<Secret> { .init("oauth_client_secret") }
    /// Oauth redirect URI: at most 255 characters (API: `oauth_redirect_uri`).
    @inlinable public var oauthRedirectURI: Field<String> { .init("oauth_redirect_uri", "", .length(0...255)) }
    /// Oauth refresh token: at most 4096 characters; nil if unset (API: `oauth_refresh_token`).
    @inlinable public var oauthRefreshToken: Field<Secret?> { .init("oauth_refresh_token", nil, .length(0...4096)) }
    /// Oauth state: nil if unset (API: `oauth_state`).
    @inlinable public var oauthState: Field<String?> { .init("oauth_state", nil) }
    /// Oauth token endpoint: at most 255 characters (API: `oauth_token_endpoint`).
    @inlinable public var oauthTokenEndpoint: Field<String> { .init("oauth_token_endpoint", "", .length(0...255)) }
    /// Office JS URL: at most 255 characters; by default `https://appsforoffice.microsoft.com/lib/1/hosted/office.js` (API:
    /// `office_js_url`).
    @inlinable public var officeJSURL: Field<String> {
      .init("office_js_url", "https://appsforoffice.microsoft.com/lib/1/hosted/office.js", .length(0...255))
    }
    /// Password: at most 100 characters; never shown (API: `password`).
    @inlinable public var password: WriteOnlyField<Secret> { .init("password", .length(0...100)) }
    /// Personal VMR ADFS relying party trust identifier: at most 255 characters (API: `personal_vmr_adfs_relying_party_trust_identifier`).
    @inlinable public var personalVMRADFSRelyingPartyTrustIdentifier: Field<String> {
      .init("personal_vmr_adfs_relying_party_trust_identifier", "", .length(0...255))
    }
    /// Personal VMR description template: at most 12288 characters; by default `{{description}}` (API:
    /// `personal_vmr_description_template`).
    @inlinable public var personalVMRDescriptionTemplate: Field<String> {
      .init("personal_vmr_description_template", "{{description}}", .length(0...12288))
    }
    /// Personal VMR instructions template: at most 12288 characters (API: `personal_vmr_instructions_template`).
    @inlinable public var personalVMRInstructionsTemplate: Field<String> {
      .init("personal_vmr_instructions_template", "", .length(0...12288))
    }
    /// Personal VMR location template: at most 12288 characters (API: `personal_vmr_location_template`).
    @inlinable public var personalVMRLocationTemplate: Field<String> {
      .init("personal_vmr_location_template", "", .length(0...12288))
    }
    /// Personal VMR name template: at most 12288 characters; by default `{{name}}` (API: `personal_vmr_name_template`).
    @inlinable public var personalVMRNameTemplate: Field<String> {
      .init("personal_vmr_name_template", "{{name}}", .length(0...12288))
    }
    /// Personal VMR oauth auth endpoint: at most 255 characters (API: `personal_vmr_oauth_auth_endpoint`).
    @inlinable public var personalVMROAuthAuthEndpoint: Field<String> {
      .init("personal_vmr_oauth_auth_endpoint", "", .length(0...255))
    }
    /// Personal VMR oauth client ID: by default `4189c2b4-92ca-416c-b7ea-bc3cfab3d0f0` (API: `personal_vmr_oauth_client_id`).
    @inlinable public var personalVMROAuthClientID: Field<String> {
      .init("personal_vmr_oauth_client_id", "4189c2b4-92ca-416c-b7ea-bc3cfab3d0f0")
    }
    /// Personal VMR oauth client secret: never shown (API: `personal_vmr_oauth_client_secret`).
    @inlinable public var personalVMROAuthClientSecret: WriteOnlyField<Secret> {
      .init("personal_vmr_oauth_client_secret")
    }
    /// Personal VMR oauth token endpoint: at most 255 characters (API: `personal_vmr_oauth_token_endpoint`).
    @inlinable public var personalVMROAuthTokenEndpoint: Field<String> {
      .init("personal_vmr_oauth_token_endpoint", "", .length(0...255))
    }
    /// Placeholder instructions template: at most 12288 characters (API: `placeholder_instructions_template`).
    @inlinable public var placeholderInstructionsTemplate: Field<String> {
      .init("placeholder_instructions_template", "", .length(0...12288))
    }
    /// Private key: at most 12288 characters; nil if unset (API: `private_key`).
    @inlinable public var privateKey: ReadOnlyField<Secret?> { .init("private_key", nil, .length(0...12288)) }
    /// Public key: at most 12288 characters (API: `public_key`).
    @inlinable public var publicKey: ReadOnlyField<String> { .init("public_key", "", .length(0...12288)) }
    /// Reject alias conflict template: at most 12288 characters (API: `reject_alias_conflict_template`).
    @inlinable public var rejectAliasConflictTemplate: Field<String> {
      .init("reject_alias_conflict_template", "", .length(0...12288))
    }
    /// Reject alias deleted template: at most 12288 characters (API: `reject_alias_deleted_template`).
    @inlinable public var rejectAliasDeletedTemplate: Field<String> {
      .init("reject_alias_deleted_template", "", .length(0...12288))
    }
    /// Reject general error template: at most 12288 characters (API: `reject_general_error_template`).
    @inlinable public var rejectGeneralErrorTemplate: Field<String> {
      .init("reject_general_error_template", "", .length(0...12288))
    }
    /// Reject invalid alias ID template: at most 12288 characters (API: `reject_invalid_alias_id_template`).
    @inlinable public var rejectInvalidAliasIDTemplate: Field<String> {
      .init("reject_invalid_alias_id_template", "", .length(0...12288))
    }
    /// Reject recurring series past template: at most 12288 characters (API: `reject_recurring_series_past_template`).
    @inlinable public var rejectRecurringSeriesPastTemplate: Field<String> {
      .init("reject_recurring_series_past_template", "", .length(0...12288))
    }
    /// Reject single meeting past: at most 12288 characters (API: `reject_single_meeting_past`).
    @inlinable public var rejectSingleMeetingPast: Field<String> {
      .init("reject_single_meeting_past", "", .length(0...12288))
    }
    /// Room mailbox email address: at most 100 characters; nil if unset (API: `room_mailbox_email_address`).
    @inlinable public var roomMailboxEmailAddress: Field<String?> {
      .init("room_mailbox_email_address", nil, .length(0...100))
    }
    /// Room mailbox name: at most 250 characters (API: `room_mailbox_name`).
    @inlinable public var roomMailboxName: Field<String> { .init("room_mailbox_name", "", .length(0...250)) }
    /// Scheduled alias description template: at most 12288 characters (API: `scheduled_alias_description_template`).
    @inlinable public var scheduledAliasDescriptionTemplate: Field<String> {
      .init("scheduled_alias_description_template", "", .length(0...12288))
    }
    /// Scheduled alias domain: at most 192 characters (API: `scheduled_alias_domain`).
    @inlinable public var scheduledAliasDomain: Field<String> { .init("scheduled_alias_domain", "", .length(0...192)) }
    /// Scheduled alias prefix: at most 8 characters; nil if unset (API: `scheduled_alias_prefix`).
    @inlinable public var scheduledAliasPrefix: Field<String?> { .init("scheduled_alias_prefix", nil, .length(1...8)) }
    /// Scheduled alias suffix length: 5 to 15; by default `6` (API: `scheduled_alias_suffix_length`).
    @inlinable public var scheduledAliasSuffixLength: Field<Int> {
      .init("scheduled_alias_suffix_length", 6, .range(5...15))
    }
    /// URL: at most 255 characters (API: `url`).
    @inlinable public var url: Field<String> { .init("url", "", .length(0...255)) }
    /// Use custom add in sources: by default `false` (API: `use_custom_add_in_sources`).
    @inlinable public var usesCustomAddInSources: Field<Bool> { .init("use_custom_add_in_sources", false) }
    /// Username: at most 100 characters (API: `username`).
    @inlinable public var username: Field<String> { .init("username", "", .length(0...100)) }
    /// UUID (API: `uuid`).
    @inlinable public var uuid: Field<String> { .init("uuid", "") }
  }

  /// Addin authentication method: the words that the API has for it.
  public struct AddinAuthenticationMethod: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [AddinAuthenticationMethod] { [.exchangeUserIDToken, .ssoToken, .naaToken] }

    /// API: `EXCHANGE_USER_ID_TOKEN`.
    @inlinable public static var exchangeUserIDToken: AddinAuthenticationMethod {
      AddinAuthenticationMethod(rawValue: "EXCHANGE_USER_ID_TOKEN")
    }
    /// API: `SSO_TOKEN`.
    @inlinable public static var ssoToken: AddinAuthenticationMethod {
      AddinAuthenticationMethod(rawValue: "SSO_TOKEN")
    }
    /// API: `NAA_TOKEN`.
    @inlinable public static var naaToken: AddinAuthenticationMethod {
      AddinAuthenticationMethod(rawValue: "NAA_TOKEN")
    }
  }

  /// Auth provider: the words that the API has for it.
  public struct AuthProvider: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [AuthProvider] { [.adfs, .azure] }

    /// API: `ADFS`.
    @inlinable public static var adfs: AuthProvider { AuthProvider(rawValue: "ADFS") }
    /// API: `AZURE`.
    @inlinable public static var azure: AuthProvider { AuthProvider(rawValue: "AZURE") }
  }

  /// Authentication method: the words that the API has for it.
  public struct AuthenticationMethod: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [AuthenticationMethod] { [.basic, .ntlm, .kerberos, .oauth, .appPerm] }

    /// API: `BASIC`.
    @inlinable public static var basic: AuthenticationMethod { AuthenticationMethod(rawValue: "BASIC") }
    /// API: `NTLM`.
    @inlinable public static var ntlm: AuthenticationMethod { AuthenticationMethod(rawValue: "NTLM") }
    /// API: `KERBEROS`.
    @inlinable public static var kerberos: AuthenticationMethod { AuthenticationMethod(rawValue: "KERBEROS") }
    /// API: `OAUTH`.
    @inlinable public static var oauth: AuthenticationMethod { AuthenticationMethod(rawValue: "OAUTH") }
    /// API: `APP_PERM`.
    @inlinable public static var appPerm: AuthenticationMethod { AuthenticationMethod(rawValue: "APP_PERM") }
  }

  /// Non IDP participants: the words that the API has for it.
  public struct NonIDPParticipants: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [NonIDPParticipants] { [.allowIfTrusted, .disallowAll] }

    /// API: `allow_if_trusted`.
    @inlinable public static var allowIfTrusted: NonIDPParticipants { NonIDPParticipants(rawValue: "allow_if_trusted") }
    /// API: `disallow_all`.
    @inlinable public static var disallowAll: NonIDPParticipants { NonIDPParticipants(rawValue: "disallow_all") }
  }

  /// An object to create, with what it must have.
  public static func draft(name: String) -> Draft<ExchangeConnector> {
    var draft = Draft<ExchangeConnector>()
    draft.name = name
    return draft
  }
}
