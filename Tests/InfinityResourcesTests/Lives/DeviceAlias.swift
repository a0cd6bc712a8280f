// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Registered device alias (API: `configuration/device`).
  static func liveDeviceAlias(_ world: World) async throws {
    let small = try await world.client.create(DeviceAlias.smallest(in: world))
    _ = try await world.client.get(DeviceAlias.self, at: small)
    try await world.checkListed(DeviceAlias.self, at: small)
    var draft = try await DeviceAlias.smallest(in: world)
    draft.description = world.text(250)
    draft.isH323Enabled = true
    draft.isInfinityConnectNonSSOEnabled = true
    draft.isInfinityConnectSSOEnabled = true
    draft.isSIPEnabled = true
    draft.isStandardSSOEnabled = true
    draft.password = Secret(world.text(100))
    draft.primaryOwnerEmailAddress = world.text(100)
    draft.ssoIdentityProviderGroup = try await world.make(IdentityProviderGroup.self)
    draft.syncTag = world.text(250)
    draft.tag = world.text(250)
    draft.username = world.text(100)
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(DeviceAlias.self, at: uri)
    world.check(\.alias, of: object, is: draft.alias)
    world.check(\.description, of: object, is: draft.description)
    world.check(\.isH323Enabled, of: object, is: draft.isH323Enabled)
    world.check(\.isInfinityConnectNonSSOEnabled, of: object, is: draft.isInfinityConnectNonSSOEnabled)
    world.check(\.isInfinityConnectSSOEnabled, of: object, is: draft.isInfinityConnectSSOEnabled)
    world.check(\.isSIPEnabled, of: object, is: draft.isSIPEnabled)
    world.check(\.isStandardSSOEnabled, of: object, is: draft.isStandardSSOEnabled)
    world.check(\.primaryOwnerEmailAddress, of: object, is: draft.primaryOwnerEmailAddress)
    world.check(\.ssoIdentityProviderGroup, of: object, is: draft.ssoIdentityProviderGroup)
    world.check(\.syncTag, of: object, is: draft.syncTag)
    world.check(\.tag, of: object, is: draft.tag)
    world.check(\.username, of: object, is: draft.username)
    var change = Changes<DeviceAlias>()
    change.alias = .set(world.text(8))
    change.description = .set(world.text(8))
    change.isH323Enabled = .set(false)
    change.isInfinityConnectNonSSOEnabled = .set(false)
    change.isInfinityConnectSSOEnabled = .set(false)
    change.isSIPEnabled = .set(false)
    change.isStandardSSOEnabled = .set(false)
    change.password = .set(Secret(world.text(8)))
    change.primaryOwnerEmailAddress = .set(world.text(8))
    change.ssoIdentityProviderGroup = .set(try await world.make(IdentityProviderGroup.self))
    change.syncTag = .set(world.text(8))
    change.tag = .set(world.text(8))
    change.username = .set(world.text(8))
    try await world.client.update(change, at: uri)
    object = try await world.client.get(DeviceAlias.self, at: uri)
    world.check(\.alias, of: object, is: change.alias.value)
    world.check(\.description, of: object, is: change.description.value)
    world.check(\.isH323Enabled, of: object, is: change.isH323Enabled.value)
    world.check(\.isInfinityConnectNonSSOEnabled, of: object, is: change.isInfinityConnectNonSSOEnabled.value)
    world.check(\.isInfinityConnectSSOEnabled, of: object, is: change.isInfinityConnectSSOEnabled.value)
    world.check(\.isSIPEnabled, of: object, is: change.isSIPEnabled.value)
    world.check(\.isStandardSSOEnabled, of: object, is: change.isStandardSSOEnabled.value)
    world.check(\.primaryOwnerEmailAddress, of: object, is: change.primaryOwnerEmailAddress.value)
    world.check(\.ssoIdentityProviderGroup, of: object, is: change.ssoIdentityProviderGroup.value)
    world.check(\.syncTag, of: object, is: change.syncTag.value)
    world.check(\.tag, of: object, is: change.tag.value)
    world.check(\.username, of: object, is: change.username.value)
    change = Changes<DeviceAlias>()
    change.description = .clear
    change.password = .clear
    change.primaryOwnerEmailAddress = .clear
    change.ssoIdentityProviderGroup = .clear
    change.syncTag = .clear
    change.tag = .clear
    change.username = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(DeviceAlias.self, at: uri)
    world.checkCleared(\.description, of: object)
    world.checkCleared(\.primaryOwnerEmailAddress, of: object)
    world.checkCleared(\.ssoIdentityProviderGroup, of: object)
    world.checkCleared(\.syncTag, of: object)
    world.checkCleared(\.tag, of: object)
    world.checkCleared(\.username, of: object)
    try await world.delete(DeviceAlias.self, at: uri)
  }
}

extension DeviceAlias: Made {
  static func smallest(in world: World) async throws -> Draft<DeviceAlias> { draft(alias: world.text(250)) }
}
