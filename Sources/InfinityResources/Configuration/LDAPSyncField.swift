// Written by scripts/generate-resources.

public import InfinityAPI

/// Extra LDAP sync attribute.
///
/// API: `configuration/ldap_sync_field`.
public struct LDAPSyncField: NaturallyKeyed, ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "ldap_sync_field")
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
    public var readable: [any ReadableField] { [description, isBinary, name, templateVariableName] }

    /// Description: at most 250 characters (API: `description`).
    @inlinable public var description: Field<String> { .init("description", "", .length(0...250)) }
    /// Is binary: by default `false` (API: `is_binary`).
    @inlinable public var isBinary: Field<Bool> { .init("is_binary", false) }
    /// Name: at most 250 characters; needed for a create (API: `name`).
    @inlinable public var name: Field<String> { .init("name", "", .length(1...250)) }
    /// Template variable name: at most 250 characters; needed for a create (API: `template_variable_name`).
    @inlinable public var templateVariableName: Field<String> { .init("template_variable_name", "", .length(1...250)) }
  }

  /// An object to create, with what it must have.
  public static func draft(name: String, templateVariableName: String) -> Draft<LDAPSyncField> {
    var draft = Draft<LDAPSyncField>()
    draft.name = name
    draft.templateVariableName = templateVariableName
    return draft
  }
}
