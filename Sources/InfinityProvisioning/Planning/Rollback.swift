import InfinityAPI

/// Plans the way back from an earlier run: earlier values are restored, and what the run created is removed where nothing
/// refers to it any more. What somebody changed since is left alone.
public enum Rollback {
  /// The plan that undoes a run, as far as it can be undone; its warnings say what cannot. Who uses a server beside what the six steps are
  /// about is not looked at: ``RollbackRun`` does.
  public static func plan(_ run: RunRecord, inventory: Inventory) -> Plan {
    plan(run, inventory: inventory, outside: OutsideUses())
  }

  /// The same, where it is known who uses what is to be removed beside what the six steps are about.
  static func plan(_ run: RunRecord, inventory: Inventory, outside: OutsideUses) -> Plan {
    var changes: [Change] = []
    var warnings: [Finding] = []
    let made = run.changes.filter { $0.state == .applied || $0.state == .sent }
    let removed = Set(made.filter { $0.action == .create }.map(\.target.key))
    let remade = Set(made.filter { $0.isRestorable(in: inventory) }.map(\.target.key))
    let left = run.valuesLeft
    // Said once, however many changes it had.
    var gone: Set<ObjectKey> = []
    for change in made.sorted(by: { $0.id > $1.id }) {
      switch change.action {
      case .update where removed.contains(change.target.key): continue
      case .update: restore(change, inventory, remade: remade, gone: &gone, &changes, &warnings)
      case .create: remove(change, left: left[change.target.key] ?? [:], inventory, &changes, &warnings)
      case .delete where remade.contains(change.target.key): changes.append(change.restoration)
      case .delete where !change.fields.isEmpty: continue
      case .delete:
        let kind = change.target.key.kind
        let hasSecrets = !kind.isWithoutSecrets && kind != .trustedCACertificate
        let lost = hasSecrets ? "its secrets are not kept" : "what it held is not kept"
        warnings.append(
          Finding(
            .rollback.notRestored,
            "the \(change.target.name) was deleted by that run and cannot be restored: \(lost)"))
      }
    }
    changes = keepMeaningful(changes, &warnings)
    changes = keepReferenced(changes, inventory, outside, &warnings)
    changes = keepIssuers(changes, inventory, &warnings)
    changes.sort { ($0.step, $0.action.place, $0.id) < ($1.step, $1.action.place, $1.id) }
    for index in changes.indices { changes[index].id = index }
    return Plan(
      managementNode: run.managementNode, changes: changes, unchanged: 0, warnings: warnings,
      nodeCount: inventory.objects(.node).count)
  }

  private static func restore(
    _ change: JournaledChange, _ inventory: Inventory, remade: Set<ObjectKey>, gone: inout Set<ObjectKey>,
    _ changes: inout [Change], _ warnings: inout [Finding]
  ) {
    guard let observed = observed(change, inventory) else {
      let other = change.target.uri.flatMap { inventory.object(at: $0) }
      let reason =
        other.map { "is not there any more: \($0.uri.path) is the \($0.reference.name) now, which is left unchanged" }
        ?? "no longer exists; there is nothing to restore"
      if gone.insert(change.target.key).inserted {
        warnings.append(Finding(.rollback.notRestored, "the \(change.target.name) \(reason)"))
      }
      return
    }
    var fields: [FieldDifference] = []
    for field in change.fields {
      if let found = observed.unreadable[field.name] {
        warnings.append(
          Finding(
            .rollback.notRestored,
            "\(field.name) of the \(change.target.name) cannot be read (found \(found)); it is left unchanged"))
      } else if field.isSecret {
        warnings.append(
          Finding(
            .rollback.secretNotRestored,
            "the earlier \(field.name) of the \(change.target.name) is not kept and cannot be restored"))
      } else if change.target.key.kind.areEqual(observed[field.name], field.before, in: field.name) {
        continue
      } else if change.target.key.kind.areEqual(observed[field.name], field.after, in: field.name) {
        if let gone = field.before.referenced.first(where: { !inventory.holds($0) && !remade.contains($0.key) }) {
          warnings.append(
            Finding(
              .rollback.notRestored,
              "the earlier \(field.name) of the \(change.target.name) cannot be restored: the \(gone.name)"
                + " no longer exists"))
        } else {
          fields.append(
            FieldDifference(
              name: field.name, before: observed[field.name], after: inventory.naming(field.before, remade)))
        }
      } else {
        warnings.append(changedSince(field.name, of: change))
      }
    }
    guard !fields.isEmpty else { return }
    changes.append(
      Change(
        id: change.id, step: change.step, action: .update, target: observed.reference, location: observed.location,
        fields: fields))
  }

  /// - Parameter left: what the run left in the object, by field.
  private static func remove(
    _ change: JournaledChange, left: [String: PlanValue], _ inventory: Inventory, _ changes: inout [Change],
    _ warnings: inout [Finding]
  ) {
    guard let observed = observed(change, inventory) else {
      // What is gone needs no word; what may be under another name does.
      let other = change.target.uri.flatMap { inventory.object(at: $0) } ?? inventory.object(change.target.key)
      if let other {
        warnings.append(
          Finding(
            .rollback.changedSince,
            "the \(change.target.name), which that run created, is another object now (\(other.reference.name), \(other.uri.path)); it is"
              + " left unchanged"))
      }
      return
    }
    let removal = Change(
      id: change.id, step: change.step, action: .delete, target: observed.reference, location: observed.location,
      fields: observed.contents)
    let kind = change.target.key.kind
    let changed = left.filter { name, value in
      observed.unreadable[name] == nil && !kind.areEqual(observed[name], value, in: name)
    }
    // What no run makes is told as that, whatever the journal says of its fields.
    guard changed.isEmpty || removal.objection != nil else {
      let names = changed.keys.sorted().joined(separator: ", ")
      warnings.append(changedSince(names, of: change))
      return
    }
    changes.append(removal)
  }

  private static func changedSince(_ fields: String, of change: JournaledChange) -> Finding {
    let message =
      "\(fields) of the \(change.target.name) is not what that run left (changed since, or kept otherwise by the Management Node); it is left"
      + " unchanged"
    return Finding(.rollback.changedSince, message)
  }

  /// The object that a change made or changed, where it still is that one: an id may have been taken by another.
  private static func observed(_ change: JournaledChange, _ inventory: Inventory) -> ObservedObject? {
    guard let uri = change.target.uri else { return inventory.object(change.target.key) }
    return inventory.object(at: uri).flatMap { $0.reference.key == change.target.key ? $0 : nil }
  }
}

extension Change.Action {
  /// Objects before the links to them, and links before what they led to is removed.
  fileprivate var place: Int {
    switch self {
    case .create: 0
    case .update: 1
    case .delete: 2
    }
  }
}

extension JournaledChange {
  /// Whether it deleted what can be made again, and nobody did so since.
  fileprivate func isRestorable(in inventory: Inventory) -> Bool {
    action == .delete && !fields.isEmpty && inventory.object(target.key) == nil
  }

  /// The creation of what it deleted.
  fileprivate var restoration: Change {
    Change(
      id: id, step: step, action: .create,
      target: ObjectReference(target.key, label: target.label, uri: nil), location: nil,
      fields: fields.map { FieldDifference(name: $0.name, before: .null, after: $0.before) })
  }
}

extension RunRecord {
  /// What the run left in each object, by field; without secrets, without certificates, whose key they are, and without what it may have changed
  /// or not.
  fileprivate var valuesLeft: [ObjectKey: [String: PlanValue]] {
    var values: [ObjectKey: [String: PlanValue]] = [:]
    for change in changes where change.state == .applied || change.state == .sent {
      for field in change.fields {
        let isKnown =
          !field.isSecret && !field.after.isCertificate && (change.state == .applied || change.action == .create)
        values[change.target.key, default: [:]][field.name] = isKnown ? field.after : nil
      }
    }
    return values
  }

  /// The kinds of object that the way back needs to know: those that were changed, and where something is removed those that
  /// may refer to it.
  public var kinds: Set<Kind> {
    Set(changes.map(\.target.key.kind)).union(
      changes.contains { $0.action == .create } ? Kind.referring : [])
  }
}

extension Inventory {
  /// Whether an object that was there earlier is there still: an id may have been taken by another.
  fileprivate func holds(_ reference: ObjectReference) -> Bool {
    reference.uri.flatMap { object(at: $0) }?.reference.key == reference.key
  }

  /// A value, with the objects that it refers to under the names that they have now: a journal may call them otherwise.
  ///
  /// - Parameter remade: the objects that are made again, whose addresses are not known yet.
  fileprivate func naming(_ value: PlanValue, _ remade: Set<ObjectKey>) -> PlanValue {
    let named = { (reference: ObjectReference) in
      if remade.contains(reference.key) { return ObjectReference(reference.key, label: reference.label, uri: nil) }
      return reference.uri.flatMap { object(at: $0) }?.reference ?? reference
    }
    return value.naming(named)
  }
}

extension ObservedObject {
  /// The location that it belongs to; nil for what locations share.
  fileprivate var location: String? {
    switch reference.key.kind {
    case .location: reference.label
    case .node: self[\ConferencingNode.Fields.location].referenced.first?.label
    default: nil
    }
  }
}
