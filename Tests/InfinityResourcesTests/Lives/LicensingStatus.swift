// Written by scripts/generate-resources.

import InfinityAPI
import InfinityResources

extension Lives {
  /// Licence usage counters (API: `status/licensing`).
  static func liveLicensingStatus(_ world: World) async throws {
    guard let shown = world.only(try await world.client.list(LicensingStatus.self)) else { return }
    world.check(\.audioCount, of: shown, is: 7)
    world.check(\.audioTotal, of: shown, is: 7)
    world.check(\.areCustomLayoutsActive, of: shown, is: true)
    world.check(\.ghmCount, of: shown, is: 7)
    world.check(\.ghmTotal, of: shown, is: 7)
    world.check(\.isGoogleTrustedJoinActive, of: shown, is: true)
    world.check(\.oneTouchJoinCount, of: shown, is: 7)
    world.check(\.oneTouchJoinTotal, of: shown, is: 7)
    world.check(\.portCount, of: shown, is: 7)
    world.check(\.portTotal, of: shown, is: 7)
    world.check(\.schedulingCount, of: shown, is: 7)
    world.check(\.schedulingTotal, of: shown, is: 7)
    world.check(\.systemCount, of: shown, is: 7)
    world.check(\.systemTotal, of: shown, is: 7)
    world.check(\.teamsCount, of: shown, is: 7)
    world.check(\.teamsTotal, of: shown, is: 7)
    world.check(\.telehealthCount, of: shown, is: 7)
    world.check(\.telehealthTotal, of: shown, is: 7)
    world.check(\.vmrCount, of: shown, is: 7)
    world.check(\.vmrTotal, of: shown, is: 7)
    world.check(\.isZoomTrustedJoinActive, of: shown, is: true)
  }
}
