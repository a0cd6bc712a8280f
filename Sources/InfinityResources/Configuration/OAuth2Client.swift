// Written by scripts/generate-resources.

public import InfinityAPI

/// Management API OAuth2 client.
///
/// API: `configuration/oauth2_client`.
public struct OAuth2Client: NaturallyKeyed, ManagedResource, AnsweringResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "oauth2_client")
  /// The field that holds the natural key.
  public static var naturalKeyField: Field<String> { Fields().clientName }

  /// What the Management Node answered.
  public let json: JSONView
  /// A view of an object in an answer.
  public init(json: JSONView) { self.json = json }

  /// The fields.
  public struct Fields: FieldSet {
    /// The fields.
    @inlinable public init() {}
    /// Every field that is read.
    public var readable: [any ReadableField] { [clientID, clientName, role] }

    /// Client ID (API: `client_id`).
    @inlinable public var clientID: ReadOnlyField<String> { .init("client_id", "") }
    /// Client name: at most 100 characters; needed for a create (API: `client_name`).
    @inlinable public var clientName: Field<String> { .init("client_name", "", .length(1...100)) }
    /// Role: a reference to ``AdministratorRole``; needed for a create; nil if unset (API: `role`).
    @inlinable public var role: Field<ResourceURI?> { .init("role", nil, to: AdministratorRole.endpoint) }
  }

  /// What the answer to the create shows, and nothing else ever does.
  public struct CreateAnswer: ObjectView, OneTimeAnswer {
    /// What the Management Node answered.
    public let json: JSONView
    /// A view of the answer.
    public init(json: JSONView) { self.json = json }

    /// The fields.
    public struct Fields: FieldSet {
      /// The fields.
      @inlinable public init() {}
      /// Every field that is read.
      public var readable: [any ReadableField] { [privateKeyJWT] }

      /// Private key JWT: nil if unset (API: `private_key_jwt`).
      @inlinable public var privateKeyJWT: ReadOnlyField<Secret?> { .init("private_key_jwt", nil) }
    }
  }

  /// An object to create, with what it must have.
  public static func draft(clientName: String, role: ResourceURI) -> Draft<OAuth2Client> {
    var draft = Draft<OAuth2Client>()
    draft.clientName = clientName
    draft.role = role
    return draft
  }
}
