// Written by scripts/generate-resources.

public import InfinityAPI

/// Group of users.
///
/// API: `configuration/user_group`.
public struct UserGroup: NaturallyKeyed, ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "user_group")
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
    public var readable: [any ReadableField] { [description, name, userGroupEntityMappings, users] }

    /// Description: at most 250 characters (API: `description`).
    @inlinable public var description: Field<String> { .init("description", "", .length(0...250)) }
    /// Name: at most 250 characters; needed for a create (API: `name`).
    @inlinable public var name: Field<String> { .init("name", "", .length(1...250)) }
    /// User group entity mappings: references to ``UserGroupEntityMapping``; read as whole objects (API: `user_group_entity_mappings`).
    @inlinable public var userGroupEntityMappings: Field<[ResourceURI]> {
      .init("user_group_entity_mappings", [], to: UserGroupEntityMapping.endpoint)
    }
    /// Users: references to ``EndUser`` (API: `users`).
    @inlinable public var users: Field<[ResourceURI]> { .init("users", [], to: EndUser.endpoint) }
  }

  /// An object to create, with what it must have.
  public static func draft(name: String) -> Draft<UserGroup> {
    var draft = Draft<UserGroup>()
    draft.name = name
    return draft
  }
}
