/// A STUN server, with which nodes behind NAT find their public address.
///
/// API: `stun_server`.
public struct STUNServer: CreatableResource, UpdatableResource, NaturallyKeyed {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "stun_server")

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
    unreadableFields = fields.unreadable
  }

  /// The API's field names.
  public enum Field: String, CodingKey, Sendable {
    case uri = "resource_uri"
    case name
    case address
    case description
    case port
  }

  /// A STUN server to create.
  public struct Creation: ResourceCreation {
    /// The kind of object.
    public typealias Target = STUNServer

    /// Its name, unique among its kind, at most 250 characters.
    public var name: String

    /// Its DNS name or IP address.
    public var address: String

    /// A note for people, at most 250 characters; nil for the Management Node's default.
    public var description: String?

    /// The port, 1 to 65535; nil for the Management Node's default (3478).
    public var port: Int?

    /// A STUN server to create.
    public init(
      name: String,
      address: String,
      description: String? = nil,
      port: Int? = nil
    ) {
      self.name = name
      self.address = address
      self.description = description
      self.port = port
    }

    /// The body.
    public var requestValue: RequestValue {
      var fields = RequestFields<Field>()
      fields.set(.name, name)
      fields.set(.address, address)
      fields.set(.description, ifGiven: description)
      fields.set(.port, ifGiven: port)
      return fields.requestValue
    }
  }

  /// Changes to a STUN server.
  public struct Update: ResourceUpdate {
    /// The kind of object.
    public typealias Target = STUNServer

    /// Its name, unique among its kind, at most 250 characters.
    public var name: Assignment<String> = .leave
    /// Its DNS name or IP address.
    public var address: Assignment<String> = .leave
    /// A note for people, at most 250 characters.
    public var description: Assignment<String> = .leave
    /// The port, 1 to 65535.
    public var port: Assignment<Int> = .leave

    /// Leaves every field as it is.
    public init() {}

    /// The body.
    public var requestValue: RequestValue {
      var fields = RequestFields<Field>()
      fields.assign(.name, name)
      fields.assign(.address, address)
      fields.assign(.description, description)
      fields.assign(.port, port)
      return fields.requestValue
    }
  }
}
