import InfinityAPI

/// Certificates that stand in other pools' places, and keys in other certificates': one mistake each, and what follows from it is not said.
struct SwappedCertificates {
  private(set) var findings: [Finding] = []
  /// The entry that has a pool's certificate, where the pool names another one.
  private var right: [Place: String] = [:]
  /// The same, by the entry that is named.
  private var partners: [String: String] = [:]

  /// A pool, and the entry that it names.
  private struct Place: Hashable {
    var pool: PoolName
    var entry: String

    init(_ pool: PoolDeclaration) {
      self.pool = PoolName(pool)
      entry = pool.certificate.value
    }
  }

  init(_ pools: [PoolDeclaration], leaves: [String: X509Certificate]) {
    let holders = Dictionary(grouping: leaves.keys.sorted()) { leaves[$0].map { PoolName($0.summary) } }
    for pool in pools {
      let place = Place(pool)
      guard let mine = leaves[place.entry], PoolName(mine.summary) != place.pool,
        let holder = holders[place.pool]?.first
      else { continue }
      right[place] = holder
      partners[place.entry] = partners[place.entry] ?? holder
    }
    var told: Set<Place> = []
    for pool in pools {
      let place = Place(pool)
      guard let holder = right[place], let mine = leaves[place.entry], told.insert(place).inserted else { continue }
      let other = pools.first { $0.certificate.value == holder && right[Place($0)] == place.entry }
      if let other { told.insert(Place(other)) }
      let names = (place.entry.quotedForMessage, holder.quotedForMessage)
      let message =
        if let other {
          "the certificates \(names.0) and \(names.1) are swapped: this one is that of the pool"
            + " \(other.fqdn.value.quotedForMessage), and the other that of \(pool.fqdn.value.quotedForMessage); exchange them"
        } else {
          "the certificate of the pool \(pool.fqdn.value.quotedForMessage) is \(names.1); \(names.0) is that of"
            + " \(mine.summary.commonName.quotedForMessage): name \(names.1) here, or exchange the files of these entries"
        }
      findings.append(Finding(.certificate.swapped, message, at: pool.certificate.mark))
    }
    tellCopies(pools, leaves)
  }

  /// Entries that were copied from that of another pool, and still name its file.
  private mutating func tellCopies(_ pools: [PoolDeclaration], _ leaves: [String: X509Certificate]) {
    let served = Dictionary(
      pools.compactMap { pool in
        leaves[pool.certificate.value].flatMap { leaf in PoolName(leaf.summary) == PoolName(pool) ? (leaf, pool) : nil }
      }.map { ($0.0.summary.fingerprint, $0.1) }, uniquingKeysWith: { first, _ in first })
    for pool in pools where right[Place(pool)] == nil {
      guard let mine = leaves[pool.certificate.value], PoolName(mine.summary) != PoolName(pool),
        let owner = served[mine.summary.fingerprint], owner.certificate.value != pool.certificate.value
      else { continue }
      right[Place(pool)] = owner.certificate.value
      let (own, other) = (pool.certificate.value.quotedForMessage, owner.certificate.value.quotedForMessage)
      let message =
        "\(own) and \(other) have the same certificate, that of the pool \(owner.fqdn.value.quotedForMessage); give \(own) the files of the"
        + " certificate of \(pool.fqdn.value.quotedForMessage)"
      findings.append(Finding(.certificate.swapped, message, at: pool.certificate.mark))
    }
  }

  /// One finding in place of two, for each two entries whose keys are not their own but each other's; else one for each whose key is that of
  /// another of them.
  ///
  /// - Parameter entries: those whose key is not their certificate's, with a test whether a key is that of a certificate.
  static func swappedKeys(
    _ entries: [(declaration: TLSCertificateDeclaration, leaf: X509Certificate)],
    fits: (TLSCertificateDeclaration, X509Certificate) -> Bool
  ) -> (findings: [Finding], names: Set<String>) {
    var findings: [Finding] = []
    var names: Set<String> = []
    for first in entries where !names.contains(first.declaration.name.value) {
      let own = first.declaration.name.value
      guard let second = entries.first(where: { $0.declaration.name.value != own && fits(first.declaration, $0.leaf) })
      else { continue }
      let other = second.declaration.name.value
      let isPair = !names.contains(other) && fits(second.declaration, first.leaf)
      names.formUnion(isPair ? [own, other] : [own])
      let message =
        isPair
        ? "the private keys of \(own.quotedForMessage) and \(other.quotedForMessage) are swapped; exchange them"
        : "the private key of \(own.quotedForMessage) is that of the certificate \(other.quotedForMessage); give each its own"
      findings.append(Finding(.key.swapped, message, at: first.declaration.privateKey.mark))
    }
    return (findings, names)
  }

  /// The entry whose certificate belongs to a pool that names this one; nil where none does.
  func partner(of entry: String) -> String? { partners[entry] }

  /// Whether another entry has the certificate of a pool than the one that it names.
  func isMisplaced(_ pool: PoolDeclaration) -> Bool { right[Place(pool)] != nil }
}
