// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// DNS resolver (API: `configuration/dns_server`).
  static func liveDNSServer(_ world: World) async throws {
    let small = try await world.client.create(DNSServer.smallest(in: world))
    _ = try await world.client.get(DNSServer.self, at: small)
    try await world.checkListed(DNSServer.self, at: small)
    var draft = try await DNSServer.smallest(in: world)
    draft.description = world.text(250)
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(DNSServer.self, at: uri)
    world.check(\.address, of: object, is: draft.address)
    world.check(\.description, of: object, is: draft.description)
    var change = Changes<DNSServer>()
    change.address = .set(world.ip())
    change.description = .set(world.text(8))
    try await world.client.update(change, at: uri)
    object = try await world.client.get(DNSServer.self, at: uri)
    world.check(\.address, of: object, is: change.address.value)
    world.check(\.description, of: object, is: change.description.value)
    change = Changes<DNSServer>()
    change.description = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(DNSServer.self, at: uri)
    world.checkCleared(\.description, of: object)
    try await world.delete(DNSServer.self, at: uri)
  }
}

extension DNSServer: Made {
  static func smallest(in world: World) async throws -> Draft<DNSServer> { draft(address: world.ip()) }
}
