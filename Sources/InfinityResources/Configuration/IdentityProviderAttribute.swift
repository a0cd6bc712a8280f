// Written by scripts/generate-resources.

public import InfinityAPI

/// Provider response attribute.
///
/// API: `configuration/identity_provider_attribute`.
public struct IdentityProviderAttribute: NaturallyKeyed, ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "identity_provider_attribute")
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
    public var readable: [any ReadableField] { [description, name] }

    /// Description: at most 250 characters (API: `description`).
    @inlinable public var description: Field<String> { .init("description", "", .length(0...250)) }
    /// Name: at most 250 characters; needed for a create (API: `name`).
    @inlinable public var name: Field<String> { .init("name", "", .length(1...250)) }
  }

  /// An object to create, with what it must have.
  public static func draft(name: String) -> Draft<IdentityProviderAttribute> {
    var draft = Draft<IdentityProviderAttribute>()
    draft.name = name
    return draft
  }
}
