// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Teams Connector (API: `configuration/teams_proxy`).
  static func liveTeamsConnector(_ world: World) async throws {
    let small = try await world.client.create(TeamsConnector.smallest(in: world))
    _ = try await world.client.get(TeamsConnector.self, at: small)
    try await world.checkListed(TeamsConnector.self, at: small)
    var draft = try await TeamsConnector.smallest(in: world)
    draft.description = world.text(250)
    draft.minimumNumberOfInstances = 2
    draft.isNotificationsEnabled = true
    draft.notificationsQueue = Secret(world.text(250))
    draft.port = 65535
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(TeamsConnector.self, at: uri)
    world.check(\.address, of: object, is: draft.address)
    world.check(\.azureTenant, of: object, is: draft.azureTenant)
    world.check(\.description, of: object, is: draft.description)
    world.check(\.minimumNumberOfInstances, of: object, is: draft.minimumNumberOfInstances)
    world.check(\.name, of: object, is: draft.name)
    world.check(\.isNotificationsEnabled, of: object, is: draft.isNotificationsEnabled)
    world.check(\.port, of: object, is: draft.port)
    var change = Changes<TeamsConnector>()
    change.address = .set(world.text(8))
    change.azureTenant = .set(try await world.make(AzureTenant.self))
    change.description = .set(world.text(8))
    change.minimumNumberOfInstances = .set(1)
    change.name = .set(world.text(8))
    change.isNotificationsEnabled = .set(false)
    change.notificationsQueue = .set(Secret(world.text(8)))
    change.port = .set(1)
    try await world.client.update(change, at: uri)
    object = try await world.client.get(TeamsConnector.self, at: uri)
    world.check(\.address, of: object, is: change.address.value)
    world.check(\.azureTenant, of: object, is: change.azureTenant.value)
    world.check(\.description, of: object, is: change.description.value)
    world.check(\.minimumNumberOfInstances, of: object, is: change.minimumNumberOfInstances.value)
    world.check(\.name, of: object, is: change.name.value)
    world.check(\.isNotificationsEnabled, of: object, is: change.isNotificationsEnabled.value)
    world.check(\.port, of: object, is: change.port.value)
    change = Changes<TeamsConnector>()
    change.description = .clear
    change.notificationsQueue = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(TeamsConnector.self, at: uri)
    world.checkCleared(\.description, of: object)
    try await world.delete(TeamsConnector.self, at: uri)
  }
}

extension TeamsConnector: Made {
  static func smallest(in world: World) async throws -> Draft<TeamsConnector> {
    try await draft(address: world.text(255), azureTenant: world.make(AzureTenant.self), name: world.text(250))
  }
}
