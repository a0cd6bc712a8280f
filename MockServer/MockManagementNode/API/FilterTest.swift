import Foundation

/// One comparison of a filter, with Django's reading of the value for the field's type.
enum FilterTest {
  private static let mismatched = APIError.badRequest("Invalid resource lookup data provided (mismatched type).")

  static func test(
    _ operation: String, _ text: String, _ all: [String], on field: Field
  ) throws -> (JSONValue) throws -> Bool {
    let simple = simpleValue(text)
    switch operation {
    case "isnull":
      let wanted = simple == .bool(true) || simple == .string("1")
      return { $0.isNull == wanted }
    case "in":
      // Observed: a lone `none` cannot be iterated.
      if all.count == 1, simple.isNull || simple.truth != nil { throw APIError.serverError }
      let wanted = Set(
        try all.flatMap { $0.split(separator: ",").map(String.init) }.map { try typed(.string($0), field) })
      return { wanted.contains($0) }
    case "range":
      let bounds = try text.split(separator: ",").map { try typed(.string(String($0)), field) }
      guard bounds.count == 2 else { throw mismatched }
      return { !isLess($0, bounds[0]) && !isLess(bounds[1], $0) && !$0.isNull }
    case "exact":
      let wanted = try typed(simple, field)
      return { $0 == wanted }
    case "gt", "gte", "lt", "lte":
      let bound = try typed(simple, field)
      return switch operation {
      case "gt": { !$0.isNull && isLess(bound, $0) }
      case "gte": { !$0.isNull && !isLess($0, bound) }
      case "lt": { !$0.isNull && isLess($0, bound) }
      default: { !$0.isNull && !isLess(bound, $0) }
      }
    case "regex", "iregex":
      guard let expression = BoundedExpression(text, ignoresCase: operation == "iregex") else { throw mismatched }
      return { value in try !value.isNull && expression.matches(value.pythonText) }
    default: return textTest(operation, simple.isNull ? "None" : simple.pythonText)
    }
  }

  private static func textTest(_ operation: String, _ text: String) -> (JSONValue) -> Bool {
    let ignoresCase = operation.hasPrefix("i")
    let wanted = ignoresCase ? text.lowercased() : text
    let name = ignoresCase ? String(operation.dropFirst()) : operation
    return { value in
      guard !value.isNull else { return false }
      let subject = ignoresCase ? value.pythonText.lowercased() : value.pythonText
      return switch name {
      case "exact": subject == wanted
      case "startswith": subject.hasPrefix(wanted)
      case "endswith": subject.hasSuffix(wanted)
      default: wanted.isEmpty || subject.contains(wanted)
      }
    }
  }

  /// Tastypie turns these words into values before anything looks at the field.
  private static func simpleValue(_ text: String) -> JSONValue {
    switch text {
    case "true", "True": .bool(true)
    case "false", "False": .bool(false)
    case "none", "None", "nil": .null
    default: .string(text)
    }
  }

  /// The value as the field's type has it.
  private static func typed(_ value: JSONValue, _ field: Field) throws -> JSONValue {
    if value.isNull { return value }
    switch field.kind {
    case .integer, .toOne, .toMany, .reverse:
      if let truth = value.truth { return .integer(truth ? 1 : 0) }
      if let number = value.text.flatMap({ Int($0.stripped) }) { return .integer(number) }
      // A reference by UUID or name of file.
      if field.isRelation, let text = value.text, !text.contains("/"), text.contains("-") { return value }
      throw mismatched
    case .float:
      guard let number = value.text.flatMap(Double.init) else { throw mismatched }
      return number == number.rounded()
        ? Int(exactly: number).map(JSONValue.integer) ?? .number(number) : .number(number)
    case .boolean:
      if value.truth != nil { return value }
      if value == .string("1") || value == .string("t") { return .bool(true) }
      if value == .string("0") || value == .string("f") { return .bool(false) }
      throw message("“\(value.pythonText)” value must be either True or False.")
    case .dateTime, .date, .time: return try typedTime(value.pythonText, field)
    default: return .string(value.pythonText)
    }
  }

  private static func typedTime(_ text: String, _ field: Field) throws -> JSONValue {
    let (form, name): (FieldFormat.Time, String) =
      switch field.kind {
      case .date: (.date, "It must be in YYYY-MM-DD format.")
      case .time: (.time, "It must be in HH:MM[:ss[.uuuuuu]] format.")
      default: (.dateTime, "It must be in YYYY-MM-DD HH:MM[:ss[.uuuuuu]][TZ] format.")
      }
    guard let time = FieldFormat.normalized(text, as: form) else {
      throw message("“\(text)” value has an invalid format. \(name)")
    }
    return .string(time)
  }

  /// Django's list of messages, as Python shows a list.
  private static func message(_ text: String) -> APIError {
    .badRequest("[\(text.pythonRepresentation)]")
  }

  /// The order of values: nulls first, numbers by size, texts by their characters' numbers.
  static func isLess(_ left: JSONValue, _ right: JSONValue) -> Bool {
    switch (left, right) {
    case (.null, .null): false
    case (.null, _): true
    case (_, .null): false
    case (.integer(let left), .integer(let right)): left < right
    case (.bool(let left), .bool(let right)): !left && right
    case (.integer(let left), .number(let right)): Double(left) < right
    case (.number(let left), .integer(let right)): left < Double(right)
    case (.number(let left), .number(let right)): left < right
    default: left.pythonText.unicodeScalars.lexicographicallyPrecedes(right.pythonText.unicodeScalars)
    }
  }
}
