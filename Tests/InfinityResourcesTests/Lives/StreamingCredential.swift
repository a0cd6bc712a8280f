// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Streaming service public key (API: `configuration/pexip_streaming_credential`).
  static func liveStreamingCredential(_ world: World) async throws {
    let small = try await world.client.create(StreamingCredential.smallest(in: world))
    _ = try await world.client.get(StreamingCredential.self, at: small)
    try await world.checkListed(StreamingCredential.self, at: small)
    let draft = try await StreamingCredential.smallest(in: world)
    let uri = try await world.client.create(draft)
    let object = try await world.client.get(StreamingCredential.self, at: uri)
    world.check(\.kid, of: object, is: draft.kid)
    world.check(\.publicKey, of: object, is: draft.publicKey)
    try await world.delete(StreamingCredential.self, at: uri)
  }
}

extension StreamingCredential: Made {
  static func smallest(in world: World) async throws -> Draft<StreamingCredential> {
    draft(kid: world.text(100), publicKey: world.text(250))
  }
}
