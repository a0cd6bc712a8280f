// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Meeting room or reception service (API: `configuration/conference`).
  static func liveConference(_ world: World) async throws {
    let small = try await world.client.create(Conference.smallest(in: world))
    _ = try await world.client.get(Conference.self, at: small)
    try await world.checkListed(Conference.self, at: small)
    var draft = try await Conference.smallest(in: world)
    draft.allowsGuests = true
    draft.automaticParticipants = [try await world.make(AutomaticParticipant.self)]
    draft.breakoutRooms = true
    draft.callType = .videoOnly
    draft.cryptoMode = .off
    draft.isDenoiseEnabled = true
    draft.description = world.text(250)
    draft.directMedia = .always
    draft.directMediaNotificationDuration = 30
    draft.isActiveSpeakerIndicationEnabled = true
    draft.chat = .no
    draft.isOverlayTextEnabled = true
    draft.forcesPresenterIntoMain = true
    draft.googleMeetAccessToken = try await world.make(GoogleMeetAccessToken.self)
    draft.guestIdentityProviderGroup = try await world.make(IdentityProviderGroup.self)
    draft.guestPin = Secret(world.text(20))
    draft.guestView = world.text(50)
    draft.guestsCanPresent = false
    draft.guestsCanSeeGuests = .always
    draft.hostIdentityProviderGroup = try await world.make(IdentityProviderGroup.self)
    draft.hostView = world.text(50)
    draft.theme = try await world.make(Theme.self)
    draft.liveCaptions = .no
    draft.matchString = world.text(250)
    draft.maximumCallrateIn = 8192
    draft.maximumCallrateOut = 8192
    draft.maximumPixelsPerSecond = .fullhd
    draft.mediaPlaylist = try await world.make(MediaLibraryPlaylist.self)
    draft.lyncServer = try await world.make(LyncServer.self)
    draft.mutesAllGuests = true
    draft.nonIDPParticipants = .disallowAll
    draft.onCompletion = world.text(250)
    draft.participantLimit = 1000000
    draft.pin = Secret(world.text(20))
    draft.pinningConfig = world.text(250)
    draft.postMatchString = world.text(250)
    draft.postReplaceString = world.text(250)
    draft.primaryOwnerEmailAddress = world.text(100)
    draft.replaceString = world.text(250)
    draft.scheduledConferences = [try await world.make(ScheduledConference.self)]
    draft.serviceType = .mediaPlayback
    draft.isSoftmuteEnabled = true
    draft.syncTag = world.text(250)
    draft.location = try await world.make(Location.self)
    draft.tag = world.text(250)
    draft.teamsConnector = try await world.make(TeamsConnector.self)
    draft.twoStageDialType = .teams
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(Conference.self, at: uri)
    world.check(\.allowsGuests, of: object, is: draft.allowsGuests)
    world.check(\.automaticParticipants, of: object, is: draft.automaticParticipants)
    world.check(\.breakoutRooms, of: object, is: draft.breakoutRooms)
    world.check(\.callType, of: object, is: draft.callType)
    world.check(\.cryptoMode, of: object, is: draft.cryptoMode)
    world.check(\.isDenoiseEnabled, of: object, is: draft.isDenoiseEnabled)
    world.check(\.description, of: object, is: draft.description)
    world.check(\.directMedia, of: object, is: draft.directMedia)
    world.check(\.directMediaNotificationDuration, of: object, is: draft.directMediaNotificationDuration)
    world.check(\.isActiveSpeakerIndicationEnabled, of: object, is: draft.isActiveSpeakerIndicationEnabled)
    world.check(\.chat, of: object, is: draft.chat)
    world.check(\.isOverlayTextEnabled, of: object, is: draft.isOverlayTextEnabled)
    world.check(\.forcesPresenterIntoMain, of: object, is: draft.forcesPresenterIntoMain)
    world.check(\.googleMeetAccessToken, of: object, is: draft.googleMeetAccessToken)
    world.check(\.guestIdentityProviderGroup, of: object, is: draft.guestIdentityProviderGroup)
    world.check(\.guestPin, of: object, is: draft.guestPin)
    world.check(\.guestView, of: object, is: draft.guestView)
    world.check(\.guestsCanPresent, of: object, is: draft.guestsCanPresent)
    world.check(\.guestsCanSeeGuests, of: object, is: draft.guestsCanSeeGuests)
    world.check(\.hostIdentityProviderGroup, of: object, is: draft.hostIdentityProviderGroup)
    world.check(\.hostView, of: object, is: draft.hostView)
    world.check(\.theme, of: object, is: draft.theme)
    world.check(\.liveCaptions, of: object, is: draft.liveCaptions)
    world.check(\.matchString, of: object, is: draft.matchString)
    world.check(\.maximumCallrateIn, of: object, is: draft.maximumCallrateIn)
    world.check(\.maximumCallrateOut, of: object, is: draft.maximumCallrateOut)
    world.check(\.maximumPixelsPerSecond, of: object, is: draft.maximumPixelsPerSecond)
    world.check(\.mediaPlaylist, of: object, is: draft.mediaPlaylist)
    world.check(\.lyncServer, of: object, is: draft.lyncServer)
    world.check(\.mutesAllGuests, of: object, is: draft.mutesAllGuests)
    world.check(\.name, of: object, is: draft.name)
    world.check(\.nonIDPParticipants, of: object, is: draft.nonIDPParticipants)
    world.check(\.onCompletion, of: object, is: draft.onCompletion)
    world.check(\.participantLimit, of: object, is: draft.participantLimit)
    world.check(\.pin, of: object, is: draft.pin)
    world.check(\.pinningConfig, of: object, is: draft.pinningConfig)
    world.check(\.postMatchString, of: object, is: draft.postMatchString)
    world.check(\.postReplaceString, of: object, is: draft.postReplaceString)
    world.check(\.primaryOwnerEmailAddress, of: object, is: draft.primaryOwnerEmailAddress)
    world.check(\.replaceString, of: object, is: draft.replaceString)
    world.check(\.scheduledConferences, of: object, is: draft.scheduledConferences)
    world.check(\.serviceType, of: object, is: draft.serviceType)
    world.check(\.isSoftmuteEnabled, of: object, is: draft.isSoftmuteEnabled)
    world.check(\.syncTag, of: object, is: draft.syncTag)
    world.check(\.location, of: object, is: draft.location)
    world.check(\.tag, of: object, is: draft.tag)
    world.check(\.teamsConnector, of: object, is: draft.teamsConnector)
    world.check(\.twoStageDialType, of: object, is: draft.twoStageDialType)
    var change = Changes<Conference>()
    change.allowsGuests = .set(false)
    change.automaticParticipants = .set([try await world.make(AutomaticParticipant.self)])
    change.breakoutRooms = .set(false)
    change.callType = .set(.audio)
    change.cryptoMode = .set(.besteffort)
    change.isDenoiseEnabled = .set(false)
    change.description = .set(world.text(8))
    change.directMedia = .set(.never)
    change.directMediaNotificationDuration = .set(1)
    change.isActiveSpeakerIndicationEnabled = .set(false)
    change.chat = .set(.`default`)
    change.isOverlayTextEnabled = .set(false)
    change.forcesPresenterIntoMain = .set(false)
    change.googleMeetAccessToken = .set(try await world.make(GoogleMeetAccessToken.self))
    change.guestIdentityProviderGroup = .set(try await world.make(IdentityProviderGroup.self))
    change.guestPin = .set(Secret(world.text(8)))
    change.guestView = .set(world.text(8))
    change.guestsCanPresent = .set(true)
    change.guestsCanSeeGuests = .set(.noHosts)
    change.hostIdentityProviderGroup = .set(try await world.make(IdentityProviderGroup.self))
    change.hostView = .set(world.text(8))
    change.theme = .set(try await world.make(Theme.self))
    change.liveCaptions = .set(.`default`)
    change.matchString = .set(world.text(8))
    change.maximumCallrateIn = .set(128)
    change.maximumCallrateOut = .set(128)
    change.maximumPixelsPerSecond = .set(.sd)
    change.mediaPlaylist = .set(try await world.make(MediaLibraryPlaylist.self))
    change.lyncServer = .set(try await world.make(LyncServer.self))
    change.mutesAllGuests = .set(false)
    change.name = .set(world.text(8))
    change.nonIDPParticipants = .set(.allowIfTrusted)
    change.onCompletion = .set(world.text(8))
    change.participantLimit = .set(1)
    change.pin = .set(Secret(world.text(8)))
    change.pinningConfig = .set(world.text(8))
    change.postMatchString = .set(world.text(8))
    change.postReplaceString = .set(world.text(8))
    change.primaryOwnerEmailAddress = .set(world.text(8))
    change.replaceString = .set(world.text(8))
    change.serviceType = .set(.conference)
    change.isSoftmuteEnabled = .set(false)
    change.syncTag = .set(world.text(8))
    change.location = .set(try await world.make(Location.self))
    change.tag = .set(world.text(8))
    change.teamsConnector = .set(try await world.make(TeamsConnector.self))
    change.twoStageDialType = .set(.regular)
    try await world.client.update(change, at: uri)
    object = try await world.client.get(Conference.self, at: uri)
    world.check(\.allowsGuests, of: object, is: change.allowsGuests.value)
    world.check(\.automaticParticipants, of: object, is: change.automaticParticipants.value)
    world.check(\.breakoutRooms, of: object, is: change.breakoutRooms.value)
    world.check(\.callType, of: object, is: change.callType.value)
    world.check(\.cryptoMode, of: object, is: change.cryptoMode.value)
    world.check(\.isDenoiseEnabled, of: object, is: change.isDenoiseEnabled.value)
    world.check(\.description, of: object, is: change.description.value)
    world.check(\.directMedia, of: object, is: change.directMedia.value)
    world.check(\.directMediaNotificationDuration, of: object, is: change.directMediaNotificationDuration.value)
    world.check(\.isActiveSpeakerIndicationEnabled, of: object, is: change.isActiveSpeakerIndicationEnabled.value)
    world.check(\.chat, of: object, is: change.chat.value)
    world.check(\.isOverlayTextEnabled, of: object, is: change.isOverlayTextEnabled.value)
    world.check(\.forcesPresenterIntoMain, of: object, is: change.forcesPresenterIntoMain.value)
    world.check(\.googleMeetAccessToken, of: object, is: change.googleMeetAccessToken.value)
    world.check(\.guestIdentityProviderGroup, of: object, is: change.guestIdentityProviderGroup.value)
    world.check(\.guestPin, of: object, is: change.guestPin.value)
    world.check(\.guestView, of: object, is: change.guestView.value)
    world.check(\.guestsCanPresent, of: object, is: change.guestsCanPresent.value)
    world.check(\.guestsCanSeeGuests, of: object, is: change.guestsCanSeeGuests.value)
    world.check(\.hostIdentityProviderGroup, of: object, is: change.hostIdentityProviderGroup.value)
    world.check(\.hostView, of: object, is: change.hostView.value)
    world.check(\.theme, of: object, is: change.theme.value)
    world.check(\.liveCaptions, of: object, is: change.liveCaptions.value)
    world.check(\.matchString, of: object, is: change.matchString.value)
    world.check(\.maximumCallrateIn, of: object, is: change.maximumCallrateIn.value)
    world.check(\.maximumCallrateOut, of: object, is: change.maximumCallrateOut.value)
    world.check(\.maximumPixelsPerSecond, of: object, is: change.maximumPixelsPerSecond.value)
    world.check(\.mediaPlaylist, of: object, is: change.mediaPlaylist.value)
    world.check(\.lyncServer, of: object, is: change.lyncServer.value)
    world.check(\.mutesAllGuests, of: object, is: change.mutesAllGuests.value)
    world.check(\.name, of: object, is: change.name.value)
    world.check(\.nonIDPParticipants, of: object, is: change.nonIDPParticipants.value)
    world.check(\.onCompletion, of: object, is: change.onCompletion.value)
    world.check(\.participantLimit, of: object, is: change.participantLimit.value)
    world.check(\.pin, of: object, is: change.pin.value)
    world.check(\.pinningConfig, of: object, is: change.pinningConfig.value)
    world.check(\.postMatchString, of: object, is: change.postMatchString.value)
    world.check(\.postReplaceString, of: object, is: change.postReplaceString.value)
    world.check(\.primaryOwnerEmailAddress, of: object, is: change.primaryOwnerEmailAddress.value)
    world.check(\.replaceString, of: object, is: change.replaceString.value)
    world.check(\.serviceType, of: object, is: change.serviceType.value)
    world.check(\.isSoftmuteEnabled, of: object, is: change.isSoftmuteEnabled.value)
    world.check(\.syncTag, of: object, is: change.syncTag.value)
    world.check(\.location, of: object, is: change.location.value)
    world.check(\.tag, of: object, is: change.tag.value)
    world.check(\.teamsConnector, of: object, is: change.teamsConnector.value)
    world.check(\.twoStageDialType, of: object, is: change.twoStageDialType.value)
    change = Changes<Conference>()
    change.automaticParticipants = .clear
    change.callType = .clear
    change.cryptoMode = .clear
    change.description = .clear
    change.directMedia = .clear
    change.chat = .clear
    change.googleMeetAccessToken = .clear
    change.guestIdentityProviderGroup = .clear
    change.guestPin = .clear
    change.guestView = .clear
    change.guestsCanSeeGuests = .clear
    change.hostIdentityProviderGroup = .clear
    change.hostView = .clear
    change.theme = .clear
    change.liveCaptions = .clear
    change.matchString = .clear
    change.maximumCallrateIn = .clear
    change.maximumCallrateOut = .clear
    change.maximumPixelsPerSecond = .clear
    change.mediaPlaylist = .clear
    change.lyncServer = .clear
    change.nonIDPParticipants = .clear
    change.onCompletion = .clear
    change.participantLimit = .clear
    change.pin = .clear
    change.pinningConfig = .clear
    change.postMatchString = .clear
    change.postReplaceString = .clear
    change.primaryOwnerEmailAddress = .clear
    change.replaceString = .clear
    change.serviceType = .clear
    change.syncTag = .clear
    change.location = .clear
    change.tag = .clear
    change.teamsConnector = .clear
    change.twoStageDialType = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(Conference.self, at: uri)
    world.checkCleared(\.automaticParticipants, of: object)
    world.checkCleared(\.callType, of: object)
    world.checkCleared(\.cryptoMode, of: object)
    world.checkCleared(\.description, of: object)
    world.checkCleared(\.directMedia, of: object)
    world.checkCleared(\.chat, of: object)
    world.checkCleared(\.googleMeetAccessToken, of: object)
    world.checkCleared(\.guestIdentityProviderGroup, of: object)
    world.checkCleared(\.guestPin, of: object)
    world.checkCleared(\.guestView, of: object)
    world.checkCleared(\.guestsCanSeeGuests, of: object)
    world.checkCleared(\.hostIdentityProviderGroup, of: object)
    world.checkCleared(\.hostView, of: object)
    world.checkCleared(\.theme, of: object)
    world.checkCleared(\.liveCaptions, of: object)
    world.checkCleared(\.matchString, of: object)
    world.checkCleared(\.maximumCallrateIn, of: object)
    world.checkCleared(\.maximumCallrateOut, of: object)
    world.checkCleared(\.maximumPixelsPerSecond, of: object)
    world.checkCleared(\.mediaPlaylist, of: object)
    world.checkCleared(\.lyncServer, of: object)
    world.checkCleared(\.nonIDPParticipants, of: object)
    world.checkCleared(\.onCompletion, of: object)
    world.checkCleared(\.participantLimit, of: object)
    world.checkCleared(\.pin, of: object)
    world.checkCleared(\.pinningConfig, of: object)
    world.checkCleared(\.postMatchString, of: object)
    world.checkCleared(\.postReplaceString, of: object)
    world.checkCleared(\.primaryOwnerEmailAddress, of: object)
    world.checkCleared(\.replaceString, of: object)
    world.checkCleared(\.serviceType, of: object)
    world.checkCleared(\.syncTag, of: object)
    world.checkCleared(\.location, of: object)
    world.checkCleared(\.tag, of: object)
    world.checkCleared(\.teamsConnector, of: object)
    world.checkCleared(\.twoStageDialType, of: object)
    try await world.delete(Conference.self, at: uri)
  }
}

extension Conference: Made {
  static func smallest(in world: World) async throws -> Draft<Conference> { draft(name: world.text(250)) }
}
