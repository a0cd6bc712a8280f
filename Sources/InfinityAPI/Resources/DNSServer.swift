/// A DNS server that locations refer to.
///
/// API: `dns_server`.
public struct DNSServer: NaturallyKeyed, ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "dns_server")
  /// The field that holds the natural key.
  public static var naturalKeyField: Field<String> { Fields().address }

  /// What the Management Node answered.
  public let json: JSONView
  /// A view of a DNS server in an answer.
  public init(json: JSONView) { self.json = json }

  /// The fields.
  public struct Fields: FieldSet {
    /// The fields.
    @inlinable public init() {}
    /// Every field that is read.
    public var readable: [any ReadableField] { [address, description] }

    /// Its IP address, unique among its kind (API: `address`).
    @inlinable public var address: Field<String> { .init("address", "") }
    /// A note for people (API: `description`).
    @inlinable public var description: Field<String> { .init("description", "", .length(0...250)) }
  }

  /// A DNS server to create, with what it must have.
  public static func draft(address: String) -> Draft<DNSServer> {
    var draft = Draft<DNSServer>()
    draft.address = address
    return draft
  }
}
