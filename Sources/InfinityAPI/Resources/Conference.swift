/// A Virtual Meeting Room, Virtual Auditorium or other service, read only here.
///
/// API: `conference`.
///
/// Its PINs are not read.
public struct Conference: NaturallyKeyed {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "conference")

  /// The object's address.
  public let uri: ResourceURI

  /// Its name, unique among conferences.
  public let name: String

  /// A note for people.
  public let description: String

  /// The kind of service.
  public let serviceType: ServiceType

  /// The aliases by which it is called.
  ///
  /// Read as whole objects.
  public let aliases: [ConferenceAlias]

  /// What stood in the answer in a form that nobody knows; each of these fields is then as if unset.
  public let unreadableFields: [UnreadableField]

  /// The field that holds the natural key.
  public static var naturalKeyField: Field { .name }
  /// The natural key.
  public var naturalKey: String { name }

  /// Reads a conference as the API lists it.
  public init(from decoder: any Decoder) throws {
    var fields = try FieldReader<Field>(decoder)
    uri = try fields.uri(.uri, in: Self.endpoint)
    name = fields.text(.name)
    description = fields.text(.description)
    serviceType = fields.word(.serviceType, default: .conference)
    aliases = fields.objects(.aliases, of: ConferenceAlias.self)
    unreadableFields = fields.unreadable
  }

  /// The API's field names.
  public enum Field: String, CodingKey, Sendable {
    case uri = "resource_uri"
    case name
    case description
    case serviceType = "service_type"
    case aliases
  }

  /// The kind of service.
  public struct ServiceType: OpenEnumeration {
    /// The word as the API spells it.
    public let rawValue: String
    /// A word as the API spells it.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A Virtual Meeting Room.
    public static let conference = ServiceType(rawValue: "conference")
    /// A Virtual Auditorium.
    public static let lecture = ServiceType(rawValue: "lecture")
    /// A Virtual Reception.
    public static let reception = ServiceType(rawValue: "two_stage_dialing")
    /// The test call service.
    public static let testCall = ServiceType(rawValue: "test_call")
    /// The media playback service.
    public static let mediaPlayback = ServiceType(rawValue: "media_playback")
  }
}
