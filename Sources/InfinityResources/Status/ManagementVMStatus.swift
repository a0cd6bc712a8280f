// Written by scripts/generate-resources.

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
public import InfinityAPI

/// Management Node state.
///
/// It is only read.
///
/// API: `status/management_vm`.
public struct ManagementVMStatus: Resource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.status, "management_vm")

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
      [configurationID, lastAttemptedContact, lastUpdated, name, isPrimary, syncStatus, upgradeStatus, version]
    }

    /// Configuration ID: nil if unset (API: `configuration_id`).
    @inlinable public var configurationID: ReadOnlyField<Int?> { .init("configuration_id", nil) }
    /// Last attempted contact: nil if unset (API: `last_attempted_contact`).
    @inlinable public var lastAttemptedContact: ReadOnlyField<Date?> { .init("last_attempted_contact", nil) }
    /// Last updated: nil if unset (API: `last_updated`).
    @inlinable public var lastUpdated: ReadOnlyField<Date?> { .init("last_updated", nil) }
    /// Name: at most 32 characters (API: `name`).
    @inlinable public var name: ReadOnlyField<String> { .init("name", "", .length(0...32)) }
    /// Primary (API: `primary`).
    @inlinable public var isPrimary: ReadOnlyField<Bool> { .init("primary", false) }
    /// Sync status (API: `sync_status`).
    @inlinable public var syncStatus: ReadOnlyField<String> { .init("sync_status", "") }
    /// Upgrade status (API: `upgrade_status`).
    @inlinable public var upgradeStatus: ReadOnlyField<String> { .init("upgrade_status", "") }
    /// Version (API: `version`).
    @inlinable public var version: ReadOnlyField<String> { .init("version", "") }
  }
}
