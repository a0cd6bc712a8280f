import Foundation
import TestSupport
import Testing

/// `verify` and the waiting of `apply`. Nothing outside of loopback is asked: DNS, STUN, TURN and TLS are in
/// `Examples/story` and in the engine's own tests.
@Suite("verify")
struct VerifyTests {
  /// The checks that only ask the Management Node.
  private static let quiet = [
    "--check", "configuration", "--check", "certificates", "--check", "prerequisites", "--check", "sync",
  ]

  @Test(
    "a server that a location has and that this account may not read is not looked at, and that is said",
    arguments: [
      ("mssip_proxy", "lync-tls", "Lync server"), ("turn_server", "turn", "TURN server"),
      ("turn_server", "stun", "TURN server"), ("dns_server", "dns-servers", "DNS server"),
      ("dns_server", "dns-nodes", "DNS server"),
    ])
  func unreadServer(kind: String, check: String, noun: String) async throws {
    try await Workplace.europe { desk in
      #expect(try await desk.apply().exitCode == 0)
      // A file that says nothing of the servers: what the location has counts.
      let nodes = "    pool:\n      fqdn: confpool-eu.vc.example.com\n      certificate: confpool-eu\n      nodes:\n"
      let node = "        - {name: conf01, sipTLSFQDN: conf01.vc.example.com}\n"
      let certificate =
        "tlsCertificates:\n  - name: confpool-eu\n    certificate: {file: europe/certs/confpool-eu.pem}\n"
        + "    privateKey: {file: europe/secrets/confpool-eu.key}\n    passphrase: {env: CONFPOOL_EU_PASSPHRASE}\n"
      let file = try desk.folder.write(
        "version: 1\n\(certificate)locations:\n  - name: Europe\n\(nodes)\(node)", to: "bare.yaml")
      let list = "*/\(kind)/"
      try await desk.server.setFaults([["method": "GET", "path": .string(list), "do": ["status": 403]]])
      let result = try await desk.command(["verify", file, "--check", check, "--strict", "--format", "json"]).run()
      #expect(result.exitCode == 3, "\(result.errorOutput)")
      let messages = try result.json()["findings"].elements.map { $0["message"].text ?? "" }
      #expect(
        messages.contains(
          "a \(noun) of location \"Europe\" could not be read from the Management Node, so it was not looked at"),
        "\(messages)")
    }
  }

  @Test("a server that neither the file nor the Management Node has is not passed over")
  func unknownServer() async throws {
    try await Workplace.europe { desk in
      let file = try desk.folder.write(
        "version: 1\nlocations:\n  - {name: Europe, lyncServer: Nope, turnServer: Nope, stunServer: Nope}\n",
        to: "nope.yaml")
      for (check, noun) in [("lync-tls", "Lync"), ("turn", "TURN"), ("stun", "STUN")] {
        let result = try await desk.command(["verify", file, "--check", check, "--strict", "--format", "json"]).run()
        #expect(result.exitCode == 3)
        let messages = try result.json()["findings"].elements.map { $0["message"].text ?? "" }
        let message =
          "the \(noun) server \"Nope\" is neither in the file nor on the Management Node, so it was not looked at"
        #expect(messages.contains(message), "\(messages)")
      }
    }
  }

  @Test("of a location that has no NTP server none is missed, whether this account may read them or not")
  func unreadNTPServers() async throws {
    try await Workplace.europe(["--forbid", "ntp_server"]) { desk in
      let result = try await desk.provision(
        "verify", desk.deployment, "--check", "ntp-servers", "--check", "prerequisites", "--format", "json")
      let messages = try result.json()["findings"].elements.map { $0["message"].text ?? "" }
      #expect(messages.contains { $0.contains("has no NTP server on the Management Node") }, "\(messages)")
      #expect(!messages.contains { $0.contains("which NTP servers") }, "\(messages)")
    }
  }

  @Test("what of the file cannot be read is not compared, and never ok")
  func unread() async throws {
    try await Workplace.europe { desk in
      #expect(try await desk.apply().exitCode == 0)
      func configuration(_ options: String..., without variable: String? = nil) async throws -> (Int32?, JSON) {
        let result = try await desk.command(
          ["verify", desk.deployment, "--check", "configuration", "--format", "json"] + options,
          environment: variable.map { [$0: nil] } ?? [:]
        ).run()
        return (result.exitCode, try result.json())
      }
      let (code, unset) = try await configuration(without: "TURN_EU_PASSWORD")
      #expect(code == 0)
      #expect(unset["checks"][0]["result"] == "not-checked")
      #expect(
        unset["findings"].elements.map { $0["message"].text ?? "" } == [
          "it is not known whether the Password of the TURN server \"Europe TURN\" has changed: "
            + "the environment variable TURN_EU_PASSWORD is not set"
        ])
      #expect(try await configuration("--strict", without: "TURN_EU_PASSWORD").0 == 3)
      let turn = try await desk.command(
        ["verify", desk.deployment, "--check", "turn", "--format", "json"], environment: ["TURN_EU_PASSWORD": nil]
      ).run().json()
      #expect(
        turn["findings"].elements.map { $0["message"].text ?? "" } == [
          "the credentials of TURN server \"Europe TURN\" (203.0.113.5:3478 over udp) are not known here, so no allocation was tried: "
            + "the environment variable TURN_EU_PASSWORD is not set"
        ])
      for name in ["confpool-eu.pem", "intermediates.pem"] {
        try FileManager.default.removeItem(atPath: desk.folder.path("europe/certs/\(name)"))
      }
      let (_, missing) = try await configuration()
      #expect(missing["checks"][0]["result"] == "not-checked")
      #expect(
        missing["findings"].elements.map { $0["message"].text ?? "" } == [
          "the certificate of \"confpool-eu\" could not be read, so it was not compared; `validate` says why",
          "not all of \"certs/intermediates.pem\" could be read, so what is missing of it was not compared; `validate` says why",
        ])
    }
  }

  @Test("before an apply every difference is a finding at its place, and exit code 3")
  func differences() async throws {
    try await Workplace.europe { desk in
      let result = try await desk.provision(
        "verify", desk.deployment, "--check", "configuration", "--format", "json")
      #expect(result.exitCode == 3)
      let document = try result.json()
      #expect(document["formatVersion"] == 1)
      #expect(document["findings"].elements.count == 15)
      let paths = document["findings"].elements.map { $0["path"].text }
      // A CA certificate of a bundle has no place of its own.
      #expect(
        paths == [
          nil, "tlsCertificates[0].name", "locations[0].pool.nodes[0].name", "locations[0].pool.nodes[1].name",
          "locations[0].pool.nodes[2].name", "lyncServers[0].name", "locations[0].name", "dnsServers[0].address",
          "locations[0].name", "locations[0].pool.nodes[0].name", "locations[0].pool.nodes[1].name",
          "locations[0].pool.nodes[2].name", "sipDomain", "turnServers[0].name", "locations[0].name",
        ])
      let lync = document["findings"].elements.first { $0["path"] == "lyncServers[0].name" }
      #expect(
        lync == [
          "severity": "error", "code": "missing",
          "message": "Lync server \"Europe SfB\" is not on the Management Node; apply step 2",
          "file": .string(desk.deployment), "line": 17, "column": 11, "path": "lyncServers[0].name",
          "places": [["file": .string(desk.deployment), "line": 17, "column": 11, "path": "lyncServers[0].name"]],
          "check": "configuration", "location": .null, "seenFrom": .string(desk.server.url),
          "checks": [["check": "configuration", "location": .null]],
        ])
      #expect(
        document["checks"] == [
          [
            "check": "configuration", "location": .null, "seenFrom": .string(desk.server.url), "result": "error",
            "notes": [],
          ]
        ])
      #expect(try desk.server.requests().allSatisfy { $0.method == "GET" })
    }
  }

  @Test("after apply --wait the nodes are in sync, and nothing differs")
  func afterApply() async throws {
    try await Workplace.europe(["--sync-delay", "1"]) { desk in
      #expect(try await desk.apply("--wait").exitCode == 0)
      let result = try await desk.command(["verify", "--wait", desk.deployment, "--format", "json"] + Self.quiet).run()
      #expect(result.exitCode == 0)
      let document = try result.json()
      #expect(document["findings"].elements.filter { $0["severity"] == "error" }.isEmpty)
      let results = document["checks"].elements.filter { $0["location"] == .null }.map { $0["check"] }
      #expect(results == ["configuration", "certificates", "prerequisites", "sync"])
      // Somebody changes what the file declares: verify tells, in the words of the file.
      try await desk.server.patch("/api/admin/configuration/v1/mssip_proxy/1/", ["port": 5062])
      let changed = try await desk.provision("verify", desk.deployment, "--check", "configuration")
      #expect(changed.exitCode == 3)
      #expect(
        changed.output.contains(
          "error: lyncServers[0].name: Lync server \"Europe SfB\" differs on the Management Node: port is 5062, but the file says"
            + " 5061; apply step 2 [configuration, seen from \(desk.server.url)]"))
      #expect(
        changed.output.contains("\n\nVerify: 1 error.\n\nWhat to do\n  differs  "), "\(changed.output)")
    }
  }

  @Test("nodes that are not in sync in time: apply ends with 1 and its whole report, verify with 3")
  func outOfSync() async throws {
    try await Workplace.europe(["--sync-delay", "600"]) { desk in
      let applied = try await desk.apply("--wait", "1", "--format", "json")
      #expect(applied.exitCode == 1)
      let document = try applied.json()
      #expect(document["result"]["applied"] == 15)
      #expect(document["error"]["code"] == "not-in-sync")
      let verified = try await desk.provision(
        "verify", desk.deployment, "--check", "sync", "--wait=0", "--format", "json")
      #expect(verified.exitCode == 3)
      let findings = try verified.json()["findings"].elements
      #expect(findings.map { $0["code"] } == ["not-in-sync", "not-in-sync", "not-in-sync"])
      #expect(findings.first?["path"] == "locations[0].pool.nodes[0].name")
    }
  }

  @Test("what does not answer here is a warning, and with --strict an error")
  func notChecked() async throws {
    try await Workplace.europe { desk in
      try desk.edit("10.44.0.2", "127.0.0.1")
      let (port, socket) = try ServerProgram.silentPort()
      defer { close(socket) }
      let arguments = [
        "verify", desk.deployment, "--check", "dns-nodes", "--dns-port", "\(port)", "--answer-timeout", "1", "--format",
        "json",
      ]
      let lenient = try await desk.command(arguments).run()
      #expect(lenient.exitCode == 0)
      let finding = try lenient.json()["findings"][0]
      #expect(finding["severity"] == "warning")
      #expect(finding["code"] == "not-checked")
      #expect(finding["location"] == "Europe")
      #expect(
        finding["message"]
          == "DNS server 127.0.0.1 does not answer; the A-records of the nodes were not checked with it")
      #expect(try lenient.json()["checks"][0]["result"] == "not-checked")

      let strict = try await desk.command(arguments + ["--strict"]).run()
      #expect(strict.exitCode == 3)
      #expect(try strict.json()["findings"][0]["severity"] == "error")
      #expect(try strict.json()["findings"][0]["code"] == "not-checked")
    }
  }

  @Test("a DNS server with its port closed is an error")
  func closedPort() async throws {
    try await Workplace.europe { desk in
      try desk.edit("10.44.0.2", "127.0.0.1")
      let port = try ServerProgram.freePort()
      let result = try await desk.command([
        "verify", desk.deployment, "--check", "dns-nodes", "--dns-port", "\(port)", "--format", "json",
      ]).run()
      #expect(result.exitCode == 3)
      #expect(try result.json()["findings"][0]["code"] == "dns-closed")
    }
  }

  @Test("a deployment that does not fit the Management Node is a finding, also before an apply")
  func doesNotFit() async throws {
    try await Workplace.europe { desk in
      try desk.edit("name: conf02", "name: conf20")
      for arguments in [["--check", "configuration"], ["--check", "prerequisites", "--before"]] {
        let result = try await desk.command(["verify", desk.deployment, "--format", "json"] + arguments).run()
        #expect(result.exitCode == 3)
        let findings = try result.json()["findings"].elements
        #expect(findings.contains { $0["code"] == "unknown-node" && $0["severity"] == "error" })
      }
    }
  }

  @Test("a file that cannot be used is exit code 1, a wrong command line 64, and JSON says why")
  func otherEndings() async throws {
    try await Workplace.europe { desk in
      let unknown = try await desk.provision("verify", desk.deployment, "--check", "dns-node")
      #expect(unknown.exitCode == 64)
      let nothing = try await desk.provision(
        "verify", desk.deployment, "--check", "sync", "--before", "--format", "json")
      #expect(nothing.exitCode == 64)
      #expect(try nothing.json()["error"]["code"] == "usage")
      try desk.edit("sipDomain: vc.example.com", "sipDomian: vc.example.com")
      let broken = try await desk.provision("verify", desk.deployment, "--format", "json")
      #expect(broken.exitCode == 1)
      #expect(try broken.json()["error"]["code"] == "invalid-deployment")
    }
  }
}
