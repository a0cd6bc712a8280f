// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// One-Touch Join invite parser (API: `configuration/mjx_meeting_processing_rule`).
  static func liveOneTouchJoinMeetingProcessingRule(_ world: World) async throws {
    let small = try await world.client.create(OneTouchJoinMeetingProcessingRule.smallest(in: world))
    _ = try await world.client.get(OneTouchJoinMeetingProcessingRule.self, at: small)
    try await world.checkListed(OneTouchJoinMeetingProcessingRule.self, at: small)
    var draft = try await OneTouchJoinMeetingProcessingRule.smallest(in: world)
    draft.companyID = world.text(36)
    draft.customTemplate = world.text(4000)
    draft.isDefaultProcessingEnabled = false
    draft.description = world.text(250)
    draft.domain = world.text(255)
    draft.isEnabled = false
    draft.includesPin = true
    draft.matchString = world.text(250)
    draft.replaceString = world.text(250)
    draft.transformRule = world.text(512)
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(OneTouchJoinMeetingProcessingRule.self, at: uri)
    world.check(\.companyID, of: object, is: draft.companyID)
    world.check(\.customTemplate, of: object, is: draft.customTemplate)
    world.check(\.isDefaultProcessingEnabled, of: object, is: draft.isDefaultProcessingEnabled)
    world.check(\.description, of: object, is: draft.description)
    world.check(\.domain, of: object, is: draft.domain)
    world.check(\.isEnabled, of: object, is: draft.isEnabled)
    world.check(\.includesPin, of: object, is: draft.includesPin)
    world.check(\.matchString, of: object, is: draft.matchString)
    world.check(\.meetingType, of: object, is: draft.meetingType)
    world.check(\.oneTouchJoinProfile, of: object, is: draft.oneTouchJoinProfile)
    world.check(\.name, of: object, is: draft.name)
    world.check(\.priority, of: object, is: draft.priority)
    world.check(\.replaceString, of: object, is: draft.replaceString)
    world.check(\.transformRule, of: object, is: draft.transformRule)
    var change = Changes<OneTouchJoinMeetingProcessingRule>()
    change.companyID = .set(world.text(8))
    change.customTemplate = .set(world.text(8))
    change.isDefaultProcessingEnabled = .set(true)
    change.description = .set(world.text(8))
    change.domain = .set(world.text(8))
    change.isEnabled = .set(true)
    change.includesPin = .set(false)
    change.matchString = .set(world.text(8))
    change.meetingType = .set(.pexipinfinity)
    change.oneTouchJoinProfile = .set(try await world.make(OneTouchJoinProfile.self))
    change.name = .set(world.text(8))
    change.priority = .set(1)
    change.replaceString = .set(world.text(8))
    change.transformRule = .set(world.text(8))
    try await world.client.update(change, at: uri)
    object = try await world.client.get(OneTouchJoinMeetingProcessingRule.self, at: uri)
    world.check(\.companyID, of: object, is: change.companyID.value)
    world.check(\.customTemplate, of: object, is: change.customTemplate.value)
    world.check(\.isDefaultProcessingEnabled, of: object, is: change.isDefaultProcessingEnabled.value)
    world.check(\.description, of: object, is: change.description.value)
    world.check(\.domain, of: object, is: change.domain.value)
    world.check(\.isEnabled, of: object, is: change.isEnabled.value)
    world.check(\.includesPin, of: object, is: change.includesPin.value)
    world.check(\.matchString, of: object, is: change.matchString.value)
    world.check(\.meetingType, of: object, is: change.meetingType.value)
    world.check(\.oneTouchJoinProfile, of: object, is: change.oneTouchJoinProfile.value)
    world.check(\.name, of: object, is: change.name.value)
    world.check(\.priority, of: object, is: change.priority.value)
    world.check(\.replaceString, of: object, is: change.replaceString.value)
    world.check(\.transformRule, of: object, is: change.transformRule.value)
    change = Changes<OneTouchJoinMeetingProcessingRule>()
    change.companyID = .clear
    change.customTemplate = .clear
    change.description = .clear
    change.domain = .clear
    change.matchString = .clear
    change.replaceString = .clear
    change.transformRule = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(OneTouchJoinMeetingProcessingRule.self, at: uri)
    world.checkCleared(\.companyID, of: object)
    world.checkCleared(\.customTemplate, of: object)
    world.checkCleared(\.description, of: object)
    world.checkCleared(\.domain, of: object)
    world.checkCleared(\.matchString, of: object)
    world.checkCleared(\.replaceString, of: object)
    world.checkCleared(\.transformRule, of: object)
    try await world.delete(OneTouchJoinMeetingProcessingRule.self, at: uri)
  }
}

extension OneTouchJoinMeetingProcessingRule: Made {
  static func smallest(in world: World) async throws -> Draft<OneTouchJoinMeetingProcessingRule> {
    try await draft(
      meetingType: .custom, oneTouchJoinProfile: world.make(OneTouchJoinProfile.self), name: world.text(250),
      priority: 200)
  }
}
