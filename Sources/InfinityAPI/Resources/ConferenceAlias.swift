/// A name under which a conference is called, read only here.
///
/// API: `conference_alias`.
public struct ConferenceAlias: NaturallyKeyed {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "conference_alias")

  /// The object's address.
  public let uri: ResourceURI

  /// The alias, such as `meet@vc.example.com`.
  public let alias: String

  /// A note for people.
  public let description: String

  /// The conference that it belongs to.
  public let conference: ResourceURI?

  /// What stood in the answer in a form that nobody knows; each of these fields is then as if unset.
  public let unreadableFields: [UnreadableField]

  /// The field that holds the natural key.
  public static var naturalKeyField: Field { .alias }
  /// The natural key.
  public var naturalKey: String { alias }

  /// Reads an alias as the API lists it.
  public init(from decoder: any Decoder) throws {
    var fields = try FieldReader<Field>(decoder)
    uri = try fields.uri(.uri, in: Self.endpoint)
    alias = fields.text(.alias)
    description = fields.text(.description)
    conference = fields.reference(.conference, to: Conference.endpoint)
    unreadableFields = fields.unreadable
  }

  /// The API's field names.
  public enum Field: String, CodingKey, Sendable {
    case uri = "resource_uri"
    case alias
    case description
    case conference
  }
}
