// Written by scripts/generate-resources.

import Foundation
import InfinityAPI
import InfinityResources

extension Lives {
  /// Past meeting (API: `history/conference`).
  static func liveConferenceHistory(_ world: World) async throws {
    let shown = try await world.seeded(ConferenceHistory.self, key: "the-id")
    world.check(\.isDirectMediaAvailable, of: shown, is: true)
    world.check(\.duration, of: shown, is: 7)
    world.check(\.endTime, of: shown, is: Date(timeIntervalSince1970: 1_800_000_000))
    world.check(\.instantMessageCount, of: shown, is: 7)
    world.check(\.name, of: shown, is: "the-name")
    world.check(\.participantCount, of: shown, is: 7)
    world.check(\.serviceType, of: shown, is: "the-service_type")
    world.check(\.startTime, of: shown, is: Date(timeIntervalSince1970: 1_800_000_000))
    world.check(\.tag, of: shown, is: "the-tag")
    let uri = try await world.first(ConferenceHistory.self)
    try await world.delete(ConferenceHistory.self, at: uri)
  }
}
