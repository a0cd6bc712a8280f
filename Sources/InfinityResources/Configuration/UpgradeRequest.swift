// Written by scripts/generate-resources.

public import InfinityAPI

/// Chunked upgrade upload.
///
/// It is only read.
///
/// API: `configuration/upgrade_request`.
public struct UpgradeRequest: DeletableResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "upgrade_request")

  /// What the Management Node answered.
  public let json: JSONView
  /// A view of an object in an answer.
  public init(json: JSONView) { self.json = json }

  /// The fields.
  public struct Fields: FieldSet {
    /// The fields.
    @inlinable public init() {}
    /// Every field that is read.
    public var readable: [any ReadableField] { [current, offset, state, upgrade] }

    /// Current: nil if unset (API: `current`).
    @inlinable public var current: ReadOnlyField<VersionInfo?> { .init("current", nil) }
    /// Offset: nil if unset (API: `offset`).
    @inlinable public var offset: ReadOnlyField<Int?> { .init("offset", nil) }
    /// State (API: `state`).
    @inlinable public var state: ReadOnlyField<String> { .init("state", "") }
    /// Upgrade: nil if unset (API: `upgrade`).
    @inlinable public var upgrade: ReadOnlyField<VersionInfo?> { .init("upgrade", nil) }
  }
}
