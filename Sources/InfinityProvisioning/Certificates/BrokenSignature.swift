/// A signature that none of the CAs with the issuer's name has made.
struct BrokenSignature: Equatable {
  /// The CA certificate with the issuer's name; if there are several, the one with the key that the certificate names.
  let authority: X509Certificate
  /// Whether it has that key, by the identifiers of keys; nil where it is not said.
  let isNamedKey: Bool?

  /// Nil where there is none with the name.
  init?(of certificate: X509Certificate, among authorities: [X509Certificate]) {
    let judged = authorities.map { ($0, PathVerification.isNamed($0, by: certificate)) }
    guard let found = judged.first(where: { $0.1 == true }) ?? judged.first else { return nil }
    (authority, isNamedKey) = found
  }

  /// Whether what is encoded wrongly in the certificate is reason enough: OpenSSL may not even have tried the key.
  func isExplained(by certificate: X509Certificate) -> Bool {
    isNamedKey != false && !certificate.encodingFaults.isEmpty
  }

  var code: FindingCode { isNamedKey == true ? .chain.badSignature : .chain.wrongIssuer }

  /// What is wrong, and what to do.
  ///
  /// - Parameter name: the certificate's, which no CA has signed.
  func message(about certificate: X509Certificate, called name: String) -> String {
    if isExplained(by: certificate), let fault = certificate.encodingFaults.first {
      return "\(name): \(fault.encodingMessage)"
    }
    return switch isNamedKey {
    case true?:
      "the signature of \(name) is not that of \(authority.authorityName), whose key it names as its issuer's: \(name) is damaged, changed"
        + " or forged; have it issued again"
    case false?:
      "\(authority.authorityName) has the name of the issuer of \(name), but another key; give the one that was in use when it was"
        + " issued"
    case nil:
      "\(authority.authorityName) has the name of the issuer of \(name), but its key did not make the signature; give the CA certificate that"
        + " was in use when it was issued, or, if that is this one, have it issued again: it is damaged, changed or forged"
    }
  }
}
