// Written by scripts/generate-resources.

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
public import InfinityAPI

/// Scheduler meeting slot.
///
/// API: `configuration/scheduled_conference`.
public struct ScheduledConference: ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "scheduled_conference")

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
      [conference, endTime, ewsItemID, ewsItemUID, recurringConference, scheduledAlias, startTime, subject]
    }

    /// Conference: a reference to `Conference`; needed for a create; nil if unset (API: `conference`).
    @inlinable public var conference: Field<ResourceURI?> { .init("conference", nil, to: Conference.endpoint) }
    /// End time: needed for a create; nil if unset (API: `end_time`).
    @inlinable public var endTime: Field<Date?> { .init("end_time", nil) }
    /// EWS item ID: at most 255 characters; needed for a create (API: `ews_item_id`).
    @inlinable public var ewsItemID: Field<String> { .init("ews_item_id", "", .length(1...255)) }
    /// EWS item UID: at most 255 characters (API: `ews_item_uid`).
    @inlinable public var ewsItemUID: Field<String> { .init("ews_item_uid", "", .length(0...255)) }
    /// Recurring conference: a reference to ``RecurringConference``; nil if unset (API: `recurring_conference`).
    @inlinable public var recurringConference: Field<ResourceURI?> {
      .init("recurring_conference", nil, to: RecurringConference.endpoint)
    }
    /// Scheduled alias: a reference to ``ScheduledAlias``; nil if unset (API: `scheduled_alias`).
    @inlinable public var scheduledAlias: Field<ResourceURI?> {
      .init("scheduled_alias", nil, to: ScheduledAlias.endpoint)
    }
    /// Start time: needed for a create; nil if unset (API: `start_time`).
    @inlinable public var startTime: Field<Date?> { .init("start_time", nil) }
    /// Subject: at most 255 characters (API: `subject`).
    @inlinable public var subject: Field<String> { .init("subject", "", .length(0...255)) }
  }

  /// An object to create, with what it must have.
  public static func draft(conference: ResourceURI, endTime: Date, ewsItemID: String, startTime: Date) -> Draft<
    ScheduledConference
  > {
    var draft = Draft<ScheduledConference>()
    draft.conference = conference
    draft.endTime = endTime
    draft.ewsItemID = ewsItemID
    draft.startTime = startTime
    return draft
  }
}
