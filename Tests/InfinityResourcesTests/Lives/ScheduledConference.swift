// Written by scripts/generate-resources.

import Foundation
import InfinityAPI
import InfinityResources

extension Lives {
  /// Scheduler meeting slot (API: `configuration/scheduled_conference`).
  static func liveScheduledConference(_ world: World) async throws {
    let small = try await world.client.create(ScheduledConference.smallest(in: world))
    _ = try await world.client.get(ScheduledConference.self, at: small)
    try await world.checkListed(ScheduledConference.self, at: small)
    var draft = try await ScheduledConference.smallest(in: world)
    draft.ewsItemUID = world.text(255)
    draft.recurringConference = try await world.make(RecurringConference.self)
    draft.scheduledAlias = try await world.make(ScheduledAlias.self)
    draft.subject = world.text(255)
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(ScheduledConference.self, at: uri)
    world.check(\.conference, of: object, is: draft.conference)
    world.check(\.endTime, of: object, is: draft.endTime)
    world.check(\.ewsItemID, of: object, is: draft.ewsItemID)
    world.check(\.ewsItemUID, of: object, is: draft.ewsItemUID)
    world.check(\.recurringConference, of: object, is: draft.recurringConference)
    world.check(\.scheduledAlias, of: object, is: draft.scheduledAlias)
    world.check(\.startTime, of: object, is: draft.startTime)
    world.check(\.subject, of: object, is: draft.subject)
    var change = Changes<ScheduledConference>()
    change.conference = .set(try await world.make(Conference.self))
    change.endTime = .set(Date(timeIntervalSince1970: 1800003600))
    change.ewsItemID = .set(world.text(8))
    change.ewsItemUID = .set(world.text(8))
    change.recurringConference = .set(try await world.make(RecurringConference.self))
    change.scheduledAlias = .set(try await world.make(ScheduledAlias.self))
    change.startTime = .set(Date(timeIntervalSince1970: 1800003600))
    change.subject = .set(world.text(8))
    try await world.client.update(change, at: uri)
    object = try await world.client.get(ScheduledConference.self, at: uri)
    world.check(\.conference, of: object, is: change.conference.value)
    world.check(\.endTime, of: object, is: change.endTime.value)
    world.check(\.ewsItemID, of: object, is: change.ewsItemID.value)
    world.check(\.ewsItemUID, of: object, is: change.ewsItemUID.value)
    world.check(\.recurringConference, of: object, is: change.recurringConference.value)
    world.check(\.scheduledAlias, of: object, is: change.scheduledAlias.value)
    world.check(\.startTime, of: object, is: change.startTime.value)
    world.check(\.subject, of: object, is: change.subject.value)
    change = Changes<ScheduledConference>()
    change.ewsItemUID = .clear
    change.recurringConference = .clear
    change.scheduledAlias = .clear
    change.subject = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(ScheduledConference.self, at: uri)
    world.checkCleared(\.ewsItemUID, of: object)
    world.checkCleared(\.recurringConference, of: object)
    world.checkCleared(\.scheduledAlias, of: object)
    world.checkCleared(\.subject, of: object)
    try await world.delete(ScheduledConference.self, at: uri)
  }
}

extension ScheduledConference: Made {
  static func smallest(in world: World) async throws -> Draft<ScheduledConference> {
    try await draft(
      conference: world.make(Conference.self), endTime: Date(timeIntervalSince1970: 1800000000),
      ewsItemID: world.text(255), startTime: Date(timeIntervalSince1970: 1800000000))
  }
}
