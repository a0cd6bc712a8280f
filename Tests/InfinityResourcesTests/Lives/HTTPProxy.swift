// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Outbound web proxy (API: `configuration/http_proxy`).
  static func liveHTTPProxy(_ world: World) async throws {
    let small = try await world.client.create(HTTPProxy.smallest(in: world))
    _ = try await world.client.get(HTTPProxy.self, at: small)
    try await world.checkListed(HTTPProxy.self, at: small)
    var draft = try await HTTPProxy.smallest(in: world)
    draft.password = Secret(world.text(100))
    draft.port = 65535
    draft.protocol = .http
    draft.username = world.text(100)
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(HTTPProxy.self, at: uri)
    world.check(\.address, of: object, is: draft.address)
    world.check(\.name, of: object, is: draft.name)
    world.check(\.port, of: object, is: draft.port)
    world.check(\.`protocol`, of: object, is: draft.protocol)
    world.check(\.username, of: object, is: draft.username)
    var change = Changes<HTTPProxy>()
    change.address = .set(world.text(8))
    change.name = .set(world.text(8))
    change.password = .set(Secret(world.text(8)))
    change.port = .set(1)
    change.protocol = .set(.http)
    change.username = .set(world.text(8))
    try await world.client.update(change, at: uri)
    object = try await world.client.get(HTTPProxy.self, at: uri)
    world.check(\.address, of: object, is: change.address.value)
    world.check(\.name, of: object, is: change.name.value)
    world.check(\.port, of: object, is: change.port.value)
    world.check(\.`protocol`, of: object, is: change.protocol.value)
    world.check(\.username, of: object, is: change.username.value)
    change = Changes<HTTPProxy>()
    change.password = .clear
    change.protocol = .clear
    change.username = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(HTTPProxy.self, at: uri)
    world.checkCleared(\.`protocol`, of: object)
    world.checkCleared(\.username, of: object)
    try await world.delete(HTTPProxy.self, at: uri)
  }
}

extension HTTPProxy: Made {
  static func smallest(in world: World) async throws -> Draft<HTTPProxy> {
    draft(address: world.text(255), name: world.text(250))
  }
}
