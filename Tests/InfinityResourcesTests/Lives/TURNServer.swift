// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// TURN relay server (API: `configuration/turn_server`).
  static func liveTURNServer(_ world: World) async throws {
    let small = try await world.client.create(TURNServer.smallest(in: world))
    _ = try await world.client.get(TURNServer.self, at: small)
    try await world.checkListed(TURNServer.self, at: small)
    var draft = try await TURNServer.smallest(in: world)
    draft.description = world.text(250)
    draft.password = Secret(world.text(100))
    draft.port = 65535
    draft.secretKey = Secret(world.text(100))
    draft.serverType = .sharedSecret
    draft.transport = .tls
    draft.username = world.text(100)
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(TURNServer.self, at: uri)
    world.check(\.address, of: object, is: draft.address)
    world.check(\.description, of: object, is: draft.description)
    world.check(\.name, of: object, is: draft.name)
    world.check(\.port, of: object, is: draft.port)
    world.check(\.serverType, of: object, is: draft.serverType)
    world.check(\.transport, of: object, is: draft.transport)
    world.check(\.username, of: object, is: draft.username)
    var change = Changes<TURNServer>()
    change.address = .set(world.text(8))
    change.description = .set(world.text(8))
    change.name = .set(world.text(8))
    change.password = .set(Secret(world.text(8)))
    change.port = .set(1)
    change.secretKey = .set(Secret(world.text(8)))
    change.serverType = .set(.credentials)
    change.transport = .set(.udp)
    change.username = .set(world.text(8))
    try await world.client.update(change, at: uri)
    object = try await world.client.get(TURNServer.self, at: uri)
    world.check(\.address, of: object, is: change.address.value)
    world.check(\.description, of: object, is: change.description.value)
    world.check(\.name, of: object, is: change.name.value)
    world.check(\.port, of: object, is: change.port.value)
    world.check(\.serverType, of: object, is: change.serverType.value)
    world.check(\.transport, of: object, is: change.transport.value)
    world.check(\.username, of: object, is: change.username.value)
    change = Changes<TURNServer>()
    change.description = .clear
    change.password = .clear
    change.secretKey = .clear
    change.serverType = .clear
    change.transport = .clear
    change.username = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(TURNServer.self, at: uri)
    world.checkCleared(\.description, of: object)
    world.checkCleared(\.serverType, of: object)
    world.checkCleared(\.transport, of: object)
    world.checkCleared(\.username, of: object)
    try await world.delete(TURNServer.self, at: uri)
  }
}

extension TURNServer: Made {
  static func smallest(in world: World) async throws -> Draft<TURNServer> {
    draft(address: world.text(255), name: world.text(250))
  }
}
