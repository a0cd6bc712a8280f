// Written by scripts/generate-resources.

public import InfinityAPI

/// Scheduler recurring series.
///
/// API: `configuration/recurring_conference`.
public struct RecurringConference: ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "recurring_conference")

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
      [conference, currentIndex, ewsItemID, isDepleted, scheduledAlias, subject]
    }

    /// Conference: a reference to `Conference`; needed for a create; nil if unset (API: `conference`).
    @inlinable public var conference: Field<ResourceURI?> { .init("conference", nil, to: Conference.endpoint) }
    /// Current index: needed for a create; nil if unset (API: `current_index`).
    @inlinable public var currentIndex: Field<Int?> { .init("current_index", nil) }
    /// EWS item ID: at most 255 characters; needed for a create (API: `ews_item_id`).
    @inlinable public var ewsItemID: Field<String> { .init("ews_item_id", "", .length(1...255)) }
    /// Is depleted: needed for a create (API: `is_depleted`).
    @inlinable public var isDepleted: Field<Bool> { .init("is_depleted", false) }
    /// Scheduled alias: a reference to ``ScheduledAlias``; nil if unset (API: `scheduled_alias`).
    @inlinable public var scheduledAlias: Field<ResourceURI?> {
      .init("scheduled_alias", nil, to: ScheduledAlias.endpoint)
    }
    /// Subject: at most 255 characters (API: `subject`).
    @inlinable public var subject: Field<String> { .init("subject", "", .length(0...255)) }
  }

  /// An object to create, with what it must have.
  public static func draft(conference: ResourceURI, currentIndex: Int, ewsItemID: String, isDepleted: Bool) -> Draft<
    RecurringConference
  > {
    var draft = Draft<RecurringConference>()
    draft.conference = conference
    draft.currentIndex = currentIndex
    draft.ewsItemID = ewsItemID
    draft.isDepleted = isDepleted
    return draft
  }
}
