// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Break-in protection exempt range (API: `configuration/break_in_allow_list_address`).
  static func liveBreakInAllowListAddress(_ world: World) async throws {
    let small = try await world.client.create(BreakInAllowListAddress.smallest(in: world))
    _ = try await world.client.get(BreakInAllowListAddress.self, at: small)
    try await world.checkListed(BreakInAllowListAddress.self, at: small)
    var draft = try await BreakInAllowListAddress.smallest(in: world)
    draft.allowListEntryType = .proxy
    draft.description = world.text(250)
    draft.ignoresIncorrectAliases = true
    draft.ignoresIncorrectPins = true
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(BreakInAllowListAddress.self, at: uri)
    world.check(\.address, of: object, is: draft.address)
    world.check(\.allowListEntryType, of: object, is: draft.allowListEntryType)
    world.check(\.description, of: object, is: draft.description)
    world.check(\.ignoresIncorrectAliases, of: object, is: draft.ignoresIncorrectAliases)
    world.check(\.ignoresIncorrectPins, of: object, is: draft.ignoresIncorrectPins)
    world.check(\.name, of: object, is: draft.name)
    world.check(\.prefix, of: object, is: draft.prefix)
    var change = Changes<BreakInAllowListAddress>()
    change.address = .set(world.ip())
    change.allowListEntryType = .set(.user)
    change.description = .set(world.text(8))
    change.ignoresIncorrectAliases = .set(false)
    change.ignoresIncorrectPins = .set(false)
    change.name = .set(world.text(8))
    change.prefix = .set(1)
    try await world.client.update(change, at: uri)
    object = try await world.client.get(BreakInAllowListAddress.self, at: uri)
    world.check(\.address, of: object, is: change.address.value)
    world.check(\.allowListEntryType, of: object, is: change.allowListEntryType.value)
    world.check(\.description, of: object, is: change.description.value)
    world.check(\.ignoresIncorrectAliases, of: object, is: change.ignoresIncorrectAliases.value)
    world.check(\.ignoresIncorrectPins, of: object, is: change.ignoresIncorrectPins.value)
    world.check(\.name, of: object, is: change.name.value)
    world.check(\.prefix, of: object, is: change.prefix.value)
    change = Changes<BreakInAllowListAddress>()
    change.allowListEntryType = .clear
    change.description = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(BreakInAllowListAddress.self, at: uri)
    world.checkCleared(\.allowListEntryType, of: object)
    world.checkCleared(\.description, of: object)
    try await world.delete(BreakInAllowListAddress.self, at: uri)
  }
}

extension BreakInAllowListAddress: Made {
  static func smallest(in world: World) async throws -> Draft<BreakInAllowListAddress> {
    draft(address: world.ip(), name: world.text(250), prefix: 128)
  }
}
