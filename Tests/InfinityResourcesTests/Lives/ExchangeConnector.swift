// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Outlook scheduling connector (API: `configuration/ms_exchange_connector`).
  static func liveExchangeConnector(_ world: World) async throws {
    let small = try await world.client.create(ExchangeConnector.smallest(in: world))
    _ = try await world.client.get(ExchangeConnector.self, at: small)
    try await world.checkListed(ExchangeConnector.self, at: small)
    var draft = try await ExchangeConnector.smallest(in: world)
    draft.acceptEditedOccurrenceTemplate = world.text(4000)
    draft.acceptEditedRecurringSeriesTemplate = world.text(4000)
    draft.acceptEditedSingleMeetingTemplate = world.text(4000)
    draft.acceptNewRecurringSeriesTemplate = world.text(4000)
    draft.acceptNewSingleMeetingTemplate = world.text(4000)
    draft.addinApplicationID = world.text(250)
    draft.addinAuthenticationMethod = .naaToken
    draft.addinAuthorityURL = world.url()
    draft.addinButtonLabel = world.text(250)
    draft.addinDescription = world.text(250)
    draft.addinDisplayName = world.text(250)
    draft.addinGroupLabel = world.text(250)
    draft.addinNaaWebAPIApplicationID = world.text(250)
    draft.addinOIDCMetadataURL = world.url()
    draft.addinPaneAlreadyVideoMeetingHeading = world.text(250)
    draft.addinPaneAlreadyVideoMeetingMessage = world.text(250)
    draft.addinPaneButtonTitle = world.text(250)
    draft.addinPaneDescription = world.text(250)
    draft.addinPaneGeneralErrorHeading = world.text(250)
    draft.addinPaneGeneralErrorMessage = world.text(250)
    draft.addinPaneManagementNodeDownHeading = world.text(250)
    draft.addinPaneManagementNodeDownMessage = world.text(250)
    draft.addinPanePersonalVMRAddButton = world.text(250)
    draft.addinPanePersonalVMRErrorGettingMessage = world.text(250)
    draft.addinPanePersonalVMRErrorInsertingMeetingMessage = world.text(250)
    draft.addinPanePersonalVMRErrorSigningInMessage = world.text(250)
    draft.addinPanePersonalVMRNoneMessage = world.text(250)
    draft.addinPanePersonalVMRSelectMessage = world.text(250)
    draft.addinPanePersonalVMRSignInButton = world.text(250)
    draft.addinPaneSuccessHeading = world.text(250)
    draft.addinPaneSuccessMessage = world.text(250)
    draft.addinPaneTitle = world.text(250)
    draft.addinProviderName = world.text(250)
    draft.addinServerDomain = world.text(192)
    draft.addinSupertipDescription = world.text(250)
    draft.addinSupertipTitle = world.text(250)
    draft.additionalAddInScriptSources = world.text(4000)
    draft.allowsNewUsers = false
    draft.authProvider = .azure
    draft.authenticationMethod = .appPerm
    draft.conferenceDescriptionTemplate = world.text(4000)
    draft.conferenceNameTemplate = world.text(4000)
    draft.conferenceSubjectTemplate = world.text(4000)
    draft.description = world.text(250)
    draft.isProxyDisabled = true
    draft.domains = [try await world.make(ExchangeDomain.self)]
    draft.isAddinDebugLogsEnabled = true
    draft.isDynamicVMRsEnabled = false
    draft.isPersonalVMRsEnabled = true
    draft.hostIdentityProviderGroup = try await world.make(IdentityProviderGroup.self)
    draft.theme = try await world.make(Theme.self)
    draft.kerberosAuthEveryRequest = true
    draft.isKerberosTLSEnabled = false
    draft.kerberosExchangeSPN = world.text(255)
    draft.kerberosKDC = world.text(255)
    draft.kerberosKDCHTTPsProxy = world.text(255)
    draft.kerberosRealm = world.text(250)
    draft.kerberosVerifyTLSUsingCustomCA = true
    draft.meetingBufferAfter = 180
    draft.meetingBufferBefore = 180
    draft.meetingInstructionsTemplate = world.text(4000)
    draft.microsoftFabricComponentsURL = world.url()
    draft.microsoftFabricURL = world.url()
    draft.nonIDPParticipants = .disallowAll
    draft.oauthAuthEndpoint = world.text(255)
    draft.oauthClientID = world.text(250)
    draft.oauthClientSecret = Secret(world.text(250))
    draft.oauthRedirectURI = world.text(255)
    draft.oauthRefreshToken = Secret(world.text(4000))
    draft.oauthState = world.text(250)
    draft.oauthTokenEndpoint = world.text(255)
    draft.officeJSURL = world.url()
    draft.password = Secret(world.text(100))
    draft.personalVMRADFSRelyingPartyTrustIdentifier = world.text(255)
    draft.personalVMRDescriptionTemplate = world.text(4000)
    draft.personalVMRInstructionsTemplate = world.text(4000)
    draft.personalVMRLocationTemplate = world.text(4000)
    draft.personalVMRNameTemplate = world.text(4000)
    draft.personalVMROAuthAuthEndpoint = world.text(255)
    draft.personalVMROAuthClientID = world.text(250)
    draft.personalVMROAuthClientSecret = Secret(world.text(250))
    draft.personalVMROAuthTokenEndpoint = world.text(255)
    draft.placeholderInstructionsTemplate = world.text(4000)
    draft.rejectAliasConflictTemplate = world.text(4000)
    draft.rejectAliasDeletedTemplate = world.text(4000)
    draft.rejectGeneralErrorTemplate = world.text(4000)
    draft.rejectInvalidAliasIDTemplate = world.text(4000)
    draft.rejectRecurringSeriesPastTemplate = world.text(4000)
    draft.rejectSingleMeetingPast = world.text(4000)
    draft.roomMailboxEmailAddress = world.email()
    draft.roomMailboxName = world.text(250)
    draft.scheduledAliasDescriptionTemplate = world.text(4000)
    draft.scheduledAliasDomain = world.domain()
    draft.scheduledAliasPrefix = world.text(8)
    draft.scheduledAliasSuffixLength = 15
    draft.url = world.url()
    draft.usesCustomAddInSources = true
    draft.username = world.text(100)
    draft.uuid = world.text(250)
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(ExchangeConnector.self, at: uri)
    world.check(\.acceptEditedOccurrenceTemplate, of: object, is: draft.acceptEditedOccurrenceTemplate)
    world.check(\.acceptEditedRecurringSeriesTemplate, of: object, is: draft.acceptEditedRecurringSeriesTemplate)
    world.check(\.acceptEditedSingleMeetingTemplate, of: object, is: draft.acceptEditedSingleMeetingTemplate)
    world.check(\.acceptNewRecurringSeriesTemplate, of: object, is: draft.acceptNewRecurringSeriesTemplate)
    world.check(\.acceptNewSingleMeetingTemplate, of: object, is: draft.acceptNewSingleMeetingTemplate)
    world.check(\.addinApplicationID, of: object, is: draft.addinApplicationID)
    world.check(\.addinAuthenticationMethod, of: object, is: draft.addinAuthenticationMethod)
    world.check(\.addinAuthorityURL, of: object, is: draft.addinAuthorityURL)
    world.check(\.addinButtonLabel, of: object, is: draft.addinButtonLabel)
    world.check(\.addinDescription, of: object, is: draft.addinDescription)
    world.check(\.addinDisplayName, of: object, is: draft.addinDisplayName)
    world.check(\.addinGroupLabel, of: object, is: draft.addinGroupLabel)
    world.check(\.addinNaaWebAPIApplicationID, of: object, is: draft.addinNaaWebAPIApplicationID)
    world.check(\.addinOIDCMetadataURL, of: object, is: draft.addinOIDCMetadataURL)
    world.check(\.addinPaneAlreadyVideoMeetingHeading, of: object, is: draft.addinPaneAlreadyVideoMeetingHeading)
    world.check(\.addinPaneAlreadyVideoMeetingMessage, of: object, is: draft.addinPaneAlreadyVideoMeetingMessage)
    world.check(\.addinPaneButtonTitle, of: object, is: draft.addinPaneButtonTitle)
    world.check(\.addinPaneDescription, of: object, is: draft.addinPaneDescription)
    world.check(\.addinPaneGeneralErrorHeading, of: object, is: draft.addinPaneGeneralErrorHeading)
    world.check(\.addinPaneGeneralErrorMessage, of: object, is: draft.addinPaneGeneralErrorMessage)
    world.check(\.addinPaneManagementNodeDownHeading, of: object, is: draft.addinPaneManagementNodeDownHeading)
    world.check(\.addinPaneManagementNodeDownMessage, of: object, is: draft.addinPaneManagementNodeDownMessage)
    world.check(\.addinPanePersonalVMRAddButton, of: object, is: draft.addinPanePersonalVMRAddButton)
    world.check(
      \.addinPanePersonalVMRErrorGettingMessage, of: object, is: draft.addinPanePersonalVMRErrorGettingMessage)
    world.check(
      \.addinPanePersonalVMRErrorInsertingMeetingMessage, of: object,
      is: draft.addinPanePersonalVMRErrorInsertingMeetingMessage)
    world.check(
      \.addinPanePersonalVMRErrorSigningInMessage, of: object, is: draft.addinPanePersonalVMRErrorSigningInMessage)
    world.check(\.addinPanePersonalVMRNoneMessage, of: object, is: draft.addinPanePersonalVMRNoneMessage)
    world.check(\.addinPanePersonalVMRSelectMessage, of: object, is: draft.addinPanePersonalVMRSelectMessage)
    world.check(\.addinPanePersonalVMRSignInButton, of: object, is: draft.addinPanePersonalVMRSignInButton)
    world.check(\.addinPaneSuccessHeading, of: object, is: draft.addinPaneSuccessHeading)
    world.check(\.addinPaneSuccessMessage, of: object, is: draft.addinPaneSuccessMessage)
    world.check(\.addinPaneTitle, of: object, is: draft.addinPaneTitle)
    world.check(\.addinProviderName, of: object, is: draft.addinProviderName)
    world.check(\.addinServerDomain, of: object, is: draft.addinServerDomain)
    world.check(\.addinSupertipDescription, of: object, is: draft.addinSupertipDescription)
    world.check(\.addinSupertipTitle, of: object, is: draft.addinSupertipTitle)
    world.check(\.additionalAddInScriptSources, of: object, is: draft.additionalAddInScriptSources)
    world.check(\.allowsNewUsers, of: object, is: draft.allowsNewUsers)
    world.check(\.authProvider, of: object, is: draft.authProvider)
    world.check(\.authenticationMethod, of: object, is: draft.authenticationMethod)
    world.check(\.conferenceDescriptionTemplate, of: object, is: draft.conferenceDescriptionTemplate)
    world.check(\.conferenceNameTemplate, of: object, is: draft.conferenceNameTemplate)
    world.check(\.conferenceSubjectTemplate, of: object, is: draft.conferenceSubjectTemplate)
    world.check(\.description, of: object, is: draft.description)
    world.check(\.isProxyDisabled, of: object, is: draft.isProxyDisabled)
    world.check(\.domains, of: object, is: draft.domains)
    world.check(\.isAddinDebugLogsEnabled, of: object, is: draft.isAddinDebugLogsEnabled)
    world.check(\.isDynamicVMRsEnabled, of: object, is: draft.isDynamicVMRsEnabled)
    world.check(\.isPersonalVMRsEnabled, of: object, is: draft.isPersonalVMRsEnabled)
    world.check(\.hostIdentityProviderGroup, of: object, is: draft.hostIdentityProviderGroup)
    world.check(\.theme, of: object, is: draft.theme)
    world.check(\.kerberosAuthEveryRequest, of: object, is: draft.kerberosAuthEveryRequest)
    world.check(\.isKerberosTLSEnabled, of: object, is: draft.isKerberosTLSEnabled)
    world.check(\.kerberosExchangeSPN, of: object, is: draft.kerberosExchangeSPN)
    world.check(\.kerberosKDC, of: object, is: draft.kerberosKDC)
    world.check(\.kerberosKDCHTTPsProxy, of: object, is: draft.kerberosKDCHTTPsProxy)
    world.check(\.kerberosRealm, of: object, is: draft.kerberosRealm)
    world.check(\.kerberosVerifyTLSUsingCustomCA, of: object, is: draft.kerberosVerifyTLSUsingCustomCA)
    world.check(\.meetingBufferAfter, of: object, is: draft.meetingBufferAfter)
    world.check(\.meetingBufferBefore, of: object, is: draft.meetingBufferBefore)
    world.check(\.meetingInstructionsTemplate, of: object, is: draft.meetingInstructionsTemplate)
    world.check(\.microsoftFabricComponentsURL, of: object, is: draft.microsoftFabricComponentsURL)
    world.check(\.microsoftFabricURL, of: object, is: draft.microsoftFabricURL)
    world.check(\.name, of: object, is: draft.name)
    world.check(\.nonIDPParticipants, of: object, is: draft.nonIDPParticipants)
    world.check(\.oauthAuthEndpoint, of: object, is: draft.oauthAuthEndpoint)
    world.check(\.oauthClientID, of: object, is: draft.oauthClientID)
    world.check(\.oauthRedirectURI, of: object, is: draft.oauthRedirectURI)
    world.check(\.oauthRefreshToken, of: object, is: draft.oauthRefreshToken)
    world.check(\.oauthState, of: object, is: draft.oauthState)
    world.check(\.oauthTokenEndpoint, of: object, is: draft.oauthTokenEndpoint)
    world.check(\.officeJSURL, of: object, is: draft.officeJSURL)
    world.check(
      \.personalVMRADFSRelyingPartyTrustIdentifier, of: object, is: draft.personalVMRADFSRelyingPartyTrustIdentifier)
    world.check(\.personalVMRDescriptionTemplate, of: object, is: draft.personalVMRDescriptionTemplate)
    world.check(\.personalVMRInstructionsTemplate, of: object, is: draft.personalVMRInstructionsTemplate)
    world.check(\.personalVMRLocationTemplate, of: object, is: draft.personalVMRLocationTemplate)
    world.check(\.personalVMRNameTemplate, of: object, is: draft.personalVMRNameTemplate)
    world.check(\.personalVMROAuthAuthEndpoint, of: object, is: draft.personalVMROAuthAuthEndpoint)
    world.check(\.personalVMROAuthClientID, of: object, is: draft.personalVMROAuthClientID)
    world.check(\.personalVMROAuthTokenEndpoint, of: object, is: draft.personalVMROAuthTokenEndpoint)
    world.check(\.placeholderInstructionsTemplate, of: object, is: draft.placeholderInstructionsTemplate)
    world.check(\.rejectAliasConflictTemplate, of: object, is: draft.rejectAliasConflictTemplate)
    world.check(\.rejectAliasDeletedTemplate, of: object, is: draft.rejectAliasDeletedTemplate)
    world.check(\.rejectGeneralErrorTemplate, of: object, is: draft.rejectGeneralErrorTemplate)
    world.check(\.rejectInvalidAliasIDTemplate, of: object, is: draft.rejectInvalidAliasIDTemplate)
    world.check(\.rejectRecurringSeriesPastTemplate, of: object, is: draft.rejectRecurringSeriesPastTemplate)
    world.check(\.rejectSingleMeetingPast, of: object, is: draft.rejectSingleMeetingPast)
    world.check(\.roomMailboxEmailAddress, of: object, is: draft.roomMailboxEmailAddress)
    world.check(\.roomMailboxName, of: object, is: draft.roomMailboxName)
    world.check(\.scheduledAliasDescriptionTemplate, of: object, is: draft.scheduledAliasDescriptionTemplate)
    world.check(\.scheduledAliasDomain, of: object, is: draft.scheduledAliasDomain)
    world.check(\.scheduledAliasPrefix, of: object, is: draft.scheduledAliasPrefix)
    world.check(\.scheduledAliasSuffixLength, of: object, is: draft.scheduledAliasSuffixLength)
    world.check(\.url, of: object, is: draft.url)
    world.check(\.usesCustomAddInSources, of: object, is: draft.usesCustomAddInSources)
    world.check(\.username, of: object, is: draft.username)
    world.check(\.uuid, of: object, is: draft.uuid)
    var change = Changes<ExchangeConnector>()
    change.acceptEditedOccurrenceTemplate = .set(world.text(8))
    change.acceptEditedRecurringSeriesTemplate = .set(world.text(8))
    change.acceptEditedSingleMeetingTemplate = .set(world.text(8))
    change.acceptNewRecurringSeriesTemplate = .set(world.text(8))
    change.acceptNewSingleMeetingTemplate = .set(world.text(8))
    change.addinApplicationID = .set(world.text(8))
    change.addinAuthenticationMethod = .set(.exchangeUserIDToken)
    change.addinAuthorityURL = .set(world.url())
    change.addinButtonLabel = .set(world.text(8))
    change.addinDescription = .set(world.text(8))
    change.addinDisplayName = .set(world.text(8))
    change.addinGroupLabel = .set(world.text(8))
    change.addinNaaWebAPIApplicationID = .set(world.text(8))
    change.addinOIDCMetadataURL = .set(world.url())
    change.addinPaneAlreadyVideoMeetingHeading = .set(world.text(8))
    change.addinPaneAlreadyVideoMeetingMessage = .set(world.text(8))
    change.addinPaneButtonTitle = .set(world.text(8))
    change.addinPaneDescription = .set(world.text(8))
    change.addinPaneGeneralErrorHeading = .set(world.text(8))
    change.addinPaneGeneralErrorMessage = .set(world.text(8))
    change.addinPaneManagementNodeDownHeading = .set(world.text(8))
    change.addinPaneManagementNodeDownMessage = .set(world.text(8))
    change.addinPanePersonalVMRAddButton = .set(world.text(8))
    change.addinPanePersonalVMRErrorGettingMessage = .set(world.text(8))
    change.addinPanePersonalVMRErrorInsertingMeetingMessage = .set(world.text(8))
    change.addinPanePersonalVMRErrorSigningInMessage = .set(world.text(8))
    change.addinPanePersonalVMRNoneMessage = .set(world.text(8))
    change.addinPanePersonalVMRSelectMessage = .set(world.text(8))
    change.addinPanePersonalVMRSignInButton = .set(world.text(8))
    change.addinPaneSuccessHeading = .set(world.text(8))
    change.addinPaneSuccessMessage = .set(world.text(8))
    change.addinPaneTitle = .set(world.text(8))
    change.addinProviderName = .set(world.text(8))
    change.addinServerDomain = .set(world.text(8))
    change.addinSupertipDescription = .set(world.text(8))
    change.addinSupertipTitle = .set(world.text(8))
    change.additionalAddInScriptSources = .set(world.text(8))
    change.allowsNewUsers = .set(true)
    change.authProvider = .set(.adfs)
    change.authenticationMethod = .set(.basic)
    change.conferenceDescriptionTemplate = .set(world.text(8))
    change.conferenceNameTemplate = .set(world.text(8))
    change.conferenceSubjectTemplate = .set(world.text(8))
    change.description = .set(world.text(8))
    change.isProxyDisabled = .set(false)
    change.isAddinDebugLogsEnabled = .set(false)
    change.isDynamicVMRsEnabled = .set(true)
    change.isPersonalVMRsEnabled = .set(false)
    change.hostIdentityProviderGroup = .set(try await world.make(IdentityProviderGroup.self))
    change.theme = .set(try await world.make(Theme.self))
    change.kerberosAuthEveryRequest = .set(false)
    change.isKerberosTLSEnabled = .set(true)
    change.kerberosExchangeSPN = .set(world.text(8))
    change.kerberosKDC = .set(world.text(8))
    change.kerberosKDCHTTPsProxy = .set(world.text(8))
    change.kerberosRealm = .set(world.text(8))
    change.kerberosVerifyTLSUsingCustomCA = .set(false)
    change.meetingBufferAfter = .set(1)
    change.meetingBufferBefore = .set(1)
    change.meetingInstructionsTemplate = .set(world.text(8))
    change.microsoftFabricComponentsURL = .set(world.url())
    change.microsoftFabricURL = .set(world.url())
    change.name = .set(world.text(8))
    change.nonIDPParticipants = .set(.allowIfTrusted)
    change.oauthAuthEndpoint = .set(world.text(8))
    change.oauthClientID = .set(world.text(8))
    change.oauthClientSecret = .set(Secret(world.text(8)))
    change.oauthRedirectURI = .set(world.text(8))
    change.oauthRefreshToken = .set(Secret(world.text(8)))
    change.oauthState = .set(world.text(8))
    change.oauthTokenEndpoint = .set(world.text(8))
    change.officeJSURL = .set(world.url())
    change.password = .set(Secret(world.text(8)))
    change.personalVMRADFSRelyingPartyTrustIdentifier = .set(world.text(8))
    change.personalVMRDescriptionTemplate = .set(world.text(8))
    change.personalVMRInstructionsTemplate = .set(world.text(8))
    change.personalVMRLocationTemplate = .set(world.text(8))
    change.personalVMRNameTemplate = .set(world.text(8))
    change.personalVMROAuthAuthEndpoint = .set(world.text(8))
    change.personalVMROAuthClientID = .set(world.text(8))
    change.personalVMROAuthClientSecret = .set(Secret(world.text(8)))
    change.personalVMROAuthTokenEndpoint = .set(world.text(8))
    change.placeholderInstructionsTemplate = .set(world.text(8))
    change.rejectAliasConflictTemplate = .set(world.text(8))
    change.rejectAliasDeletedTemplate = .set(world.text(8))
    change.rejectGeneralErrorTemplate = .set(world.text(8))
    change.rejectInvalidAliasIDTemplate = .set(world.text(8))
    change.rejectRecurringSeriesPastTemplate = .set(world.text(8))
    change.rejectSingleMeetingPast = .set(world.text(8))
    change.roomMailboxEmailAddress = .set(world.email())
    change.roomMailboxName = .set(world.text(8))
    change.scheduledAliasDescriptionTemplate = .set(world.text(8))
    change.scheduledAliasDomain = .set(world.domain())
    change.scheduledAliasPrefix = .set(world.text(8))
    change.scheduledAliasSuffixLength = .set(5)
    change.url = .set(world.url())
    change.usesCustomAddInSources = .set(false)
    change.username = .set(world.text(8))
    change.uuid = .set(world.text(8))
    try await world.client.update(change, at: uri)
    object = try await world.client.get(ExchangeConnector.self, at: uri)
    world.check(\.acceptEditedOccurrenceTemplate, of: object, is: change.acceptEditedOccurrenceTemplate.value)
    world.check(\.acceptEditedRecurringSeriesTemplate, of: object, is: change.acceptEditedRecurringSeriesTemplate.value)
    world.check(\.acceptEditedSingleMeetingTemplate, of: object, is: change.acceptEditedSingleMeetingTemplate.value)
    world.check(\.acceptNewRecurringSeriesTemplate, of: object, is: change.acceptNewRecurringSeriesTemplate.value)
    world.check(\.acceptNewSingleMeetingTemplate, of: object, is: change.acceptNewSingleMeetingTemplate.value)
    world.check(\.addinApplicationID, of: object, is: change.addinApplicationID.value)
    world.check(\.addinAuthenticationMethod, of: object, is: change.addinAuthenticationMethod.value)
    world.check(\.addinAuthorityURL, of: object, is: change.addinAuthorityURL.value)
    world.check(\.addinButtonLabel, of: object, is: change.addinButtonLabel.value)
    world.check(\.addinDescription, of: object, is: change.addinDescription.value)
    world.check(\.addinDisplayName, of: object, is: change.addinDisplayName.value)
    world.check(\.addinGroupLabel, of: object, is: change.addinGroupLabel.value)
    world.check(\.addinNaaWebAPIApplicationID, of: object, is: change.addinNaaWebAPIApplicationID.value)
    world.check(\.addinOIDCMetadataURL, of: object, is: change.addinOIDCMetadataURL.value)
    world.check(\.addinPaneAlreadyVideoMeetingHeading, of: object, is: change.addinPaneAlreadyVideoMeetingHeading.value)
    world.check(\.addinPaneAlreadyVideoMeetingMessage, of: object, is: change.addinPaneAlreadyVideoMeetingMessage.value)
    world.check(\.addinPaneButtonTitle, of: object, is: change.addinPaneButtonTitle.value)
    world.check(\.addinPaneDescription, of: object, is: change.addinPaneDescription.value)
    world.check(\.addinPaneGeneralErrorHeading, of: object, is: change.addinPaneGeneralErrorHeading.value)
    world.check(\.addinPaneGeneralErrorMessage, of: object, is: change.addinPaneGeneralErrorMessage.value)
    world.check(\.addinPaneManagementNodeDownHeading, of: object, is: change.addinPaneManagementNodeDownHeading.value)
    world.check(\.addinPaneManagementNodeDownMessage, of: object, is: change.addinPaneManagementNodeDownMessage.value)
    world.check(\.addinPanePersonalVMRAddButton, of: object, is: change.addinPanePersonalVMRAddButton.value)
    world.check(
      \.addinPanePersonalVMRErrorGettingMessage, of: object, is: change.addinPanePersonalVMRErrorGettingMessage.value)
    world.check(
      \.addinPanePersonalVMRErrorInsertingMeetingMessage, of: object,
      is: change.addinPanePersonalVMRErrorInsertingMeetingMessage.value)
    world.check(
      \.addinPanePersonalVMRErrorSigningInMessage, of: object,
      is: change.addinPanePersonalVMRErrorSigningInMessage.value)
    world.check(\.addinPanePersonalVMRNoneMessage, of: object, is: change.addinPanePersonalVMRNoneMessage.value)
    world.check(\.addinPanePersonalVMRSelectMessage, of: object, is: change.addinPanePersonalVMRSelectMessage.value)
    world.check(\.addinPanePersonalVMRSignInButton, of: object, is: change.addinPanePersonalVMRSignInButton.value)
    world.check(\.addinPaneSuccessHeading, of: object, is: change.addinPaneSuccessHeading.value)
    world.check(\.addinPaneSuccessMessage, of: object, is: change.addinPaneSuccessMessage.value)
    world.check(\.addinPaneTitle, of: object, is: change.addinPaneTitle.value)
    world.check(\.addinProviderName, of: object, is: change.addinProviderName.value)
    world.check(\.addinServerDomain, of: object, is: change.addinServerDomain.value)
    world.check(\.addinSupertipDescription, of: object, is: change.addinSupertipDescription.value)
    world.check(\.addinSupertipTitle, of: object, is: change.addinSupertipTitle.value)
    world.check(\.additionalAddInScriptSources, of: object, is: change.additionalAddInScriptSources.value)
    world.check(\.allowsNewUsers, of: object, is: change.allowsNewUsers.value)
    world.check(\.authProvider, of: object, is: change.authProvider.value)
    world.check(\.authenticationMethod, of: object, is: change.authenticationMethod.value)
    world.check(\.conferenceDescriptionTemplate, of: object, is: change.conferenceDescriptionTemplate.value)
    world.check(\.conferenceNameTemplate, of: object, is: change.conferenceNameTemplate.value)
    world.check(\.conferenceSubjectTemplate, of: object, is: change.conferenceSubjectTemplate.value)
    world.check(\.description, of: object, is: change.description.value)
    world.check(\.isProxyDisabled, of: object, is: change.isProxyDisabled.value)
    world.check(\.isAddinDebugLogsEnabled, of: object, is: change.isAddinDebugLogsEnabled.value)
    world.check(\.isDynamicVMRsEnabled, of: object, is: change.isDynamicVMRsEnabled.value)
    world.check(\.isPersonalVMRsEnabled, of: object, is: change.isPersonalVMRsEnabled.value)
    world.check(\.hostIdentityProviderGroup, of: object, is: change.hostIdentityProviderGroup.value)
    world.check(\.theme, of: object, is: change.theme.value)
    world.check(\.kerberosAuthEveryRequest, of: object, is: change.kerberosAuthEveryRequest.value)
    world.check(\.isKerberosTLSEnabled, of: object, is: change.isKerberosTLSEnabled.value)
    world.check(\.kerberosExchangeSPN, of: object, is: change.kerberosExchangeSPN.value)
    world.check(\.kerberosKDC, of: object, is: change.kerberosKDC.value)
    world.check(\.kerberosKDCHTTPsProxy, of: object, is: change.kerberosKDCHTTPsProxy.value)
    world.check(\.kerberosRealm, of: object, is: change.kerberosRealm.value)
    world.check(\.kerberosVerifyTLSUsingCustomCA, of: object, is: change.kerberosVerifyTLSUsingCustomCA.value)
    world.check(\.meetingBufferAfter, of: object, is: change.meetingBufferAfter.value)
    world.check(\.meetingBufferBefore, of: object, is: change.meetingBufferBefore.value)
    world.check(\.meetingInstructionsTemplate, of: object, is: change.meetingInstructionsTemplate.value)
    world.check(\.microsoftFabricComponentsURL, of: object, is: change.microsoftFabricComponentsURL.value)
    world.check(\.microsoftFabricURL, of: object, is: change.microsoftFabricURL.value)
    world.check(\.name, of: object, is: change.name.value)
    world.check(\.nonIDPParticipants, of: object, is: change.nonIDPParticipants.value)
    world.check(\.oauthAuthEndpoint, of: object, is: change.oauthAuthEndpoint.value)
    world.check(\.oauthClientID, of: object, is: change.oauthClientID.value)
    world.check(\.oauthRedirectURI, of: object, is: change.oauthRedirectURI.value)
    world.check(\.oauthRefreshToken, of: object, is: change.oauthRefreshToken.value)
    world.check(\.oauthState, of: object, is: change.oauthState.value)
    world.check(\.oauthTokenEndpoint, of: object, is: change.oauthTokenEndpoint.value)
    world.check(\.officeJSURL, of: object, is: change.officeJSURL.value)
    world.check(
      \.personalVMRADFSRelyingPartyTrustIdentifier, of: object,
      is: change.personalVMRADFSRelyingPartyTrustIdentifier.value)
    world.check(\.personalVMRDescriptionTemplate, of: object, is: change.personalVMRDescriptionTemplate.value)
    world.check(\.personalVMRInstructionsTemplate, of: object, is: change.personalVMRInstructionsTemplate.value)
    world.check(\.personalVMRLocationTemplate, of: object, is: change.personalVMRLocationTemplate.value)
    world.check(\.personalVMRNameTemplate, of: object, is: change.personalVMRNameTemplate.value)
    world.check(\.personalVMROAuthAuthEndpoint, of: object, is: change.personalVMROAuthAuthEndpoint.value)
    world.check(\.personalVMROAuthClientID, of: object, is: change.personalVMROAuthClientID.value)
    world.check(\.personalVMROAuthTokenEndpoint, of: object, is: change.personalVMROAuthTokenEndpoint.value)
    world.check(\.placeholderInstructionsTemplate, of: object, is: change.placeholderInstructionsTemplate.value)
    world.check(\.rejectAliasConflictTemplate, of: object, is: change.rejectAliasConflictTemplate.value)
    world.check(\.rejectAliasDeletedTemplate, of: object, is: change.rejectAliasDeletedTemplate.value)
    world.check(\.rejectGeneralErrorTemplate, of: object, is: change.rejectGeneralErrorTemplate.value)
    world.check(\.rejectInvalidAliasIDTemplate, of: object, is: change.rejectInvalidAliasIDTemplate.value)
    world.check(\.rejectRecurringSeriesPastTemplate, of: object, is: change.rejectRecurringSeriesPastTemplate.value)
    world.check(\.rejectSingleMeetingPast, of: object, is: change.rejectSingleMeetingPast.value)
    world.check(\.roomMailboxEmailAddress, of: object, is: change.roomMailboxEmailAddress.value)
    world.check(\.roomMailboxName, of: object, is: change.roomMailboxName.value)
    world.check(\.scheduledAliasDescriptionTemplate, of: object, is: change.scheduledAliasDescriptionTemplate.value)
    world.check(\.scheduledAliasDomain, of: object, is: change.scheduledAliasDomain.value)
    world.check(\.scheduledAliasPrefix, of: object, is: change.scheduledAliasPrefix.value)
    world.check(\.scheduledAliasSuffixLength, of: object, is: change.scheduledAliasSuffixLength.value)
    world.check(\.url, of: object, is: change.url.value)
    world.check(\.usesCustomAddInSources, of: object, is: change.usesCustomAddInSources.value)
    world.check(\.username, of: object, is: change.username.value)
    world.check(\.uuid, of: object, is: change.uuid.value)
    change = Changes<ExchangeConnector>()
    change.acceptEditedOccurrenceTemplate = .clear
    change.acceptEditedRecurringSeriesTemplate = .clear
    change.acceptEditedSingleMeetingTemplate = .clear
    change.acceptNewRecurringSeriesTemplate = .clear
    change.acceptNewSingleMeetingTemplate = .clear
    change.addinApplicationID = .clear
    change.addinAuthenticationMethod = .clear
    change.addinAuthorityURL = .clear
    change.addinButtonLabel = .clear
    change.addinDescription = .clear
    change.addinDisplayName = .clear
    change.addinGroupLabel = .clear
    change.addinNaaWebAPIApplicationID = .clear
    change.addinOIDCMetadataURL = .clear
    change.addinPaneAlreadyVideoMeetingHeading = .clear
    change.addinPaneAlreadyVideoMeetingMessage = .clear
    change.addinPaneButtonTitle = .clear
    change.addinPaneDescription = .clear
    change.addinPaneGeneralErrorHeading = .clear
    change.addinPaneGeneralErrorMessage = .clear
    change.addinPaneManagementNodeDownHeading = .clear
    change.addinPaneManagementNodeDownMessage = .clear
    change.addinPanePersonalVMRAddButton = .clear
    change.addinPanePersonalVMRErrorGettingMessage = .clear
    change.addinPanePersonalVMRErrorInsertingMeetingMessage = .clear
    change.addinPanePersonalVMRErrorSigningInMessage = .clear
    change.addinPanePersonalVMRNoneMessage = .clear
    change.addinPanePersonalVMRSelectMessage = .clear
    change.addinPanePersonalVMRSignInButton = .clear
    change.addinPaneSuccessHeading = .clear
    change.addinPaneSuccessMessage = .clear
    change.addinPaneTitle = .clear
    change.addinProviderName = .clear
    change.addinServerDomain = .clear
    change.addinSupertipDescription = .clear
    change.addinSupertipTitle = .clear
    change.additionalAddInScriptSources = .clear
    change.authProvider = .clear
    change.authenticationMethod = .clear
    change.conferenceDescriptionTemplate = .clear
    change.conferenceNameTemplate = .clear
    change.conferenceSubjectTemplate = .clear
    change.description = .clear
    change.hostIdentityProviderGroup = .clear
    change.theme = .clear
    change.kerberosExchangeSPN = .clear
    change.kerberosKDC = .clear
    change.kerberosKDCHTTPsProxy = .clear
    change.kerberosRealm = .clear
    change.meetingInstructionsTemplate = .clear
    change.microsoftFabricComponentsURL = .clear
    change.microsoftFabricURL = .clear
    change.nonIDPParticipants = .clear
    change.oauthAuthEndpoint = .clear
    change.oauthClientID = .clear
    change.oauthClientSecret = .clear
    change.oauthRedirectURI = .clear
    change.oauthRefreshToken = .clear
    change.oauthState = .clear
    change.oauthTokenEndpoint = .clear
    change.officeJSURL = .clear
    change.password = .clear
    change.personalVMRADFSRelyingPartyTrustIdentifier = .clear
    change.personalVMRDescriptionTemplate = .clear
    change.personalVMRInstructionsTemplate = .clear
    change.personalVMRLocationTemplate = .clear
    change.personalVMRNameTemplate = .clear
    change.personalVMROAuthAuthEndpoint = .clear
    change.personalVMROAuthClientID = .clear
    change.personalVMROAuthClientSecret = .clear
    change.personalVMROAuthTokenEndpoint = .clear
    change.placeholderInstructionsTemplate = .clear
    change.rejectAliasConflictTemplate = .clear
    change.rejectAliasDeletedTemplate = .clear
    change.rejectGeneralErrorTemplate = .clear
    change.rejectInvalidAliasIDTemplate = .clear
    change.rejectRecurringSeriesPastTemplate = .clear
    change.rejectSingleMeetingPast = .clear
    change.roomMailboxEmailAddress = .clear
    change.roomMailboxName = .clear
    change.scheduledAliasDescriptionTemplate = .clear
    change.scheduledAliasDomain = .clear
    change.scheduledAliasPrefix = .clear
    change.url = .clear
    change.username = .clear
    change.uuid = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(ExchangeConnector.self, at: uri)
    world.checkCleared(\.acceptEditedOccurrenceTemplate, of: object)
    world.checkCleared(\.acceptEditedRecurringSeriesTemplate, of: object)
    world.checkCleared(\.acceptEditedSingleMeetingTemplate, of: object)
    world.checkCleared(\.acceptNewRecurringSeriesTemplate, of: object)
    world.checkCleared(\.acceptNewSingleMeetingTemplate, of: object)
    world.checkCleared(\.addinApplicationID, of: object)
    world.checkCleared(\.addinAuthenticationMethod, of: object)
    world.checkCleared(\.addinAuthorityURL, of: object)
    world.checkCleared(\.addinButtonLabel, of: object)
    world.checkCleared(\.addinDescription, of: object)
    world.checkCleared(\.addinDisplayName, of: object)
    world.checkCleared(\.addinGroupLabel, of: object)
    world.checkCleared(\.addinNaaWebAPIApplicationID, of: object)
    world.checkCleared(\.addinOIDCMetadataURL, of: object)
    world.checkCleared(\.addinPaneAlreadyVideoMeetingHeading, of: object)
    world.checkCleared(\.addinPaneAlreadyVideoMeetingMessage, of: object)
    world.checkCleared(\.addinPaneButtonTitle, of: object)
    world.checkCleared(\.addinPaneDescription, of: object)
    world.checkCleared(\.addinPaneGeneralErrorHeading, of: object)
    world.checkCleared(\.addinPaneGeneralErrorMessage, of: object)
    world.checkCleared(\.addinPaneManagementNodeDownHeading, of: object)
    world.checkCleared(\.addinPaneManagementNodeDownMessage, of: object)
    world.checkCleared(\.addinPanePersonalVMRAddButton, of: object)
    world.checkCleared(\.addinPanePersonalVMRErrorGettingMessage, of: object)
    world.checkCleared(\.addinPanePersonalVMRErrorInsertingMeetingMessage, of: object)
    world.checkCleared(\.addinPanePersonalVMRErrorSigningInMessage, of: object)
    world.checkCleared(\.addinPanePersonalVMRNoneMessage, of: object)
    world.checkCleared(\.addinPanePersonalVMRSelectMessage, of: object)
    world.checkCleared(\.addinPanePersonalVMRSignInButton, of: object)
    world.checkCleared(\.addinPaneSuccessHeading, of: object)
    world.checkCleared(\.addinPaneSuccessMessage, of: object)
    world.checkCleared(\.addinPaneTitle, of: object)
    world.checkCleared(\.addinProviderName, of: object)
    world.checkCleared(\.addinServerDomain, of: object)
    world.checkCleared(\.addinSupertipDescription, of: object)
    world.checkCleared(\.addinSupertipTitle, of: object)
    world.checkCleared(\.additionalAddInScriptSources, of: object)
    world.checkCleared(\.authProvider, of: object)
    world.checkCleared(\.authenticationMethod, of: object)
    world.checkCleared(\.conferenceDescriptionTemplate, of: object)
    world.checkCleared(\.conferenceNameTemplate, of: object)
    world.checkCleared(\.conferenceSubjectTemplate, of: object)
    world.checkCleared(\.description, of: object)
    world.checkCleared(\.hostIdentityProviderGroup, of: object)
    world.checkCleared(\.theme, of: object)
    world.checkCleared(\.kerberosExchangeSPN, of: object)
    world.checkCleared(\.kerberosKDC, of: object)
    world.checkCleared(\.kerberosKDCHTTPsProxy, of: object)
    world.checkCleared(\.kerberosRealm, of: object)
    world.checkCleared(\.meetingInstructionsTemplate, of: object)
    world.checkCleared(\.microsoftFabricComponentsURL, of: object)
    world.checkCleared(\.microsoftFabricURL, of: object)
    world.checkCleared(\.nonIDPParticipants, of: object)
    world.checkCleared(\.oauthAuthEndpoint, of: object)
    world.checkCleared(\.oauthClientID, of: object)
    world.checkCleared(\.oauthRedirectURI, of: object)
    world.checkCleared(\.oauthRefreshToken, of: object)
    world.checkCleared(\.oauthState, of: object)
    world.checkCleared(\.oauthTokenEndpoint, of: object)
    world.checkCleared(\.officeJSURL, of: object)
    world.checkCleared(\.personalVMRADFSRelyingPartyTrustIdentifier, of: object)
    world.checkCleared(\.personalVMRDescriptionTemplate, of: object)
    world.checkCleared(\.personalVMRInstructionsTemplate, of: object)
    world.checkCleared(\.personalVMRLocationTemplate, of: object)
    world.checkCleared(\.personalVMRNameTemplate, of: object)
    world.checkCleared(\.personalVMROAuthAuthEndpoint, of: object)
    world.checkCleared(\.personalVMROAuthClientID, of: object)
    world.checkCleared(\.personalVMROAuthTokenEndpoint, of: object)
    world.checkCleared(\.placeholderInstructionsTemplate, of: object)
    world.checkCleared(\.rejectAliasConflictTemplate, of: object)
    world.checkCleared(\.rejectAliasDeletedTemplate, of: object)
    world.checkCleared(\.rejectGeneralErrorTemplate, of: object)
    world.checkCleared(\.rejectInvalidAliasIDTemplate, of: object)
    world.checkCleared(\.rejectRecurringSeriesPastTemplate, of: object)
    world.checkCleared(\.rejectSingleMeetingPast, of: object)
    world.checkCleared(\.roomMailboxEmailAddress, of: object)
    world.checkCleared(\.roomMailboxName, of: object)
    world.checkCleared(\.scheduledAliasDescriptionTemplate, of: object)
    world.checkCleared(\.scheduledAliasDomain, of: object)
    world.checkCleared(\.scheduledAliasPrefix, of: object)
    world.checkCleared(\.url, of: object)
    world.checkCleared(\.username, of: object)
    world.checkCleared(\.uuid, of: object)
    try await world.delete(ExchangeConnector.self, at: uri)
  }
}

extension ExchangeConnector: Made {
  static func smallest(in world: World) async throws -> Draft<ExchangeConnector> { draft(name: world.text(250)) }
}
