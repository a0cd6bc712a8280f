import InfinityAPI

/// A field of a kind of object that the engine knows: how it is read, compared, and shown in plans.
final class KindField: Sendable {
  /// The API's name, as plans show it.
  let name: String
  /// When two values mean the same.
  let comparison: Comparison
  /// Whether it leads to other objects.
  let isReference: Bool
  /// What an object is that lacks the field: the API's own default. Nil where that is no value, and for what is never shown.
  let absence: PlanValue?
  /// What an answer holds; nil for what the Management Node never shows.
  let read: Reader?

  typealias Reader = @Sendable (JSONView, (ResourceURI) -> ObjectReference) -> Result<PlanValue, Unreadable>

  /// What stood in an answer in a form that nobody knows.
  struct Unreadable: Error {
    var found: String
  }

  /// A field that the Management Node shows.
  init<Field: ReadableField>(_ field: Field, comparedAs comparison: Comparison = .exact)
  where Field.Value: PlannedValue {
    name = field.name
    self.comparison = comparison
    isReference = field.target != nil
    absence = field.default.plainValue == .null ? nil : field.default.plainValue
    read = { json, reference in
      switch json.reading(field) {
      case .value(let present): .success(Field.Value(present: present).planValue(reference))
      case .unset: .success(field.default.planValue(reference))
      case .unreadable: .failure(Unreadable(found: json.unreadable(field)?.found ?? "nothing"))
      }
    }
  }

  /// A secret, which the Management Node never shows.
  init(_ field: WriteOnlyField<Secret>) {
    name = field.name
    comparison = .exact
    isReference = false
    absence = nil
    read = nil
  }
}

/// The type of a field that plans can show.
protocol PlannedValue: FieldValue {
  /// The value in a plan; null for what leads to other objects.
  var plainValue: PlanValue { get }

  /// The value in a plan, with the objects to which it leads.
  func planValue(_ reference: (ResourceURI) -> ObjectReference) -> PlanValue
}

extension PlannedValue {
  func planValue(_ reference: (ResourceURI) -> ObjectReference) -> PlanValue { plainValue }
}

extension String: PlannedValue {
  var plainValue: PlanValue { .text(orNull: self) }
}

extension Int: PlannedValue {
  var plainValue: PlanValue { .integer(self) }
}

extension ResourceURI: PlannedValue {
  var plainValue: PlanValue { .null }
  func planValue(_ reference: (ResourceURI) -> ObjectReference) -> PlanValue { .reference(reference(self)) }
}

extension [ResourceURI]: PlannedValue {
  var plainValue: PlanValue { .null }
  func planValue(_ reference: (ResourceURI) -> ObjectReference) -> PlanValue { .references(map(reference)) }
}

extension Optional: PlannedValue where Wrapped: PlannedValue & PresentValue {
  var plainValue: PlanValue { self?.plainValue ?? .null }
  func planValue(_ reference: (ResourceURI) -> ObjectReference) -> PlanValue { self?.planValue(reference) ?? .null }
}

extension PlannedValue where Self: OpenEnumeration {
  var plainValue: PlanValue { .text(orNull: rawValue) }
}

extension LyncServer.Transport: PlannedValue {}
extension TURNServer.Transport: PlannedValue {}
extension TURNServer.ServerType: PlannedValue {}
