// Written by scripts/generate-resources.

public import InfinityAPI

/// Software version details.
///
/// API: `embedded/version_info`.
public struct VersionInfo: EmbeddedObject {
  /// What the Management Node answered.
  public let json: JSONView
  /// A view of an object in an answer.
  public init(json: JSONView) { self.json = json }

  /// The fields.
  public struct Fields: FieldSet {
    /// The fields.
    @inlinable public init() {}
    /// Every field that is read.
    public var readable: [any ReadableField] { [buildDate, major, pseudoVersion, version] }

    /// Build date (API: `build_date`).
    @inlinable public var buildDate: Field<String> { .init("build_date", "") }
    /// Major: nil if unset (API: `major`).
    @inlinable public var major: Field<Int?> { .init("major", nil) }
    /// Pseudo version (API: `pseudo_version`).
    @inlinable public var pseudoVersion: Field<String> { .init("pseudo_version", "") }
    /// Version (API: `version`).
    @inlinable public var version: Field<String> { .init("version", "") }
  }
}
