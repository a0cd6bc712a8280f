// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// STUN server (API: `configuration/stun_server`).
  static func liveSTUNServer(_ world: World) async throws {
    let small = try await world.client.create(STUNServer.smallest(in: world))
    _ = try await world.client.get(STUNServer.self, at: small)
    try await world.checkListed(STUNServer.self, at: small)
    var draft = try await STUNServer.smallest(in: world)
    draft.description = world.text(250)
    draft.port = 65535
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(STUNServer.self, at: uri)
    world.check(\.address, of: object, is: draft.address)
    world.check(\.description, of: object, is: draft.description)
    world.check(\.name, of: object, is: draft.name)
    world.check(\.port, of: object, is: draft.port)
    var change = Changes<STUNServer>()
    change.address = .set(world.text(8))
    change.description = .set(world.text(8))
    change.name = .set(world.text(8))
    change.port = .set(1)
    try await world.client.update(change, at: uri)
    object = try await world.client.get(STUNServer.self, at: uri)
    world.check(\.address, of: object, is: change.address.value)
    world.check(\.description, of: object, is: change.description.value)
    world.check(\.name, of: object, is: change.name.value)
    world.check(\.port, of: object, is: change.port.value)
    change = Changes<STUNServer>()
    change.description = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(STUNServer.self, at: uri)
    world.checkCleared(\.description, of: object)
    try await world.delete(STUNServer.self, at: uri)
  }
}

extension STUNServer: Made {
  static func smallest(in world: World) async throws -> Draft<STUNServer> {
    draft(address: world.text(255), name: world.text(250))
  }
}
