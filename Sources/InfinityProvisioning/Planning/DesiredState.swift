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
