// Written by scripts/generate-resources.

public import InfinityAPI

/// Teams Azure tenant.
///
/// API: `configuration/azure_tenant`.
public struct AzureTenant: NaturallyKeyed, ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "azure_tenant")
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
    public var readable: [any ReadableField] { [description, name, tenantID] }

    /// Description: at most 250 characters (API: `description`).
    @inlinable public var description: Field<String> { .init("description", "", .length(0...250)) }
    /// Name: at most 250 characters; needed for a create (API: `name`).
    @inlinable public var name: Field<String> { .init("name", "", .length(1...250)) }
    /// Tenant ID: at most 100 characters; needed for a create (API: `tenant_id`).
    @inlinable public var tenantID: Field<String> { .init("tenant_id", "", .length(1...100)) }
  }

  /// An object to create, with what it must have.
  public static func draft(name: String, tenantID: String) -> Draft<AzureTenant> {
    var draft = Draft<AzureTenant>()
    draft.name = name
    draft.tenantID = tenantID
    return draft
  }
}
