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
      "the server", FindingCode.lyncTLS.presented, SourceMark(file: "-", line: 1, column: 1, path: ""), now: Date())
    let sight = TLSSight(certificates: presented)
    let found =
      rules.readability(sight) + rules.usage(sight, isSeenByOpenSSL: true) + rules.strength(sight)
      + rules.trust(sight, authorities, needsRoot: true)
    return found.map {
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
    let found = findings(try await certificates("pss-forged", "rsa-issuing"), try await certificates("root"))
    #expect(
      found == [
        "error lync-tls-untrusted: the server presents a chain that does not lead to a CA: the CA certificate \"Corpus RSA Issuing\" has"
          + " the name of the issuer of the certificate \"pool.example.com\", but another key; give the one that was in use when it was"
          + " issued"
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
        "error lync-tls-no-server-auth: the server presents a certificate that names no usage but anyExtendedKeyUsage, which Windows"
          + " accepts for every use, and OpenSSL, and so Pexip Infinity, not for a TLS server; replace it by one with serverAuth and"
          + " clientAuth"
      ])
  }

  @Test func `usages of a CA and of Netscape's that Windows accepts, and OpenSSL not, are errors in words`()
    async throws
  {
    let root = try await certificates("root")
    #expect(
      findings(try await certificates("good", "any-issuing"), root) == [
        "error lync-tls-chain-invalid: the server presents a chain that is not valid: the CA certificate \"Corpus Issuing\" names no"
          + " usage but anyExtendedKeyUsage, which Windows accepts for every use, and OpenSSL not for a CA of TLS servers; have the"
          + " certificate issued by a CA without extended key usage, or with serverAuth and clientAuth"
      ])
    #expect(
      findings(try await certificates("netscape-client", "issuing"), root) == [
        "error lync-tls-no-server-auth: the server presents a certificate that may not be used by a TLS server: its Netscape"
          + " certificate type (nsCertType) lacks server; replace it"
      ])
    #expect(findings(try await certificates("netscape-server", "issuing"), root) == [])
  }

  @Test func `what OpenSSL refuses at its usual security levels is a warning`()
    async throws
  {
    let root = try await certificates("root")
    let advice =
      ": OpenSSL, and so Pexip Infinity, may refuse that; have one issued for an RSA key of at least 2048 bits, P-256 or P-384, and"
      + " signed with SHA-256 or better"
    #expect(
      findings(try await certificates("sha1", "issuing"), root) == [
        "warning lync-tls-weak: the server presents the certificate \"pool.example.com\", which is signed with SHA-1\(advice)"
      ])
    #expect(
      findings(try await certificates("good", "sha1-issuing"), root) == [
        "warning lync-tls-weak: the server presents the certificate \"Corpus Issuing\", which is signed with SHA-1\(advice)"
      ])
    #expect(
      findings(try await certificates("rsa1024", "issuing"), root) == [
        "warning lync-tls-weak: the server presents the certificate \"pool.example.com\", which has an RSA key of 1024 bits\(advice)"
      ])
    // Nobody relies on the signature of a root.
    let weakRoot = try await certificates("sha1-root")
    #expect(findings(try await certificates("good", "issuing", "sha1-root"), weakRoot) == [])
  }

  @Test func `a certificate that cannot be decoded is one error, and no other is taken in its place`() async throws {
    let sight = TLSSight(certificates: [], ownFault: .encoding(field: "serialNumber"))
    let rules = PresentedCertificateRules(
      "the server", FindingCode.nodeTLS.presented, SourceMark(file: "-", line: 1, column: 1, path: ""), now: Date())
    let authorities = try await certificates("bundle")
    let all =
      rules.readability(sight) + rules.identity(sight, nil) + rules.validity(sight)
      + rules.names(sight, "n1.example.com")
      + rules.usage(sight, isSeenByOpenSSL: false) + rules.completeness(sight, authorities)
    #expect(
      all.map(\.message) == [
        "the server presents a certificate that cannot be read: its field serialNumber is not encoded as X.509 requires, which is"
          + " its issuer's mistake; have it issued again"
      ])
  }
}
