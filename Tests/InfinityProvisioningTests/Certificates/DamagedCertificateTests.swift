import Foundation
import InfinityAPI
import InfinityProvisioning
import Testing

@Suite("Damaged certificates and keys")
struct DamagedCertificateTests {
  /// A generator with a fixed start, so that a failure can be seen again.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  private func pem(_ label: String, _ bytes: [UInt8]) -> String {
    "-----BEGIN \(label)-----\n\(Data(bytes).base64EncodedString())\n-----END \(label)-----\n"
  }

  private func damaged(_ bytes: [UInt8], _ generator: inout Generator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &generator) where !bytes.isEmpty {
      let index = Int.random(in: 0..<bytes.count, using: &generator)
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: bytes[index] = UInt8.random(in: 0...255, using: &generator)
      case 1: bytes.remove(at: index)
      default: bytes = Array(bytes.prefix(max(1, index)))
      }
    }
    return bytes
  }

  @Test func `a damaged certificate is read or refused, and never ends the process`() async throws {
    let folder = try await CertificateCorpus.folder
    let der = try Data(contentsOf: URL(fileURLWithPath: folder + "/der.pem"))
    var generator = Generator(state: 3)
    var refused = 0
    for _ in 0..<1_000 {
      let text = pem("CERTIFICATE", damaged(Array(der), &generator))
      if (try? CertificateSummary(pem: text)) == nil { refused += 1 }
    }
    #expect(refused > 0)
    #expect(refused < 1_000)
  }

  @Test func `a damaged key of any kind is a finding that does not show it`() async throws {
    let corpus = try await CertificateCorpus.folder
    var generator = Generator(state: 5)
    for name in ["leaf.key", "pbes2.key", "pbes1.key", "legacy-aes.key", "scrypt.key", "pkcs1.key"] {
      let lines = try String(contentsOfFile: "\(corpus)/\(name)", encoding: .utf8).split(separator: "\n")
      for _ in 0..<20 {
        var damaged = lines
        let index = Int.random(in: 0..<lines.count, using: &generator)
        damaged[index] = Substring(lines[index].dropLast(Int.random(in: 1...8, using: &generator)))
        let folder = try ScratchFolder(["key": damaged.joined(separator: "\n")])
        let text = """
          version: 1
          tlsCertificates:
            - {name: c, certificate: {file: \(corpus)/good.pem}, privateKey: {file: \(folder.file("key"))}, passphrase: {env: P}}
          """
        let deployment = try #require(DeploymentReader().read(standardInput: Array(text.utf8)).valid)
        let checks = OfflineChecks(
          deployment: deployment, resolvesSecrets: true, resolver: SecretResolver(environment: ["P": "corpus"]))
        let findings = await checks.run().findings
        let aboutKey = findings.filter { $0.code.text.hasPrefix("key-") || $0.code.text.hasPrefix("passphrase-") }
        #expect(aboutKey.count == 1, "\(name), line \(index + 1)")
        #expect(!"\(findings)".contains(lines[1]))
      }
    }
  }
}
