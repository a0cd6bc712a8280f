// Written by scripts/generate-resources.

public import InfinityAPI

/// Administrator role.
///
/// API: `configuration/role`.
public struct AdministratorRole: NaturallyKeyed, ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "role")
  /// The field that holds the natural key.
  public static var naturalKeyField: Field<String> { Fields().name }

  /// What the Management Node answered.
  public let json: JSONView
  /// A view of an object in an answer.
  public init(json: JSONView) { self.json = json }

  /// The fields.
  public struct Fields: FieldSet {
    /// The fields.
    @inlinable public init() {}
    /// Every field that is read.
    public var readable: [any ReadableField] { [name, permissions] }

    /// Name: at most 250 characters; needed for a create (API: `name`).
    @inlinable public var name: Field<String> { .init("name", "", .length(1...250)) }
    /// Permissions: references to ``AdministratorPermission``; read as whole objects (API: `permissions`).
    @inlinable public var permissions: Field<[ResourceURI]> {
      .init("permissions", [], to: AdministratorPermission.endpoint)
    }
  }

  /// An object to create, with what it must have.
  public static func draft(name: String) -> Draft<AdministratorRole> {
    var draft = Draft<AdministratorRole>()
    draft.name = name
    return draft
  }
}
