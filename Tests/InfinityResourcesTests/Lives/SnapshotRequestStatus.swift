// Written by scripts/generate-resources.

import Foundation
import InfinityAPI
import InfinityResources

extension Lives {
  /// Diagnostic snapshot progress (API: `status/snapshot_request`).
  static func liveSnapshotRequestStatus(_ world: World) async throws {
    let shown = try await world.seeded(SnapshotRequestStatus.self)
    world.check(\.createdAt, of: shown, is: Date(timeIntervalSince1970: 1_800_000_000))
    world.check(\.downloadURI, of: shown, is: "the-download_uri")
    world.check(\.message, of: shown, is: "the-message")
    world.check(\.state, of: shown, is: "the-state")
    world.check(\.updatedAt, of: shown, is: Date(timeIntervalSince1970: 1_800_000_000))
  }
}
