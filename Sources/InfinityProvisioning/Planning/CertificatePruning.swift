import InfinityAPI

/// Deletes TLS certificates that nothing uses any more (`--prune-certificates`): those that this plan's changes leave
/// unreferenced, and those of its pools that an earlier apply replaced (``SupersededCertificates``). Nothing is deleted that the file
/// declares or that anything refers to.
enum CertificatePruning {
  /// The changes with the deletions at the end of step 1.
  static func adding(to changes: [Change], _ input: Planner.Input) -> [Change] {
    let replaced = changes.flatMap(\.fields).filter { $0.name == ConferencingNode.Fields().tlsCertificate.name }
      .flatMap(\.before.referenced)
    let candidates = replaced + (input.steps.contains(.certificates) ? superseded(input) : [])
    let declared = DeclaredCertificates(input.wholeDeployment, input.certificates)
    let inUse = input.inventory.referencedURIs(after: changes)
    var seen: Set<ResourceURI> = []
    let deletions = candidates.filter { reference in
      guard let uri = reference.uri, seen.insert(uri).inserted, !inUse.contains(uri) else { return false }
      let summary = input.inventory.object(at: uri)?.certificate
      return !declared.contains(reference) && !declared.mayHave(summary)
    }.map { reference in
      Change(id: 0, step: .certificates, action: .delete, target: reference, location: nil, fields: [])
    }
    let end = changes.lastIndex { $0.step <= .certificates }.map { $0 + 1 } ?? 0
    return Array(changes[..<end]) + deletions + Array(changes[end...])
  }

  /// The certificates of pools in scope that expire no later than every declared one of the same pool.
  private static func superseded(_ input: Planner.Input) -> [ObjectReference] {
    let superseded = SupersededCertificates(input.deployment.locations.compactMap(\.pool), input.certificates)
    return input.inventory.objects(.tlsCertificate).filter { superseded.contains($0.certificate) }.map(\.reference)
  }
}
