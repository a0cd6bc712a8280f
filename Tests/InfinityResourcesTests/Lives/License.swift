// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Activated licence (API: `configuration/licence`).
  static func liveLicense(_ world: World) async throws {
    let small = try await world.client.create(License.smallest(in: world))
    _ = try await world.client.get(License.self, at: small)
    try await world.checkListed(License.self, at: small)
    var draft = try await License.smallest(in: world)
    draft.isInOfflineMode = true
    let uri = try await world.client.create(draft)
    let object = try await world.client.get(License.self, at: uri)
    world.check(\.entitlementID, of: object, is: draft.entitlementID)
    world.check(\.isInOfflineMode, of: object, is: draft.isInOfflineMode)
    try await world.delete(License.self, at: uri)
  }
}

extension License: Made {
  static func smallest(in world: World) async throws -> Draft<License> { draft(entitlementID: Secret(world.text(250))) }
}
