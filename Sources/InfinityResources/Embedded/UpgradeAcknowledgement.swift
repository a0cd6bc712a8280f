// Written by scripts/generate-resources.

public import InfinityAPI

/// Upgrade step acknowledgement.
///
/// API: `response/ok_response`.
public struct UpgradeAcknowledgement: ObjectView, CommandResult {
  /// What the Management Node answered.
  public let json: JSONView
  /// A view of an object in an answer.
  public init(json: JSONView) { self.json = json }

  /// The fields.
  public struct Fields: FieldSet {
    /// The fields.
    @inlinable public init() {}
    /// Every field that is read.
    public var readable: [any ReadableField] { [current, nextURL, ok, timestamp, upgrade, uploadID] }

    /// Current: nil if unset (API: `current`).
    @inlinable public var current: ReadOnlyField<VersionInfo?> { .init("current", nil) }
    /// Next URL (API: `next_url`).
    @inlinable public var nextURL: ReadOnlyField<String> { .init("next_url", "") }
    /// Ok (API: `ok`).
    @inlinable public var ok: ReadOnlyField<Bool> { .init("ok", false) }
    /// Timestamp: nil if unset (API: `timestamp`).
    @inlinable public var timestamp: ReadOnlyField<Int?> { .init("timestamp", nil) }
    /// Upgrade: nil if unset (API: `upgrade`).
    @inlinable public var upgrade: ReadOnlyField<VersionInfo?> { .init("upgrade", nil) }
    /// Upload ID (API: `upload_id`).
    @inlinable public var uploadID: ReadOnlyField<String> { .init("upload_id", "") }
  }
}
