// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Teams Azure tenant (API: `configuration/azure_tenant`).
  static func liveAzureTenant(_ world: World) async throws {
    let small = try await world.client.create(AzureTenant.smallest(in: world))
    _ = try await world.client.get(AzureTenant.self, at: small)
    try await world.checkListed(AzureTenant.self, at: small)
    var draft = try await AzureTenant.smallest(in: world)
    draft.description = world.text(250)
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(AzureTenant.self, at: uri)
    world.check(\.description, of: object, is: draft.description)
    world.check(\.name, of: object, is: draft.name)
    world.check(\.tenantID, of: object, is: draft.tenantID)
    var change = Changes<AzureTenant>()
    change.description = .set(world.text(8))
    change.name = .set(world.text(8))
    change.tenantID = .set(world.text(8))
    try await world.client.update(change, at: uri)
    object = try await world.client.get(AzureTenant.self, at: uri)
    world.check(\.description, of: object, is: change.description.value)
    world.check(\.name, of: object, is: change.name.value)
    world.check(\.tenantID, of: object, is: change.tenantID.value)
    change = Changes<AzureTenant>()
    change.description = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(AzureTenant.self, at: uri)
    world.checkCleared(\.description, of: object)
    try await world.delete(AzureTenant.self, at: uri)
  }
}

extension AzureTenant: Made {
  static func smallest(in world: World) async throws -> Draft<AzureTenant> {
    draft(name: world.text(250), tenantID: world.text(100))
  }
}
