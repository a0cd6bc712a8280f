import Foundation
import InfinityAPI
import Testing

@testable import InfinityProvisioning

/// What an import finds in the places of what it writes: nothing of it is ever lost.
extension CertificateImportTests {
  /// The message and the findings of an import that is refused, without the folder.
  private func refusal(_ desk: Desk) async -> [String] {
    let failure = await failure(desk.work())
    return ([failure?.description ?? ""] + (failure?.findings.map(\.message) ?? [])).map {
      $0.replacing(desk.folder.path + "/", with: "")
    }
  }

  private func isThere(_ name: String, _ lack: String) -> String {
    "nothing was changed: \"\(name)\" is there and holds \(lack), so it is not replaced; name another file in the deployment file, or "
      + "move this one away"
  }

  private func mark(_ certificate: String) throws -> Substring {
    try CertificateSummary(pem: certificate).fingerprint.text.replacing(":", with: "").prefix(8)
  }

  @Test("what is in the certificate's place and is no certificate is not replaced")
  func noCertificate() async throws {
    let desk = try await Desk()
    let certificate = try desk.read("pool.pem")
    let damaged = certificate.replacing("-----END", with: "----END")
    let line = damaged.split(separator: "\n").count
    let cases = [
      (
        try desk.read("pool.key"),
        "\"pool.pem\" holds a private key, not a certificate; name it in `privateKey`, and the certificate that belongs to it here"
      ),
      (
        try desk.read("pool.pem.csr"),
        "\"pool.pem\" holds a certificate signing request, not a certificate: that is what you send to the CA; give the certificate "
          + "that the CA returned"
      ),
      (
        "version: 1\n",
        "there is no certificate in PEM in \"pool.pem\"; it must hold -----BEGIN CERTIFICATE-----"
      ),
      (
        damaged,
        "the CERTIFICATE block in \"pool.pem\" has a damaged END line, line \(line): it must be -----END CERTIFICATE-----; copy it "
          + "again from its source"
      ),
    ]
    for (content, finding) in cases {
      try desk.folder.write(content, to: "pool.pem")
      let before = desk.names
      #expect(await refusal(desk) == [isThere("pool.pem", "no certificate that can be read"), finding])
      #expect(try desk.read("pool.pem") == content)
      #expect(desk.names == before)
    }
    // An empty file is nobody's.
    try desk.folder.write("\n", to: "pool.pem")
    _ = try await desk.work().run()
    #expect(try await desk.check().findings == [])
  }

  @Test("what is in the key's place and is no key is not replaced")
  func noKey() async throws {
    let desk = try await Desk()
    try desk.folder.write("notes\n", to: "pool.key")
    #expect(await refusal(desk) == [isThere("pool.key", "no private key that can be read")])
    #expect(try desk.read("pool.key") == "notes\n")
    #expect(!desk.names.contains { $0.contains(".old-") })
  }

  @Test("a PFX that does not open with the entry's passphrase is not replaced")
  func lockedPFX() async throws {
    let desk = try await Desk(passphrase: true, isPFX: true)
    try await desk.openssl(
      "pkcs12", "-export", "-in", "pool.pem", "-inkey", "pool.key", "-passin", "pass:secret", "-passout",
      "pass:another",
      "-out", "pool.pfx")
    let before = try Data(contentsOf: URL(fileURLWithPath: desk.folder.file("pool.pfx")))
    #expect(
      await refusal(desk) == [
        isThere("pool.pfx", "no PFX that can be opened"),
        "\"pool.pfx\" cannot be opened with its passphrase: the passphrase is wrong, or the file is damaged",
      ])
    #expect(try Data(contentsOf: URL(fileURLWithPath: desk.folder.file("pool.pfx"))) == before)
  }

  @Test("one file that is named for the certificate and for the key would lose one of them")
  func combined() async throws {
    let desk = try await Desk(keyed: "{file: FOLDER/pool.pem}")
    let both = try desk.read("pool.pem") + desk.read("pool.key")
    try desk.folder.write(both, to: "pool.pem")
    #expect(
      await refusal(desk) == [
        "nothing was changed: the deployment file names \"pool.pem\" for a certificate and for a private key, and one of them would be "
          + "lost; give each a file of its own"
      ])
    #expect(try desk.read("pool.pem") == both)
  }

  @Test("of a file of keys that another entry names no key is taken out, wherever the import is cut off")
  func sharedKeys() async throws {
    var count = 0
    while true {
      let desk = try await Desk(isShared: true)
      let keys = try desk.read("pool.key")
      let (certificate, next) = (try desk.read("pool.pem"), try desk.read("pool.next.key"))
      let prepared = try await desk.work().prepare()
      try prepared.swap.run(first: count)
      #expect(try await desk.check().findings == [], "after \(count) steps")
      _ = try await desk.work().run()
      #expect(try await desk.check().findings == [])
      #expect(try desk.read("pool.key") == keys + next)
      #expect(try desk.read("pool.old-\(mark(certificate)).key") == keys)
      #expect(desk.names.count { $0.contains(".old-") } == 2)
      #expect(try await desk.work().run().isUnchanged)
      guard count < prepared.swap.steps.count else { break }
      count += 1
    }
    #expect(count == 5)
  }

  @Test("several other keys stay as well: another deployment file may name them")
  func severalKeys() async throws {
    let desk = try await Desk()
    try await desk.issue(keyTo: "elsewhere.key", as: "elsewhere.pem", days: 100)
    let keys = try desk.read("pool.key") + desk.read("elsewhere.key")
    try desk.folder.write(keys, to: "pool.key")
    let next = try desk.read("pool.next.key")
    _ = try await desk.work().run()
    #expect(try desk.read("pool.key") == keys + next)
    #expect(try await desk.check().findings == [])
  }

  @Test("a copy goes beside what has its name already; what is kept already is kept once")
  func keptTaken() async throws {
    let desk = try await Desk()
    let (certificate, key) = (try desk.read("pool.pem"), try desk.read("pool.key"))
    let mark = try mark(certificate)
    try desk.folder.write("notes\n", to: "pool.old-\(mark).pem")
    try desk.folder.write(certificate, to: "pool.old-\(mark).key")
    let kept = ["pool.old-\(mark)-2.pem", "pool.old-\(mark)-2.key"]
    try await desk.work().prepare().swap.run(first: 3)
    #expect(try await desk.work().run().kept == kept.map(desk.folder.file))
    #expect(try kept.map(desk.read) == [certificate, key])
    #expect(try desk.read("pool.old-\(mark).pem") == "notes\n")
    #expect(desk.names.count { $0.contains(".old-") } == 4)
  }

  @Test("a key without a certificate, and what is no key in its file, are kept as well")
  func keyAlone() async throws {
    let desk = try await Desk()
    try desk.remove("pool.pem")
    let key = "# of the request that waits\n" + (try desk.read("pool.key"))
    try desk.folder.write(key, to: "pool.key")
    let name = "pool.old-\(try mark(desk.read("answer.pem"))).key"
    #expect(try await desk.work().run().kept == [desk.folder.file(name)])
    #expect(try desk.read(name) == key)
    #expect(try await desk.check().findings == [])
  }

  @Test("a chain's file that is somebody's is not replaced, and what is no certificate in it is kept")
  func foreignChain() async throws {
    let desk = try await Desk()
    // The CA comes with the answer, and the list has another one.
    try desk.folder.write(try desk.read("answer.pem") + desk.read("ca.pem"), to: "answer.pem")
    try await desk.openssl(
      "req", "-x509", "-config", "req.cnf", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj",
      "/CN=Another CA", "-days", "400", "-addext", "basicConstraints=critical,CA:TRUE", "-keyout", "another.key",
      "-out",
      "another.pem")
    let authority = try desk.read("ca.pem")
    let another = try desk.read("another.pem")
    try desk.folder.write(another, to: "ca.pem")
    try desk.folder.write("notes\n", to: "pool.chain.pem")
    #expect(
      await refusal(desk) == [
        "nothing was changed: \"pool.chain.pem\" is there and holds no certificate that can be read, so it is not replaced; move it away: "
          + "the CA certificates that came go there"
      ])
    #expect(try desk.read("pool.chain.pem") == "notes\n")
    let commented = "# of last year\n" + another
    try desk.folder.write(commented, to: "pool.chain.pem")
    let name = "pool.chain.old-\(try mark(desk.read("answer.pem"))).pem"
    #expect(try await desk.work().run().kept.first == desk.folder.file(name))
    #expect(try desk.read(name) == commented)
    #expect(try desk.read("pool.chain.pem") == authority + another)
  }
}
