// Written by scripts/generate-resources.

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
public import InfinityAPI

/// Stored backup file.
///
/// It is only read.
///
/// API: `configuration/system_backup`.
public struct SystemBackup: DeletableResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "system_backup")

  /// What the Management Node answered.
  public let json: JSONView
  /// A view of an object in an answer.
  public init(json: JSONView) { self.json = json }

  /// The fields.
  public struct Fields: FieldSet {
    /// The fields.
    @inlinable public init() {}
    /// Every field that is read.
    public var readable: [any ReadableField] { [build, date, filename, sha256, size, type, version] }

    /// Build (API: `build`).
    @inlinable public var build: ReadOnlyField<String> { .init("build", "") }
    /// Date: nil if unset (API: `date`).
    @inlinable public var date: ReadOnlyField<Date?> { .init("date", nil) }
    /// Filename (API: `filename`).
    @inlinable public var filename: ReadOnlyField<String> { .init("filename", "") }
    /// Sha256sum (API: `sha256sum`).
    @inlinable public var sha256: ReadOnlyField<String> { .init("sha256sum", "") }
    /// Size: nil if unset (API: `size`).
    @inlinable public var size: ReadOnlyField<Int?> { .init("size", nil) }
    /// Type (API: `type`).
    @inlinable public var type: ReadOnlyField<String> { .init("type", "") }
    /// Version (API: `version`).
    @inlinable public var version: ReadOnlyField<String> { .init("version", "") }
  }
}
