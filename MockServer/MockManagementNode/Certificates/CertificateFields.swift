import COpenSSL
import Crypto
import Foundation

/// What the Management Node finds out about a certificate by itself: names, dates, serial number, key ids.
enum CertificateFields {
  /// Parses the certificate in a row, checks the key against it, and fills in the fields that describe it.
  ///
  /// - Returns: the messages by field; empty where all is well.
  static func fill(_ resource: Resource, _ row: inout Resource.Row, hasKey: Bool) -> [String: [String]] {
    func text(_ name: String) -> String { resource.fieldIndex[name].flatMap { row[$0].text } ?? "" }
    guard let block = PEMBlock.blocks(in: text("certificate")).first, block.label == "CERTIFICATE",
      let certificate = ReadCertificate(der: block.bytes)
    else { return ["certificate": ["The certificate is not a valid PEM-encoded X.509 certificate."]] }
    if hasKey {
      let refusals = check(
        key: text("private_key"), passphrase: text("private_key_passphrase"), against: certificate)
      if !refusals.isEmpty { return refusals }
    }
    for (name, value) in facts(of: certificate) {
      if let index = resource.fieldIndex[name] { row[index] = value }
    }
    return [:]
  }

  private static func check(
    key: String, passphrase: String, against certificate: ReadCertificate
  ) -> [String: [String]] {
    do throws(PrivateKey.Failure) {
      let key = try PrivateKey(key, passphrase: passphrase)
      return key.fits(certificate)
        ? [:] : ["private_key": ["The private key does not match the certificate."]]
    } catch {
      return error.refusals
    }
  }

  private static func facts(of certificate: ReadCertificate) -> [String: JSONValue] {
    let subject = OpenSSLUse.text(ofName: certificate.subject)
    let issuer = OpenSSLUse.text(ofName: certificate.issuer)
    let alternatives = certificate.alternativeNames.joined(separator: ", ")
    let start = Clock.apiTime(of: certificate.notBefore)
    let end = Clock.apiTime(of: certificate.notAfter)
    let serial = certificate.serialNumber
    func identifier(_ bytes: [UInt8]?) -> JSONValue { bytes.map { .string(hexadecimal($0, ":")) } ?? .null }
    return [
      "subject_name": .string(OpenSSLUse.commonName(of: certificate.subject) ?? subject),
      "issuer_name": .string(OpenSSLUse.commonName(of: certificate.issuer) ?? issuer),
      "raw_subject": .string(subject), "raw_issuer": .string(issuer), "serial_no": .string(serial),
      "start_date": .string(start), "end_date": .string(end), "subject_alt_names": .string(alternatives),
      "key_id": identifier(certificate.keyIdentifier), "issuer_key_id": identifier(certificate.authorityKeyIdentifier),
      "subject_hash": .string(certificate.subjectHash), "issuer_hash": .string(certificate.issuerHash),
      "server_auth_usage": .bool(certificate.allows(XKU_SSL_SERVER)),
      "client_auth_usage": .bool(certificate.allows(XKU_SSL_CLIENT)),
      "trusted_intermediate": .bool(!certificate.isSelfIssued),
      "text": .string(
        "Certificate:\n  Serial Number: \(serial)\n  Issuer: \(issuer)\n  Not Before: \(start)\n  Not After: \(end)\n"
          + "  Subject: \(subject)\n  Subject Alternative Name: \(alternatives)"),
    ]
  }

  static func hexadecimal(_ bytes: some Sequence<UInt8>, _ separator: String) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined(separator: separator)
  }

  /// A key that the Management Node makes for a client and shows once.
  static func newPrivateKeyPEM() -> String { P256.Signing.PrivateKey().pemRepresentation }
}
