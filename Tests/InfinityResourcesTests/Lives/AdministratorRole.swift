// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Administrator role (API: `configuration/role`).
  static func liveAdministratorRole(_ world: World) async throws {
    let small = try await world.client.create(AdministratorRole.smallest(in: world))
    _ = try await world.client.get(AdministratorRole.self, at: small)
    try await world.checkListed(AdministratorRole.self, at: small)
    var draft = try await AdministratorRole.smallest(in: world)
    draft.permissions = try await world.any(AdministratorPermission.self).map { [$0] }
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(AdministratorRole.self, at: uri)
    world.check(\.name, of: object, is: draft.name)
    world.check(\.permissions, of: object, is: draft.permissions)
    var change = Changes<AdministratorRole>()
    change.name = .set(world.text(8))
    change.permissions = world.set(try await world.any(AdministratorPermission.self).map { [$0] })
    try await world.client.update(change, at: uri)
    object = try await world.client.get(AdministratorRole.self, at: uri)
    world.check(\.name, of: object, is: change.name.value)
    world.check(\.permissions, of: object, is: change.permissions.value)
    change = Changes<AdministratorRole>()
    change.permissions = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(AdministratorRole.self, at: uri)
    world.checkCleared(\.permissions, of: object)
    try await world.delete(AdministratorRole.self, at: uri)
  }
}

extension AdministratorRole: Made {
  static func smallest(in world: World) async throws -> Draft<AdministratorRole> { draft(name: world.text(250)) }
}
