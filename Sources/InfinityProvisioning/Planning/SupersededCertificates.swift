import InfinityAPI

/// The TLS certificates that the declared ones of some pools replaced: what may be deleted of a pool.
///
/// What an earlier apply replaced is known by its name and its end: it is of such a pool, and expires no later than the certificate that
/// the file declares for that pool. One that expires later was staged ahead, and one of another name is somebody else's.
struct SupersededCertificates {
  /// Of several declared certificates of one pool that which ends first.
  private var firstEnds: [PoolName: CertificateSummary] = [:]

  init(_ pools: [PoolDeclaration], _ certificates: CertificateMaterials) {
    for pool in pools {
      guard let declared = certificates.tlsCertificates[pool.certificate.value] else { continue }
      let first = firstEnds[PoolName(pool)]
      firstEnds[PoolName(pool)] = first.map { $0.notAfter <= declared.notAfter ? $0 : declared } ?? declared
    }
  }

  /// Whether it expires no later than every declared one of the same pool: the declared one itself is among them.
  func contains(_ summary: CertificateSummary?) -> Bool {
    guard let summary, let declared = firstEnds[PoolName(summary)] else { return false }
    return summary.notAfter <= declared.notAfter
  }

  /// Whether it is of one of these pools, and expires later than what is declared for it.
  func isStagedAhead(_ summary: CertificateSummary?) -> Bool {
    guard let summary, firstEnds[PoolName(summary)] != nil else { return false }
    return !contains(summary)
  }
}

/// The certificates that a file declares, which are never deleted: its next apply would need them again.
struct DeclaredCertificates {
  private let known: Set<String>
  /// The pools whose certificates were not read, because their locations are out of scope or their files cannot be read.
  private var unread: Set<PoolName> = []
  /// Whether there is an unread one that no pool uses, and so of any name.
  private var hasUnreadOfAnyName = false

  /// - Parameter leaving: the entries that do not count any more.
  init(_ deployment: Deployment, _ certificates: CertificateMaterials, without leaving: Set<String> = []) {
    known = Set(certificates.tlsCertificates.filter { !leaving.contains($0.key) }.map(\.value.fingerprint.text))
    let users = Dictionary(grouping: deployment.locations.compactMap(\.pool), by: \.certificate.value)
    for name in deployment.tlsCertificates.map(\.name.value) where !leaving.contains(name) {
      guard certificates.tlsCertificates[name] == nil else { continue }
      guard let pools = users[name] else {
        hasUnreadOfAnyName = true
        continue
      }
      unread.formUnion(pools.map { PoolName($0) })
    }
  }

  func contains(_ reference: ObjectReference) -> Bool { known.contains(reference.key.text) }

  /// Whether it may be one of those that were not read.
  func mayHave(_ summary: CertificateSummary?) -> Bool {
    hasUnreadOfAnyName || summary.map { unread.contains(PoolName($0)) } == true
  }
}
