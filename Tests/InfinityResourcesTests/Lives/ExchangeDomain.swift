// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Exchange metadata address (API: `configuration/exchange_domain`).
  static func liveExchangeDomain(_ world: World) async throws {
    let small = try await world.client.create(ExchangeDomain.smallest(in: world))
    _ = try await world.client.get(ExchangeDomain.self, at: small)
    try await world.checkListed(ExchangeDomain.self, at: small)
    var draft = try await ExchangeDomain.smallest(in: world)
    draft.domain = world.text(192)
    draft.exchangeConnector = try await world.make(ExchangeConnector.self)
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(ExchangeDomain.self, at: uri)
    world.check(\.domain, of: object, is: draft.domain)
    world.check(\.exchangeConnector, of: object, is: draft.exchangeConnector)
    var change = Changes<ExchangeDomain>()
    change.domain = .set(world.text(8))
    change.exchangeConnector = .set(try await world.make(ExchangeConnector.self))
    try await world.client.update(change, at: uri)
    object = try await world.client.get(ExchangeDomain.self, at: uri)
    world.check(\.domain, of: object, is: change.domain.value)
    world.check(\.exchangeConnector, of: object, is: change.exchangeConnector.value)
    change = Changes<ExchangeDomain>()
    change.domain = .clear
    change.exchangeConnector = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(ExchangeDomain.self, at: uri)
    world.checkCleared(\.domain, of: object)
    world.checkCleared(\.exchangeConnector, of: object)
    try await world.delete(ExchangeDomain.self, at: uri)
  }
}

extension ExchangeDomain: Made {
  static func smallest(in world: World) async throws -> Draft<ExchangeDomain> { draft() }
}
