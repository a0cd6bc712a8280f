// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// One-Touch Join profile (API: `configuration/mjx_integration`).
  static func liveOneTouchJoinProfile(_ world: World) async throws {
    let small = try await world.client.create(OneTouchJoinProfile.smallest(in: world))
    _ = try await world.client.get(OneTouchJoinProfile.self, at: small)
    try await world.checkListed(OneTouchJoinProfile.self, at: small)
    var draft = try await OneTouchJoinProfile.smallest(in: world)
    draft.description = world.text(250)
    draft.displayUpcomingMeetings = 365
    draft.isNonVideoMeetingsEnabled = false
    draft.isPrivateMeetingsEnabled = false
    draft.endBuffer = 180
    draft.endpointGroups = [try await world.make(OneTouchJoinEndpointGroup.self)]
    draft.epPassword = Secret(world.text(100))
    draft.epUseHTTPs = false
    draft.epUsername = world.text(100)
    draft.epVerifyCertificate = true
    draft.exchangeDeployment = try await world.make(OneTouchJoinExchangeDeployment.self)
    draft.googleDeployment = try await world.make(OneTouchJoinGoogleDeployment.self)
    draft.graphDeployment = try await world.make(OneTouchJoinGraphDeployment.self)
    draft.processesAliasPrivateMeetings = false
    draft.replacesEmptySubject = false
    draft.replaceSubjectTemplate = world.text(512)
    draft.replaceSubjectType = .`private`
    draft.startBuffer = 180
    draft.usesWebex = true
    draft.webexAPIDomain = world.text(192)
    draft.webexClientID = world.text(100)
    draft.webexClientSecret = Secret(world.text(250))
    draft.webexOAuthState = world.text(250)
    draft.webexRedirectURI = world.text(255)
    draft.webexRefreshToken = Secret(world.text(4000))
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(OneTouchJoinProfile.self, at: uri)
    world.check(\.description, of: object, is: draft.description)
    world.check(\.displayUpcomingMeetings, of: object, is: draft.displayUpcomingMeetings)
    world.check(\.isNonVideoMeetingsEnabled, of: object, is: draft.isNonVideoMeetingsEnabled)
    world.check(\.isPrivateMeetingsEnabled, of: object, is: draft.isPrivateMeetingsEnabled)
    world.check(\.endBuffer, of: object, is: draft.endBuffer)
    world.check(\.endpointGroups, of: object, is: draft.endpointGroups)
    world.check(\.epUseHTTPs, of: object, is: draft.epUseHTTPs)
    world.check(\.epUsername, of: object, is: draft.epUsername)
    world.check(\.epVerifyCertificate, of: object, is: draft.epVerifyCertificate)
    world.check(\.exchangeDeployment, of: object, is: draft.exchangeDeployment)
    world.check(\.googleDeployment, of: object, is: draft.googleDeployment)
    world.check(\.graphDeployment, of: object, is: draft.graphDeployment)
    world.check(\.name, of: object, is: draft.name)
    world.check(\.processesAliasPrivateMeetings, of: object, is: draft.processesAliasPrivateMeetings)
    world.check(\.replacesEmptySubject, of: object, is: draft.replacesEmptySubject)
    world.check(\.replaceSubjectTemplate, of: object, is: draft.replaceSubjectTemplate)
    world.check(\.replaceSubjectType, of: object, is: draft.replaceSubjectType)
    world.check(\.startBuffer, of: object, is: draft.startBuffer)
    world.check(\.usesWebex, of: object, is: draft.usesWebex)
    world.check(\.webexAPIDomain, of: object, is: draft.webexAPIDomain)
    world.check(\.webexClientID, of: object, is: draft.webexClientID)
    world.check(\.webexOAuthState, of: object, is: draft.webexOAuthState)
    world.check(\.webexRedirectURI, of: object, is: draft.webexRedirectURI)
    world.check(\.webexRefreshToken, of: object, is: draft.webexRefreshToken)
    var change = Changes<OneTouchJoinProfile>()
    change.description = .set(world.text(8))
    change.displayUpcomingMeetings = .set(1)
    change.isNonVideoMeetingsEnabled = .set(true)
    change.isPrivateMeetingsEnabled = .set(true)
    change.endBuffer = .set(1)
    change.epPassword = .set(Secret(world.text(8)))
    change.epUseHTTPs = .set(true)
    change.epUsername = .set(world.text(8))
    change.epVerifyCertificate = .set(false)
    change.exchangeDeployment = .set(try await world.make(OneTouchJoinExchangeDeployment.self))
    change.googleDeployment = .set(try await world.make(OneTouchJoinGoogleDeployment.self))
    change.graphDeployment = .set(try await world.make(OneTouchJoinGraphDeployment.self))
    change.name = .set(world.text(8))
    change.processesAliasPrivateMeetings = .set(true)
    change.replacesEmptySubject = .set(true)
    change.replaceSubjectTemplate = .set(world.text(8))
    change.replaceSubjectType = .set(.all)
    change.startBuffer = .set(1)
    change.usesWebex = .set(false)
    change.webexAPIDomain = .set(world.text(8))
    change.webexClientID = .set(world.text(8))
    change.webexClientSecret = .set(Secret(world.text(8)))
    change.webexOAuthState = .set(world.text(8))
    change.webexRedirectURI = .set(world.text(8))
    change.webexRefreshToken = .set(Secret(world.text(8)))
    try await world.client.update(change, at: uri)
    object = try await world.client.get(OneTouchJoinProfile.self, at: uri)
    world.check(\.description, of: object, is: change.description.value)
    world.check(\.displayUpcomingMeetings, of: object, is: change.displayUpcomingMeetings.value)
    world.check(\.isNonVideoMeetingsEnabled, of: object, is: change.isNonVideoMeetingsEnabled.value)
    world.check(\.isPrivateMeetingsEnabled, of: object, is: change.isPrivateMeetingsEnabled.value)
    world.check(\.endBuffer, of: object, is: change.endBuffer.value)
    world.check(\.epUseHTTPs, of: object, is: change.epUseHTTPs.value)
    world.check(\.epUsername, of: object, is: change.epUsername.value)
    world.check(\.epVerifyCertificate, of: object, is: change.epVerifyCertificate.value)
    world.check(\.exchangeDeployment, of: object, is: change.exchangeDeployment.value)
    world.check(\.googleDeployment, of: object, is: change.googleDeployment.value)
    world.check(\.graphDeployment, of: object, is: change.graphDeployment.value)
    world.check(\.name, of: object, is: change.name.value)
    world.check(\.processesAliasPrivateMeetings, of: object, is: change.processesAliasPrivateMeetings.value)
    world.check(\.replacesEmptySubject, of: object, is: change.replacesEmptySubject.value)
    world.check(\.replaceSubjectTemplate, of: object, is: change.replaceSubjectTemplate.value)
    world.check(\.replaceSubjectType, of: object, is: change.replaceSubjectType.value)
    world.check(\.startBuffer, of: object, is: change.startBuffer.value)
    world.check(\.usesWebex, of: object, is: change.usesWebex.value)
    world.check(\.webexAPIDomain, of: object, is: change.webexAPIDomain.value)
    world.check(\.webexClientID, of: object, is: change.webexClientID.value)
    world.check(\.webexOAuthState, of: object, is: change.webexOAuthState.value)
    world.check(\.webexRedirectURI, of: object, is: change.webexRedirectURI.value)
    world.check(\.webexRefreshToken, of: object, is: change.webexRefreshToken.value)
    change = Changes<OneTouchJoinProfile>()
    change.description = .clear
    change.epPassword = .clear
    change.epUsername = .clear
    change.exchangeDeployment = .clear
    change.googleDeployment = .clear
    change.graphDeployment = .clear
    change.replaceSubjectTemplate = .clear
    change.replaceSubjectType = .clear
    change.webexAPIDomain = .clear
    change.webexClientID = .clear
    change.webexClientSecret = .clear
    change.webexOAuthState = .clear
    change.webexRedirectURI = .clear
    change.webexRefreshToken = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(OneTouchJoinProfile.self, at: uri)
    world.checkCleared(\.description, of: object)
    world.checkCleared(\.epUsername, of: object)
    world.checkCleared(\.exchangeDeployment, of: object)
    world.checkCleared(\.googleDeployment, of: object)
    world.checkCleared(\.graphDeployment, of: object)
    world.checkCleared(\.replaceSubjectTemplate, of: object)
    world.checkCleared(\.replaceSubjectType, of: object)
    world.checkCleared(\.webexAPIDomain, of: object)
    world.checkCleared(\.webexClientID, of: object)
    world.checkCleared(\.webexOAuthState, of: object)
    world.checkCleared(\.webexRedirectURI, of: object)
    world.checkCleared(\.webexRefreshToken, of: object)
    try await world.delete(OneTouchJoinProfile.self, at: uri)
  }
}

extension OneTouchJoinProfile: Made {
  static func smallest(in world: World) async throws -> Draft<OneTouchJoinProfile> { draft(name: world.text(250)) }
}
