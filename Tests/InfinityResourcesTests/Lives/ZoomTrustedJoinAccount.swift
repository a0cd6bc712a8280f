// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Allowed Zoom account (API: `configuration/trusted_join_zoom_account`).
  static func liveZoomTrustedJoinAccount(_ world: World) async throws {
    let small = try await world.client.create(ZoomTrustedJoinAccount.smallest(in: world))
    _ = try await world.client.get(ZoomTrustedJoinAccount.self, at: small)
    try await world.checkListed(ZoomTrustedJoinAccount.self, at: small)
    var draft = try await ZoomTrustedJoinAccount.smallest(in: world)
    draft.customerID = world.text(250)
    draft.description = world.text(250)
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(ZoomTrustedJoinAccount.self, at: uri)
    world.check(\.customerID, of: object, is: draft.customerID)
    world.check(\.description, of: object, is: draft.description)
    var change = Changes<ZoomTrustedJoinAccount>()
    change.customerID = .set(world.text(8))
    change.description = .set(world.text(8))
    try await world.client.update(change, at: uri)
    object = try await world.client.get(ZoomTrustedJoinAccount.self, at: uri)
    world.check(\.customerID, of: object, is: change.customerID.value)
    world.check(\.description, of: object, is: change.description.value)
    change = Changes<ZoomTrustedJoinAccount>()
    change.customerID = .clear
    change.description = .clear
    try await world.client.update(change, at: uri)
    object = try await world.client.get(ZoomTrustedJoinAccount.self, at: uri)
    world.checkCleared(\.customerID, of: object)
    world.checkCleared(\.description, of: object)
    try await world.delete(ZoomTrustedJoinAccount.self, at: uri)
  }
}

extension ZoomTrustedJoinAccount: Made {
  static func smallest(in world: World) async throws -> Draft<ZoomTrustedJoinAccount> { draft() }
}
