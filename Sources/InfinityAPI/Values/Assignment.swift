/// What is to become of one field: left as it is, cleared, or set to a value.
///
/// An update sends only the fields that are not ``leave``: the Management Node keeps every field that a PATCH does not
/// hold. `Optional` cannot say this, since nil would mean both "leave" and "clear".
public enum Assignment<Value> {
  /// The field is not sent; the Management Node keeps its value.
  case leave

  /// The field is made empty: null for a reference or a number, `""` for a text, `[]` for a list.
  case clear

  /// The field is set to this value.
  case set(Value)

  /// The value to set, or nil where the field is left or cleared.
  public var value: Value? {
    if case .set(let value) = self { value } else { nil }
  }

  /// Whether the field is left as it is.
  public var isLeave: Bool {
    if case .leave = self { true } else { false }
  }

  /// The same intent for a value of another type.
  public func map<Other>(_ transform: (Value) throws -> Other) rethrows -> Assignment<Other> {
    switch self {
    case .leave: .leave
    case .clear: .clear
    case .set(let value): .set(try transform(value))
    }
  }
}

extension Assignment: Sendable where Value: Sendable {}
extension Assignment: Equatable where Value: Equatable {}
extension Assignment: Hashable where Value: Hashable {}
