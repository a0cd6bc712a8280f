// Written by scripts/generate-resources.

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
public import InfinityAPI

/// Teams Connector scaling schedule.
///
/// API: `configuration/scheduled_scaling`.
public struct ScheduledScaling: NaturallyKeyed, ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "scheduled_scaling")
  /// The field that holds the natural key.
  public static var naturalKeyField: Field<String> { Fields().policyName }

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
        isEnabled, friday, instancesToAdd, localTimezone, minutesInAdvance, monday, policyName, policyType,
        resourceIdentifier, saturday, startDate, sunday, thursday, timeFrom, timeTo, tuesday, updated, wednesday,
      ]
    }

    /// Enabled: by default `true` (API: `enabled`).
    @inlinable public var isEnabled: Field<Bool> { .init("enabled", true) }
    /// Fri: by default `false` (API: `fri`).
    @inlinable public var friday: Field<Bool> { .init("fri", false) }
    /// Instances to add: by default `0` (API: `instances_to_add`).
    @inlinable public var instancesToAdd: Field<Int> { .init("instances_to_add", 0) }
    /// Local timezone: by default `UTC` (API: `local_timezone`).
    @inlinable public var localTimezone: Field<String> { .init("local_timezone", "UTC") }
    /// Minutes in advance: by default `20` (API: `minutes_in_advance`).
    @inlinable public var minutesInAdvance: Field<Int> { .init("minutes_in_advance", 20) }
    /// Mon: by default `false` (API: `mon`).
    @inlinable public var monday: Field<Bool> { .init("mon", false) }
    /// Policy name: at most 100 characters; needed for a create (API: `policy_name`).
    @inlinable public var policyName: Field<String> { .init("policy_name", "", .length(1...100)) }
    /// Policy type: needed for a create; nil if unset (API: `policy_type`).
    @inlinable public var policyType: Field<PolicyType?> { .init("policy_type", nil) }
    /// Resource identifier: needed for a create (API: `resource_identifier`).
    @inlinable public var resourceIdentifier: Field<String> { .init("resource_identifier", "") }
    /// Sat: by default `false` (API: `sat`).
    @inlinable public var saturday: Field<Bool> { .init("sat", false) }
    /// Start date: needed for a create; nil if unset (API: `start_date`).
    @inlinable public var startDate: Field<CalendarDate?> { .init("start_date", nil) }
    /// Sun: by default `false` (API: `sun`).
    @inlinable public var sunday: Field<Bool> { .init("sun", false) }
    /// Thu: by default `false` (API: `thu`).
    @inlinable public var thursday: Field<Bool> { .init("thu", false) }
    /// Time from: needed for a create; nil if unset (API: `time_from`).
    @inlinable public var timeFrom: Field<TimeOfDay?> { .init("time_from", nil) }
    /// Time to: needed for a create; nil if unset (API: `time_to`).
    @inlinable public var timeTo: Field<TimeOfDay?> { .init("time_to", nil) }
    /// Tue: by default `false` (API: `tue`).
    @inlinable public var tuesday: Field<Bool> { .init("tue", false) }
    /// Updated: nil if unset (API: `updated`).
    @inlinable public var updated: ReadOnlyField<Date?> { .init("updated", nil) }
    /// Wed: by default `false` (API: `wed`).
    @inlinable public var wednesday: Field<Bool> { .init("wed", false) }
  }

  /// Policy type: the words that the API has for it.
  public struct PolicyType: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [PolicyType] { [.teamsconnectorscaling] }

    /// API: `TeamsConnectorScaling`.
    @inlinable public static var teamsconnectorscaling: PolicyType { PolicyType(rawValue: "TeamsConnectorScaling") }
  }

  /// An object to create, with what it must have.
  public static func draft(
    policyName: String, policyType: PolicyType, resourceIdentifier: String, startDate: CalendarDate,
    timeFrom: TimeOfDay, timeTo: TimeOfDay
  ) -> Draft<ScheduledScaling> {
    var draft = Draft<ScheduledScaling>()
    draft.policyName = policyName
    draft.policyType = policyType
    draft.resourceIdentifier = resourceIdentifier
    draft.startDate = startDate
    draft.timeFrom = timeFrom
    draft.timeTo = timeTo
    return draft
  }
}
