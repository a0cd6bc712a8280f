// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Outside web app host (API: `configuration/external_webapp_host`).
  static func liveExternalWebAppHost(_ world: World) async throws {
    let small = try await world.client.create(ExternalWebAppHost.smallest(in: world))
    _ = try await world.client.get(ExternalWebAppHost.self, at: small)
    try await world.checkListed(ExternalWebAppHost.self, at: small)
    let draft = try await ExternalWebAppHost.smallest(in: world)
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(ExternalWebAppHost.self, at: uri)
    world.check(\.address, of: object, is: draft.address)
    var change = Changes<ExternalWebAppHost>()
    change.address = .set(world.text(8))
    try await world.client.update(change, at: uri)
    object = try await world.client.get(ExternalWebAppHost.self, at: uri)
    world.check(\.address, of: object, is: change.address.value)
    try await world.delete(ExternalWebAppHost.self, at: uri)
  }
}

extension ExternalWebAppHost: Made {
  static func smallest(in world: World) async throws -> Draft<ExternalWebAppHost> { draft(address: world.text(255)) }
}
