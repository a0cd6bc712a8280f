// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// User group link (API: `configuration/user_group_entity_mapping`).
  static func liveUserGroupEntityMapping(_ world: World) async throws {
    let small = try await world.client.create(UserGroupEntityMapping.smallest(in: world))
    _ = try await world.client.get(UserGroupEntityMapping.self, at: small)
    try await world.checkListed(UserGroupEntityMapping.self, at: small)
    var draft = try await UserGroupEntityMapping.smallest(in: world)
    draft.description = world.text(250)
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(UserGroupEntityMapping.self, at: uri)
    world.check(\.description, of: object, is: draft.description)
    world.check(\.entityResourceURI, of: object, is: draft.entityResourceURI)
    world.check(\.userGroup, of: object, is: draft.userGroup)
    var change = Changes<UserGroupEntityMapping>()
    change.description = .set(world.text(8))
    change.entityResourceURI = .set(world.text(8))
    change.userGroup = .set(try await world.make(UserGroup.self))
    try await world.client.update(change, at: uri)
    object = try await world.client.get(UserGroupEntityMapping.self, at: uri)
    world.check(\.description, of: object, is: change.description.value)
    world.check(\.entityResourceURI, of: object, is: change.entityResourceURI.value)
    world.check(\.userGroup, of: object, is: change.userGroup.value)
    change = Changes<UserGroupEntityMapping>()
    change.description = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(UserGroupEntityMapping.self, at: uri)
    world.checkCleared(\.description, of: object)
    try await world.delete(UserGroupEntityMapping.self, at: uri)
  }
}

extension UserGroupEntityMapping: Made {
  static func smallest(in world: World) async throws -> Draft<UserGroupEntityMapping> {
    try await draft(entityResourceURI: world.text(250), userGroup: world.make(UserGroup.self))
  }
}
