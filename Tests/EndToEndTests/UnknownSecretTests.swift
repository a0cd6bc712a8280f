import Foundation
import TestSupport
import Testing

/// A TURN server that was there before the file was: nothing is recorded of its secret, which nobody can see.
@Suite("Secrets of which nothing is recorded")
struct UnknownSecretTests {
  private static let listed: JSON = [
    "resource": "turn_server", "title": "TURN server", "name": "Europe TURN", "uri": .string(Workplace.turnServer),
    "field": "password", "fieldTitle": "Password", "from": ["env": "TURN_EU_PASSWORD"],
  ]

  @Test("a plan counts them apart, in text and JSON; they are no change, and no exit code 2")
  func planned() async throws {
    try await Workplace.adopting { desk in
      let writes = try desk.server.requests().writes.count
      let text = try await desk.plan("--detailed-exitcode")
      #expect(text.exitCode == 0)
      #expect(text.errorOutput == "")
      #expect(
        text.output == """
          No changes: the Management Node \(desk.server.url) matches the file, as far as it shows.

          \(Workplace.unknownSecretText)
          Plan: 0 to create, 0 to change, 0 to delete.

          """)
      let json = try await desk.plan("--detailed-exitcode", "--format", "json")
      #expect(json.exitCode == 0)
      let document = try json.json()
      #expect(document["summary"] == ["create": 0, "update": 0, "delete": 0, "unchanged": 15, "unknownSecrets": 1])
      #expect(document["unknownSecrets"] == [Self.listed])
      #expect(document["changes"] == [])
      #expect(document["warnings"] == [])
      #expect(try desk.server.requests().writes.count == writes)
    }
  }

  @Test("nothing is recorded of a server that somebody deleted and made anew under its name: what it has is sent again")
  func madeAnew() async throws {
    try await Workplace.europe { desk in
      #expect(try await desk.apply().exitCode == 0)
      #expect(try await desk.unknownSecrets() == 0)
      let server = try await desk.server.get(Workplace.turnServer)
      var body = server.members.filter { !["id", "resource_uri"].contains($0.key) }
      body["password"] = "typed by hand"
      for location in try await desk.server.get("/api/admin/configuration/v1/system_location/")["objects"].elements {
        guard location["turn_server"] != .null, let path = location["resource_uri"].text else { continue }
        try await desk.server.patch(path, ["turn_server": .null])
      }
      try await desk.server.delete(Workplace.turnServer)
      try await desk.server.post("/api/admin/configuration/v1/turn_server/", .object(body))
      let apply = try await desk.apply()
      #expect(apply.exitCode == 0)
      #expect(apply.output.contains("\nSecrets of which nothing was recorded: 1 sent, 0 failed, 0 never tried.\n"))
      #expect(try await desk.turnPassword() == .string(Workplace.turnPassword))
      #expect(try await desk.unknownSecrets() == 0)
    }
  }

  @Test("apply sends each once and records it; a rollback of that says that it cannot bring back what was there")
  func sentOnce() async throws {
    try await Workplace.adopting { desk in
      let before = try desk.server.requests().writes.count
      let apply = try await desk.apply()
      #expect(apply.exitCode == 0)
      #expect(apply.errorOutput == "")
      #expect(
        apply.output.hasSuffix(
          "\nSecrets of which nothing was recorded: 1 sent, 0 failed, 0 never tried.\nApply: 0 applied, 0 failed, 0 never tried.\n"
        ))
      let writes = try desk.server.requests().writes.dropFirst(before)
      #expect(writes.map(\.path) == [Workplace.turnServer])
      #expect(writes.map(\.body) == [["password": .string(Workplace.turnPassword)]])
      #expect(try await desk.turnPassword() == .string(Workplace.turnPassword))
      let state = try await desk.server.state()["objects"]

      #expect(try await desk.unknownSecrets() == 0)
      let again = try await desk.apply()
      #expect(
        again.output == """
          No changes: the Management Node \(desk.server.url) matches the file.

          Plan: 0 to create, 0 to change, 0 to delete.

          """)
      let run = try #require(try await desk.runs().first)
      let history = try await desk.provision("history", run).output
      #expect(
        history.hasSuffix("\n  ~ TURN server  Europe TURN, step 6: applied\n      Password     (secret)\n"),
        "\(history)")
      let back = try await desk.provision("rollback", run, "--auto-approve")
      #expect(back.exitCode == 0)
      #expect(
        back.errorOutput
          == "warning: the earlier password of the TURN server \"Europe TURN\" is not kept and cannot be restored\n")
      #expect(try desk.server.requests().writes.count == before + 1)
      #expect(try await desk.server.state()["objects"] == state)
    }
  }

  @Test(
    "api forgets what it replaces: another password, another name, another server of the name; a description it does not"
  )
  func changedByAPI() async throws {
    try await Workplace.europe { desk in
      try await desk.apply()
      func api(_ words: String...) async throws {
        let result = try await desk.command(["api"] + words, environment: ["OTHER": "other-password"]).run()
        #expect(result.exitCode == 0, "\(words)\n\(result.errorOutput)")
      }
      let name = "Europe TURN"
      try await api("update", "turn_server", name, "--set", "description=Lab")
      #expect(try await desk.plan("--format", "json").json()["summary"]["unknownSecrets"] == 0)

      try await api("update", "turn_server", name, "--set-secret", "password={env: OTHER}", "--dry-run")
      #expect(try await desk.plan("--format", "json").json()["summary"]["unknownSecrets"] == 0)
      try await api("update", "turn_server", name, "--set-secret", "password={env: OTHER}")
      #expect(try await desk.plan("--format", "json").json()["summary"]["unknownSecrets"] == 1)

      #expect(try await desk.apply().exitCode == 0)
      #expect(try await desk.plan("--format", "json").json()["summary"]["unknownSecrets"] == 0)
      try await api("update", "turn_server", name, "--set", "name=Other")
      try await api("update", "turn_server", "Other", "--set", "name=\(name)")
      #expect(try await desk.plan("--format", "json").json()["summary"]["unknownSecrets"] == 1)
    }
  }

  @Test("the JSON report has the result of each beside the changes, which count none of them")
  func report() async throws {
    try await Workplace.adopting { desk in
      let report = try await desk.apply("--format", "json").json()
      var sent = Self.listed
      sent["result"] = "applied"
      #expect(report["unknownSecrets"] == [sent])
      #expect(report["changes"] == [])
      #expect(report["result"] == ["applied": 0, "failed": 0, "skipped": 0])
      #expect(report["error"] == nil)
      #expect(try await desk.unknownSecrets() == 0)
    }
  }

  @Test("the question counts them; declined, nothing is sent and nothing recorded")
  func asked() async throws {
    try await Workplace.adopting { desk in
      let before = try desk.server.requests().writes.count
      for (answer, code) in [("n", Int32(6)), ("y", 0)] {
        let result = try await desk.command(["apply", desk.deployment]).run(on: PseudoTerminal()) { terminal, _ in
          try await terminal.waitFor(
            "Management Node \(desk.server.url)\r\nSend 1 secret of which nothing is recorded? [y/N] ")
          terminal.type(answer)
        }
        #expect(result.exitCode == code)
        #expect(result.output.contains(Workplace.unknownSecretText))
        #expect(try desk.server.requests().writes.count == before + (code == 0 ? 1 : 0))
        #expect(try await desk.unknownSecrets() == (code == 0 ? 0 : 1))
      }
      #expect(try await desk.turnPassword() == .string(Workplace.turnPassword))
    }
  }

  @Test("with nobody to ask nothing is sent, exit code 6")
  func nobodyToAsk() async throws {
    try await Workplace.adopting { desk in
      let before = try desk.server.requests().writes.count
      let result = try await desk.provision("apply", desk.deployment)
      #expect(result.exitCode == 6)
      #expect(
        result.errorOutput
          == "error: nothing was changed: there is no terminal to ask on; --auto-approve makes the changes without asking\n"
      )
      #expect(try desk.server.requests().writes.count == before)
      #expect(try await desk.unknownSecrets() == 1)
    }
  }

  @Test("with --without-secrets none is counted, and a plan that was saved so sends none")
  func withoutSecrets() async throws {
    try await Workplace.adopting { desk in
      let before = try desk.server.requests().writes.count
      let plan = try await desk.plan("--without-secrets", "--out", "saved.plan", "--format", "json")
      #expect(plan.exitCode == 0)
      #expect(plan.errorOutput.contains("secrets not checked ("))
      #expect(try plan.json()["summary"]["unknownSecrets"] == 0)
      #expect(try plan.json()["unknownSecrets"] == [])
      #expect(try await desk.plan("--without-secrets").output.hasPrefix("No changes: "))
      let apply = try await desk.provision("apply", "--plan", "saved.plan", "--base", "europe", "--auto-approve")
      #expect(apply.exitCode == 0)
      #expect(try desk.server.requests().writes.count == before)
      #expect(try await desk.turnPassword() == "wrong-password")
      #expect(try await desk.unknownSecrets() == 1)
    }
  }

  @Test("with --step only those of chosen steps; --send-secrets sends it as a change, once")
  func scope() async throws {
    try await Workplace.adopting { desk in
      let other = try await desk.plan("--step", "2", "--format", "json").json()
      #expect(other["summary"]["unknownSecrets"] == 0)
      let all = try await desk.plan("--send-secrets", "--format", "json").json()
      #expect(all["summary"]["unknownSecrets"] == 0)
      #expect(all["summary"]["update"] == 1)
    }
  }

  @Test("a file that export wrote, its secrets filled in, has no change either")
  func exported() async throws {
    try await Workplace.adopting { desk in
      let export = try await desk.provision("export", "--out", "exported")
      #expect(export.exitCode == 0)
      let key = "privateKey: {file: ../europe/secrets/confpool-eu.key}\n    passphrase: {env: CONFPOOL_EU_PASSPHRASE}"
      let text = try desk.folder.read("exported/deployment.yaml").replacing(#/privateKey: .*/#, with: key)
      try desk.folder.write(text, to: "exported/deployment.yaml")
      let secret = try #require(export.errorOutput.firstMatch(of: #/secrets/turn[a-z.-]*/#)).output
      let file = try desk.folder.write("any-password\n", to: "exported/\(secret)")
      chmod(file, 0o600)
      let plan = try await desk.provision(
        "plan", "exported/deployment.yaml", "--detailed-exitcode", "--format", "json")
      #expect(plan.exitCode == 0, "\(plan.errorOutput)")
      #expect(try plan.json()["changes"] == [])
      #expect(try plan.json()["summary"]["unknownSecrets"] == 1)
    }
  }

  @Test("verify says that the node's own copy cannot be seen, until it was sent from here")
  func verified() async throws {
    try await Workplace.adopting { desk in
      let verify = {
        try await desk.provision("verify", desk.deployment, "--check", "configuration", "--format", "json")
      }
      let first = try await verify()
      #expect(first.exitCode == 0)
      let findings = try first.json()["findings"].elements
      #expect(findings.map { $0["code"] } == ["secret-not-compared"])
      #expect(findings.map { $0["severity"] } == ["warning"])
      #expect(
        findings.map { $0["message"] } == [
          .string(
            "the Management Node's copy of the password of TURN server \"Europe TURN\" cannot be read, and there is "
              + "no record of what it was sent: it may be wrong; `infinity-provision apply` sends it once")
        ])
      #expect(try await desk.apply().exitCode == 0)
      #expect(try await verify().json()["findings"] == [])
    }
  }
}
