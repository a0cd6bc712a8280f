// Written by scripts/generate-resources.

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
public import InfinityAPI

/// One-Touch Join upcoming meeting.
///
/// It is only read.
///
/// API: `status/mjx_meeting`.
public struct OneTouchJoinMeeting: Resource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.status, "mjx_meeting")

  /// What the Management Node answered.
  public let json: JSONView
  /// A view of an object in an answer.
  public init(json: JSONView) { self.json = json }

  /// The fields.
  public struct Fields: FieldSet {
    /// The fields.
    @inlinable public init() {}
    /// Every field that is read.
    public var readable: [any ReadableField] {
      [
        alias, endTime, endpointName, lastModifiedTime, matchedMeetingProcessingRule, meetingID, oneTouchJoinProfileID,
        oneTouchJoinProfileName, organizerEmail, organizerName, roomEmail, startTime, subject, workerID,
      ]
    }

    /// Alias: at most 1000 characters (API: `alias`).
    @inlinable public var alias: ReadOnlyField<String> { .init("alias", "", .length(0...1000)) }
    /// End time: nil if unset (API: `end_time`).
    @inlinable public var endTime: ReadOnlyField<Date?> { .init("end_time", nil) }
    /// Endpoint name (API: `endpoint_name`).
    @inlinable public var endpointName: ReadOnlyField<String> { .init("endpoint_name", "") }
    /// Last modified time: nil if unset (API: `last_modified_time`).
    @inlinable public var lastModifiedTime: ReadOnlyField<Date?> { .init("last_modified_time", nil) }
    /// Matched meeting processing rule: at most 50 characters (API: `matched_meeting_processing_rule`).
    @inlinable public var matchedMeetingProcessingRule: ReadOnlyField<String> {
      .init("matched_meeting_processing_rule", "", .length(0...50))
    }
    /// Meeting ID: at most 200 characters (API: `meeting_id`).
    @inlinable public var meetingID: ReadOnlyField<String> { .init("meeting_id", "", .length(0...200)) }
    /// One-Touch Join integration ID: nil if unset (API: `mjx_integration_id`).
    @inlinable public var oneTouchJoinProfileID: ReadOnlyField<Int?> { .init("mjx_integration_id", nil) }
    /// One-Touch Join integration name: at most 250 characters (API: `mjx_integration_name`).
    @inlinable public var oneTouchJoinProfileName: ReadOnlyField<String> {
      .init("mjx_integration_name", "", .length(0...250))
    }
    /// Organizer email: at most 100 characters (API: `organizer_email`).
    @inlinable public var organizerEmail: ReadOnlyField<String> { .init("organizer_email", "", .length(0...100)) }
    /// Organizer name: at most 250 characters (API: `organizer_name`).
    @inlinable public var organizerName: ReadOnlyField<String> { .init("organizer_name", "", .length(0...250)) }
    /// Room email: at most 150 characters (API: `room_email`).
    @inlinable public var roomEmail: ReadOnlyField<String> { .init("room_email", "", .length(0...150)) }
    /// Start time: nil if unset (API: `start_time`).
    @inlinable public var startTime: ReadOnlyField<Date?> { .init("start_time", nil) }
    /// Subject: at most 1000 characters (API: `subject`).
    @inlinable public var subject: ReadOnlyField<String> { .init("subject", "", .length(0...1000)) }
    /// Worker ID: nil if unset (API: `worker_id`).
    @inlinable public var workerID: ReadOnlyField<Int?> { .init("worker_id", nil) }
  }
}
