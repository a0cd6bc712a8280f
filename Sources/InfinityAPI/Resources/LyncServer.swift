/// A Lync or Skype for Business server: a Front End pool, Front End server or Director.
///
/// API: `mssip_proxy`.
public struct LyncServer: NaturallyKeyed, ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "mssip_proxy")
  /// The field that holds the natural key.
  public static var naturalKeyField: Field<String> { Fields().name }

  /// What the Management Node answered.
  public let json: JSONView
  /// A view of a Lync server in an answer.
  public init(json: JSONView) { self.json = json }

  /// The fields.
  public struct Fields: FieldSet {
    /// The fields.
    @inlinable public init() {}
    /// Every field that is read.
    public var readable: [any ReadableField] { [name, address, description, port, transport] }

    /// Its name, unique among its kind (API: `name`).
    @inlinable public var name: Field<String> { .init("name", "", .length(1...250)) }
    /// Its DNS name or IP address (API: `address`).
    @inlinable public var address: Field<String> { .init("address", "", .length(1...255)) }
    /// A note for people (API: `description`).
    @inlinable public var description: Field<String> { .init("description", "", .length(0...250)) }
    /// The port for SIP, 5061 by default (API: `port`).
    @inlinable public var port: Field<Int> { .init("port", 5061, .range(1...65535)) }
    /// How SIP is carried, over TLS by default (API: `transport`).
    @inlinable public var transport: Field<Transport> { .init("transport", .tls) }
  }

  /// How SIP is carried to the server.
  public struct Transport: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [Transport] { [.tls, .tcp] }

    /// SIP over TLS.
    @inlinable public static var tls: Transport { Transport(rawValue: "tls") }
    /// SIP over TCP, in clear.
    @inlinable public static var tcp: Transport { Transport(rawValue: "tcp") }
  }

  /// A Lync server to create, with what it must have.
  public static func draft(address: String, name: String) -> Draft<LyncServer> {
    var draft = Draft<LyncServer>()
    draft.address = address
    draft.name = name
    return draft
  }
}
