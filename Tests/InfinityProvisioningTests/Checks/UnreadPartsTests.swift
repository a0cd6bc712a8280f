import Testing

@testable import InfinityProvisioning

/// What `verify` did not compare, since it could not be read here.
@Suite("Parts of a file that are not read")
struct UnreadPartsTests {
  @Test(
    "a file of CA certificates that is cut off is not read; one whose certificates are wrong is",
    arguments: [("end-lost-bundle", 1), ("weak-bundle", 0), ("sha1-issuing-bundle", 0), ("bundle", 0)])
  func authorities(file: String, unread: Int) async throws {
    let folder = try await CertificateCorpus.folder
    let text = "version: 1\ntrustedCACertificates: [{file: \(folder)/\(file).pem}]\n"
    let deployment = try #require(DeploymentReader().read(standardInput: Array(text.utf8)).valid)
    let offline = await OfflineChecks(deployment: deployment, secrets: .none).run()
    #expect(offline.findings.hasErrors == (file != "bundle"))
    let findings = UnreadParts(deployment: deployment, offline: offline).findings
    #expect(
      findings.map(\.message)
        == Array(
          repeating:
            "not all of \"\(folder)/\(file).pem\" could be read, so what is missing of it was not compared; `validate` says why",
          count: unread))
  }
}
