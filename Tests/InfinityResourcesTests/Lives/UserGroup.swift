// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Group of users (API: `configuration/user_group`).
  static func liveUserGroup(_ world: World) async throws {
    let small = try await world.client.create(UserGroup.smallest(in: world))
    _ = try await world.client.get(UserGroup.self, at: small)
    try await world.checkListed(UserGroup.self, at: small)
    var draft = try await UserGroup.smallest(in: world)
    draft.description = world.text(250)
    draft.userGroupEntityMappings = [try await world.make(UserGroupEntityMapping.self)]
    draft.users = [try await world.make(EndUser.self)]
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(UserGroup.self, at: uri)
    world.check(\.description, of: object, is: draft.description)
    world.check(\.name, of: object, is: draft.name)
    world.check(\.userGroupEntityMappings, of: object, is: draft.userGroupEntityMappings)
    world.check(\.users, of: object, is: draft.users)
    var change = Changes<UserGroup>()
    change.description = .set(world.text(8))
    change.name = .set(world.text(8))
    change.users = .set([try await world.make(EndUser.self)])
    try await world.client.update(change, at: uri)
    object = try await world.client.get(UserGroup.self, at: uri)
    world.check(\.description, of: object, is: change.description.value)
    world.check(\.name, of: object, is: change.name.value)
    world.check(\.users, of: object, is: change.users.value)
    change = Changes<UserGroup>()
    change.description = .clear
    change.users = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(UserGroup.self, at: uri)
    world.checkCleared(\.description, of: object)
    world.checkCleared(\.users, of: object)
    try await world.delete(UserGroup.self, at: uri)
  }
}

extension UserGroup: Made {
  static func smallest(in world: World) async throws -> Draft<UserGroup> { draft(name: world.text(250)) }
}
