import Foundation

/// The rules about a CA certificate of a file by itself.
enum AuthorityRules {
  static func findings(about certificate: X509Certificate, in file: CertificateFile, now: Date) -> [Finding] {
    let name =
      "the certificate \(certificate.summary.commonName.quotedForMessage) in \(file.declared.written.quotedForMessage)"
    let mark = file.declared.mark
    var findings = certificate.encodingFaults.map { fault in
      Finding(.error, "certificate-encoding", "\(name): \(fault.encodingMessage)", at: mark)
    }
    if case .authority = certificate.authority {
    } else {
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
    if certificate.signature.isPSS {
      let message =
        "\(name) is signed with RSASSA-PSS, which Lync and Skype for Business Server do not take; set"
        + " AlternateSignatureAlgorithm=0 in the CAPolicy.inf of the CA that signed it, and renew it"
      findings.append(Finding(.warning, "ca-pss", message, at: mark))
    }
    return findings
  }
}

extension X509Certificate.PublicKeyKind {
  /// Whether it is neither RSA nor one of the two usual curves.
  var isOther: Bool {
    if case .other = self { true } else { false }
  }
}
