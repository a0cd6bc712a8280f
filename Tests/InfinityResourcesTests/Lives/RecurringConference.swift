// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Scheduler recurring series (API: `configuration/recurring_conference`).
  static func liveRecurringConference(_ world: World) async throws {
    let small = try await world.client.create(RecurringConference.smallest(in: world))
    _ = try await world.client.get(RecurringConference.self, at: small)
    try await world.checkListed(RecurringConference.self, at: small)
    var draft = try await RecurringConference.smallest(in: world)
    draft.scheduledAlias = try await world.make(ScheduledAlias.self)
    draft.subject = world.text(255)
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(RecurringConference.self, at: uri)
    world.check(\.conference, of: object, is: draft.conference)
    world.check(\.currentIndex, of: object, is: draft.currentIndex)
    world.check(\.ewsItemID, of: object, is: draft.ewsItemID)
    world.check(\.isDepleted, of: object, is: draft.isDepleted)
    world.check(\.scheduledAlias, of: object, is: draft.scheduledAlias)
    world.check(\.subject, of: object, is: draft.subject)
    var change = Changes<RecurringConference>()
    change.conference = .set(try await world.make(Conference.self))
    change.currentIndex = .set(1)
    change.ewsItemID = .set(world.text(8))
    change.isDepleted = .set(false)
    change.scheduledAlias = .set(try await world.make(ScheduledAlias.self))
    change.subject = .set(world.text(8))
    try await world.client.update(change, at: uri)
    object = try await world.client.get(RecurringConference.self, at: uri)
    world.check(\.conference, of: object, is: change.conference.value)
    world.check(\.currentIndex, of: object, is: change.currentIndex.value)
    world.check(\.ewsItemID, of: object, is: change.ewsItemID.value)
    world.check(\.isDepleted, of: object, is: change.isDepleted.value)
    world.check(\.scheduledAlias, of: object, is: change.scheduledAlias.value)
    world.check(\.subject, of: object, is: change.subject.value)
    change = Changes<RecurringConference>()
    change.scheduledAlias = .clear
    change.subject = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(RecurringConference.self, at: uri)
    world.checkCleared(\.scheduledAlias, of: object)
    world.checkCleared(\.subject, of: object)
    try await world.delete(RecurringConference.self, at: uri)
  }
}

extension RecurringConference: Made {
  static func smallest(in world: World) async throws -> Draft<RecurringConference> {
    try await draft(
      conference: world.make(Conference.self), currentIndex: 2, ewsItemID: world.text(255), isDepleted: true)
  }
}
