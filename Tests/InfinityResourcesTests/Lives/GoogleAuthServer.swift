// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Google sign-in client (API: `configuration/google_auth_server`).
  static func liveGoogleAuthServer(_ world: World) async throws {
    let small = try await world.client.create(GoogleAuthServer.smallest(in: world))
    _ = try await world.client.get(GoogleAuthServer.self, at: small)
    try await world.checkListed(GoogleAuthServer.self, at: small)
    var draft = try await GoogleAuthServer.smallest(in: world)
    draft.clientID = world.text(250)
    draft.clientSecret = Secret(world.text(128))
    draft.description = world.text(250)
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(GoogleAuthServer.self, at: uri)
    world.check(\.applicationType, of: object, is: draft.applicationType)
    world.check(\.clientID, of: object, is: draft.clientID)
    world.check(\.clientSecret, of: object, is: draft.clientSecret)
    world.check(\.description, of: object, is: draft.description)
    world.check(\.name, of: object, is: draft.name)
    var change = Changes<GoogleAuthServer>()
    change.applicationType = .set(.pexipAndroid)
    change.clientID = .set(world.text(8))
    change.clientSecret = .set(Secret(world.text(8)))
    change.description = .set(world.text(8))
    change.name = .set(world.text(8))
    try await world.client.update(change, at: uri)
    object = try await world.client.get(GoogleAuthServer.self, at: uri)
    world.check(\.applicationType, of: object, is: change.applicationType.value)
    world.check(\.clientID, of: object, is: change.clientID.value)
    world.check(\.clientSecret, of: object, is: change.clientSecret.value)
    world.check(\.description, of: object, is: change.description.value)
    world.check(\.name, of: object, is: change.name.value)
    change = Changes<GoogleAuthServer>()
    change.clientID = .clear
    change.clientSecret = .clear
    change.description = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(GoogleAuthServer.self, at: uri)
    world.checkCleared(\.clientID, of: object)
    world.checkCleared(\.clientSecret, of: object)
    world.checkCleared(\.description, of: object)
    try await world.delete(GoogleAuthServer.self, at: uri)
  }
}

extension GoogleAuthServer: Made {
  static func smallest(in world: World) async throws -> Draft<GoogleAuthServer> {
    draft(applicationType: .other, name: world.text(250))
  }
}
