import Foundation
import Testing

@testable import InfinityProvisioning

/// Certificates and keys are looked at on all processors, each once, and nothing is told of another than the one that it is about.
@Suite("Many certificates at once", .timeLimit(.minutes(15)))
struct ManyCertificatesTests {
  @Test func `a certificate is decoded once, and what is none is refused each time`() async throws {
    let text = try String(contentsOfFile: "\(await CertificateCorpus.folder)/good.pem", encoding: .utf8)
    let der = try #require(PEMText(text).blocks.first).bytes
    let first = try X509Certificate(der: der)
    #expect(try X509Certificate(der: der).handle === first.handle)
    #expect(try X509Certificate(der: der, withTrust: true).handle !== first.handle)
    for _ in 1...2 {
      #expect(throws: Undecodable.damaged) { try X509Certificate(der: Array(der.dropLast())) }
    }
  }

  @Test func `results are in the order of what they are made from`() {
    #expect([Int]().mapOnAllProcessors { $0 } == [])
    let numbers = Array(0..<10_000)
    #expect(numbers.mapOnAllProcessors { "\($0)" } == numbers.map { "\($0)" })
  }

  /// Of every third the passphrase is wrong, and of every fifth the certificate is not there, which does not keep its key from being looked at.
  @Test func `of forty encrypted keys each is told apart`() async throws {
    let folder = try await CertificateCorpus.folder
    let numbers = Array(0..<40)
    let entries = numbers.map { number in
      "  - {name: pool\(number), certificate: {file: \(folder)/\(number.isMultiple(of: 5) ? "missing" : "good").pem},"
        + " privateKey: {file: \(folder)/pbes2.key},"
        + " passphrase: {env: \(number.isMultiple(of: 3) ? "ANOTHER" : "PASSPHRASE")}}\n"
    }
    let text = "version: 1\nsipDomain: example.com\ntlsCertificates:\n\(entries.joined())"
    let deployment = try #require(DeploymentReader().read(standardInput: Array(text.utf8)).deployment)
    let resolver = SecretResolver(environment: ["PASSPHRASE": "corpus", "ANOTHER": "another"])
    let secrets = await ResolvedSecrets(of: deployment, with: resolver)
    let (materials, findings) = CertificateLoader().load(deployment, secrets: secrets)

    let isThere = numbers.filter { !$0.isMultiple(of: 5) }
    #expect(Set(materials.tlsCertificates.keys) == Set(isThere.map { "pool\($0)" }))
    func places(_ code: FindingCode) -> [Int] { findings.filter { $0.code == code }.flatMap(\.allPlaces).map(\.line) }
    // The first entry is on line 4.
    #expect(places(.key.passphraseWrong) == numbers.filter { $0.isMultiple(of: 3) }.map { $0 + 4 })
    #expect(places(.certificate.unreadable) == numbers.filter { $0.isMultiple(of: 5) }.map { $0 + 4 })
  }
}
