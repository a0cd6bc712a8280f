// Written by scripts/generate-resources.

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
public import InfinityAPI

/// Diagnostic snapshot progress.
///
/// It is only read.
///
/// API: `status/snapshot_request`.
public struct SnapshotRequestStatus: Resource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.status, "snapshot_request")

  /// What the Management Node answered.
  public let json: JSONView
  /// A view of an object in an answer.
  public init(json: JSONView) { self.json = json }

  /// The fields.
  public struct Fields: FieldSet {
    /// The fields.
    @inlinable public init() {}
    /// Every field that is read.
    public var readable: [any ReadableField] { [createdAt, downloadURI, message, state, updatedAt] }

    /// Created at: nil if unset (API: `created_at`).
    @inlinable public var createdAt: ReadOnlyField<Date?> { .init("created_at", nil) }
    /// Download URI (API: `download_uri`).
    @inlinable public var downloadURI: ReadOnlyField<String> { .init("download_uri", "") }
    /// Message (API: `message`).
    @inlinable public var message: ReadOnlyField<String> { .init("message", "") }
    /// State (API: `state`).
    @inlinable public var state: ReadOnlyField<String> { .init("state", "") }
    /// Updated at: nil if unset (API: `updated_at`).
    @inlinable public var updatedAt: ReadOnlyField<Date?> { .init("updated_at", nil) }
  }
}
