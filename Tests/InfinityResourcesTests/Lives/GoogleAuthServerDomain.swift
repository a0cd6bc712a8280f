// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Email domain for Google sign-in (API: `configuration/google_auth_server_domain`).
  static func liveGoogleAuthServerDomain(_ world: World) async throws {
    let small = try await world.client.create(GoogleAuthServerDomain.smallest(in: world))
    _ = try await world.client.get(GoogleAuthServerDomain.self, at: small)
    try await world.checkListed(GoogleAuthServerDomain.self, at: small)
    var draft = try await GoogleAuthServerDomain.smallest(in: world)
    draft.description = world.text(250)
    draft.domain = world.text(192)
    draft.googleAuthServer = try await world.make(GoogleAuthServer.self)
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(GoogleAuthServerDomain.self, at: uri)
    world.check(\.description, of: object, is: draft.description)
    world.check(\.domain, of: object, is: draft.domain)
    world.check(\.googleAuthServer, of: object, is: draft.googleAuthServer)
    var change = Changes<GoogleAuthServerDomain>()
    change.description = .set(world.text(8))
    change.domain = .set(world.text(8))
    change.googleAuthServer = .set(try await world.make(GoogleAuthServer.self))
    try await world.client.update(change, at: uri)
    object = try await world.client.get(GoogleAuthServerDomain.self, at: uri)
    world.check(\.description, of: object, is: change.description.value)
    world.check(\.domain, of: object, is: change.domain.value)
    world.check(\.googleAuthServer, of: object, is: change.googleAuthServer.value)
    change = Changes<GoogleAuthServerDomain>()
    change.description = .clear
    change.domain = .clear
    change.googleAuthServer = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(GoogleAuthServerDomain.self, at: uri)
    world.checkCleared(\.description, of: object)
    world.checkCleared(\.domain, of: object)
    world.checkCleared(\.googleAuthServer, of: object)
    try await world.delete(GoogleAuthServerDomain.self, at: uri)
  }
}

extension GoogleAuthServerDomain: Made {
  static func smallest(in world: World) async throws -> Draft<GoogleAuthServerDomain> { draft() }
}
