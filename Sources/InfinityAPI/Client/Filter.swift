/// A condition on the objects that a list holds.
///
/// Fields come from the resource's `Field` type: the Management Node ignores a misspelled name without a word and returns
/// everything.
public struct Filter<Listed: Resource>: Sendable, Hashable {
  let field: Listed.Field
  let lookup: Lookup
  let value: String

  /// How a field is compared.
  ///
  /// API: the lookup after `__`.
  public struct Lookup: RawRepresentable, Sendable, Hashable {
    /// The lookup as the API spells it.
    public let rawValue: String

    /// A lookup as the API spells it.
    public init(rawValue: String) {
      self.rawValue = rawValue
    }

    /// Equal.
    public static var exact: Lookup { Lookup(rawValue: "exact") }
    /// Equal but for upper and lower case.
    public static var equalIgnoringCase: Lookup { Lookup(rawValue: "iexact") }
    /// Holds the text.
    public static var contains: Lookup { Lookup(rawValue: "contains") }
    /// Begins with the text.
    public static var startsWith: Lookup { Lookup(rawValue: "startswith") }
    /// Ends with the text.
    public static var endsWith: Lookup { Lookup(rawValue: "endswith") }
    /// One of several, separated by commas.
    public static var oneOf: Lookup { Lookup(rawValue: "in") }
  }

  init(field: Listed.Field, lookup: Lookup, value: String) {
    self.field = field
    self.lookup = lookup
    self.value = value
  }

  /// A text field equal to a text.
  public static func field(_ field: Listed.Field, _ text: String) -> Filter {
    .field(field, .exact, text)
  }

  /// A text field compared with a text.
  public static func field(_ field: Listed.Field, _ lookup: Lookup, _ text: String) -> Filter {
    // Django-Tastypie reads these words as true, false and null, except in a list: so a list of twice the word is sent.
    let words: Set<String> = ["true", "True", "false", "False", "nil", "none", "None"]
    if lookup == .exact, words.contains(text) {
      return Filter(field: field, lookup: .oneOf, value: "\(text),\(text)")
    }
    return Filter(field: field, lookup: lookup, value: text)
  }

  /// A number equal to this one.
  public static func field(_ field: Listed.Field, _ number: Int) -> Filter {
    Filter(field: field, lookup: .exact, value: String(number))
  }

  /// True or false.
  public static func field(_ field: Listed.Field, _ flag: Bool) -> Filter {
    Filter(field: field, lookup: .exact, value: flag ? "true" : "false")
  }

  /// A reference to this object.
  ///
  /// The API filters references by id.
  public static func field(_ field: Listed.Field, _ uri: ResourceURI) -> Filter {
    Filter(field: field, lookup: .exact, value: uri.id.map(String.init) ?? uri.path)
  }

  /// Whether a field is unset.
  public static func isUnset(_ field: Listed.Field, _ flag: Bool = true) -> Filter {
    Filter(field: field, lookup: Lookup(rawValue: "isnull"), value: flag ? "true" : "false")
  }

  /// The condition as a key and a value of the query.
  var queryItem: (name: String, value: String) {
    (lookup == .exact ? field.rawValue : "\(field.rawValue)__\(lookup.rawValue)", value)
  }
}

/// By which field a list is ordered, and which way.
public struct Ordering<Listed: Resource>: Sendable, Hashable {
  let field: Listed.Field
  let isDescending: Bool

  /// Smallest first.
  public static func ascending(_ field: Listed.Field) -> Ordering {
    Ordering(field: field, isDescending: false)
  }

  /// Largest first.
  public static func descending(_ field: Listed.Field) -> Ordering {
    Ordering(field: field, isDescending: true)
  }

  /// The ordering as a key and a value of the query.
  var queryItem: (name: String, value: String) {
    ("order_by", isDescending ? "-\(field.rawValue)" : field.rawValue)
  }
}
