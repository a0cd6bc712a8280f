// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// LDAP group to role map (API: `configuration/ldap_role`).
  static func liveLDAPRole(_ world: World) async throws {
    let small = try await world.client.create(LDAPRole.smallest(in: world))
    _ = try await world.client.get(LDAPRole.self, at: small)
    try await world.checkListed(LDAPRole.self, at: small)
    var draft = try await LDAPRole.smallest(in: world)
    draft.roles = [try await world.make(AdministratorRole.self)]
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(LDAPRole.self, at: uri)
    world.check(\.ldapGroupDN, of: object, is: draft.ldapGroupDN)
    world.check(\.name, of: object, is: draft.name)
    world.check(\.roles, of: object, is: draft.roles)
    var change = Changes<LDAPRole>()
    change.ldapGroupDN = .set(world.text(8))
    change.name = .set(world.text(8))
    change.roles = .set([try await world.make(AdministratorRole.self)])
    try await world.client.update(change, at: uri)
    object = try await world.client.get(LDAPRole.self, at: uri)
    world.check(\.ldapGroupDN, of: object, is: change.ldapGroupDN.value)
    world.check(\.name, of: object, is: change.name.value)
    world.check(\.roles, of: object, is: change.roles.value)
    change = Changes<LDAPRole>()
    change.roles = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(LDAPRole.self, at: uri)
    world.checkCleared(\.roles, of: object)
    try await world.delete(LDAPRole.self, at: uri)
  }
}

extension LDAPRole: Made {
  static func smallest(in world: World) async throws -> Draft<LDAPRole> {
    draft(ldapGroupDN: world.text(255), name: world.text(250))
  }
}
