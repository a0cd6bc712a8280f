// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// SAML or OIDC provider (API: `configuration/identity_provider`).
  static func liveIdentityProvider(_ world: World) async throws {
    let small = try await world.client.create(IdentityProvider.smallest(in: world))
    _ = try await world.client.get(IdentityProvider.self, at: small)
    try await world.checkListed(IdentityProvider.self, at: small)
    var draft = try await IdentityProvider.smallest(in: world)
    draft.assertionConsumerServiceUrl10 = world.text(255)
    draft.assertionConsumerServiceUrl2 = world.text(255)
    draft.assertionConsumerServiceUrl3 = world.text(255)
    draft.assertionConsumerServiceUrl4 = world.text(255)
    draft.assertionConsumerServiceUrl5 = world.text(255)
    draft.assertionConsumerServiceUrl6 = world.text(255)
    draft.assertionConsumerServiceUrl7 = world.text(255)
    draft.assertionConsumerServiceUrl8 = world.text(255)
    draft.assertionConsumerServiceUrl9 = world.text(255)
    draft.attributes = [try await world.make(IdentityProviderAttribute.self)]
    draft.description = world.text(250)
    draft.digestAlgorithm = .sha512
    draft.isPopupFlowDisabled = true
    draft.displayNameAttributeName = world.text(250)
    draft.idpEntityID = world.text(250)
    draft.idpPublicKey = world.text(4000)
    draft.idpType = .oidc
    draft.oidcAdditionalScopes = world.text(250)
    draft.oidcClientID = world.text(250)
    draft.oidcClientSecret = Secret(world.text(100))
    draft.oidcDisplayNameClaimName = world.text(250)
    draft.oidcFlow = .implicit
    draft.oidcFranceConnectRequiredEidasLevel = .eidas3
    draft.oidcJWKSURL = world.url()
    draft.oidcRegistrationAliasClaimName = world.text(250)
    draft.oidcTokenEndpointAuthScheme = .clientSecretPost
    draft.oidcTokenSignatureScheme = .hs256
    draft.oidcTokenURL = world.url()
    draft.oidcUserInfoURL = world.url()
    draft.registrationAliasAttributeName = world.text(250)
    draft.serviceEntityID = world.text(250)
    draft.servicePrivateKey = Secret(world.text(4000))
    draft.servicePublicKey = world.text(4000)
    draft.signatureAlgorithm = .rsaSha512
    draft.ssoURL = world.url()
    draft.workerFQDNACSURLs = true
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(IdentityProvider.self, at: uri)
    world.check(\.assertionConsumerServiceURL, of: object, is: draft.assertionConsumerServiceURL)
    world.check(\.assertionConsumerServiceUrl10, of: object, is: draft.assertionConsumerServiceUrl10)
    world.check(\.assertionConsumerServiceUrl2, of: object, is: draft.assertionConsumerServiceUrl2)
    world.check(\.assertionConsumerServiceUrl3, of: object, is: draft.assertionConsumerServiceUrl3)
    world.check(\.assertionConsumerServiceUrl4, of: object, is: draft.assertionConsumerServiceUrl4)
    world.check(\.assertionConsumerServiceUrl5, of: object, is: draft.assertionConsumerServiceUrl5)
    world.check(\.assertionConsumerServiceUrl6, of: object, is: draft.assertionConsumerServiceUrl6)
    world.check(\.assertionConsumerServiceUrl7, of: object, is: draft.assertionConsumerServiceUrl7)
    world.check(\.assertionConsumerServiceUrl8, of: object, is: draft.assertionConsumerServiceUrl8)
    world.check(\.assertionConsumerServiceUrl9, of: object, is: draft.assertionConsumerServiceUrl9)
    world.check(\.attributes, of: object, is: draft.attributes)
    world.check(\.description, of: object, is: draft.description)
    world.check(\.digestAlgorithm, of: object, is: draft.digestAlgorithm)
    world.check(\.isPopupFlowDisabled, of: object, is: draft.isPopupFlowDisabled)
    world.check(\.displayNameAttributeName, of: object, is: draft.displayNameAttributeName)
    world.check(\.idpEntityID, of: object, is: draft.idpEntityID)
    world.check(\.idpPublicKey, of: object, is: draft.idpPublicKey)
    world.check(\.idpType, of: object, is: draft.idpType)
    world.check(\.name, of: object, is: draft.name)
    world.check(\.oidcAdditionalScopes, of: object, is: draft.oidcAdditionalScopes)
    world.check(\.oidcClientID, of: object, is: draft.oidcClientID)
    world.check(\.oidcDisplayNameClaimName, of: object, is: draft.oidcDisplayNameClaimName)
    world.check(\.oidcFlow, of: object, is: draft.oidcFlow)
    world.check(\.oidcFranceConnectRequiredEidasLevel, of: object, is: draft.oidcFranceConnectRequiredEidasLevel)
    world.check(\.oidcJWKSURL, of: object, is: draft.oidcJWKSURL)
    world.check(\.oidcRegistrationAliasClaimName, of: object, is: draft.oidcRegistrationAliasClaimName)
    world.check(\.oidcTokenEndpointAuthScheme, of: object, is: draft.oidcTokenEndpointAuthScheme)
    world.check(\.oidcTokenSignatureScheme, of: object, is: draft.oidcTokenSignatureScheme)
    world.check(\.oidcTokenURL, of: object, is: draft.oidcTokenURL)
    world.check(\.oidcUserInfoURL, of: object, is: draft.oidcUserInfoURL)
    world.check(\.registrationAliasAttributeName, of: object, is: draft.registrationAliasAttributeName)
    world.check(\.serviceEntityID, of: object, is: draft.serviceEntityID)
    world.check(\.servicePublicKey, of: object, is: draft.servicePublicKey)
    world.check(\.signatureAlgorithm, of: object, is: draft.signatureAlgorithm)
    world.check(\.ssoURL, of: object, is: draft.ssoURL)
    world.check(\.uuid, of: object, is: draft.uuid)
    world.check(\.workerFQDNACSURLs, of: object, is: draft.workerFQDNACSURLs)
    var change = Changes<IdentityProvider>()
    change.assertionConsumerServiceURL = .set(world.url())
    change.assertionConsumerServiceUrl10 = .set(world.text(8))
    change.assertionConsumerServiceUrl2 = .set(world.text(8))
    change.assertionConsumerServiceUrl3 = .set(world.text(8))
    change.assertionConsumerServiceUrl4 = .set(world.text(8))
    change.assertionConsumerServiceUrl5 = .set(world.text(8))
    change.assertionConsumerServiceUrl6 = .set(world.text(8))
    change.assertionConsumerServiceUrl7 = .set(world.text(8))
    change.assertionConsumerServiceUrl8 = .set(world.text(8))
    change.assertionConsumerServiceUrl9 = .set(world.text(8))
    change.attributes = .set([try await world.make(IdentityProviderAttribute.self)])
    change.description = .set(world.text(8))
    change.digestAlgorithm = .set(.sha1)
    change.isPopupFlowDisabled = .set(false)
    change.displayNameAttributeName = .set(world.text(8))
    change.idpEntityID = .set(world.text(8))
    change.idpPublicKey = .set(world.text(8))
    change.idpType = .set(.saml)
    change.name = .set(world.text(8))
    change.oidcAdditionalScopes = .set(world.text(8))
    change.oidcClientID = .set(world.text(8))
    change.oidcClientSecret = .set(Secret(world.text(8)))
    change.oidcDisplayNameClaimName = .set(world.text(8))
    change.oidcFlow = .set(.code)
    change.oidcFranceConnectRequiredEidasLevel = .set(.disabled)
    change.oidcJWKSURL = .set(world.url())
    change.oidcRegistrationAliasClaimName = .set(world.text(8))
    change.oidcTokenEndpointAuthScheme = .set(.clientSecretBasic)
    change.oidcTokenSignatureScheme = .set(.rs256)
    change.oidcTokenURL = .set(world.url())
    change.oidcUserInfoURL = .set(world.url())
    change.registrationAliasAttributeName = .set(world.text(8))
    change.serviceEntityID = .set(world.text(8))
    change.servicePrivateKey = .set(Secret(world.text(8)))
    change.servicePublicKey = .set(world.text(8))
    change.signatureAlgorithm = .set(.rsaSha1)
    change.ssoURL = .set(world.url())
    change.uuid = .set(world.text(8))
    change.workerFQDNACSURLs = .set(false)
    try await world.client.update(change, at: uri)
    object = try await world.client.get(IdentityProvider.self, at: uri)
    world.check(\.assertionConsumerServiceURL, of: object, is: change.assertionConsumerServiceURL.value)
    world.check(\.assertionConsumerServiceUrl10, of: object, is: change.assertionConsumerServiceUrl10.value)
    world.check(\.assertionConsumerServiceUrl2, of: object, is: change.assertionConsumerServiceUrl2.value)
    world.check(\.assertionConsumerServiceUrl3, of: object, is: change.assertionConsumerServiceUrl3.value)
    world.check(\.assertionConsumerServiceUrl4, of: object, is: change.assertionConsumerServiceUrl4.value)
    world.check(\.assertionConsumerServiceUrl5, of: object, is: change.assertionConsumerServiceUrl5.value)
    world.check(\.assertionConsumerServiceUrl6, of: object, is: change.assertionConsumerServiceUrl6.value)
    world.check(\.assertionConsumerServiceUrl7, of: object, is: change.assertionConsumerServiceUrl7.value)
    world.check(\.assertionConsumerServiceUrl8, of: object, is: change.assertionConsumerServiceUrl8.value)
    world.check(\.assertionConsumerServiceUrl9, of: object, is: change.assertionConsumerServiceUrl9.value)
    world.check(\.attributes, of: object, is: change.attributes.value)
    world.check(\.description, of: object, is: change.description.value)
    world.check(\.digestAlgorithm, of: object, is: change.digestAlgorithm.value)
    world.check(\.isPopupFlowDisabled, of: object, is: change.isPopupFlowDisabled.value)
    world.check(\.displayNameAttributeName, of: object, is: change.displayNameAttributeName.value)
    world.check(\.idpEntityID, of: object, is: change.idpEntityID.value)
    world.check(\.idpPublicKey, of: object, is: change.idpPublicKey.value)
    world.check(\.idpType, of: object, is: change.idpType.value)
    world.check(\.name, of: object, is: change.name.value)
    world.check(\.oidcAdditionalScopes, of: object, is: change.oidcAdditionalScopes.value)
    world.check(\.oidcClientID, of: object, is: change.oidcClientID.value)
    world.check(\.oidcDisplayNameClaimName, of: object, is: change.oidcDisplayNameClaimName.value)
    world.check(\.oidcFlow, of: object, is: change.oidcFlow.value)
    world.check(\.oidcFranceConnectRequiredEidasLevel, of: object, is: change.oidcFranceConnectRequiredEidasLevel.value)
    world.check(\.oidcJWKSURL, of: object, is: change.oidcJWKSURL.value)
    world.check(\.oidcRegistrationAliasClaimName, of: object, is: change.oidcRegistrationAliasClaimName.value)
    world.check(\.oidcTokenEndpointAuthScheme, of: object, is: change.oidcTokenEndpointAuthScheme.value)
    world.check(\.oidcTokenSignatureScheme, of: object, is: change.oidcTokenSignatureScheme.value)
    world.check(\.oidcTokenURL, of: object, is: change.oidcTokenURL.value)
    world.check(\.oidcUserInfoURL, of: object, is: change.oidcUserInfoURL.value)
    world.check(\.registrationAliasAttributeName, of: object, is: change.registrationAliasAttributeName.value)
    world.check(\.serviceEntityID, of: object, is: change.serviceEntityID.value)
    world.check(\.servicePublicKey, of: object, is: change.servicePublicKey.value)
    world.check(\.signatureAlgorithm, of: object, is: change.signatureAlgorithm.value)
    world.check(\.ssoURL, of: object, is: change.ssoURL.value)
    world.check(\.uuid, of: object, is: change.uuid.value)
    world.check(\.workerFQDNACSURLs, of: object, is: change.workerFQDNACSURLs.value)
    change = Changes<IdentityProvider>()
    change.assertionConsumerServiceUrl10 = .clear
    change.assertionConsumerServiceUrl2 = .clear
    change.assertionConsumerServiceUrl3 = .clear
    change.assertionConsumerServiceUrl4 = .clear
    change.assertionConsumerServiceUrl5 = .clear
    change.assertionConsumerServiceUrl6 = .clear
    change.assertionConsumerServiceUrl7 = .clear
    change.assertionConsumerServiceUrl8 = .clear
    change.assertionConsumerServiceUrl9 = .clear
    change.attributes = .clear
    change.description = .clear
    change.digestAlgorithm = .clear
    change.displayNameAttributeName = .clear
    change.idpEntityID = .clear
    change.idpPublicKey = .clear
    change.idpType = .clear
    change.oidcAdditionalScopes = .clear
    change.oidcClientID = .clear
    change.oidcClientSecret = .clear
    change.oidcDisplayNameClaimName = .clear
    change.oidcFlow = .clear
    change.oidcFranceConnectRequiredEidasLevel = .clear
    change.oidcJWKSURL = .clear
    change.oidcRegistrationAliasClaimName = .clear
    change.oidcTokenEndpointAuthScheme = .clear
    change.oidcTokenSignatureScheme = .clear
    change.oidcTokenURL = .clear
    change.oidcUserInfoURL = .clear
    change.registrationAliasAttributeName = .clear
    change.serviceEntityID = .clear
    change.servicePrivateKey = .clear
    change.servicePublicKey = .clear
    change.signatureAlgorithm = .clear
    change.ssoURL = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(IdentityProvider.self, at: uri)
    world.checkCleared(\.assertionConsumerServiceUrl10, of: object)
    world.checkCleared(\.assertionConsumerServiceUrl2, of: object)
    world.checkCleared(\.assertionConsumerServiceUrl3, of: object)
    world.checkCleared(\.assertionConsumerServiceUrl4, of: object)
    world.checkCleared(\.assertionConsumerServiceUrl5, of: object)
    world.checkCleared(\.assertionConsumerServiceUrl6, of: object)
    world.checkCleared(\.assertionConsumerServiceUrl7, of: object)
    world.checkCleared(\.assertionConsumerServiceUrl8, of: object)
    world.checkCleared(\.assertionConsumerServiceUrl9, of: object)
    world.checkCleared(\.attributes, of: object)
    world.checkCleared(\.description, of: object)
    world.checkCleared(\.digestAlgorithm, of: object)
    world.checkCleared(\.displayNameAttributeName, of: object)
    world.checkCleared(\.idpEntityID, of: object)
    world.checkCleared(\.idpPublicKey, of: object)
    world.checkCleared(\.idpType, of: object)
    world.checkCleared(\.oidcAdditionalScopes, of: object)
    world.checkCleared(\.oidcClientID, of: object)
    world.checkCleared(\.oidcDisplayNameClaimName, of: object)
    world.checkCleared(\.oidcFlow, of: object)
    world.checkCleared(\.oidcFranceConnectRequiredEidasLevel, of: object)
    world.checkCleared(\.oidcJWKSURL, of: object)
    world.checkCleared(\.oidcRegistrationAliasClaimName, of: object)
    world.checkCleared(\.oidcTokenEndpointAuthScheme, of: object)
    world.checkCleared(\.oidcTokenSignatureScheme, of: object)
    world.checkCleared(\.oidcTokenURL, of: object)
    world.checkCleared(\.oidcUserInfoURL, of: object)
    world.checkCleared(\.registrationAliasAttributeName, of: object)
    world.checkCleared(\.serviceEntityID, of: object)
    world.checkCleared(\.servicePublicKey, of: object)
    world.checkCleared(\.signatureAlgorithm, of: object)
    world.checkCleared(\.ssoURL, of: object)
    try await world.delete(IdentityProvider.self, at: uri)
  }
}

extension IdentityProvider: Made {
  static func smallest(in world: World) async throws -> Draft<IdentityProvider> {
    draft(assertionConsumerServiceURL: world.url(), name: world.text(250), uuid: world.text(250))
  }
}
