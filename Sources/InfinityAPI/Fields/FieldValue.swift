/// The type of a field: a value, or an optional one.
public protocol FieldValue: Sendable, Equatable {
  /// The value where there is one: the type itself, or what an optional wraps.
  associatedtype Present: PresentValue

  /// The type from a value that is there.
  init(present: Present)

  /// The value, or nil for an optional that is nil.
  var present: Present? { get }
}

/// A value that a field can have, with the forms in which the API reads and takes it.
public protocol PresentValue: FieldValue where Present == Self {
  /// Reads a value that is there: neither null nor a blank text.
  ///
  /// - Parameters:
  ///   - json: what stands in the field.
  ///   - target: where the objects are listed to which the field refers; nil for what is no reference.
  static func read(_ json: JSONView, to target: Endpoint?) -> FieldReading<Self>

  /// The value in a body.
  var requestValue: RequestValue { get }

  /// What the API takes as the empty value: null for a reference, number or boolean, `""` for a text, `[]` for a list.
  static var cleared: RequestValue { get }

  /// The value in the query of a list.
  var queryValue: String { get }
}

/// What stands in an answer for a field.
public enum FieldReading<Value: Sendable>: Sendable {
  /// A value.
  case value(Value)
  /// Nothing: the field is missing, null or blank.
  case unset
  /// Something in a form that nobody knows.
  case unreadable
}

extension FieldReading: Equatable where Value: Equatable {}

extension FieldReading {
  /// A value, or a form that nobody knows.
  @inlinable
  init(_ value: Value?) {
    self = if let value { .value(value) } else { .unreadable }
  }
}

extension PresentValue {
  /// The value itself.
  @inlinable
  public init(present: Self) { self = present }

  /// The value itself.
  @inlinable
  public var present: Self? { self }

  /// The text, the number, or `true` and `false`.
  public var queryValue: String {
    switch requestValue {
    case .string(let text): text
    case .integer(let number): "\(number)"
    case .number(let number): "\(number)"
    case .boolean(let flag): "\(flag)"
    case .null, .array, .object, .secret, .file: ""
    }
  }
}

extension Optional: FieldValue where Wrapped: PresentValue {
  /// The value, which is there.
  @inlinable
  public init(present: Wrapped) { self = present }

  /// The value, or nil.
  @inlinable
  public var present: Wrapped? { self }
}
