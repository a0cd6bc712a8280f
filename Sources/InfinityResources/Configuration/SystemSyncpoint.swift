// Written by scripts/generate-resources.

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
public import InfinityAPI

/// Configuration sync marker.
///
/// API: `configuration/system_syncpoint`.
public struct SystemSyncpoint: CreatableResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "system_syncpoint")

  /// What the Management Node answered.
  public let json: JSONView
  /// A view of an object in an answer.
  public init(json: JSONView) { self.json = json }

  /// The fields.
  public struct Fields: FieldSet {
    /// The fields.
    @inlinable public init() {}
    /// Every field that is read.
    public var readable: [any ReadableField] { [creationTime] }

    /// Creation time: nil if unset (API: `creation_time`).
    @inlinable public var creationTime: ReadOnlyField<Date?> { .init("creation_time", nil) }
  }

  /// An object to create, with what it must have.
  public static func draft() -> Draft<SystemSyncpoint> {
    Draft<SystemSyncpoint>()
  }
}
