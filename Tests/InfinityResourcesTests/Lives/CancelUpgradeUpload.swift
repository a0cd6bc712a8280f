// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Abort chunked upgrade (API: `configuration/upgrade_request/cancel`).
  static func liveCancelUpgradeUpload(_ world: World) async throws {
    let call = CancelUpgradeUpload.call()
    _ = try await world.client.perform(call, on: world.first(UpgradeRequest.self))
  }
}
