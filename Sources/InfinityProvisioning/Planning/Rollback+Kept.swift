import InfinityAPI

// What a rollback leaves alone, each with a warning that says why.
extension Rollback {
  /// Leaves out what no run can have made necessary: nothing is done on the word of a journal alone.
  static func keepMeaningful(_ changes: [Change], _ warnings: inout [Finding]) -> [Change] {
    changes.filter { change in
      guard let objection = change.objection else { return true }
      warnings.append(
        Finding(
          .rollback.journalDoubtful,
          "the journal asks to \(change.summary), which no run makes necessary: \(objection); it is left unchanged"))
      return false
    }
  }

  /// Leaves out removals of objects that something else would still refer to after the other changes.
  static func keepReferenced(
    _ changes: [Change], _ inventory: Inventory, _ outside: OutsideUses, _ warnings: inout [Finding]
  ) -> [Change] {
    var changes = changes
    // What is kept refers to others, which are kept as well then.
    while changes.contains(where: { $0.action == .delete }) {
      let referrers = Referrers(inventory, after: changes)
      let reasons = changes.map { $0.action == .delete ? reasonToKeep($0.target, referrers, outside) : nil }
      guard reasons.contains(where: { $0 != nil }) else { return changes }
      for (change, reason) in zip(changes, reasons) {
        guard let reason else { continue }
        warnings.append(Finding(.rollback.stillInUse, "the \(change.target.name) is kept: \(reason)"))
      }
      changes = zip(changes, reasons).filter { $0.1 == nil }.map(\.0)
    }
    return changes
  }

  private static func reasonToKeep(
    _ object: ObjectReference, _ referrers: Referrers, _ outside: OutsideUses
  ) -> String? {
    if let unreadable = referrers.unreadable { return "what \(unreadable) refers to cannot be read" }
    let users = referrers.of(object).map(\.reference.name)
    return users.isEmpty ? outside.reason(object) : "used by " + users.joined(separator: ", ")
  }

  /// Leaves out removals of CA certificates that issued a certificate which is in use after the other changes.
  static func keepIssuers(
    _ changes: [Change], _ inventory: Inventory, _ warnings: inout [Finding]
  ) -> [Change] {
    let isRemoval = { (change: Change) in
      change.action == .delete && change.target.key.kind == .trustedCACertificate
    }
    guard changes.contains(where: isRemoval) else { return changes }
    let issuers = CertificateIssuers(inventory, after: changes)
    return changes.filter { change in
      guard isRemoval(change), let uri = change.target.uri else { return true }
      let reason: String
      if !inventory.kinds.contains(.tlsCertificate) {
        reason = "which certificates it issued cannot be read"
      } else if let issued = issuers.issued[uri]?.reference {
        reason = "it issued the \(issued.name), which is in use"
      } else if let unread = issuers.unread {
        reason = "who issued the \(unread.reference.name), which is in use, cannot be read"
      } else {
        return true
      }
      warnings.append(
        Finding(
          .rollback.stillInUse,
          "the \(change.target.name) is kept: \(reason)"))
      return false
    }
  }
}
