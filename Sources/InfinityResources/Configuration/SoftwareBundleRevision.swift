// Written by scripts/generate-resources.

public import InfinityAPI

/// Available software bundle build.
///
/// It is only read.
///
/// API: `configuration/software_bundle_revision`.
public struct SoftwareBundleRevision: Resource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "software_bundle_revision")

  /// What the Management Node answered.
  public let json: JSONView
  /// A view of an object in an answer.
  public init(json: JSONView) { self.json = json }

  /// The fields.
  public struct Fields: FieldSet {
    /// The fields.
    @inlinable public init() {}
    /// Every field that is read.
    public var readable: [any ReadableField] { [bundleType, core, revision, version] }

    /// Bundle type (API: `bundle_type`).
    @inlinable public var bundleType: ReadOnlyField<String> { .init("bundle_type", "") }
    /// Core (API: `core`).
    @inlinable public var core: ReadOnlyField<Bool> { .init("core", false) }
    /// Revision (API: `revision`).
    @inlinable public var revision: ReadOnlyField<String> { .init("revision", "") }
    /// Version (API: `version`).
    @inlinable public var version: ReadOnlyField<String> { .init("version", "") }
  }
}
