import InfinityAPI

/// An object as the deployment file wants it in one step: an object appears once for every step that touches it.
struct DesiredObject {
  /// When a field is sent.
  enum Occasion {
    /// Whenever it differs.
    case always
    /// Only when the object is created: a natural key, or the default of an undeclared field.
    case creation
  }

  struct Field {
    var name: String
    var value: PlanValue
    var occasion: Occasion = .always
  }

  var step: Step
  var object: ObjectReference
  /// The location it belongs to; nil for what locations share.
  var location: String?
  /// Whether it may be created in this step; nodes, the global settings and links cannot.
  var isCreatable: Bool
  var fields: [Field]
}

extension Assignment {
  /// The field that this assignment makes, or none where the value is left alone.
  func field(_ name: String, _ value: (Value) -> PlanValue) -> [DesiredObject.Field] {
    switch self {
    case .leave: []
    case .clear: [.init(name: name, value: .null)]
    case .set(let set): [.init(name: name, value: value(set))]
    }
  }

  /// As ``field(_:_:)``, with the API's default for a new object where the file gives none.
  func field(_ name: String, of kind: ObjectKind, _ value: (Value) -> PlanValue) -> [DesiredObject.Field] {
    guard isLeave else { return field(name, value) }
    return kind.meaningOfAbsence(of: name).map { [.init(name: name, value: $0, occasion: .creation)] } ?? []
  }
}
