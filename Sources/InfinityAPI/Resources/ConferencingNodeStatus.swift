#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// A Conferencing Node as it is doing now.
///
/// API: `status/worker_vm`.
public struct ConferencingNodeStatus: Resource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.status, "worker_vm")

  /// What the Management Node answered.
  public let json: JSONView
  /// A view of a node's status in an answer.
  public init(json: JSONView) { self.json = json }

  /// The fields.
  public struct Fields: FieldSet {
    /// The fields.
    @inlinable public init() {}
    /// Every field that is read.
    public var readable: [any ReadableField] {
      [name, configurationID, syncStatus, locationName, version, isInMaintenanceMode, lastUpdated]
    }

    /// The node's name (API: `name`).
    @inlinable public var name: ReadOnlyField<String> { .init("name", "", .length(1...32)) }
    /// The node's id under `configuration`, or nil where the Management Node does not say (API: `configuration_id`).
    @inlinable public var configurationID: ReadOnlyField<Int?> { .init("configuration_id", nil) }
    /// Whether the node has the configuration that the Management Node has (API: `sync_status`).
    @inlinable public var syncStatus: ReadOnlyField<SyncStatus> { .init("sync_status", .unknown) }
    /// The name of its location (API: `system_location`).
    @inlinable public var locationName: ReadOnlyField<String> { .init("system_location", "", .length(0...250)) }
    /// The release that it runs (API: `version`).
    @inlinable public var version: ReadOnlyField<String> { .init("version", "") }
    /// Whether it takes no new calls (API: `maintenance_mode`).
    @inlinable public var isInMaintenanceMode: ReadOnlyField<Bool> { .init("maintenance_mode", false) }
    /// When the Management Node last heard from it, or nil for never (API: `last_updated`).
    @inlinable public var lastUpdated: ReadOnlyField<Date?> { .init("last_updated", nil) }
  }

  /// Whether a node has the latest configuration.
  ///
  /// Any word but ``synced`` means that it has not.
  public struct SyncStatus: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [SyncStatus] { [.synced, .syncing, .outOfSync] }

    /// The node has the latest configuration.
    @inlinable public static var synced: SyncStatus { SyncStatus(rawValue: "SYNCED") }
    /// The node is taking it over.
    @inlinable public static var syncing: SyncStatus { SyncStatus(rawValue: "SYNCING") }
    /// The node does not have it.
    @inlinable public static var outOfSync: SyncStatus { SyncStatus(rawValue: "OUT_OF_SYNC") }
    /// The Management Node does not say.
    @inlinable public static var unknown: SyncStatus { SyncStatus(rawValue: "") }
  }
}
