// Written by scripts/generate-resources.

public import InfinityAPI

/// Set of identity providers.
///
/// API: `configuration/identity_provider_group`.
public struct IdentityProviderGroup: NaturallyKeyed, ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "identity_provider_group")
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
    public var readable: [any ReadableField] { [description, identityProvider, name] }

    /// Description: at most 250 characters (API: `description`).
    @inlinable public var description: Field<String> { .init("description", "", .length(0...250)) }
    /// Identity provider: references to ``IdentityProvider`` (API: `identity_provider`).
    @inlinable public var identityProvider: Field<[ResourceURI]> {
      .init("identity_provider", [], to: IdentityProvider.endpoint)
    }
    /// Name: at most 250 characters; needed for a create (API: `name`).
    @inlinable public var name: Field<String> { .init("name", "", .length(1...250)) }
  }

  /// An object to create, with what it must have.
  public static func draft(name: String) -> Draft<IdentityProviderGroup> {
    var draft = Draft<IdentityProviderGroup>()
    draft.name = name
    return draft
  }
}
