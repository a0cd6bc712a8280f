/// A Lync or Skype for Business server: a Front End pool, Front End server or Director.
///
/// API: `mssip_proxy`.
public struct LyncServer: CreatableResource, UpdatableResource, NaturallyKeyed {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "mssip_proxy")

  /// The object's address.
  public let uri: ResourceURI

  /// Its name, unique among its kind, at most 250 characters.
  public let name: String

  /// Its DNS name or IP address.
  public let address: String

  /// A note for people, at most 250 characters.
  public let description: String

  /// The port for SIP, 1 to 65535.
  public let port: Int

  /// How SIP is carried.
  public let transport: Transport

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
    port = fields.integer(.port) ?? 5061
    transport = fields.word(.transport, default: .tls)
    unreadableFields = fields.unreadable
  }

  /// The API's field names.
  public enum Field: String, CodingKey, Sendable {
    case uri = "resource_uri"
    case name
    case address
    case description
    case port
    case transport
  }

  /// How SIP is carried to the server.
  public struct Transport: OpenEnumeration, RequestFieldValue {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// SIP over TLS.
    public static let tls = Transport(rawValue: "tls")
    /// SIP over TCP, in clear.
    public static let tcp = Transport(rawValue: "tcp")
  }

  /// A Lync server to create.
  public struct Creation: ResourceCreation {
    /// The kind of object.
    public typealias Target = LyncServer

    /// Its name, unique among its kind, at most 250 characters.
    public var name: String

    /// Its DNS name or IP address.
    public var address: String

    /// A note for people, at most 250 characters; nil for the Management Node's default.
    public var description: String?

    /// The port for SIP, 1 to 65535; nil for the Management Node's default (5061).
    public var port: Int?

    /// How SIP is carried; nil for the Management Node's default (tls).
    public var transport: Transport?

    /// A Lync server to create.
    public init(
      name: String,
      address: String,
      description: String? = nil,
      port: Int? = nil,
      transport: Transport? = nil
    ) {
      self.name = name
      self.address = address
      self.description = description
      self.port = port
      self.transport = transport
    }

    /// The body.
    public var requestValue: RequestValue {
      var fields = RequestFields<Field>()
      fields.set(.name, name)
      fields.set(.address, address)
      fields.set(.description, ifGiven: description)
      fields.set(.port, ifGiven: port)
      fields.set(.transport, ifGiven: transport)
      return fields.requestValue
    }
  }

  /// Changes to a Lync server.
  public struct Update: ResourceUpdate {
    /// The kind of object.
    public typealias Target = LyncServer

    /// Its name, unique among its kind, at most 250 characters.
    public var name: Assignment<String> = .leave
    /// Its DNS name or IP address.
    public var address: Assignment<String> = .leave
    /// A note for people, at most 250 characters.
    public var description: Assignment<String> = .leave
    /// The port for SIP, 1 to 65535.
    public var port: Assignment<Int> = .leave
    /// How SIP is carried.
    public var transport: Assignment<Transport> = .leave

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
      return fields.requestValue
    }
  }
}
