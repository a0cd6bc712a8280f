// Written by scripts/generate-resources.

public import InfinityAPI

/// Email domain for AD FS.
///
/// API: `configuration/adfs_auth_server_domain`.
public struct ADFSAuthServerDomain: NaturallyKeyed, ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "adfs_auth_server_domain")
  /// The field that holds the natural key.
  public static var naturalKeyField: Field<String> { Fields().domain }

  /// What the Management Node answered.
  public let json: JSONView
  /// A view of an object in an answer.
  public init(json: JSONView) { self.json = json }

  /// The fields.
  public struct Fields: FieldSet {
    /// The fields.
    @inlinable public init() {}
    /// Every field that is read.
    public var readable: [any ReadableField] { [adfsAuthServer, description, domain] }

    /// ADFS auth server: a reference to ``ADFSAuthServer``; nil if unset (API: `adfs_auth_server`).
    @inlinable public var adfsAuthServer: Field<ResourceURI?> {
      .init("adfs_auth_server", nil, to: ADFSAuthServer.endpoint)
    }
    /// Description: at most 250 characters (API: `description`).
    @inlinable public var description: Field<String> { .init("description", "", .length(0...250)) }
    /// Domain: at most 192 characters (API: `domain`).
    @inlinable public var domain: Field<String> { .init("domain", "", .length(0...192)) }
  }

  /// An object to create, with what it must have.
  public static func draft() -> Draft<ADFSAuthServerDomain> {
    Draft<ADFSAuthServerDomain>()
  }
}
