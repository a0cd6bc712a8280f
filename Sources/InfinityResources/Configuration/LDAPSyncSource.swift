// Written by scripts/generate-resources.

public import InfinityAPI

/// LDAP directory connection.
///
/// API: `configuration/ldap_sync_source`.
public struct LDAPSyncSource: NaturallyKeyed, ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "ldap_sync_source")
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
    public var readable: [any ReadableField] {
      [
        description, ldapBaseDN, ldapBindPassword, ldapBindUsername, permitsLDAPWithoutTLS, ldapServer,
        usesLDAPGlobalCatalog, name,
      ]
    }

    /// Description: at most 250 characters (API: `description`).
    @inlinable public var description: Field<String> { .init("description", "", .length(0...250)) }
    /// LDAP base DN: at most 255 characters; needed for a create (API: `ldap_base_dn`).
    @inlinable public var ldapBaseDN: Field<String> { .init("ldap_base_dn", "", .length(1...255)) }
    /// LDAP bind password: at most 100 characters; needed for a create; nil if unset (API: `ldap_bind_password`).
    @inlinable public var ldapBindPassword: Field<Secret?> { .init("ldap_bind_password", nil, .length(1...100)) }
    /// LDAP bind username: at most 255 characters; needed for a create (API: `ldap_bind_username`).
    @inlinable public var ldapBindUsername: Field<String> { .init("ldap_bind_username", "", .length(1...255)) }
    /// LDAP permit no TLS: deprecated (API: `ldap_permit_no_tls`). Ignored from v41.
    @inlinable public var permitsLDAPWithoutTLS: Field<Bool> { .init("ldap_permit_no_tls", false) }
    /// LDAP server: at most 255 characters; needed for a create (API: `ldap_server`).
    @inlinable public var ldapServer: Field<String> { .init("ldap_server", "", .length(1...255)) }
    /// LDAP use global catalog (API: `ldap_use_global_catalog`).
    @inlinable public var usesLDAPGlobalCatalog: Field<Bool> { .init("ldap_use_global_catalog", false) }
    /// Name: at most 250 characters; needed for a create (API: `name`).
    @inlinable public var name: Field<String> { .init("name", "", .length(1...250)) }
  }

  /// An object to create, with what it must have.
  public static func draft(
    ldapBaseDN: String, ldapBindPassword: Secret, ldapBindUsername: String, ldapServer: String, name: String
  ) -> Draft<LDAPSyncSource> {
    var draft = Draft<LDAPSyncSource>()
    draft.ldapBaseDN = ldapBaseDN
    draft.ldapBindPassword = ldapBindPassword
    draft.ldapBindUsername = ldapBindUsername
    draft.ldapServer = ldapServer
    draft.name = name
    return draft
  }
}
