// Written by scripts/generate-resources.

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
public import InfinityAPI

/// Past node state change.
///
/// It is only read.
///
/// API: `history/workervm_status_event`.
public struct ConferencingNodeEvent: Resource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.history, "workervm_status_event")

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
        context, details, eventType, state, timeChanged, nodeAddress, nodeConfigurationID,
        nodeConfigurationLocationName, nodeConfigurationName,
      ]
    }

    /// Context: at most 250 characters (API: `context`).
    @inlinable public var context: ReadOnlyField<String> { .init("context", "", .length(0...250)) }
    /// Details: at most 250 characters (API: `details`).
    @inlinable public var details: ReadOnlyField<String> { .init("details", "", .length(0...250)) }
    /// Event type (API: `event_type`).
    @inlinable public var eventType: ReadOnlyField<String> { .init("event_type", "") }
    /// State (API: `state`).
    @inlinable public var state: ReadOnlyField<String> { .init("state", "") }
    /// Time changed: nil if unset (API: `time_changed`).
    @inlinable public var timeChanged: ReadOnlyField<Date?> { .init("time_changed", nil) }
    /// Workervm address (API: `workervm_address`).
    @inlinable public var nodeAddress: ReadOnlyField<String> { .init("workervm_address", "") }
    /// Workervm configuration ID: nil if unset (API: `workervm_configuration_id`).
    @inlinable public var nodeConfigurationID: ReadOnlyField<Int?> { .init("workervm_configuration_id", nil) }
    /// Workervm configuration location name (API: `workervm_configuration_location_name`).
    @inlinable public var nodeConfigurationLocationName: ReadOnlyField<String> {
      .init("workervm_configuration_location_name", "")
    }
    /// Workervm configuration name (API: `workervm_configuration_name`).
    @inlinable public var nodeConfigurationName: ReadOnlyField<String> { .init("workervm_configuration_name", "") }
  }
}
