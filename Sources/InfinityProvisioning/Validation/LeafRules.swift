#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The rules about a server's certificate itself: validity, key, signature, usages.
enum LeafRules {
  /// - Parameters:
  ///   - imported: the CA certificates of the deployment, which need no word where they stand once more.
  ///   - told: those of the file that another finding speaks of.
  static func findings(
    for file: CertificateFile, imported: [CertificateSummary] = [], told: [X509Certificate] = [], now: Date
  ) -> [Finding] {
    guard let (leaf, index) = file.leaf else { return [] }
    let mark = file.declared.mark
    let renewal = renewal(of: leaf, in: file, now: now)
    let extra = file.certificates.count {
      $0 != leaf && $0 != renewal && !told.contains($0) && !imported.contains($0.summary)
    }
    let rules = StrengthRules(
      codes: FindingCode.certificate.strength, name: leaf.displayName, mark: mark,
      keyAdvice: "have one issued for an RSA key of at least 2048 bits, P-256 or P-384", otherKey: .error,
      signatureAdvice: "have one issued that is signed with SHA-256 or better",
      pssAdvice:
        "turn it off at the CA (AD CS: `certutil -setreg CA\\csp\\AlternateSignatureAlgorithm 0`) and have it issued again",
      isSignatureUsed: true)
    var findings =
      rules.encoding(of: leaf) + criticalExtensions(of: leaf, at: mark)
      + (renewal.map { [renewed(leaf, by: $0, in: file)] } ?? validity(of: leaf, now: now, at: mark))
      + rules.strength(of: leaf)
      + usages(of: leaf, at: mark) + netscapeTypes(of: leaf, at: mark) + keyUsages(of: leaf, at: mark)
    if index > 0, file.isOrdered {
      let message =
        "\(file.declared.written.quotedForMessage) has the chain in the wrong order: it begins with a CA certificate, and"
        + " \(leaf.displayName), which is the server's, is number \(index + 1) and is used; put it first, because servers"
        + " present the first"
      findings.append(Finding(.certificate.order, message, at: mark))
    } else if extra > 0, !file.isPFX {
      let message =
        "\(file.declared.written.quotedForMessage) holds \(extra) more \(extra == 1 ? "certificate" : "certificates") after the"
        + " server's; only those of `trustedCACertificates` are imported"
      findings.append(Finding(.certificate.extra, message, at: mark))
    }
    return findings
  }

  /// The valid certificate of the same name that stands after one that has expired.
  private static func renewal(of leaf: X509Certificate, in file: CertificateFile, now: Date) -> X509Certificate? {
    guard now > leaf.summary.notAfter else { return nil }
    return file.certificates.first { other in
      PoolName(other.summary) == PoolName(leaf.summary) && now <= other.summary.notAfter && other.authority == .none
    }
  }

  private static func renewed(
    _ leaf: X509Certificate, by renewal: X509Certificate, in file: CertificateFile
  ) -> Finding {
    let message =
      "\(leaf.displayName) expired on \(leaf.summary.notAfter.dayText), and one of the same name that is valid until"
      + " \(renewal.summary.notAfter.dayText) stands after it in \(file.declared.written.quotedForMessage); the first is used, so remove the one that"
      + " expired"
    return Finding(.certificate.expired, message, at: file.declared.mark)
  }

  /// That a CA's certificate stands where a pool's should; nil where it has a name of the pool, and so was made for it.
  ///
  /// All that would be said of its names, its key and its chain comes of that alone.
  static func foreignAuthority(in file: CertificateFile, of pools: [PoolDeclaration]) -> Finding? {
    guard let pool = pools.first, let leaf = file.leaf?.certificate, leaf.authority != .none else { return nil }
    let names = Set(([leaf.summary.commonName] + leaf.summary.dnsNames).map(\.inLowerCase))
    guard !pools.contains(where: { names.contains($0.fqdn.value.inLowerCase) }) else { return nil }
    let message =
      "\(leaf.displayName) is a CA's, and not that of the pool \(pool.fqdn.value.quotedForMessage); name the pool's own certificate here, and"
      + " those of CAs under `trustedCACertificates`"
    return Finding(.error, .certificate.isCA, message, at: file.declared.mark)
  }

  /// - Parameter mark: where the certificate is declared; nil where no file is at hand, as for a saved plan.
  static func validity(of leaf: X509Certificate, now: Date, at mark: SourceMark?) -> [Finding] {
    let name = leaf.displayName
    let summary = leaf.summary
    if summary.notAfter < summary.notBefore {
      let message =
        "\(name) is never valid: it ends on \(summary.notAfter.dayText), before it begins, on \(summary.notBefore.dayText); have a new one issued"
      return [Finding(.certificate.expired, message, at: mark)]
    }
    if now > summary.notAfter {
      let message = "\(name) expired on \(summary.notAfter.dayText); have a new one issued"
      return [Finding(.certificate.expired, message, at: mark)]
    }
    if now < summary.notBefore {
      let message = "\(name) is not valid before \(summary.notBefore.timeText); wait, or check this machine's clock"
      return [Finding(.certificate.notYetValid, message, at: mark)]
    }
    guard let left = summary.timeLeft(at: now) else { return [] }
    let message = "\(name) expires on \(summary.notAfter.dayText), in \(left); have a new one issued in time"
    return [Finding(.certificate.expiresSoon, message, at: mark)]
  }

  private static func criticalExtensions(of leaf: X509Certificate, at mark: SourceMark) -> [Finding] {
    leaf.unknownCriticalExtensions.map { identifier in
      let message = "\(leaf.displayName) \(identifier.criticalExtensionMessage)"
      return Finding(.certificate.criticalExtension, message, at: mark)
    }
  }

  /// TLS 1.3, cipher suites with forward secrecy, and the client's side of mutual TLS sign with the key.
  private static func keyUsages(of leaf: X509Certificate, at mark: SourceMark) -> [Finding] {
    guard let usages = leaf.keyUsages, !usages.contains(.digitalSignature) else { return [] }
    var severity = Finding.Severity.error
    if case .rsa = leaf.key, usages.contains(.keyEncipherment) { severity = .warning }
    let message =
      "\(leaf.displayName) may not sign: its key usage lacks digitalSignature, which TLS with forward secrecy and the client's"
      + " side of mutual TLS need; have one issued with digitalSignature and keyEncipherment"
    return [Finding(severity, .certificate.noDigitalSignature, message, at: mark)]
  }

  /// Windows passes over them, and OpenSSL does not.
  private static func netscapeTypes(of leaf: X509Certificate, at mark: SourceMark) -> [Finding] {
    guard let types = leaf.netscapeTypes else { return [] }
    let uses: [(X509Certificate.NetscapeType, String, FindingCode)] = [
      (.server, "server", .certificate.noServerAuth), (.client, "client", .certificate.noClientAuth),
    ]
    return uses.filter { !types.contains($0.0) }.map { _, use, code in
      let message =
        "\(leaf.displayName) may not be used by a TLS \(use), as OpenSSL sees it: its Netscape certificate type (nsCertType) lacks \(use); have"
        + " one issued without it"
      return Finding(code, message, at: mark)
    }
  }

  private static func usages(of leaf: X509Certificate, at mark: SourceMark) -> [Finding] {
    var findings: [Finding] = []
    if leaf.authority != .none {
      let message = "\(leaf.displayName) is a CA's certificate; a server needs one of its own"
      findings.append(Finding(.warning, .certificate.isCA, message, at: mark))
    }
    guard let usages = leaf.extendedKeyUsages else { return findings }
    if usages.contains(.any) {
      if usages.contains(.serverAuth) { return findings }
      let message =
        "\(leaf.displayName) \(leaf.anyUsageWords), which Windows accepts for every use, and OpenSSL not for a TLS"
        + " server; have one issued with serverAuth and clientAuth"
      return findings + [Finding(.certificate.anyUsage, message, at: mark)]
    }
    if usages.isDisjoint(with: [.serverAuth, .clientAuth]) {
      let message =
        "\(leaf.displayName) may be used neither by a TLS server nor by a TLS client: its extended key usage lacks serverAuth and clientAuth; have one"
        + " issued with both"
      return findings + [Finding(.certificate.noServerAuth, message, at: mark)]
    }
    if !usages.contains(.serverAuth) {
      let message = "\(leaf.displayName) may not be used by a TLS server: its extended key usage lacks serverAuth"
      findings.append(Finding(.certificate.noServerAuth, message, at: mark))
    }
    if !usages.contains(.clientAuth) {
      let message =
        "\(leaf.displayName) lacks the clientAuth usage, which Front End servers expect of nodes that connect to them by"
        + " mutual TLS"
      findings.append(Finding(.certificate.noClientAuth, message, at: mark))
    }
    return findings
  }
}

extension X509Certificate {
  /// How it allows anyExtendedKeyUsage and not serverAuth.
  var anyUsageWords: String {
    let others = extendedKeyUsages?.contains { $0 != .any } == true
    return others ? "has anyExtendedKeyUsage instead of serverAuth" : "names no usage but anyExtendedKeyUsage"
  }

  /// What is wrong with its key, or nil.
  var keyWeakness: String? {
    switch key {
    case .rsa(let bits): bits < 2048 ? "an RSA key of \(bits) bits" : nil
    case .p256, .p384: nil
    case .other(let name): "a key of \(name)"
    }
  }

  /// What is wrong with its signature's algorithm, or nil.
  var signatureWeakness: String? {
    if case .weak(let name) = signature.digest { name } else { nil }
  }
}
