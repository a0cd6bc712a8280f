// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Static IP route (API: `configuration/static_route`).
  static func liveStaticRoute(_ world: World) async throws {
    let small = try await world.client.create(StaticRoute.smallest(in: world))
    _ = try await world.client.get(StaticRoute.self, at: small)
    try await world.checkListed(StaticRoute.self, at: small)
    let draft = try await StaticRoute.smallest(in: world)
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(StaticRoute.self, at: uri)
    world.check(\.address, of: object, is: draft.address)
    world.check(\.gateway, of: object, is: draft.gateway)
    world.check(\.name, of: object, is: draft.name)
    world.check(\.prefix, of: object, is: draft.prefix)
    var change = Changes<StaticRoute>()
    change.address = .set(world.ip())
    change.gateway = .set(world.ip())
    change.name = .set(world.text(8))
    change.prefix = .set(1)
    try await world.client.update(change, at: uri)
    object = try await world.client.get(StaticRoute.self, at: uri)
    world.check(\.address, of: object, is: change.address.value)
    world.check(\.gateway, of: object, is: change.gateway.value)
    world.check(\.name, of: object, is: change.name.value)
    world.check(\.prefix, of: object, is: change.prefix.value)
    try await world.delete(StaticRoute.self, at: uri)
  }
}

extension StaticRoute: Made {
  static func smallest(in world: World) async throws -> Draft<StaticRoute> {
    draft(address: world.ip(), gateway: world.ip(), name: world.text(32), prefix: 128)
  }
}
