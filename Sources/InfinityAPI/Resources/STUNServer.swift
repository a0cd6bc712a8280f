/// A STUN server, with which nodes behind NAT find their public address.
///
/// API: `stun_server`.
public struct STUNServer: NaturallyKeyed, ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "stun_server")
  /// The field that holds the natural key.
  public static var naturalKeyField: Field<String> { Fields().name }

  /// What the Management Node answered.
  public let json: JSONView
  /// A view of a STUN server in an answer.
  public init(json: JSONView) { self.json = json }

  /// The fields.
  public struct Fields: FieldSet {
    /// The fields.
    @inlinable public init() {}
    /// Every field that is read.
    public var readable: [any ReadableField] { [name, address, description, port] }

    /// Its name, unique among its kind (API: `name`).
    @inlinable public var name: Field<String> { .init("name", "", .length(1...250)) }
    /// Its DNS name or IP address (API: `address`).
    @inlinable public var address: Field<String> { .init("address", "", .length(1...255)) }
    /// A note for people (API: `description`).
    @inlinable public var description: Field<String> { .init("description", "", .length(0...250)) }
    /// The port, 3478 by default (API: `port`).
    @inlinable public var port: Field<Int> { .init("port", 3478, .range(1...65535)) }
  }

  /// A STUN server to create, with what it must have.
  public static func draft(address: String, name: String) -> Draft<STUNServer> {
    var draft = Draft<STUNServer>()
    draft.address = address
    draft.name = name
    return draft
  }
}
