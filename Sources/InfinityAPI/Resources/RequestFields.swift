/// Collects the fields of a create or update body under their API names.
struct RequestFields<Field: RawRepresentable<String>> {
  private var fields: [String: RequestValue] = [:]

  var requestValue: RequestValue { .object(fields) }

  /// Sets a field that must be given.
  mutating func set(_ field: Field, _ value: some RequestFieldValue) {
    fields[field.rawValue] = value.requestValue
  }

  /// Sets a field that may be left out: nil sends nothing, so that the Management Node's default applies.
  mutating func set(_ field: Field, ifGiven value: (some RequestFieldValue)?) {
    if let value { set(field, value) }
  }

  /// Adds a field by what is to become of it.
  mutating func assign<Value: RequestFieldValue>(_ field: Field, _ assignment: Assignment<Value>) {
    switch assignment {
    case .leave: break
    case .clear: fields[field.rawValue] = Value.cleared
    case .set(let value): set(field, value)
    }
  }
}

/// A type that a field can have, with what the API takes as its empty value.
protocol RequestFieldValue {
  /// Null for a reference, number or boolean, `""` for a text, `[]` for a list.
  static var cleared: RequestValue { get }
  var requestValue: RequestValue { get }
}

extension String: RequestFieldValue {
  static var cleared: RequestValue { "" }
  var requestValue: RequestValue { .string(self) }
}

extension Secret: RequestFieldValue {
  static var cleared: RequestValue { "" }
  var requestValue: RequestValue { .secret(self) }
}

extension Int: RequestFieldValue {
  static var cleared: RequestValue { .null }
  var requestValue: RequestValue { .integer(self) }
}

extension Bool: RequestFieldValue {
  static var cleared: RequestValue { .null }
  var requestValue: RequestValue { .boolean(self) }
}

extension ResourceURI: RequestFieldValue {
  static var cleared: RequestValue { .null }
  var requestValue: RequestValue { .reference(self) }
}

extension Array: RequestFieldValue where Element: RequestFieldValue {
  static var cleared: RequestValue { [] }
  var requestValue: RequestValue { .array(map(\.requestValue)) }
}

extension RequestFieldValue where Self: OpenEnumeration {
  static var cleared: RequestValue { "" }
  var requestValue: RequestValue { .string(rawValue) }
}
