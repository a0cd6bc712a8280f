// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// H.323 gatekeeper target (API: `configuration/h323_gatekeeper`).
  static func liveH323Gatekeeper(_ world: World) async throws {
    let small = try await world.client.create(H323Gatekeeper.smallest(in: world))
    _ = try await world.client.get(H323Gatekeeper.self, at: small)
    try await world.checkListed(H323Gatekeeper.self, at: small)
    var draft = try await H323Gatekeeper.smallest(in: world)
    draft.description = world.text(250)
    draft.port = 65535
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(H323Gatekeeper.self, at: uri)
    world.check(\.address, of: object, is: draft.address)
    world.check(\.description, of: object, is: draft.description)
    world.check(\.name, of: object, is: draft.name)
    world.check(\.port, of: object, is: draft.port)
    var change = Changes<H323Gatekeeper>()
    change.address = .set(world.text(8))
    change.description = .set(world.text(8))
    change.name = .set(world.text(8))
    change.port = .set(1)
    try await world.client.update(change, at: uri)
    object = try await world.client.get(H323Gatekeeper.self, at: uri)
    world.check(\.address, of: object, is: change.address.value)
    world.check(\.description, of: object, is: change.description.value)
    world.check(\.name, of: object, is: change.name.value)
    world.check(\.port, of: object, is: change.port.value)
    change = Changes<H323Gatekeeper>()
    change.description = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(H323Gatekeeper.self, at: uri)
    world.checkCleared(\.description, of: object)
    try await world.delete(H323Gatekeeper.self, at: uri)
  }
}

extension H323Gatekeeper: Made {
  static func smallest(in world: World) async throws -> Draft<H323Gatekeeper> {
    draft(address: world.text(255), name: world.text(250))
  }
}
