// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// One-Touch Join autodiscover address (API: `configuration/mjx_exchange_autodiscover_url`).
  static func liveOneTouchJoinExchangeAutodiscoverURL(_ world: World) async throws {
    let small = try await world.client.create(OneTouchJoinExchangeAutodiscoverURL.smallest(in: world))
    _ = try await world.client.get(OneTouchJoinExchangeAutodiscoverURL.self, at: small)
    try await world.checkListed(OneTouchJoinExchangeAutodiscoverURL.self, at: small)
    var draft = try await OneTouchJoinExchangeAutodiscoverURL.smallest(in: world)
    draft.description = world.text(250)
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(OneTouchJoinExchangeAutodiscoverURL.self, at: uri)
    world.check(\.description, of: object, is: draft.description)
    world.check(\.exchangeDeployment, of: object, is: draft.exchangeDeployment)
    world.check(\.name, of: object, is: draft.name)
    world.check(\.url, of: object, is: draft.url)
    var change = Changes<OneTouchJoinExchangeAutodiscoverURL>()
    change.description = .set(world.text(8))
    change.exchangeDeployment = .set(try await world.make(OneTouchJoinExchangeDeployment.self))
    change.name = .set(world.text(8))
    change.url = .set(world.url())
    try await world.client.update(change, at: uri)
    object = try await world.client.get(OneTouchJoinExchangeAutodiscoverURL.self, at: uri)
    world.check(\.description, of: object, is: change.description.value)
    world.check(\.exchangeDeployment, of: object, is: change.exchangeDeployment.value)
    world.check(\.name, of: object, is: change.name.value)
    world.check(\.url, of: object, is: change.url.value)
    change = Changes<OneTouchJoinExchangeAutodiscoverURL>()
    change.description = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(OneTouchJoinExchangeAutodiscoverURL.self, at: uri)
    world.checkCleared(\.description, of: object)
    try await world.delete(OneTouchJoinExchangeAutodiscoverURL.self, at: uri)
  }
}

extension OneTouchJoinExchangeAutodiscoverURL: Made {
  static func smallest(in world: World) async throws -> Draft<OneTouchJoinExchangeAutodiscoverURL> {
    try await draft(
      exchangeDeployment: world.make(OneTouchJoinExchangeDeployment.self), name: world.text(250), url: world.url())
  }
}
