/// What the Management Node says about one of its resources.
///
/// API: `…/schema/`.
///
/// A hint, not a promise: server-set fields are not marked read-only, and lengths and ranges are missing.
public struct ResourceSchema: Decodable, Sendable {
  /// The fields by their API names.
  public let fields: [String: Field]

  /// The methods that the list allows, in lower case.
  public let listMethods: [String]

  /// The methods that a single object allows, in lower case.
  public let detailMethods: [String]

  /// The names of the fields by which a list can be ordered.
  public let ordering: [String]

  /// One field.
  public struct Field: Decodable, Sendable {
    /// `string`, `integer`, `boolean`, `datetime`, `list`, `related` or a newer word.
    public let type: String
    /// Whether null is taken.
    public let isNullable: Bool
    /// Whether the Management Node marks it as its own.
    public let isReadOnly: Bool
    /// Whether it may be left empty.
    public let mayBeBlank: Bool
    /// Whether no two objects may have the same value.
    public let isUnique: Bool
    /// `to_one` or `to_many` for a reference, else nil.
    public let relation: String?

    /// Reads a field's description.
    public init(from decoder: any Decoder) throws {
      var keys = try FieldReader<Key>(decoder)
      type = keys.text(.type)
      isNullable = keys.boolean(.isNullable)
      isReadOnly = keys.boolean(.isReadOnly)
      mayBeBlank = keys.boolean(.mayBeBlank)
      isUnique = keys.boolean(.isUnique)
      relation = keys.textIfAny(.relation)
    }

    private enum Key: String, CodingKey {
      case type
      case isNullable = "nullable"
      case isReadOnly = "readonly"
      case mayBeBlank = "blank"
      case isUnique = "unique"
      case relation = "related_type"
    }
  }

  /// Reads a schema as the API gives it.
  public init(from decoder: any Decoder) throws {
    let keys = try decoder.container(keyedBy: Key.self)
    fields = try keys.decode([String: Field].self, forKey: .fields)
    listMethods = (try? keys.decodeIfPresent([String].self, forKey: .listMethods)) ?? []
    detailMethods = (try? keys.decodeIfPresent([String].self, forKey: .detailMethods)) ?? []
    ordering = (try? keys.decodeIfPresent([String].self, forKey: .ordering)) ?? []
  }

  private enum Key: String, CodingKey {
    case fields
    case listMethods = "allowed_list_http_methods"
    case detailMethods = "allowed_detail_http_methods"
    case ordering
  }
}
