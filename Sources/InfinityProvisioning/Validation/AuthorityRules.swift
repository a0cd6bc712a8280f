#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The rules about a CA certificate of a file by itself.
enum AuthorityRules {
  static func findings(about certificate: X509Certificate, in file: CertificateFile, now: Date) -> [Finding] {
    let name =
      "the certificate \(certificate.summary.commonName.quotedForMessage) in \(file.declared.written.quotedForMessage)"
    let mark = file.declared.mark
    let rules = StrengthRules(
      codes: FindingCode.authority.strength, name: name, mark: mark,
      keyAdvice: "a CA needs an RSA key of at least 2048 bits, P-256 or P-384", otherKey: .warning,
      signatureAdvice: "get one from the CA that is signed with SHA-256 or better",
      pssAdvice: "set AlternateSignatureAlgorithm=0 in the CAPolicy.inf of the CA that signed it, and renew it",
      // Nobody relies on the signature of a root.
      isSignatureUsed: !certificate.isSelfIssued)
    var findings = rules.encoding(of: certificate)
    if case .authority = certificate.authority {
    } else {
      let reason = certificate.authority == .withoutSigning ? "its key usage lacks keyCertSign" : "it is not a CA's"
      let message = "\(name) may not issue certificates: \(reason); only CA certificates belong in this file"
      findings.append(Finding(.authority.notACA, message, at: mark))
    }
    if let message = expiry(of: certificate, as: name, now: now) {
      findings.append(Finding(.warning, .authority.expired, message, at: mark))
    }
    return findings + rules.strength(of: certificate)
  }

  /// That a CA's certificate has expired; nil where it has not.
  static func expiry(of certificate: X509Certificate, as name: String, now: Date) -> String? {
    guard now > certificate.summary.notAfter else { return nil }
    return "\(name) expired on \(certificate.summary.notAfter.dayText); remove it, or replace it with the new one"
  }
}
