// Written by scripts/generate-resources.

public import InfinityAPI

/// Administrator permission.
///
/// It is only read.
///
/// API: `configuration/permission`.
public struct AdministratorPermission: NaturallyKeyed {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "permission")
  /// The field that holds the natural key.
  public static var naturalKeyField: ReadOnlyField<String> { Fields().codename }

  /// What the Management Node answered.
  public let json: JSONView
  /// A view of an object in an answer.
  public init(json: JSONView) { self.json = json }

  /// The fields.
  public struct Fields: FieldSet {
    /// The fields.
    @inlinable public init() {}
    /// Every field that is read.
    public var readable: [any ReadableField] { [codename, name] }

    /// Codename (API: `codename`).
    @inlinable public var codename: ReadOnlyField<String> { .init("codename", "") }
    /// Name (API: `name`).
    @inlinable public var name: ReadOnlyField<String> { .init("name", "") }
  }
}
