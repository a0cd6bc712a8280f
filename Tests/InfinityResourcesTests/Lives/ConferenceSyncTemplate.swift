// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// LDAP provisioning template (API: `configuration/conference_sync_template`).
  static func liveConferenceSyncTemplate(_ world: World) async throws {
    let small = try await world.client.create(ConferenceSyncTemplate.smallest(in: world))
    _ = try await world.client.get(ConferenceSyncTemplate.self, at: small)
    try await world.checkListed(ConferenceSyncTemplate.self, at: small)
    var draft = try await ConferenceSyncTemplate.smallest(in: world)
    draft.alias1 = world.text(512)
    draft.alias1Description = world.text(512)
    draft.alias2 = world.text(512)
    draft.alias2Description = world.text(512)
    draft.alias3 = world.text(512)
    draft.alias3Description = world.text(512)
    draft.alias4 = world.text(512)
    draft.alias4Description = world.text(512)
    draft.alias5 = world.text(512)
    draft.alias5Description = world.text(512)
    draft.alias6 = world.text(512)
    draft.alias6Description = world.text(512)
    draft.alias7 = world.text(512)
    draft.alias7Description = world.text(512)
    draft.alias8 = world.text(512)
    draft.alias8Description = world.text(512)
    draft.areAliasesOverridable = true
    draft.allowsGuests = true
    draft.callType = world.text(250)
    draft.isCallTypeOverridable = true
    draft.areCallratesOverridable = true
    draft.conferenceDescription = world.text(250)
    draft.isConferenceDescriptionOverridable = true
    draft.conferenceName = world.text(250)
    draft.cryptoMode = world.text(250)
    draft.isCryptoModeOverridable = true
    draft.description = world.text(250)
    draft.deviceAlias = world.text(512)
    draft.deviceDescription = world.text(512)
    draft.isDeviceDescriptionOverridable = true
    draft.deviceEmailSubjectTemplate = world.text(255)
    draft.deviceEmailTemplate = world.text(4000)
    draft.isDeviceH323Enabled = true
    draft.isDeviceInfinityConnectNonSSOEnabled = true
    draft.isDeviceInfinityConnectSSOEnabled = true
    draft.isDeviceSIPEnabled = true
    draft.isDeviceStandardSSOEnabled = true
    draft.devicePassword = Secret(world.text(250))
    draft.isDevicePasswordOverridable = true
    draft.isDeviceRegistrationTypesOverridable = true
    draft.deviceSSOIdentityProviderGroup = try await world.make(IdentityProviderGroup.self)
    draft.deviceSyncIfAccountDisabled = true
    draft.deviceTag = world.text(250)
    draft.isDeviceTagOverridable = true
    draft.deviceUsername = world.text(100)
    draft.isDeviceUsernameOverridable = true
    draft.directMedia = world.text(250)
    draft.directMediaNotificationDuration = 30
    draft.isDirectMediaNotificationDurationOverridable = true
    draft.isDirectMediaOverridable = true
    draft.isActiveSpeakerIndicationEnabled = true
    draft.isAutomaticSyncEnabled = true
    draft.chat = world.text(250)
    draft.isChatOverridableEnabled = true
    draft.isOverlayTextEnabled = true
    draft.isServiceEmailsEnabled = true
    draft.isEndUserAdvancedOverridable = true
    draft.endUserAvatarURL = world.url()
    draft.isEndUserContactsOverridable = true
    draft.endUserDepartment = world.text(512)
    draft.endUserDescription = world.text(512)
    draft.isEndUserDescriptionOverridable = true
    draft.endUserDisplayName = world.text(512)
    draft.endUserFirstName = world.text(512)
    draft.endUserLastName = world.text(512)
    draft.endUserMobileNumber = world.text(512)
    draft.endUserMsExchangeGUID = world.text(512)
    draft.isEndUserNamesOverridable = true
    draft.isEndUserOtherPersonalOverridable = true
    draft.endUserTelephoneNumber = world.text(512)
    draft.endUserTitle = world.text(512)
    draft.endUserUUID = world.text(512)
    draft.guestIdentityProviderGroup = try await world.make(IdentityProviderGroup.self)
    draft.guestPin = Secret(world.text(512))
    draft.guestsCanPresent = true
    draft.isGuestsCanPresentOverridable = true
    draft.hostIdentityProviderGroup = try await world.make(IdentityProviderGroup.self)
    draft.hostView = world.text(250)
    draft.isHostViewOverridable = true
    draft.isIDPSettingsOverridable = true
    draft.theme = try await world.make(Theme.self)
    draft.isThemeOverridable = true
    draft.ldapSyncSource = try await world.make(LDAPSyncSource.self)
    draft.ldapUserFilter = world.text(1024)
    draft.ldapUserSearchDN = world.text(255)
    draft.maximumCallrateIn = 8192
    draft.maximumCallrateOut = 8192
    draft.maximumPixelsPerSecond = world.text(250)
    draft.isMaximumPixelsPerSecondOverridable = true
    draft.name = world.text(250)
    draft.nonIDPParticipants = world.text(250)
    draft.isNonIDPParticipantsOverridable = true
    draft.participantLimit = 1000000
    draft.isParticipantLimitOverridable = true
    draft.pin = Secret(world.text(512))
    draft.isPinSettingsOverridable = true
    draft.primaryOwnerEmailAddress = world.text(100)
    draft.isPrimaryOwnerEmailAddressOverridable = true
    draft.serviceEmailSubjectTemplate = world.text(255)
    draft.serviceEmailTemplate = world.text(4000)
    draft.serviceType = world.text(250)
    draft.smtpServer = try await world.make(SMTPServer.self)
    draft.syncsConferences = true
    draft.syncsDevices = true
    draft.syncsEndUsers = true
    draft.tag = world.text(250)
    draft.isTagOverridable = true
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(ConferenceSyncTemplate.self, at: uri)
    world.check(\.alias1, of: object, is: draft.alias1)
    world.check(\.alias1Description, of: object, is: draft.alias1Description)
    world.check(\.alias2, of: object, is: draft.alias2)
    world.check(\.alias2Description, of: object, is: draft.alias2Description)
    world.check(\.alias3, of: object, is: draft.alias3)
    world.check(\.alias3Description, of: object, is: draft.alias3Description)
    world.check(\.alias4, of: object, is: draft.alias4)
    world.check(\.alias4Description, of: object, is: draft.alias4Description)
    world.check(\.alias5, of: object, is: draft.alias5)
    world.check(\.alias5Description, of: object, is: draft.alias5Description)
    world.check(\.alias6, of: object, is: draft.alias6)
    world.check(\.alias6Description, of: object, is: draft.alias6Description)
    world.check(\.alias7, of: object, is: draft.alias7)
    world.check(\.alias7Description, of: object, is: draft.alias7Description)
    world.check(\.alias8, of: object, is: draft.alias8)
    world.check(\.alias8Description, of: object, is: draft.alias8Description)
    world.check(\.areAliasesOverridable, of: object, is: draft.areAliasesOverridable)
    world.check(\.allowsGuests, of: object, is: draft.allowsGuests)
    world.check(\.callType, of: object, is: draft.callType)
    world.check(\.isCallTypeOverridable, of: object, is: draft.isCallTypeOverridable)
    world.check(\.areCallratesOverridable, of: object, is: draft.areCallratesOverridable)
    world.check(\.conferenceDescription, of: object, is: draft.conferenceDescription)
    world.check(\.isConferenceDescriptionOverridable, of: object, is: draft.isConferenceDescriptionOverridable)
    world.check(\.conferenceName, of: object, is: draft.conferenceName)
    world.check(\.cryptoMode, of: object, is: draft.cryptoMode)
    world.check(\.isCryptoModeOverridable, of: object, is: draft.isCryptoModeOverridable)
    world.check(\.description, of: object, is: draft.description)
    world.check(\.deviceAlias, of: object, is: draft.deviceAlias)
    world.check(\.deviceDescription, of: object, is: draft.deviceDescription)
    world.check(\.isDeviceDescriptionOverridable, of: object, is: draft.isDeviceDescriptionOverridable)
    world.check(\.deviceEmailSubjectTemplate, of: object, is: draft.deviceEmailSubjectTemplate)
    world.check(\.deviceEmailTemplate, of: object, is: draft.deviceEmailTemplate)
    world.check(\.isDeviceH323Enabled, of: object, is: draft.isDeviceH323Enabled)
    world.check(\.isDeviceInfinityConnectNonSSOEnabled, of: object, is: draft.isDeviceInfinityConnectNonSSOEnabled)
    world.check(\.isDeviceInfinityConnectSSOEnabled, of: object, is: draft.isDeviceInfinityConnectSSOEnabled)
    world.check(\.isDeviceSIPEnabled, of: object, is: draft.isDeviceSIPEnabled)
    world.check(\.isDeviceStandardSSOEnabled, of: object, is: draft.isDeviceStandardSSOEnabled)
    world.check(\.devicePassword, of: object, is: draft.devicePassword)
    world.check(\.isDevicePasswordOverridable, of: object, is: draft.isDevicePasswordOverridable)
    world.check(\.isDeviceRegistrationTypesOverridable, of: object, is: draft.isDeviceRegistrationTypesOverridable)
    world.check(\.deviceSSOIdentityProviderGroup, of: object, is: draft.deviceSSOIdentityProviderGroup)
    world.check(\.deviceSyncIfAccountDisabled, of: object, is: draft.deviceSyncIfAccountDisabled)
    world.check(\.deviceTag, of: object, is: draft.deviceTag)
    world.check(\.isDeviceTagOverridable, of: object, is: draft.isDeviceTagOverridable)
    world.check(\.deviceUsername, of: object, is: draft.deviceUsername)
    world.check(\.isDeviceUsernameOverridable, of: object, is: draft.isDeviceUsernameOverridable)
    world.check(\.directMedia, of: object, is: draft.directMedia)
    world.check(\.directMediaNotificationDuration, of: object, is: draft.directMediaNotificationDuration)
    world.check(
      \.isDirectMediaNotificationDurationOverridable, of: object, is: draft.isDirectMediaNotificationDurationOverridable
    )
    world.check(\.isDirectMediaOverridable, of: object, is: draft.isDirectMediaOverridable)
    world.check(\.isActiveSpeakerIndicationEnabled, of: object, is: draft.isActiveSpeakerIndicationEnabled)
    world.check(\.isAutomaticSyncEnabled, of: object, is: draft.isAutomaticSyncEnabled)
    world.check(\.chat, of: object, is: draft.chat)
    world.check(\.isChatOverridableEnabled, of: object, is: draft.isChatOverridableEnabled)
    world.check(\.isOverlayTextEnabled, of: object, is: draft.isOverlayTextEnabled)
    world.check(\.isServiceEmailsEnabled, of: object, is: draft.isServiceEmailsEnabled)
    world.check(\.isEndUserAdvancedOverridable, of: object, is: draft.isEndUserAdvancedOverridable)
    world.check(\.endUserAvatarURL, of: object, is: draft.endUserAvatarURL)
    world.check(\.isEndUserContactsOverridable, of: object, is: draft.isEndUserContactsOverridable)
    world.check(\.endUserDepartment, of: object, is: draft.endUserDepartment)
    world.check(\.endUserDescription, of: object, is: draft.endUserDescription)
    world.check(\.isEndUserDescriptionOverridable, of: object, is: draft.isEndUserDescriptionOverridable)
    world.check(\.endUserDisplayName, of: object, is: draft.endUserDisplayName)
    world.check(\.endUserFirstName, of: object, is: draft.endUserFirstName)
    world.check(\.endUserLastName, of: object, is: draft.endUserLastName)
    world.check(\.endUserMobileNumber, of: object, is: draft.endUserMobileNumber)
    world.check(\.endUserMsExchangeGUID, of: object, is: draft.endUserMsExchangeGUID)
    world.check(\.isEndUserNamesOverridable, of: object, is: draft.isEndUserNamesOverridable)
    world.check(\.isEndUserOtherPersonalOverridable, of: object, is: draft.isEndUserOtherPersonalOverridable)
    world.check(\.endUserTelephoneNumber, of: object, is: draft.endUserTelephoneNumber)
    world.check(\.endUserTitle, of: object, is: draft.endUserTitle)
    world.check(\.endUserUUID, of: object, is: draft.endUserUUID)
    world.check(\.guestIdentityProviderGroup, of: object, is: draft.guestIdentityProviderGroup)
    world.check(\.guestPin, of: object, is: draft.guestPin)
    world.check(\.guestsCanPresent, of: object, is: draft.guestsCanPresent)
    world.check(\.isGuestsCanPresentOverridable, of: object, is: draft.isGuestsCanPresentOverridable)
    world.check(\.hostIdentityProviderGroup, of: object, is: draft.hostIdentityProviderGroup)
    world.check(\.hostView, of: object, is: draft.hostView)
    world.check(\.isHostViewOverridable, of: object, is: draft.isHostViewOverridable)
    world.check(\.isIDPSettingsOverridable, of: object, is: draft.isIDPSettingsOverridable)
    world.check(\.theme, of: object, is: draft.theme)
    world.check(\.isThemeOverridable, of: object, is: draft.isThemeOverridable)
    world.check(\.ldapSyncSource, of: object, is: draft.ldapSyncSource)
    world.check(\.ldapUserFilter, of: object, is: draft.ldapUserFilter)
    world.check(\.ldapUserSearchDN, of: object, is: draft.ldapUserSearchDN)
    world.check(\.maximumCallrateIn, of: object, is: draft.maximumCallrateIn)
    world.check(\.maximumCallrateOut, of: object, is: draft.maximumCallrateOut)
    world.check(\.maximumPixelsPerSecond, of: object, is: draft.maximumPixelsPerSecond)
    world.check(\.isMaximumPixelsPerSecondOverridable, of: object, is: draft.isMaximumPixelsPerSecondOverridable)
    world.check(\.name, of: object, is: draft.name)
    world.check(\.nonIDPParticipants, of: object, is: draft.nonIDPParticipants)
    world.check(\.isNonIDPParticipantsOverridable, of: object, is: draft.isNonIDPParticipantsOverridable)
    world.check(\.participantLimit, of: object, is: draft.participantLimit)
    world.check(\.isParticipantLimitOverridable, of: object, is: draft.isParticipantLimitOverridable)
    world.check(\.pin, of: object, is: draft.pin)
    world.check(\.isPinSettingsOverridable, of: object, is: draft.isPinSettingsOverridable)
    world.check(\.primaryOwnerEmailAddress, of: object, is: draft.primaryOwnerEmailAddress)
    world.check(\.isPrimaryOwnerEmailAddressOverridable, of: object, is: draft.isPrimaryOwnerEmailAddressOverridable)
    world.check(\.serviceEmailSubjectTemplate, of: object, is: draft.serviceEmailSubjectTemplate)
    world.check(\.serviceEmailTemplate, of: object, is: draft.serviceEmailTemplate)
    world.check(\.serviceType, of: object, is: draft.serviceType)
    world.check(\.smtpServer, of: object, is: draft.smtpServer)
    world.check(\.syncsConferences, of: object, is: draft.syncsConferences)
    world.check(\.syncsDevices, of: object, is: draft.syncsDevices)
    world.check(\.syncsEndUsers, of: object, is: draft.syncsEndUsers)
    world.check(\.tag, of: object, is: draft.tag)
    world.check(\.isTagOverridable, of: object, is: draft.isTagOverridable)
    var change = Changes<ConferenceSyncTemplate>()
    change.alias1 = .set(world.text(8))
    change.alias1Description = .set(world.text(8))
    change.alias2 = .set(world.text(8))
    change.alias2Description = .set(world.text(8))
    change.alias3 = .set(world.text(8))
    change.alias3Description = .set(world.text(8))
    change.alias4 = .set(world.text(8))
    change.alias4Description = .set(world.text(8))
    change.alias5 = .set(world.text(8))
    change.alias5Description = .set(world.text(8))
    change.alias6 = .set(world.text(8))
    change.alias6Description = .set(world.text(8))
    change.alias7 = .set(world.text(8))
    change.alias7Description = .set(world.text(8))
    change.alias8 = .set(world.text(8))
    change.alias8Description = .set(world.text(8))
    change.areAliasesOverridable = .set(false)
    change.allowsGuests = .set(false)
    change.callType = .set(world.text(8))
    change.isCallTypeOverridable = .set(false)
    change.areCallratesOverridable = .set(false)
    change.conferenceDescription = .set(world.text(8))
    change.isConferenceDescriptionOverridable = .set(false)
    change.conferenceName = .set(world.text(8))
    change.cryptoMode = .set(world.text(8))
    change.isCryptoModeOverridable = .set(false)
    change.description = .set(world.text(8))
    change.deviceAlias = .set(world.text(8))
    change.deviceDescription = .set(world.text(8))
    change.isDeviceDescriptionOverridable = .set(false)
    change.deviceEmailSubjectTemplate = .set(world.text(8))
    change.deviceEmailTemplate = .set(world.text(8))
    change.isDeviceH323Enabled = .set(false)
    change.isDeviceInfinityConnectNonSSOEnabled = .set(false)
    change.isDeviceInfinityConnectSSOEnabled = .set(false)
    change.isDeviceSIPEnabled = .set(false)
    change.isDeviceStandardSSOEnabled = .set(false)
    change.devicePassword = .set(Secret(world.text(8)))
    change.isDevicePasswordOverridable = .set(false)
    change.isDeviceRegistrationTypesOverridable = .set(false)
    change.deviceSSOIdentityProviderGroup = .set(try await world.make(IdentityProviderGroup.self))
    change.deviceSyncIfAccountDisabled = .set(false)
    change.deviceTag = .set(world.text(8))
    change.isDeviceTagOverridable = .set(false)
    change.deviceUsername = .set(world.text(8))
    change.isDeviceUsernameOverridable = .set(false)
    change.directMedia = .set(world.text(8))
    change.directMediaNotificationDuration = .set(1)
    change.isDirectMediaNotificationDurationOverridable = .set(false)
    change.isDirectMediaOverridable = .set(false)
    change.isActiveSpeakerIndicationEnabled = .set(false)
    change.isAutomaticSyncEnabled = .set(false)
    change.chat = .set(world.text(8))
    change.isChatOverridableEnabled = .set(false)
    change.isOverlayTextEnabled = .set(false)
    change.isServiceEmailsEnabled = .set(false)
    change.isEndUserAdvancedOverridable = .set(false)
    change.endUserAvatarURL = .set(world.url())
    change.isEndUserContactsOverridable = .set(false)
    change.endUserDepartment = .set(world.text(8))
    change.endUserDescription = .set(world.text(8))
    change.isEndUserDescriptionOverridable = .set(false)
    change.endUserDisplayName = .set(world.text(8))
    change.endUserFirstName = .set(world.text(8))
    change.endUserLastName = .set(world.text(8))
    change.endUserMobileNumber = .set(world.text(8))
    change.endUserMsExchangeGUID = .set(world.text(8))
    change.isEndUserNamesOverridable = .set(false)
    change.isEndUserOtherPersonalOverridable = .set(false)
    change.endUserTelephoneNumber = .set(world.text(8))
    change.endUserTitle = .set(world.text(8))
    change.endUserUUID = .set(world.text(8))
    change.guestIdentityProviderGroup = .set(try await world.make(IdentityProviderGroup.self))
    change.guestPin = .set(Secret(world.text(8)))
    change.guestsCanPresent = .set(false)
    change.isGuestsCanPresentOverridable = .set(false)
    change.hostIdentityProviderGroup = .set(try await world.make(IdentityProviderGroup.self))
    change.hostView = .set(world.text(8))
    change.isHostViewOverridable = .set(false)
    change.isIDPSettingsOverridable = .set(false)
    change.theme = .set(try await world.make(Theme.self))
    change.isThemeOverridable = .set(false)
    change.ldapSyncSource = .set(try await world.make(LDAPSyncSource.self))
    change.ldapUserFilter = .set(world.text(8))
    change.ldapUserSearchDN = .set(world.text(8))
    change.maximumCallrateIn = .set(128)
    change.maximumCallrateOut = .set(128)
    change.maximumPixelsPerSecond = .set(world.text(8))
    change.isMaximumPixelsPerSecondOverridable = .set(false)
    change.name = .set(world.text(8))
    change.nonIDPParticipants = .set(world.text(8))
    change.isNonIDPParticipantsOverridable = .set(false)
    change.participantLimit = .set(1)
    change.isParticipantLimitOverridable = .set(false)
    change.pin = .set(Secret(world.text(8)))
    change.isPinSettingsOverridable = .set(false)
    change.primaryOwnerEmailAddress = .set(world.text(8))
    change.isPrimaryOwnerEmailAddressOverridable = .set(false)
    change.serviceEmailSubjectTemplate = .set(world.text(8))
    change.serviceEmailTemplate = .set(world.text(8))
    change.serviceType = .set(world.text(8))
    change.smtpServer = .set(try await world.make(SMTPServer.self))
    change.syncsConferences = .set(false)
    change.syncsDevices = .set(false)
    change.syncsEndUsers = .set(false)
    change.tag = .set(world.text(8))
    change.isTagOverridable = .set(false)
    try await world.client.update(change, at: uri)
    object = try await world.client.get(ConferenceSyncTemplate.self, at: uri)
    world.check(\.alias1, of: object, is: change.alias1.value)
    world.check(\.alias1Description, of: object, is: change.alias1Description.value)
    world.check(\.alias2, of: object, is: change.alias2.value)
    world.check(\.alias2Description, of: object, is: change.alias2Description.value)
    world.check(\.alias3, of: object, is: change.alias3.value)
    world.check(\.alias3Description, of: object, is: change.alias3Description.value)
    world.check(\.alias4, of: object, is: change.alias4.value)
    world.check(\.alias4Description, of: object, is: change.alias4Description.value)
    world.check(\.alias5, of: object, is: change.alias5.value)
    world.check(\.alias5Description, of: object, is: change.alias5Description.value)
    world.check(\.alias6, of: object, is: change.alias6.value)
    world.check(\.alias6Description, of: object, is: change.alias6Description.value)
    world.check(\.alias7, of: object, is: change.alias7.value)
    world.check(\.alias7Description, of: object, is: change.alias7Description.value)
    world.check(\.alias8, of: object, is: change.alias8.value)
    world.check(\.alias8Description, of: object, is: change.alias8Description.value)
    world.check(\.areAliasesOverridable, of: object, is: change.areAliasesOverridable.value)
    world.check(\.allowsGuests, of: object, is: change.allowsGuests.value)
    world.check(\.callType, of: object, is: change.callType.value)
    world.check(\.isCallTypeOverridable, of: object, is: change.isCallTypeOverridable.value)
    world.check(\.areCallratesOverridable, of: object, is: change.areCallratesOverridable.value)
    world.check(\.conferenceDescription, of: object, is: change.conferenceDescription.value)
    world.check(\.isConferenceDescriptionOverridable, of: object, is: change.isConferenceDescriptionOverridable.value)
    world.check(\.conferenceName, of: object, is: change.conferenceName.value)
    world.check(\.cryptoMode, of: object, is: change.cryptoMode.value)
    world.check(\.isCryptoModeOverridable, of: object, is: change.isCryptoModeOverridable.value)
    world.check(\.description, of: object, is: change.description.value)
    world.check(\.deviceAlias, of: object, is: change.deviceAlias.value)
    world.check(\.deviceDescription, of: object, is: change.deviceDescription.value)
    world.check(\.isDeviceDescriptionOverridable, of: object, is: change.isDeviceDescriptionOverridable.value)
    world.check(\.deviceEmailSubjectTemplate, of: object, is: change.deviceEmailSubjectTemplate.value)
    world.check(\.deviceEmailTemplate, of: object, is: change.deviceEmailTemplate.value)
    world.check(\.isDeviceH323Enabled, of: object, is: change.isDeviceH323Enabled.value)
    world.check(
      \.isDeviceInfinityConnectNonSSOEnabled, of: object, is: change.isDeviceInfinityConnectNonSSOEnabled.value)
    world.check(\.isDeviceInfinityConnectSSOEnabled, of: object, is: change.isDeviceInfinityConnectSSOEnabled.value)
    world.check(\.isDeviceSIPEnabled, of: object, is: change.isDeviceSIPEnabled.value)
    world.check(\.isDeviceStandardSSOEnabled, of: object, is: change.isDeviceStandardSSOEnabled.value)
    world.check(\.devicePassword, of: object, is: change.devicePassword.value)
    world.check(\.isDevicePasswordOverridable, of: object, is: change.isDevicePasswordOverridable.value)
    world.check(
      \.isDeviceRegistrationTypesOverridable, of: object, is: change.isDeviceRegistrationTypesOverridable.value)
    world.check(\.deviceSSOIdentityProviderGroup, of: object, is: change.deviceSSOIdentityProviderGroup.value)
    world.check(\.deviceSyncIfAccountDisabled, of: object, is: change.deviceSyncIfAccountDisabled.value)
    world.check(\.deviceTag, of: object, is: change.deviceTag.value)
    world.check(\.isDeviceTagOverridable, of: object, is: change.isDeviceTagOverridable.value)
    world.check(\.deviceUsername, of: object, is: change.deviceUsername.value)
    world.check(\.isDeviceUsernameOverridable, of: object, is: change.isDeviceUsernameOverridable.value)
    world.check(\.directMedia, of: object, is: change.directMedia.value)
    world.check(\.directMediaNotificationDuration, of: object, is: change.directMediaNotificationDuration.value)
    world.check(
      \.isDirectMediaNotificationDurationOverridable, of: object,
      is: change.isDirectMediaNotificationDurationOverridable.value)
    world.check(\.isDirectMediaOverridable, of: object, is: change.isDirectMediaOverridable.value)
    world.check(\.isActiveSpeakerIndicationEnabled, of: object, is: change.isActiveSpeakerIndicationEnabled.value)
    world.check(\.isAutomaticSyncEnabled, of: object, is: change.isAutomaticSyncEnabled.value)
    world.check(\.chat, of: object, is: change.chat.value)
    world.check(\.isChatOverridableEnabled, of: object, is: change.isChatOverridableEnabled.value)
    world.check(\.isOverlayTextEnabled, of: object, is: change.isOverlayTextEnabled.value)
    world.check(\.isServiceEmailsEnabled, of: object, is: change.isServiceEmailsEnabled.value)
    world.check(\.isEndUserAdvancedOverridable, of: object, is: change.isEndUserAdvancedOverridable.value)
    world.check(\.endUserAvatarURL, of: object, is: change.endUserAvatarURL.value)
    world.check(\.isEndUserContactsOverridable, of: object, is: change.isEndUserContactsOverridable.value)
    world.check(\.endUserDepartment, of: object, is: change.endUserDepartment.value)
    world.check(\.endUserDescription, of: object, is: change.endUserDescription.value)
    world.check(\.isEndUserDescriptionOverridable, of: object, is: change.isEndUserDescriptionOverridable.value)
    world.check(\.endUserDisplayName, of: object, is: change.endUserDisplayName.value)
    world.check(\.endUserFirstName, of: object, is: change.endUserFirstName.value)
    world.check(\.endUserLastName, of: object, is: change.endUserLastName.value)
    world.check(\.endUserMobileNumber, of: object, is: change.endUserMobileNumber.value)
    world.check(\.endUserMsExchangeGUID, of: object, is: change.endUserMsExchangeGUID.value)
    world.check(\.isEndUserNamesOverridable, of: object, is: change.isEndUserNamesOverridable.value)
    world.check(\.isEndUserOtherPersonalOverridable, of: object, is: change.isEndUserOtherPersonalOverridable.value)
    world.check(\.endUserTelephoneNumber, of: object, is: change.endUserTelephoneNumber.value)
    world.check(\.endUserTitle, of: object, is: change.endUserTitle.value)
    world.check(\.endUserUUID, of: object, is: change.endUserUUID.value)
    world.check(\.guestIdentityProviderGroup, of: object, is: change.guestIdentityProviderGroup.value)
    world.check(\.guestPin, of: object, is: change.guestPin.value)
    world.check(\.guestsCanPresent, of: object, is: change.guestsCanPresent.value)
    world.check(\.isGuestsCanPresentOverridable, of: object, is: change.isGuestsCanPresentOverridable.value)
    world.check(\.hostIdentityProviderGroup, of: object, is: change.hostIdentityProviderGroup.value)
    world.check(\.hostView, of: object, is: change.hostView.value)
    world.check(\.isHostViewOverridable, of: object, is: change.isHostViewOverridable.value)
    world.check(\.isIDPSettingsOverridable, of: object, is: change.isIDPSettingsOverridable.value)
    world.check(\.theme, of: object, is: change.theme.value)
    world.check(\.isThemeOverridable, of: object, is: change.isThemeOverridable.value)
    world.check(\.ldapSyncSource, of: object, is: change.ldapSyncSource.value)
    world.check(\.ldapUserFilter, of: object, is: change.ldapUserFilter.value)
    world.check(\.ldapUserSearchDN, of: object, is: change.ldapUserSearchDN.value)
    world.check(\.maximumCallrateIn, of: object, is: change.maximumCallrateIn.value)
    world.check(\.maximumCallrateOut, of: object, is: change.maximumCallrateOut.value)
    world.check(\.maximumPixelsPerSecond, of: object, is: change.maximumPixelsPerSecond.value)
    world.check(\.isMaximumPixelsPerSecondOverridable, of: object, is: change.isMaximumPixelsPerSecondOverridable.value)
    world.check(\.name, of: object, is: change.name.value)
    world.check(\.nonIDPParticipants, of: object, is: change.nonIDPParticipants.value)
    world.check(\.isNonIDPParticipantsOverridable, of: object, is: change.isNonIDPParticipantsOverridable.value)
    world.check(\.participantLimit, of: object, is: change.participantLimit.value)
    world.check(\.isParticipantLimitOverridable, of: object, is: change.isParticipantLimitOverridable.value)
    world.check(\.pin, of: object, is: change.pin.value)
    world.check(\.isPinSettingsOverridable, of: object, is: change.isPinSettingsOverridable.value)
    world.check(\.primaryOwnerEmailAddress, of: object, is: change.primaryOwnerEmailAddress.value)
    world.check(
      \.isPrimaryOwnerEmailAddressOverridable, of: object, is: change.isPrimaryOwnerEmailAddressOverridable.value)
    world.check(\.serviceEmailSubjectTemplate, of: object, is: change.serviceEmailSubjectTemplate.value)
    world.check(\.serviceEmailTemplate, of: object, is: change.serviceEmailTemplate.value)
    world.check(\.serviceType, of: object, is: change.serviceType.value)
    world.check(\.smtpServer, of: object, is: change.smtpServer.value)
    world.check(\.syncsConferences, of: object, is: change.syncsConferences.value)
    world.check(\.syncsDevices, of: object, is: change.syncsDevices.value)
    world.check(\.syncsEndUsers, of: object, is: change.syncsEndUsers.value)
    world.check(\.tag, of: object, is: change.tag.value)
    world.check(\.isTagOverridable, of: object, is: change.isTagOverridable.value)
    change = Changes<ConferenceSyncTemplate>()
    change.alias1 = .clear
    change.alias1Description = .clear
    change.alias2 = .clear
    change.alias2Description = .clear
    change.alias3 = .clear
    change.alias3Description = .clear
    change.alias4 = .clear
    change.alias4Description = .clear
    change.alias5 = .clear
    change.alias5Description = .clear
    change.alias6 = .clear
    change.alias6Description = .clear
    change.alias7 = .clear
    change.alias7Description = .clear
    change.alias8 = .clear
    change.alias8Description = .clear
    change.callType = .clear
    change.conferenceDescription = .clear
    change.conferenceName = .clear
    change.cryptoMode = .clear
    change.description = .clear
    change.deviceAlias = .clear
    change.deviceDescription = .clear
    change.deviceEmailSubjectTemplate = .clear
    change.deviceEmailTemplate = .clear
    change.devicePassword = .clear
    change.deviceSSOIdentityProviderGroup = .clear
    change.deviceTag = .clear
    change.deviceUsername = .clear
    change.directMedia = .clear
    change.chat = .clear
    change.endUserAvatarURL = .clear
    change.endUserDepartment = .clear
    change.endUserDescription = .clear
    change.endUserDisplayName = .clear
    change.endUserFirstName = .clear
    change.endUserLastName = .clear
    change.endUserMobileNumber = .clear
    change.endUserMsExchangeGUID = .clear
    change.endUserTelephoneNumber = .clear
    change.endUserTitle = .clear
    change.endUserUUID = .clear
    change.guestIdentityProviderGroup = .clear
    change.guestPin = .clear
    change.hostIdentityProviderGroup = .clear
    change.hostView = .clear
    change.theme = .clear
    change.ldapSyncSource = .clear
    change.ldapUserFilter = .clear
    change.ldapUserSearchDN = .clear
    change.maximumCallrateIn = .clear
    change.maximumPixelsPerSecond = .clear
    change.name = .clear
    change.nonIDPParticipants = .clear
    change.participantLimit = .clear
    change.pin = .clear
    change.primaryOwnerEmailAddress = .clear
    change.serviceEmailSubjectTemplate = .clear
    change.serviceEmailTemplate = .clear
    change.serviceType = .clear
    change.smtpServer = .clear
    change.tag = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(ConferenceSyncTemplate.self, at: uri)
    world.checkCleared(\.alias1, of: object)
    world.checkCleared(\.alias1Description, of: object)
    world.checkCleared(\.alias2, of: object)
    world.checkCleared(\.alias2Description, of: object)
    world.checkCleared(\.alias3, of: object)
    world.checkCleared(\.alias3Description, of: object)
    world.checkCleared(\.alias4, of: object)
    world.checkCleared(\.alias4Description, of: object)
    world.checkCleared(\.alias5, of: object)
    world.checkCleared(\.alias5Description, of: object)
    world.checkCleared(\.alias6, of: object)
    world.checkCleared(\.alias6Description, of: object)
    world.checkCleared(\.alias7, of: object)
    world.checkCleared(\.alias7Description, of: object)
    world.checkCleared(\.alias8, of: object)
    world.checkCleared(\.alias8Description, of: object)
    world.checkCleared(\.callType, of: object)
    world.checkCleared(\.conferenceDescription, of: object)
    world.checkCleared(\.conferenceName, of: object)
    world.checkCleared(\.cryptoMode, of: object)
    world.checkCleared(\.description, of: object)
    world.checkCleared(\.deviceAlias, of: object)
    world.checkCleared(\.deviceDescription, of: object)
    world.checkCleared(\.deviceEmailSubjectTemplate, of: object)
    world.checkCleared(\.deviceEmailTemplate, of: object)
    world.checkCleared(\.devicePassword, of: object)
    world.checkCleared(\.deviceSSOIdentityProviderGroup, of: object)
    world.checkCleared(\.deviceTag, of: object)
    world.checkCleared(\.deviceUsername, of: object)
    world.checkCleared(\.directMedia, of: object)
    world.checkCleared(\.chat, of: object)
    world.checkCleared(\.endUserAvatarURL, of: object)
    world.checkCleared(\.endUserDepartment, of: object)
    world.checkCleared(\.endUserDescription, of: object)
    world.checkCleared(\.endUserDisplayName, of: object)
    world.checkCleared(\.endUserFirstName, of: object)
    world.checkCleared(\.endUserLastName, of: object)
    world.checkCleared(\.endUserMobileNumber, of: object)
    world.checkCleared(\.endUserMsExchangeGUID, of: object)
    world.checkCleared(\.endUserTelephoneNumber, of: object)
    world.checkCleared(\.endUserTitle, of: object)
    world.checkCleared(\.endUserUUID, of: object)
    world.checkCleared(\.guestIdentityProviderGroup, of: object)
    world.checkCleared(\.guestPin, of: object)
    world.checkCleared(\.hostIdentityProviderGroup, of: object)
    world.checkCleared(\.hostView, of: object)
    world.checkCleared(\.theme, of: object)
    world.checkCleared(\.ldapSyncSource, of: object)
    world.checkCleared(\.ldapUserFilter, of: object)
    world.checkCleared(\.ldapUserSearchDN, of: object)
    world.checkCleared(\.maximumCallrateIn, of: object)
    world.checkCleared(\.maximumPixelsPerSecond, of: object)
    world.checkCleared(\.name, of: object)
    world.checkCleared(\.nonIDPParticipants, of: object)
    world.checkCleared(\.participantLimit, of: object)
    world.checkCleared(\.pin, of: object)
    world.checkCleared(\.primaryOwnerEmailAddress, of: object)
    world.checkCleared(\.serviceEmailSubjectTemplate, of: object)
    world.checkCleared(\.serviceEmailTemplate, of: object)
    world.checkCleared(\.serviceType, of: object)
    world.checkCleared(\.smtpServer, of: object)
    world.checkCleared(\.tag, of: object)
    try await world.delete(ConferenceSyncTemplate.self, at: uri)
  }
}

extension ConferenceSyncTemplate: Made {
  static func smallest(in world: World) async throws -> Draft<ConferenceSyncTemplate> { draft() }
}
