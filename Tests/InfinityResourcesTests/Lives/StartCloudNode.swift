// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Start a burst node (API: `command/platform/start_cloudnode`).
  static func liveStartCloudNode(_ world: World) async throws {
    let call = StartCloudNode.call(instanceID: world.text(250))
    _ = try await world.client.perform(call)
  }
}
