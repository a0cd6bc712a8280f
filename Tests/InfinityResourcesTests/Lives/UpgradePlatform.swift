// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Upload upgrade package (API: `command/platform/upgrade`).
  static func liveUpgradePlatform(_ world: World) async throws {
    var call = UpgradePlatform.call()
    call.package = world.text(250)
    call.request = true
    call.totalSize = 2
    _ = try await world.client.perform(call)
  }
}
