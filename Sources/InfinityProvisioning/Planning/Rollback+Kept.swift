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
    let gone = Set(changes.filter { $0.action == .delete }.map(\.target.key))
    guard !gone.isEmpty else { return changes }
    let referrers = Referrers(inventory, after: changes)
    return changes.filter { change in
      guard change.action == .delete else { return true }
      let name = "the \(change.target.name)"
      if let unreadable = referrers.unreadable {
        warnings.append(
          Finding(
            .rollback.stillInUse, "\(name) is kept: what \(unreadable) refers to cannot be read"))
        return false
      }
      let users = referrers.of(change.target).filter { !gone.contains($0.reference.key) }
      let names = users.map(\.reference.name)
      let reason = names.isEmpty ? outside.reason(change.target) : "used by " + names.joined(separator: ", ")
      guard let reason else { return true }
      warnings.append(Finding(.rollback.stillInUse, "\(name) is kept: \(reason)"))
      return false
    }
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
