#if canImport(FoundationEssentials)
  public import struct FoundationEssentials.Date
#else
  public import struct Foundation.Date
#endif

/// What the engine knows of one X.509 certificate, from a file or from the Management Node.
public struct CertificateSummary: Sendable, Hashable {
  /// SHA-256 over the DER bytes: a certificate's identity everywhere in this product.
  public var fingerprint: CertificateFingerprint
  /// The subject's common name; the whole subject where it has none.
  public var commonName: String
  /// The DNS names among the subject alternative names, as they are written.
  public var dnsNames: [String]
  /// First moment of validity.
  public var notBefore: Date
  /// Last moment of validity.
  public var notAfter: Date
  /// The certificate alone, as one PEM block with a final newline.
  public var pem: String

  /// A summary with these values.
  public init(
    fingerprint: CertificateFingerprint, commonName: String, dnsNames: [String], notBefore: Date, notAfter: Date,
    pem: String
  ) {
    self.fingerprint = fingerprint
    self.commonName = commonName
    self.dnsNames = dnsNames
    self.notBefore = notBefore
    self.notAfter = notAfter
    self.pem = pem
  }
}

/// The SHA-256 digest of a certificate's DER bytes.
public struct CertificateFingerprint: Sendable, Hashable, Codable, CustomStringConvertible {
  /// 32 bytes as upper-case hexadecimal with colons: `3F:9A:…`.
  public var text: String

  /// A fingerprint from its colon-separated upper-case hexadecimal text.
  public init(text: String) {
    self.text = text
  }

  /// The whole digest.
  public var description: String { text }

  /// First two and last byte, for people: `3F:9A:…:C1`.
  public var short: String {
    text.count > 11 ? "\(text.prefix(5)):…:\(text.suffix(2))" : text
  }
}
