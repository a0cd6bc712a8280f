/// How single values stand in answers where it is not as the facts say.
struct ValueForms: Sendable {
  private let blanks: Dialect
  private let numbers: Dialect
  private let booleans: Dialect
  private let secrets: Dialect
  private let dates: Dialect
  private let texts: Dialect

  /// nil where everything is as the facts say, so that reading need not ask.
  init?(_ forms: Forms) {
    let groups: [Dialect.Group] = [.blanks, .numbers, .booleans, .secrets, .dates, .texts]
    if groups.allSatisfy({ forms[$0] == $0.defaultForm }) { return nil }
    blanks = forms[.blanks]
    numbers = forms[.numbers]
    booleans = forms[.booleans]
    secrets = forms[.secrets]
    dates = forms[.dates]
    texts = forms[.texts]
  }

  /// Whether an object has this field at all.
  func shows(_ field: Field, _ value: JSONValue) -> Bool {
    switch field.readBack {
    case .createOnly: return false
    case .absent where !field.isSensitive || secrets == .secretsAsKnown: return false
    default: return blanks != .blanksMissing || !isBlank(field, value)
    }
  }

  /// What stands in place of a field's value, secret or unset as it may be; nil: what would stand there anyway.
  func replacement(of value: JSONValue, in field: Field) -> JSONValue? {
    if isBlank(field, value) {
      switch blanks {
      case .blanksNull: return .null
      case .blanksEmpty: return ""
      default: break
      }
    }
    guard field.isSensitive, field.readBack != .plain else { return nil }
    switch secrets {
    case .secretsEncrypted: return .string(SecretText.encrypted(value))
    case .secretsBlank: return ""
    default: return nil
    }
  }

  private func isBlank(_ field: Field, _ value: JSONValue) -> Bool {
    guard !field.isRequired, value.isNull || value == .string("") else { return false }
    switch field.kind {
    case .text, .integer, .float, .dateTime, .date, .time, .file, .toOne: return true
    default: return false
    }
  }

  func shown(_ value: JSONValue, of field: Field) -> JSONValue {
    guard case .string(let text) = value else { return shown(value) }
    if case .dateTime = field.kind { return .string(time(text)) }
    if texts == .pemCRLF && text.hasPrefix("-----BEGIN ") {
      return .string(text.replacing("\n", with: "\r\n") + "\r\n")
    }
    return value
  }

  /// A value that is no field's own: an id, a list, an object.
  func shown(_ value: JSONValue) -> JSONValue {
    switch value {
    case .integer(let number) where numbers == .numbersAsTexts: .string("\(number)")
    case .number(let number) where numbers == .numbersAsTexts: .string(number.pythonText)
    case .bool(let truth) where booleans == .booleansAsTexts: .string(truth ? "true" : "false")
    case .bool(let truth) where booleans == .booleansAsNumbers: .integer(truth ? 1 : 0)
    case .array(let elements): .array(elements.map(shown))
    case .object(let members): .object(members.mapValues(shown))
    default: value
    }
  }

  private func time(_ naive: String) -> String {
    let parts = naive.split(separator: ".", maxSplits: 1)
    guard let seconds = parts.first else { return naive }
    switch dates {
    case .datesZone:
      let fraction = parts.count > 1 ? String(parts[1]) : ""
      return "\(seconds).\(fraction)\(String(repeating: "0", count: max(0, 6 - fraction.count)))Z"
    case .datesSeconds: return String(seconds)
    default: return naive
    }
  }
}
