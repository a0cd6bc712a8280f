// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Auto-dialled meeting participant (API: `configuration/automatic_participant`).
  static func liveAutomaticParticipant(_ world: World) async throws {
    let small = try await world.client.create(AutomaticParticipant.smallest(in: world))
    _ = try await world.client.get(AutomaticParticipant.self, at: small)
    try await world.checkListed(AutomaticParticipant.self, at: small)
    var draft = try await AutomaticParticipant.smallest(in: world)
    draft.callType = .videoOnly
    draft.conference = [try await world.make(Conference.self)]
    draft.description = world.text(250)
    draft.dtmfSequence = Secret(world.text(250))
    draft.keepConferenceAlive = .keepConferenceAliveNever
    draft.presentationURL = world.url()
    draft.protocol = .rtmp
    draft.remoteDisplayName = world.text(250)
    draft.role = .chair
    draft.routing = .routingRule
    draft.isStreaming = true
    draft.location = try await world.make(Location.self)
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(AutomaticParticipant.self, at: uri)
    world.check(\.alias, of: object, is: draft.alias)
    world.check(\.callType, of: object, is: draft.callType)
    world.check(\.conference, of: object, is: draft.conference)
    world.check(\.description, of: object, is: draft.description)
    world.check(\.dtmfSequence, of: object, is: draft.dtmfSequence)
    world.check(\.keepConferenceAlive, of: object, is: draft.keepConferenceAlive)
    world.check(\.presentationURL, of: object, is: draft.presentationURL)
    world.check(\.`protocol`, of: object, is: draft.protocol)
    world.check(\.remoteDisplayName, of: object, is: draft.remoteDisplayName)
    world.check(\.role, of: object, is: draft.role)
    world.check(\.routing, of: object, is: draft.routing)
    world.check(\.isStreaming, of: object, is: draft.isStreaming)
    world.check(\.location, of: object, is: draft.location)
    var change = Changes<AutomaticParticipant>()
    change.alias = .set(world.text(8))
    change.callType = .set(.audio)
    change.conference = .set([try await world.make(Conference.self)])
    change.description = .set(world.text(8))
    change.dtmfSequence = .set(Secret(world.text(8)))
    change.keepConferenceAlive = .set(.keepConferenceAlive)
    change.presentationURL = .set(world.url())
    change.protocol = .set(.teams)
    change.remoteDisplayName = .set(world.text(8))
    change.role = .set(.guest)
    change.routing = .set(.manual)
    change.isStreaming = .set(false)
    change.location = .set(try await world.make(Location.self))
    try await world.client.update(change, at: uri)
    object = try await world.client.get(AutomaticParticipant.self, at: uri)
    world.check(\.alias, of: object, is: change.alias.value)
    world.check(\.callType, of: object, is: change.callType.value)
    world.check(\.conference, of: object, is: change.conference.value)
    world.check(\.description, of: object, is: change.description.value)
    world.check(\.dtmfSequence, of: object, is: change.dtmfSequence.value)
    world.check(\.keepConferenceAlive, of: object, is: change.keepConferenceAlive.value)
    world.check(\.presentationURL, of: object, is: change.presentationURL.value)
    world.check(\.`protocol`, of: object, is: change.protocol.value)
    world.check(\.remoteDisplayName, of: object, is: change.remoteDisplayName.value)
    world.check(\.role, of: object, is: change.role.value)
    world.check(\.routing, of: object, is: change.routing.value)
    world.check(\.isStreaming, of: object, is: change.isStreaming.value)
    world.check(\.location, of: object, is: change.location.value)
    change = Changes<AutomaticParticipant>()
    change.callType = .clear
    change.conference = .clear
    change.description = .clear
    change.dtmfSequence = .clear
    change.keepConferenceAlive = .clear
    change.presentationURL = .clear
    change.protocol = .clear
    change.remoteDisplayName = .clear
    change.role = .clear
    change.routing = .clear
    change.location = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(AutomaticParticipant.self, at: uri)
    world.checkCleared(\.callType, of: object)
    world.checkCleared(\.conference, of: object)
    world.checkCleared(\.description, of: object)
    world.checkCleared(\.dtmfSequence, of: object)
    world.checkCleared(\.keepConferenceAlive, of: object)
    world.checkCleared(\.presentationURL, of: object)
    world.checkCleared(\.`protocol`, of: object)
    world.checkCleared(\.remoteDisplayName, of: object)
    world.checkCleared(\.role, of: object)
    world.checkCleared(\.routing, of: object)
    world.checkCleared(\.location, of: object)
    try await world.delete(AutomaticParticipant.self, at: uri)
  }
}

extension AutomaticParticipant: Made {
  static func smallest(in world: World) async throws -> Draft<AutomaticParticipant> { draft(alias: world.text(250)) }
}
