// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// One-Touch Join Google link (API: `configuration/mjx_google_deployment`).
  static func liveOneTouchJoinGoogleDeployment(_ world: World) async throws {
    let small = try await world.client.create(OneTouchJoinGoogleDeployment.smallest(in: world))
    _ = try await world.client.get(OneTouchJoinGoogleDeployment.self, at: small)
    try await world.checkListed(OneTouchJoinGoogleDeployment.self, at: small)
    var draft = try await OneTouchJoinGoogleDeployment.smallest(in: world)
    draft.authEndpoint = world.text(255)
    draft.clientID = world.text(250)
    draft.clientSecret = Secret(world.text(250))
    draft.description = world.text(250)
    draft.maximumNumberOfAPIRequests = 10002
    draft.oneTouchJoinIntegrations = [try await world.make(OneTouchJoinProfile.self)]
    draft.oauthState = world.text(250)
    draft.redirectURI = world.text(255)
    draft.refreshToken = Secret(world.text(4000))
    draft.tokenEndpoint = world.text(255)
    draft.usesUserConsent = true
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(OneTouchJoinGoogleDeployment.self, at: uri)
    world.check(\.authEndpoint, of: object, is: draft.authEndpoint)
    world.check(\.clientEmail, of: object, is: draft.clientEmail)
    world.check(\.clientID, of: object, is: draft.clientID)
    world.check(\.description, of: object, is: draft.description)
    world.check(\.maximumNumberOfAPIRequests, of: object, is: draft.maximumNumberOfAPIRequests)
    world.check(\.oneTouchJoinIntegrations, of: object, is: draft.oneTouchJoinIntegrations)
    world.check(\.name, of: object, is: draft.name)
    world.check(\.oauthState, of: object, is: draft.oauthState)
    world.check(\.redirectURI, of: object, is: draft.redirectURI)
    world.check(\.refreshToken, of: object, is: draft.refreshToken)
    world.check(\.tokenEndpoint, of: object, is: draft.tokenEndpoint)
    world.check(\.usesUserConsent, of: object, is: draft.usesUserConsent)
    var change = Changes<OneTouchJoinGoogleDeployment>()
    change.authEndpoint = .set(world.text(8))
    change.clientEmail = .set(world.text(8))
    change.clientID = .set(world.text(8))
    change.clientSecret = .set(Secret(world.text(8)))
    change.description = .set(world.text(8))
    change.maximumNumberOfAPIRequests = .set(10000)
    change.name = .set(world.text(8))
    change.oauthState = .set(world.text(8))
    change.privateKey = .set(Secret(world.text(8)))
    change.redirectURI = .set(world.text(8))
    change.refreshToken = .set(Secret(world.text(8)))
    change.tokenEndpoint = .set(world.text(8))
    change.usesUserConsent = .set(false)
    try await world.client.update(change, at: uri)
    object = try await world.client.get(OneTouchJoinGoogleDeployment.self, at: uri)
    world.check(\.authEndpoint, of: object, is: change.authEndpoint.value)
    world.check(\.clientEmail, of: object, is: change.clientEmail.value)
    world.check(\.clientID, of: object, is: change.clientID.value)
    world.check(\.description, of: object, is: change.description.value)
    world.check(\.maximumNumberOfAPIRequests, of: object, is: change.maximumNumberOfAPIRequests.value)
    world.check(\.name, of: object, is: change.name.value)
    world.check(\.oauthState, of: object, is: change.oauthState.value)
    world.check(\.redirectURI, of: object, is: change.redirectURI.value)
    world.check(\.refreshToken, of: object, is: change.refreshToken.value)
    world.check(\.tokenEndpoint, of: object, is: change.tokenEndpoint.value)
    world.check(\.usesUserConsent, of: object, is: change.usesUserConsent.value)
    change = Changes<OneTouchJoinGoogleDeployment>()
    change.authEndpoint = .clear
    change.clientID = .clear
    change.clientSecret = .clear
    change.description = .clear
    change.oauthState = .clear
    change.redirectURI = .clear
    change.refreshToken = .clear
    change.tokenEndpoint = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(OneTouchJoinGoogleDeployment.self, at: uri)
    world.checkCleared(\.authEndpoint, of: object)
    world.checkCleared(\.clientID, of: object)
    world.checkCleared(\.description, of: object)
    world.checkCleared(\.oauthState, of: object)
    world.checkCleared(\.redirectURI, of: object)
    world.checkCleared(\.refreshToken, of: object)
    world.checkCleared(\.tokenEndpoint, of: object)
    try await world.delete(OneTouchJoinGoogleDeployment.self, at: uri)
  }
}

extension OneTouchJoinGoogleDeployment: Made {
  static func smallest(in world: World) async throws -> Draft<OneTouchJoinGoogleDeployment> {
    draft(clientEmail: world.text(256), name: world.text(250), privateKey: Secret(world.text(4000)))
  }
}
