#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The rules about CA certificates and about the chain from the pool's certificate upwards, over the CA certificates of
/// the file and, where they are known, those that the Management Node has.
///
/// What is missing may still be trusted by the Management Node, so that is a warning; what is there and wrong is an error,
/// but only where there is no valid path beside it.
struct ChainRules: Sendable {
  private let authorities: [CertificateFile]
  private let now: Date
  private let paths: PathFinder
  /// Whether a CA certificate that is missing is in no file: of one that could not be read it is not known.
  private let wereAllRead: Bool

  init(authorities: [CertificateFile], known: [X509Certificate]?, wereAllRead: Bool, now: Date) {
    self.authorities = authorities
    self.wereAllRead = wereAllRead
    self.now = now
    paths = PathFinder(authorities: authorities, known: known, now: now)
  }

  // MARK: The chain of one certificate

  /// What is wrong with a chain.
  struct Verdict: Sendable {
    var findings: [Finding] = []
    /// The CA certificates that the chain needs and that have expired, which is among the findings.
    var expired: [X509Certificate] = []
    /// The issuer that is missing, and stands in the server's file, which the findings name.
    var misplaced: X509Certificate?
  }

  func findings(for leaf: X509Certificate, of file: DeclaredFile) -> [Finding] { verdict(on: leaf, of: file).findings }

  /// - Parameter others: what stands beside the certificate in its file, and is imported only if a list of CA certificates has it too.
  func verdict(on leaf: X509Certificate, of file: DeclaredFile, beside others: [X509Certificate] = []) -> Verdict {
    if leaf.isSelfSigned {
      let message =
        "\(leaf.displayName) is self-signed; Front End servers trust it only where it is installed on each of them, so have"
        + " one issued by a CA"
      return Verdict(findings: [Finding(.certificate.selfSigned, message, at: file.mark)])
    }
    let judged = paths.from(leaf).map { Judged(path: $0, faults: $0.whole(leaf).faults(at: now)) }
    guard let best = judged.min(by: { $0.rank < $1.rank }) else { return Verdict() }
    let last = best.path.steps.last?.certificate ?? leaf
    // A root above an issuing CA that is there is usually on the Management Node.
    let misplaced =
      best.path.isComplete || !best.path.impostors.isEmpty
      ? nil
      : others.first {
        $0.subject == last.issuer && (!$0.isSelfIssued || best.path.steps.isEmpty) && $0.signed(last) != false
      }
    let findings =
      findings(best, leaf, file, misplaced) + orderFindings(of: best.path.steps, leaf: leaf)
      + superfluousFindings(best, judged, leaf, file.mark) + ambiguityFindings(best, leaf, file.mark)
    let expired = best.faults.filter { $0.code == .chain.expired && $0.index > 0 }
    return Verdict(
      findings: findings, expired: expired.map { best.path.steps[$0.index - 1].certificate }, misplaced: misplaced)
  }

  private struct Judged {
    var path: PathFinder.Path
    var faults: [CertificatePath.Fault]

    /// A path without an error goes first, then one that is complete, then the first that was found.
    var rank: Int {
      let errors = faults.count { $0.severity == .error } + (path.isWrong ? 1 : 0)
      return errors * 2 + (path.isComplete ? 0 : 1)
    }

    var hasErrors: Bool { rank > 1 }
  }

  private func findings(
    _ judged: Judged, _ leaf: X509Certificate, _ leafFile: DeclaredFile, _ misplaced: X509Certificate?
  ) -> [Finding] {
    let mark = leafFile.mark
    var findings = judged.faults.compactMap { fault -> Finding? in
      // What is wrong with a certificate by itself is said where its own file is checked.
      guard fault.index > 0 || fault.code == .chain.refused || fault.code == .chain.notChecked else { return nil }
      let step = fault.index > 0 ? judged.path.steps[fault.index - 1] : nil
      let place = step?.file
      if place != nil, fault.code == .chain.notACA || fault.code == .chain.encoding { return nil }
      // An algorithm that OpenSSL does not check is no good one.
      let signed = fault.index == 0 ? leaf : place.flatMap { _ in step?.certificate }
      if fault.code == .chain.notChecked, signed?.signatureWeakness != nil { return nil }
      if fault.code == .chain.notACA {
        return Finding(
          .chain.notACA, fault.message.replacing(" may not", with: ", on the Management Node, may not"),
          at: mark)
      }
      let finding = Finding(fault.severity, fault.code, fault.message, at: place?.mark ?? mark)
      return fault.cause.map(finding.because) ?? finding
    }
    // What is at the top is usually a root that the Management Node has.
    let path = judged.path
    if let misplaced {
      let last = path.steps.last?.certificate ?? leaf
      let message =
        "the chain is not complete: \(last == leaf ? leaf.displayName : last.authorityName) is issued by"
        + " \(misplaced.summary.commonName.quotedForMessage), which stands in \(leafFile.written.quotedForMessage) and not among"
        + " `trustedCACertificates`: only those are imported, so name it there"
      return findings + [Finding(.chain.incomplete, message, at: mark)]
    }
    if path.isCircular, let last = path.steps.last {
      let message =
        "the chain of \(leaf.displayName) has no root: \(last.certificate.authorityName) is issued by a CA that it issued itself, over one or more others;"
        + " get the CA certificates from the CA again"
      return findings + [Finding(.chain.refused, message, at: mark)]
    }
    if !path.isComplete, path.steps.isEmpty || paths.knowsManagementNode || path.isWrong {
      // One that names itself as its issuer, and did not sign itself.
      let itself = path.steps.isEmpty && leaf.isSelfIssued ? [PathFinder.Candidate(certificate: leaf, file: nil)] : []
      findings += missingIssuer(
        of: path.steps.last, leaf: leaf, path.impostors.isEmpty ? itself : path.impostors, at: mark)
    }
    return findings
  }

  /// - Parameter authority: the CA whose issuer is missing; nil where it is the server's certificate itself.
  private func missingIssuer(
    of authority: PathFinder.Candidate?, leaf: X509Certificate, _ impostors: [PathFinder.Candidate],
    at mark: SourceMark
  ) -> [Finding] {
    let certificate = authority?.certificate ?? leaf
    let whose = authority == nil ? leaf.displayName : certificate.authorityName
    if let fault = BrokenSignature(of: certificate, among: impostors.map(\.certificate)) {
      // What is encoded wrongly is said already.
      guard !fault.isExplained(by: certificate) else { return [] }
      let finding = Finding(
        fault.code, fault.message(about: certificate, called: whose), at: authority?.file?.mark ?? mark)
      // What is wrong between two CAs is one fault, however many servers need them.
      return [authority == nil ? finding : finding.because(of: FindingCause(finding.message))]
    }
    guard wereAllRead else { return [] }
    let issuer = certificate.issuer.description.quotedForMessage
    let advice = "which is not among `trustedCACertificates`; add it unless the Management Node trusts it already"
    return [
      Finding(.chain.incomplete, "the chain is not complete: \(whose) is issued by \(issuer), \(advice)", at: mark)
        .because(of: FindingCause("the chain is not complete: it needs \(issuer), \(advice)"))
    ]
  }

  /// CA certificates that lead elsewhere than the valid path: some servers follow them, and find no valid path.
  private func superfluousFindings(
    _ best: Judged, _ judged: [Judged], _ leaf: X509Certificate, _ mark: SourceMark
  ) -> [Finding] {
    guard !best.hasErrors else { return [] }
    let needed = judged.filter { !$0.hasErrors }.flatMap(\.path.steps).map(\.certificate)
    var superfluous: [PathFinder.Candidate] = []
    for step in judged.filter(\.hasErrors).flatMap(\.path.steps)
    where step.file != nil && !needed.contains(step.certificate)
      && !superfluous.contains(where: { $0.certificate == step.certificate })
    {
      superfluous.append(step)
    }
    // Each expired one by itself is said already.
    guard superfluous.contains(where: { $0.certificate.summary.notAfter >= now }), let file = superfluous.first?.file
    else {
      return []
    }
    let names = superfluous.map { step in
      "\(step.certificate.summary.commonName.quotedForMessage) (issued by"
        + " \((step.certificate.issuer.commonName ?? step.certificate.issuer.description).quotedForMessage))"
    }
    let message =
      "\(leaf.displayName) has a valid chain, and another that is not valid, over \(names.joined(separator: " and ")); servers"
      + " that follow that one refuse it, so remove \(names.count == 1 ? "this certificate" : "these certificates") from"
      + " \(file.written.quotedForMessage)"
    return [Finding(.chain.crossSigned, message, at: file.mark)]
  }

  /// CA certificates that OpenSSL may take for an issuer, and then refuses the chain.
  private func ambiguityFindings(_ best: Judged, _ leaf: X509Certificate, _ mark: SourceMark) -> [Finding] {
    guard !best.hasErrors, let alike = best.path.lookalikes.first else { return [] }
    let name = alike.certificate.summary.commonName.quotedForMessage
    let place = alike.file.map { "in \($0.written.quotedForMessage)" } ?? "on the Management Node"
    let message =
      "two CA certificates are called \(name) and have different keys, and nothing but the signature shows which one the chain of"
      + " \(leaf.displayName) needs: OpenSSL, and so the Management Node, may take the other one, \(place), and refuse the chain; remove that"
      + " one if nothing else needs it, or have them issued again with key identifiers"
    return [Finding(.chain.ambiguous, message, at: alike.file?.mark ?? mark)]
  }

  /// Certificates of one bundle that stand root first, where servers and tools expect the issuing CA first.
  private func orderFindings(of path: [PathFinder.Candidate], leaf: X509Certificate) -> [Finding] {
    authorities.filter(\.isOrdered).compactMap { file in
      let positions = path.compactMap { step in file.certificates.firstIndex(of: step.certificate) }
      guard positions != positions.sorted() else { return nil }
      let message =
        "the CA certificates of \(leaf.displayName) are not in order in \(file.declared.written.quotedForMessage): the issuing"
        + " CA comes first, then the one above it"
      let cause =
        "the CA certificates in \(file.declared.written.quotedForMessage) are not in order: the issuing CA comes first, then the one above it"
      return Finding(.chain.order, message, at: file.declared.mark).because(of: FindingCause(cause))
    }
  }

  // MARK: Every CA certificate of the file

  /// What is wrong with each by itself, but for what these chains say of it.
  func authorityFindings(beside verdicts: [Verdict]) -> [Finding] {
    let expired = verdicts.flatMap(\.expired)
    return authorities.flatMap { file in
      file.certificates.flatMap { certificate in
        AuthorityRules.findings(about: certificate, in: file, now: now)
          .filter { $0.code != .authority.expired || !expired.contains(certificate) }
      }
    }
  }
}
