/// A TURN server, which relays media.
///
/// Its password and its shared secret are written and never read. (API: `turn_server`.)
public struct TURNServer: CreatableResource, UpdatableResource, NaturallyKeyed {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "turn_server")

  /// The object's address.
  public let uri: ResourceURI

  /// Its name, unique among its kind, at most 250 characters.
  public let name: String

  /// Its DNS name or IP address.
  public let address: String

  /// A note for people, at most 250 characters.
  public let description: String

  /// The port, 1 to 65535.
  public let port: Int

  /// How the nodes reach it.
  public let transport: Transport

  /// How the nodes authenticate.
  public let serverType: ServerType

  /// The user name for ``ServerType/credentials``.
  public let username: String

  /// What stood in the answer in a form that nobody knows; each of these fields is then as if unset.
  public let unreadableFields: [UnreadableField]

  /// The field that holds the natural key.
  public static var naturalKeyField: Field { .name }
  /// The natural key.
  public var naturalKey: String { name }

  /// Reads one as the API lists it.
  public init(from decoder: any Decoder) throws {
    var fields = try FieldReader<Field>(decoder)
    uri = try fields.uri(.uri, in: Self.endpoint)
    name = fields.text(.name)
    address = fields.text(.address)
    description = fields.text(.description)
    port = fields.integer(.port) ?? 3478
    transport = fields.word(.transport, default: .udp)
    serverType = fields.word(.serverType, default: .credentials)
    username = fields.text(.username)
    unreadableFields = fields.unreadable
  }

  /// The API's field names.
  public enum Field: String, CodingKey, Sendable {
    case uri = "resource_uri"
    case name
    case address
    case description
    case port
    case transport = "transport_type"
    case serverType = "server_type"
    case username
    case password
    case secretKey = "secret_key"
  }

  /// How the nodes reach the server.
  public struct Transport: OpenEnumeration, RequestFieldValue {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Over UDP.
    public static let udp = Transport(rawValue: "udp")
    /// Over TCP.
    public static let tcp = Transport(rawValue: "tcp")
    /// Over TLS.
    public static let tls = Transport(rawValue: "tls")
  }

  /// How the nodes authenticate.
  public struct ServerType: OpenEnumeration, RequestFieldValue {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A user name and a password.
    ///
    /// API: `namepsw`.
    public static let credentials = ServerType(rawValue: "namepsw")
    /// A secret that both sides share, from which time-limited credentials are made.
    ///
    /// API: `coturn_shared`.
    public static let sharedSecret = ServerType(rawValue: "coturn_shared")
  }

  /// A TURN server to create.
  public struct Creation: ResourceCreation {
    /// The kind of object.
    public typealias Target = TURNServer

    /// Its name, unique among its kind, at most 250 characters.
    public var name: String

    /// Its DNS name or IP address.
    public var address: String

    /// A note for people, at most 250 characters; nil for the Management Node's default.
    public var description: String?

    /// The port, 1 to 65535; nil for the Management Node's default (3478).
    public var port: Int?

    /// How the nodes reach it; nil for the Management Node's default (udp).
    public var transport: Transport?

    /// How the nodes authenticate; nil for the Management Node's default (credentials).
    public var serverType: ServerType?

    /// The user name for ``ServerType/credentials``; nil for the Management Node's default.
    public var username: String?

    /// The password for ``ServerType/credentials``; nil for the Management Node's default.
    public var password: Secret?

    /// The shared secret for ``ServerType/sharedSecret``; nil for the Management Node's default.
    public var secretKey: Secret?

    /// A TURN server to create.
    public init(
      name: String,
      address: String,
      description: String? = nil,
      port: Int? = nil,
      transport: Transport? = nil,
      serverType: ServerType? = nil,
      username: String? = nil,
      password: Secret? = nil,
      secretKey: Secret? = nil
    ) {
      self.name = name
      self.address = address
      self.description = description
      self.port = port
      self.transport = transport
      self.serverType = serverType
      self.username = username
      self.password = password
      self.secretKey = secretKey
    }

    /// The body.
    public var requestValue: RequestValue {
      var fields = RequestFields<Field>()
      fields.set(.name, name)
      fields.set(.address, address)
      fields.set(.description, ifGiven: description)
      fields.set(.port, ifGiven: port)
      fields.set(.transport, ifGiven: transport)
      fields.set(.serverType, ifGiven: serverType)
      fields.set(.username, ifGiven: username)
      fields.set(.password, ifGiven: password)
      fields.set(.secretKey, ifGiven: secretKey)
      return fields.requestValue
    }
  }

  /// Changes to a TURN server.
  public struct Update: ResourceUpdate {
    /// The kind of object.
    public typealias Target = TURNServer

    /// Its name, unique among its kind, at most 250 characters.
    public var name: Assignment<String> = .leave
    /// Its DNS name or IP address.
    public var address: Assignment<String> = .leave
    /// A note for people, at most 250 characters.
    public var description: Assignment<String> = .leave
    /// The port, 1 to 65535.
    public var port: Assignment<Int> = .leave
    /// How the nodes reach it.
    public var transport: Assignment<Transport> = .leave
    /// How the nodes authenticate.
    public var serverType: Assignment<ServerType> = .leave
    /// The user name for ``ServerType/credentials``.
    public var username: Assignment<String> = .leave
    /// The password for ``ServerType/credentials``.
    public var password: Assignment<Secret> = .leave
    /// The shared secret for ``ServerType/sharedSecret``.
    public var secretKey: Assignment<Secret> = .leave

    /// Leaves every field as it is.
    public init() {}

    /// The body.
    public var requestValue: RequestValue {
      var fields = RequestFields<Field>()
      fields.assign(.name, name)
      fields.assign(.address, address)
      fields.assign(.description, description)
      fields.assign(.port, port)
      fields.assign(.transport, transport)
      fields.assign(.serverType, serverType)
      fields.assign(.username, username)
      fields.assign(.password, password)
      fields.assign(.secretKey, secretKey)
      return fields.requestValue
    }
  }
}
