// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Scheduler-issued alias (API: `configuration/scheduled_alias`).
  static func liveScheduledAlias(_ world: World) async throws {
    let small = try await world.client.create(ScheduledAlias.smallest(in: world))
    _ = try await world.client.get(ScheduledAlias.self, at: small)
    try await world.checkListed(ScheduledAlias.self, at: small)
    var draft = try await ScheduledAlias.smallest(in: world)
    draft.ewsItemUID = world.text(255)
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(ScheduledAlias.self, at: uri)
    world.check(\.alias, of: object, is: draft.alias)
    world.check(\.aliasNumber, of: object, is: draft.aliasNumber)
    world.check(\.ewsItemUID, of: object, is: draft.ewsItemUID)
    world.check(\.exchangeConnector, of: object, is: draft.exchangeConnector)
    world.check(\.isUsed, of: object, is: draft.isUsed)
    world.check(\.numericAlias, of: object, is: draft.numericAlias)
    world.check(\.uuid, of: object, is: draft.uuid)
    var change = Changes<ScheduledAlias>()
    change.alias = .set(world.text(8))
    change.aliasNumber = .set(1)
    change.ewsItemUID = .set(world.text(8))
    change.exchangeConnector = .set(try await world.make(ExchangeConnector.self))
    change.isUsed = .set(false)
    change.numericAlias = .set(world.text(8))
    change.uuid = .set(world.text(8))
    try await world.client.update(change, at: uri)
    object = try await world.client.get(ScheduledAlias.self, at: uri)
    world.check(\.alias, of: object, is: change.alias.value)
    world.check(\.aliasNumber, of: object, is: change.aliasNumber.value)
    world.check(\.ewsItemUID, of: object, is: change.ewsItemUID.value)
    world.check(\.exchangeConnector, of: object, is: change.exchangeConnector.value)
    world.check(\.isUsed, of: object, is: change.isUsed.value)
    world.check(\.numericAlias, of: object, is: change.numericAlias.value)
    world.check(\.uuid, of: object, is: change.uuid.value)
    change = Changes<ScheduledAlias>()
    change.ewsItemUID = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(ScheduledAlias.self, at: uri)
    world.checkCleared(\.ewsItemUID, of: object)
    try await world.delete(ScheduledAlias.self, at: uri)
  }
}

extension ScheduledAlias: Made {
  static func smallest(in world: World) async throws -> Draft<ScheduledAlias> {
    try await draft(
      alias: world.text(250), aliasNumber: 2, exchangeConnector: world.make(ExchangeConnector.self), isUsed: true,
      numericAlias: world.text(250), uuid: world.text(250))
  }
}
