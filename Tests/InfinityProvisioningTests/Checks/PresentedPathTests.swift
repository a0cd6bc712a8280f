import Foundation
import Testing

@testable import InfinityProvisioning

/// What a server presents is judged as OpenSSL judges it, over certificates of the corpus.
@Suite("Paths of presented certificates")
struct PresentedPathTests {
  private func certificates(_ names: String...) async throws -> [X509Certificate] {
    let folder = try await CertificateCorpus.folder
    return try names.flatMap { name in
      X509Certificate.certificates(inPEM: try String(contentsOfFile: "\(folder)/\(name).pem", encoding: .utf8))
    }
  }

  private func findings(_ presented: [X509Certificate], _ authorities: [X509Certificate]) -> [String] {
    let rules = PresentedCertificateRules(
      "the server", FindingCode.lyncTLS, SourceMark(file: "-", line: 1, column: 1, path: ""), now: Date())
    let sight = TLSSight(certificates: presented)
    return (rules.readability(sight) + rules.usage(sight) + rules.trust(sight, authorities)).map {
      "\($0.severity.rawValue) \($0.code): \($0.message)"
    }
  }

  @Test func `a good path is good, whatever the encoding of its certificates and the order in which they come`()
    async throws
  {
    let root = try await certificates("root")
    #expect(findings(try await certificates("good", "issuing"), root) == [])
    #expect(findings(try await certificates("good", "root", "issuing"), root) == [])
    #expect(findings(try await certificates("odd-usage", "long-usage"), root) == [])
    #expect(findings(try await certificates("good", "other-case"), root) == [])
    #expect(findings(try await certificates("pss", "rsa-issuing"), root) == [])
    #expect(findings(try await certificates("good"), try await certificates("cross-bundle")) == [])
  }

  @Test func `a signature that was made by another key leads to no CA`() async throws {
    #expect(
      findings(try await certificates("pss-forged", "rsa-issuing"), try await certificates("root")) == [
        "error lync-tls-untrusted: the server presents a certificate of \"CN=Corpus RSA Issuing\", which does not lead to a CA of"
          + " the file or of the Management Node; add that CA's certificate to trustedCACertificates"
      ])
  }

  @Test func `a certificate whose signature is not that of the CA that it names is damaged or forged`() async throws {
    let file = URL(filePath: "\(try await CertificateCorpus.folder)/broken-signature.pem")
    let leaf = try X509Certificate(der: Array(Data(contentsOf: file)))
    #expect(
      findings([leaf], try await certificates("bundle")) == [
        "error lync-tls-untrusted: the server presents a chain that does not lead to a CA: the signature of the certificate"
          + " \"pool.example.com\" is not that of the CA certificate \"Corpus Issuing\", whose key it names as its issuer's: the"
          + " certificate \"pool.example.com\" is damaged, changed or forged; have it issued again"
      ])
  }

  @Test func `a path that OpenSSL refuses is an error that says why`() async throws {
    let root = try await certificates("root")
    #expect(
      findings(try await certificates("good", "elsewhere"), root) == [
        "error lync-tls-chain-invalid: the server presents a chain that is not valid: the CA certificate \"Corpus Issuing\" may"
          + " not issue for the names of the certificate \"pool.example.com\": its name constraints do not allow them (it may"
          + " for \"other.com\"); have it issued by another CA"
      ])
    #expect(
      findings(try await certificates("good", "expired-issuing"), root) == [
        "error lync-tls-chain-invalid: the server presents a chain that is not valid: the CA certificate \"Corpus Issuing\","
          + " which the certificate \"pool.example.com\" needs, expired on 2021-01-01; get the new one from the CA"
      ])
    #expect(
      findings(try await certificates("unknown-extension", "issuing"), root) == [
        "error lync-tls-chain-invalid: the server presents a chain that is not valid: the certificate \"pool.example.com\" has"
          + " the critical extension 1.2.3.4, which OpenSSL, and so the Management Node, does not know and must refuse; have it"
          + " issued without it"
      ])
    #expect(
      findings(try await certificates("client-only", "issuing"), root) == [
        "error lync-tls-no-server-auth: the server presents a certificate that may not be used by a TLS server: its extended"
          + " key usage lacks serverAuth; replace it"
      ])
    // For Windows it may be used for anything.
    #expect(
      findings(try await certificates("any-extended-usage", "issuing"), root) == [
        "error lync-tls-chain-invalid: the server presents a chain that is not valid: OpenSSL, and so the Management Node, refuses"
          + " the chain of the certificate \"pool.example.com\" at the certificate \"pool.example.com\": unsuitable certificate purpose"
      ])
  }

  @Test func `a certificate that cannot be decoded is one error, and no other is taken in its place`() async throws {
    let sight = TLSSight(certificates: [], ownFault: .encoding(field: "serialNumber"))
    let rules = PresentedCertificateRules(
      "the server", FindingCode.nodeTLS.presented, SourceMark(file: "-", line: 1, column: 1, path: ""), now: Date())
    let authorities = try await certificates("bundle")
    let all =
      rules.readability(sight) + rules.identity(sight, nil) + rules.validity(sight)
      + rules.names(sight, "n1.example.com")
      + rules.usage(sight) + rules.completeness(sight, authorities)
    #expect(
      all.map(\.message) == [
        "the server presents a certificate that cannot be read: its field serialNumber is not encoded as X.509 requires, which is"
          + " its issuer's mistake; have it issued again"
      ])
  }
}
