/// Comparisons of numbers and dates, and parts of texts. Dates are compared in UTC; what is unset is neither less nor greater.
extension Filter {
  /// A field that is less than a value.
  public static func lessThan<Read: ReadableField>(
    _ path: KeyPath<Listed.Fields, Read>, _ value: Read.Value.Present
  ) -> Filter where Read.Value.Present: ComparableValue {
    compared(path, .lessThan, value)
  }

  /// A field that is less than a value, or equal to it.
  public static func atMost<Read: ReadableField>(
    _ path: KeyPath<Listed.Fields, Read>, _ value: Read.Value.Present
  ) -> Filter where Read.Value.Present: ComparableValue {
    compared(path, .atMost, value)
  }

  /// A field that is greater than a value.
  public static func greaterThan<Read: ReadableField>(
    _ path: KeyPath<Listed.Fields, Read>, _ value: Read.Value.Present
  ) -> Filter where Read.Value.Present: ComparableValue {
    compared(path, .greaterThan, value)
  }

  /// A field that is greater than a value, or equal to it.
  public static func atLeast<Read: ReadableField>(
    _ path: KeyPath<Listed.Fields, Read>, _ value: Read.Value.Present
  ) -> Filter where Read.Value.Present: ComparableValue {
    compared(path, .atLeast, value)
  }

  /// A field that is in a range, both ends included.
  public static func between<Read: ReadableField>(
    _ path: KeyPath<Listed.Fields, Read>, _ range: ClosedRange<Read.Value.Present>
  ) -> Filter where Read.Value.Present: ComparableValue {
    let name = Listed.Fields()[keyPath: path].name
    return Filter(
      field: name, lookup: .between, value: "\(range.lowerBound.queryValue),\(range.upperBound.queryValue)",
      objection: objection(to: range.lowerBound, of: name) ?? objection(to: range.upperBound, of: name))
  }

  /// A field that has one of several values.
  ///
  /// - Throws: ``InfinityError`` with the code ``InfinityError/Code/invalidRequest`` where there is no value, one has a comma in it,
  ///   which separates them in the request, or the API cannot be asked for one: it reads no true and false in a list.
  public static func oneOf<Read: ReadableField>(
    _ path: KeyPath<Listed.Fields, Read>, _ values: [Read.Value.Present]
  ) throws -> Filter where Read.Value.Present: FilterableValue {
    let name = Listed.Fields()[keyPath: path].name
    if Read.Value.Present.self == Bool.self {
      throw Self.refusal(
        "a list cannot be filtered by several values of \(name): the API reads no true and false in a list")
    }
    if let objection = values.lazy.compactMap({ objection(to: $0, of: name) }).first { throw Self.refusal(objection) }
    return try field(named: name, oneOf: values.map(\.queryValue))
  }

  /// As ``oneOf(_:_:)``, of a field by its API name.
  package static func field(named name: String, oneOf texts: [String]) throws -> Filter {
    if let fault = texts.first(where: { $0.contains(",") }) {
      throw InfinityError(
        .invalidRequest,
        "a list cannot be filtered by several values of \(name) of which one is "
          + "\"\(Printable.line(fault))\": the API separates them by commas",
        advice: "Ask for that value in a request of its own.")
    }
    guard let only = texts.first else {
      throw InfinityError(
        .invalidRequest, "a list cannot be filtered by no value of \(name)", advice: "Give one value at least.")
    }
    // One word alone may be read as null or false, and is not in a list of two.
    return Filter(field: name, lookup: .oneOf, value: (texts.count == 1 ? [only, only] : texts).joined(separator: ","))
  }

  /// A text that begins with another.
  public static func startsWith<Read: ReadableField>(
    _ path: KeyPath<Listed.Fields, Read>, _ text: String
  ) -> Filter where Read.Value.Present: TextValue {
    field(path, .startsWith, text)
  }

  /// A text that holds another.
  public static func contains<Read: ReadableField>(
    _ path: KeyPath<Listed.Fields, Read>, _ text: String
  ) -> Filter where Read.Value.Present: TextValue {
    field(path, .contains, text)
  }

  /// The error for a condition that the API cannot be asked for.
  static func refusal(_ objection: String) -> InfinityError {
    InfinityError(
      .invalidRequest, objection, advice: "List without this condition, and compare the values yourself.")
  }

  private static func compared<Read: ReadableField>(
    _ path: KeyPath<Listed.Fields, Read>, _ lookup: Lookup, _ value: Read.Value.Present
  ) -> Filter {
    let name = Listed.Fields()[keyPath: path].name
    return Filter(field: name, lookup: lookup, value: value.queryValue, objection: objection(to: value, of: name))
  }
}
