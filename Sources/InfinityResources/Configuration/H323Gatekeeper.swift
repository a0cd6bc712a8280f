// Written by scripts/generate-resources.

public import InfinityAPI

/// H.323 gatekeeper target.
///
/// API: `configuration/h323_gatekeeper`.
public struct H323Gatekeeper: NaturallyKeyed, ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "h323_gatekeeper")
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
    public var readable: [any ReadableField] { [address, description, name, port] }

    /// Address: at most 255 characters; needed for a create (API: `address`).
    @inlinable public var address: Field<String> { .init("address", "", .length(1...255)) }
    /// Description: at most 250 characters (API: `description`).
    @inlinable public var description: Field<String> { .init("description", "", .length(0...250)) }
    /// Name: at most 250 characters; needed for a create (API: `name`).
    @inlinable public var name: Field<String> { .init("name", "", .length(1...250)) }
    /// Port: 1 to 65535; by default `1719` (API: `port`).
    @inlinable public var port: Field<Int> { .init("port", 1719, .range(1...65535)) }
  }

  /// An object to create, with what it must have.
  public static func draft(address: String, name: String) -> Draft<H323Gatekeeper> {
    var draft = Draft<H323Gatekeeper>()
    draft.address = address
    draft.name = name
    return draft
  }
}
