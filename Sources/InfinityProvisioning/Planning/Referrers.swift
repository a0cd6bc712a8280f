import InfinityAPI

extension Inventory {
  /// The objects that refer to one, once changes are made.
  func referrers(of target: ObjectReference, after changes: [Change]) -> [ObservedObject] {
    let changed = ChangedFields(changes)
    return Kind.all.flatMap(objects).filter { object in
      changed.references(of: object).contains { $0.uri == target.uri }
    }
  }

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
