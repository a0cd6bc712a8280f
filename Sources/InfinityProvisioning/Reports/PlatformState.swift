import InfinityAPI

/// What the objects of a Management Node hold at one moment, by natural key: as they were read, or once changes are made. No secret is
/// kept.
struct PlatformState {
  /// An object, and which of its fields could not be read.
  struct Object {
    var reference: ObjectReference
    var fields: [String: PlanValue]
    var unreadable: Set<String> = []
  }

  private var objects: [ObjectKey: Object] = [:]
  private var order: [Kind: [ObjectKey]] = [:]

  /// What was read. Of objects with the same natural key the first counts.
  init(_ inventory: Inventory) {
    for object in Kind.all.flatMap(inventory.objects) {
      add(Object(reference: object.reference, fields: object.fields, unreadable: Set(object.unreadable.keys)))
    }
  }

  /// What there is once a change is made.
  mutating func make(_ change: Change) {
    let key = change.target.key
    guard change.action != .delete else {
      objects[key] = nil
      order[key.kind]?.removeAll { $0 == key }
      return
    }
    add(Object(reference: change.target, fields: [:]))
    for field in change.fields where !field.after.isSecret {
      objects[key]?.fields[field.name] = field.after
      objects[key]?.unreadable.remove(field.name)
    }
  }

  subscript(key: ObjectKey) -> Object? { objects[key] }

  /// All objects of a kind, in the Management Node's order, created ones last.
  func objects(_ kind: Kind) -> [Object] { (order[kind] ?? []).compactMap { objects[$0] } }

  private mutating func add(_ object: Object) {
    let key = object.reference.key
    guard objects[key] == nil else { return }
    objects[key] = object
    order[key.kind, default: []].append(key)
  }
}

extension PlatformState.Object {
  /// What a field holds, as `object[\ConferencingNode.Fields.location]`.
  subscript<Fields: FieldSet, Field: ResourceField>(path: KeyPath<Fields, Field>) -> PlanValue {
    fields[Fields()[keyPath: path].name] ?? .null
  }
}
