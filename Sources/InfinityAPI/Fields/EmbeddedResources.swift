/// Objects that stand whole in a field of another object.
extension PresentValue where Self: Resource {
  /// The object, unless nothing leads to it.
  public static func read(_ json: JSONView, to target: Endpoint?) -> FieldReading<Self> {
    let object = Self(json: json)
    return (try? object.identity()) == nil ? .unreadable : .value(object)
  }

  /// The whole object.
  public var requestValue: RequestValue { RequestValue(json) }

  /// Null.
  public static var cleared: RequestValue { .null }

  /// The key, a number or a UUID: references are filtered by it.
  public var queryValue: String { uri.queryValue }
}

extension RequestValue {
  /// What was read, to be sent again.
  ///
  /// A whole number beyond 64 bits, and one with more digits than a double keeps, become the double next to them, and a number beyond
  /// what a double can be becomes a text. The Management Node's API has none such.
  public init(_ json: JSONView) {
    if let text = json.text {
      self = .string(text)
    } else if let number = json.integer {
      self = .integer(number)
    } else if let number = json.number {
      self = .number(number)
    } else if let flag = json.boolean {
      self = .boolean(flag)
    } else if let elements = json.elements {
      self = .array(elements.map(RequestValue.init))
    } else if json.isObject {
      self = .object(
        Dictionary(
          json.keys.map { ($0, json[$0].map(RequestValue.init) ?? .null) }, uniquingKeysWith: { first, _ in first }))
    } else {
      self = json.isNull ? .null : .string(json.found)
    }
  }
}
