/// A DNS server that locations refer to.
///
/// API: `dns_server`.
public struct DNSServer: CreatableResource, UpdatableResource, NaturallyKeyed {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "dns_server")

  /// The object's address.
  public let uri: ResourceURI

  /// Its IP address.
  public let address: String

  /// A note for people, at most 250 characters.
  public let description: String

  /// What stood in the answer in a form that nobody knows; each of these fields is then as if unset.
  public let unreadableFields: [UnreadableField]

  /// The field that holds the natural key.
  public static var naturalKeyField: Field { .address }
  /// The natural key.
  public var naturalKey: String { address }

  /// Reads one as the API lists it.
  public init(from decoder: any Decoder) throws {
    var fields = try FieldReader<Field>(decoder)
    uri = try fields.uri(.uri, in: Self.endpoint)
    address = fields.text(.address)
    description = fields.text(.description)
    unreadableFields = fields.unreadable
  }

  /// The API's field names.
  public enum Field: String, CodingKey, Sendable {
    case uri = "resource_uri"
    case address
    case description
  }

  /// A DNS server to create.
  public struct Creation: ResourceCreation {
    /// The kind of object.
    public typealias Target = DNSServer

    /// Its IP address.
    public var address: String

    /// A note for people, at most 250 characters; nil for the Management Node's default.
    public var description: String?

    /// A DNS server to create.
    public init(
      address: String,
      description: String? = nil
    ) {
      self.address = address
      self.description = description
    }

    /// The body.
    public var requestValue: RequestValue {
      var fields = RequestFields<Field>()
      fields.set(.address, address)
      fields.set(.description, ifGiven: description)
      return fields.requestValue
    }
  }

  /// Changes to a DNS server.
  public struct Update: ResourceUpdate {
    /// The kind of object.
    public typealias Target = DNSServer

    /// Its IP address.
    public var address: Assignment<String> = .leave
    /// A note for people, at most 250 characters.
    public var description: Assignment<String> = .leave

    /// Leaves every field as it is.
    public init() {}

    /// The body.
    public var requestValue: RequestValue {
      var fields = RequestFields<Field>()
      fields.assign(.address, address)
      fields.assign(.description, description)
      return fields.requestValue
    }
  }
}
