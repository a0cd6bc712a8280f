import Foundation
import TestSupport
import Testing

/// A certificate from the request to the nodes: `csr`, the CA, `certificate import`, `certificate renew`, `certificate list`.
@Suite("Certificates from request to renewal")
struct CertificateCommandTests {
  private static let names = [
    "confpool-eu.vc.example.com", "conf01.vc.example.com", "conf02.vc.example.com", "conf03.vc.example.com",
  ]
  private static let file = "europe/deployment.yaml"

  private static func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test("request, answer, import, renew, verify: a chain of AD CS, with the next key encrypted as the one before")
  func renewal() async throws {
    try await Workplace.europe { desk in
      let folder = desk.folder
      #expect(try await desk.apply().exitCode == 0)
      let oldKey = try folder.read("europe/secrets/confpool-eu.key")
      let oldCertificate = try folder.read("europe/certs/confpool-eu.pem")

      // The request.
      let made = try await desk.provision("csr", Self.file)
      #expect(made.exitCode == 0)
      #expect(made.errorOutput == "")
      #expect(
        made.output == """
          Private key  europe/secrets/confpool-eu.next.key
          Request      europe/certs/confpool-eu.next.csr
          Names        confpool-eu.vc.example.com, conf01.vc.example.com, conf02.vc.example.com, conf03.vc.example.com

          Have a CA issue the certificate, in one of these ways.
          AD CS, web page
            open https://CA-SERVER/certsrv, then: Request a certificate, advanced certificate request, "… base-64-encoded …"
            paste the content of europe/certs/confpool-eu.next.csr, choose a template with server and client authentication, and submit
            choose Base 64 encoded, download the certificate chain, and save it as confpool-eu.p7b
          AD CS, certreq
            certreq -submit -attrib "CertificateTemplate:TEMPLATE" "europe\\certs\\confpool-eu.next.csr" confpool-eu.cer confpool-eu.p7b
          openssl
            openssl x509 -req -in europe/certs/confpool-eu.next.csr -CA ca.pem -CAkey ca.key -CAcreateserial -copy_extensions copy -sha256 -days 365 -out confpool-eu.cer
          The template must take the names from the request and have both server and client authentication; AD CS's own WebServer template has server authentication only.

          Then bring in what the CA returned, confpool-eu.p7b or confpool-eu.cer:
            infinity-provision certificate import confpool-eu.p7b europe/deployment.yaml

          """)
      #expect(
        try folder.read("europe/secrets/confpool-eu.next.key").hasPrefix("-----BEGIN ENCRYPTED PRIVATE KEY-----\n"))
      #expect(try Self.mode(folder.path("europe/secrets/confpool-eu.next.key")) == 0o600)
      #expect(try folder.read("europe/secrets/confpool-eu.key") == oldKey)
      // A request that waits is never replaced.
      let again = try await desk.provision("csr", Self.file, "--format", "json")
      #expect(again.exitCode == 1)
      #expect(
        try again.json()["error"]["message"].text
          == "\"europe/secrets/confpool-eu.next.key\" is the key of a request that waits for its answer; bring the answer in with"
          + " `certificate import`, or move the file away to make another request")

      // The CA.
      let authority = try await CertificateAuthority(in: folder)
      try await authority.issue("europe/certs/confpool-eu.next.csr", Self.names, as: "confpool-eu")

      // The answer.
      let imported = try await desk.provision("certificate", "import", "confpool-eu.p7b", Self.file)
      #expect(imported.exitCode == 0)
      #expect(imported.errorOutput == "")
      let kept = try #require(imported.output.firstMatch(of: #/old-([0-9A-F]{8})\.pem/#)?.output.1)
      let end = try #require(imported.output.firstMatch(of: #/Valid until  (.*)\n/#)?.output.1)
      #expect(
        imported.output == """
          Certificate  confpool-eu
          Common name  confpool-eu.vc.example.com
          Valid until  \(end)
          File         europe/certs/confpool-eu.pem
          Private key  europe/secrets/confpool-eu.key
          Kept         europe/certs/confpool-eu.old-\(kept).pem
          Kept         europe/secrets/confpool-eu.old-\(kept).key
          CA chain     europe/certs/confpool-eu.chain.pem
          The deployment file does not name these CA certificates: add this file to trustedCACertificates.

          """)
      #expect(try folder.read("europe/certs/confpool-eu.old-\(kept).pem") == oldCertificate)
      #expect(try folder.read("europe/secrets/confpool-eu.old-\(kept).key") == oldKey)
      #expect(!FileManager.default.fileExists(atPath: folder.path("europe/secrets/confpool-eu.next.key")))
      #expect(!FileManager.default.fileExists(atPath: folder.path("europe/certs/confpool-eu.next.csr")))
      try desk.edit("  - file: certs/intermediates.pem\n", "  - file: certs/confpool-eu.chain.pem\n")
      #expect(try await desk.provision("validate", Self.file).exitCode == 0)
      let unchanged = try await desk.provision(
        "certificate", "import", "confpool-eu.p7b", Self.file, "--format", "json")
      #expect(unchanged.exitCode == 0)
      #expect(try unchanged.json()["unchanged"] == .boolean(true))
      #expect(try unchanged.json()["chainFile"] == .null)

      // The nodes.
      let before = try await desk.provision("certificate", "list", Self.file)
      #expect(before.output.contains("  confpool-eu  no           -\n"))
      let renewed = try await desk.provision("certificate", "renew", Self.file, "--auto-approve")
      #expect(renewed.exitCode == 0)
      #expect(renewed.output.hasPrefix("Location 1 of 1: Europe\nManagement Node https://"))
      #expect(renewed.output.hasSuffix("\nApply: 5 applied, 0 failed, 0 never tried.\n"))
      #expect(try await desk.plan("--detailed-exitcode").exitCode == 0)
      let second = try await desk.provision("certificate", "renew", Self.file, "--auto-approve")
      #expect(
        second.output == """
          Location 1 of 1: Europe
          No changes: the Management Node \(desk.server.url) has the certificate of the file on every node that the file names at this location.

          Plan: 0 to create, 0 to change, 0 to delete.

          """)
      let verified = try await desk.provision(
        "verify", Self.file, "--check", "configuration", "--check", "certificates")
      #expect(verified.exitCode == 0, "\(verified.output)\(verified.errorOutput)")
      let list = try await desk.provision("certificate", "list", Self.file, "--format", "json").json()
      #expect(list["certificates"].elements.count == 3)
      #expect(list["certificates"][0]["inFile"] == ["confpool-eu"])
      #expect(
        list["certificates"][0]["usedBy"] == [
          ["kind": "nodes", "location": "Europe", "names": ["conf01", "conf02", "conf03"]]
        ])
      #expect(list["certificates"][2]["usedBy"] == [])
    }
  }

  @Test("the first request goes where the file points; the answer in DER needs nothing moved by hand")
  func first() async throws {
    try await Workplace.europe { desk in
      let folder = desk.folder
      for file in ["secrets/confpool-eu.key", "certs/confpool-eu.pem"] {
        try FileManager.default.removeItem(atPath: folder.path("europe/\(file)"))
      }
      try FileManager.default.removeItem(atPath: folder.path("europe/secrets"))
      let made = try await desk.provision("csr", Self.file, "--key", "p256", "--format", "json").json()
      #expect(made["certificate"] == "confpool-eu")
      #expect(made["privateKeyFile"] == "europe/secrets/confpool-eu.key")
      #expect(made["requestFile"] == "europe/certs/confpool-eu.csr")
      #expect(made["instructions"].elements.map { $0["title"] } == ["AD CS, web page", "AD CS, certreq", "openssl"])
      let again = try await desk.provision("csr", Self.file, "--key", "p256")
      #expect(again.exitCode == 1)
      #expect(
        again.errorOutput
          == "error: \"europe/secrets/confpool-eu.key\" is the key of a request that waits for its answer; bring the answer in with"
          + " `certificate import`, or move the file away to make another request\n")
      #expect(try Self.mode(folder.path("europe/secrets")) == 0o700)
      let authority = try await CertificateAuthority(in: folder)
      try await authority.issue("europe/certs/confpool-eu.csr", Self.names, as: "answer")
      let imported = try await desk.provision("certificate", "import", "answer.cer", Self.file, "--format", "json")
      #expect(imported.exitCode == 0)
      let document = try imported.json()
      #expect(document["kept"] == [])
      #expect(document["privateKeyFile"] == .null)
      #expect(document["findings"].elements.map { $0["code"] } == ["chain-incomplete"])
      #expect(try await desk.provision("validate", Self.file).exitCode == 0)
    }
  }

  @Test("no request is made whose answer could not be brought in")
  func inVain() async throws {
    try await Workplace.europe { desk in
      let pools = ["pool", "POOL", "other"].enumerated().map { index, name in
        "  - {name: L\(index), pool: {fqdn: \(name).example.com, certificate: c, nodes: [{name: n\(index), sipTLSFQDN: n\(index).example.com}]}}\n"
      }
      func file(_ key: String, _ pools: some Sequence<String>) throws -> String {
        let entry = "tlsCertificates:\n  - {name: c, certificate: {file: new/c.pem}, privateKey: {file: \(key)}}\n"
        return try desk.folder.write("version: 1\n\(entry)locations:\n\(pools.joined())", to: "new.yaml")
      }
      let both = try await desk.provision("csr", try file("new/c.pem", pools.prefix(1)), "--key", "p256")
      #expect(both.exitCode == 1)
      #expect(
        both.errorOutput
          == "error: no request was made: the deployment file names \"new/c.pem\" for the certificate and for its private key, and one of"
          + " them would be lost; give each a file of its own\n")
      let several = try await desk.provision("csr", try file("new/c.key", pools), "--key", "p256")
      #expect(several.exitCode == 1)
      #expect(
        several.errorOutput.hasSuffix(
          "\nerror: no request was made: the pools \"pool.example.com\" and \"other.example.com\" use the certificate \"c\", whose common"
            + " name can be the FQDN of one of them alone; give each pool a certificate of its own\n"),
        "\(several.errorOutput)")
      #expect(!FileManager.default.fileExists(atPath: desk.folder.path("new")))
      #expect(try await desk.provision("csr", try file("new/c.key", pools.prefix(2)), "--key", "p256").exitCode == 0)
    }
  }

  @Test("without the passphrase that the entry names no key is written")
  func withoutPassphrase() async throws {
    try await Workplace.europe { desk in
      let result = try await desk.provision("csr", Self.file, environment: ["CONFPOOL_EU_PASSPHRASE": nil])
      #expect(result.exitCode == 1)
      #expect(
        result.errorOutput == """
          europe/deployment.yaml:14:17: error: tlsCertificates[0].passphrase: the environment variable CONFPOOL_EU_PASSPHRASE is \
          not set
          error: the passphrase of the certificate "confpool-eu" is needed, and cannot be read

          """)
      #expect(!FileManager.default.fileExists(atPath: desk.folder.path("europe/secrets/confpool-eu.next.key")))
    }
  }

  @Test(
    "a PFX with its own key: with the passphrase of a file, or asked for on a terminal; a wrong one changes nothing")
  func pfx() async throws {
    try await Workplace.world { desk in
      let folder = desk.folder
      let authority = try await CertificateAuthority(in: folder)
      try await authority.openssl("pkey", "-in", "world/secrets/eu-renewed.key", "-out", "eu.key")
      try await authority.openssl(
        "pkcs12", "-export", "-in", "world/certs/eu-renewed.pem", "-inkey", "eu.key", "-certfile", "world/certs/ca.pem",
        "-passout", "pass:of the PFX", "-out", "eu.pfx")
      let before = try folder.read("world/secrets/eu.key")
      let wrong = try await desk.provision("certificate", "import", "eu.pfx", desk.deployment)
      #expect(wrong.exitCode == 1)
      #expect(
        wrong.errorOutput
          == "error: \"eu.pfx\" is protected by a passphrase, and none is given; give it with --passphrase-file\n")
      #expect(try folder.read("world/secrets/eu.key") == before)
      let words = ["certificate", "import", "eu.pfx", desk.deployment]
      let asked = try await desk.command(words).run(on: PseudoTerminal()) { terminal, _ in
        try await terminal.waitFor("Passphrase of \"eu.pfx\": ")
        terminal.type("of the PFX")
      }
      #expect(asked.exitCode == 0)
      #expect(asked.output.hasPrefix("Certificate  eu\nCommon name  pool-eu.vc.example.com\n"))
      #expect(try folder.read("world/secrets/eu.key") != before)
      try folder.write("of the PFX\n", to: "passphrase")
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: folder.path("passphrase"))
      let again = try await desk.provision(
        "certificate", "import", "eu.pfx", desk.deployment, "--passphrase-file", "passphrase", "--format", "json")
      #expect(again.exitCode == 0)
      #expect(try again.json()["unchanged"] == .boolean(true))
      #expect(try await desk.provision("validate", desk.deployment).exitCode == 0)
    }
  }

  @Test("the key of a PFX with a passphrase is encrypted with it until the PFX is made")
  func nextKeyOfPFX() async throws {
    try await Workplace.europe { desk in
      let folder = desk.folder
      try desk.edit(
        "certificate: {file: certs/confpool-eu.pem}\n    privateKey: {file: secrets/confpool-eu.key}",
        "pfx: {file: certs/confpool-eu.pfx}")
      let key = "europe/certs/confpool-eu.next.key"
      #expect(try await desk.provision("csr", Self.file).exitCode == 0)
      #expect(try folder.read(key).hasPrefix("-----BEGIN ENCRYPTED PRIVATE KEY-----\n"))
      let authority = try await CertificateAuthority(in: folder)
      try await authority.issue("europe/certs/confpool-eu.next.csr", Self.names, as: "answer")
      let imported = try await desk.provision("certificate", "import", "answer.p7b", Self.file)
      #expect(imported.exitCode == 0, "\(imported.errorOutput)")
      #expect(!FileManager.default.fileExists(atPath: folder.path(key)))
      try await authority.openssl(
        "pkcs12", "-in", "europe/certs/confpool-eu.pfx", "-passin", "pass:\(Workplace.passphrase)", "-noout")
    }
  }

  @Test("several certificates: the choices are named, and an answer finds its own by its key")
  func several() async throws {
    try await Workplace.world { desk in
      let file = desk.deployment
      let which = try await desk.provision("csr", file)
      #expect(which.exitCode == 64)
      #expect(
        which.errorOutput == """
          error: there are 3 certificates; choose one:
            --certificate "eu"  pool-eu.vc.example.com, for the location "Europe"
            --certificate "as"  pool-as.vc.example.com, for the location "Asia"
            --certificate "am"  pool-am.vc.example.com, for the location "America"

          """)
      let unknown = try await desk.provision("csr", file, "--certificate", "eux")
      #expect(unknown.exitCode == 64)
      #expect(
        unknown.errorOutput
          == "error: the deployment file has no certificate \"eux\" that a pool uses; did you mean \"eu\"?\n")
      #expect(try await desk.provision("csr", file, "--location", "Asia").exitCode == 0)
      #expect(try await desk.provision("csr", file, "--certificate", "eu").exitCode == 0)
      let authority = try await CertificateAuthority(in: desk.folder)
      let names = ["pool-as.vc.example.com", "as1.vc.example.com", "as2.vc.example.com"]
      try await authority.issue("world/certs/as.next.csr", names, as: "as")
      let imported = try await desk.provision("certificate", "import", "as.cer", file)
      #expect(imported.exitCode == 0)
      #expect(imported.output.hasPrefix("Certificate  as\nCommon name  pool-as.vc.example.com\n"))
      let list = try await desk.provision("certificate", "list", file)
      #expect(
        list.output.hasSuffix("\n\nA request is pending for \"eu\": its key is world/secrets/eu.next.key.\n"))
      // The one that nobody asked for here.
      let wrong = try await desk.provision("certificate", "import", "as.cer", file, "--certificate", "am")
      #expect(wrong.exitCode == 1)
      #expect(
        wrong.errorOutput == """
          error: nothing was changed: the certificate "pool-as.vc.example.com" in "as.cer" has none of the keys that are here; \
          bring in the answer to a request that `csr` made. Looked at:
            world/secrets/am.key: another key

          """)
    }
  }

  @Test("two imports at once: the second waits, and finds in place what the first has put there")
  func twoImports() async throws {
    try await Workplace.europe { desk in
      #expect(try await desk.provision("csr", Self.file).exitCode == 0)
      let authority = try await CertificateAuthority(in: desk.folder)
      try await authority.issue("europe/certs/confpool-eu.next.csr", Self.names, as: "answer")
      // The first one waits for its answer, which is a pipe: by then it has the lock.
      let script = """
        mkfifo pipe
        "$0" certificate import pipe \(Self.file) --format json >first 2>first.errors &
        exec 3>pipe
        "$0" certificate import answer.p7b \(Self.file) --format json >second 2>second.errors 3>&- &
        sleep 1
        cat answer.p7b >&3
        exec 3>&-
        wait -n && wait -n
        """
      let result = try await Program(
        "bash", ["-c", script, try BuiltProduct.provision.path], environment: desk.environment,
        workingDirectory: desk.folder.path
      ).run()
      #expect(result.exitCode == 0, "\(result.errorOutput)")
      #expect(try JSON(parsing: desk.folder.read("first"))["unchanged"] == .boolean(false))
      #expect(try JSON(parsing: desk.folder.read("second"))["unchanged"] == .boolean(true))
    }
  }

  @Test("with --out the plan of the next location that is not switched is saved, until none is left")
  func renewSaved() async throws {
    try await Workplace.world { desk in
      #expect(try await desk.apply().exitCode == 0)
      for key in ["eu", "as"] {
        try desk.edit("certs/\(key).pem", "certs/\(key)-renewed.pem")
        try desk.edit("secrets/\(key).key", "secrets/\(key)-renewed.key")
      }
      let required = ["INFINITY_REQUIRE_SIGNATURES": "1"]
      let refused = try await desk.provision("certificate", "renew", desk.deployment, environment: required)
      #expect(refused.exitCode == 6)
      #expect(refused.errorOutput.contains("which only a saved plan has; `certificate renew --out` makes one, "))
      for (location, place) in [("Europe", "1 of 3"), ("Asia", "2 of 3")] {
        let before = try desk.server.requests().writes.count
        let saved = try await desk.provision(
          "certificate", "renew", desk.deployment, "--out", "next.plan", environment: required)
        #expect(saved.exitCode == 0)
        #expect(
          saved.errorOutput.hasPrefix(
            """
            The plan was saved to next.plan; `infinity-provision apply --plan next.plan` applies it.
            It is for location \(place); when it was applied, the same command plans the next one.

            """), "\(saved.errorOutput)")
        #expect(saved.output.contains("  ~ Conferencing Node  \(location == "Europe" ? "eu1" : "as1")\n"))
        #expect(try desk.server.requests().writes.count == before)
        let applied = try await desk.provision("apply", "--plan", "next.plan", "--base", "world", "--auto-approve")
        #expect(applied.exitCode == 0, "\(applied.errorOutput)")
      }
      let none = try await desk.provision("certificate", "renew", desk.deployment, "--out", "next.plan")
      #expect(none.exitCode == 0)
      #expect(
        none.output.hasPrefix(
          "No changes: the Management Node \(desk.server.url) has the certificate of the file on every node that the file names at this location."
        ))
      #expect(try await desk.plan("--detailed-exitcode").exitCode == 0)
    }
  }

  @Test("location by location, each a run of its own; one that fails ends it, and the next call goes on")
  func locationByLocation() async throws {
    try await Workplace.world { desk in
      #expect(try await desk.apply().exitCode == 0)
      for key in ["eu", "as", "am"] {
        try desk.edit("certs/\(key).pem", "certs/\(key)-renewed.pem")
        try desk.edit("secrets/\(key).key", "secrets/\(key)-renewed.key")
      }
      // The second location's node is refused.
      try await desk.server.setFaults([
        ["method": "PATCH", "path": "*/worker_vm/3/", "do": ["status": 400, "body": "{\"error\": \"no\"}"]]
      ])
      let stopped = try await desk.provision(
        "certificate", "renew", desk.deployment, "--auto-approve", "--format", "json")
      #expect(stopped.exitCode == 5)
      #expect(try stopped.json()["locations"].elements.map { $0["location"] } == ["Europe", "Asia"])
      #expect(try stopped.json()["locations"][0]["apply"]["result"]["failed"] == 0)
      #expect(try stopped.json()["locations"][1]["apply"]["result"]["failed"] == 1)
      try await desk.server.setFaults([])
      let goesOn = try await desk.provision(
        "certificate", "renew", desk.deployment, "--auto-approve", "--format", "json")
      #expect(goesOn.exitCode == 0)
      let applied = try goesOn.json()["locations"].elements.map { $0["apply"]["result"]["applied"] }
      #expect(applied == [0, 1, 3])
      #expect(try await desk.plan("--detailed-exitcode").exitCode == 0)
      #expect(try await desk.runs().count == 5)
      // The last location's run is undone alone.
      let last = try #require(try await desk.runs().first)
      #expect(try await desk.provision("rollback", last, "--auto-approve").exitCode == 0)
      #expect(try await desk.plan("--location", "Europe", "--detailed-exitcode").exitCode == 0)
      #expect(try await desk.plan("--location", "America", "--detailed-exitcode").exitCode == 2)
    }
  }
}
