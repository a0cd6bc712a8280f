// Written by scripts/generate-resources.

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
public import InfinityAPI

/// LDAP sync progress.
///
/// It is only read.
///
/// API: `status/conference_sync`.
public struct ConferenceSyncStatus: Resource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.status, "conference_sync")

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
        configurationID, devicesCreated, devicesDeleted, devicesUnchanged, devicesUpdated, endUsersCreated,
        endUsersDeleted, endUsersUnchanged, endUsersUpdated, lastUpdated, syncErrors, syncLastErrorDescription,
        syncProgress, syncStatus, vmrsCreated, vmrsDeleted, vmrsUnchanged, vmrsUpdated,
      ]
    }

    /// Configuration ID: nil if unset (API: `configuration_id`).
    @inlinable public var configurationID: ReadOnlyField<Int?> { .init("configuration_id", nil) }
    /// Devices created: nil if unset (API: `devices_created`).
    @inlinable public var devicesCreated: ReadOnlyField<Int?> { .init("devices_created", nil) }
    /// Devices deleted: nil if unset (API: `devices_deleted`).
    @inlinable public var devicesDeleted: ReadOnlyField<Int?> { .init("devices_deleted", nil) }
    /// Devices unchanged: nil if unset (API: `devices_unchanged`).
    @inlinable public var devicesUnchanged: ReadOnlyField<Int?> { .init("devices_unchanged", nil) }
    /// Devices updated: nil if unset (API: `devices_updated`).
    @inlinable public var devicesUpdated: ReadOnlyField<Int?> { .init("devices_updated", nil) }
    /// End users created: nil if unset (API: `end_users_created`).
    @inlinable public var endUsersCreated: ReadOnlyField<Int?> { .init("end_users_created", nil) }
    /// End users deleted: nil if unset (API: `end_users_deleted`).
    @inlinable public var endUsersDeleted: ReadOnlyField<Int?> { .init("end_users_deleted", nil) }
    /// End users unchanged: nil if unset (API: `end_users_unchanged`).
    @inlinable public var endUsersUnchanged: ReadOnlyField<Int?> { .init("end_users_unchanged", nil) }
    /// End users updated: nil if unset (API: `end_users_updated`).
    @inlinable public var endUsersUpdated: ReadOnlyField<Int?> { .init("end_users_updated", nil) }
    /// Last updated: nil if unset (API: `last_updated`).
    @inlinable public var lastUpdated: ReadOnlyField<Date?> { .init("last_updated", nil) }
    /// Sync errors: nil if unset (API: `sync_errors`).
    @inlinable public var syncErrors: ReadOnlyField<Int?> { .init("sync_errors", nil) }
    /// Sync last error description (API: `sync_last_error_description`).
    @inlinable public var syncLastErrorDescription: ReadOnlyField<String> { .init("sync_last_error_description", "") }
    /// Sync progress: nil if unset (API: `sync_progress`).
    @inlinable public var syncProgress: ReadOnlyField<Int?> { .init("sync_progress", nil) }
    /// Sync status (API: `sync_status`).
    @inlinable public var syncStatus: ReadOnlyField<String> { .init("sync_status", "") }
    /// VMRs created: nil if unset (API: `vmrs_created`).
    @inlinable public var vmrsCreated: ReadOnlyField<Int?> { .init("vmrs_created", nil) }
    /// VMRs deleted: nil if unset (API: `vmrs_deleted`).
    @inlinable public var vmrsDeleted: ReadOnlyField<Int?> { .init("vmrs_deleted", nil) }
    /// VMRs unchanged: nil if unset (API: `vmrs_unchanged`).
    @inlinable public var vmrsUnchanged: ReadOnlyField<Int?> { .init("vmrs_unchanged", nil) }
    /// VMRs updated: nil if unset (API: `vmrs_updated`).
    @inlinable public var vmrsUpdated: ReadOnlyField<Int?> { .init("vmrs_updated", nil) }
  }
}
