// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// One-Touch Join Exchange link (API: `configuration/mjx_exchange_deployment`).
  static func liveOneTouchJoinExchangeDeployment(_ world: World) async throws {
    let small = try await world.client.create(OneTouchJoinExchangeDeployment.smallest(in: world))
    _ = try await world.client.get(OneTouchJoinExchangeDeployment.self, at: small)
    try await world.checkListed(OneTouchJoinExchangeDeployment.self, at: small)
    var draft = try await OneTouchJoinExchangeDeployment.smallest(in: world)
    draft.authenticationMethod = .oauth
    draft.autodiscoverURLs = [try await world.make(OneTouchJoinExchangeAutodiscoverURL.self)]
    draft.description = world.text(250)
    draft.isProxyDisabled = true
    draft.ewsURL = world.url()
    draft.findItemsRequestQuota = 10000000
    draft.kerberosAuthEveryRequest = true
    draft.isKerberosTLSEnabled = false
    draft.kerberosExchangeSPN = world.text(255)
    draft.kerberosKDC = world.text(255)
    draft.kerberosKDCHTTPsProxy = world.text(255)
    draft.kerberosRealm = world.text(250)
    draft.kerberosVerifyTLSUsingCustomCA = true
    draft.oneTouchJoinIntegrations = [try await world.make(OneTouchJoinProfile.self)]
    draft.oauthAuthEndpoint = world.text(255)
    draft.oauthClientID = world.text(250)
    draft.oauthRedirectURI = world.text(255)
    draft.oauthRefreshToken = Secret(world.text(4000))
    draft.oauthState = world.text(250)
    draft.oauthTokenEndpoint = world.text(255)
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(OneTouchJoinExchangeDeployment.self, at: uri)
    world.check(\.authenticationMethod, of: object, is: draft.authenticationMethod)
    world.check(\.autodiscoverURLs, of: object, is: draft.autodiscoverURLs)
    world.check(\.description, of: object, is: draft.description)
    world.check(\.isProxyDisabled, of: object, is: draft.isProxyDisabled)
    world.check(\.ewsURL, of: object, is: draft.ewsURL)
    world.check(\.findItemsRequestQuota, of: object, is: draft.findItemsRequestQuota)
    world.check(\.kerberosAuthEveryRequest, of: object, is: draft.kerberosAuthEveryRequest)
    world.check(\.isKerberosTLSEnabled, of: object, is: draft.isKerberosTLSEnabled)
    world.check(\.kerberosExchangeSPN, of: object, is: draft.kerberosExchangeSPN)
    world.check(\.kerberosKDC, of: object, is: draft.kerberosKDC)
    world.check(\.kerberosKDCHTTPsProxy, of: object, is: draft.kerberosKDCHTTPsProxy)
    world.check(\.kerberosRealm, of: object, is: draft.kerberosRealm)
    world.check(\.kerberosVerifyTLSUsingCustomCA, of: object, is: draft.kerberosVerifyTLSUsingCustomCA)
    world.check(\.oneTouchJoinIntegrations, of: object, is: draft.oneTouchJoinIntegrations)
    world.check(\.name, of: object, is: draft.name)
    world.check(\.oauthAuthEndpoint, of: object, is: draft.oauthAuthEndpoint)
    world.check(\.oauthClientID, of: object, is: draft.oauthClientID)
    world.check(\.oauthRedirectURI, of: object, is: draft.oauthRedirectURI)
    world.check(\.oauthRefreshToken, of: object, is: draft.oauthRefreshToken)
    world.check(\.oauthState, of: object, is: draft.oauthState)
    world.check(\.oauthTokenEndpoint, of: object, is: draft.oauthTokenEndpoint)
    world.check(\.serviceAccountUsername, of: object, is: draft.serviceAccountUsername)
    var change = Changes<OneTouchJoinExchangeDeployment>()
    change.authenticationMethod = .set(.basic)
    change.description = .set(world.text(8))
    change.isProxyDisabled = .set(false)
    change.ewsURL = .set(world.url())
    change.findItemsRequestQuota = .set(10000)
    change.kerberosAuthEveryRequest = .set(false)
    change.isKerberosTLSEnabled = .set(true)
    change.kerberosExchangeSPN = .set(world.text(8))
    change.kerberosKDC = .set(world.text(8))
    change.kerberosKDCHTTPsProxy = .set(world.text(8))
    change.kerberosRealm = .set(world.text(8))
    change.kerberosVerifyTLSUsingCustomCA = .set(false)
    change.name = .set(world.text(8))
    change.oauthAuthEndpoint = .set(world.text(8))
    change.oauthClientID = .set(world.text(8))
    change.oauthRedirectURI = .set(world.text(8))
    change.oauthRefreshToken = .set(Secret(world.text(8)))
    change.oauthState = .set(world.text(8))
    change.oauthTokenEndpoint = .set(world.text(8))
    change.serviceAccountPassword = .set(Secret(world.text(8)))
    change.serviceAccountUsername = .set(world.text(8))
    try await world.client.update(change, at: uri)
    object = try await world.client.get(OneTouchJoinExchangeDeployment.self, at: uri)
    world.check(\.authenticationMethod, of: object, is: change.authenticationMethod.value)
    world.check(\.description, of: object, is: change.description.value)
    world.check(\.isProxyDisabled, of: object, is: change.isProxyDisabled.value)
    world.check(\.ewsURL, of: object, is: change.ewsURL.value)
    world.check(\.findItemsRequestQuota, of: object, is: change.findItemsRequestQuota.value)
    world.check(\.kerberosAuthEveryRequest, of: object, is: change.kerberosAuthEveryRequest.value)
    world.check(\.isKerberosTLSEnabled, of: object, is: change.isKerberosTLSEnabled.value)
    world.check(\.kerberosExchangeSPN, of: object, is: change.kerberosExchangeSPN.value)
    world.check(\.kerberosKDC, of: object, is: change.kerberosKDC.value)
    world.check(\.kerberosKDCHTTPsProxy, of: object, is: change.kerberosKDCHTTPsProxy.value)
    world.check(\.kerberosRealm, of: object, is: change.kerberosRealm.value)
    world.check(\.kerberosVerifyTLSUsingCustomCA, of: object, is: change.kerberosVerifyTLSUsingCustomCA.value)
    world.check(\.name, of: object, is: change.name.value)
    world.check(\.oauthAuthEndpoint, of: object, is: change.oauthAuthEndpoint.value)
    world.check(\.oauthClientID, of: object, is: change.oauthClientID.value)
    world.check(\.oauthRedirectURI, of: object, is: change.oauthRedirectURI.value)
    world.check(\.oauthRefreshToken, of: object, is: change.oauthRefreshToken.value)
    world.check(\.oauthState, of: object, is: change.oauthState.value)
    world.check(\.oauthTokenEndpoint, of: object, is: change.oauthTokenEndpoint.value)
    world.check(\.serviceAccountUsername, of: object, is: change.serviceAccountUsername.value)
    change = Changes<OneTouchJoinExchangeDeployment>()
    change.authenticationMethod = .clear
    change.description = .clear
    change.ewsURL = .clear
    change.kerberosExchangeSPN = .clear
    change.kerberosKDC = .clear
    change.kerberosKDCHTTPsProxy = .clear
    change.kerberosRealm = .clear
    change.oauthAuthEndpoint = .clear
    change.oauthClientID = .clear
    change.oauthRedirectURI = .clear
    change.oauthRefreshToken = .clear
    change.oauthState = .clear
    change.oauthTokenEndpoint = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(OneTouchJoinExchangeDeployment.self, at: uri)
    world.checkCleared(\.authenticationMethod, of: object)
    world.checkCleared(\.description, of: object)
    world.checkCleared(\.ewsURL, of: object)
    world.checkCleared(\.kerberosExchangeSPN, of: object)
    world.checkCleared(\.kerberosKDC, of: object)
    world.checkCleared(\.kerberosKDCHTTPsProxy, of: object)
    world.checkCleared(\.kerberosRealm, of: object)
    world.checkCleared(\.oauthAuthEndpoint, of: object)
    world.checkCleared(\.oauthClientID, of: object)
    world.checkCleared(\.oauthRedirectURI, of: object)
    world.checkCleared(\.oauthRefreshToken, of: object)
    world.checkCleared(\.oauthState, of: object)
    world.checkCleared(\.oauthTokenEndpoint, of: object)
    try await world.delete(OneTouchJoinExchangeDeployment.self, at: uri)
  }
}

extension OneTouchJoinExchangeDeployment: Made {
  static func smallest(in world: World) async throws -> Draft<OneTouchJoinExchangeDeployment> {
    draft(
      name: world.text(250), serviceAccountPassword: Secret(world.text(100)), serviceAccountUsername: world.text(100))
  }
}
