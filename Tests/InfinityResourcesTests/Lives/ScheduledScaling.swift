// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Teams Connector scaling schedule (API: `configuration/scheduled_scaling`).
  static func liveScheduledScaling(_ world: World) async throws {
    let small = try await world.client.create(ScheduledScaling.smallest(in: world))
    _ = try await world.client.get(ScheduledScaling.self, at: small)
    try await world.checkListed(ScheduledScaling.self, at: small)
    var draft = try await ScheduledScaling.smallest(in: world)
    draft.isEnabled = false
    draft.friday = true
    draft.instancesToAdd = 2
    draft.localTimezone = world.text(250)
    draft.minutesInAdvance = 2
    draft.monday = true
    draft.saturday = true
    draft.sunday = true
    draft.thursday = true
    draft.tuesday = true
    draft.wednesday = true
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(ScheduledScaling.self, at: uri)
    world.check(\.isEnabled, of: object, is: draft.isEnabled)
    world.check(\.friday, of: object, is: draft.friday)
    world.check(\.instancesToAdd, of: object, is: draft.instancesToAdd)
    world.check(\.localTimezone, of: object, is: draft.localTimezone)
    world.check(\.minutesInAdvance, of: object, is: draft.minutesInAdvance)
    world.check(\.monday, of: object, is: draft.monday)
    world.check(\.policyName, of: object, is: draft.policyName)
    world.check(\.policyType, of: object, is: draft.policyType)
    world.check(\.resourceIdentifier, of: object, is: draft.resourceIdentifier)
    world.check(\.saturday, of: object, is: draft.saturday)
    world.check(\.startDate, of: object, is: draft.startDate)
    world.check(\.sunday, of: object, is: draft.sunday)
    world.check(\.thursday, of: object, is: draft.thursday)
    world.check(\.timeFrom, of: object, is: draft.timeFrom)
    world.check(\.timeTo, of: object, is: draft.timeTo)
    world.check(\.tuesday, of: object, is: draft.tuesday)
    world.check(\.wednesday, of: object, is: draft.wednesday)
    var change = Changes<ScheduledScaling>()
    change.isEnabled = .set(true)
    change.friday = .set(false)
    change.instancesToAdd = .set(1)
    change.localTimezone = .set(world.text(8))
    change.minutesInAdvance = .set(1)
    change.monday = .set(false)
    change.policyName = .set(world.text(8))
    change.policyType = .set(.teamsconnectorscaling)
    change.resourceIdentifier = .set(world.text(8))
    change.saturday = .set(false)
    change.startDate = .set(try world.day(2))
    change.sunday = .set(false)
    change.thursday = .set(false)
    change.timeFrom = .set(try world.time(2))
    change.timeTo = .set(try world.time(2))
    change.tuesday = .set(false)
    change.wednesday = .set(false)
    try await world.client.update(change, at: uri)
    object = try await world.client.get(ScheduledScaling.self, at: uri)
    world.check(\.isEnabled, of: object, is: change.isEnabled.value)
    world.check(\.friday, of: object, is: change.friday.value)
    world.check(\.instancesToAdd, of: object, is: change.instancesToAdd.value)
    world.check(\.localTimezone, of: object, is: change.localTimezone.value)
    world.check(\.minutesInAdvance, of: object, is: change.minutesInAdvance.value)
    world.check(\.monday, of: object, is: change.monday.value)
    world.check(\.policyName, of: object, is: change.policyName.value)
    world.check(\.policyType, of: object, is: change.policyType.value)
    world.check(\.resourceIdentifier, of: object, is: change.resourceIdentifier.value)
    world.check(\.saturday, of: object, is: change.saturday.value)
    world.check(\.startDate, of: object, is: change.startDate.value)
    world.check(\.sunday, of: object, is: change.sunday.value)
    world.check(\.thursday, of: object, is: change.thursday.value)
    world.check(\.timeFrom, of: object, is: change.timeFrom.value)
    world.check(\.timeTo, of: object, is: change.timeTo.value)
    world.check(\.tuesday, of: object, is: change.tuesday.value)
    world.check(\.wednesday, of: object, is: change.wednesday.value)
    change = Changes<ScheduledScaling>()
    change.localTimezone = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(ScheduledScaling.self, at: uri)
    world.checkCleared(\.localTimezone, of: object)
    try await world.delete(ScheduledScaling.self, at: uri)
  }
}

extension ScheduledScaling: Made {
  static func smallest(in world: World) async throws -> Draft<ScheduledScaling> {
    try draft(
      policyName: world.text(100), policyType: .teamsconnectorscaling, resourceIdentifier: world.text(250),
      startDate: world.day(1), timeFrom: world.time(1), timeTo: world.time(1))
  }
}
