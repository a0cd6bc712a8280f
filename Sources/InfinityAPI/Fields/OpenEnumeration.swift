/// A word of the API's that may grow: known words are constants of the type, others are kept as they came.
public protocol OpenEnumeration: TextValue, RawRepresentable<String>, Hashable, CustomStringConvertible {
  /// A word as the API spells it.
  init(rawValue: String)

  /// The words that are known.
  static var known: [Self] { get }
}

extension OpenEnumeration {
  /// The word as the API spells it.
  public var description: String { rawValue }

  /// A text, whatever it says.
  public static func read(_ json: JSONView, to target: Endpoint?) -> FieldReading<Self> {
    FieldReading(json.text.map { Self(rawValue: $0) })
  }

  /// The word as the API spells it.
  public var requestValue: RequestValue { .string(rawValue) }

  /// A blank text.
  public static var cleared: RequestValue { "" }
}
