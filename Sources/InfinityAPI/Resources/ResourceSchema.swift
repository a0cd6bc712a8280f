/// What the Management Node says about one of its resources.
///
/// API: `…/schema/`.
///
/// A hint, not a promise: server-set fields are not marked read-only, and lengths and ranges are missing.
public struct ResourceSchema: Sendable, Equatable {
  /// The fields by their API names.
  public let fields: [String: Field]

  /// The methods that the list allows, in lower case.
  public let listMethods: [String]

  /// The methods that a single object allows, in lower case.
  public let detailMethods: [String]

  /// The names of the fields by which a list can be ordered.
  public let ordering: [String]

  /// One field.
  public struct Field: Sendable, Equatable {
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

    init(_ json: JSONView) {
      func text(_ name: String) -> String? { json.value(of: ReadOnlyField<String?>(name, nil)) }
      func flag(_ name: String) -> Bool { json.value(of: ReadOnlyField<Bool>(name, false)) }
      type = text("type") ?? ""
      isNullable = flag("nullable")
      isReadOnly = flag("readonly")
      mayBeBlank = flag("blank")
      isUnique = flag("unique")
      relation = text("related_type")
    }
  }

  /// - Throws: `DecodingError` where the answer describes no fields.
  init(_ json: JSONView) throws {
    func words(_ name: String) -> [String] { json.value(of: ReadOnlyField<[String]>(name, [])) }
    let described = try json.object("fields")
    fields = Dictionary(
      described.keys.compactMap { name in described[name].map { (name, Field($0)) } },
      uniquingKeysWith: { first, _ in first })
    listMethods = words("allowed_list_http_methods")
    detailMethods = words("allowed_detail_http_methods")
    ordering = words("ordering")
  }
}
