extension String: PresentValue {
  /// A text.
  public static func read(_ json: JSONView, to target: Endpoint?) -> FieldReading<String> {
    FieldReading(json.text)
  }

  /// The text.
  public var requestValue: RequestValue { .string(self) }

  /// A blank text.
  public static var cleared: RequestValue { "" }
}

extension Secret: PresentValue {
  /// A text.
  public static func read(_ json: JSONView, to target: Endpoint?) -> FieldReading<Secret> {
    FieldReading(json.text.map(Secret.init))
  }

  /// The secret, which only the request shows.
  public var requestValue: RequestValue { .secret(self) }

  /// A blank text.
  public static var cleared: RequestValue { "" }
}

extension Int: PresentValue {
  /// A number, or a number written as a text.
  public static func read(_ json: JSONView, to target: Endpoint?) -> FieldReading<Int> {
    FieldReading(json.integer ?? json.text.flatMap { Int($0) })
  }

  /// The number.
  public var requestValue: RequestValue { .integer(self) }

  /// Null.
  public static var cleared: RequestValue { .null }
}

extension Double: PresentValue {
  /// A number, or a number written as a text.
  public static func read(_ json: JSONView, to target: Endpoint?) -> FieldReading<Double> {
    FieldReading(json.number ?? json.text.flatMap { Double($0) }.flatMap { $0.isFinite ? $0 : nil })
  }

  /// The number.
  public var requestValue: RequestValue { .number(self) }

  /// Null.
  public static var cleared: RequestValue { .null }
}

extension RequestValue: PresentValue {
  /// Any JSON.
  public static func read(_ json: JSONView, to target: Endpoint?) -> FieldReading<RequestValue> {
    .value(RequestValue(json))
  }

  /// Null.
  public static var cleared: RequestValue { .null }
}

extension Bool: PresentValue {
  /// A boolean, or one written as a text or as 1 and 0.
  public static func read(_ json: JSONView, to target: Endpoint?) -> FieldReading<Bool> {
    if let boolean = json.boolean { return .value(boolean) }
    switch json.integer.map({ "\($0)" }) ?? json.text?.lowercased() {
    case "true", "1": return .value(true)
    case "false", "0": return .value(false)
    default: return .unreadable
    }
  }

  /// True or false.
  public var requestValue: RequestValue { .boolean(self) }

  /// Null.
  public static var cleared: RequestValue { .null }
}

extension Array: FieldValue where Element: PresentValue {}

extension Array: PresentValue where Element: PresentValue {
  /// The elements; one that cannot be read makes the whole list unreadable. A reference that stands alone is a list of one.
  public static func read(_ json: JSONView, to target: Endpoint?) -> FieldReading<[Element]> {
    guard let elements = json.elements else {
      guard target != nil, case .value(let only) = Element.read(json, to: target) else { return .unreadable }
      return .value([only])
    }
    var list: [Element] = []
    list.reserveCapacity(elements.count)
    for element in elements {
      guard case .value(let value) = Element.read(element, to: target) else { return .unreadable }
      list.append(value)
    }
    return .value(list)
  }

  /// The elements.
  public var requestValue: RequestValue { .array(map(\.requestValue)) }

  /// No elements.
  public static var cleared: RequestValue { [] }

  /// The elements, separated by commas.
  public var queryValue: String { map(\.queryValue).joined(separator: ",") }
}
