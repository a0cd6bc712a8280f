import Foundation
import InfinityProvisioning
import TestSupport
import Testing

/// Files that stand in each other's places: one mistake each, told at the place where it is fixed.
@Suite("Certificates and keys in each other's places")
struct SwappedCertificateTests {
  private let folder: ScratchFolder

  /// Three pools, each with a certificate and a key of its own.
  init() async throws {
    folder = try ScratchFolder(["req.cnf": "[req]\ndistinguished_name=d\nprompt=no\n[d]\n"])
    for pool in ["a", "b", "c"] {
      let made = try await Program(
        "openssl",
        [
          "req", "-x509", "-config", folder.file("req.cnf"), "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256",
          "-nodes", "-days", "200", "-subj", "/CN=\(pool).example.com", "-addext", "basicConstraints=critical,CA:FALSE",
          "-addext", "subjectAltName=DNS:\(pool).example.com,DNS:n\(pool).example.com",
          "-keyout", folder.file("\(pool).key"), "-out", folder.file("\(pool).pem"),
        ]
      ).run()
      try #require(made.exitCode == 0, "\(made.errorOutput)")
    }
  }

  /// What is said of entries A, B and C with these files, of which the pools name these: place and message.
  private func findings(certificates: String, keys: String, named: String = "ABC") async throws -> [String] {
    let entries = zip("ABC", zip(certificates, keys)).map { name, files in
      "  - {name: \(name), certificate: {file: \(files.0).pem}, privateKey: {file: \(files.1).key}}"
    }
    let locations = zip("abc", named).map { pool, entry in
      "  - {name: \(pool), pool: {fqdn: \(pool).example.com, certificate: \(entry), nodes: [{name: \(pool), sipTLSFQDN: n\(pool).example.com}]}}"
    }
    let text = (["version: 1", "tlsCertificates:"] + entries + ["locations:"] + locations).joined(separator: "\n")
    let name = "\(certificates)-\(keys)-\(named).yaml"
    try folder.write(text + "\n", to: name)
    let deployment = try #require(DeploymentReader().read(path: folder.file(name)).valid)
    let result = await OfflineChecks(deployment: deployment, resolvesSecrets: true).run()
    return result.findings.filter { $0.code.text != "certificate-self-signed" }.map {
      "\($0.mark?.path ?? "") \($0.code.text): \($0.message)"
    }
  }

  @Test("each in its own place: nothing is said")
  func inPlace() async throws {
    #expect(try await findings(certificates: "abc", keys: "abc").isEmpty)
  }

  @Test("two are exchanged: one finding, whether with their keys or without")
  func exchanged() async throws {
    let expected = [
      "locations[0].pool.certificate certificate-swapped: the certificates \"A\" and \"B\" are swapped: this one is that of the pool "
        + "\"b.example.com\", and the other that of \"a.example.com\"; exchange them"
    ]
    #expect(try await findings(certificates: "bac", keys: "bac") == expected)
    #expect(try await findings(certificates: "bac", keys: "abc") == expected)
    #expect(
      try await findings(certificates: "abc", keys: "bac") == [
        "tlsCertificates[0].privateKey key-swapped: the private keys of \"A\" and \"B\" are swapped; exchange them"
      ])
  }

  @Test("three are in each other's places: one finding for each, with the entry that is meant")
  func rotated() async throws {
    let expected = [("a", "A", "C", "b"), ("b", "B", "A", "c"), ("c", "C", "B", "a")].enumerated().map { index, names in
      "locations[\(index)].pool.certificate certificate-swapped: the certificate of the pool \"\(names.0).example.com\" is \"\(names.2)\"; "
        + "\"\(names.1)\" is that of \"\(names.3).example.com\": name \"\(names.2)\" here, or exchange the files of these entries"
    }
    #expect(try await findings(certificates: "bca", keys: "bca") == expected)
    #expect(try await findings(certificates: "bca", keys: "abc") == expected)
    #expect(
      try await findings(certificates: "abc", keys: "bca")
        == [("A", "B"), ("B", "C"), ("C", "A")].enumerated().map {
          "tlsCertificates[\($0)].privateKey key-swapped: the private key of \"\($1.0)\" is that of the certificate \"\($1.1)\"; give each its own"
        })
  }

  @Test("an entry that was copied from another one still names its files: one finding")
  func copied() async throws {
    #expect(
      try await findings(certificates: "aac", keys: "aac") == [
        "locations[1].pool.certificate certificate-swapped: \"B\" and \"A\" have the same certificate, that of the pool \"a.example.com\"; "
          + "give \"B\" the files of the certificate of \"b.example.com\""
      ])
  }

  @Test("two entries of one name: nothing is said of the names of either")
  func calledAlike() throws {
    let entries = ["a", "b"].map { "  - {name: A, certificate: {file: \($0).pem}, privateKey: {file: \($0).key}}" }
    let pools = [("a", "A"), ("b", "B")].map { pool, entry in
      "  - {name: \(pool), pool: {fqdn: \(pool).example.com, certificate: \(entry), nodes: [{name: \(pool), sipTLSFQDN: n\(pool).example.com}]}}"
    }
    try folder.write(
      (["version: 1", "tlsCertificates:"] + entries + ["locations:"] + pools).joined(separator: "\n"), to: "alike.yaml")
    let reading = DeploymentReader().read(path: folder.file("alike.yaml"))
    #expect(reading.findings.map(\.code.text) == ["duplicate-name"])
    let deployment = try #require(reading.deployment)
    let findings = CertificateLoader(now: Date()).load(deployment, secrets: nil).findings
    #expect(findings.filter { $0.code.text.hasSuffix("-name") } == [], "\(findings)")
  }

  @Test("a pool names the entry of another one, and its own stands beside it")
  func wrongName() async throws {
    #expect(
      try await findings(certificates: "abc", keys: "abc", named: "AAC").filter { !$0.contains("unused") } == [
        "locations[1].pool.certificate certificate-swapped: the certificate of the pool \"b.example.com\" is \"B\"; \"A\" is that of "
          + "\"a.example.com\": name \"B\" here, or exchange the files of these entries"
      ])
  }
}
