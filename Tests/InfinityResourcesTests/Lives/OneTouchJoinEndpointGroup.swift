// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// One-Touch Join room group (API: `configuration/mjx_endpoint_group`).
  static func liveOneTouchJoinEndpointGroup(_ world: World) async throws {
    let small = try await world.client.create(OneTouchJoinEndpointGroup.smallest(in: world))
    _ = try await world.client.get(OneTouchJoinEndpointGroup.self, at: small)
    try await world.checkListed(OneTouchJoinEndpointGroup.self, at: small)
    var draft = try await OneTouchJoinEndpointGroup.smallest(in: world)
    draft.description = world.text(250)
    draft.isProxyDisabled = true
    draft.oneTouchJoinProfile = try await world.make(OneTouchJoinProfile.self)
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(OneTouchJoinEndpointGroup.self, at: uri)
    world.check(\.description, of: object, is: draft.description)
    world.check(\.isProxyDisabled, of: object, is: draft.isProxyDisabled)
    world.check(\.oneTouchJoinProfile, of: object, is: draft.oneTouchJoinProfile)
    world.check(\.name, of: object, is: draft.name)
    world.check(\.location, of: object, is: draft.location)
    var change = Changes<OneTouchJoinEndpointGroup>()
    change.description = .set(world.text(8))
    change.isProxyDisabled = .set(false)
    change.oneTouchJoinProfile = .set(try await world.make(OneTouchJoinProfile.self))
    change.name = .set(world.text(8))
    change.location = .set(try await world.make(Location.self))
    try await world.client.update(change, at: uri)
    object = try await world.client.get(OneTouchJoinEndpointGroup.self, at: uri)
    world.check(\.description, of: object, is: change.description.value)
    world.check(\.isProxyDisabled, of: object, is: change.isProxyDisabled.value)
    world.check(\.oneTouchJoinProfile, of: object, is: change.oneTouchJoinProfile.value)
    world.check(\.name, of: object, is: change.name.value)
    world.check(\.location, of: object, is: change.location.value)
    change = Changes<OneTouchJoinEndpointGroup>()
    change.description = .clear
    change.oneTouchJoinProfile = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(OneTouchJoinEndpointGroup.self, at: uri)
    world.checkCleared(\.description, of: object)
    world.checkCleared(\.oneTouchJoinProfile, of: object)
    try await world.delete(OneTouchJoinEndpointGroup.self, at: uri)
  }
}

extension OneTouchJoinEndpointGroup: Made {
  static func smallest(in world: World) async throws -> Draft<OneTouchJoinEndpointGroup> {
    try await draft(name: world.text(250), location: world.make(Location.self))
  }
}
