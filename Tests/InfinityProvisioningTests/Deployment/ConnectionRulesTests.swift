import TestSupport
import Testing

@testable import InfinityProvisioning

/// What `validate` finds of the connection, which it does not make.
@Suite("Rules about the connection")
struct ConnectionRulesTests {
  private func findings(_ lines: String) -> [String] {
    let reading = DeploymentReader().read(standardInput: Array("version: 1\nmanagementNode:\n\(lines)\n".utf8))
    return reading.deployment.map {
      ConnectionRules(deployment: $0).findings().map { "\($0.code.text): \($0.message)" }
    } ?? []
  }

  @Test("a CA file that no connection could use is found")
  func caFile() async throws {
    try await withTemporaryFolder { folder in
      let missing = findings("  caFile: \(folder.path("no.pem"))")
      #expect(missing.count == 1 && missing[0].hasPrefix("ca-file-unusable: the CA file of the connection \""))
      let key = try await CertificateCorpus.folder + "/leaf.key"
      #expect(findings("  caFile: \(key)").map { $0.prefix(16) } == ["ca-file-unusable"])
      let good = try await CertificateCorpus.folder + "/root.pem"
      #expect(findings("  caFile: \(good)") == [])
    }
  }
}
