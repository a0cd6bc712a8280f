/// What is to be changed of an object: fields that are ``Assignment/leave`` keep their values, and only the others are sent.
///
/// ```swift
/// var change = Changes<Location>()
/// change.lyncServer = .set(server)
/// change.description = .clear
/// ```
@dynamicMemberLookup
public struct Changes<Changed: ChangeableResource>: RequestBody {
  private enum Change {
    case clear(RequestValue)
    case set(any PresentValue)

    var requestValue: RequestValue {
      switch self {
      case .clear(let empty): empty
      case .set(let value): value.requestValue
      }
    }
  }

  private var changes: [String: Change] = [:]

  /// Leaves every field as it is.
  public init() {}

  /// What is to become of a field.
  public subscript<Written: WritableField>(
    dynamicMember path: KeyPath<Changed.Fields, Written>
  ) -> Assignment<Written.Value.Present> {
    get {
      switch changes[Changed.Fields()[keyPath: path].name] {
      case nil: .leave
      case .clear: .clear
      case .set(let value): (value as? Written.Value.Present).map(Assignment.set) ?? .leave
      }
    }
    set {
      changes[Changed.Fields()[keyPath: path].name] =
        switch newValue {
        case .leave: nil
        case .clear: .clear(Written.Value.Present.cleared)
        case .set(let value): .set(value)
        }
    }
  }

  /// The body.
  public var requestValue: RequestValue { .object(changes.mapValues(\.requestValue)) }
}
