import Foundation
import TestSupport
import Testing

/// The commands for what is around the Management Node: the CA, DNS, and the Skype for Business servers.
@Suite("csr, dns-records and sfb-commands")
struct SurroundingsTests {
  private func run(_ arguments: String..., in folder: TemporaryFolder) async throws -> ProgramResult {
    try await Program(.provision, arguments, environment: [:], workingDirectory: folder.path).run()
  }

  private func withExample(_ body: (TemporaryFolder) async throws -> Void) async throws {
    try await withTemporaryFolder { folder in
      let example = PackageFolder.root + "/Examples/europe/deployment.yaml"
      try folder.write(try String(contentsOfFile: example, encoding: .utf8), to: "deployment.yaml")
      try await body(folder)
    }
  }

  @Test("a request on the Management Node whose file cannot be written is pending there, which is said")
  func unwrittenRequest() async throws {
    try await Workplace.europe { desk in
      let taken = "taken/confpool-eu.vc.example.com.csr"
      try desk.folder.write("mine", to: taken)
      let refused = try await desk.command(["csr", desk.deployment, "--on-node", "--out", "taken"]).run()
      #expect(refused.exitCode == 1)
      #expect(
        refused.errorOutput.hasSuffix(
          "error: no request was made: writing \"\(taken)\": File exists; existing files are never replaced, so move them away or use --out\n"
        ),
        "\(refused.errorOutput)")
      #expect(try desk.folder.read(taken) == "mine")
      #expect(try desk.server.requests().writes.isEmpty)

      try desk.folder.write("", to: "blocked")
      let failed = try await desk.command(["csr", desk.deployment, "--on-node", "--out", "blocked/requests"]).run()
      #expect(failed.exitCode == 5)
      #expect(
        failed.errorOutput.hasSuffix(
          "\nThe request is pending on the Management Node (/api/admin/configuration/v1/certificate_signing_request/1/): the same command uses"
            + " it once the file can be written.\n"), "\(failed.errorOutput)")
      let again = try await desk.command(["csr", desk.deployment, "--on-node", "--out", "requests"]).run()
      #expect(again.exitCode == 0)
      #expect(desk.folder.files().contains { $0.hasSuffix(".csr") })
      #expect(try desk.server.requests().writes.count == 1)
    }
  }

  @Test("csr --out writes a key that only its owner reads and a request, and never replaces them")
  func makesRequest() async throws {
    try await withExample { folder in
      let made = try await run(
        "csr", "deployment.yaml", "--location", "Europe", "--key", "p256", "--out", ".", in: folder)
      #expect(made.errorOutput == "")
      #expect(made.exitCode == 0)
      #expect(
        made.output.hasPrefix(
          """
          Private key  confpool-eu.vc.example.com.key
          Request      confpool-eu.vc.example.com.csr
          Names        confpool-eu.vc.example.com, conf01.vc.example.com, conf02.vc.example.com, conf03.vc.example.com

          Have a CA issue the certificate, in one of these ways.

          """))
      let key = try folder.read("confpool-eu.vc.example.com.key")
      #expect(key.hasPrefix("-----BEGIN PRIVATE KEY-----\n"))
      #expect(try folder.read("confpool-eu.vc.example.com.csr").hasPrefix("-----BEGIN CERTIFICATE REQUEST-----\n"))
      let attributes = try FileManager.default.attributesOfItem(atPath: folder.path("confpool-eu.vc.example.com.key"))
      #expect(attributes[.posixPermissions] as? Int == 0o600)

      let again = try await run("csr", "deployment.yaml", "--out", ".", in: folder)
      #expect(again.exitCode == 1)
      #expect(
        again.errorOutput
          == "error: writing \"confpool-eu.vc.example.com.key\": File exists; existing files are never replaced, so move them"
          + " away or use --out\n")
      #expect(try folder.read("confpool-eu.vc.example.com.key") == key)
    }
  }

  @Test("csr leaves no key behind without its request")
  func leavesNoKey() async throws {
    try await withExample { folder in
      try folder.write("mine", to: "confpool-eu.vc.example.com.csr")
      let result = try await run(
        "csr", "deployment.yaml", "--key", "p256", "--format", "json", "--out", ".", in: folder)
      #expect(result.exitCode == 1)
      #expect(try result.json()["error"]["code"].text == "csr")
      #expect(
        folder.files().map { ($0 as NSString).lastPathComponent } == [
          "confpool-eu.vc.example.com.csr", "deployment.yaml",
        ])
    }
  }

  @Test("without room for the key nothing of it stays, which would count as a request; the next try makes both")
  func fullDisk() async throws {
    try await withExample { folder in
      // No file may have more than a kilobyte; an RSA key has more.
      let script = "trap '' XFSZ; ulimit -f 1; exec '\(try BuiltProduct.provision.path)' csr deployment.yaml --out made"
      let failed = try await Program(
        "bash", ["-c", script], environment: [:], workingDirectory: folder.path
      ).run()
      #expect(failed.exitCode == 1)
      #expect(
        failed.errorOutput.hasSuffix(
          "key\": File too large; nothing was left there; make it possible to write there, or use --out\n"),
        "\(failed.errorOutput)")
      #expect(folder.files() == [folder.path("deployment.yaml")])
      #expect(try await run("csr", "deployment.yaml", "--out", "made", in: folder).exitCode == 0)
      #expect(folder.files().count == 3)
    }
  }

  @Test("an unknown location is a wrong command line, with the nearest one")
  func unknownLocation() async throws {
    try await withExample { folder in
      for command in ["csr", "dns-records", "sfb-commands"] {
        let result = try await run(command, "deployment.yaml", "--location", "Erope", in: folder)
        #expect(result.exitCode == 64)
        #expect(
          result.errorOutput == "error: the deployment file has no location \"Erope\"; did you mean \"Europe\"?\n")
        #expect(result.output == "")
      }
    }
  }

  @Test("dns-records prints the zone lines, and the same as JSON")
  func printsRecords() async throws {
    try await withExample { folder in
      let text = try await run("dns-records", "deployment.yaml", in: folder)
      #expect(text.exitCode == 0)
      let lines = text.output.split(separator: "\n")
      #expect(lines.count == 7)
      #expect(lines[1] == "conf01.vc.example.com. 86400 IN A 10.44.0.10")
      #expect(lines[6] == "confpool-eu.vc.example.com. 86400 IN A 10.44.0.12")
      let json = try await run("dns-records", "deployment.yaml", "--format", "json", in: folder).json()
      #expect(json["records"].elements.count == 6)
      #expect(json["records"].elements.last?["name"].text == "confpool-eu.vc.example.com")
    }
  }

  @Test("sfb-commands prints the script, and the same as JSON")
  func printsCommands() async throws {
    try await withExample { folder in
      let text = try await run("sfb-commands", "deployment.yaml", in: folder)
      #expect(text.exitCode == 0)
      #expect(text.output.contains("\nNew-CsTrustedApplicationPool -Identity 'confpool-eu.vc.example.com' "))
      let json = try await run("sfb-commands", "deployment.yaml", "--format", "json", in: folder).json()
      #expect(json["script"].text == text.output)
    }
  }

  @Test("csr --on-node takes the request that is pending, and makes none beside it")
  func takesPendingRequest() async throws {
    let seed: JSON = [
      "certificate_signing_request": [
        ["subject_name": "confpool-eu.vc.example.com", "private_key_type": "ECDSAP256", "ad_compatible": false]
      ]
    ]
    try await withManagementNode(seed: seed) { server, folder in
      let result = try await csrOnNode(server, folder)
      #expect(result.exitCode == 0)
      #expect(result.output == "Request      confpool-eu.vc.example.com.csr\n")
      #expect(
        result.errorOutput
          == "warning: the request /api/admin/configuration/v1/certificate_signing_request/1/ was pending already and is used"
          + " as it is; delete it there to make another\n")
      #expect(try server.requests().map(\.summary) == ["GET certificate_signing_request"])
      let kept = try await server.state()["objects"]["certificate_signing_request"][0]["csr"].text
      #expect(try folder.read("confpool-eu.vc.example.com.csr") == kept.map { $0 + "\n" })
    }
  }

  @Test("a request made with csr --on-node comes back from the CA, and its certificate has the key that stayed there")
  func makesRequestOnNode() async throws {
    try await withManagementNode(seed: nil) { server, folder in
      let made = try await csrOnNode(server, folder)
      #expect(made.exitCode == 0)
      #expect(made.errorOutput == "")
      #expect(made.output == "Request      confpool-eu.vc.example.com.csr\n")
      #expect(
        try server.requests().map(\.summary) == [
          "GET certificate_signing_request", "POST certificate_signing_request", "GET certificate_signing_request",
        ])

      // The CA.
      try await openssl(
        "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj", "/CN=Test CA",
        "-keyout",
        "ca.key", "-out", "ca.pem", in: folder)
      try await openssl(
        "x509", "-req", "-in", "confpool-eu.vc.example.com.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial",
        "-days", "300", "-copy_extensions", "copyall", "-out", "pool.pem", in: folder)
      let names = try await openssl(
        "x509", "-in", "pool.pem", "-noout", "-ext", "subjectAltName,extendedKeyUsage", in: folder)
      #expect(
        names == """
          X509v3 Extended Key Usage: 
              TLS Web Server Authentication, TLS Web Client Authentication
          X509v3 Subject Alternative Name: 
              DNS:confpool-eu.vc.example.com, DNS:conf01.vc.example.com, DNS:conf02.vc.example.com, DNS:conf03.vc.example.com

          """)

      // Back on the Management Node.
      let api = "/api/admin/configuration/v1"
      let pem = try folder.read("pool.pem")
      try await server.patch("\(api)/certificate_signing_request/1/", ["certificate": .string(pem)])
      let request = try await server.get("\(api)/certificate_signing_request/1/")
      #expect(request["tls_certificate"].text == "\(api)/tls_certificate/2/")
      let certificate = try await server.get("\(api)/tls_certificate/2/")
      #expect(certificate["subject_name"].text == "confpool-eu.vc.example.com")
      #expect(certificate["certificate"].text.map { $0 + "\n" } == pem)
      let key = try #require(try await server.state()["objects"]["tls_certificate"][1]["private_key"].text)
      try folder.write(key + "\n", to: "kept.key")
      #expect(
        try await openssl("pkey", "-in", "kept.key", "-pubout", in: folder)
          == openssl("x509", "-in", "pool.pem", "-noout", "-pubkey", in: folder))

      // What was answered is not pending: the next one is a new one.
      try FileManager.default.createDirectory(atPath: folder.path("next"), withIntermediateDirectories: true)
      let next = try await csrOnNode(server, folder, "--out", "next", "--key", "p256", "--format", "json")
      #expect(next.exitCode == 0, "\(next.errorOutput)")
      #expect(try next.json()["wasPending"] == .boolean(false))
      #expect(try next.json()["uri"].text == "\(api)/certificate_signing_request/2/")
    }
  }

  private func withManagementNode(
    seed: JSON?, _ body: @escaping @Sendable (MockServerProcess, TemporaryFolder) async throws -> Void
  ) async throws {
    try await withExample { folder in
      try await MockServerProcess.run([], seed: seed, password: "mock-password", hasTLS: true) { server in
        try await body(server, folder)
      }
    }
  }

  private func csrOnNode(
    _ server: MockServerProcess, _ folder: TemporaryFolder, _ arguments: String...
  ) async throws -> ProgramResult {
    let environment = [
      "PEXIP_ADDRESS": server.url, "PEXIP_CA_FILE": server.caFile, "PEXIP_PASSWORD": server.password,
    ]
    return try await Program(
      .provision, ["csr", "deployment.yaml", "--on-node"] + arguments, environment: environment,
      workingDirectory: folder.path
    ).run()
  }

  @discardableResult
  private func openssl(_ arguments: String..., in folder: TemporaryFolder) async throws -> String {
    let result = try await Program("openssl", arguments, workingDirectory: folder.path).run()
    guard result.exitCode == 0 else { throw TestSupportError("openssl \(arguments): \(result.errorOutput)") }
    return result.output
  }
}
