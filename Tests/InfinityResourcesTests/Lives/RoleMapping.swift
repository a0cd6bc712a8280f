// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Directory group to role map (API: `configuration/role_mapping`).
  static func liveRoleMapping(_ world: World) async throws {
    let small = try await world.client.create(RoleMapping.smallest(in: world))
    _ = try await world.client.get(RoleMapping.self, at: small)
    try await world.checkListed(RoleMapping.self, at: small)
    var draft = try await RoleMapping.smallest(in: world)
    draft.roles = [try await world.make(AdministratorRole.self)]
    draft.source = .oidc
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(RoleMapping.self, at: uri)
    world.check(\.name, of: object, is: draft.name)
    world.check(\.roles, of: object, is: draft.roles)
    world.check(\.source, of: object, is: draft.source)
    world.check(\.sourceValue, of: object, is: draft.sourceValue)
    var change = Changes<RoleMapping>()
    change.name = .set(world.text(8))
    change.roles = .set([try await world.make(AdministratorRole.self)])
    change.source = .set(.ldap)
    change.sourceValue = .set(world.text(8))
    try await world.client.update(change, at: uri)
    object = try await world.client.get(RoleMapping.self, at: uri)
    world.check(\.name, of: object, is: change.name.value)
    world.check(\.roles, of: object, is: change.roles.value)
    world.check(\.source, of: object, is: change.source.value)
    world.check(\.sourceValue, of: object, is: change.sourceValue.value)
    change = Changes<RoleMapping>()
    change.roles = .clear
    change.source = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(RoleMapping.self, at: uri)
    world.checkCleared(\.roles, of: object)
    world.checkCleared(\.source, of: object)
    try await world.delete(RoleMapping.self, at: uri)
  }
}

extension RoleMapping: Made {
  static func smallest(in world: World) async throws -> Draft<RoleMapping> {
    draft(name: world.text(250), sourceValue: world.text(255))
  }
}
