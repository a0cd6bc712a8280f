// Written by scripts/generate-resources.

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
public import InfinityAPI

/// Past meeting.
///
/// It is only read.
///
/// API: `history/conference`.
public struct ConferenceHistory: DeletableResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.history, "conference")

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
        isDirectMediaAvailable, duration, endTime, instantMessageCount, name, participantCount, participants,
        serviceType, startTime, tag,
      ]
    }

    /// Direct media available (API: `direct_media_available`).
    @inlinable public var isDirectMediaAvailable: ReadOnlyField<Bool> { .init("direct_media_available", false) }
    /// Duration: in seconds; nil if unset (API: `duration`).
    @inlinable public var duration: ReadOnlyField<Int?> { .init("duration", nil) }
    /// End time: nil if unset (API: `end_time`).
    @inlinable public var endTime: ReadOnlyField<Date?> { .init("end_time", nil) }
    /// Instant message count: nil if unset (API: `instant_message_count`).
    @inlinable public var instantMessageCount: ReadOnlyField<Int?> { .init("instant_message_count", nil) }
    /// Name: at most 250 characters (API: `name`).
    @inlinable public var name: ReadOnlyField<String> { .init("name", "", .length(0...250)) }
    /// Participant count: nil if unset (API: `participant_count`).
    @inlinable public var participantCount: ReadOnlyField<Int?> { .init("participant_count", nil) }
    /// Participants: references to ``ParticipantHistory`` (API: `participants`).
    @inlinable public var participants: ReadOnlyField<[ResourceURI]> {
      .init("participants", [], to: ParticipantHistory.endpoint)
    }
    /// Service type (API: `service_type`).
    @inlinable public var serviceType: ReadOnlyField<String> { .init("service_type", "") }
    /// Start time: nil if unset (API: `start_time`).
    @inlinable public var startTime: ReadOnlyField<Date?> { .init("start_time", nil) }
    /// Tag: at most 250 characters (API: `tag`).
    @inlinable public var tag: ReadOnlyField<String> { .init("tag", "", .length(0...250)) }
  }
}
