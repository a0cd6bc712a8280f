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

  /// The object's address, under `status`.
  public let uri: ResourceURI

  /// The node's name.
  public let name: String

  /// The node's id under `configuration`, or nil where the Management Node does not say.
  public let configurationID: Int?

  /// Whether the node has the configuration that the Management Node has.
  public let syncStatus: SyncStatus

  /// The name of its location.
  public let locationName: String

  /// The release that it runs.
  public let version: String

  /// Whether it takes no new calls.
  public let isInMaintenanceMode: Bool

  /// When the Management Node last heard from it, or nil for never.
  public let lastUpdated: Date?

  /// What stood in the answer in a form that nobody knows; each of these fields is then as if unset.
  public let unreadableFields: [UnreadableField]

  /// Reads a node's status as the API lists it.
  public init(from decoder: any Decoder) throws {
    var fields = try FieldReader<Field>(decoder)
    uri = try fields.uri(.uri, in: Self.endpoint)
    name = fields.text(.name)
    configurationID = fields.integer(.configurationID)
    syncStatus = fields.word(.syncStatus, default: .unknown)
    locationName = fields.text(.locationName)
    version = fields.text(.version)
    isInMaintenanceMode = fields.boolean(.isInMaintenanceMode)
    lastUpdated = fields.timestamp(.lastUpdated)
    unreadableFields = fields.unreadable
  }

  /// The API's field names.
  public enum Field: String, CodingKey, Sendable {
    case uri = "resource_uri"
    case name
    case configurationID = "configuration_id"
    case syncStatus = "sync_status"
    case locationName = "system_location"
    case version
    case isInMaintenanceMode = "maintenance_mode"
    case lastUpdated = "last_updated"
  }

  /// Whether a node has the latest configuration.
  ///
  /// Any word but ``synced`` means that it has not.
  public struct SyncStatus: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The node has the latest configuration.
    public static let synced = SyncStatus(rawValue: "SYNCED")
    /// The node is taking it over.
    public static let syncing = SyncStatus(rawValue: "SYNCING")
    /// The node does not have it.
    public static let outOfSync = SyncStatus(rawValue: "OUT_OF_SYNC")
    /// The Management Node does not say.
    public static let unknown = SyncStatus(rawValue: "")
  }
}
