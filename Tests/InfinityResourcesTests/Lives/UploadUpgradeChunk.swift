// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Send upgrade chunk (API: `configuration/upgrade_request/upload`).
  static func liveUploadUpgradeChunk(_ world: World) async throws {
    let call = UploadUpgradeChunk.call()
    _ = try await world.client.perform(call, on: world.first(UpgradeRequest.self))
  }
}
