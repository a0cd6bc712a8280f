import Crypto
import Foundation
import NIOSSL
import SwiftASN1
import X509

/// A certificate authority made for one test, and the certificates that it issues.
struct TestAuthority {
  private let key = Certificate.PrivateKey(P256.Signing.PrivateKey())
  private let certificate: Certificate
  private let name: DistinguishedName

  init() throws {
    name = try DistinguishedName { CommonName("Test CA \(UUID().uuidString)") }
    certificate = try Certificate(
      version: .v3, serialNumber: .init(), publicKey: key.publicKey, notValidBefore: .now - 3600,
      notValidAfter: .now + 3600, issuer: name, subject: name, signatureAlgorithm: .ecdsaWithSHA256,
      extensions: Certificate.Extensions {
        Critical(BasicConstraints.isCertificateAuthority(maxPathLength: nil))
        Critical(KeyUsage(keyCertSign: true))
      }, issuerPrivateKey: key)
  }

  /// Writes the authority's certificate to a file and lends its path to the body.
  func withFile<Result>(_ body: (String) async throws -> Result) async throws -> Result {
    let url = FileManager.default.temporaryDirectory.appending(path: "ca-\(UUID().uuidString).pem")
    try Data(certificate.serializeAsPEM().pemString.utf8).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    return try await body(url.path)
  }

  /// What a server needs to present a certificate for a host.
  func server(for host: String = "localhost", expired: Bool = false) throws -> TLSConfiguration {
    let key = Certificate.PrivateKey(P256.Signing.PrivateKey())
    let certificate = try Certificate(
      version: .v3, serialNumber: .init(), publicKey: key.publicKey, notValidBefore: .now - 3000,
      notValidAfter: .now + (expired ? -1000 : 3000), issuer: name,
      subject: try DistinguishedName { CommonName(host) }, signatureAlgorithm: .ecdsaWithSHA256,
      extensions: Certificate.Extensions { SubjectAlternativeNames([.dnsName(host)]) }, issuerPrivateKey: self.key)
    return .makeServerConfiguration(
      certificateChain: [
        .certificate(try NIOSSLCertificate(bytes: Array(certificate.serializeAsPEM().pemString.utf8), format: .pem))
      ],
      privateKey: .privateKey(
        try NIOSSLPrivateKey(bytes: Array(key.serializeAsPEM().pemString.utf8), format: .pem)))
  }
}
