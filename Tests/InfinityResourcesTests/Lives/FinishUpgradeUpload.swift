// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Complete chunked upgrade (API: `configuration/upgrade_request/finish`).
  static func liveFinishUpgradeUpload(_ world: World) async throws {
    var call = FinishUpgradeUpload.call()
    call.validatesOnly = true
    _ = try await world.client.perform(call, on: world.first(UpgradeRequest.self))
  }
}
