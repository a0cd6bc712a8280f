// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Start a software upgrade (API: `configuration/upgrade`).
  static func liveStartUpgrade(_ world: World) async throws {
    var call = StartUpgrade.call()
    call.package = world.text(250)
    call.request = true
    call.totalSize = 2
    _ = try await world.client.perform(call)
  }
}
