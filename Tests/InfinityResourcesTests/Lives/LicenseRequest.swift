// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Saved offline licence request (API: `configuration/licence_request`).
  static func liveLicenseRequest(_ world: World) async throws {
    let shown = try await world.seeded(LicenseRequest.self, key: "the-sequence_number")
    world.check(\.actions, of: shown, is: "the-actions")
    world.check(\.generationTime, of: shown, is: "the-generation_time")
    world.check(\.reference, of: shown, is: "the-reference")
    world.check(\.responseXML, of: shown, is: "the-response_xml")
    world.check(\.sequenceNumber, of: shown, is: "the-sequence_number")
    world.check(\.status, of: shown, is: "the-status")
  }
}
