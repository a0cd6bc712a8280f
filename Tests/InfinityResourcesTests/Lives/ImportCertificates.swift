// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Bulk certificate import (API: `command/platform/certificates_import`).
  static func liveImportCertificates(_ world: World) async throws {
    let call = ImportCertificates.call(bundle: world.bundle)
    _ = try await world.client.perform(call)
  }
}
