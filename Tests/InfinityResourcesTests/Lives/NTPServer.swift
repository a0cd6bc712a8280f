// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Time server (API: `configuration/ntp_server`).
  static func liveNTPServer(_ world: World) async throws {
    let small = try await world.client.create(NTPServer.smallest(in: world))
    _ = try await world.client.get(NTPServer.self, at: small)
    try await world.checkListed(NTPServer.self, at: small)
    var draft = try await NTPServer.smallest(in: world)
    draft.description = world.text(250)
    draft.key = Secret(world.text(100))
    draft.keyID = 65535
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(NTPServer.self, at: uri)
    world.check(\.address, of: object, is: draft.address)
    world.check(\.description, of: object, is: draft.description)
    world.check(\.keyID, of: object, is: draft.keyID)
    var change = Changes<NTPServer>()
    change.address = .set(world.text(8))
    change.description = .set(world.text(8))
    change.key = .set(Secret(world.text(8)))
    change.keyID = .set(1)
    try await world.client.update(change, at: uri)
    object = try await world.client.get(NTPServer.self, at: uri)
    world.check(\.address, of: object, is: change.address.value)
    world.check(\.description, of: object, is: change.description.value)
    world.check(\.keyID, of: object, is: change.keyID.value)
    change = Changes<NTPServer>()
    change.description = .clear
    change.key = .clear
    change.keyID = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(NTPServer.self, at: uri)
    world.checkCleared(\.description, of: object)
    world.checkCleared(\.keyID, of: object)
    try await world.delete(NTPServer.self, at: uri)
  }
}

extension NTPServer: Made {
  static func smallest(in world: World) async throws -> Draft<NTPServer> { draft(address: world.text(255)) }
}
