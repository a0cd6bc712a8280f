import Foundation
import X509

/// The rules about the chain from a server's certificate to a root, over the CA certificates of the file and those that
/// the Management Node has.
///
/// What is missing may still be trusted by the Management Node, so that is a warning; what is there and wrong is an error.
struct ChainRules {
  /// A CA certificate and the entry of the file that it is from; nil where the Management Node has it already.
  private struct Candidate {
    var certificate: X509Certificate
    var file: DeclaredFile?
  }

  /// Longer chains are not followed: real ones have two or three.
  static let maximumLength = 10

  private let candidates: [Candidate]
  private let authorities: [CertificateFile]
  private let now: Date

  /// Whether it is known what the Management Node trusts, so that a missing root can be told.
  private let knowsManagementNode: Bool

  init(authorities: [CertificateFile], known: [X509Certificate]?, now: Date) {
    self.authorities = authorities
    self.now = now
    knowsManagementNode = known != nil
    candidates =
      authorities.flatMap { file in file.certificates.map { Candidate(certificate: $0, file: file.declared) } }
      + (known ?? []).map { Candidate(certificate: $0, file: nil) }
  }

  // MARK: The chain of one certificate

  func findings(for leaf: X509Certificate, of file: DeclaredFile) -> [Finding] {
    if leaf.isSelfIssued {
      let message =
        "\(leaf.displayName) is self-signed; Front End servers trust it only where it is installed on each of them, so have"
        + " one issued by a CA"
      return [Finding(.warning, "certificate-self-signed", message, at: file.mark)]
    }
    var findings: [Finding] = []
    var current = leaf
    var path: [Candidate] = []
    while !current.isSelfIssued, path.count < Self.maximumLength {
      let named = candidates.filter { $0.certificate.subject == current.issuer }
      guard let issuer = bestIssuer(of: current, among: named) else {
        // What is at the top is usually a root that the Management Node has.
        if path.isEmpty || knowsManagementNode || !named.isEmpty {
          findings.append(missingIssuer(of: current, leaf: leaf, named: named, at: file.mark))
        }
        break
      }
      findings += self.findings(about: issuer, below: path.count, leaf: leaf, at: file.mark)
      path.append(issuer)
      current = issuer.certificate
    }
    return findings + orderFindings(of: path, leaf: leaf)
  }

  /// One whose key made the signature, valid now if there is any such; one that cannot be checked is taken as it is.
  private func bestIssuer(of certificate: X509Certificate, among named: [Candidate]) -> Candidate? {
    let signers = named.filter { $0.certificate.signed(certificate) ?? true }
    return signers.first { isValid($0.certificate) && Self.isAuthority($0.certificate) } ?? signers.first
  }

  private func missingIssuer(
    of certificate: X509Certificate, leaf: X509Certificate, named: [Candidate], at mark: SourceMark
  ) -> Finding {
    let issuer = certificate.issuer.description.quotedForMessage
    if let other = named.first {
      let message =
        "the CA certificate \(other.certificate.summary.commonName.quotedForMessage) has the name of the issuer of"
        + " \(certificate.displayName), but another key; give the one that was current when it was issued"
      return Finding(.error, "chain-wrong-issuer", message, at: mark)
    }
    let whose =
      certificate == leaf
      ? certificate.displayName : "the CA certificate \(certificate.summary.commonName.quotedForMessage)"
    let message =
      "the chain is not complete: \(whose) is issued by \(issuer), which is not among `trustedCACertificates`; add it unless the"
      + " Management Node trusts it already"
    return Finding(.warning, "chain-incomplete", message, at: mark)
  }

  private func findings(
    about issuer: Candidate, below length: Int, leaf: X509Certificate, at mark: SourceMark
  ) -> [Finding] {
    let certificate = issuer.certificate
    let name = "the CA certificate \(certificate.summary.commonName.quotedForMessage)"
    let place = issuer.file?.mark ?? mark
    var findings: [Finding] = []
    if case .authority(let maximum?) = certificate.authority, length > maximum {
      let message = "\(name) allows at most \(maximum) further CA certificates below it, but the chain has \(length)"
      findings.append(Finding(.error, "chain-too-long", message, at: place))
    }
    if !Self.isAuthority(certificate), issuer.file == nil {
      findings.append(
        Finding(.error, "chain-not-a-ca", "\(name), on the Management Node, may not issue certificates", at: mark))
    }
    if now > certificate.summary.notAfter {
      let message =
        "\(name), which \(leaf.displayName) needs, expired on \(certificate.summary.notAfter.dayText); get its successor from the CA"
      findings.append(Finding(.error, "chain-expired", message, at: place))
    } else if now < certificate.summary.notBefore {
      let message =
        "\(name), which \(leaf.displayName) needs, is not valid before \(certificate.summary.notBefore.timeText)"
      findings.append(Finding(.error, "chain-not-yet-valid", message, at: place))
    }
    return findings
  }

  /// Certificates of one bundle that stand root first, where servers and tools expect the issuing CA first.
  private func orderFindings(of path: [Candidate], leaf: X509Certificate) -> [Finding] {
    authorities.compactMap { file in
      let positions = path.compactMap { step in file.certificates.firstIndex(of: step.certificate) }
      guard positions != positions.sorted() else { return nil }
      let message =
        "the CA certificates of \(leaf.displayName) are not in order in \(file.declared.written.quotedForMessage): the issuing"
        + " CA comes first, then the one above it"
      return Finding(.warning, "chain-order", message, at: file.declared.mark)
    }
  }

  // MARK: Every CA certificate of the file

  var authorityFindings: [Finding] {
    authorities.flatMap { file in file.certificates.flatMap { findings(about: $0, in: file) } }
  }

  private func findings(about certificate: X509Certificate, in file: CertificateFile) -> [Finding] {
    let name =
      "the certificate \(certificate.summary.commonName.quotedForMessage) in \(file.declared.written.quotedForMessage)"
    let mark = file.declared.mark
    var findings: [Finding] = []
    if !Self.isAuthority(certificate) {
      let reason = certificate.authority == .withoutSigning ? "its key usage lacks keyCertSign" : "it is not a CA's"
      let message = "\(name) may not issue certificates: \(reason); only CA certificates belong into this file"
      findings.append(Finding(.error, "ca-not-a-ca", message, at: mark))
    }
    if now > certificate.summary.notAfter {
      let message =
        "\(name) expired on \(certificate.summary.notAfter.dayText); remove it, or replace it by its successor"
      findings.append(Finding(.warning, "ca-expired", message, at: mark))
    }
    if let weakness = certificate.keyWeakness {
      let message = "\(name) has \(weakness); a CA needs an RSA key of at least 2048 bits, P-256 or P-384"
      findings.append(Finding(certificate.key.isOther ? .warning : .error, "ca-weak-key", message, at: mark))
    }
    // Nobody relies on the signature of a root.
    if !certificate.isSelfIssued, let weakness = certificate.signatureWeakness {
      let message = "\(name) is signed with \(weakness); get one from the CA that is signed with SHA-256 or better"
      findings.append(Finding(.error, "ca-weak-signature", message, at: mark))
    }
    return findings
  }

  private func isValid(_ certificate: X509Certificate) -> Bool {
    certificate.summary.notBefore <= now && now <= certificate.summary.notAfter
  }

  private static func isAuthority(_ certificate: X509Certificate) -> Bool {
    if case .authority = certificate.authority { true } else { false }
  }
}

extension X509Certificate.PublicKeyKind {
  /// Whether it is neither RSA nor one of the two usual curves.
  var isOther: Bool {
    if case .other = self { true } else { false }
  }
}
