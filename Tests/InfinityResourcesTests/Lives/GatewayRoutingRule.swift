// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Gateway call routing rule (API: `configuration/gateway_routing_rule`).
  static func liveGatewayRoutingRule(_ world: World) async throws {
    let small = try await world.client.create(GatewayRoutingRule.smallest(in: world))
    _ = try await world.client.get(GatewayRoutingRule.self, at: small)
    try await world.checkListed(GatewayRoutingRule.self, at: small)
    var draft = try await GatewayRoutingRule.smallest(in: world)
    draft.callType = .auto
    draft.calledDeviceType = .telehealthProfile
    draft.cryptoMode = .off
    draft.denoisesAudio = false
    draft.description = world.text(250)
    draft.disabledCodecs = [try DisabledCodec.make { $0.codec = world.text(250) }]
    draft.isEnabled = false
    draft.externalParticipantAvatarLookup = .no
    draft.googleMeetAccessToken = try await world.make(GoogleMeetAccessToken.self)
    draft.h323Gatekeeper = try await world.make(H323Gatekeeper.self)
    draft.theme = try await world.make(Theme.self)
    draft.liveCaptions = .no
    draft.matchesIncomingCalls = false
    draft.matchesIncomingH323 = false
    draft.matchesIncomingLync = false
    draft.matchesIncomingOnlyIfRegistered = true
    draft.matchesIncomingSIP = false
    draft.matchesIncomingTeams = true
    draft.matchesIncomingWebRTC = false
    draft.matchesOutgoingCalls = true
    draft.matchSourceLocation = try await world.make(Location.self)
    draft.matchesStringFull = true
    draft.maximumCallrateIn = 8192
    draft.maximumCallrateOut = 8192
    draft.maximumPixelsPerSecond = .fullhd
    draft.lyncServer = try await world.make(LyncServer.self)
    draft.outgoingLocation = try await world.make(Location.self)
    draft.outgoingProtocol = .teams
    draft.replaceString = world.text(250)
    draft.sipProxy = try await world.make(SIPProxy.self)
    draft.stunServer = try await world.make(STUNServer.self)
    draft.tag = world.text(250)
    draft.teamsConnector = try await world.make(TeamsConnector.self)
    draft.telehealthProfile = try await world.make(TelehealthProfile.self)
    draft.treatsAsTrusted = true
    draft.turnServer = try await world.make(TURNServer.self)
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(GatewayRoutingRule.self, at: uri)
    world.check(\.callType, of: object, is: draft.callType)
    world.check(\.calledDeviceType, of: object, is: draft.calledDeviceType)
    world.check(\.cryptoMode, of: object, is: draft.cryptoMode)
    world.check(\.denoisesAudio, of: object, is: draft.denoisesAudio)
    world.check(\.description, of: object, is: draft.description)
    world.check(\.disabledCodecs, of: object, is: draft.disabledCodecs)
    world.check(\.isEnabled, of: object, is: draft.isEnabled)
    world.check(\.externalParticipantAvatarLookup, of: object, is: draft.externalParticipantAvatarLookup)
    world.check(\.googleMeetAccessToken, of: object, is: draft.googleMeetAccessToken)
    world.check(\.h323Gatekeeper, of: object, is: draft.h323Gatekeeper)
    world.check(\.theme, of: object, is: draft.theme)
    world.check(\.liveCaptions, of: object, is: draft.liveCaptions)
    world.check(\.matchesIncomingCalls, of: object, is: draft.matchesIncomingCalls)
    world.check(\.matchesIncomingH323, of: object, is: draft.matchesIncomingH323)
    world.check(\.matchesIncomingLync, of: object, is: draft.matchesIncomingLync)
    world.check(\.matchesIncomingOnlyIfRegistered, of: object, is: draft.matchesIncomingOnlyIfRegistered)
    world.check(\.matchesIncomingSIP, of: object, is: draft.matchesIncomingSIP)
    world.check(\.matchesIncomingTeams, of: object, is: draft.matchesIncomingTeams)
    world.check(\.matchesIncomingWebRTC, of: object, is: draft.matchesIncomingWebRTC)
    world.check(\.matchesOutgoingCalls, of: object, is: draft.matchesOutgoingCalls)
    world.check(\.matchSourceLocation, of: object, is: draft.matchSourceLocation)
    world.check(\.matchString, of: object, is: draft.matchString)
    world.check(\.matchesStringFull, of: object, is: draft.matchesStringFull)
    world.check(\.maximumCallrateIn, of: object, is: draft.maximumCallrateIn)
    world.check(\.maximumCallrateOut, of: object, is: draft.maximumCallrateOut)
    world.check(\.maximumPixelsPerSecond, of: object, is: draft.maximumPixelsPerSecond)
    world.check(\.lyncServer, of: object, is: draft.lyncServer)
    world.check(\.name, of: object, is: draft.name)
    world.check(\.outgoingLocation, of: object, is: draft.outgoingLocation)
    world.check(\.outgoingProtocol, of: object, is: draft.outgoingProtocol)
    world.check(\.priority, of: object, is: draft.priority)
    world.check(\.replaceString, of: object, is: draft.replaceString)
    world.check(\.sipProxy, of: object, is: draft.sipProxy)
    world.check(\.stunServer, of: object, is: draft.stunServer)
    world.check(\.tag, of: object, is: draft.tag)
    world.check(\.teamsConnector, of: object, is: draft.teamsConnector)
    world.check(\.telehealthProfile, of: object, is: draft.telehealthProfile)
    world.check(\.treatsAsTrusted, of: object, is: draft.treatsAsTrusted)
    world.check(\.turnServer, of: object, is: draft.turnServer)
    var change = Changes<GatewayRoutingRule>()
    change.callType = .set(.audio)
    change.calledDeviceType = .set(.external)
    change.cryptoMode = .set(.besteffort)
    change.denoisesAudio = .set(true)
    change.description = .set(world.text(8))
    change.disabledCodecs = .set([try DisabledCodec.make { $0.codec = world.text(8) }])
    change.isEnabled = .set(true)
    change.externalParticipantAvatarLookup = .set(.`default`)
    change.googleMeetAccessToken = .set(try await world.make(GoogleMeetAccessToken.self))
    change.h323Gatekeeper = .set(try await world.make(H323Gatekeeper.self))
    change.theme = .set(try await world.make(Theme.self))
    change.liveCaptions = .set(.`default`)
    change.matchesIncomingCalls = .set(true)
    change.matchesIncomingH323 = .set(true)
    change.matchesIncomingLync = .set(true)
    change.matchesIncomingOnlyIfRegistered = .set(false)
    change.matchesIncomingSIP = .set(true)
    change.matchesIncomingTeams = .set(false)
    change.matchesIncomingWebRTC = .set(true)
    change.matchesOutgoingCalls = .set(false)
    change.matchSourceLocation = .set(try await world.make(Location.self))
    change.matchString = .set(world.text(8))
    change.matchesStringFull = .set(false)
    change.maximumCallrateIn = .set(128)
    change.maximumCallrateOut = .set(128)
    change.maximumPixelsPerSecond = .set(.sd)
    change.lyncServer = .set(try await world.make(LyncServer.self))
    change.name = .set(world.text(8))
    change.outgoingLocation = .set(try await world.make(Location.self))
    change.outgoingProtocol = .set(.h323)
    change.priority = .set(1)
    change.replaceString = .set(world.text(8))
    change.sipProxy = .set(try await world.make(SIPProxy.self))
    change.stunServer = .set(try await world.make(STUNServer.self))
    change.tag = .set(world.text(8))
    change.teamsConnector = .set(try await world.make(TeamsConnector.self))
    change.telehealthProfile = .set(try await world.make(TelehealthProfile.self))
    change.treatsAsTrusted = .set(false)
    change.turnServer = .set(try await world.make(TURNServer.self))
    try await world.client.update(change, at: uri)
    object = try await world.client.get(GatewayRoutingRule.self, at: uri)
    world.check(\.callType, of: object, is: change.callType.value)
    world.check(\.calledDeviceType, of: object, is: change.calledDeviceType.value)
    world.check(\.cryptoMode, of: object, is: change.cryptoMode.value)
    world.check(\.denoisesAudio, of: object, is: change.denoisesAudio.value)
    world.check(\.description, of: object, is: change.description.value)
    world.check(\.disabledCodecs, of: object, is: change.disabledCodecs.value)
    world.check(\.isEnabled, of: object, is: change.isEnabled.value)
    world.check(\.externalParticipantAvatarLookup, of: object, is: change.externalParticipantAvatarLookup.value)
    world.check(\.googleMeetAccessToken, of: object, is: change.googleMeetAccessToken.value)
    world.check(\.h323Gatekeeper, of: object, is: change.h323Gatekeeper.value)
    world.check(\.theme, of: object, is: change.theme.value)
    world.check(\.liveCaptions, of: object, is: change.liveCaptions.value)
    world.check(\.matchesIncomingCalls, of: object, is: change.matchesIncomingCalls.value)
    world.check(\.matchesIncomingH323, of: object, is: change.matchesIncomingH323.value)
    world.check(\.matchesIncomingLync, of: object, is: change.matchesIncomingLync.value)
    world.check(\.matchesIncomingOnlyIfRegistered, of: object, is: change.matchesIncomingOnlyIfRegistered.value)
    world.check(\.matchesIncomingSIP, of: object, is: change.matchesIncomingSIP.value)
    world.check(\.matchesIncomingTeams, of: object, is: change.matchesIncomingTeams.value)
    world.check(\.matchesIncomingWebRTC, of: object, is: change.matchesIncomingWebRTC.value)
    world.check(\.matchesOutgoingCalls, of: object, is: change.matchesOutgoingCalls.value)
    world.check(\.matchSourceLocation, of: object, is: change.matchSourceLocation.value)
    world.check(\.matchString, of: object, is: change.matchString.value)
    world.check(\.matchesStringFull, of: object, is: change.matchesStringFull.value)
    world.check(\.maximumCallrateIn, of: object, is: change.maximumCallrateIn.value)
    world.check(\.maximumCallrateOut, of: object, is: change.maximumCallrateOut.value)
    world.check(\.maximumPixelsPerSecond, of: object, is: change.maximumPixelsPerSecond.value)
    world.check(\.lyncServer, of: object, is: change.lyncServer.value)
    world.check(\.name, of: object, is: change.name.value)
    world.check(\.outgoingLocation, of: object, is: change.outgoingLocation.value)
    world.check(\.outgoingProtocol, of: object, is: change.outgoingProtocol.value)
    world.check(\.priority, of: object, is: change.priority.value)
    world.check(\.replaceString, of: object, is: change.replaceString.value)
    world.check(\.sipProxy, of: object, is: change.sipProxy.value)
    world.check(\.stunServer, of: object, is: change.stunServer.value)
    world.check(\.tag, of: object, is: change.tag.value)
    world.check(\.teamsConnector, of: object, is: change.teamsConnector.value)
    world.check(\.telehealthProfile, of: object, is: change.telehealthProfile.value)
    world.check(\.treatsAsTrusted, of: object, is: change.treatsAsTrusted.value)
    world.check(\.turnServer, of: object, is: change.turnServer.value)
    change = Changes<GatewayRoutingRule>()
    change.callType = .clear
    change.calledDeviceType = .clear
    change.cryptoMode = .clear
    change.description = .clear
    change.disabledCodecs = .clear
    change.externalParticipantAvatarLookup = .clear
    change.googleMeetAccessToken = .clear
    change.h323Gatekeeper = .clear
    change.theme = .clear
    change.liveCaptions = .clear
    change.matchSourceLocation = .clear
    change.maximumCallrateIn = .clear
    change.maximumCallrateOut = .clear
    change.maximumPixelsPerSecond = .clear
    change.lyncServer = .clear
    change.outgoingLocation = .clear
    change.outgoingProtocol = .clear
    change.replaceString = .clear
    change.sipProxy = .clear
    change.stunServer = .clear
    change.tag = .clear
    change.teamsConnector = .clear
    change.telehealthProfile = .clear
    change.turnServer = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(GatewayRoutingRule.self, at: uri)
    world.checkCleared(\.callType, of: object)
    world.checkCleared(\.calledDeviceType, of: object)
    world.checkCleared(\.cryptoMode, of: object)
    world.checkCleared(\.description, of: object)
    world.checkCleared(\.disabledCodecs, of: object)
    world.checkCleared(\.externalParticipantAvatarLookup, of: object)
    world.checkCleared(\.googleMeetAccessToken, of: object)
    world.checkCleared(\.h323Gatekeeper, of: object)
    world.checkCleared(\.theme, of: object)
    world.checkCleared(\.liveCaptions, of: object)
    world.checkCleared(\.matchSourceLocation, of: object)
    world.checkCleared(\.maximumCallrateIn, of: object)
    world.checkCleared(\.maximumCallrateOut, of: object)
    world.checkCleared(\.maximumPixelsPerSecond, of: object)
    world.checkCleared(\.lyncServer, of: object)
    world.checkCleared(\.outgoingLocation, of: object)
    world.checkCleared(\.outgoingProtocol, of: object)
    world.checkCleared(\.replaceString, of: object)
    world.checkCleared(\.sipProxy, of: object)
    world.checkCleared(\.stunServer, of: object)
    world.checkCleared(\.tag, of: object)
    world.checkCleared(\.teamsConnector, of: object)
    world.checkCleared(\.telehealthProfile, of: object)
    world.checkCleared(\.turnServer, of: object)
    try await world.delete(GatewayRoutingRule.self, at: uri)
  }
}

extension GatewayRoutingRule: Made {
  static func smallest(in world: World) async throws -> Draft<GatewayRoutingRule> {
    draft(matchString: world.text(250), name: world.text(250), priority: 200)
  }
}
