// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// SNMP trap receiver (API: `configuration/snmp_network_management_system`).
  static func liveSNMPNetworkManagementSystem(_ world: World) async throws {
    let small = try await world.client.create(SNMPNetworkManagementSystem.smallest(in: world))
    _ = try await world.client.get(SNMPNetworkManagementSystem.self, at: small)
    try await world.checkListed(SNMPNetworkManagementSystem.self, at: small)
    var draft = try await SNMPNetworkManagementSystem.smallest(in: world)
    draft.description = world.text(250)
    draft.port = 65535
    draft.snmpTrapCommunity = Secret(world.text(16))
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(SNMPNetworkManagementSystem.self, at: uri)
    world.check(\.address, of: object, is: draft.address)
    world.check(\.description, of: object, is: draft.description)
    world.check(\.name, of: object, is: draft.name)
    world.check(\.port, of: object, is: draft.port)
    world.check(\.snmpTrapCommunity, of: object, is: draft.snmpTrapCommunity)
    var change = Changes<SNMPNetworkManagementSystem>()
    change.address = .set(world.text(8))
    change.description = .set(world.text(8))
    change.name = .set(world.text(8))
    change.port = .set(1)
    change.snmpTrapCommunity = .set(Secret(world.text(8)))
    try await world.client.update(change, at: uri)
    object = try await world.client.get(SNMPNetworkManagementSystem.self, at: uri)
    world.check(\.address, of: object, is: change.address.value)
    world.check(\.description, of: object, is: change.description.value)
    world.check(\.name, of: object, is: change.name.value)
    world.check(\.port, of: object, is: change.port.value)
    world.check(\.snmpTrapCommunity, of: object, is: change.snmpTrapCommunity.value)
    change = Changes<SNMPNetworkManagementSystem>()
    change.description = .clear
    change.snmpTrapCommunity = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(SNMPNetworkManagementSystem.self, at: uri)
    world.checkCleared(\.description, of: object)
    world.checkCleared(\.snmpTrapCommunity, of: object)
    try await world.delete(SNMPNetworkManagementSystem.self, at: uri)
  }
}

extension SNMPNetworkManagementSystem: Made {
  static func smallest(in world: World) async throws -> Draft<SNMPNetworkManagementSystem> {
    draft(address: world.text(255), name: world.text(250))
  }
}
