import Foundation
import InfinityAPI
import Subprocess
import Testing

@testable import InfinityProvisioning

/// What a CA returned is brought in whole or not at all, and wherever it is cut off the certificate and the key in use fit each other.
@Suite("Bringing in a certificate")
struct CertificateImportTests {
  /// A folder with a certificate in use, a request for the next one and what the CA made of it.
  final class Desk {
    let folder: ScratchFolder
    private(set) var deployment: Deployment
    let hasPassphrase: Bool

    /// - Parameters:
    ///   - keyed: how the entry names the key: `{file: …}` unless given; FOLDER is the desk's.
    ///   - isPFX: whether the entry is a PFX.
    ///   - isShared: whether there is another entry, `other.pem`, whose key is in the same file.
    init(
      passphrase: Bool = false, keyed: String? = nil, isPFX: Bool = false, isShared: Bool = false
    ) async throws {
      folder = try ScratchFolder()
      hasPassphrase = passphrase
      let material =
        isPFX
        ? "pfx: {file: FOLDER/pool.pfx}"
        : "certificate: {file: FOLDER/pool.pem}, privateKey: \(keyed ?? "{file: FOLDER/pool.key}")"
      let other =
        isShared ? "- {name: other, certificate: {file: FOLDER/other.pem}, privateKey: {file: FOLDER/./pool.key}}" : ""
      let text = """
        version: 1
        trustedCACertificates: [{file: \(folder.path)/ca.pem}]
        tlsCertificates:
          - {name: pool, \(material)\(passphrase ? ", passphrase: {env: PASSPHRASE}" : "")}
          \(other)
        locations:
          - name: Europe
            pool: {fqdn: pool.example.com, certificate: pool, nodes: [{name: n1, sipTLSFQDN: n1.example.com}]}
        """
      deployment = try #require(
        DeploymentReader().read(standardInput: Array(text.replacing("FOLDER", with: folder.path).utf8)).valid)
      try folder.write("[req]\ndistinguished_name=d\nprompt=no\n[d]\n", to: "req.cnf")
      try await openssl(
        "req", "-x509", "-config", "req.cnf", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj",
        "/CN=CA", "-days", "400", "-addext", "basicConstraints=critical,CA:TRUE", "-keyout", "ca.key", "-out", "ca.pem")
      try await issue(keyTo: "pool.key", as: "pool.pem", days: 100)
      if isPFX { try await makePFX("pool.pem", "pool.key", "pool.pfx") }
      if isShared {
        try await issue(keyTo: "other.key", as: "other.pem", days: 200)
        try folder.write(try read("other.key") + read("pool.key"), to: "pool.key")
      }
      try await issue(keyTo: "pool.next.key", as: "answer.pem", days: 300)
    }

    /// A key as `csr` makes it, and its certificate.
    func issue(keyTo key: String, as certificate: String, days: Int) async throws {
      let pool = try #require(deployment.locations.first?.pool)
      let request = try CertificateRequest(for: pool, key: .p256)
      let request0 = folder.file(certificate + ".csr")
      try request.write(
        keyTo: folder.file(key), requestTo: request0, passphrase: hasPassphrase ? Secret("secret") : nil)
      try await openssl(
        "x509", "-req", "-in", request0, "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-copy_extensions",
        "copy", "-days", "\(days)", "-out", certificate)
    }

    func makePFX(_ certificate: String, _ key: String, _ pfx: String) async throws {
      try await openssl(
        "pkcs12", "-export", "-in", certificate, "-inkey", key, "-passin", "pass:secret", "-passout",
        hasPassphrase ? "pass:secret" : "pass:", "-out", pfx)
    }

    @discardableResult
    func openssl(_ arguments: String...) async throws -> String {
      let result = try await Subprocess.run(
        .name("env"), arguments: Arguments(["-C", folder.path, "openssl"] + arguments), output: .string(limit: 1 << 20),
        error: .string(limit: 1 << 20))
      try #require(result.terminationStatus.isSuccess, "openssl \(arguments): \(result.standardError)")
      return result.standardOutput
    }

    func work(_ answer: String = "answer.pem", environment: [String: String] = [:]) -> CertificateImport {
      let pools = deployment.locations.compactMap(\.pool)
      let chosen = deployment.tlsCertificates.filter { $0.name.value == "pool" }.map {
        ChosenCertificate(declaration: $0, locations: ["Europe"], pools: pools)
      }
      return CertificateImport(
        folder.file(answer), for: chosen, in: deployment, passphrases: hasPassphrase ? [Secret("secret")] : [],
        resolver: SecretResolver(environment: environment.merging(["PASSPHRASE": "secret"]) { given, _ in given }))
    }

    /// What stands against the deployment now; the certificate that it would upload.
    func check() async throws -> (findings: [String], fingerprint: String?) {
      let result = await OfflineChecks(
        deployment: deployment, resolvesSecrets: true, resolver: SecretResolver(environment: ["PASSPHRASE": "secret"])
      ).run()
      return (
        result.findings.filter { $0.severity == .error }.map(\.summary),
        result.certificates.tlsCertificates["pool"]?.fingerprint.text
      )
    }

    var names: [String] {
      ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
    }

    func read(_ name: String) throws -> String { try String(contentsOfFile: folder.file(name), encoding: .utf8) }

    func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: folder.file(name)) }
  }

  func failure(_ work: CertificateImport) async -> CertificateImport.Failure? {
    await #expect(throws: CertificateImport.Failure.self) { try await work.run() }
  }

  @Test(
    "cut off after any step, the pair in use is good; the same import goes on, and what was in use is kept",
    arguments: [false, true])
  func cutAnywhere(passphrase: Bool) async throws {
    var count = 0
    while true {
      let desk = try await Desk(passphrase: passphrase)
      let (oldKey, oldCertificate) = (try desk.read("pool.key"), try desk.read("pool.pem"))
      let old = try #require(try await desk.check().fingerprint)
      let new = try CertificateSummary(pem: desk.read("answer.pem")).fingerprint
      let prepared = try await desk.work().prepare()
      try prepared.swap.run(first: count)
      let cut = try await desk.check()
      #expect(cut.findings == [], "after \(count) steps")
      #expect([old, new.text].contains(cut.fingerprint))

      let finished = try await desk.work().run()
      #expect(finished.certificate.fingerprint == new)
      let end = try await desk.check()
      #expect(end.findings == [])
      #expect(end.fingerprint == new.text)
      #expect(KeyText.keys(in: Secret(try desk.read("pool.key"))).count == 1)
      let mark = old.replacing(":", with: "").prefix(8)
      #expect(try desk.read("pool.old-\(mark).key") == oldKey)
      #expect(try desk.read("pool.old-\(mark).pem") == oldCertificate)
      #expect(!desk.names.contains("pool.next.key"))
      #expect(!desk.names.contains { $0.hasSuffix(".new") })
      #expect(try await desk.work().run().isUnchanged)
      guard count < prepared.swap.steps.count else { break }
      count += 1
    }
    #expect(count == 6)
  }

  @Test("of a file with two keys the one is sent that is the certificate's")
  func sentKey() async throws {
    let desk = try await Desk()
    let (old, new) = (try desk.read("pool.key"), try desk.read("pool.next.key"))
    try desk.folder.write(old + new, to: "pool.key")
    let certificate = try CertificateSummary(pem: desk.read("answer.pem"))
    let entry = try #require(desk.deployment.tlsCertificates.first)
    let secrets = await ResolvedSecrets(of: desk.deployment, with: SecretResolver(environment: [:]))
    let target = ObjectReference(
      ObjectKey(.tlsCertificate, certificate.fingerprint.text), label: certificate.label, uri: nil)
    let fields = TLSCertificate.Fields()
    let change = Change(
      id: 0, step: .certificates, action: .create, target: target, location: nil,
      fields: [
        FieldDifference(name: "certificate", before: .null, after: .certificate(target, pem: certificate.pem)),
        FieldDifference(name: fields.privateKey.name, before: .null, after: .secret(entry.privateKey)),
      ])
    let body = try ChangeBody(created: [:], secrets: secrets).fields(of: change)
    guard case .secret(let sent)? = body[fields.privateKey.name] else {
      Issue.record("no key is sent")
      return
    }
    #expect(sent.reveal() == new)
    // Each alone is kept out of messages, too.
    #expect(secrets.all.contains(sent))
  }

  @Test("an answer in PEM, DER, PKCS#7 or as a PFX with its own key", arguments: ["pem", "cer", "p7b", "pfx"])
  func forms(ending: String) async throws {
    let desk = try await Desk(passphrase: true)
    try await desk.openssl("x509", "-in", "answer.pem", "-outform", "DER", "-out", "answer.cer")
    try await desk.openssl(
      "crl2pkcs7", "-nocrl", "-certfile", "ca.pem", "-certfile", "answer.pem", "-outform", "DER", "-out", "answer.p7b")
    try await desk.makePFX("answer.pem", "pool.next.key", "answer.pfx")
    try desk.folder.write("the request", to: "pool.next.csr")
    let result = try await desk.work("answer.\(ending)").run()
    // Also where the answer has the key itself, the request waits no more.
    #expect(!desk.names.contains("pool.next.key") && !desk.names.contains("pool.next.csr"))
    #expect(result.name == "pool")
    #expect(result.warnings == [])
    #expect(result.chainFile == nil)
    #expect(result.keyFile == desk.folder.file("pool.key"))
    #expect(try desk.read("pool.key").hasPrefix("-----BEGIN ENCRYPTED PRIVATE KEY-----\n"))
    let now = try await desk.check()
    #expect(now.findings == [])
    #expect(now.fingerprint == (try CertificateSummary(pem: desk.read("answer.pem")).fingerprint.text))
  }

  @Test("an answer that ends before what is in use is brought in with a warning: it may be an old one")
  func endsEarlier() async throws {
    let desk = try await Desk()
    for name in ["pool.next.key", "answer.pem.csr"] { try desk.remove(name) }
    try await desk.issue(keyTo: "pool.next.key", as: "answer.pem", days: 50)
    let warning = try #require(try await desk.work("answer.pem").run().warnings.first)
    #expect(warning.code.text == "certificate-ends-earlier")
    let (old, new) = (try desk.read("pool.pem"), try desk.read("answer.pem"))
    #expect(new == old)
    #expect(
      warning.message.replacing(#/\d{4}-\d\d-\d\d/#, with: "DAY")
        == "the certificate \"pool.example.com\" ends on DAY, before the one that was in use, which ends on DAY; see that it is the one that the"
        + " CA returned last")
    #expect(try await desk.check().findings == [])
  }

  @Test("an import that does not end keeps others out of its folder, and what it has is given back with it")
  func locked() async throws {
    let desk = try await Desk()
    let places = desk.deployment.tlsCertificates.map { CertificatePlaces($0) }
    let lock = try await ImportLock(places)
    let failure = await #expect(throws: CertificateImport.Failure.self) {
      try await ImportLock(places, patience: .milliseconds(60)).release()
    }
    #expect(
      failure?.description
        == "nothing was changed: another `certificate import` is at work in the folder \"\(desk.folder.path)\", and "
        + "did not end in time; see what it waits for, and run the same command again")
    lock.release()
    try await ImportLock(places).release()
    #expect(!desk.names.contains { $0.contains("lock") })
  }

  @Test(
    "CA certificates go to the file of the list that is not there yet, the issuing CA first, else beside the certificate"
  )
  func chain() async throws {
    let desk = try await Desk()
    try FileManager.default.moveItem(atPath: desk.folder.file("ca.pem"), toPath: desk.folder.file("root.pem"))
    try await desk.openssl(
      "req", "-x509", "-config", "req.cnf", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj",
      "/CN=Issuing CA", "-days", "400", "-addext", "basicConstraints=critical,CA:TRUE", "-CA", "root.pem", "-CAkey",
      "ca.key",
      "-keyout", "issuing.key", "-out", "issuing.pem")
    try await desk.openssl(
      "x509", "-req", "-in", "answer.pem.csr", "-CA", "issuing.pem", "-CAkey", "issuing.key", "-CAcreateserial",
      "-copy_extensions", "copy", "-days", "300", "-out", "answer.pem")
    try await desk.openssl(
      "crl2pkcs7", "-nocrl", "-certfile", "root.pem", "-certfile", "issuing.pem", "-certfile", "answer.pem", "-out",
      "answer.p7b")
    let result = try await desk.work("answer.p7b").run()
    #expect(result.chainFile == desk.folder.file("ca.pem"))
    #expect(result.isChainFileDeclared)
    let written = try desk.read("ca.pem")
    #expect(written == (try desk.read("issuing.pem")) + (try desk.read("root.pem")))
    #expect(try await desk.work("answer.p7b").run().isUnchanged)
    // A link that leads nowhere is not a file that waits.
    try desk.remove("ca.pem")
    symlink("nowhere", desk.folder.file("ca.pem"))
    let again = try await desk.work("answer.p7b").run()
    #expect(again.chainFile == desk.folder.file("pool.chain.pem"))
    #expect(!again.isChainFileDeclared)
  }

  @Test("of several server certificates in a file the one is meant that a request waits for, wherever it stands")
  func severalAnswers() async throws {
    for order in [
      ["pool.pem", "answer.pem"], ["answer.pem", "pool.pem"], ["stranger.pem", "pool.pem", "answer.pem"],
    ] {
      let desk = try await Desk()
      try await desk.issue(keyTo: "stranger.key", as: "stranger.pem", days: 390)
      let answer = try #require(X509Certificate.certificates(inPEM: try desk.read("answer.pem")).first)
      try desk.folder.write(try order.map(desk.read).joined(), to: "all.pem")
      let result = try await desk.work("all.pem").run()
      #expect(!result.isUnchanged && result.certificate.fingerprint == answer.summary.fingerprint, "\(order)")
      #expect(!desk.names.contains("pool.next.key"))
      #expect(try await desk.check().findings == [])
    }
  }

  @Test("renewed with the same key only the certificate is replaced")
  func sameKey() async throws {
    let desk = try await Desk()
    let key = try desk.read("pool.key")
    try await desk.openssl(
      "x509", "-req", "-in", "pool.pem.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-copy_extensions",
      "copy", "-days", "350", "-out", "same.pem")
    let result = try await desk.work("same.pem").run()
    #expect(result.keyFile == nil)
    #expect(result.kept.count == 1)
    #expect(try desk.read("pool.key") == key)
    // The request for another key still waits.
    #expect(desk.names.contains("pool.next.key"))
    #expect(try await desk.check().findings == [])
  }

  @Test(
    "a PFX is made of the answer and its key, with the passphrase of the entry, whether that key is encrypted or not",
    arguments: [(false, false), (true, true), (true, false)])
  func pfx(passphrase: Bool, isEncrypted: Bool) async throws {
    let desk = try await Desk(passphrase: passphrase, isPFX: true)
    if passphrase, !isEncrypted {
      try await desk.openssl("pkey", "-in", "pool.next.key", "-passin", "pass:secret", "-out", "plain.key")
      try desk.folder.write(try desk.read("plain.key"), to: "pool.next.key")
    }
    let old = try #require(try await desk.check().fingerprint)
    let result = try await desk.work().run()
    #expect(
      result.kept.map { ($0 as NSString).lastPathComponent } == [
        "pool.old-\(old.replacing(":", with: "").prefix(8)).pfx"
      ])
    let now = try await desk.check()
    #expect(now.findings == [])
    #expect(now.fingerprint == result.certificate.fingerprint.text)
    #expect(!desk.names.contains("pool.next.key"))
    #expect(try await desk.work().run().isUnchanged)
  }

  @Test("another key's answer, other names, and what has ended change nothing")
  func refused() async throws {
    let desk = try await Desk()
    let before = desk.names
    let (key, certificate) = (try desk.read("pool.key"), try desk.read("pool.pem"))
    try await desk.openssl(
      "req", "-x509", "-config", "req.cnf", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj",
      "/CN=pool.example.com", "-days", "10", "-keyout", "other.key", "-out", "other.pem")
    let other = await failure(desk.work("other.pem"))
    #expect(
      other?.description.replacing(desk.folder.path + "/", with: "") == """
        nothing was changed: the certificate "pool.example.com" in "other.pem" has none of the keys that are here; bring in the \
        answer to a request that `csr` made. Looked at:
          pool.next.key: another key
          pool.key: another key
        """)
    // A request whose key is lost.
    let nextKey = try desk.read("pool.next.key")
    try desk.remove("pool.next.key")
    try desk.folder.write("the request", to: "pool.next.csr")
    #expect(
      await failure(desk.work("answer.pem"))?.description.replacing(desk.folder.path + "/", with: "").contains(
        "\n  pool.next.key: it is not there, or cannot be read; pool.next.csr was made with it\n") == true)
    try desk.remove("pool.next.csr")
    try desk.folder.write(nextKey, to: "pool.next.key")
    try await desk.openssl(
      "x509", "-req", "-in", "answer.pem.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-days", "300",
      "-out", "nameless.pem")
    let nameless = await failure(desk.work("nameless.pem"))
    #expect(
      nameless?.description.replacing(desk.folder.path + "/", with: "")
        == "nothing was changed: the certificate in \"nameless.pem\" cannot be used for \"pool\"; fix what is reported and have it"
        + " issued again")
    #expect(
      nameless?.findings.filter { $0.severity == .error }.map(\.code.text) == [
        "certificate-pool-name", "certificate-node-name",
      ])
    let request = await failure(desk.work("answer.pem.csr"))
    #expect(
      request?.description.replacing(desk.folder.path + "/", with: "")
        == "there is no certificate in \"answer.pem.csr\": it holds a certificate signing request; give the file that the CA returned"
    )
    let missing = await failure(desk.work("missing.cer"))
    #expect(
      missing?.description.replacing(desk.folder.path + "/", with: "")
        == "cannot read the CA's answer \"missing.cer\": No such file or directory")
    #expect(try desk.read("pool.key") == key)
    #expect(try desk.read("pool.pem") == certificate)
    #expect(Set(desk.names).subtracting(before) == ["other.key", "other.pem", "nameless.pem"])
  }

  @Test("a key that comes from elsewhere cannot be written, which is said; a link is not followed")
  func unwritable() async throws {
    let desk = try await Desk(keyed: "{env: POOL_KEY}")
    let environment = ["POOL_KEY": try desk.read("pool.key")]
    try desk.folder.write(try desk.read("pool.next.key"), to: "pool.next.key")
    let elsewhere = await failure(desk.work(environment: environment))
    #expect(
      elsewhere?.description.replacing(desk.folder.path + "/", with: "")
        == "nothing was changed: the private key of \"pool\" comes from the environment variable POOL_KEY, which cannot be written;"
        + " put the content of \"pool.next.key\" there, and run the same command again")
    let next = ["POOL_KEY": try desk.read("pool.next.key")]
    #expect(try await desk.work(environment: next).run().keyFile == nil)
    #expect(!desk.names.contains("pool.next.key"))

    let linked = try await Desk()
    try FileManager.default.moveItem(atPath: linked.folder.file("pool.key"), toPath: linked.folder.file("real.key"))
    try FileManager.default.createSymbolicLink(
      atPath: linked.folder.file("pool.key"), withDestinationPath: linked.folder.file("real.key"))
    let link = await failure(linked.work())
    #expect(
      link?.description.replacing(linked.folder.path + "/", with: "")
        == "nothing was changed: \"pool.key\" is a symbolic link, which is not followed; name the file itself in the deployment file"
    )
    #expect(!linked.names.contains { $0.contains(".old-") })
  }
}
