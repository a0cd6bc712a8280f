import Foundation
import InfinityAPI
import InfinityProvisioning
import Testing

/// What is wrong once is said once: nothing is concluded from what could not be read.
@Suite("Findings that follow from others")
struct FollowUpFindingTests {
  private func findings(
    _ text: String, allowsPlaintextSecrets: Bool = false
  ) async throws -> (reading: [String], checks: [String]) {
    let reading = DeploymentReader(allowsPlaintextSecrets: allowsPlaintextSecrets).read(standardInput: Array(text.utf8))
    let deployment = try #require(reading.deployment)
    let checks = await OfflineChecks(deployment: deployment, resolvesSecrets: true).run()
    return (reading.findings.map(\.description), checks.findings.map(\.description))
  }

  private func text(_ folder: String, entry: String, section: String = "tlsCertificates", authorities: String) -> String
  {
    """
    version: 1
    \(authorities): [{file: \(folder)/bundle.pem}]
    \(section):
      - {name: pool, certificate: {file: \(folder)/good.pem}, \(entry)}
    locations:
      - name: Europe
        pool:
          fqdn: pool.example.com
          certificate: pool
          nodes: [{name: n1, sipTLSFQDN: n1.example.com}, {name: n2, sipTLSFQDN: n2.example.com}]
    """
  }

  @Test(
    "a misspelt key, and what is missing for it",
    arguments: [
      ("privateKey: {file: FOLDER/leaf.key}", "tlsCertficates", "trustedCACertificates", "tlsCertficates"),
      ("privateKey: {file: FOLDER/leaf.key}", "tlsCertificates", "trustedCaCertificates", "trustedCaCertificates"),
      (
        "privateKey: {file: FOLDER/pbes2.key}, passphrase: {flie: x}", "tlsCertificates", "trustedCACertificates",
        "passphrase"
      ),
      (
        "privateKey: {file: FOLDER/pbes2.key}, pasphrase: {file: x}", "tlsCertificates", "trustedCACertificates",
        "pasphrase"
      ),
    ])
  func misspelt(entry: String, section: String, authorities: String, place: String) async throws {
    let folder = try await CertificateCorpus.folder
    let entry = entry.replacing("FOLDER", with: folder)
    let found = try await findings(text(folder, entry: entry, section: section, authorities: authorities))
    #expect(found.reading.count == 1, "\(found.reading)")
    #expect(found.reading.first?.contains(place) == true, "\(found.reading)")
    #expect(found.checks == [])
  }

  @Test func `of a PFX nothing is said whose passphrase is written wrong`() async throws {
    let folder = try await CertificateCorpus.folder
    let found = try await findings(
      """
      version: 1
      tlsCertificates: [{name: pool, pfx: {file: \(folder)/modern.pfx}, passphrase: {envv: X}}]
      """)
    #expect(found.reading.count == 1, "\(found.reading)")
    #expect(found.checks == [])
  }

  @Test func `a private key in plain text is taken where that is allowed`() async throws {
    let folder = try await CertificateCorpus.folder
    let key = try String(contentsOfFile: "\(folder)/pkcs8.key", encoding: .utf8)
    let lines = key.split(separator: "\n").joined(separator: "\\n")
    let found = try await findings(
      text(folder, entry: "privateKey: \"\(lines)\\n\"", authorities: "trustedCACertificates"),
      allowsPlaintextSecrets: true)
    #expect(
      found.reading == [
        "-:4:\(62 + folder.utf8.count): warning: tlsCertificates[0].privateKey: a secret in plain text; write {env: NAME}, {file: path} or"
          + " {command: [program, argument, …]} instead"
      ])
    #expect(found.checks == [])
  }
}
