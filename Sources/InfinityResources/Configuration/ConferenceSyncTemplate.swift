// Written by scripts/generate-resources.

public import InfinityAPI

/// LDAP provisioning template.
///
/// API: `configuration/conference_sync_template`.
public struct ConferenceSyncTemplate: NaturallyKeyed, ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "conference_sync_template")
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
        alias1, alias1Description, alias2, alias2Description, alias3, alias3Description, alias4, alias4Description,
        alias5, alias5Description, alias6, alias6Description, alias7, alias7Description, alias8, alias8Description,
        areAliasesOverridable, allowsGuests, callType, isCallTypeOverridable, areCallratesOverridable,
        conferenceDescription, isConferenceDescriptionOverridable, conferenceName, cryptoMode, isCryptoModeOverridable,
        description, deviceAlias, deviceDescription, isDeviceDescriptionOverridable, deviceEmailSubjectTemplate,
        deviceEmailTemplate, isDeviceH323Enabled, isDeviceInfinityConnectNonSSOEnabled,
        isDeviceInfinityConnectSSOEnabled, isDeviceSIPEnabled, isDeviceStandardSSOEnabled, devicePassword,
        isDevicePasswordOverridable, isDeviceRegistrationTypesOverridable, deviceSSOIdentityProviderGroup,
        deviceSyncIfAccountDisabled, deviceTag, isDeviceTagOverridable, deviceUsername, isDeviceUsernameOverridable,
        directMedia, directMediaNotificationDuration, isDirectMediaNotificationDurationOverridable,
        isDirectMediaOverridable, isActiveSpeakerIndicationEnabled, isAutomaticSyncEnabled, chat,
        isChatOverridableEnabled, isOverlayTextEnabled, isServiceEmailsEnabled, isEndUserAdvancedOverridable,
        endUserAvatarURL, isEndUserContactsOverridable, endUserDepartment, endUserDescription,
        isEndUserDescriptionOverridable, endUserDisplayName, endUserFirstName, endUserLastName, endUserMobileNumber,
        endUserMsExchangeGUID, isEndUserNamesOverridable, isEndUserOtherPersonalOverridable, endUserTelephoneNumber,
        endUserTitle, endUserUUID, guestIdentityProviderGroup, guestPin, guestsCanPresent,
        isGuestsCanPresentOverridable, hostIdentityProviderGroup, hostView, isHostViewOverridable,
        isIDPSettingsOverridable, theme, isThemeOverridable, ldapSyncSource, ldapUserFilter, ldapUserSearchDN,
        maximumCallrateIn, maximumCallrateOut, maximumPixelsPerSecond, isMaximumPixelsPerSecondOverridable, name,
        nonIDPParticipants, isNonIDPParticipantsOverridable, participantLimit, isParticipantLimitOverridable, pin,
        isPinSettingsOverridable, primaryOwnerEmailAddress, isPrimaryOwnerEmailAddressOverridable,
        serviceEmailSubjectTemplate, serviceEmailTemplate, serviceType, smtpServer, syncsConferences, syncsDevices,
        syncsEndUsers, tag, isTagOverridable,
      ]
    }

    /// Alias 1: at most 512 characters (API: `alias_1`).
    @inlinable public var alias1: Field<String> { .init("alias_1", "", .length(0...512)) }
    /// Alias 1 description: at most 512 characters (API: `alias_1_description`).
    @inlinable public var alias1Description: Field<String> { .init("alias_1_description", "", .length(0...512)) }
    /// Alias 2: at most 512 characters (API: `alias_2`).
    @inlinable public var alias2: Field<String> { .init("alias_2", "", .length(0...512)) }
    /// Alias 2 description: at most 512 characters (API: `alias_2_description`).
    @inlinable public var alias2Description: Field<String> { .init("alias_2_description", "", .length(0...512)) }
    /// Alias 3: at most 512 characters (API: `alias_3`).
    @inlinable public var alias3: Field<String> { .init("alias_3", "", .length(0...512)) }
    /// Alias 3 description: at most 512 characters (API: `alias_3_description`).
    @inlinable public var alias3Description: Field<String> { .init("alias_3_description", "", .length(0...512)) }
    /// Alias 4: at most 512 characters (API: `alias_4`).
    @inlinable public var alias4: Field<String> { .init("alias_4", "", .length(0...512)) }
    /// Alias 4 description: at most 512 characters (API: `alias_4_description`).
    @inlinable public var alias4Description: Field<String> { .init("alias_4_description", "", .length(0...512)) }
    /// Alias 5: at most 512 characters (API: `alias_5`).
    @inlinable public var alias5: Field<String> { .init("alias_5", "", .length(0...512)) }
    /// Alias 5 description: at most 512 characters (API: `alias_5_description`).
    @inlinable public var alias5Description: Field<String> { .init("alias_5_description", "", .length(0...512)) }
    /// Alias 6: at most 512 characters (API: `alias_6`).
    @inlinable public var alias6: Field<String> { .init("alias_6", "", .length(0...512)) }
    /// Alias 6 description: at most 512 characters (API: `alias_6_description`).
    @inlinable public var alias6Description: Field<String> { .init("alias_6_description", "", .length(0...512)) }
    /// Alias 7: at most 512 characters (API: `alias_7`).
    @inlinable public var alias7: Field<String> { .init("alias_7", "", .length(0...512)) }
    /// Alias 7 description: at most 512 characters (API: `alias_7_description`).
    @inlinable public var alias7Description: Field<String> { .init("alias_7_description", "", .length(0...512)) }
    /// Alias 8: at most 512 characters (API: `alias_8`).
    @inlinable public var alias8: Field<String> { .init("alias_8", "", .length(0...512)) }
    /// Alias 8 description: at most 512 characters (API: `alias_8_description`).
    @inlinable public var alias8Description: Field<String> { .init("alias_8_description", "", .length(0...512)) }
    /// Aliases overridable (API: `aliases_overridable`).
    @inlinable public var areAliasesOverridable: Field<Bool> { .init("aliases_overridable", false) }
    /// Allow guests (API: `allow_guests`).
    @inlinable public var allowsGuests: Field<Bool> { .init("allow_guests", false) }
    /// Call type (API: `call_type`).
    @inlinable public var callType: Field<String> { .init("call_type", "") }
    /// Call type overridable (API: `call_type_overridable`).
    @inlinable public var isCallTypeOverridable: Field<Bool> { .init("call_type_overridable", false) }
    /// Callrates overridable (API: `callrates_overridable`).
    @inlinable public var areCallratesOverridable: Field<Bool> { .init("callrates_overridable", false) }
    /// Conference description: at most 250 characters (API: `conference_description`).
    @inlinable public var conferenceDescription: Field<String> { .init("conference_description", "", .length(0...250)) }
    /// Conference description overridable (API: `conference_description_overridable`).
    @inlinable public var isConferenceDescriptionOverridable: Field<Bool> {
      .init("conference_description_overridable", false)
    }
    /// Conference name: at most 250 characters (API: `conference_name`).
    @inlinable public var conferenceName: Field<String> { .init("conference_name", "", .length(0...250)) }
    /// Crypto mode (API: `crypto_mode`).
    @inlinable public var cryptoMode: Field<String> { .init("crypto_mode", "") }
    /// Crypto mode overridable (API: `crypto_mode_overridable`).
    @inlinable public var isCryptoModeOverridable: Field<Bool> { .init("crypto_mode_overridable", false) }
    /// Description: at most 250 characters (API: `description`).
    @inlinable public var description: Field<String> { .init("description", "", .length(0...250)) }
    /// Device alias: at most 512 characters (API: `device_alias`).
    @inlinable public var deviceAlias: Field<String> { .init("device_alias", "", .length(0...512)) }
    /// Device description: at most 512 characters (API: `device_description`).
    @inlinable public var deviceDescription: Field<String> { .init("device_description", "", .length(0...512)) }
    /// Device description overridable (API: `device_description_overridable`).
    @inlinable public var isDeviceDescriptionOverridable: Field<Bool> { .init("device_description_overridable", false) }
    /// Device email subject template: at most 255 characters (API: `device_email_subject_template`).
    @inlinable public var deviceEmailSubjectTemplate: Field<String> {
      .init("device_email_subject_template", "", .length(0...255))
    }
    /// Device email template: at most 24576 characters (API: `device_email_template`).
    @inlinable public var deviceEmailTemplate: Field<String> { .init("device_email_template", "", .length(0...24576)) }
    /// Device enable H.323 (API: `device_enable_h323`).
    @inlinable public var isDeviceH323Enabled: Field<Bool> { .init("device_enable_h323", false) }
    /// Device enable infinity connect non SSO (API: `device_enable_infinity_connect_non_sso`).
    @inlinable public var isDeviceInfinityConnectNonSSOEnabled: Field<Bool> {
      .init("device_enable_infinity_connect_non_sso", false)
    }
    /// Device enable infinity connect SSO (API: `device_enable_infinity_connect_sso`).
    @inlinable public var isDeviceInfinityConnectSSOEnabled: Field<Bool> {
      .init("device_enable_infinity_connect_sso", false)
    }
    /// Device enable SIP (API: `device_enable_sip`).
    @inlinable public var isDeviceSIPEnabled: Field<Bool> { .init("device_enable_sip", false) }
    /// Device enable standard SSO (API: `device_enable_standard_sso`).
    @inlinable public var isDeviceStandardSSOEnabled: Field<Bool> { .init("device_enable_standard_sso", false) }
    /// Device password: at most 250 characters; nil if unset (API: `device_password`).
    @inlinable public var devicePassword: Field<Secret?> { .init("device_password", nil, .length(0...250)) }
    /// Device password overridable (API: `device_password_overridable`).
    @inlinable public var isDevicePasswordOverridable: Field<Bool> { .init("device_password_overridable", false) }
    /// Device registration types overridable (API: `device_registration_types_overridable`).
    @inlinable public var isDeviceRegistrationTypesOverridable: Field<Bool> {
      .init("device_registration_types_overridable", false)
    }
    /// Device SSO identity provider group: a reference to ``IdentityProviderGroup``; nil if unset (API:
    /// `device_sso_identity_provider_group`).
    @inlinable public var deviceSSOIdentityProviderGroup: Field<ResourceURI?> {
      .init("device_sso_identity_provider_group", nil, to: IdentityProviderGroup.endpoint)
    }
    /// Device sync if account disabled (API: `device_sync_if_account_disabled`).
    @inlinable public var deviceSyncIfAccountDisabled: Field<Bool> { .init("device_sync_if_account_disabled", false) }
    /// Device tag: at most 250 characters (API: `device_tag`).
    @inlinable public var deviceTag: Field<String> { .init("device_tag", "", .length(0...250)) }
    /// Device tag overridable (API: `device_tag_overridable`).
    @inlinable public var isDeviceTagOverridable: Field<Bool> { .init("device_tag_overridable", false) }
    /// Device username: at most 100 characters (API: `device_username`).
    @inlinable public var deviceUsername: Field<String> { .init("device_username", "", .length(0...100)) }
    /// Device username overridable (API: `device_username_overridable`).
    @inlinable public var isDeviceUsernameOverridable: Field<Bool> { .init("device_username_overridable", false) }
    /// Direct media (API: `direct_media`).
    @inlinable public var directMedia: Field<String> { .init("direct_media", "") }
    /// Direct media notification duration: in seconds; 30 at most; by default `0` (API: `direct_media_notification_duration`).
    @inlinable public var directMediaNotificationDuration: Field<Int> { .init("direct_media_notification_duration", 0) }
    /// Direct media notification duration overridable (API: `direct_media_notification_duration_overridable`).
    @inlinable public var isDirectMediaNotificationDurationOverridable: Field<Bool> {
      .init("direct_media_notification_duration_overridable", false)
    }
    /// Direct media overridable (API: `direct_media_overridable`).
    @inlinable public var isDirectMediaOverridable: Field<Bool> { .init("direct_media_overridable", false) }
    /// Enable active speaker indication (API: `enable_active_speaker_indication`).
    @inlinable public var isActiveSpeakerIndicationEnabled: Field<Bool> {
      .init("enable_active_speaker_indication", false)
    }
    /// Enable automatic sync (API: `enable_automatic_sync`).
    @inlinable public var isAutomaticSyncEnabled: Field<Bool> { .init("enable_automatic_sync", false) }
    /// Enable chat (API: `enable_chat`).
    @inlinable public var chat: Field<String> { .init("enable_chat", "") }
    /// Enable chat overridable (API: `enable_chat_overridable`).
    @inlinable public var isChatOverridableEnabled: Field<Bool> { .init("enable_chat_overridable", false) }
    /// Enable overlay text (API: `enable_overlay_text`).
    @inlinable public var isOverlayTextEnabled: Field<Bool> { .init("enable_overlay_text", false) }
    /// Enable service emails (API: `enable_service_emails`).
    @inlinable public var isServiceEmailsEnabled: Field<Bool> { .init("enable_service_emails", false) }
    /// End user advanced overridable (API: `end_user_advanced_overridable`).
    @inlinable public var isEndUserAdvancedOverridable: Field<Bool> { .init("end_user_advanced_overridable", false) }
    /// End user avatar URL: at most 512 characters (API: `end_user_avatar_url`).
    @inlinable public var endUserAvatarURL: Field<String> { .init("end_user_avatar_url", "", .length(0...512)) }
    /// End user contacts overridable (API: `end_user_contacts_overridable`).
    @inlinable public var isEndUserContactsOverridable: Field<Bool> { .init("end_user_contacts_overridable", false) }
    /// End user department: at most 512 characters (API: `end_user_department`).
    @inlinable public var endUserDepartment: Field<String> { .init("end_user_department", "", .length(0...512)) }
    /// End user description: at most 512 characters (API: `end_user_description`).
    @inlinable public var endUserDescription: Field<String> { .init("end_user_description", "", .length(0...512)) }
    /// End user description overridable (API: `end_user_description_overridable`).
    @inlinable public var isEndUserDescriptionOverridable: Field<Bool> {
      .init("end_user_description_overridable", false)
    }
    /// End user display name: at most 512 characters (API: `end_user_display_name`).
    @inlinable public var endUserDisplayName: Field<String> { .init("end_user_display_name", "", .length(0...512)) }
    /// End user first name: at most 512 characters (API: `end_user_first_name`).
    @inlinable public var endUserFirstName: Field<String> { .init("end_user_first_name", "", .length(0...512)) }
    /// End user last name: at most 512 characters (API: `end_user_last_name`).
    @inlinable public var endUserLastName: Field<String> { .init("end_user_last_name", "", .length(0...512)) }
    /// End user mobile number: at most 512 characters (API: `end_user_mobile_number`).
    @inlinable public var endUserMobileNumber: Field<String> { .init("end_user_mobile_number", "", .length(0...512)) }
    /// End user ms exchange GUID: at most 512 characters (API: `end_user_ms_exchange_guid`).
    @inlinable public var endUserMsExchangeGUID: Field<String> {
      .init("end_user_ms_exchange_guid", "", .length(0...512))
    }
    /// End user names overridable (API: `end_user_names_overridable`).
    @inlinable public var isEndUserNamesOverridable: Field<Bool> { .init("end_user_names_overridable", false) }
    /// End user other personal overridable (API: `end_user_other_personal_overridable`).
    @inlinable public var isEndUserOtherPersonalOverridable: Field<Bool> {
      .init("end_user_other_personal_overridable", false)
    }
    /// End user telephone number: at most 512 characters (API: `end_user_telephone_number`).
    @inlinable public var endUserTelephoneNumber: Field<String> {
      .init("end_user_telephone_number", "", .length(0...512))
    }
    /// End user title: at most 512 characters (API: `end_user_title`).
    @inlinable public var endUserTitle: Field<String> { .init("end_user_title", "", .length(0...512)) }
    /// End user UUID: at most 512 characters (API: `end_user_uuid`).
    @inlinable public var endUserUUID: Field<String> { .init("end_user_uuid", "", .length(0...512)) }
    /// Guest identity provider group: a reference to ``IdentityProviderGroup``; nil if unset (API: `guest_identity_provider_group`).
    @inlinable public var guestIdentityProviderGroup: Field<ResourceURI?> {
      .init("guest_identity_provider_group", nil, to: IdentityProviderGroup.endpoint)
    }
    /// Guest pin: 4 to 512 characters; nil if unset (API: `guest_pin`).
    @inlinable public var guestPin: Field<Secret?> { .init("guest_pin", nil, .length(4...512)) }
    /// Guests can present (API: `guests_can_present`).
    @inlinable public var guestsCanPresent: Field<Bool> { .init("guests_can_present", false) }
    /// Guests can present overridable (API: `guests_can_present_overridable`).
    @inlinable public var isGuestsCanPresentOverridable: Field<Bool> { .init("guests_can_present_overridable", false) }
    /// Host identity provider group: a reference to ``IdentityProviderGroup``; nil if unset (API: `host_identity_provider_group`).
    @inlinable public var hostIdentityProviderGroup: Field<ResourceURI?> {
      .init("host_identity_provider_group", nil, to: IdentityProviderGroup.endpoint)
    }
    /// Host view (API: `host_view`).
    @inlinable public var hostView: Field<String> { .init("host_view", "") }
    /// Host view overridable (API: `host_view_overridable`).
    @inlinable public var isHostViewOverridable: Field<Bool> { .init("host_view_overridable", false) }
    /// IDP settings overridable (API: `idp_settings_overridable`).
    @inlinable public var isIDPSettingsOverridable: Field<Bool> { .init("idp_settings_overridable", false) }
    /// IVR theme: a reference to ``Theme``; nil if unset (API: `ivr_theme`).
    @inlinable public var theme: Field<ResourceURI?> { .init("ivr_theme", nil, to: Theme.endpoint) }
    /// IVR theme overridable (API: `ivr_theme_overridable`).
    @inlinable public var isThemeOverridable: Field<Bool> { .init("ivr_theme_overridable", false) }
    /// LDAP sync source: a reference to ``LDAPSyncSource``; nil if unset (API: `ldap_sync_source`).
    @inlinable public var ldapSyncSource: Field<ResourceURI?> {
      .init("ldap_sync_source", nil, to: LDAPSyncSource.endpoint)
    }
    /// LDAP user filter: at most 1024 characters; by default `(&(objectclass=person)(!(objectclass=computer)))` (API: `ldap_user_filter`).
    @inlinable public var ldapUserFilter: Field<String> {
      .init("ldap_user_filter", "(&(objectclass=person)(!(objectclass=computer)))", .length(0...1024))
    }
    /// LDAP user search DN: at most 255 characters (API: `ldap_user_search_dn`).
    @inlinable public var ldapUserSearchDN: Field<String> { .init("ldap_user_search_dn", "", .length(0...255)) }
    /// Max callrate in: in kbit/s; 128 to 8192; nil if unset (API: `max_callrate_in`).
    @inlinable public var maximumCallrateIn: Field<Int?> { .init("max_callrate_in", nil, .range(128...8192)) }
    /// Max callrate out: in kbit/s; 128 to 8192; by default `4128` (API: `max_callrate_out`).
    @inlinable public var maximumCallrateOut: Field<Int> { .init("max_callrate_out", 4128, .range(128...8192)) }
    /// Max pixels per second (API: `max_pixels_per_second`).
    @inlinable public var maximumPixelsPerSecond: Field<String> { .init("max_pixels_per_second", "") }
    /// Max pixels per second overridable (API: `max_pixels_per_second_overridable`).
    @inlinable public var isMaximumPixelsPerSecondOverridable: Field<Bool> {
      .init("max_pixels_per_second_overridable", false)
    }
    /// Name: at most 250 characters (API: `name`).
    @inlinable public var name: Field<String> { .init("name", "", .length(0...250)) }
    /// Non IDP participants (API: `non_idp_participants`).
    @inlinable public var nonIDPParticipants: Field<String> { .init("non_idp_participants", "") }
    /// Non IDP participants overridable (API: `non_idp_participants_overridable`).
    @inlinable public var isNonIDPParticipantsOverridable: Field<Bool> {
      .init("non_idp_participants_overridable", false)
    }
    /// Participant limit: 1000000 at most; nil if unset (API: `participant_limit`).
    @inlinable public var participantLimit: Field<Int?> { .init("participant_limit", nil) }
    /// Participant limit overridable (API: `participant_limit_overridable`).
    @inlinable public var isParticipantLimitOverridable: Field<Bool> { .init("participant_limit_overridable", false) }
    /// Pin: 4 to 512 characters; nil if unset (API: `pin`).
    @inlinable public var pin: Field<Secret?> { .init("pin", nil, .length(4...512)) }
    /// Pin settings overridable (API: `pin_settings_overridable`).
    @inlinable public var isPinSettingsOverridable: Field<Bool> { .init("pin_settings_overridable", false) }
    /// Primary owner email address: at most 100 characters (API: `primary_owner_email_address`).
    @inlinable public var primaryOwnerEmailAddress: Field<String> {
      .init("primary_owner_email_address", "", .length(0...100))
    }
    /// Primary owner email address overridable (API: `primary_owner_email_address_overridable`).
    @inlinable public var isPrimaryOwnerEmailAddressOverridable: Field<Bool> {
      .init("primary_owner_email_address_overridable", false)
    }
    /// Service email subject template: at most 255 characters (API: `service_email_subject_template`).
    @inlinable public var serviceEmailSubjectTemplate: Field<String> {
      .init("service_email_subject_template", "", .length(0...255))
    }
    /// Service email template: at most 24576 characters (API: `service_email_template`).
    @inlinable public var serviceEmailTemplate: Field<String> {
      .init("service_email_template", "", .length(0...24576))
    }
    /// Service type (API: `service_type`).
    @inlinable public var serviceType: Field<String> { .init("service_type", "") }
    /// SMTP server: a reference to ``SMTPServer``; nil if unset (API: `smtp_server`).
    @inlinable public var smtpServer: Field<ResourceURI?> { .init("smtp_server", nil, to: SMTPServer.endpoint) }
    /// Sync conferences (API: `sync_conferences`).
    @inlinable public var syncsConferences: Field<Bool> { .init("sync_conferences", false) }
    /// Sync devices (API: `sync_devices`).
    @inlinable public var syncsDevices: Field<Bool> { .init("sync_devices", false) }
    /// Sync end users (API: `sync_end_users`).
    @inlinable public var syncsEndUsers: Field<Bool> { .init("sync_end_users", false) }
    /// Tag: at most 250 characters (API: `tag`).
    @inlinable public var tag: Field<String> { .init("tag", "", .length(0...250)) }
    /// Tag overridable (API: `tag_overridable`).
    @inlinable public var isTagOverridable: Field<Bool> { .init("tag_overridable", false) }
  }

  /// An object to create, with what it must have.
  public static func draft() -> Draft<ConferenceSyncTemplate> {
    Draft<ConferenceSyncTemplate>()
  }
}
