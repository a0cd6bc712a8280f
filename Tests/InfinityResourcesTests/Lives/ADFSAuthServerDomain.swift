// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Email domain for AD FS (API: `configuration/adfs_auth_server_domain`).
  static func liveADFSAuthServerDomain(_ world: World) async throws {
    let small = try await world.client.create(ADFSAuthServerDomain.smallest(in: world))
    _ = try await world.client.get(ADFSAuthServerDomain.self, at: small)
    try await world.checkListed(ADFSAuthServerDomain.self, at: small)
    var draft = try await ADFSAuthServerDomain.smallest(in: world)
    draft.adfsAuthServer = try await world.make(ADFSAuthServer.self)
    draft.description = world.text(250)
    draft.domain = world.text(192)
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(ADFSAuthServerDomain.self, at: uri)
    world.check(\.adfsAuthServer, of: object, is: draft.adfsAuthServer)
    world.check(\.description, of: object, is: draft.description)
    world.check(\.domain, of: object, is: draft.domain)
    var change = Changes<ADFSAuthServerDomain>()
    change.adfsAuthServer = .set(try await world.make(ADFSAuthServer.self))
    change.description = .set(world.text(8))
    change.domain = .set(world.text(8))
    try await world.client.update(change, at: uri)
    object = try await world.client.get(ADFSAuthServerDomain.self, at: uri)
    world.check(\.adfsAuthServer, of: object, is: change.adfsAuthServer.value)
    world.check(\.description, of: object, is: change.description.value)
    world.check(\.domain, of: object, is: change.domain.value)
    change = Changes<ADFSAuthServerDomain>()
    change.adfsAuthServer = .clear
    change.description = .clear
    change.domain = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(ADFSAuthServerDomain.self, at: uri)
    world.checkCleared(\.adfsAuthServer, of: object)
    world.checkCleared(\.description, of: object)
    world.checkCleared(\.domain, of: object)
    try await world.delete(ADFSAuthServerDomain.self, at: uri)
  }
}

extension ADFSAuthServerDomain: Made {
  static func smallest(in world: World) async throws -> Draft<ADFSAuthServerDomain> { draft() }
}
