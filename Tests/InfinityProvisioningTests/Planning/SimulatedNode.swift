import InfinityAPI

@testable import InfinityProvisioning

/// A Management Node that is only values: a plan's changes are made to it one by one, in their order.
struct SimulatedNode {
  private(set) var objects: [ObservedObject]
  private(set) var created: [ObjectKey: ResourceURI] = [:]
  private var nextID = 1000

  var inventory: Inventory { Inventory(objects: objects) }

  init(_ objects: [ObservedObject]) {
    self.objects = objects
  }

  /// Makes the changes.
  ///
  /// - Throws: where one is about an object that is not there, refers to one, or creates a second one of a name.
  mutating func apply(_ plan: Plan) throws {
    for change in plan.changes { try apply(change) }
  }

  private mutating func apply(_ change: Change) throws {
    let fields = try change.fields.reduce(into: [String: PlanValue]()) { fields, field in
      guard !field.after.isSecret, !field.after.isCertificate else { return }
      fields[field.name] = try resolved(field.after)
    }
    guard change.action != .create else { return try create(change, fields) }
    guard let uri = change.target.uri ?? created[change.target.key],
      let index = objects.firstIndex(where: { $0.uri == uri })
    else { throw SimulationError.missing(change.target.label) }
    switch change.action {
    case .delete: objects.remove(at: index)
    case .update, .create: objects[index].fields.merge(fields) { _, new in new }
    }
  }

  private mutating func create(_ change: Change, _ fields: [String: PlanValue]) throws {
    guard inventory.object(change.target.key) == nil else { throw SimulationError.twin(change.target.label) }
    nextID += 1
    let uri = ResourceURI(change.target.key.kind.endpoint, id: nextID)
    created[change.target.key] = uri
    objects.append(
      ObservedObject(
        change.target.key.kind, key: change.target.key.text, label: change.target.label, uri: uri, fields: fields))
  }

  private func resolved(_ value: PlanValue) throws -> PlanValue {
    switch value {
    case .reference(let reference): .reference(try resolved(reference))
    case .references(let references): .references(try references.map { try resolved($0) })
    default: value
    }
  }

  private func resolved(_ reference: ObjectReference) throws -> ObjectReference {
    guard let uri = reference.uri ?? created[reference.key], let object = inventory.object(at: uri) else {
      throw SimulationError.missing(reference.label)
    }
    return object.reference
  }
}

enum SimulationError: Error {
  case missing(String)
  case twin(String)
}
