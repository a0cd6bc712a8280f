// Written by scripts/generate-resources.

import Foundation
import InfinityAPI
import InfinityResources

extension Lives {
  /// Live registration (API: `status/registration_alias`).
  static func liveRegistrationStatus(_ world: World) async throws {
    let shown = try await world.seeded(RegistrationStatus.self, key: "9001")
    world.check(\.alias, of: shown, is: "the-alias")
    world.check(\.isNatted, of: shown, is: true)
    world.check(\.node, of: shown, is: "the-node")
    world.check(\.`protocol`, of: shown, is: "the-protocol")
    world.check(\.pushToken, of: shown, is: Secret("the-push_token"))
    world.check(\.registrationID, of: shown, is: "the-registration_id")
    world.check(\.remoteAddress, of: shown, is: "the-remote_address")
    world.check(\.startTime, of: shown, is: Date(timeIntervalSince1970: 1_800_000_000))
    world.check(\.username, of: shown, is: "the-username")
    world.check(\.vendor, of: shown, is: "the-vendor")
  }
}
