// Written by scripts/generate-resources.

public import InfinityAPI

/// Selected software bundle.
///
/// API: `configuration/software_bundle`.
public struct SoftwareBundle: NaturallyKeyed, ChangeableResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "software_bundle")
  /// The field that holds the natural key.
  public static var naturalKeyField: Field<String> { Fields().bundleType }

  /// What the Management Node answered.
  public let json: JSONView
  /// A view of an object in an answer.
  public init(json: JSONView) { self.json = json }

  /// The fields.
  public struct Fields: FieldSet {
    /// The fields.
    @inlinable public init() {}
    /// Every field that is read.
    public var readable: [any ReadableField] { [bundleType, selectedRevision] }

    /// Bundle type (API: `bundle_type`).
    @inlinable public var bundleType: Field<String> { .init("bundle_type", "") }
    /// Selected revision: a reference to ``SoftwareBundleRevision``; nil if unset (API: `selected_revision`).
    @inlinable public var selectedRevision: Field<ResourceURI?> {
      .init("selected_revision", nil, to: SoftwareBundleRevision.endpoint)
    }
  }
}
