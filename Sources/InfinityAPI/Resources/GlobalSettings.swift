/// The settings of the whole platform: one object, with the id 1.
///
/// API: `global`.
public struct GlobalSettings: UpdatableResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "global")

  /// The address of the one object that there is.
  public static let uri = ResourceURI(endpoint, id: 1)

  /// The object's address.
  public let uri: ResourceURI

  /// The Pexip Infinity domain for Lync, or nil where none is set.
  ///
  /// API: `local_mssip_domain`.
  public let sipDomain: String?

  /// What stood in the answer in a form that nobody knows; each of these fields is then as if unset.
  public let unreadableFields: [UnreadableField]

  /// Reads the settings as the API lists them.
  public init(from decoder: any Decoder) throws {
    var fields = try FieldReader<Field>(decoder)
    uri = try fields.uri(.uri, in: Self.endpoint)
    sipDomain = fields.textIfAny(.sipDomain)
    unreadableFields = fields.unreadable
  }

  /// The API's field names.
  public enum Field: String, CodingKey, Sendable {
    case uri = "resource_uri"
    case sipDomain = "local_mssip_domain"
  }

  /// Changes to the settings.
  public struct Update: ResourceUpdate {
    /// The kind of object.
    public typealias Target = GlobalSettings

    /// The Pexip Infinity domain for Lync.
    public var sipDomain: Assignment<String> = .leave

    /// Leaves every field as it is.
    public init() {}

    /// The body.
    public var requestValue: RequestValue {
      var fields = RequestFields<Field>()
      fields.assign(.sipDomain, sipDomain)
      return fields.requestValue
    }
  }
}
