// Written by scripts/generate-resources.

import Foundation
import InfinityAPI
import InfinityResources

extension Lives {
  /// One-Touch Join upcoming meeting (API: `status/mjx_meeting`).
  static func liveOneTouchJoinMeeting(_ world: World) async throws {
    let shown = try await world.seeded(OneTouchJoinMeeting.self, key: "9001")
    world.check(\.alias, of: shown, is: "the-alias")
    world.check(\.endTime, of: shown, is: Date(timeIntervalSince1970: 1_800_000_000))
    world.check(\.endpointName, of: shown, is: "the-endpoint_name")
    world.check(\.lastModifiedTime, of: shown, is: Date(timeIntervalSince1970: 1_800_000_000))
    world.check(\.matchedMeetingProcessingRule, of: shown, is: "the-matched_meeting_processing_rule")
    world.check(\.meetingID, of: shown, is: "the-meeting_id")
    world.check(\.oneTouchJoinProfileID, of: shown, is: 7)
    world.check(\.oneTouchJoinProfileName, of: shown, is: "the-mjx_integration_name")
    world.check(\.organizerEmail, of: shown, is: "the-organizer_email")
    world.check(\.organizerName, of: shown, is: "the-organizer_name")
    world.check(\.roomEmail, of: shown, is: "the-room_email")
    world.check(\.startTime, of: shown, is: Date(timeIntervalSince1970: 1_800_000_000))
    world.check(\.subject, of: shown, is: "the-subject")
    world.check(\.workerID, of: shown, is: 7)
  }
}
