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

  /// The field that holds the natural key.
  public static var naturalKeyField: Field { .alias }
  /// The natural key.
  public var naturalKey: String { alias }

  /// Reads an alias as the API lists it.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Field.self)
    uri = try fields.decode(ResourceURI.self, forKey: .uri)
    alias = try fields.text(.alias)
    description = try fields.text(.description)
    conference = try fields.reference(.conference)
  }

  /// The API's field names.
  public enum Field: String, CodingKey, Sendable {
    case uri = "resource_uri"
    case alias
    case description
    case conference
  }
}
