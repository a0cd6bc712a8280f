// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// One-Touch Join Graph link (API: `configuration/mjx_graph_deployment`).
  static func liveOneTouchJoinGraphDeployment(_ world: World) async throws {
    let small = try await world.client.create(OneTouchJoinGraphDeployment.smallest(in: world))
    _ = try await world.client.get(OneTouchJoinGraphDeployment.self, at: small)
    try await world.checkListed(OneTouchJoinGraphDeployment.self, at: small)
    var draft = try await OneTouchJoinGraphDeployment.smallest(in: world)
    draft.clientSecret = Secret(world.text(100))
    draft.description = world.text(250)
    draft.isProxyDisabled = true
    draft.graphAPIDomain = world.text(192)
    draft.oneTouchJoinIntegrations = [try await world.make(OneTouchJoinProfile.self)]
    draft.requestQuota = 10000000
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(OneTouchJoinGraphDeployment.self, at: uri)
    world.check(\.clientID, of: object, is: draft.clientID)
    world.check(\.description, of: object, is: draft.description)
    world.check(\.isProxyDisabled, of: object, is: draft.isProxyDisabled)
    world.check(\.graphAPIDomain, of: object, is: draft.graphAPIDomain)
    world.check(\.oneTouchJoinIntegrations, of: object, is: draft.oneTouchJoinIntegrations)
    world.check(\.name, of: object, is: draft.name)
    world.check(\.oauthTokenURL, of: object, is: draft.oauthTokenURL)
    world.check(\.requestQuota, of: object, is: draft.requestQuota)
    var change = Changes<OneTouchJoinGraphDeployment>()
    change.clientID = .set(world.text(8))
    change.clientSecret = .set(Secret(world.text(8)))
    change.description = .set(world.text(8))
    change.isProxyDisabled = .set(false)
    change.graphAPIDomain = .set(world.text(8))
    change.name = .set(world.text(8))
    change.oauthTokenURL = .set(world.url())
    change.requestQuota = .set(10000)
    try await world.client.update(change, at: uri)
    object = try await world.client.get(OneTouchJoinGraphDeployment.self, at: uri)
    world.check(\.clientID, of: object, is: change.clientID.value)
    world.check(\.description, of: object, is: change.description.value)
    world.check(\.isProxyDisabled, of: object, is: change.isProxyDisabled.value)
    world.check(\.graphAPIDomain, of: object, is: change.graphAPIDomain.value)
    world.check(\.name, of: object, is: change.name.value)
    world.check(\.oauthTokenURL, of: object, is: change.oauthTokenURL.value)
    world.check(\.requestQuota, of: object, is: change.requestQuota.value)
    change = Changes<OneTouchJoinGraphDeployment>()
    change.clientSecret = .clear
    change.description = .clear
    change.graphAPIDomain = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(OneTouchJoinGraphDeployment.self, at: uri)
    world.checkCleared(\.description, of: object)
    world.checkCleared(\.graphAPIDomain, of: object)
    try await world.delete(OneTouchJoinGraphDeployment.self, at: uri)
  }
}

extension OneTouchJoinGraphDeployment: Made {
  static func smallest(in world: World) async throws -> Draft<OneTouchJoinGraphDeployment> {
    draft(clientID: world.text(250), name: world.text(250), oauthTokenURL: world.url())
  }
}
