// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// LDAP directory connection (API: `configuration/ldap_sync_source`).
  static func liveLDAPSyncSource(_ world: World) async throws {
    let small = try await world.client.create(LDAPSyncSource.smallest(in: world))
    _ = try await world.client.get(LDAPSyncSource.self, at: small)
    try await world.checkListed(LDAPSyncSource.self, at: small)
    var draft = try await LDAPSyncSource.smallest(in: world)
    draft.description = world.text(250)
    draft.permitsLDAPWithoutTLS = true
    draft.usesLDAPGlobalCatalog = true
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(LDAPSyncSource.self, at: uri)
    world.check(\.description, of: object, is: draft.description)
    world.check(\.ldapBaseDN, of: object, is: draft.ldapBaseDN)
    world.check(\.ldapBindPassword, of: object, is: draft.ldapBindPassword)
    world.check(\.ldapBindUsername, of: object, is: draft.ldapBindUsername)
    world.check(\.permitsLDAPWithoutTLS, of: object, is: draft.permitsLDAPWithoutTLS)
    world.check(\.ldapServer, of: object, is: draft.ldapServer)
    world.check(\.usesLDAPGlobalCatalog, of: object, is: draft.usesLDAPGlobalCatalog)
    world.check(\.name, of: object, is: draft.name)
    var change = Changes<LDAPSyncSource>()
    change.description = .set(world.text(8))
    change.ldapBaseDN = .set(world.text(8))
    change.ldapBindPassword = .set(Secret(world.text(8)))
    change.ldapBindUsername = .set(world.text(8))
    change.permitsLDAPWithoutTLS = .set(false)
    change.ldapServer = .set(world.text(8))
    change.usesLDAPGlobalCatalog = .set(false)
    change.name = .set(world.text(8))
    try await world.client.update(change, at: uri)
    object = try await world.client.get(LDAPSyncSource.self, at: uri)
    world.check(\.description, of: object, is: change.description.value)
    world.check(\.ldapBaseDN, of: object, is: change.ldapBaseDN.value)
    world.check(\.ldapBindPassword, of: object, is: change.ldapBindPassword.value)
    world.check(\.ldapBindUsername, of: object, is: change.ldapBindUsername.value)
    world.check(\.permitsLDAPWithoutTLS, of: object, is: change.permitsLDAPWithoutTLS.value)
    world.check(\.ldapServer, of: object, is: change.ldapServer.value)
    world.check(\.usesLDAPGlobalCatalog, of: object, is: change.usesLDAPGlobalCatalog.value)
    world.check(\.name, of: object, is: change.name.value)
    change = Changes<LDAPSyncSource>()
    change.description = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(LDAPSyncSource.self, at: uri)
    world.checkCleared(\.description, of: object)
    try await world.delete(LDAPSyncSource.self, at: uri)
  }
}

extension LDAPSyncSource: Made {
  static func smallest(in world: World) async throws -> Draft<LDAPSyncSource> {
    draft(
      ldapBaseDN: world.text(255), ldapBindPassword: Secret(world.text(100)), ldapBindUsername: world.text(255),
      ldapServer: world.text(255), name: world.text(250))
  }
}
