import Crypto
import Foundation
import SwiftASN1
import X509

/// The mock's own CA and the server certificate that it issued, as files in a folder.
struct TLSMaterial: Sendable {
  let authorityFile: String
  let certificatePEM: String
  let keyPEM: String

  /// Which server certificate is wanted: the right one, or one that a client must refuse.
  enum Flavor: String, Sendable, CaseIterable {
    case valid, expired
    case wrongHost = "wrong-host"
  }

  /// Uses the CA and server certificate in a folder, or makes them there.
  ///
  /// - Throws: `MockError` where the folder cannot be written or holds something else under these names.
  static func load(in folder: String, flavor: Flavor) throws -> TLSMaterial {
    let files = FileManager.default
    let url = URL(filePath: folder, directoryHint: .isDirectory)
    let name = flavor == .valid ? "server" : "server-\(flavor.rawValue)"
    let authorityFile = url.appending(path: "ca.pem").path
    let paths = ["ca.pem", "ca.key", "\(name).pem", "\(name).key"].map { url.appending(path: $0).path }
    do {
      try files.createDirectory(
        at: url, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      let present = paths.filter { files.fileExists(atPath: $0) }
      let authority: Authority
      switch present {
      case paths:
        return TLSMaterial(
          authorityFile: authorityFile, certificatePEM: try text(paths[2]), keyPEM: try text(paths[3]))
      case Array(paths[..<2]):
        authority = Authority(
          certificate: try Certificate(pemEncoded: text(paths[0])), key: try .init(pemEncoded: text(paths[1])))
      case []:
        authority = try Authority.make()
        try write(authority.certificate.serializeAsPEM().pemString, to: paths[0], permissions: 0o644)
        try write(authority.key.serializeAsPEM().pemString, to: paths[1], permissions: 0o600)
      default:
        // Somebody's own: a key that is replaced is lost.
        let names = present.map { URL(filePath: $0).lastPathComponent }.joined(separator: ", ")
        throw MockError("it holds \(names) already, and not all that the mock server makes; give an empty folder")
      }
      let (certificate, key) = try authority.issue(flavor)
      let material = TLSMaterial(
        authorityFile: authorityFile, certificatePEM: try certificate.serializeAsPEM().pemString,
        keyPEM: key.pemRepresentation)
      try write(material.certificatePEM, to: paths[2], permissions: 0o644)
      try write(material.keyPEM, to: paths[3], permissions: 0o600)
      return material
    } catch {
      throw MockError("cannot make or reuse the TLS certificate in \(folder): \(error)")
    }
  }

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: URL(filePath: path), encoding: .utf8)
  }

  private static func write(_ text: String, to path: String, permissions: Int) throws {
    try Data((text + "\n").utf8).write(to: URL(filePath: path))
    try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: path)
  }
}

/// A certificate authority that lives only for the mock.
private struct Authority {
  let certificate: Certificate
  let key: Certificate.PrivateKey

  static func make() throws -> Authority {
    let key = Certificate.PrivateKey(P256.Signing.PrivateKey())
    let name = try DistinguishedName { CommonName("infinity-mock-server CA \(UUID().uuidString.prefix(8))") }
    let certificate = try Certificate(
      version: .v3, serialNumber: .init(), publicKey: key.publicKey, notValidBefore: .now - 86_400,
      notValidAfter: .now + 10 * 365 * 86_400, issuer: name, subject: name, signatureAlgorithm: .ecdsaWithSHA256,
      extensions: try Certificate.Extensions {
        Critical(BasicConstraints.isCertificateAuthority(maxPathLength: 0))
        Critical(KeyUsage(keyCertSign: true, cRLSign: true))
        SubjectKeyIdentifier(hash: key.publicKey)
      }, issuerPrivateKey: key)
    return Authority(certificate: certificate, key: key)
  }

  func issue(_ flavor: TLSMaterial.Flavor) throws -> (Certificate, P256.Signing.PrivateKey) {
    let key = P256.Signing.PrivateKey()
    let publicKey = Certificate.PrivateKey(key).publicKey
    let isWrongHost = flavor == .wrongHost
    let host = isWrongHost ? "elsewhere.example.com" : "localhost"
    let names: [GeneralName] =
      isWrongHost
      ? [.dnsName(host)]
      : [
        .dnsName(host), .ipAddress(ASN1OctetString(contentBytes: [127, 0, 0, 1])),
        .ipAddress(ASN1OctetString(contentBytes: [UInt8](repeating: 0, count: 15)[...] + [1])),
      ]
    let authorityKeyID = try certificate.extensions.subjectKeyIdentifier?.keyIdentifier
    let issued = try Certificate(
      version: .v3, serialNumber: .init(), publicKey: publicKey, notValidBefore: .now - 30 * 86_400,
      notValidAfter: flavor == .expired ? .now - 86_400 : .now + 825 * 86_400, issuer: certificate.subject,
      subject: try DistinguishedName { CommonName(host) }, signatureAlgorithm: .ecdsaWithSHA256,
      extensions: try Certificate.Extensions {
        Critical(BasicConstraints.notCertificateAuthority)
        Critical(KeyUsage(digitalSignature: true))
        try ExtendedKeyUsage([.serverAuth])
        SubjectAlternativeNames(names)
        AuthorityKeyIdentifier(keyIdentifier: authorityKeyID)
      }, issuerPrivateKey: self.key)
    return (issued, key)
  }
}

/// The certificate that a new Management Node signs for itself.
enum DefaultCertificate {
  static func make(hostName: String) throws -> (certificate: String, key: String) {
    let key = P256.Signing.PrivateKey()
    let signer = Certificate.PrivateKey(key)
    let name = try DistinguishedName { CommonName(hostName) }
    let certificate = try Certificate(
      version: .v3, serialNumber: .init(), publicKey: signer.publicKey, notValidBefore: .now - 86_400,
      notValidAfter: .now + 730 * 86_400, issuer: name, subject: name, signatureAlgorithm: .ecdsaWithSHA256,
      extensions: try Certificate.Extensions {
        try ExtendedKeyUsage([.serverAuth, .clientAuth])
        SubjectAlternativeNames([.dnsName(hostName)])
        SubjectKeyIdentifier(hash: signer.publicKey)
      }, issuerPrivateKey: signer)
    return (try certificate.serializeAsPEM().pemString, key.pemRepresentation)
  }
}
