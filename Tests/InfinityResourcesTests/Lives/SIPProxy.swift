// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// SIP proxy target (API: `configuration/sip_proxy`).
  static func liveSIPProxy(_ world: World) async throws {
    let small = try await world.client.create(SIPProxy.smallest(in: world))
    _ = try await world.client.get(SIPProxy.self, at: small)
    try await world.checkListed(SIPProxy.self, at: small)
    var draft = try await SIPProxy.smallest(in: world)
    draft.description = world.text(250)
    draft.port = 65535
    draft.transport = .tls
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(SIPProxy.self, at: uri)
    world.check(\.address, of: object, is: draft.address)
    world.check(\.description, of: object, is: draft.description)
    world.check(\.name, of: object, is: draft.name)
    world.check(\.port, of: object, is: draft.port)
    world.check(\.transport, of: object, is: draft.transport)
    var change = Changes<SIPProxy>()
    change.address = .set(world.text(8))
    change.description = .set(world.text(8))
    change.name = .set(world.text(8))
    change.port = .set(1)
    change.transport = .set(.tcp)
    try await world.client.update(change, at: uri)
    object = try await world.client.get(SIPProxy.self, at: uri)
    world.check(\.address, of: object, is: change.address.value)
    world.check(\.description, of: object, is: change.description.value)
    world.check(\.name, of: object, is: change.name.value)
    world.check(\.port, of: object, is: change.port.value)
    world.check(\.transport, of: object, is: change.transport.value)
    change = Changes<SIPProxy>()
    change.description = .clear
    change.transport = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(SIPProxy.self, at: uri)
    world.checkCleared(\.description, of: object)
    world.checkCleared(\.transport, of: object)
    try await world.delete(SIPProxy.self, at: uri)
  }
}

extension SIPProxy: Made {
  static func smallest(in world: World) async throws -> Draft<SIPProxy> {
    draft(address: world.text(255), name: world.text(250))
  }
}
