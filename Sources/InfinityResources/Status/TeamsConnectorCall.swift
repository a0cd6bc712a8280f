// Written by scripts/generate-resources.

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
public import InfinityAPI

/// Teams Connector live call.
///
/// It is only read.
///
/// API: `status/teamsnode_call`.
public struct TeamsConnectorCall: Resource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.status, "teamsnode_call")

  /// What the Management Node answered.
  public let json: JSONView
  /// A view of an object in an answer.
  public init(json: JSONView) { self.json = json }

  /// The fields.
  public struct Fields: FieldSet {
    /// The fields.
    @inlinable public init() {}
    /// Every field that is read.
    public var readable: [any ReadableField] { [destination, heartbeatTime, source, startTime, state, teamsNodeID] }

    /// Destination (API: `destination`).
    @inlinable public var destination: ReadOnlyField<String> { .init("destination", "") }
    /// Heartbeat time: nil if unset (API: `heartbeat_time`).
    @inlinable public var heartbeatTime: ReadOnlyField<Date?> { .init("heartbeat_time", nil) }
    /// Source (API: `source`).
    @inlinable public var source: ReadOnlyField<String> { .init("source", "") }
    /// Start time: nil if unset (API: `start_time`).
    @inlinable public var startTime: ReadOnlyField<Date?> { .init("start_time", nil) }
    /// State: nil if unset (API: `state`).
    @inlinable public var state: ReadOnlyField<String?> { .init("state", nil) }
    /// Teamsnode ID (API: `teamsnode_id`).
    @inlinable public var teamsNodeID: ReadOnlyField<String> { .init("teamsnode_id", "") }
  }
}
