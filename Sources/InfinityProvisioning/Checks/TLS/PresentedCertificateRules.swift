#if canImport(FoundationEssentials)
  import struct FoundationEssentials.Date
#else
  import struct Foundation.Date
#endif

/// The rules about what a TLS server showed. Pure: they look at a finished probe.
struct PresentedCertificateRules {
  /// The server, for messages.
  let name: String
  /// The codes of its check.
  let codes: PresentedCodes
  let mark: SourceMark
  let now: Date
  /// Whether all files of trusted CA certificates could be read: a CA that is missed may be in one that could not.
  var authoritiesAreWhole = true

  init(_ name: String, _ codes: PresentedCodes, _ mark: SourceMark, now: Date) {
    self.name = name
    self.codes = codes
    self.mark = mark
    self.now = now
  }

  /// The handshake goes on; where it is this tool that does not, that says nothing of the server.
  func handshake(_ sight: TLSSight) -> [Finding] {
    // A certificate that no TLS library takes for a server's is said to be so.
    if sight.refusal == .keyUsage, sight.certificates.first?.keyUsages?.isEmpty == true { return [] }
    return sight.refusal.map { [.notChecked("\(name): \($0.explanation)", at: mark)] } ?? []
  }

  /// It can be decoded: no other rule has anything to say of one that cannot.
  func readability(_ sight: TLSSight) -> [Finding] {
    guard sight.certificates.isEmpty else { return [] }
    if case .encoding(let field)? = sight.ownFault {
      let message = "presents a certificate that cannot be read: its field \(field.encodingMessage)"
      return [error(codes.connection.unusable, message)]
    }
    return [error(codes.connection.unusable, "presents a certificate that cannot be read")]
  }

  /// It is the file's certificate, and no other.
  func identity(_ sight: TLSSight, _ wanted: CertificateSummary?) -> [Finding] {
    guard let leaf = sight.certificates.first else { return [] }
    guard let wanted else {
      return [.notChecked("the file's certificate for \(name) could not be read, so it was not compared", at: mark)]
    }
    guard leaf.summary.fingerprint != wanted.fingerprint else { return [] }
    return [
      error(
        .nodeTLS.wrongCertificate,
        "presents \(leaf.summary.label.escapedForTerminal), not the file's \(wanted.label.escapedForTerminal); apply step 1 again, and wait until the node"
          + " is in sync")
    ]
  }

  /// It is valid now.
  func validity(_ sight: TLSSight) -> [Finding] {
    guard let summary = sight.certificates.first?.summary else { return [] }
    if now > summary.notAfter {
      return [error(codes.expired, "presents a certificate that expired on \(summary.notAfter.dayText); replace it")]
    }
    if now < summary.notBefore {
      return [error(codes.notYetValid, "presents a certificate that is not valid before \(summary.notBefore.timeText)")]
    }
    return []
  }

  /// It holds the name or the IP address, and not only as a wildcard, which Lync does not take.
  func names(_ sight: TLSSight, _ wanted: String, acceptsWildcards: Bool = false) -> [Finding] {
    guard let leaf = sight.certificates.first else { return [] }
    let summary = leaf.summary
    let names = summary.dnsNames.isEmpty ? [summary.commonName] : summary.dnsNames
    let list = names.prefix(10).map(\.quotedForMessage).joined(separator: ", ")
    guard NetworkName.isDNSName(wanted) else {
      guard !leaf.holds(address: wanted) else { return [] }
      let list = names.contains(wanted) ? "it has that as a DNS name, and not as an IP address" : "it has \(list)"
      let message =
        "\(name) presents a certificate without the IP address \(wanted.quotedForMessage) (\(list)), so it is not known whether it is"
        + " the server that is meant; give the server by a name of its certificate"
      return [.notChecked(message, at: mark)]
    }
    // In a certificate no name ends with a dot.
    let lower = names.map(\.inLowerCase)
    if lower.contains(CanonicalForm.host(wanted)) { return [] }
    if let wildcard = lower.first(where: { $0.hasPrefix("*.") && Self.matches($0, CanonicalForm.host(wanted)) }) {
      guard !acceptsWildcards else { return [] }
      return [
        error(
          codes.wildcard,
          "presents a certificate with the wildcard name \(wildcard.quotedForMessage), which Lync does not accept")
      ]
    }
    return [error(codes.name, "presents a certificate without the name \(wanted.quotedForMessage) (it has \(list))")]
  }

  /// It may be a TLS server's.
  ///
  /// - Parameter isSeenByOpenSSL: whether Pexip Infinity connects to it, and no Windows, which accepts any usage.
  func usage(_ sight: TLSSight, isSeenByOpenSSL: Bool) -> [Finding] {
    guard let leaf = sight.certificates.first else { return [] }
    if isSeenByOpenSSL, leaf.netscapeTypes?.contains(.server) == false {
      let message =
        "presents a certificate that may not be used by a TLS server: its Netscape certificate type (nsCertType) lacks server; replace it"
      return [error(codes.noServerAuth, message)]
    }
    if let usages = leaf.keyUsages, usages.isEmpty {
      let message =
        "presents a certificate that may not be used by a TLS server: its key usage lacks digitalSignature and keyEncipherment; replace it"
      return [error(codes.noServerAuth, message)]
    }
    guard let usages = leaf.extendedKeyUsages, !usages.contains(.serverAuth) else { return [] }
    if usages.contains(.any) {
      guard isSeenByOpenSSL else { return [] }
      let message =
        "presents a certificate that \(leaf.anyUsageWords), which Windows accepts for every use, and OpenSSL, and so"
        + " Pexip Infinity, not for a TLS server; replace it by one with serverAuth and clientAuth"
      return [error(codes.noServerAuth, message)]
    }
    let message =
      "presents a certificate that may not be used by a TLS server: its extended key usage lacks serverAuth; replace it"
    return [error(codes.noServerAuth, message)]
  }

  /// It does not end in the next days.
  func ending(_ sight: TLSSight) -> [Finding] {
    guard let summary = sight.certificates.first?.summary, let left = summary.timeLeft(at: now) else { return [] }
    let message =
      "\(name) presents a certificate that expires on \(summary.notAfter.dayText), in \(left); have it renewed there in time"
    return [Finding(.lyncTLS.expiresSoon, message, at: mark)]
  }

  /// Its key and the signatures that are relied on are strong enough for OpenSSL at any of its security levels.
  ///
  /// Which one Pexip Infinity has is not known, so it is no error. The signature of a root is relied on by nobody.
  func strength(_ sight: TLSSight) -> [Finding] {
    let signed = sight.certificates.first { !$0.isSelfIssued && $0.signatureWeakness != nil }
    let weak = signed.flatMap { certificate in
      certificate.signatureWeakness.map { "\(certificate.displayName), which is signed with \($0)" }
    }
    var short: String?
    if let leaf = sight.certificates.first, case .rsa = leaf.key, let weakness = leaf.keyWeakness {
      short = "\(leaf.displayName), which has \(weakness)"
    }
    return [weak, short].compactMap(\.self).map { what in
      let message =
        "\(name) presents \(what): OpenSSL, and so Pexip Infinity, may refuse that; have one issued for an RSA key of at least 2048 bits, P-256"
        + " or P-384, and signed with SHA-256 or better"
      return Finding(.lyncTLS.weak, message, at: mark)
    }
  }

  /// Every intermediate certificate is presented, and the chain leads to a CA that is given.
  func completeness(_ sight: TLSSight, _ authorities: [X509Certificate]) -> [Finding] {
    guard !sight.certificates.isEmpty else { return [] }
    let path = PresentedPath(sight.certificates, authorities: authorities, now: now)
    guard case .missing(let intermediate) = path.chain else { return judgment(path) }
    let message =
      "does not present the intermediate CA certificate \(intermediate.quotedForMessage); import it with"
      + " trustedCACertificates, and wait until the node is in sync"
    return [error(.nodeTLS.chainIncomplete, message)] + judgment(path)
  }

  /// The chain leads to a CA that is given, as Pexip Infinity sees it that connects to the server; what the server does not present may be
  /// given.
  ///
  /// - Parameter needsRoot: whether a root must be given, as OpenSSL wants it; else a CA below one is enough.
  func trust(_ sight: TLSSight, _ authorities: [X509Certificate], needsRoot: Bool) -> [Finding] {
    guard !sight.certificates.isEmpty else { return [] }
    // Where the certificate's own usage is another one, that is a finding already.
    let needsServerUsage = usage(sight, isSeenByOpenSSL: true).isEmpty
    let path = PresentedPath(
      sight.certificates, authorities: authorities, now: now, needsRoot: needsRoot, needsServerUsage: needsServerUsage)
    guard needsRoot, let top = path.top, !top.isSelfSigned else { return judgment(path) }
    let message =
      "\(name) presents a chain that leads to \(top.authorityName), and no root CA was found above it: its issuer"
      + " \(top.issuer.description.quotedForMessage) must be one that Pexip Infinity trusts; add the root's certificate to trustedCACertificates,"
      + " unless it is built in there, which cannot be seen"
    return judgment(path) + [.notChecked(message, at: mark)]
  }

  /// What is wrong with a chain, and what is not known of it.
  private func judgment(_ path: PresentedPath) -> [Finding] {
    var findings: [Finding] = []
    switch path.chain {
    case .untrusted(let issuer): findings.append(untrusted(issuer))
    case .selfSigned:
      let message =
        "presents a self-signed certificate, which does not lead to a CA; have one issued by a CA of trustedCACertificates"
      findings.append(error(codes.untrusted, message))
    case .broken(let certificate, let broken) where broken.isNamedKey == false && !authoritiesAreWhole:
      findings.append(untrusted(certificate.issuer.description))
    case .broken(let certificate, let broken):
      let fault = broken.message(about: certificate, called: certificate.displayName)
      findings.append(error(codes.untrusted, "presents a chain that does not lead to a CA: \(fault)"))
    case .complete, .missing: break
    }
    for fault in path.faults {
      if fault.code == .chain.notChecked {
        findings.append(.notChecked("\(name) presents a chain of which \(fault.message)", at: mark))
      } else if fault.severity == .error {
        findings.append(error(codes.chainInvalid, "presents a chain that is not valid: \(fault.message)"))
      }
    }
    return findings
  }

  /// It asks for a certificate: SIP with Lync is authenticated both ways.
  func clientCertificate(_ sight: TLSSight) -> [Finding] {
    switch sight.asksForClientCertificate {
    case true: return []
    case nil:
      let message =
        "\(name) aborted the handshake, so it is not known whether it asks for a client certificate; check its own log"
      return [.notChecked(message, at: mark)]
    case false:
      return [
        error(
          .nodeTLS.noClientCertificate,
          "does not ask for a client certificate, so it cannot distinguish Lync servers from others; turn SIP TLS certificate"
            + " verification on at the Management Node")
      ]
    }
  }

  private func untrusted(_ issuer: String) -> Finding {
    guard authoritiesAreWhole else {
      return .notChecked(
        "\(name) presents a certificate of \(issuer.quotedForMessage), and whether that is trusted is not known: not all of"
          + " trustedCACertificates could be read; `validate` says why", at: mark)
    }
    return error(
      codes.untrusted,
      "presents a certificate of \(issuer.quotedForMessage), which does not lead to a CA of the file or of the Management Node; add that"
        + " CA's certificate to trustedCACertificates")
  }

  private func error(_ code: FindingCode, _ message: String) -> Finding {
    Finding(code, "\(name) \(message)", at: mark)
  }

  private static func matches(_ wildcard: String, _ name: String) -> Bool {
    name.split(separator: ".").dropFirst().joined(separator: ".") == wildcard.dropFirst(2)
  }
}
