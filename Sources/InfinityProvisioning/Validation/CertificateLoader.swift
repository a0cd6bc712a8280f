#if canImport(FoundationEssentials)
  public import struct FoundationEssentials.Date
#else
  public import struct Foundation.Date
#endif

/// Reads the certificates of a deployment and checks them by the rules of `docs/certificate-checks.md`.
public struct CertificateLoader: Sendable {
  /// The moment for which validity is checked.
  public var now: Date
  /// CA certificates that the Management Node trusts already, in PEM, one or more a text.
  ///
  /// Nil where that is not known: a chain may then end at a CA whose root is not in the file, as it usually does.
  public var knownCACertificates: [String]?

  /// A loader for a moment, which is the present one but in tests.
  public init(now: Date = Date(), knownCACertificates: [String]? = nil) {
    self.now = now
    self.knownCACertificates = knownCACertificates
  }

  /// Reads and checks the certificates of a deployment that has been reduced to its scope.
  ///
  /// - Parameters:
  ///   - deployment: the deployment.
  ///   - secrets: the resolved private keys and passphrases; nil where no secret is to be touched, so that keys are
  ///   not checked, which a warning says.
  /// - Returns: what could be read, and every finding, sorted by place.
  public func load(
    _ deployment: Deployment, secrets: ResolvedSecrets?
  ) -> (materials: CertificateMaterials, findings: [Finding]) {
    var findings: [Finding] = []
    var materials = CertificateMaterials()
    let authorities = readAuthorities(deployment, into: &materials, &findings)
    let known = knownCACertificates?.flatMap { X509Certificate.certificates(inPEM: $0) }
    let chains = ChainRules(
      authorities: authorities, known: known,
      wereAllRead: materials.unreadAuthorities.isEmpty && deployment.isWhole(.trustedCACertificate), now: now)
    let pools = Dictionary(grouping: deployment.locations.compactMap(\.pool), by: \.certificate.value)
    let (files, withoutLeaf) = readServerFiles(deployment, of: pools, secrets, &findings)
    let ambiguous = Set(
      Dictionary(grouping: deployment.tlsCertificates, by: \.name.value).filter { $0.value.count > 1 }.keys)
    let leaves = Dictionary(files.map { ($0.declaration.name.value, $0.leaf) }, uniquingKeysWith: { first, _ in first })
    let swapped = SwappedCertificates(deployment.locations.compactMap(\.pool), leaves: leaves)
    findings += swapped.findings
    let keys = OpenedKeys()
    keys.open(deployment.tlsCertificates.compactMap { KeyRules.keyAndPassphrase($0, secrets) })
    let fits = { KeyRules.fits($0, leaf: $1, secrets: secrets, keys: keys) }
    let swappedKeys = SwappedCertificates.swappedKeys(
      files.filter { swapped.partner(of: $0.declaration.name.value) == nil && !fits($0.declaration, $0.leaf) }
        .map { ($0.declaration, $0.leaf) }, fits: fits)
    findings += swappedKeys.findings
    let verdicts = files.mapOnAllProcessors { server -> ChainRules.Verdict in
      let others = server.file.certificates.filter { $0 != server.leaf }
      return chains.verdict(on: server.leaf, of: server.declaration.certificate, beside: others)
    }
    for (server, ofChain) in zip(files, verdicts) {
      let (declaration, leaf) = (server.declaration, server.leaf)
      let name = declaration.name.value
      materials.tlsCertificates[name] = leaf.summary
      findings += LeafRules.findings(
        for: server.file, imported: materials.trustedCACertificates, told: [ofChain.misplaced].compactMap(\.self),
        now: now)
      // Of two entries with one name nobody knows which one a pool means.
      let named = ambiguous.contains(name) ? [] : pools[name] ?? []
      findings += named.filter { !swapped.isMisplaced($0) }
        .flatMap { CertificateNameRules.findings(for: leaf, pool: $0) }
      findings += ofChain.findings
      // Where only the certificates were exchanged, each key fits the one that belongs there.
      let partner = swapped.partner(of: name).flatMap { leaves[$0] }
      let isPartners = partner.map { fits(declaration, $0) } ?? false
      if !isPartners, !swappedKeys.names.contains(name) {
        findings += KeyRules.findings(for: declaration, leaf: leaf, secrets: secrets, keys: keys)
      }
    }
    findings += chains.authorityFindings(beside: verdicts)
    for declaration in withoutLeaf {
      findings += KeyRules.findings(for: declaration, leaf: nil, secrets: secrets, keys: keys)
    }
    if secrets == nil { findings += KeyRules.notChecked(deployment) }
    return (materials, findings.sortedByPlace())
  }

  /// The files of CA certificates.
  private func readAuthorities(
    _ deployment: Deployment, into materials: inout CertificateMaterials, _ findings: inout [Finding]
  ) -> [CertificateFile] {
    deployment.trustedCACertificates.map { declared in
      let (file, faults) = CertificateFile.read(declared, for: .authorities)
      findings += faults
      if faults.hasErrors { materials.unreadAuthorities.append(declared.mark) }
      for certificate in file.certificates where !materials.trustedCACertificates.contains(certificate.summary) {
        materials.trustedCACertificates.append(certificate.summary)
      }
      return file
    }
  }

  /// The file of an entry, with the server's certificate that is in it.
  private struct ServerFile: Sendable {
    var declaration: TLSCertificateDeclaration
    var file: CertificateFile
    var leaf: X509Certificate
  }

  /// The files of servers' certificates, and the entries in whose files there is none.
  private func readServerFiles(
    _ deployment: Deployment, of pools: [String: [PoolDeclaration]], _ secrets: ResolvedSecrets?,
    _ findings: inout [Finding]
  ) -> (files: [ServerFile], withoutLeaf: [TLSCertificateDeclaration]) {
    var files: [ServerFile] = []
    var withoutLeaf: [TLSCertificateDeclaration] = []
    for declaration in deployment.tlsCertificates {
      let (file, faults) = Self.file(of: declaration, secrets)
      findings += faults
      let stranger = LeafRules.foreignAuthority(in: file, of: pools[declaration.name.value] ?? [])
      findings += [stranger].compactMap(\.self)
      if stranger == nil, let leaf = file.leaf {
        files.append(ServerFile(declaration: declaration, file: file, leaf: leaf.certificate))
      } else {
        withoutLeaf.append(declaration)
      }
    }
    return (files, withoutLeaf)
  }

  /// The certificates of an entry, and what is wrong with its file.
  private static func file(
    of declaration: TLSCertificateDeclaration, _ secrets: ResolvedSecrets?
  ) -> (file: CertificateFile, findings: [Finding]) {
    guard case .pfx(let file, let source) = declaration.privateKey.origin else {
      return CertificateFile.read(declaration.certificate, for: .serverCertificate)
    }
    // What is wrong with the passphrase is a finding of its own.
    guard !declaration.hasFaultyPassphrase else { return (CertificateFile(declared: file, certificates: []), []) }
    guard secrets != nil || source == nil else {
      let message =
        "the certificate in \(file.written.quotedForMessage) is not known: the PFX needs its passphrase, which is"
        + " not read without secrets; run this where the secrets are"
      let nothing = CertificateFile(declared: file, certificates: [])
      return (nothing, [Finding(.key.pfxNotRead, message, at: file.mark)])
    }
    return CertificateFile.read(pfx: file, passphrase: source.flatMap { secrets?[$0] }, secretsWereRead: secrets != nil)
  }
}
