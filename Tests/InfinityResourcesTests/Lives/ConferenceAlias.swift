// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Dial string of a service (API: `configuration/conference_alias`).
  static func liveConferenceAlias(_ world: World) async throws {
    let small = try await world.client.create(ConferenceAlias.smallest(in: world))
    _ = try await world.client.get(ConferenceAlias.self, at: small)
    try await world.checkListed(ConferenceAlias.self, at: small)
    var draft = try await ConferenceAlias.smallest(in: world)
    draft.description = world.text(250)
    draft.viewOrder = 2
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(ConferenceAlias.self, at: uri)
    world.check(\.alias, of: object, is: draft.alias)
    world.check(\.conference, of: object, is: draft.conference)
    world.check(\.description, of: object, is: draft.description)
    world.check(\.viewOrder, of: object, is: draft.viewOrder)
    var change = Changes<ConferenceAlias>()
    change.alias = .set(world.text(8))
    change.conference = .set(try await world.make(Conference.self))
    change.description = .set(world.text(8))
    change.viewOrder = .set(1)
    try await world.client.update(change, at: uri)
    object = try await world.client.get(ConferenceAlias.self, at: uri)
    world.check(\.alias, of: object, is: change.alias.value)
    world.check(\.conference, of: object, is: change.conference.value)
    world.check(\.description, of: object, is: change.description.value)
    world.check(\.viewOrder, of: object, is: change.viewOrder.value)
    change = Changes<ConferenceAlias>()
    change.description = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(ConferenceAlias.self, at: uri)
    world.checkCleared(\.description, of: object)
    try await world.delete(ConferenceAlias.self, at: uri)
  }
}

extension ConferenceAlias: Made {
  static func smallest(in world: World) async throws -> Draft<ConferenceAlias> {
    try await draft(alias: world.text(250), conference: world.make(Conference.self))
  }
}
