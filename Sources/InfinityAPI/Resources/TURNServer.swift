/// A TURN server, which relays media.
///
/// API: `turn_server`.
public struct TURNServer: NaturallyKeyed, ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "turn_server")
  /// The field that holds the natural key.
  public static var naturalKeyField: Field<String> { Fields().name }

  /// What the Management Node answered.
  public let json: JSONView
  /// A view of a TURN server in an answer.
  public init(json: JSONView) { self.json = json }

  /// The fields.
  public struct Fields: FieldSet {
    /// The fields.
    @inlinable public init() {}
    /// Every field that is read.
    public var readable: [any ReadableField] { [name, address, description, port, transport, serverType, username] }

    /// Its name, unique among its kind (API: `name`).
    @inlinable public var name: Field<String> { .init("name", "", .length(1...250)) }
    /// Its DNS name or IP address (API: `address`).
    @inlinable public var address: Field<String> { .init("address", "", .length(1...255)) }
    /// A note for people (API: `description`).
    @inlinable public var description: Field<String> { .init("description", "", .length(0...250)) }
    /// The port, 3478 by default (API: `port`).
    @inlinable public var port: Field<Int> { .init("port", 3478, .range(1...65535)) }
    /// How the nodes reach it, over UDP by default (API: `transport_type`).
    @inlinable public var transport: Field<Transport> { .init("transport_type", .udp) }
    /// How the nodes authenticate, by default with a user name and a password (API: `server_type`).
    @inlinable public var serverType: Field<ServerType> { .init("server_type", .credentials) }
    /// The user name for ``ServerType/credentials`` (API: `username`).
    @inlinable public var username: Field<String> { .init("username", "", .length(0...100)) }
    /// The password for ``ServerType/credentials``, never shown (API: `password`).
    @inlinable public var password: WriteOnlyField<Secret> { .init("password", .length(0...100)) }
    /// The shared secret for ``ServerType/sharedSecret``, never shown (API: `secret_key`).
    @inlinable public var secretKey: WriteOnlyField<Secret> { .init("secret_key", .length(0...100)) }
  }

  /// How the nodes reach the server.
  public struct Transport: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [Transport] { [.udp, .tcp, .tls] }

    /// Over UDP.
    @inlinable public static var udp: Transport { Transport(rawValue: "udp") }
    /// Over TCP.
    @inlinable public static var tcp: Transport { Transport(rawValue: "tcp") }
    /// Over TLS.
    @inlinable public static var tls: Transport { Transport(rawValue: "tls") }
  }

  /// How the nodes authenticate.
  public struct ServerType: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    @inlinable public init(rawValue: String) { self.rawValue = rawValue }
    /// The words that are known.
    public static var known: [ServerType] { [.credentials, .sharedSecret] }

    /// A user name and a password (API: `namepsw`).
    @inlinable public static var credentials: ServerType { ServerType(rawValue: "namepsw") }
    /// A secret that both sides share, from which time-limited credentials are made (API: `coturn_shared`).
    @inlinable public static var sharedSecret: ServerType { ServerType(rawValue: "coturn_shared") }
  }

  /// A TURN server to create, with what it must have.
  public static func draft(address: String, name: String) -> Draft<TURNServer> {
    var draft = Draft<TURNServer>()
    draft.address = address
    draft.name = name
    return draft
  }
}
