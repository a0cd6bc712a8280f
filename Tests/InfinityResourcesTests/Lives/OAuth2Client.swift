// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Management API OAuth2 client (API: `configuration/oauth2_client`).
  static func liveOAuth2Client(_ world: World) async throws {
    let small = try await world.client.create(OAuth2Client.smallest(in: world))
    _ = try await world.client.get(OAuth2Client.self, at: small)
    try await world.checkListed(OAuth2Client.self, at: small)
    let draft = try await OAuth2Client.smallest(in: world)
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(OAuth2Client.self, at: uri)
    world.check(\.clientName, of: object, is: draft.clientName)
    world.check(\.role, of: object, is: draft.role)
    var change = Changes<OAuth2Client>()
    change.clientName = .set(world.text(8))
    change.role = .set(try await world.make(AdministratorRole.self))
    try await world.client.update(change, at: uri)
    object = try await world.client.get(OAuth2Client.self, at: uri)
    world.check(\.clientName, of: object, is: change.clientName.value)
    world.check(\.role, of: object, is: change.role.value)
    try await world.delete(OAuth2Client.self, at: uri)
  }
}

extension OAuth2Client: Made {
  static func smallest(in world: World) async throws -> Draft<OAuth2Client> {
    try await draft(clientName: world.text(100), role: world.make(AdministratorRole.self))
  }
}
