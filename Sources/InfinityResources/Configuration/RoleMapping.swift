// Written by scripts/generate-resources.

public import InfinityAPI

/// Directory group to role map.
///
/// API: `configuration/role_mapping`.
public struct RoleMapping: NaturallyKeyed, ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "role_mapping")
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
    public var readable: [any ReadableField] { [name, roles, source, sourceValue] }

    /// Name: at most 250 characters; needed for a create (API: `name`).
    @inlinable public var name: Field<String> { .init("name", "", .length(1...250)) }
    /// Roles: references to ``AdministratorRole`` (API: `roles`).
    @inlinable public var roles: Field<[ResourceURI]> { .init("roles", [], to: AdministratorRole.endpoint) }
    /// Source: by default `LDAP` (API: `source`).
    @inlinable public var source: Field<Source> { .init("source", .ldap) }
    /// Value: at most 255 characters; needed for a create (API: `value`).
    @inlinable public var sourceValue: Field<String> { .init("value", "", .length(1...255)) }
  }

  /// Source: the words that the API has for it.
  public struct Source: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [Source] { [.ldap, .oidc] }

    /// API: `LDAP`.
    @inlinable public static var ldap: Source { Source(rawValue: "LDAP") }
    /// API: `OIDC`.
    @inlinable public static var oidc: Source { Source(rawValue: "OIDC") }
  }

  /// An object to create, with what it must have.
  public static func draft(name: String, sourceValue: String) -> Draft<RoleMapping> {
    var draft = Draft<RoleMapping>()
    draft.name = name
    draft.sourceValue = sourceValue
    return draft
  }
}
