/// A condition on the objects that a list holds.
///
/// Fields are named by key paths: the Management Node ignores a misspelled name without a word and returns everything.
public struct Filter<Listed: Resource>: Sendable, Hashable {
  private let field: String
  private let lookup: Lookup
  private let value: String
  /// Why the API cannot be asked for it, or nil.
  let objection: String?

  init(field: String, lookup: Lookup, value: String, objection: String? = nil) {
    self.field = field
    self.lookup = lookup
    self.value = value
    self.objection = objection
  }

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
    /// Less.
    public static var lessThan: Lookup { Lookup(rawValue: "lt") }
    /// Less or equal.
    public static var atMost: Lookup { Lookup(rawValue: "lte") }
    /// Greater.
    public static var greaterThan: Lookup { Lookup(rawValue: "gt") }
    /// Greater or equal.
    public static var atLeast: Lookup { Lookup(rawValue: "gte") }
    /// Between two values, both included, with a comma between them.
    public static var between: Lookup { Lookup(rawValue: "range") }
  }

  /// A field that is equal to a value; a reference, to this object. A field of several references is compared with one, in an array.
  public static func field<Read: ReadableField>(
    _ path: KeyPath<Listed.Fields, Read>, _ value: Read.Value.Present
  ) -> Filter where Read.Value.Present: FilterableValue {
    equal(Listed.Fields()[keyPath: path], value)
  }

  /// A field compared with a text.
  public static func field<Read: ReadableField>(
    _ path: KeyPath<Listed.Fields, Read>, _ lookup: Lookup, _ text: String
  ) -> Filter where Read.Value.Present: FilterableValue {
    let field = Listed.Fields()[keyPath: path]
    return lookup == .exact ? equal(field.name, text: text) : Filter(field: field.name, lookup: lookup, value: text)
  }

  /// Whether a field is null.
  ///
  /// An empty text is not null: where the Management Node keeps one for a text that is unset, ask for a field that equals `""`.
  ///
  /// API: the lookup `isnull`.
  public static func isUnset(_ path: KeyPath<Listed.Fields, some ReadableField>, _ flag: Bool = true) -> Filter {
    Filter(
      field: Listed.Fields()[keyPath: path].name, lookup: Lookup(rawValue: "isnull"), value: flag ? "true" : "false")
  }

  /// A declared field that is equal to a value.
  static func equal<Read: ReadableField>(_ field: Read, _ value: Read.Value.Present) -> Filter {
    // A reference is written as its path, and filtered by its id.
    if case .string(let text) = value.requestValue, value.queryValue == text { return equal(field.name, text: text) }
    return Filter(
      field: field.name, lookup: .exact, value: value.queryValue, objection: objection(to: value, of: field.name))
  }

  private static func equal(_ name: String, text: String) -> Filter {
    // Django-Tastypie reads these words as true, false and null, except in a list: so a list of twice the word is sent.
    guard QueryCheck.words.contains(text) else { return Filter(field: name, lookup: .exact, value: text) }
    return Filter(field: name, lookup: .oneOf, value: "\(text),\(text)")
  }

  /// Why the API cannot compare a field with a value, or nil.
  static func objection(to value: some PresentValue, of name: String) -> String? {
    switch value.requestValue {
    case .array(let values) where values.count != 1:
      "a list cannot be filtered by \(name) with \(values.isEmpty ? "no value" : "\(values.count) values at once"): the API takes one"
    case .number(let number) where !number.isFinite:
      "a list cannot be filtered by \(name) with a number that is not finite, or a date outside of the years 1 to 9999"
    default: nil
    }
  }

  /// The condition as a key and a value of the query.
  var queryItem: (name: String, value: String) {
    (lookup == .exact ? field : "\(field)__\(lookup.rawValue)", value)
  }
}

/// By which field a list is ordered, and which way.
public struct Ordering<Listed: Resource>: Sendable, Hashable {
  private let field: String
  private let isDescending: Bool

  /// Smallest first.
  public static func ascending(_ path: KeyPath<Listed.Fields, some ReadableField>) -> Ordering {
    Ordering(field: Listed.Fields()[keyPath: path].name, isDescending: false)
  }

  /// Largest first.
  public static func descending(_ path: KeyPath<Listed.Fields, some ReadableField>) -> Ordering {
    Ordering(field: Listed.Fields()[keyPath: path].name, isDescending: true)
  }

  /// The ordering as a key and a value of the query.
  var queryItem: (name: String, value: String) {
    ("order_by", isDescending ? "-\(field)" : field)
  }
}
