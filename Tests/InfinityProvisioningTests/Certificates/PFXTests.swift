import COpenSSL
import Foundation
import InfinityAPI
import Testing

@testable import InfinityProvisioning

/// A certificate and its key in one file, as Windows exports them.
@Suite("PFX files")
struct PFXTests {
  private func deployment(_ file: String, passphrase: Bool = true, in folder: String) throws -> Deployment {
    let text = """
      version: 1
      trustedCACertificates: [{file: \(folder)/bundle.pem}]
      tlsCertificates:
        - name: pool
          pfx: {file: \(folder)/\(file)}
          \(passphrase ? "passphrase: {env: PASSPHRASE}" : "")
      locations:
        - name: Europe
          pool:
            fqdn: pool.example.com
            certificate: pool
            nodes: [{name: n1, sipTLSFQDN: n1.example.com}]
      """
    return try #require(DeploymentReader().read(standardInput: Array(text.utf8)).valid)
  }

  private func findings(
    _ file: String, _ passphrase: String?, resolvesSecrets: Bool = true
  ) async throws -> (OfflineChecks.Result, Deployment) {
    let folder = try await CertificateCorpus.folder
    let deployment = try deployment(file, passphrase: passphrase != nil, in: folder)
    let resolver = SecretResolver(environment: passphrase.map { ["PASSPHRASE": $0] } ?? [:])
    return (
      await OfflineChecks(deployment: deployment, resolvesSecrets: resolvesSecrets, resolver: resolver).run(),
      deployment
    )
  }

  @Test(arguments: ["modern.pfx", "legacy.pfx", "windows.pfx", "macless.pfx", "crlf.pfx"])
  func `its certificate and its key are read, whatever the encryption`(file: String) async throws {
    let (result, deployment) = try await findings(file, "corpus")
    #expect(result.findings.isEmpty)
    let certificate = try #require(result.certificates.tlsCertificates["pool"])
    #expect(certificate.commonName == "pool.example.com")
    let entry = try #require(deployment.tlsCertificates.first)
    let key = try #require(result.secrets[entry.privateKey])
    #expect(key.reveal().hasPrefix("-----BEGIN PRIVATE KEY-----\n"))
    // The key is sent as it is, so nothing but the key is sent.
    #expect(entry.passphrase == nil)
  }

  @Test(
    arguments: [
      (
        "modern.pfx", "wrong", "passphrase-wrong",
        "\"modern.pfx\" cannot be opened with its passphrase: the passphrase is wrong, or the file is damaged"
      ),
      (
        "macless.pfx", "wrong", "passphrase-wrong",
        "\"macless.pfx\" cannot be opened with its passphrase: the passphrase is wrong, or the file is damaged"
      ),
      (
        "modern.pfx", nil, "passphrase-missing",
        "\"modern.pfx\" is protected by a passphrase, and none is given; give its `passphrase`"
      ),
      (
        "keyless.pfx", "corpus", "pfx-unusable",
        "\"keyless.pfx\" does not hold a private key and its certificate; export it again with the private key"
      ),
      (
        "good.pem", "corpus", "pfx-unusable",
        "\"good.pem\" is PEM text, not a PFX; name the certificate as `certificate` and its key as `privateKey`, instead of `pfx`"
      ),
      (
        "der.pem", "corpus", "pfx-unusable",
        "\"der.pem\" holds a certificate, not a PFX; name the certificate as `certificate` and its key as `privateKey`, instead of"
          + " `pfx`"
      ),
      (
        "base64.pfx", "corpus", "pfx-unusable",
        "\"base64.pfx\" is a PFX in base64; convert it with `sed '/-----/d' FILE | base64 -di > FILE.pfx`"
      ),
      (
        "labeled.pfx", "corpus", "pfx-unusable",
        "\"labeled.pfx\" is a PFX in base64; convert it with `sed '/-----/d' FILE | base64 -di > FILE.pfx`"
      ),
      (
        "cut.pfx", "corpus", "pfx-unusable",
        "\"cut.pfx\" is not a PFX (PKCS#12), or is damaged; copy it again, or give the certificate and its key as"
          + " `certificate` and `privateKey`"
      ),
      (
        "not-there.pfx", "corpus", "secret-unreadable",
        "cannot read the secret's file \"not-there.pfx\": No such file or directory"
      ),
    ] as [(String, String?, String, String)])
  func `what stands against opening it is one finding`(
    file: String, passphrase: String?, code: String, message: String
  ) async throws {
    let folder = try await CertificateCorpus.folder
    let (result, _) = try await findings(file, passphrase)
    #expect(result.findings.map(\.code.text) == [code])
    #expect(result.findings.map { $0.message.replacing(folder + "/", with: "") } == [message])
  }

  /// A PFX with several certificates and their keys, as Windows exports what was selected together. `openssl pkcs12` makes none.
  private func pfx(_ pairs: [(certificate: String, key: String)]) async throws -> [UInt8] {
    let folder = try await CertificateCorpus.folder
    var (bags, safes): (OpaquePointer?, OpaquePointer?)
    for (certificate, key) in pairs {
      let text = PEMText(try String(contentsOfFile: "\(folder)/\(key)", encoding: .utf8))
      let opened = try OpenedKey.open(try #require(text.privateKeys.first), passphrase: nil).get()
      _ = opened.withPointer { PKCS12_add_key(&bags, $0, 0, 100, -1, nil) }
      let pem = try String(contentsOfFile: "\(folder)/\(certificate)", encoding: .utf8)
      PKCS12_add_cert(&bags, try #require(X509Certificate.certificates(inPEM: pem).first).handle.pointer)
    }
    PKCS12_add_safe(&safes, bags, -1, 0, nil)
    let made = PKCS12_add_safes(safes, 0)
    defer { PKCS12_free(made) }
    var output: UnsafeMutablePointer<UInt8>?
    let count = i2d_PKCS12(made, &output)
    defer { infinity_free(output) }
    return Array(UnsafeBufferPointer(start: output, count: Int(count)))
  }

  @Test func `one that would take minutes to open is not opened`() async throws {
    let folder = try await CertificateCorpus.folder
    // Its last element is how often the passphrase is hashed for the checksum: 2,048 becomes two thousand million.
    var bytes = Array(try Data(contentsOf: URL(filePath: "\(folder)/modern.pfx")))
    #expect(bytes.suffix(4) == [2, 2, 8, 0])
    bytes.replaceSubrange(bytes.count - 4..<bytes.count, with: [2, 4, 0x7F, 0xFF, 0xFF, 0xFF])
    let sequence = try #require(
      bytes.indices.dropLast(2).last { bytes[$0] == 0x30 && Int(bytes[$0 + 1]) == bytes.count - $0 - 4 })
    bytes[sequence + 1] += 2
    #expect(bytes[1] == 0x82)
    bytes[3] += 2
    #expect(PFX.open(bytes, passphrase: Secret("corpus")).map(\.keyCount) == .failure(.costly))
    try Data(bytes).write(to: URL(filePath: "\(folder)/costly.pfx"))
    let (result, _) = try await findings("costly.pfx", "corpus")
    #expect(
      result.findings.map { $0.message.replacing(folder + "/", with: "") } == [
        "\"costly.pfx\" would take minutes to open, since its passphrase is hashed too often; export it again with fewer rounds"
      ])
  }

  @Test func `a key whose encryption is nested as deep as a file allows is refused as any other that nobody knows`() {
    func element(_ tag: UInt8, _ content: [UInt8]) -> [UInt8] {
      let size = content.count
      return [tag, 0x83, UInt8(size >> 16), UInt8(size >> 8 & 0xFF), UInt8(size & 0xFF)] + content
    }
    let pbes2: [UInt8] = [0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x05, 0x0D]
    var algorithm = element(0x30, pbes2)
    for _ in 0..<4000 { algorithm = element(0x30, pbes2 + element(0x30, algorithm + element(0x30, pbes2))) }
    let block = PEMBlock(
      label: "ENCRYPTED PRIVATE KEY", bytes: element(0x30, algorithm + element(0x04, [0])), headers: [:], line: 1)
    #expect(throws: OpenedKey.Failure.self) { try OpenedKey.open(block, passphrase: Secret("corpus")).get() }
  }

  @Test func `what is encrypted in one is seen without its passphrase`() async throws {
    let folder = try await CertificateCorpus.folder
    for name in ["macless.pfx", "modern.pfx", "legacy.pfx"] {
      let bytes = Array(try Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
      let pfx = bytes.withUnsafeBufferPointer { buffer in
        var position = buffer.baseAddress
        return d2i_PKCS12(nil, &position, buffer.count)
      }
      defer { PKCS12_free(pfx) }
      #expect(KeyDerivation.rounds(ofPFX: pfx) == 2048, "\(name)")
    }
  }

  @Test func `of several keys the first is used, and that there are others is a warning`() async throws {
    let folder = try await CertificateCorpus.folder
    let file = "\(folder)/several.pfx"
    try Data(await pfx([("good.pem", "leaf.key"), ("p384.pem", "p384.key")])).write(to: URL(filePath: file))
    let (result, _) = try await findings("several.pfx", nil)
    #expect(
      result.findings.map(\.message).filter { $0.contains("private keys") }.map { $0.replacing(folder + "/", with: "") }
        == [
          "\"several.pfx\" holds 2 private keys, and the first is used, which is that of the certificate \"pool.example.com\"; if another"
            + " one is meant, export that certificate alone with its private key"
        ])
    try Data(await pfx([("good.pem", "leaf.key")])).write(to: URL(filePath: file))
    #expect(try await !findings("several.pfx", nil).0.findings.contains { $0.code == .key.pfxSeveralKeys })
  }

  @Test func `without its passphrase, and without secrets, its certificate is not known, which is an error`()
    async throws
  {
    let folder = try await CertificateCorpus.folder
    let (result, _) = try await findings("modern.pfx", "corpus", resolvesSecrets: false)
    #expect(result.findings.map(\.code.text) == ["secrets-not-checked", "pfx-not-read"])
    #expect(
      result.findings.last?.message.replacing(folder + "/", with: "")
        == "the certificate in \"modern.pfx\" is not known: the PFX needs its passphrase, which is not read without"
        + " secrets; run this where the secrets are")
  }

  @Test func `a saved plan keeps where it is, and no secret`() async throws {
    let (_, deployment) = try await findings("modern.pfx", "corpus")
    let source = try #require(deployment.tlsCertificates.first?.privateKey)
    let again = try JSONDecoder().decode(SecretSource.self, from: JSONEncoder().encode(source))
    #expect(again == source)
    #expect(
      try await SecretResolver(environment: ["PASSPHRASE": "corpus"]).resolve(again).reveal().contains("PRIVATE KEY"))
  }

  @Test func `it stands instead of both, and what is written is read again`() throws {
    let text = """
      version: 1
      tlsCertificates:
        - {name: both, pfx: {file: a.pfx}, privateKey: {file: a.key}}
        - {name: neither, passphrase: {env: P}}
        - {name: right, pfx: {file: a.pfx}, passphrase: {env: P}}
      """
    let reading = DeploymentReader().read(standardInput: Array(text.utf8))
    #expect(
      reading.findings.map(\.description) == [
        "-:3:50: error: tlsCertificates[0].privateKey: not used with `pfx`, which holds both the certificate and its key;"
          + " remove one or the other",
        "-:4:5: error: tlsCertificates[1].certificate: required without `pfx`, but missing",
        "-:4:5: error: tlsCertificates[1].privateKey: required without `pfx`, but missing",
      ])
    let right = try #require(reading.deployment)
    let written = DeploymentWriter().text(right)
    #expect(written.contains("  - name: right\n    pfx: {file: a.pfx}\n    passphrase: {env: P}\n"))
    let again = try #require(DeploymentReader().read(standardInput: Array(written.utf8)).valid)
    #expect(DeploymentWriter().text(again) == written)
  }
}
