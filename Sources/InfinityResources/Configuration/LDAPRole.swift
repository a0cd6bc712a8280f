// Written by scripts/generate-resources.

public import InfinityAPI

/// LDAP group to role map.
///
/// API: `configuration/ldap_role`.
public struct LDAPRole: NaturallyKeyed, ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "ldap_role")
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
    public var readable: [any ReadableField] { [ldapGroupDN, name, roles] }

    /// LDAP group DN: at most 255 characters; needed for a create (API: `ldap_group_dn`).
    @inlinable public var ldapGroupDN: Field<String> { .init("ldap_group_dn", "", .length(1...255)) }
    /// Name: at most 250 characters; needed for a create (API: `name`).
    @inlinable public var name: Field<String> { .init("name", "", .length(1...250)) }
    /// Roles: references to ``AdministratorRole`` (API: `roles`).
    @inlinable public var roles: Field<[ResourceURI]> { .init("roles", [], to: AdministratorRole.endpoint) }
  }

  /// An object to create, with what it must have.
  public static func draft(ldapGroupDN: String, name: String) -> Draft<LDAPRole> {
    var draft = Draft<LDAPRole>()
    draft.ldapGroupDN = ldapGroupDN
    draft.name = name
    return draft
  }
}
