// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Available software bundle build (API: `configuration/software_bundle_revision`).
  static func liveSoftwareBundleRevision(_ world: World) async throws {
    _ = try await world.client.get(SoftwareBundleRevision.self, at: world.first(SoftwareBundleRevision.self))
  }
}
