import COpenSSL
import Synchronization

/// A certificate that OpenSSL has decoded; freed with its last owner.
///
/// OpenSSL is as lenient as the Management Node, which uses it too. It decodes what other libraries refuse: weak keys,
/// unknown algorithms, and the many encodings that are not quite DER.
final class CertificateHandle: @unchecked Sendable {  // The pointer is never changed; OpenSSL locks its caches.
  /// An `X509`.
  let pointer: OpaquePointer
  /// What is known of the signature, by the certificate whose key was tried: to try one takes as long as to decode a certificate, and one
  /// rule after the other asks.
  private let verdicts = Mutex<[CertificateFingerprint: Verdict]>([:])

  /// Takes over an `X509`.
  init(taking pointer: OpaquePointer) {
    self.pointer = pointer
  }

  deinit {
    X509_free(pointer)
  }

  /// The certificate of DER bytes.
  ///
  /// - Parameter withTrust: whether OpenSSL's trust settings follow, as under the label `TRUSTED CERTIFICATE`.
  static func decode(_ der: [UInt8], withTrust: Bool = false) -> Result<CertificateHandle, Undecodable> {
    let (pointer, errors) = OpenSSLErrors.collecting {
      decodedWholly(der, { withTrust ? d2i_X509_AUX(nil, $0, $1) : d2i_X509(nil, $0, $1) }, free: X509_free)
    }
    if let pointer { return .success(CertificateHandle(taking: pointer)) }
    return .failure(whyUndecodable(der, errors))
  }

  /// What is wrong with bytes that are no certificate to OpenSSL, which left these errors.
  static func whyUndecodable(_ der: [UInt8], _ errors: [OpenSSLErrors.Entry]) -> Undecodable {
    guard DERShape.isWhole(der) else { return .damaged }
    guard DERShape.isSigned(der) else { return .notCertificate }
    // The deepest place comes first; what lies deeper than the fields of a certificate has names that say nothing by themselves, as `value`.
    return .encoding(field: errors.lazy.compactMap(field).first ?? outermost)
  }

  private static let outermost = "Certificate, the outermost one,"

  /// The field at fault by its name in RFC 5280, where OpenSSL's error is about one of a certificate itself.
  private static func field(_ entry: OpenSSLErrors.Entry) -> String? {
    var details: [Substring: String] = [:]
    for part in entry.details.split(separator: ",") {
      let halves = part.split(separator: "=", maxSplits: 1)
      if halves.count == 2 { details[halves[0].drop { $0 == " " }] = String(halves[1]) }
    }
    switch (details["Type"], details["Field"]) {
    case ("X509_VAL", let field?): return field
    case ("X509_CINF", "key"): return "subjectPublicKeyInfo"
    case ("X509_CINF", "issuerUID"): return "issuerUniqueID"
    case ("X509_CINF", "subjectUID"): return "subjectUniqueID"
    case ("X509_CINF", let field): return field ?? "tbsCertificate"
    case ("X509", "cert_info"): return "tbsCertificate"
    case ("X509", "sig_alg"): return "signatureAlgorithm"
    case ("X509", "signature"): return "signatureValue"
    case ("X509", _): return outermost
    default: return nil
    }
  }

  /// What OpenSSL says of a signature.
  enum Verdict {
    case good, bad
    /// It does not check it: the algorithm is unknown to it, or is not the key's.
    case notChecked
    /// The certificate that is to have signed has no key that can be decoded.
    case noKey
  }

  /// Whether the key of a certificate made the signature of this one.
  func isSigned(by issuer: X509Certificate) -> Verdict {
    verdicts.withLock { verdicts in
      if let known = verdicts[issuer.summary.fingerprint] { return known }
      let verdict = verdict(of: issuer.handle)
      verdicts[issuer.summary.fingerprint] = verdict
      return verdict
    }
  }

  private func verdict(of issuer: CertificateHandle) -> Verdict {
    guard let key = X509_get0_pubkey(issuer.pointer) else { return .noKey }
    switch OpenSSLErrors.collecting({ X509_verify(pointer, key) }).result {
    case 1: return .good
    case 0: return .bad
    default: return .notChecked
    }
  }

  /// The DER bytes.
  var der: [UInt8] {
    var output: UnsafeMutablePointer<UInt8>?
    let count = i2d_X509(pointer, &output)
    guard count > 0, let output else { return [] }
    defer { infinity_free(output) }
    return Array(UnsafeBufferPointer(start: output, count: Int(count)))
  }
}

/// Why bytes are no certificate.
enum Undecodable: Error, Equatable {
  /// They are not whole: cut off, or with a part missing.
  case damaged
  /// They are whole, but nothing of the shape of a certificate.
  case notCertificate
  /// They are whole, but this field is not encoded as X.509 wants.
  case encoding(field: String)
}
