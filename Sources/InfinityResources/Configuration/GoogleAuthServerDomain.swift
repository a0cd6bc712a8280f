// Written by scripts/generate-resources.

public import InfinityAPI

/// Email domain for Google sign-in.
///
/// API: `configuration/google_auth_server_domain`.
public struct GoogleAuthServerDomain: NaturallyKeyed, ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "google_auth_server_domain")
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
    public var readable: [any ReadableField] { [description, domain, googleAuthServer] }

    /// Description: at most 250 characters (API: `description`).
    @inlinable public var description: Field<String> { .init("description", "", .length(0...250)) }
    /// Domain: at most 192 characters (API: `domain`).
    @inlinable public var domain: Field<String> { .init("domain", "", .length(0...192)) }
    /// Google auth server: a reference to ``GoogleAuthServer``; nil if unset (API: `google_auth_server`).
    @inlinable public var googleAuthServer: Field<ResourceURI?> {
      .init("google_auth_server", nil, to: GoogleAuthServer.endpoint)
    }
  }

  /// An object to create, with what it must have.
  public static func draft() -> Draft<GoogleAuthServerDomain> {
    Draft<GoogleAuthServerDomain>()
  }
}
