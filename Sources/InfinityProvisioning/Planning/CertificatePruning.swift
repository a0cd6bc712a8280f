import InfinityAPI

/// Deletes TLS certificates that nothing uses any more (`--prune-certificates`): those that this plan's changes leave
/// unreferenced, and those of its pools that an earlier apply replaced.
///
/// What an earlier apply replaced is known by its name and its end: it is of a pool in scope, and expires no later than the
/// certificate that the file declares for that pool. One that expires later was staged ahead, and one of another name is
/// somebody else's. Nothing is deleted that the file declares or that anything refers to.
enum CertificatePruning {
  /// The changes with the deletions at the end of step 1.
  static func adding(to changes: [Change], _ input: Planner.Input) -> [Change] {
    let replaced = changes.flatMap(\.fields).filter { $0.name == ConferencingNode.Fields().tlsCertificate.name }
      .flatMap(\.before.referenced)
    let candidates = replaced + (input.steps.contains(.certificates) ? superseded(input) : [])
    let declared = Set(input.certificates.tlsCertificates.values.map(\.fingerprint.text))
    let unread = UnreadCertificates(input)
    let inUse = input.inventory.referencedURIs(after: changes)
    var seen: Set<ResourceURI> = []
    let deletions = candidates.filter { reference in
      guard let uri = reference.uri, seen.insert(uri).inserted, !inUse.contains(uri) else { return false }
      let summary = input.inventory.object(at: uri)?.certificate
      return !declared.contains(reference.key.text) && !unread.mayBe(summary)
    }.map { reference in
      Change(id: 0, step: .certificates, action: .delete, target: reference, location: nil, fields: [])
    }
    let end = changes.lastIndex { $0.step <= .certificates }.map { $0 + 1 } ?? 0
    return Array(changes[..<end]) + deletions + Array(changes[end...])
  }

  /// The certificates of pools in scope that expire no later than every declared one of the same pool.
  private static func superseded(_ input: Planner.Input) -> [ObjectReference] {
    var firstEnds: [PoolName: CertificateSummary] = [:]
    for pool in input.deployment.locations.compactMap(\.pool) {
      guard let declared = input.certificates.tlsCertificates[pool.certificate.value] else { continue }
      let first = firstEnds[PoolName(pool)]
      firstEnds[PoolName(pool)] = first.map { $0.notAfter <= declared.notAfter ? $0 : declared } ?? declared
    }
    return input.inventory.objects(.tlsCertificate).filter { observed in
      guard let summary = observed.certificate, let declared = firstEnds[PoolName(summary)] else { return false }
      return summary.notAfter <= declared.notAfter
    }.map(\.reference)
  }
}

/// The certificates that the file declares and that were not read, because their locations are out of scope: what one of
/// them may be is left alone, since the next apply of its location would upload it again.
private struct UnreadCertificates {
  private var pools: Set<PoolName> = []
  /// Whether there is one that no pool uses, and so of any name.
  private var hasAnyName = false

  init(_ input: Planner.Input) {
    let users = Dictionary(
      grouping: input.wholeDeployment.locations.compactMap(\.pool), by: \.certificate.value)
    for declaration in input.wholeDeployment.tlsCertificates {
      guard input.certificates.tlsCertificates[declaration.name.value] == nil else { continue }
      guard let pools = users[declaration.name.value] else {
        hasAnyName = true
        continue
      }
      self.pools.formUnion(pools.map { PoolName($0) })
    }
  }

  func mayBe(_ summary: CertificateSummary?) -> Bool {
    hasAnyName || summary.map { pools.contains(PoolName($0)) } == true
  }
}
