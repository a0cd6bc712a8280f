// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Meeting audio and image theme (API: `configuration/ivr_theme`).
  static func liveTheme(_ world: World) async throws {
    let small = try await world.client.create(Theme.smallest(in: world))
    _ = try await world.client.get(Theme.self, at: small)
    try await world.checkListed(Theme.self, at: small)
    var draft = try await Theme.smallest(in: world)
    draft.customLayouts = world.text(250)
    draft.package = FileUpload(name: "file.zip", bytes: Array("what is in it".utf8))
    draft.pinningConfigs = world.text(250)
    draft.uuid = world.text(250)
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(Theme.self, at: uri)
    world.check(\.customLayouts, of: object, is: draft.customLayouts)
    world.check(\.name, of: object, is: draft.name)
    world.check(\.pinningConfigs, of: object, is: draft.pinningConfigs)
    world.check(\.uuid, of: object, is: draft.uuid)
    var change = Changes<Theme>()
    change.conference = .set([try await world.make(Conference.self)])
    change.customLayouts = .set(world.text(8))
    change.gatewayRoutingRule = .set([try await world.make(GatewayRoutingRule.self)])
    change.name = .set(world.text(8))
    change.pinningConfigs = .set(world.text(8))
    change.uuid = .set(world.text(8))
    try await world.client.update(change, at: uri)
    object = try await world.client.get(Theme.self, at: uri)
    world.check(\.conference, of: object, is: change.conference.value)
    world.check(\.customLayouts, of: object, is: change.customLayouts.value)
    world.check(\.gatewayRoutingRule, of: object, is: change.gatewayRoutingRule.value)
    world.check(\.name, of: object, is: change.name.value)
    world.check(\.pinningConfigs, of: object, is: change.pinningConfigs.value)
    world.check(\.uuid, of: object, is: change.uuid.value)
    change = Changes<Theme>()
    change.customLayouts = .clear
    change.pinningConfigs = .clear
    change.uuid = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(Theme.self, at: uri)
    world.checkCleared(\.customLayouts, of: object)
    world.checkCleared(\.pinningConfigs, of: object)
    world.checkCleared(\.uuid, of: object)
    try await world.delete(Theme.self, at: uri)
  }
}

extension Theme: Made {
  static func smallest(in world: World) async throws -> Draft<Theme> { draft(name: world.text(250)) }
}
