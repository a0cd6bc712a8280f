// Written by scripts/generate-resources.

public import InfinityAPI

/// Zoom trusted join switch.
///
/// API: `configuration/trusted_join`.
public struct ZoomTrustedJoinSettings: SingletonResource, ChangeableResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "trusted_join")

  /// What the Management Node answered.
  public let json: JSONView
  /// A view of an object in an answer.
  public init(json: JSONView) { self.json = json }

  /// The fields.
  public struct Fields: FieldSet {
    /// The fields.
    @inlinable public init() {}
    /// Every field that is read.
    public var readable: [any ReadableField] { [isZoomEnabled] }

    /// Zoom enabled (API: `zoom_enabled`).
    @inlinable public var isZoomEnabled: Field<Bool> { .init("zoom_enabled", false) }
  }
}
