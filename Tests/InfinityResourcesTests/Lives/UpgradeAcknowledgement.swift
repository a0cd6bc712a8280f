// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources
import Testing

extension Lives {
  /// Upgrade step acknowledgement (API: `response/ok_response`).
  static func liveUpgradeAcknowledgement(_ world: World) async throws {
    let shown = UpgradeAcknowledgement(
      json: try JSONView(
        parsing: Array(#"{"next_url": "the-next_url", "ok": true, "timestamp": 7, "upload_id": "the-upload_id"}"#.utf8))
    )
    #expect(shown.unreadableFields.isEmpty)
    world.check(\.nextURL, of: shown, is: "the-next_url")
    world.check(\.ok, of: shown, is: true)
    world.check(\.timestamp, of: shown, is: 7)
    world.check(\.uploadID, of: shown, is: "the-upload_id")
  }
}
