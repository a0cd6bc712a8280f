// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Extra LDAP sync attribute (API: `configuration/ldap_sync_field`).
  static func liveLDAPSyncField(_ world: World) async throws {
    let small = try await world.client.create(LDAPSyncField.smallest(in: world))
    _ = try await world.client.get(LDAPSyncField.self, at: small)
    try await world.checkListed(LDAPSyncField.self, at: small)
    var draft = try await LDAPSyncField.smallest(in: world)
    draft.description = world.text(250)
    draft.isBinary = true
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(LDAPSyncField.self, at: uri)
    world.check(\.description, of: object, is: draft.description)
    world.check(\.isBinary, of: object, is: draft.isBinary)
    world.check(\.name, of: object, is: draft.name)
    world.check(\.templateVariableName, of: object, is: draft.templateVariableName)
    var change = Changes<LDAPSyncField>()
    change.description = .set(world.text(8))
    change.isBinary = .set(false)
    change.name = .set(world.text(8))
    change.templateVariableName = .set(world.text(8))
    try await world.client.update(change, at: uri)
    object = try await world.client.get(LDAPSyncField.self, at: uri)
    world.check(\.description, of: object, is: change.description.value)
    world.check(\.isBinary, of: object, is: change.isBinary.value)
    world.check(\.name, of: object, is: change.name.value)
    world.check(\.templateVariableName, of: object, is: change.templateVariableName.value)
    change = Changes<LDAPSyncField>()
    change.description = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(LDAPSyncField.self, at: uri)
    world.checkCleared(\.description, of: object)
    try await world.delete(LDAPSyncField.self, at: uri)
  }
}

extension LDAPSyncField: Made {
  static func smallest(in world: World) async throws -> Draft<LDAPSyncField> {
    draft(name: world.text(250), templateVariableName: world.text(250))
  }
}
