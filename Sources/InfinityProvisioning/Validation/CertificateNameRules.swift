/// The rules about the names of a pool's certificate.
///
/// Case never matters in them.
enum CertificateNameRules {
  static func findings(for leaf: X509Certificate, pool: PoolDeclaration) -> [Finding] {
    let names = Set(leaf.summary.dnsNames.map { $0.inLowerCase })
    var findings = wildcards(of: leaf, pool: pool)
    if leaf.subject.commonName == nil {
      let message =
        "the pool's certificate has no common name, but it must be the pool's FQDN \(pool.fqdn.value.quotedForMessage);"
        + " have one issued with it"
      findings.append(Finding(.certificate.commonName, message, at: pool.fqdn.mark))
    } else if PoolName(leaf.summary) != PoolName(pool) {
      let message =
        "the common name of the pool's certificate is \(leaf.summary.commonName.quotedForMessage), and must be the pool's FQDN"
        + " \(pool.fqdn.value.quotedForMessage)"
      findings.append(Finding(.certificate.commonName, message, at: pool.fqdn.mark))
    }
    // Names that cannot be decoded are a finding of their own.
    if leaf.encodingFaults.contains(where: { $0.contains("subjectAltName") }) { return findings }
    if !names.contains(pool.fqdn.value.inLowerCase) {
      let message =
        "the pool's FQDN \(pool.fqdn.value.quotedForMessage) is not among the subject alternative names of"
        + " \(leaf.displayName) (\(list(leaf)))"
      findings.append(Finding(.certificate.poolName, message, at: pool.fqdn.mark))
    }
    for node in pool.nodes where !names.contains(node.sipTLSFQDN.value.inLowerCase) {
      let message =
        "\(node.sipTLSFQDN.value.quotedForMessage) is not among the subject alternative names of \(leaf.displayName)"
        + " (\(list(leaf))); have one issued with the names of all nodes"
      findings.append(Finding(.certificate.nodeName, message, at: node.sipTLSFQDN.mark))
    }
    return findings
  }

  private static func wildcards(of leaf: X509Certificate, pool: PoolDeclaration) -> [Finding] {
    let all = [leaf.summary.commonName] + leaf.summary.dnsNames
    var seen: Set<String> = []
    return all.filter { $0.contains("*") && seen.insert($0).inserted }.map { name in
      let message =
        "\(leaf.displayName) has the wildcard name \(name.quotedForMessage), which Lync and Skype for Business do not accept;"
        + " have one issued with the names of the pool and of all nodes"
      return Finding(.certificate.wildcard, message, at: pool.certificate.mark)
    }
  }

  private static func list(_ leaf: X509Certificate) -> String {
    let names = leaf.summary.dnsNames
    if names.isEmpty { return "it has none" }
    let shown = names.prefix(10).map(\.quotedForMessage).joined(separator: ", ")
    return "it has \(shown)\(names.count > 10 ? " and \(names.count - 10) more" : "")"
  }
}

/// What ties a certificate to its pool: the common name is the pool's FQDN, in whatever case.
struct PoolName: Hashable {
  private let name: String

  init(_ summary: CertificateSummary) {
    name = summary.commonName.inLowerCase
  }

  init(_ pool: PoolDeclaration) {
    name = pool.fqdn.value.inLowerCase
  }
}
