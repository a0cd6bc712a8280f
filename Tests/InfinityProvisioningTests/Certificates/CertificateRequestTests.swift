import Foundation
import InfinityAPI
import InfinityProvisioning
import Subprocess
import Testing

@Suite("Certificate requests")
struct CertificateRequestTests {
  private func deployment(_ folder: ScratchFolder) throws -> Deployment {
    let text = """
      version: 1
      trustedCACertificates: [{file: \(folder.path)/ca.pem}]
      tlsCertificates: [{name: c, certificate: {file: \(folder.path)/c.pem}, privateKey: {file: \(folder.path)/c.key}}]
      locations:
        - name: Europe
          pool:
            fqdn: pool.example.com
            certificate: c
            nodes: [{name: n1, sipTLSFQDN: n1.example.com}, {name: n2, sipTLSFQDN: N2.example.com}]
      """
    return try #require(DeploymentReader().read(standardInput: Array(text.utf8)).valid)
  }

  private func openssl(_ arguments: String..., in folder: ScratchFolder) async throws -> String {
    let result = try await Subprocess.run(
      .name("env"), arguments: Arguments(["-C", folder.path, "openssl"] + arguments), output: .string(limit: 1 << 20),
      error: .string(limit: 1 << 20))
    try #require(result.terminationStatus.isSuccess, "openssl \(arguments): \(result.standardError)")
    return result.standardOutput
  }

  @Test(arguments: [CertificateRequest.KeyKind.p256, .rsa2048])
  func `a certificate that a CA makes of the request passes every rule`(kind: CertificateRequest.KeyKind) async throws {
    let folder = try ScratchFolder()
    let deployment = try deployment(folder)
    let pool = try #require(deployment.locations.first?.pool)
    let request = try CertificateRequest(for: pool, key: kind)
    #expect(request.names == ["pool.example.com", "n1.example.com", "N2.example.com"])
    try folder.write(request.request, to: "c.csr")
    try folder.write(request.privateKey.reveal(), to: "c.key")

    let text = try await openssl("req", "-in", "c.csr", "-noout", "-verify", "-text", in: folder)
    #expect(text.contains("Subject: CN = pool.example.com\n"))
    #expect(text.contains("DNS:pool.example.com, DNS:n1.example.com, DNS:N2.example.com\n"))
    #expect(text.contains("TLS Web Server Authentication, TLS Web Client Authentication\n"))
    #expect(text.contains("CA:FALSE"))

    try folder.write("[req]\ndistinguished_name=d\nprompt=no\n[d]\n", to: "req.cnf")
    _ = try await openssl("ecparam", "-genkey", "-name", "prime256v1", "-noout", "-out", "ca.key", in: folder)
    _ = try await openssl(
      "req", "-x509", "-config", "req.cnf", "-key", "ca.key", "-subj", "/CN=CA", "-days", "400", "-addext",
      "basicConstraints=critical,CA:TRUE", "-out", "ca.pem", in: folder)
    _ = try await openssl(
      "x509", "-req", "-in", "c.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-copy_extensions",
      "copy",
      "-days", "365", "-out", "c.pem", in: folder)
    let result = await OfflineChecks(deployment: deployment, resolvesSecrets: true, knownCACertificates: []).run()
    #expect(result.findings.isEmpty)
    #expect(result.certificates.tlsCertificates["c"]?.commonName == "pool.example.com")
    #expect(result.certificates.trustedCACertificates.map(\.commonName) == ["CA"])
  }

  @Test func `each request has a key of its own, which is never shown`() throws {
    let folder = try ScratchFolder()
    let pool = try #require(try deployment(folder).locations.first?.pool)
    let first = try CertificateRequest(for: pool, key: .p256)
    let second = try CertificateRequest(for: pool, key: .p256)
    #expect(first.privateKey != second.privateKey)
    #expect(!"\(first)".contains("PRIVATE KEY"))
  }

  @Test func `a certificate that pools share has the names of all of them`() throws {
    let folder = try ScratchFolder()
    let pool = try #require(try deployment(folder).locations.first?.pool)
    var other = pool
    other.fqdn.value = "other.example.com"
    other.nodes[1].sipTLSFQDN.value = "n3.example.com"
    #expect(
      try CertificateRequest(for: pool, sharedWith: [other], key: .p256).names == [
        "pool.example.com", "n1.example.com", "N2.example.com", "other.example.com", "n3.example.com",
      ])
  }

  @Test func `a name that appears twice is asked for once, and a name that does not fit is refused`() throws {
    let folder = try ScratchFolder()
    var pool = try #require(try deployment(folder).locations.first?.pool)
    pool.nodes[1].sipTLSFQDN.value = "POOL.example.com"
    #expect(try CertificateRequest(for: pool, key: .p256).names == ["pool.example.com", "n1.example.com"])
    pool.fqdn.value = String(repeating: "a", count: 53) + ".example.com"
    #expect {
      try CertificateRequest(for: pool, key: .p256)
    } throws: { error in
      "\(error)"
        == "the pool's FQDN \"\(pool.fqdn.value)\" has 65 characters, but a certificate's common name has at most 64;"
        + " choose a shorter one"
    }
  }
}
