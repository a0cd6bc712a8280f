// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Skype for Business / Lync server (API: `configuration/mssip_proxy`).
  static func liveLyncServer(_ world: World) async throws {
    let small = try await world.client.create(LyncServer.smallest(in: world))
    _ = try await world.client.get(LyncServer.self, at: small)
    try await world.checkListed(LyncServer.self, at: small)
    var draft = try await LyncServer.smallest(in: world)
    draft.description = world.text(250)
    draft.port = 65535
    draft.transport = .tcp
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(LyncServer.self, at: uri)
    world.check(\.address, of: object, is: draft.address)
    world.check(\.description, of: object, is: draft.description)
    world.check(\.name, of: object, is: draft.name)
    world.check(\.port, of: object, is: draft.port)
    world.check(\.transport, of: object, is: draft.transport)
    var change = Changes<LyncServer>()
    change.address = .set(world.text(8))
    change.description = .set(world.text(8))
    change.name = .set(world.text(8))
    change.port = .set(1)
    change.transport = .set(.tls)
    try await world.client.update(change, at: uri)
    object = try await world.client.get(LyncServer.self, at: uri)
    world.check(\.address, of: object, is: change.address.value)
    world.check(\.description, of: object, is: change.description.value)
    world.check(\.name, of: object, is: change.name.value)
    world.check(\.port, of: object, is: change.port.value)
    world.check(\.transport, of: object, is: change.transport.value)
    change = Changes<LyncServer>()
    change.description = .clear
    change.transport = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(LyncServer.self, at: uri)
    world.checkCleared(\.description, of: object)
    world.checkCleared(\.transport, of: object)
    try await world.delete(LyncServer.self, at: uri)
  }
}

extension LyncServer: Made {
  static func smallest(in world: World) async throws -> Draft<LyncServer> {
    draft(address: world.text(255), name: world.text(250))
  }
}
