/// A name under which a conference is called.
///
/// API: `conference_alias`.
public struct ConferenceAlias: NaturallyKeyed, ManagedResource {
  /// Where the API lists them.
  public static let endpoint = Endpoint(.configuration, "conference_alias")
  /// The field that holds the natural key.
  public static var naturalKeyField: Field<String> { Fields().alias }

  /// What the Management Node answered.
  public let json: JSONView
  /// A view of an alias in an answer.
  public init(json: JSONView) { self.json = json }

  /// The fields.
  public struct Fields: FieldSet {
    /// The fields.
    @inlinable public init() {}
    /// Every field that is read.
    public var readable: [any ReadableField] { [alias, description, conference] }

    /// The alias, such as `meet@vc.example.com`, unique among aliases (API: `alias`).
    @inlinable public var alias: Field<String> { .init("alias", "", .length(1...250)) }
    /// A note for people (API: `description`).
    @inlinable public var description: Field<String> { .init("description", "", .length(0...250)) }
    /// The conference that it belongs to, or nil where the answer does not tell (API: `conference`).
    @inlinable public var conference: Field<ResourceURI?> { .init("conference", nil, to: Conference.endpoint) }
  }

  /// An alias to create, with what it must have.
  public static func draft(alias: String, conference: ResourceURI) -> Draft<ConferenceAlias> {
    var draft = Draft<ConferenceAlias>()
    draft.alias = alias
    draft.conference = conference
    return draft
  }
}

/// Conferences hold their aliases whole.
extension ConferenceAlias: PresentValue {}
