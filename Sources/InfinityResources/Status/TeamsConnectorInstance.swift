// Written by scripts/generate-resources.

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
public import InfinityAPI

/// Teams Connector instance state.
///
/// It is only read.
///
/// API: `status/teamsnode`.
public struct TeamsConnectorInstance: Resource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.status, "teamsnode")

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
        callCount, eventHubID, heartbeatTime, instanceStatus, ipAddress, maximumCalls, mediaLoad, name,
        privateIPAddress, scaleSetID, startTime, state,
      ]
    }

    /// Call count: nil if unset (API: `call_count`).
    @inlinable public var callCount: ReadOnlyField<Int?> { .init("call_count", nil) }
    /// Eventhub ID: nil if unset (API: `eventhub_id`).
    @inlinable public var eventHubID: ReadOnlyField<String?> { .init("eventhub_id", nil) }
    /// Heartbeat time: nil if unset (API: `heartbeat_time`).
    @inlinable public var heartbeatTime: ReadOnlyField<Date?> { .init("heartbeat_time", nil) }
    /// Instance status: nil if unset (API: `instance_status`).
    @inlinable public var instanceStatus: ReadOnlyField<String?> { .init("instance_status", nil) }
    /// IP address (API: `ip_address`).
    @inlinable public var ipAddress: ReadOnlyField<String> { .init("ip_address", "") }
    /// Max calls: nil if unset (API: `max_calls`).
    @inlinable public var maximumCalls: ReadOnlyField<Int?> { .init("max_calls", nil) }
    /// Media load: nil if unset (API: `media_load`).
    @inlinable public var mediaLoad: ReadOnlyField<Int?> { .init("media_load", nil) }
    /// Name (API: `name`).
    @inlinable public var name: ReadOnlyField<String> { .init("name", "") }
    /// Private IP address (API: `private_ip_address`).
    @inlinable public var privateIPAddress: ReadOnlyField<String> { .init("private_ip_address", "") }
    /// Scaleset ID (API: `scaleset_id`).
    @inlinable public var scaleSetID: ReadOnlyField<String> { .init("scaleset_id", "") }
    /// Start time: nil if unset (API: `start_time`).
    @inlinable public var startTime: ReadOnlyField<Date?> { .init("start_time", nil) }
    /// State: nil if unset (API: `state`).
    @inlinable public var state: ReadOnlyField<String?> { .init("state", nil) }
  }
}
