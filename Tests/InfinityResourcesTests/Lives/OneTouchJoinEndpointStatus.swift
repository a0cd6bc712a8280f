// Written by scripts/generate-resources.

import Foundation
import InfinityAPI
import InfinityResources

extension Lives {
  /// One-Touch Join room state (API: `status/mjx_endpoint`).
  static func liveOneTouchJoinEndpointStatus(_ world: World) async throws {
    let shown = try await world.seeded(OneTouchJoinEndpointStatus.self, key: "9001")
    world.check(\.endpointAddress, of: shown, is: "the-endpoint_address")
    world.check(\.endpointName, of: shown, is: "the-endpoint_name")
    world.check(\.endpointType, of: shown, is: "the-endpoint_type")
    world.check(\.lastContactTime, of: shown, is: Date(timeIntervalSince1970: 1_800_000_000))
    world.check(\.lastWorker, of: shown, is: "the-last_worker")
    world.check(\.oneTouchJoinProfileName, of: shown, is: "the-mjx_integration_name")
    world.check(\.numberOfMeetings, of: shown, is: 7)
    world.check(\.roomEmail, of: shown, is: "the-room_email")
  }
}
