// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// One-Touch Join room system (API: `configuration/mjx_endpoint`).
  static func liveOneTouchJoinEndpoint(_ world: World) async throws {
    let small = try await world.client.create(OneTouchJoinEndpoint.smallest(in: world))
    _ = try await world.client.get(OneTouchJoinEndpoint.self, at: small)
    try await world.checkListed(OneTouchJoinEndpoint.self, at: small)
    var draft = try await OneTouchJoinEndpoint.smallest(in: world)
    draft.apiPassword = Secret(world.text(100))
    draft.apiPort = 65535
    draft.apiUsername = world.text(100)
    draft.description = world.text(250)
    draft.endpointType = .webex
    draft.oneTouchJoinEndpointGroup = try await world.make(OneTouchJoinEndpointGroup.self)
    draft.polyPassword = Secret(world.text(100))
    draft.polyRaiseAlarmsForThisEndpoint = false
    draft.polyUsername = world.text(150)
    draft.useHTTPs = .yes
    draft.verifyCertificate = .yes
    draft.webexDeviceID = world.text(100)
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(OneTouchJoinEndpoint.self, at: uri)
    world.check(\.apiAddress, of: object, is: draft.apiAddress)
    world.check(\.apiPort, of: object, is: draft.apiPort)
    world.check(\.apiUsername, of: object, is: draft.apiUsername)
    world.check(\.description, of: object, is: draft.description)
    world.check(\.endpointType, of: object, is: draft.endpointType)
    world.check(\.oneTouchJoinEndpointGroup, of: object, is: draft.oneTouchJoinEndpointGroup)
    world.check(\.name, of: object, is: draft.name)
    world.check(\.polyRaiseAlarmsForThisEndpoint, of: object, is: draft.polyRaiseAlarmsForThisEndpoint)
    world.check(\.polyUsername, of: object, is: draft.polyUsername)
    world.check(\.roomResourceEmail, of: object, is: draft.roomResourceEmail)
    world.check(\.useHTTPs, of: object, is: draft.useHTTPs)
    world.check(\.verifyCertificate, of: object, is: draft.verifyCertificate)
    world.check(\.webexDeviceID, of: object, is: draft.webexDeviceID)
    var change = Changes<OneTouchJoinEndpoint>()
    change.apiAddress = .set(world.text(8))
    change.apiPassword = .set(Secret(world.text(8)))
    change.apiPort = .set(1)
    change.apiUsername = .set(world.text(8))
    change.description = .set(world.text(8))
    change.endpointType = .set(.cisco)
    change.oneTouchJoinEndpointGroup = .set(try await world.make(OneTouchJoinEndpointGroup.self))
    change.name = .set(world.text(8))
    change.polyPassword = .set(Secret(world.text(8)))
    change.polyRaiseAlarmsForThisEndpoint = .set(true)
    change.polyUsername = .set(world.text(8))
    change.roomResourceEmail = .set(world.text(8))
    change.useHTTPs = .set(.global)
    change.verifyCertificate = .set(.global)
    change.webexDeviceID = .set(world.text(8))
    try await world.client.update(change, at: uri)
    object = try await world.client.get(OneTouchJoinEndpoint.self, at: uri)
    world.check(\.apiAddress, of: object, is: change.apiAddress.value)
    world.check(\.apiPort, of: object, is: change.apiPort.value)
    world.check(\.apiUsername, of: object, is: change.apiUsername.value)
    world.check(\.description, of: object, is: change.description.value)
    world.check(\.endpointType, of: object, is: change.endpointType.value)
    world.check(\.oneTouchJoinEndpointGroup, of: object, is: change.oneTouchJoinEndpointGroup.value)
    world.check(\.name, of: object, is: change.name.value)
    world.check(\.polyRaiseAlarmsForThisEndpoint, of: object, is: change.polyRaiseAlarmsForThisEndpoint.value)
    world.check(\.polyUsername, of: object, is: change.polyUsername.value)
    world.check(\.roomResourceEmail, of: object, is: change.roomResourceEmail.value)
    world.check(\.useHTTPs, of: object, is: change.useHTTPs.value)
    world.check(\.verifyCertificate, of: object, is: change.verifyCertificate.value)
    world.check(\.webexDeviceID, of: object, is: change.webexDeviceID.value)
    change = Changes<OneTouchJoinEndpoint>()
    change.apiPassword = .clear
    change.apiPort = .clear
    change.apiUsername = .clear
    change.description = .clear
    change.endpointType = .clear
    change.oneTouchJoinEndpointGroup = .clear
    change.polyPassword = .clear
    change.polyUsername = .clear
    change.useHTTPs = .clear
    change.verifyCertificate = .clear
    change.webexDeviceID = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(OneTouchJoinEndpoint.self, at: uri)
    world.checkCleared(\.apiPort, of: object)
    world.checkCleared(\.apiUsername, of: object)
    world.checkCleared(\.description, of: object)
    world.checkCleared(\.endpointType, of: object)
    world.checkCleared(\.oneTouchJoinEndpointGroup, of: object)
    world.checkCleared(\.polyUsername, of: object)
    world.checkCleared(\.useHTTPs, of: object)
    world.checkCleared(\.verifyCertificate, of: object)
    world.checkCleared(\.webexDeviceID, of: object)
    try await world.delete(OneTouchJoinEndpoint.self, at: uri)
  }
}

extension OneTouchJoinEndpoint: Made {
  static func smallest(in world: World) async throws -> Draft<OneTouchJoinEndpoint> {
    draft(apiAddress: world.text(255), name: world.text(250), roomResourceEmail: world.text(150))
  }
}
