import COpenSSL
import Crypto

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// An X.509 certificate with the fields that the rules look at.
struct X509Certificate: Sendable, Equatable {
  var summary: CertificateSummary
  var subject: X509Name
  var issuer: X509Name
  var key: PublicKeyKind
  var signature: Signature
  /// Whether it may issue certificates, by its basic constraints and key usage.
  var authority: Authority
  /// The usages of its key; nil where it has no such extension, and so any usage.
  var keyUsages: Set<KeyUsage>?
  /// The usages of its extended key usage; nil where it has no such extension, and so any usage.
  var extendedKeyUsages: Set<ExtendedUsage>?
  /// The uses of its Netscape certificate type, an extension that some tools still write and OpenSSL heeds; nil where it has none.
  var netscapeTypes: Set<NetscapeType>?
  /// Critical extensions that OpenSSL, and so a Management Node, does not know, by object identifier.
  var unknownCriticalExtensions: [String]
  /// What its issuer encoded in such a way that OpenSSL refuses it when it verifies, as `the extension keyUsage`.
  var encodingFaults: [String]
  /// For the check of signatures and paths.
  let handle: CertificateHandle

  /// Equal when they are the same certificate.
  static func == (left: X509Certificate, right: X509Certificate) -> Bool {
    left.summary == right.summary
  }

  enum PublicKeyKind: Sendable, Equatable {
    case rsa(bits: Int)
    case p256
    case p384
    case other(String)
  }

  /// How the issuer signed it.
  struct Signature: Sendable, Equatable {
    enum Digest: Sendable, Equatable {
      /// One for which other documents with the same digest can be made, by its name.
      case weak(String)
      case strong
      /// An algorithm that is not known here: the signature cannot be checked.
      case unknown
    }

    var digest: Digest
    /// RSASSA-PSS, which AD CS makes with `AlternateSignatureAlgorithm=1`.
    var isPSS: Bool
  }

  enum Authority: Sendable, Equatable {
    case authority(maximumPathLength: Int?)
    /// It has basic constraints that say it is none, or none at all.
    case none
    /// It is a CA by its basic constraints, but its key usage does not allow it to sign certificates.
    case withoutSigning
  }

  enum KeyUsage: Sendable, Hashable {
    case digitalSignature, keyEncipherment, keyAgreement
  }

  enum ExtendedUsage: Sendable, Hashable {
    case any, serverAuth, clientAuth, other
  }

  enum NetscapeType: Sendable, Hashable {
    case client, server
  }

  /// Whether it names itself as its issuer.
  var isSelfIssued: Bool { subject == issuer }

  /// Whether it is self-issued and its own key made the signature, as far as that can be checked. A CA may issue under its own name.
  var isSelfSigned: Bool { isSelfIssued && signed(self) != false }

  /// Decodes DER bytes.
  ///
  /// - Parameter withTrust: whether OpenSSL's trust settings follow, which are passed over.
  /// - Throws: ``Undecodable``.
  init(der: [UInt8], withTrust: Bool = false) throws(Undecodable) {
    self =
      withTrust
      ? X509Reading.certificate(try CertificateHandle.decode(der, withTrust: true).get())
      : try DecodedCertificates.certificate(der)
  }

  init(
    summary: CertificateSummary, subject: X509Name, issuer: X509Name, key: PublicKeyKind,
    signature: Signature, authority: Authority, keyUsages: Set<KeyUsage>?, extendedKeyUsages: Set<ExtendedUsage>?,
    netscapeTypes: Set<NetscapeType>?, unknownCriticalExtensions: [String], encodingFaults: [String],
    handle: CertificateHandle
  ) {
    self.summary = summary
    self.subject = subject
    self.issuer = issuer
    self.key = key
    self.signature = signature
    self.authority = authority
    self.keyUsages = keyUsages
    self.extendedKeyUsages = extendedKeyUsages
    self.netscapeTypes = netscapeTypes
    self.unknownCriticalExtensions = unknownCriticalExtensions
    self.encodingFaults = encodingFaults
    self.handle = handle
  }

  /// Whether an IP address is among its alternative names.
  func holds(address: String) -> Bool { X509_check_ip_asc(handle.pointer, address, 0) == 1 }

  /// Whether this certificate's key made the other's signature; nil where that cannot be checked here.
  func signed(_ other: X509Certificate) -> Bool? {
    switch other.handle.isSigned(by: self) {
    case .good: true
    case .bad: false
    // OpenSSL does not check with a key of another kind either, which has surely not signed.
    case .notChecked: other.signature.digest == .strong ? false : nil
    case .noKey: nil
    }
  }
}

extension CertificateFingerprint {
  /// The fingerprint of DER bytes.
  init(der: [UInt8]) {
    self.init(text: SHA256.hash(data: der).map { Self.hexadecimal($0) }.joined(separator: ":"))
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }
}

extension CertificateSummary {
  /// A PEM text holds no certificate that can be decoded.
  public struct NoCertificate: Error {}

  /// The first certificate of a PEM text, as a file or the Management Node has it (which strips the final newline).
  ///
  /// - Throws: ``NoCertificate`` where there is none, or it cannot be decoded.
  public init(pem: String) throws(NoCertificate) {
    guard let certificate = X509Certificate.certificates(inPEM: pem).first else { throw NoCertificate() }
    self = certificate.summary
  }
}

extension X509Certificate {
  /// The certificates of a PEM text from a Management Node that can be decoded, in their order.
  static func certificates(inPEM text: String) -> [X509Certificate] {
    CertificateContainer(text: text).certificates
  }
}

extension X509Certificate {
  /// `the certificate "confpool-eu.vc.example.com"`.
  var displayName: String { "the certificate \(summary.commonName.quotedForMessage)" }

  /// How messages speak of it where it is a CA's.
  var authorityName: String { "the CA certificate \(summary.commonName.quotedForMessage)" }
}
