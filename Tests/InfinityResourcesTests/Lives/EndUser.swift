// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Directory user (API: `configuration/end_user`).
  static func liveEndUser(_ world: World) async throws {
    let small = try await world.client.create(EndUser.smallest(in: world))
    _ = try await world.client.get(EndUser.self, at: small)
    try await world.checkListed(EndUser.self, at: small)
    var draft = try await EndUser.smallest(in: world)
    draft.avatarURL = world.url()
    draft.department = world.text(100)
    draft.description = world.text(250)
    draft.displayName = world.text(250)
    draft.exchangeUserID = world.text(250)
    draft.firstName = world.text(250)
    draft.lastName = world.text(250)
    draft.mobileNumber = world.text(100)
    draft.msExchangeGUID = world.text(100)
    draft.syncTag = world.text(250)
    draft.telephoneNumber = world.text(100)
    draft.title = world.text(128)
    draft.userGroups = [try await world.make(UserGroup.self)]
    draft.userOID = world.text(250)
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(EndUser.self, at: uri)
    world.check(\.avatarURL, of: object, is: draft.avatarURL)
    world.check(\.department, of: object, is: draft.department)
    world.check(\.description, of: object, is: draft.description)
    world.check(\.displayName, of: object, is: draft.displayName)
    world.check(\.exchangeUserID, of: object, is: draft.exchangeUserID)
    world.check(\.firstName, of: object, is: draft.firstName)
    world.check(\.lastName, of: object, is: draft.lastName)
    world.check(\.mobileNumber, of: object, is: draft.mobileNumber)
    world.check(\.msExchangeGUID, of: object, is: draft.msExchangeGUID)
    world.check(\.primaryEmailAddress, of: object, is: draft.primaryEmailAddress)
    world.check(\.syncTag, of: object, is: draft.syncTag)
    world.check(\.telephoneNumber, of: object, is: draft.telephoneNumber)
    world.check(\.title, of: object, is: draft.title)
    world.check(\.userGroups, of: object, is: draft.userGroups)
    world.check(\.userOID, of: object, is: draft.userOID)
    var change = Changes<EndUser>()
    change.avatarURL = .set(world.url())
    change.department = .set(world.text(8))
    change.description = .set(world.text(8))
    change.displayName = .set(world.text(8))
    change.exchangeUserID = .set(world.text(8))
    change.firstName = .set(world.text(8))
    change.lastName = .set(world.text(8))
    change.mobileNumber = .set(world.text(8))
    change.msExchangeGUID = .set(world.text(8))
    change.primaryEmailAddress = .set(world.text(8))
    change.syncTag = .set(world.text(8))
    change.telephoneNumber = .set(world.text(8))
    change.title = .set(world.text(8))
    change.userGroups = .set([try await world.make(UserGroup.self)])
    change.userOID = .set(world.text(8))
    try await world.client.update(change, at: uri)
    object = try await world.client.get(EndUser.self, at: uri)
    world.check(\.avatarURL, of: object, is: change.avatarURL.value)
    world.check(\.department, of: object, is: change.department.value)
    world.check(\.description, of: object, is: change.description.value)
    world.check(\.displayName, of: object, is: change.displayName.value)
    world.check(\.exchangeUserID, of: object, is: change.exchangeUserID.value)
    world.check(\.firstName, of: object, is: change.firstName.value)
    world.check(\.lastName, of: object, is: change.lastName.value)
    world.check(\.mobileNumber, of: object, is: change.mobileNumber.value)
    world.check(\.msExchangeGUID, of: object, is: change.msExchangeGUID.value)
    world.check(\.primaryEmailAddress, of: object, is: change.primaryEmailAddress.value)
    world.check(\.syncTag, of: object, is: change.syncTag.value)
    world.check(\.telephoneNumber, of: object, is: change.telephoneNumber.value)
    world.check(\.title, of: object, is: change.title.value)
    world.check(\.userGroups, of: object, is: change.userGroups.value)
    world.check(\.userOID, of: object, is: change.userOID.value)
    change = Changes<EndUser>()
    change.avatarURL = .clear
    change.department = .clear
    change.description = .clear
    change.displayName = .clear
    change.exchangeUserID = .clear
    change.firstName = .clear
    change.lastName = .clear
    change.mobileNumber = .clear
    change.msExchangeGUID = .clear
    change.syncTag = .clear
    change.telephoneNumber = .clear
    change.title = .clear
    change.userGroups = .clear
    change.userOID = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(EndUser.self, at: uri)
    world.checkCleared(\.avatarURL, of: object)
    world.checkCleared(\.department, of: object)
    world.checkCleared(\.description, of: object)
    world.checkCleared(\.displayName, of: object)
    world.checkCleared(\.exchangeUserID, of: object)
    world.checkCleared(\.firstName, of: object)
    world.checkCleared(\.lastName, of: object)
    world.checkCleared(\.mobileNumber, of: object)
    world.checkCleared(\.msExchangeGUID, of: object)
    world.checkCleared(\.syncTag, of: object)
    world.checkCleared(\.telephoneNumber, of: object)
    world.checkCleared(\.title, of: object)
    world.checkCleared(\.userGroups, of: object)
    world.checkCleared(\.userOID, of: object)
    try await world.delete(EndUser.self, at: uri)
  }
}

extension EndUser: Made {
  static func smallest(in world: World) async throws -> Draft<EndUser> { draft(primaryEmailAddress: world.text(100)) }
}
