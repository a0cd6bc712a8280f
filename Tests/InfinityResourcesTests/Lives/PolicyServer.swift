// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Policy profile (API: `configuration/policy_server`).
  static func livePolicyServer(_ world: World) async throws {
    let small = try await world.client.create(PolicyServer.smallest(in: world))
    _ = try await world.client.get(PolicyServer.self, at: small)
    try await world.checkListed(PolicyServer.self, at: small)
    var draft = try await PolicyServer.smallest(in: world)
    draft.description = world.text(250)
    draft.isAvatarLookupEnabled = true
    draft.isDirectoryLookupEnabled = true
    draft.isInternalMediaLocationPolicyEnabled = true
    draft.isInternalParticipantPolicyEnabled = true
    draft.isInternalServicePolicyEnabled = true
    draft.isMediaLocationLookupEnabled = true
    draft.isParticipantLookupEnabled = true
    draft.isRegistrationLookupEnabled = true
    draft.isServiceLookupEnabled = true
    draft.internalMediaLocationPolicyTemplate = world.text(4000)
    draft.internalParticipantPolicyTemplate = world.text(4000)
    draft.internalServicePolicyTemplate = world.text(4000)
    draft.password = Secret(world.text(100))
    draft.prefersLocalAvatarConfiguration = true
    draft.url = world.url()
    draft.username = world.text(100)
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(PolicyServer.self, at: uri)
    world.check(\.description, of: object, is: draft.description)
    world.check(\.isAvatarLookupEnabled, of: object, is: draft.isAvatarLookupEnabled)
    world.check(\.isDirectoryLookupEnabled, of: object, is: draft.isDirectoryLookupEnabled)
    world.check(\.isInternalMediaLocationPolicyEnabled, of: object, is: draft.isInternalMediaLocationPolicyEnabled)
    world.check(\.isInternalParticipantPolicyEnabled, of: object, is: draft.isInternalParticipantPolicyEnabled)
    world.check(\.isInternalServicePolicyEnabled, of: object, is: draft.isInternalServicePolicyEnabled)
    world.check(\.isMediaLocationLookupEnabled, of: object, is: draft.isMediaLocationLookupEnabled)
    world.check(\.isParticipantLookupEnabled, of: object, is: draft.isParticipantLookupEnabled)
    world.check(\.isRegistrationLookupEnabled, of: object, is: draft.isRegistrationLookupEnabled)
    world.check(\.isServiceLookupEnabled, of: object, is: draft.isServiceLookupEnabled)
    world.check(\.internalMediaLocationPolicyTemplate, of: object, is: draft.internalMediaLocationPolicyTemplate)
    world.check(\.internalParticipantPolicyTemplate, of: object, is: draft.internalParticipantPolicyTemplate)
    world.check(\.internalServicePolicyTemplate, of: object, is: draft.internalServicePolicyTemplate)
    world.check(\.name, of: object, is: draft.name)
    world.check(\.prefersLocalAvatarConfiguration, of: object, is: draft.prefersLocalAvatarConfiguration)
    world.check(\.url, of: object, is: draft.url)
    world.check(\.username, of: object, is: draft.username)
    var change = Changes<PolicyServer>()
    change.description = .set(world.text(8))
    change.isAvatarLookupEnabled = .set(false)
    change.isDirectoryLookupEnabled = .set(false)
    change.isInternalMediaLocationPolicyEnabled = .set(false)
    change.isInternalParticipantPolicyEnabled = .set(false)
    change.isInternalServicePolicyEnabled = .set(false)
    change.isMediaLocationLookupEnabled = .set(false)
    change.isParticipantLookupEnabled = .set(false)
    change.isRegistrationLookupEnabled = .set(false)
    change.isServiceLookupEnabled = .set(false)
    change.internalMediaLocationPolicyTemplate = .set(world.text(8))
    change.internalParticipantPolicyTemplate = .set(world.text(8))
    change.internalServicePolicyTemplate = .set(world.text(8))
    change.name = .set(world.text(8))
    change.password = .set(Secret(world.text(8)))
    change.prefersLocalAvatarConfiguration = .set(false)
    change.url = .set(world.url())
    change.username = .set(world.text(8))
    try await world.client.update(change, at: uri)
    object = try await world.client.get(PolicyServer.self, at: uri)
    world.check(\.description, of: object, is: change.description.value)
    world.check(\.isAvatarLookupEnabled, of: object, is: change.isAvatarLookupEnabled.value)
    world.check(\.isDirectoryLookupEnabled, of: object, is: change.isDirectoryLookupEnabled.value)
    world.check(
      \.isInternalMediaLocationPolicyEnabled, of: object, is: change.isInternalMediaLocationPolicyEnabled.value)
    world.check(\.isInternalParticipantPolicyEnabled, of: object, is: change.isInternalParticipantPolicyEnabled.value)
    world.check(\.isInternalServicePolicyEnabled, of: object, is: change.isInternalServicePolicyEnabled.value)
    world.check(\.isMediaLocationLookupEnabled, of: object, is: change.isMediaLocationLookupEnabled.value)
    world.check(\.isParticipantLookupEnabled, of: object, is: change.isParticipantLookupEnabled.value)
    world.check(\.isRegistrationLookupEnabled, of: object, is: change.isRegistrationLookupEnabled.value)
    world.check(\.isServiceLookupEnabled, of: object, is: change.isServiceLookupEnabled.value)
    world.check(\.internalMediaLocationPolicyTemplate, of: object, is: change.internalMediaLocationPolicyTemplate.value)
    world.check(\.internalParticipantPolicyTemplate, of: object, is: change.internalParticipantPolicyTemplate.value)
    world.check(\.internalServicePolicyTemplate, of: object, is: change.internalServicePolicyTemplate.value)
    world.check(\.name, of: object, is: change.name.value)
    world.check(\.prefersLocalAvatarConfiguration, of: object, is: change.prefersLocalAvatarConfiguration.value)
    world.check(\.url, of: object, is: change.url.value)
    world.check(\.username, of: object, is: change.username.value)
    change = Changes<PolicyServer>()
    change.description = .clear
    change.internalMediaLocationPolicyTemplate = .clear
    change.internalParticipantPolicyTemplate = .clear
    change.internalServicePolicyTemplate = .clear
    change.password = .clear
    change.url = .clear
    change.username = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(PolicyServer.self, at: uri)
    world.checkCleared(\.description, of: object)
    world.checkCleared(\.internalMediaLocationPolicyTemplate, of: object)
    world.checkCleared(\.internalParticipantPolicyTemplate, of: object)
    world.checkCleared(\.internalServicePolicyTemplate, of: object)
    world.checkCleared(\.url, of: object)
    world.checkCleared(\.username, of: object)
    try await world.delete(PolicyServer.self, at: uri)
  }
}

extension PolicyServer: Made {
  static func smallest(in world: World) async throws -> Draft<PolicyServer> { draft(name: world.text(250)) }
}
