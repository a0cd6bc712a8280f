// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Set of identity providers (API: `configuration/identity_provider_group`).
  static func liveIdentityProviderGroup(_ world: World) async throws {
    let small = try await world.client.create(IdentityProviderGroup.smallest(in: world))
    _ = try await world.client.get(IdentityProviderGroup.self, at: small)
    try await world.checkListed(IdentityProviderGroup.self, at: small)
    var draft = try await IdentityProviderGroup.smallest(in: world)
    draft.description = world.text(250)
    draft.identityProvider = [try await world.make(IdentityProvider.self)]
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(IdentityProviderGroup.self, at: uri)
    world.check(\.description, of: object, is: draft.description)
    world.check(\.identityProvider, of: object, is: draft.identityProvider)
    world.check(\.name, of: object, is: draft.name)
    var change = Changes<IdentityProviderGroup>()
    change.description = .set(world.text(8))
    change.identityProvider = .set([try await world.make(IdentityProvider.self)])
    change.name = .set(world.text(8))
    try await world.client.update(change, at: uri)
    object = try await world.client.get(IdentityProviderGroup.self, at: uri)
    world.check(\.description, of: object, is: change.description.value)
    world.check(\.identityProvider, of: object, is: change.identityProvider.value)
    world.check(\.name, of: object, is: change.name.value)
    change = Changes<IdentityProviderGroup>()
    change.description = .clear
    change.identityProvider = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(IdentityProviderGroup.self, at: uri)
    world.checkCleared(\.description, of: object)
    world.checkCleared(\.identityProvider, of: object)
    try await world.delete(IdentityProviderGroup.self, at: uri)
  }
}

extension IdentityProviderGroup: Made {
  static func smallest(in world: World) async throws -> Draft<IdentityProviderGroup> { draft(name: world.text(250)) }
}
