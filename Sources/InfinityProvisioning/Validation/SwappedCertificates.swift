import InfinityAPI

/// Certificates of two pools that stand in each other's place: one mistake, and one finding.
struct SwappedCertificates {
  private(set) var findings: [Finding] = []
  /// The entry that has the certificate which belongs to an entry, by their names.
  private var partners: [String: String] = [:]

  init(_ pools: [PoolDeclaration], leaves: [String: X509Certificate]) {
    // Looked up by name: of many pools, each with each other would be too many.
    let places = Dictionary(grouping: pools.indices) { PoolName(pools[$0]) }
    for (index, first) in pools.enumerated() {
      guard let mine = leaves[first.certificate.value], PoolName(mine.summary) != PoolName(first) else { continue }
      for place in places[PoolName(mine.summary)] ?? [] where place > index {
        let second = pools[place]
        guard first.certificate.value != second.certificate.value, partners[first.certificate.value] == nil,
          partners[second.certificate.value] == nil, let other = leaves[second.certificate.value],
          PoolName(other.summary) == PoolName(first)
        else { continue }
        partners[first.certificate.value] = second.certificate.value
        partners[second.certificate.value] = first.certificate.value
        let message =
          "the certificates \(first.certificate.value.quotedForMessage) and \(second.certificate.value.quotedForMessage) are"
          + " swapped: this one is that of the pool \(second.fqdn.value.quotedForMessage), and the other that of"
          + " \(first.fqdn.value.quotedForMessage); exchange them"
        findings.append(Finding(.certificate.swapped, message, at: first.certificate.mark))
      }
    }
  }

  /// One finding in place of two, for each two entries whose keys are not their own but each other's.
  ///
  /// - Parameter entries: those whose key is not their certificate's, with a test whether a key is that of a certificate.
  static func swappedKeys(
    _ entries: [(declaration: TLSCertificateDeclaration, leaf: X509Certificate)],
    fits: (TLSCertificateDeclaration, X509Certificate) -> Bool
  ) -> (findings: [Finding], names: Set<String>) {
    var findings: [Finding] = []
    var names: Set<String> = []
    for (index, first) in entries.enumerated() {
      for second in entries[(index + 1)...] {
        let (left, right) = (first.declaration.name.value, second.declaration.name.value)
        guard names.isDisjoint(with: [left, right]), fits(first.declaration, second.leaf),
          fits(second.declaration, first.leaf)
        else { continue }
        names.formUnion([left, right])
        let message =
          "the private keys of \(left.quotedForMessage) and \(right.quotedForMessage) are swapped; exchange them"
        findings.append(Finding(.key.swapped, message, at: first.declaration.privateKey.mark))
      }
    }
    return (findings, names)
  }

  /// The entry whose certificate belongs to this one; nil where it has its own.
  func partner(of entry: String) -> String? { partners[entry] }
}
