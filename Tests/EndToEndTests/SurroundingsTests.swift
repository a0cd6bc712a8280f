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

  @Test("csr writes a key that only its owner reads and a request, and never replaces them")
  func makesRequest() async throws {
    try await withExample { folder in
      let made = try await run("csr", "deployment.yaml", "--location", "Europe", "--key", "p256", in: folder)
      #expect(made.errorOutput == "")
      #expect(made.exitCode == 0)
      #expect(
        made.output == """
          Private key  confpool-eu.vc.example.com.key
          Request      confpool-eu.vc.example.com.csr
          Names        confpool-eu.vc.example.com, conf01.vc.example.com, conf02.vc.example.com, conf03.vc.example.com

          """)
      let key = try folder.read("confpool-eu.vc.example.com.key")
      #expect(key.hasPrefix("-----BEGIN PRIVATE KEY-----\n"))
      #expect(try folder.read("confpool-eu.vc.example.com.csr").hasPrefix("-----BEGIN CERTIFICATE REQUEST-----\n"))
      let attributes = try FileManager.default.attributesOfItem(atPath: folder.path("confpool-eu.vc.example.com.key"))
      #expect(attributes[.posixPermissions] as? Int == 0o600)

      let again = try await run("csr", "deployment.yaml", in: folder)
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
      let result = try await run("csr", "deployment.yaml", "--key", "p256", "--format", "json", in: folder)
      #expect(result.exitCode == 1)
      #expect(try result.json()["error"]["code"].text == "csr")
      #expect(
        folder.files().map { ($0 as NSString).lastPathComponent } == [
          "confpool-eu.vc.example.com.csr", "deployment.yaml",
        ])
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
    let text = "-----BEGIN CERTIFICATE REQUEST-----\nAAAA\n-----END CERTIFICATE REQUEST-----"
    let seed: JSON = [
      "certificate_signing_request": [
        ["subject_name": "confpool-eu.vc.example.com", "private_key_type": "RSA2048", "ad_compatible": false]
      ]
    ]
    try await withExample { folder in
      try await MockServerProcess.run([], seed: seed, password: "mock-password", hasTLS: true) { server in
        try await Self.fillIn(csr: text, server)
        let environment = [
          "PEXIP_ADDRESS": server.url, "PEXIP_CA_FILE": server.caFile, "PEXIP_PASSWORD": "mock-password",
        ]
        let program = try Program(
          .provision, ["csr", "deployment.yaml", "--on-node"], environment: environment, workingDirectory: folder.path)
        let result = try await program.run()
        #expect(result.exitCode == 0)
        #expect(result.output == "Request      confpool-eu.vc.example.com.csr\n")
        #expect(
          result.errorOutput
            == "warning: the request /api/admin/configuration/v1/certificate_signing_request/1/ was pending already and is taken"
            + " as it is; delete it there to make another\n")
        #expect(try folder.read("confpool-eu.vc.example.com.csr") == text + "\n")
        #expect(try server.requests().map(\.summary) == ["GET certificate_signing_request"])
      }
    }
  }

  @Test("csr --on-node asks the Management Node for the names of the pool and its nodes")
  func makesRequestOnNode() async throws {
    try await withExample { folder in
      try await MockServerProcess.run([], seed: nil, password: "mock-password", hasTLS: true) { server in
        let environment = [
          "PEXIP_ADDRESS": server.url, "PEXIP_CA_FILE": server.caFile, "PEXIP_PASSWORD": "mock-password",
        ]
        let program = try Program(
          .provision, ["csr", "deployment.yaml", "--on-node"], environment: environment, workingDirectory: folder.path)
        let result = try await program.run()
        // The mock server has no certificate authority's tools: it keeps the request, but writes none.
        #expect(result.exitCode == 1)
        #expect(
          result.errorOutput
            == "error: the Management Node has made the request /api/admin/configuration/v1/certificate_signing_request/1/, but"
            + " does not show its text; look at it there\n")
        #expect(
          try server.requests().map(\.summary) == [
            "GET certificate_signing_request", "POST certificate_signing_request", "GET certificate_signing_request",
          ])
      }
    }
  }

  /// Gives the first request a text, which the API makes by itself and does not take from a client.
  private static func fillIn(csr: String, _ server: MockServerProcess) async throws {
    let resource = "certificate_signing_request"
    var state = try await server.state().members
    var objects = state["objects"]?.members ?? [:]
    var row = objects[resource]?[0].members ?? [:]
    row["csr"] = .string(csr)
    objects[resource] = [.object(row)]
    state["objects"] = .object(objects)
    try await server.replaceState(.object(state))
  }
}
