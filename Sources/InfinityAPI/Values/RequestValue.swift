/// A value in the body of a request.
///
/// It is not `Encodable`, so that a secret in it can reach nothing but a request.
public enum RequestValue: Sendable, Hashable {
  /// JSON's null: clears a reference or a number.
  case null
  /// A text.
  case string(String)
  /// A whole number.
  case integer(Int)
  /// A number with a fraction; infinite ones and those that are none cannot be sent.
  case number(Double)
  /// True or false.
  case boolean(Bool)
  /// A list.
  case array([RequestValue])
  /// An object; keys are the API's field names.
  case object([String: RequestValue])
  /// A file, which makes the body a form; only as a field of the body itself.
  case file(FileUpload)
  /// A secret text, sent in clear in the body and shown nowhere else.
  case secret(Secret)

  /// A reference to an object, sent as its path.
  public static func reference(_ uri: ResourceURI) -> RequestValue {
    .string(uri.path)
  }

  /// Every secret in the value, so that an echo of it can be masked.
  var secrets: [Secret] {
    switch self {
    case .secret(let secret): [secret]
    case .array(let values): values.flatMap(\.secrets)
    case .object(let fields): fields.values.flatMap(\.secrets)
    case .null, .string, .integer, .number, .boolean, .file: []
    }
  }
}

/// What can be sent as the body of a request.
public protocol RequestBody: Sendable {
  /// The body.
  var requestValue: RequestValue { get }
}

extension RequestValue: RequestBody {
  /// The value itself.
  public var requestValue: RequestValue { self }
}

extension RequestValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByNilLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// A text.
  public init(stringLiteral value: String) { self = .string(value) }
  /// A whole number.
  public init(integerLiteral value: Int) { self = .integer(value) }
  /// A number with a fraction.
  public init(floatLiteral value: Double) { self = .number(value) }
  /// True or false.
  public init(booleanLiteral value: Bool) { self = .boolean(value) }
  /// JSON's null.
  public init(nilLiteral: ()) { self = .null }
  /// A list.
  public init(arrayLiteral elements: RequestValue...) { self = .array(elements) }
  /// An object; of a key given twice, the last counts.
  public init(dictionaryLiteral elements: (String, RequestValue)...) {
    self = .object(Dictionary(elements, uniquingKeysWith: { $1 }))
  }
}
