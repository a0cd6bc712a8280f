/// The rules that a certificate must keep whoever has it, a server or a CA: how it is encoded, its key, and how it is signed.
struct StrengthRules {
  let codes: StrengthCodes
  /// How messages call the certificate.
  let name: String
  let mark: SourceMark
  /// What to do about a weak key.
  let keyAdvice: String
  /// How serious a key is that is neither RSA nor of a usual curve.
  let otherKey: Finding.Severity
  /// What to do about a weak signature.
  let signatureAdvice: String
  /// What to do about RSASSA-PSS.
  let pssAdvice: String
  /// Whether somebody relies on the signature.
  let isSignatureUsed: Bool

  /// What is wrong with how it is encoded.
  func encoding(of certificate: X509Certificate) -> [Finding] {
    certificate.encodingFaults.map { fault in
      Finding(.certificate.encoding, "\(name): \(fault.encodingMessage)", at: mark)
    }
  }

  /// What is wrong with its key and its signature.
  func strength(of certificate: X509Certificate) -> [Finding] {
    var findings: [Finding] = []
    if let weakness = certificate.keyWeakness {
      let severity = certificate.key.isOther ? otherKey : .error
      findings.append(Finding(severity, codes.weakKey, "\(name) has \(weakness); \(keyAdvice)", at: mark))
    }
    if isSignatureUsed, let weakness = certificate.signatureWeakness {
      let message = "\(name) is signed with \(weakness); \(signatureAdvice)"
      findings.append(Finding(codes.weakSignature, message, at: mark))
    }
    if certificate.signature.isPSS {
      let message =
        "\(name) is signed with RSASSA-PSS, which Lync and Skype for Business Server do not accept; \(pssAdvice)"
      findings.append(Finding(codes.pss, message, at: mark))
    }
    return findings
  }
}

extension X509Certificate.PublicKeyKind {
  /// Whether it is neither RSA nor one of the two usual curves.
  fileprivate var isOther: Bool {
    if case .other = self { true } else { false }
  }
}
