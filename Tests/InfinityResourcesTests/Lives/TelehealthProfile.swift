// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Epic telehealth profile (API: `configuration/telehealth_profile`).
  static func liveTelehealthProfile(_ world: World) async throws {
    let small = try await world.client.create(TelehealthProfile.smallest(in: world))
    _ = try await world.client.get(TelehealthProfile.self, at: small)
    try await world.checkListed(TelehealthProfile.self, at: small)
    var draft = try await TelehealthProfile.smallest(in: world)
    draft.description = world.text(250)
    draft.epicBackendOAuth2AppClientID = world.text(255)
    draft.epicBackendOAuth2AppPrivateKey = Secret(world.text(4000))
    draft.epicBackendOAuth2AppTokenEndpointURL = world.url()
    draft.epicEncryptionAlgorithm = world.text(250)
    draft.epicEncryptionKey = Secret(world.text(100))
    draft.epicEncryptionKeyType = .base64key
    draft.epicPatientAppClientID = world.text(255)
    draft.epicPatientAppClientSecret = Secret(world.text(100))
    draft.epicProviderAppClientID = world.text(255)
    draft.epicProviderAppClientSecret = Secret(world.text(100))
    draft.infinityWebAppServerBaseURL = world.url()
    draft.launchErrorWebTemplate = world.text(4000)
    draft.name = world.text(250)
    draft.patientAliasTemplate = world.text(1024)
    draft.patientDisplayNameTemplate = world.text(1024)
    draft.patientOAuth2RedirectURL = world.url()
    draft.patientWebJoinLinkTemplate = world.text(1024)
    draft.providerAliasTemplate = world.text(1024)
    draft.providerDisplayNameTemplate = world.text(1024)
    draft.providerOAuth2RedirectURL = world.url()
    draft.providerWebJoinLinkTemplate = world.text(1024)
    draft.serviceNameTemplate = world.text(1024)
    draft.telehealthCallDomain = world.text(255)
    draft.telehealthIntegrationBaseURL = world.url()
    draft.telehealthIntegrationOAuth2BaseAPIURL = world.url()
    draft.uuid = world.text(250)
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(TelehealthProfile.self, at: uri)
    world.check(\.description, of: object, is: draft.description)
    world.check(\.epicBackendOAuth2AppClientID, of: object, is: draft.epicBackendOAuth2AppClientID)
    world.check(\.epicBackendOAuth2AppPrivateKey, of: object, is: draft.epicBackendOAuth2AppPrivateKey)
    world.check(\.epicBackendOAuth2AppTokenEndpointURL, of: object, is: draft.epicBackendOAuth2AppTokenEndpointURL)
    world.check(\.epicEncryptionAlgorithm, of: object, is: draft.epicEncryptionAlgorithm)
    world.check(\.epicEncryptionKey, of: object, is: draft.epicEncryptionKey)
    world.check(\.epicEncryptionKeyType, of: object, is: draft.epicEncryptionKeyType)
    world.check(\.epicPatientAppClientID, of: object, is: draft.epicPatientAppClientID)
    world.check(\.epicPatientAppClientSecret, of: object, is: draft.epicPatientAppClientSecret)
    world.check(\.epicProviderAppClientID, of: object, is: draft.epicProviderAppClientID)
    world.check(\.epicProviderAppClientSecret, of: object, is: draft.epicProviderAppClientSecret)
    world.check(\.infinityWebAppServerBaseURL, of: object, is: draft.infinityWebAppServerBaseURL)
    world.check(\.launchErrorWebTemplate, of: object, is: draft.launchErrorWebTemplate)
    world.check(\.name, of: object, is: draft.name)
    world.check(\.patientAliasTemplate, of: object, is: draft.patientAliasTemplate)
    world.check(\.patientDisplayNameTemplate, of: object, is: draft.patientDisplayNameTemplate)
    world.check(\.patientOAuth2RedirectURL, of: object, is: draft.patientOAuth2RedirectURL)
    world.check(\.patientWebJoinLinkTemplate, of: object, is: draft.patientWebJoinLinkTemplate)
    world.check(\.providerAliasTemplate, of: object, is: draft.providerAliasTemplate)
    world.check(\.providerDisplayNameTemplate, of: object, is: draft.providerDisplayNameTemplate)
    world.check(\.providerOAuth2RedirectURL, of: object, is: draft.providerOAuth2RedirectURL)
    world.check(\.providerWebJoinLinkTemplate, of: object, is: draft.providerWebJoinLinkTemplate)
    world.check(\.serviceNameTemplate, of: object, is: draft.serviceNameTemplate)
    world.check(\.telehealthCallDomain, of: object, is: draft.telehealthCallDomain)
    world.check(\.telehealthIntegrationBaseURL, of: object, is: draft.telehealthIntegrationBaseURL)
    world.check(\.telehealthIntegrationOAuth2BaseAPIURL, of: object, is: draft.telehealthIntegrationOAuth2BaseAPIURL)
    world.check(\.uuid, of: object, is: draft.uuid)
    var change = Changes<TelehealthProfile>()
    change.description = .set(world.text(8))
    change.epicBackendOAuth2AppClientID = .set(world.text(8))
    change.epicBackendOAuth2AppPrivateKey = .set(Secret(world.text(8)))
    change.epicBackendOAuth2AppTokenEndpointURL = .set(world.url())
    change.epicEncryptionAlgorithm = .set(world.text(8))
    change.epicEncryptionKey = .set(Secret(world.text(8)))
    change.epicEncryptionKeyType = .set(.password)
    change.epicPatientAppClientID = .set(world.text(8))
    change.epicPatientAppClientSecret = .set(Secret(world.text(8)))
    change.epicProviderAppClientID = .set(world.text(8))
    change.epicProviderAppClientSecret = .set(Secret(world.text(8)))
    change.infinityWebAppServerBaseURL = .set(world.url())
    change.launchErrorWebTemplate = .set(world.text(8))
    change.name = .set(world.text(8))
    change.patientAliasTemplate = .set(world.text(8))
    change.patientDisplayNameTemplate = .set(world.text(8))
    change.patientOAuth2RedirectURL = .set(world.url())
    change.patientWebJoinLinkTemplate = .set(world.text(8))
    change.providerAliasTemplate = .set(world.text(8))
    change.providerDisplayNameTemplate = .set(world.text(8))
    change.providerOAuth2RedirectURL = .set(world.url())
    change.providerWebJoinLinkTemplate = .set(world.text(8))
    change.serviceNameTemplate = .set(world.text(8))
    change.telehealthCallDomain = .set(world.text(8))
    change.telehealthIntegrationBaseURL = .set(world.url())
    change.telehealthIntegrationOAuth2BaseAPIURL = .set(world.url())
    change.uuid = .set(world.text(8))
    try await world.client.update(change, at: uri)
    object = try await world.client.get(TelehealthProfile.self, at: uri)
    world.check(\.description, of: object, is: change.description.value)
    world.check(\.epicBackendOAuth2AppClientID, of: object, is: change.epicBackendOAuth2AppClientID.value)
    world.check(\.epicBackendOAuth2AppPrivateKey, of: object, is: change.epicBackendOAuth2AppPrivateKey.value)
    world.check(
      \.epicBackendOAuth2AppTokenEndpointURL, of: object, is: change.epicBackendOAuth2AppTokenEndpointURL.value)
    world.check(\.epicEncryptionAlgorithm, of: object, is: change.epicEncryptionAlgorithm.value)
    world.check(\.epicEncryptionKey, of: object, is: change.epicEncryptionKey.value)
    world.check(\.epicEncryptionKeyType, of: object, is: change.epicEncryptionKeyType.value)
    world.check(\.epicPatientAppClientID, of: object, is: change.epicPatientAppClientID.value)
    world.check(\.epicPatientAppClientSecret, of: object, is: change.epicPatientAppClientSecret.value)
    world.check(\.epicProviderAppClientID, of: object, is: change.epicProviderAppClientID.value)
    world.check(\.epicProviderAppClientSecret, of: object, is: change.epicProviderAppClientSecret.value)
    world.check(\.infinityWebAppServerBaseURL, of: object, is: change.infinityWebAppServerBaseURL.value)
    world.check(\.launchErrorWebTemplate, of: object, is: change.launchErrorWebTemplate.value)
    world.check(\.name, of: object, is: change.name.value)
    world.check(\.patientAliasTemplate, of: object, is: change.patientAliasTemplate.value)
    world.check(\.patientDisplayNameTemplate, of: object, is: change.patientDisplayNameTemplate.value)
    world.check(\.patientOAuth2RedirectURL, of: object, is: change.patientOAuth2RedirectURL.value)
    world.check(\.patientWebJoinLinkTemplate, of: object, is: change.patientWebJoinLinkTemplate.value)
    world.check(\.providerAliasTemplate, of: object, is: change.providerAliasTemplate.value)
    world.check(\.providerDisplayNameTemplate, of: object, is: change.providerDisplayNameTemplate.value)
    world.check(\.providerOAuth2RedirectURL, of: object, is: change.providerOAuth2RedirectURL.value)
    world.check(\.providerWebJoinLinkTemplate, of: object, is: change.providerWebJoinLinkTemplate.value)
    world.check(\.serviceNameTemplate, of: object, is: change.serviceNameTemplate.value)
    world.check(\.telehealthCallDomain, of: object, is: change.telehealthCallDomain.value)
    world.check(\.telehealthIntegrationBaseURL, of: object, is: change.telehealthIntegrationBaseURL.value)
    world.check(
      \.telehealthIntegrationOAuth2BaseAPIURL, of: object, is: change.telehealthIntegrationOAuth2BaseAPIURL.value)
    world.check(\.uuid, of: object, is: change.uuid.value)
    change = Changes<TelehealthProfile>()
    change.description = .clear
    change.epicBackendOAuth2AppClientID = .clear
    change.epicBackendOAuth2AppPrivateKey = .clear
    change.epicBackendOAuth2AppTokenEndpointURL = .clear
    change.epicEncryptionAlgorithm = .clear
    change.epicEncryptionKey = .clear
    change.epicEncryptionKeyType = .clear
    change.epicPatientAppClientID = .clear
    change.epicPatientAppClientSecret = .clear
    change.epicProviderAppClientID = .clear
    change.epicProviderAppClientSecret = .clear
    change.infinityWebAppServerBaseURL = .clear
    change.launchErrorWebTemplate = .clear
    change.name = .clear
    change.patientAliasTemplate = .clear
    change.patientDisplayNameTemplate = .clear
    change.patientOAuth2RedirectURL = .clear
    change.patientWebJoinLinkTemplate = .clear
    change.providerAliasTemplate = .clear
    change.providerDisplayNameTemplate = .clear
    change.providerOAuth2RedirectURL = .clear
    change.providerWebJoinLinkTemplate = .clear
    change.serviceNameTemplate = .clear
    change.telehealthCallDomain = .clear
    change.telehealthIntegrationBaseURL = .clear
    change.telehealthIntegrationOAuth2BaseAPIURL = .clear
    change.uuid = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(TelehealthProfile.self, at: uri)
    world.checkCleared(\.description, of: object)
    world.checkCleared(\.epicBackendOAuth2AppClientID, of: object)
    world.checkCleared(\.epicBackendOAuth2AppPrivateKey, of: object)
    world.checkCleared(\.epicBackendOAuth2AppTokenEndpointURL, of: object)
    world.checkCleared(\.epicEncryptionAlgorithm, of: object)
    world.checkCleared(\.epicEncryptionKey, of: object)
    world.checkCleared(\.epicEncryptionKeyType, of: object)
    world.checkCleared(\.epicPatientAppClientID, of: object)
    world.checkCleared(\.epicPatientAppClientSecret, of: object)
    world.checkCleared(\.epicProviderAppClientID, of: object)
    world.checkCleared(\.epicProviderAppClientSecret, of: object)
    world.checkCleared(\.infinityWebAppServerBaseURL, of: object)
    world.checkCleared(\.launchErrorWebTemplate, of: object)
    world.checkCleared(\.name, of: object)
    world.checkCleared(\.patientAliasTemplate, of: object)
    world.checkCleared(\.patientDisplayNameTemplate, of: object)
    world.checkCleared(\.patientOAuth2RedirectURL, of: object)
    world.checkCleared(\.patientWebJoinLinkTemplate, of: object)
    world.checkCleared(\.providerAliasTemplate, of: object)
    world.checkCleared(\.providerDisplayNameTemplate, of: object)
    world.checkCleared(\.providerOAuth2RedirectURL, of: object)
    world.checkCleared(\.providerWebJoinLinkTemplate, of: object)
    world.checkCleared(\.serviceNameTemplate, of: object)
    world.checkCleared(\.telehealthCallDomain, of: object)
    world.checkCleared(\.telehealthIntegrationBaseURL, of: object)
    world.checkCleared(\.telehealthIntegrationOAuth2BaseAPIURL, of: object)
    world.checkCleared(\.uuid, of: object)
    try await world.delete(TelehealthProfile.self, at: uri)
  }
}

extension TelehealthProfile: Made {
  static func smallest(in world: World) async throws -> Draft<TelehealthProfile> { draft() }
}
