// Written by scripts/generate-resources.

public import InfinityAPI

/// User group link.
///
/// API: `configuration/user_group_entity_mapping`.
public struct UserGroupEntityMapping: ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "user_group_entity_mapping")

  /// What the Management Node answered.
  public let json: JSONView
  /// A view of an object in an answer.
  public init(json: JSONView) { self.json = json }

  /// The fields.
  public struct Fields: FieldSet {
    /// The fields.
    @inlinable public init() {}
    /// Every field that is read.
    public var readable: [any ReadableField] { [description, entityResourceURI, userGroup] }

    /// Description: at most 250 characters (API: `description`).
    @inlinable public var description: Field<String> { .init("description", "", .length(0...250)) }
    /// Entity resource URI: at most 250 characters; needed for a create (API: `entity_resource_uri`).
    @inlinable public var entityResourceURI: Field<String> { .init("entity_resource_uri", "", .length(1...250)) }
    /// User group: a reference to ``UserGroup``; needed for a create; nil if unset (API: `user_group`).
    @inlinable public var userGroup: Field<ResourceURI?> { .init("user_group", nil, to: UserGroup.endpoint) }
  }

  /// An object to create, with what it must have.
  public static func draft(entityResourceURI: String, userGroup: ResourceURI) -> Draft<UserGroupEntityMapping> {
    var draft = Draft<UserGroupEntityMapping>()
    draft.entityResourceURI = entityResourceURI
    draft.userGroup = userGroup
    return draft
  }
}
