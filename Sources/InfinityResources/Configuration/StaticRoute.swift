// Written by scripts/generate-resources.

public import InfinityAPI

/// Static IP route.
///
/// API: `configuration/static_route`.
public struct StaticRoute: NaturallyKeyed, ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "static_route")
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
    public var readable: [any ReadableField] { [address, gateway, name, prefix] }

    /// Address: an IP address; needed for a create (API: `address`).
    @inlinable public var address: Field<String> { .init("address", "") }
    /// Gateway: an IP address; needed for a create (API: `gateway`).
    @inlinable public var gateway: Field<String> { .init("gateway", "") }
    /// Name: at most 32 characters; needed for a create (API: `name`).
    @inlinable public var name: Field<String> { .init("name", "", .length(1...32)) }
    /// Prefix: 128 at most; needed for a create; nil if unset (API: `prefix`).
    @inlinable public var prefix: Field<Int?> { .init("prefix", nil) }
  }

  /// An object to create, with what it must have.
  public static func draft(address: String, gateway: String, name: String, prefix: Int) -> Draft<StaticRoute> {
    var draft = Draft<StaticRoute>()
    draft.address = address
    draft.gateway = gateway
    draft.name = name
    draft.prefix = prefix
    return draft
  }
}
