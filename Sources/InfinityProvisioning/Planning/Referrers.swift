import InfinityAPI

/// What refers to which object, once changes are made: looked up once for all that may be deleted.
struct Referrers {
  /// The first object of which it cannot be told what it refers to, as messages name it; nil where all can be.
  let unreadable: String?
  private var objects: [ResourceURI: [ObservedObject]] = [:]

  init(_ inventory: Inventory, after changes: [Change]) {
    unreadable = inventory.unreadableReferrers.first
    let changed = ChangedFields(changes)
    let gone = Set(changes.filter { $0.action == .delete }.compactMap(\.target.uri))
    for object in Kind.all.flatMap(inventory.objects) where !gone.contains(object.uri) {
      for uri in Set(changed.references(of: object).compactMap(\.uri)) { objects[uri, default: []].append(object) }
    }
  }

  /// The objects that refer to one.
  func of(_ target: ObjectReference) -> [ObservedObject] { target.uri.flatMap { objects[$0] } ?? [] }
}

extension Inventory {
  /// The objects that anything refers to, once changes are made.
  func referencedURIs(after changes: [Change]) -> Set<ResourceURI> {
    let changed = ChangedFields(changes)
    return Set(Kind.all.flatMap(objects).flatMap(changed.references).compactMap(\.uri))
  }
}

/// What existing objects hold once changes are made.
private struct ChangedFields {
  private var values: [ResourceURI: [String: PlanValue]] = [:]

  init(_ changes: [Change]) {
    for change in changes {
      guard let uri = change.target.uri else { continue }
      for field in change.fields { values[uri, default: [:]][field.name] = field.after }
    }
  }

  func references(of object: ObservedObject) -> [ObjectReference] {
    guard let changed = values[object.uri] else { return Array(object.referenced) }
    return object.fields.flatMap { name, value in (changed[name] ?? value).referenced }
  }
}
