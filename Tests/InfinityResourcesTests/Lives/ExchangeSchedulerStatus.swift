// Written by scripts/generate-resources.

import Foundation
import InfinityAPI
import InfinityResources

extension Lives {
  /// Exchange scheduler state (API: `status/exchange_scheduler`).
  static func liveExchangeSchedulerStatus(_ world: World) async throws {
    let shown = try await world.seeded(ExchangeSchedulerStatus.self, key: "9001")
    world.check(\.exchangeConnectorID, of: shown, is: 7)
    world.check(\.lastModifiedTime, of: shown, is: Date(timeIntervalSince1970: 1_800_000_000))
  }
}
