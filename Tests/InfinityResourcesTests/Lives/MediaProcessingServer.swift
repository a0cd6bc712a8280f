// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Live captions media server (API: `configuration/media_processing_server`).
  static func liveMediaProcessingServer(_ world: World) async throws {
    let small = try await world.client.create(MediaProcessingServer.smallest(in: world))
    _ = try await world.client.get(MediaProcessingServer.self, at: small)
    try await world.checkListed(MediaProcessingServer.self, at: small)
    let draft = try await MediaProcessingServer.smallest(in: world)
    let uri = try await world.client.create(draft)
    var object = try await world.client.get(MediaProcessingServer.self, at: uri)
    world.check(\.fqdn, of: object, is: draft.fqdn)
    var change = Changes<MediaProcessingServer>()
    change.fqdn = .set(world.text(8))
    try await world.client.update(change, at: uri)
    object = try await world.client.get(MediaProcessingServer.self, at: uri)
    world.check(\.fqdn, of: object, is: change.fqdn.value)
    try await world.delete(MediaProcessingServer.self, at: uri)
  }
}

extension MediaProcessingServer: Made {
  static func smallest(in world: World) async throws -> Draft<MediaProcessingServer> { draft(fqdn: world.text(255)) }
}
