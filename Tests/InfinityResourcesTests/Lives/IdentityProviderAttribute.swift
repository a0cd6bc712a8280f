// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Provider response attribute (API: `configuration/identity_provider_attribute`).
  static func liveIdentityProviderAttribute(_ world: World) async throws {
    let small = try await world.client.create(IdentityProviderAttribute.smallest(in: world))
    _ = try await world.client.get(IdentityProviderAttribute.self, at: small)
    try await world.checkListed(IdentityProviderAttribute.self, at: small)
    var draft = try await IdentityProviderAttribute.smallest(in: world)
    draft.description = world.text(250)
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(IdentityProviderAttribute.self, at: uri)
    world.check(\.description, of: object, is: draft.description)
    world.check(\.name, of: object, is: draft.name)
    var change = Changes<IdentityProviderAttribute>()
    change.description = .set(world.text(8))
    change.name = .set(world.text(8))
    try await world.client.update(change, at: uri)
    object = try await world.client.get(IdentityProviderAttribute.self, at: uri)
    world.check(\.description, of: object, is: change.description.value)
    world.check(\.name, of: object, is: change.name.value)
    change = Changes<IdentityProviderAttribute>()
    change.description = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(IdentityProviderAttribute.self, at: uri)
    world.checkCleared(\.description, of: object)
    try await world.delete(IdentityProviderAttribute.self, at: uri)
  }
}

extension IdentityProviderAttribute: Made {
  static func smallest(in world: World) async throws -> Draft<IdentityProviderAttribute> {
    draft(name: world.text(250))
  }
}
