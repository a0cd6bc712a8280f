import Foundation
import Testing

@testable import InfinityProvisioning

/// When a certificate begins and ceases to be good: to the second, not to the day.
@Suite("The end of a certificate")
struct ValidityTests {
  private static let hour: TimeInterval = 3600

  /// The codes of what is said of a good certificate at a moment: in a file, and where a server presents it.
  private func codes(at moment: (CertificateSummary) -> Date) async throws -> [String] {
    let folder = try await CertificateCorpus.folder
    let path = "\(folder)/good.pem"
    let certificate = try #require(
      X509Certificate.certificates(inPEM: try String(contentsOfFile: path, encoding: .utf8)).first)
    let now = moment(certificate.summary)
    let text = """
      version: 1
      tlsCertificates: [{name: pool, certificate: {file: \(path)}, privateKey: {env: KEY}}]
      """
    let deployment = try #require(DeploymentReader().read(standardInput: Array(text.utf8)).valid)
    let inFile = CertificateLoader(now: now).load(deployment, secrets: nil).findings
    let rules = PresentedCertificateRules("node \"conf01\"", FindingCode.nodeTLS.presented, SiteFixture.mark, now: now)
    let presented = rules.validity(TLSSight(certificates: [certificate]))
    let codes = ["certificate-expired", "certificate-not-yet-valid", "certificate-expires-soon"]
    return inFile.map(\.code.text).filter(codes.contains) + presented.map(\.code.text)
  }

  @Test("an hour, and a second, after its end it is expired; at its end it is not")
  func end() async throws {
    #expect(try await codes { $0.notAfter + Self.hour } == ["certificate-expired", "node-tls-expired"])
    #expect(try await codes { $0.notAfter + 1 } == ["certificate-expired", "node-tls-expired"])
    #expect(try await codes { $0.notAfter } == ["certificate-expires-soon"])
    #expect(try await codes { $0.notAfter - Self.hour } == ["certificate-expires-soon"])
  }

  @Test("an hour, and a second, before its beginning it is not valid yet; at its beginning it is")
  func beginning() async throws {
    #expect(
      try await codes { $0.notBefore - Self.hour } == ["certificate-not-yet-valid", "node-tls-not-yet-valid"])
    #expect(try await codes { $0.notBefore - 1 } == ["certificate-not-yet-valid", "node-tls-not-yet-valid"])
    #expect(try await codes { $0.notBefore } == [])
  }

  /// What is said of a path when one of its CA certificates ends soon, and of what a Lync server presents.
  @Test("a CA that ends soon is a warning, and so is what a Lync server presents")
  func othersEnd() async throws {
    let folder = try await CertificateCorpus.folder
    func certificate(_ name: String) throws -> X509Certificate {
      try #require(
        X509Certificate.certificates(inPEM: try String(contentsOfFile: "\(folder)/\(name).pem", encoding: .utf8)).first)
    }
    let (leaf, issuing, root) = (try certificate("good"), try certificate("issuing"), try certificate("root"))
    let now = issuing.summary.notAfter - 5.5 * 24 * Self.hour
    let faults = CertificatePath(certificates: [leaf, issuing, root]).faults(at: now)
    #expect(
      faults.filter { $0.index == 1 }.map { "\($0.severity.rawValue) \($0.code): \($0.message)" } == [
        "warning chain-expires-soon: the CA certificate \"Corpus Issuing\", which the certificate \"pool.example.com\" needs, expires on"
          + " \(issuing.summary.notAfter.dayText), in 5 days; get the new one from the CA in time"
      ])
    let rules = PresentedCertificateRules(
      "Lync server \"SfB\"", FindingCode.lyncTLS.presented, SiteFixture.mark,
      now: leaf.summary.notAfter - 1.5 * 24 * Self.hour)
    let sight = TLSSight(certificates: [leaf])
    #expect(
      rules.ending(sight).map { "\($0.code): \($0.message)" } == [
        "lync-tls-expires-soon: Lync server \"SfB\" presents a certificate that expires on \(leaf.summary.notAfter.dayText), in 1 day; have it"
          + " renewed there in time"
      ])
  }

  @Test("the warning begins 30 days before the end")
  func warning() async throws {
    #expect(try await codes { $0.notAfter - 30 * 24 * Self.hour } == [])
    #expect(try await codes { $0.notAfter - 30 * 24 * Self.hour + 1 } == ["certificate-expires-soon"])
  }
}
