import Crypto
import Foundation
import SwiftASN1
import X509

/// An X.509 certificate with the fields that the rules look at.
///
/// It is decoded here, with SwiftASN1, because swift-certificates refuses to decode a certificate with a short key or an
/// unknown algorithm: just those that an operator must be told about. Signatures are checked by swift-certificates.
struct X509Certificate: Sendable, Equatable {
  var summary: CertificateSummary
  var subject: DistinguishedName
  var issuer: DistinguishedName
  var key: PublicKeyKind
  var signature: SignatureKind
  /// Whether it may issue certificates, by its basic constraints and key usage.
  var authority: Authority
  /// The usages of its extended key usage; nil where it has no such extension, and so any usage.
  var extendedKeyUsages: Set<ExtendedUsage>?
  /// For the check of signatures; nil where swift-certificates does not support its algorithms.
  var verifiable: Certificate?

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

  enum SignatureKind: Sendable, Equatable {
    case sha1
    case md5
    case strong
    case other(String)
  }

  enum Authority: Sendable, Equatable {
    case authority(maximumPathLength: Int?)
    /// It has basic constraints that say it is none, or none at all.
    case none
    /// It is a CA by its basic constraints, but its key usage does not allow it to sign certificates.
    case withoutSigning
  }

  enum ExtendedUsage: Sendable, Hashable {
    case any, serverAuth, clientAuth, other
  }

  /// Whether it names itself as its issuer.
  var isSelfIssued: Bool { subject == issuer }

  /// Decodes DER bytes; nil where they are no X.509 certificate.
  init?(der: [UInt8]) {
    guard let fields = try? X509Fields(der: der) else { return nil }
    summary = CertificateSummary(
      fingerprint: CertificateFingerprint(der: der), commonName: fields.commonName, dnsNames: fields.dnsNames,
      notBefore: fields.notBefore, notAfter: fields.notAfter, pem: PEMBlock.text(label: "CERTIFICATE", bytes: der))
    subject = fields.subject
    issuer = fields.issuer
    key = fields.key
    signature = fields.signature
    authority = fields.authority
    extendedKeyUsages = fields.extendedKeyUsages
    verifiable = try? Certificate(derEncoded: der)
  }

  /// Whether this certificate's key made the other's signature; nil where it cannot be checked.
  func signed(_ other: X509Certificate) -> Bool? {
    guard let issuer = verifiable, let certificate = other.verifiable else { return nil }
    return issuer.publicKey.isValidSignature(certificate.signature, for: certificate)
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
  /// The labels under which OpenSSL writes certificates.
  static let labels: Set<String> = ["CERTIFICATE", "X509 CERTIFICATE"]

  /// The certificates of a PEM text that can be decoded, in their order.
  static func certificates(inPEM text: String) -> [X509Certificate] {
    PEMBlock.blocks(in: text).compactMap { block in
      labels.contains(block.label) ? block.bytes.flatMap { X509Certificate(der: $0) } : nil
    }
  }
}
