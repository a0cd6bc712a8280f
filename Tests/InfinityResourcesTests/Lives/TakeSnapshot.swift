// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Take diagnostic snapshot (API: `command/platform/snapshot`).
  static func liveTakeSnapshot(_ world: World) async throws {
    var call = TakeSnapshot.call()
    call.endLimit = 2
    call.includesDiagnosticMetrics = true
    call.limit = 2
    call.request = true
    _ = try await world.client.perform(call)
  }
}
