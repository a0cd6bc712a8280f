import Crypto
import Foundation
import SwiftASN1
import X509

/// What the Management Node finds out about a certificate by itself: names, dates, serial number, key ids.
enum CertificateFields {
  /// Parses the certificate in a row, checks the key against it, and fills in the fields that describe it.
  ///
  /// - Returns: the messages by field; empty where all is well.
  static func fill(_ resource: Resource, _ row: inout Resource.Row, hasKey: Bool) -> [String: [String]] {
    func text(_ name: String) -> String { resource.fieldIndex[name].flatMap { row[$0].text } ?? "" }
    guard let block = PEMBlock.blocks(in: text("certificate")).first, block.label == "CERTIFICATE",
      let certificate = try? Certificate(derEncoded: block.bytes)
    else { return ["certificate": ["The certificate is not a valid PEM-encoded X.509 certificate."]] }
    if hasKey {
      let refusals = check(
        key: text("private_key"), passphrase: text("private_key_passphrase"), against: block.bytes)
      if !refusals.isEmpty { return refusals }
    }
    for (name, value) in facts(of: certificate) {
      if let index = resource.fieldIndex[name] { row[index] = value }
    }
    return [:]
  }

  private static func check(
    key: String, passphrase: String, against certificate: [UInt8]
  ) -> [String: [String]] {
    do throws(PrivateKey.Failure) {
      let key = try PrivateKey(key, passphrase: passphrase)
      return key.fits(certificate: certificate)
        ? [:] : ["private_key": ["The private key does not match the certificate."]]
    } catch {
      return error.refusals
    }
  }

  private static func facts(of certificate: Certificate) -> [String: JSONValue] {
    let usage = try? certificate.extensions.extendedKeyUsage
    let names = (try? certificate.extensions.subjectAlternativeNames) ?? SubjectAlternativeNames()
    let keyID = (try? certificate.extensions.subjectKeyIdentifier)?.map { hexadecimal($0.keyIdentifier, ":") }
    let issuerKeyID = (try? certificate.extensions.authorityKeyIdentifier)?.flatMap(\.keyIdentifier).map {
      hexadecimal($0, ":")
    }
    let subject = String(describing: certificate.subject)
    let issuer = String(describing: certificate.issuer)
    let alternatives = names.compactMap(describe).joined(separator: ", ")
    let start = Clock.apiTime(of: certificate.notValidBefore)
    let end = Clock.apiTime(of: certificate.notValidAfter)
    let serial = hexadecimal(certificate.serialNumber.bytes, "")
    return [
      "subject_name": .string(commonName(of: certificate.subject) ?? subject),
      "issuer_name": .string(commonName(of: certificate.issuer) ?? issuer),
      "raw_subject": .string(subject), "raw_issuer": .string(issuer), "serial_no": .string(serial),
      "start_date": .string(start), "end_date": .string(end), "subject_alt_names": .string(alternatives),
      "key_id": keyID.map(JSONValue.string) ?? .null, "issuer_key_id": issuerKeyID.map(JSONValue.string) ?? .null,
      "subject_hash": .string(NameHash.hash(of: certificate.subject)),
      "issuer_hash": .string(NameHash.hash(of: certificate.issuer)),
      "server_auth_usage": .bool(usage?.contains(.serverAuth) ?? true),
      "client_auth_usage": .bool(usage?.contains(.clientAuth) ?? true),
      "trusted_intermediate": .bool(certificate.subject != certificate.issuer),
      "text": .string(
        "Certificate:\n  Serial Number: \(serial)\n  Issuer: \(issuer)\n  Not Before: \(start)\n  Not After: \(end)\n"
          + "  Subject: \(subject)\n  Subject Alternative Name: \(alternatives)"),
    ]
  }

  private static func commonName(of name: DistinguishedName) -> String? {
    for part in name.flatMap({ $0 }) where part.type == .RDNAttributeType.commonName {
      return String(describing: part.value)
    }
    return nil
  }

  private static func describe(_ name: GeneralName) -> String? {
    switch name {
    case .dnsName(let name): "DNS:\(name)"
    case .rfc822Name(let name): "email:\(name)"
    case .uniformResourceIdentifier(let uri): "URI:\(uri)"
    case .ipAddress(let address) where address.bytes.count == 4:
      "IP Address:\(address.bytes.map(String.init).joined(separator: "."))"
    case .ipAddress(let address):
      "IP Address:"
        + stride(from: 0, to: address.bytes.count - 1, by: 2).map {
          let bytes = Array(address.bytes)
          return String(Int(bytes[$0]) << 8 | Int(bytes[$0 + 1]), radix: 16, uppercase: true)
        }.joined(separator: ":")
    default: nil
    }
  }

  static func hexadecimal(_ bytes: some Sequence<UInt8>, _ separator: String) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined(separator: separator)
  }

  /// A key that the Management Node makes for a client and shows once.
  static func newPrivateKeyPEM() -> String { P256.Signing.PrivateKey().pemRepresentation }
}
