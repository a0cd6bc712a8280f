import Foundation

/// A value that Django's form refuses, with its words.
struct FieldRefusal: Error {
  let messages: [String]

  init(_ messages: String...) { self.messages = messages }

  static let required = FieldRefusal("This field is required.")
}

extension Field {
  /// What is stored for a value from a body, as Django's form of this field makes it.
  func cleaned(_ value: JSONValue) throws(FieldRefusal) -> JSONValue {
    switch kind {
    case .integer: try cleanedInteger(value)
    case .float: try cleanedFloat(value)
    case .boolean: isNullable && value.isNull ? .null : .bool(Self.truth(of: value))
    case .dateTime: try cleanedTime(value, form: .dateTime, message: "Enter a valid date/time.")
    case .date: try cleanedTime(value, form: .date, message: "Enter a valid date.")
    case .time: try cleanedTime(value, form: .time, message: "Enter a valid time.")
    case .json(let isList): isList && value.isNull ? .array([]) : value
    default: try cleanedText(value)
    }
  }

  /// Every text but "false" is true.
  private static func truth(of value: JSONValue) -> Bool {
    if case .string(let text) = value, text.lowercased() == "false" { false } else { value.pythonTruth }
  }

  private func cleanedText(_ value: JSONValue) throws(FieldRefusal) -> JSONValue {
    let text = value.isNull ? "" : value.pythonText.stripped
    guard !text.isEmpty else {
      if isRequired { throw .required }
      return isNullable ? .null : .string("")
    }
    if text.unicodeScalars.contains("\0") { throw FieldRefusal("Null characters are not allowed.") }
    if !choices.isEmpty, !choices.contains(text) {
      throw FieldRefusal("Select a valid choice. \(text) is not one of the available choices.")
    }
    let length = text.unicodeScalars.count
    if let maximumLength, length > maximumLength {
      throw FieldRefusal("Ensure this value has at most \(maximumLength) characters (it has \(length)).")
    }
    if let minimumLength, length < minimumLength {
      throw FieldRefusal("Ensure this value has at least \(minimumLength) characters (it has \(length)).")
    }
    if let format { try FieldFormat.check(text, format: format) }
    return .string(text)
  }

  private func cleanedInteger(_ value: JSONValue) throws(FieldRefusal) -> JSONValue {
    let number: Double
    switch value {
    case .integer(let whole): return .integer(try inRange(whole))
    case .number(let any): number = any
    case .null, .string(""):
      if isNullable || !isRequired && initialValue.isNull { return .null }
      throw .required
    case .string(let text):
      var digits = text.stripped[...]
      if let point = digits.firstIndex(of: "."), digits[point...].dropFirst().allSatisfy({ $0 == "0" }) {
        digits = digits[..<point]
      }
      if let whole = Int(digits.hasPrefix("+") ? digits.dropFirst() : digits) { return .integer(try inRange(whole)) }
      guard !digits.isEmpty, digits.drop(while: { $0 == "-" }).allSatisfy({ ("0"..."9").contains($0) }),
        let large = Double(digits)
      else { throw FieldRefusal("Enter a whole number.") }
      number = large
    default: throw FieldRefusal("Enter a whole number.")
    }
    guard number == number.rounded() else { throw FieldRefusal("Enter a whole number.") }
    // Beyond 64 bits: the limits of the field, or those of a database's integer, are exceeded.
    guard let whole = Int(exactly: number) else { return .integer(try inRange(number < 0 ? Int.min : Int.max)) }
    return .integer(try inRange(whole))
  }

  private func inRange(_ number: Int) throws(FieldRefusal) -> Int {
    let lowest = minimum ?? -0x8000_0000
    let highest = maximum ?? 0x7FFF_FFFF
    if number > highest { throw FieldRefusal("Ensure this value is less than or equal to \(highest).") }
    if number < lowest { throw FieldRefusal("Ensure this value is greater than or equal to \(lowest).") }
    return number
  }

  private func cleanedFloat(_ value: JSONValue) throws(FieldRefusal) -> JSONValue {
    switch value {
    case .integer, .number: return value
    case .null, .string(""):
      if isNullable || !isRequired { return initialValue }
      throw .required
    case .string(let text):
      guard let number = Double(text.stripped), number.isFinite else { throw FieldRefusal("Enter a number.") }
      return .number(number)
    default: throw FieldRefusal("Enter a number.")
    }
  }

  private func cleanedTime(
    _ value: JSONValue, form: FieldFormat.Time, message: String
  ) throws(FieldRefusal) -> JSONValue {
    if value.isNull || value == .string("") {
      if isRequired { throw .required }
      return .null
    }
    guard let text = FieldFormat.normalized(value.pythonText.stripped, as: form) else { throw FieldRefusal(message) }
    return .string(text)
  }
}
