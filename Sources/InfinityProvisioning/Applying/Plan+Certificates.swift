#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension Plan {
  /// What became of the certificates that it uploads since it was made: those that nobody accepts at a time.
  ///
  /// A CA certificate that had expired before that was a warning when the plan was made, as it is for an apply of the file.
  ///
  /// - Parameters:
  ///   - now: the time.
  ///   - made: when the plan was made.
  /// - Returns: errors, each once, in the order of the plan.
  private func certificateFindings(at now: Date, made: Date) -> [Finding] {
    var seen: Set<String> = []
    return changes.flatMap { change -> [Finding] in
      guard let certificate = change.uploadedCertificate else { return [] }
      guard change.target.key.kind == .trustedCACertificate else {
        return LeafRules.validity(of: certificate, now: now, at: nil).filter { $0.severity == .error }
      }
      guard made <= certificate.summary.notAfter else { return [] }
      let message = AuthorityRules.expiry(of: certificate, as: certificate.authorityName, now: now)
      return message.map { [Finding(.error, .authority.expired, $0)] } ?? []
    }.filter { seen.insert($0.message).inserted }
  }

  /// Why it may not be applied for the sake of its certificates; nil where they do not forbid it. `name` is what messages call its file.
  func certificateObjection(at now: Date, made: Date, name: String) -> CertificateObjection? {
    let findings = certificateFindings(at: now, made: made)
    guard !findings.isEmpty else { return nil }
    return CertificateObjection(
      reason: "the saved plan \(name.quotedForMessage) would upload certificates that are not valid now",
      findings: findings)
  }
}

/// Why a plan may not be applied for the sake of its certificates.
struct CertificateObjection: Sendable {
  /// In a few words.
  var reason: String
  /// What is wrong with each, errors.
  var findings: [Finding]

  /// Both in one text, where findings have no place of their own.
  var text: String { "\(reason): " + findings.map(\.message).joined(separator: "; ") }
}
