/// An NTP server that locations refer to.
///
/// API: `ntp_server`.
public struct NTPServer: CreatableResource, UpdatableResource, NaturallyKeyed {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "ntp_server")

  /// The object's address.
  public let uri: ResourceURI

  /// Its DNS name or IP address.
  public let address: String

  /// A note for people, at most 250 characters.
  public let description: String

  /// The number of the key for authenticated time.
  public let keyID: Int?

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
    keyID = fields.integer(.keyID)
    unreadableFields = fields.unreadable
  }

  /// The API's field names.
  public enum Field: String, CodingKey, Sendable {
    case uri = "resource_uri"
    case address
    case description
    case keyID = "key_id"
    case key
  }

  /// An NTP server to create.
  public struct Creation: ResourceCreation {
    /// The kind of object.
    public typealias Target = NTPServer

    /// Its DNS name or IP address.
    public var address: String

    /// A note for people, at most 250 characters; nil for the Management Node's default.
    public var description: String?

    /// The number of the key for authenticated time; nil for the Management Node's default.
    public var keyID: Int?

    /// The key for authenticated time; nil for the Management Node's default.
    public var key: Secret?

    /// An NTP server to create.
    public init(
      address: String,
      description: String? = nil,
      keyID: Int? = nil,
      key: Secret? = nil
    ) {
      self.address = address
      self.description = description
      self.keyID = keyID
      self.key = key
    }

    /// The body.
    public var requestValue: RequestValue {
      var fields = RequestFields<Field>()
      fields.set(.address, address)
      fields.set(.description, ifGiven: description)
      fields.set(.keyID, ifGiven: keyID)
      fields.set(.key, ifGiven: key)
      return fields.requestValue
    }
  }

  /// Changes to an NTP server.
  public struct Update: ResourceUpdate {
    /// The kind of object.
    public typealias Target = NTPServer

    /// Its DNS name or IP address.
    public var address: Assignment<String> = .leave
    /// A note for people, at most 250 characters.
    public var description: Assignment<String> = .leave
    /// The number of the key for authenticated time.
    public var keyID: Assignment<Int> = .leave
    /// The key for authenticated time.
    public var key: Assignment<Secret> = .leave

    /// Leaves every field as it is.
    public init() {}

    /// The body.
    public var requestValue: RequestValue {
      var fields = RequestFields<Field>()
      fields.assign(.address, address)
      fields.assign(.description, description)
      fields.assign(.keyID, keyID)
      fields.assign(.key, key)
      return fields.requestValue
    }
  }
}
