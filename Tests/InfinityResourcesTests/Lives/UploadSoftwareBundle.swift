// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Upload software bundle (API: `command/platform/software_bundle`).
  static func liveUploadSoftwareBundle(_ world: World) async throws {
    var call = UploadSoftwareBundle.call()
    call.package = world.text(250)
    _ = try await world.client.perform(call)
  }
}
