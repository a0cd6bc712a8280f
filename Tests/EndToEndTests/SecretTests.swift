import Foundation
import TestSupport
import Testing

/// Secrets that the Management Node never shows: when they are sent.
@Suite("Write-only secrets")
struct SecretTests {
  private static let passwordField: JSON = [
    "name": "password", "title": "Password", "before": nil, "after": nil, "secret": true,
    "from": ["env": "TURN_EU_PASSWORD"],
  ]

  @Test("a changed TURN password is one change, once")
  func changedOnce() async throws {
    try await Workplace.europe { desk in
      try await desk.apply()
      let changed: [String: String?] = ["TURN_EU_PASSWORD": "second-password"]
      let plan = try await desk.plan("--format", "json", environment: changed).json()
      #expect(
        plan["changes"].elements.map { [$0["resource"], $0["action"], $0["fields"]] }
          == [["turn_server", "update", [Self.passwordField]]])
      let text = try await desk.plan(environment: changed)
      #expect(
        text.output.contains(
          "  ~ TURN server  Europe TURN\n      Password     (secret, from environment variable TURN_EU_PASSWORD), sent again\n"
        ))

      #expect(try await desk.apply(environment: changed).exitCode == 0)
      let write = try #require(try desk.server.requests().writes.last)
      #expect(write.summary == "PATCH turn_server")
      #expect(write.body == ["password": "second-password"])
      let after = try await desk.plan("--detailed-exitcode", environment: changed)
      #expect(after.exitCode == 0)
      #expect(after.errorOutput == "")
    }
  }

  @Test("a field that echoes a known secret is shown without it, and mended all the same")
  func echoed() async throws {
    try await Workplace.europe { desk in
      try await desk.apply()
      for secret in [Workplace.turnPassword, desk.server.password] {
        try await desk.server.patch("/api/admin/configuration/v1/turn_server/1/", ["username": .string("x \(secret)")])
        let plan = try await desk.plan()
        #expect(
          plan.output.contains("  ~ TURN server  Europe TURN\n      Username     x (secret) → pexip\n"),
          "\(plan.output)")
        let json = try await desk.plan("--format", "json")
        #expect(try json.json()["changes"][0]["fields"][0]["before"] == "x (secret)")
        let apply = try await desk.apply("--format", "json")
        #expect(apply.exitCode == 0)
        #expect(try apply.json()["changes"][0]["fields"][0]["before"] == "x (secret)")
        for output in [plan.output, json.output, apply.output, apply.errorOutput] { #expect(!output.contains(secret)) }
        #expect(try await desk.plan("--detailed-exitcode").exitCode == 0)
      }
    }
  }

  @Test("--send-secrets sends again, every time")
  func sendSecrets() async throws {
    try await Workplace.europe { desk in
      try await desk.apply()
      for _ in 1...2 {
        let report = try await desk.apply("--send-secrets", "--format", "json").json()
        #expect(report["summary"]["update"] == 1)
        #expect(report["changes"][0]["fields"] == [Self.passwordField])
      }
    }
  }

  @Test("a changed one that was refused is not remembered as sent: the next plan still sends it")
  func refused() async throws {
    try await Workplace.europe { desk in
      try await desk.apply()
      let changed: [String: String?] = ["TURN_EU_PASSWORD": "second-password"]
      let password = { try await desk.server.state()["objects"]["turn_server"][0]["password"] }
      try await desk.server.setFaults([["method": "PATCH", "path": "*/turn_server/*", "do": ["status": 400]]])
      let refused = try await desk.apply(environment: changed)
      #expect(refused.exitCode == 1)
      #expect(refused.output.hasSuffix("\nApply: 0 applied, 1 failed, 0 never tried.\n"))
      #expect(try await password() == .string(Workplace.turnPassword))
      try await desk.server.setFaults([])

      // What the Management Node refuses it may have saved all the same: with either password nothing is known of it.
      for environment in [changed, [:]] {
        let plan = try await desk.plan("--format", "json", environment: environment).json()
        #expect(plan["summary"]["update"] == 0)
        #expect(plan["summary"]["unknownSecrets"] == 1)
      }
      let writes = try desk.server.requests().writes.count
      #expect(try await desk.apply(environment: changed).exitCode == 0)
      #expect(try desk.server.requests().writes.dropFirst(writes).map(\.summary) == ["PATCH turn_server"])
      #expect(try await password() == "second-password")
      #expect(try await desk.plan("--detailed-exitcode", environment: changed).exitCode == 0)
    }
  }

  @Test("of a changed one whose answer was lost nothing is recorded: with the old password again it is sent again")
  func unclear() async throws {
    try await Workplace.europe { desk in
      try await desk.apply()
      try await desk.server.setFaults([
        ["method": "PATCH", "path": "*/turn_server/*", "do": ["status": 500, "takes_effect": true]]
      ])
      #expect(try await desk.apply(environment: ["TURN_EU_PASSWORD": "second-password"]).exitCode == 5)
      try await desk.server.setFaults([])
      #expect(try await desk.turnPassword() == "second-password")
      #expect(try await desk.unknownSecrets() == 1)
      #expect(try await desk.apply().exitCode == 0)
      #expect(try await desk.turnPassword() == .string(Workplace.turnPassword))
      #expect(try await desk.unknownSecrets() == 0)
    }
  }

  @Test("one whose server this tool deleted is not what somebody else's server of the same name has")
  func deleted() async throws {
    try await Workplace.europe { desk in
      try await desk.apply()
      let server = try await desk.server.state()["objects"]["turn_server"][0].members
      #expect(try await desk.provision("rollback", "last", "--auto-approve").exitCode == 0)
      let fields = ["name", "address", "port", "server_type", "transport_type", "username"]
      var copy = server.filter { fields.contains($0.key) }
      copy["password"] = "somebody-else's"
      try await desk.server.post("/api/admin/configuration/v1/turn_server/", .object(copy))
      let plan = try await desk.plan("--format", "json").json()
      #expect(plan["summary"]["unknownSecrets"] == 1)
    }
  }

  @Test("the record can be shared with --state")
  func shared() async throws {
    try await Workplace.europe { desk in
      try await desk.apply()
      let elsewhere: [String: String?] = ["XDG_STATE_HOME": desk.folder.path("elsewhere")]
      let alone = try await desk.plan("--format", "json", environment: elsewhere).json()
      #expect(alone["summary"]["unknownSecrets"] == 1)
      let shared = try await desk.plan(
        "--format", "json", "--state", try #require(desk.secretsFiles.first), environment: elsewhere)
      #expect(try shared.json()["summary"]["unknownSecrets"] == 0)
    }
  }

  @Test("what an earlier version remembered is taken over, and its file stays")
  func earlierVersion() async throws {
    try await Workplace.europe { desk in
      let earlier = "state/infinity-provision/secrets.json"
      try await desk.apply("--state", earlier)
      let text = try desk.folder.read(earlier)
      #expect(desk.secretsFiles == [])
      #expect(try await desk.plan("--format", "json").json()["summary"]["unknownSecrets"] == 0)
      #expect(try await desk.apply("--send-secrets").exitCode == 0)
      #expect(desk.secretsFiles.count == 1)
      #expect(try desk.folder.read(earlier) == text)
      try FileManager.default.removeItem(atPath: desk.folder.path(earlier))
      #expect(try await desk.plan("--format", "json").json()["summary"]["unknownSecrets"] == 0)
    }
  }

  @Test(
    "two Management Nodes applied to at once: neither record is lost, in files of their own and in one",
    arguments: [
      [], ["--state", "own/secrets.json"],
    ])
  func twoAtOnce(state: [String]) async throws {
    try await Workplace.europe { desk in
      try await MockServerProcess.run { other in
        let there: [String: String?] = ["PEXIP_ADDRESS": other.url, "PEXIP_CA_FILE": other.caFile]
        // Both have read what is remembered, which is nothing, when the first remembers its secrets.
        let hold: JSON = [["method": "POST", "path": "*/turn_server/", "do": ["hold": true]]]
        try await desk.server.setFaults(hold)
        try await other.setFaults(hold)
        async let here = desk.command(["apply", desk.deployment, "--auto-approve"] + state).run()
        async let elsewhere = desk.command(
          ["apply", desk.deployment, "--auto-approve"] + state, environment: there
        ).run()
        try await desk.server.waitForHeldRequest()
        try await other.waitForHeldRequest()
        try await desk.server.setFaults([])
        #expect(try await here.exitCode == 0)
        try await other.setFaults([])
        #expect(try await elsewhere.exitCode == 0)
        for environment in [[:], there] {
          let plan = try await desk.command(
            ["plan", desk.deployment, "--format", "json"] + state, environment: environment
          ).run()
          #expect(try plan.json()["summary"]["unknownSecrets"] == 0)
        }
        #expect(desk.secretsFiles.count == (state.isEmpty ? 2 : 0))
      }
    }
  }

  @Test("what is remembered is a digest, in files for their owner alone")
  func stateFolder() async throws {
    try await Workplace.europe { desk in
      try await desk.apply("--state", "own/secrets.json")
      #expect(!(try desk.folder.read("own/secrets.json").contains(Workplace.turnPassword)))
      let files = desk.folder.files().filter { $0.contains("/state/") || $0.contains("/own/") }
      // Digests and the lock beside them, the journal, the lock of the address and that of the Management Node.
      #expect(files.count == 5)
      for file in files {
        let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? NSNumber
        #expect(mode?.intValue == 0o600, "\(file)")
      }
    }
  }

  @Test("--without-secrets resolves and runs nothing")
  func withoutSecrets() async throws {
    try await Workplace.europe { desk in
      try desk.edit("{env: TURN_EU_PASSWORD}", "{command: [touch, was-run]}")
      try FileManager.default.removeItem(atPath: desk.folder.path("europe/secrets"))
      let environment: [String: String?] = ["CONFPOOL_EU_PASSPHRASE": nil]
      let plan = try await desk.plan("--without-secrets", environment: environment)
      #expect(plan.exitCode == 0)
      #expect(plan.errorOutput.contains("not checked"))
      let validation = try await desk.provision(
        "validate", desk.deployment, "--without-secrets", environment: environment)
      #expect(validation.exitCode == 0)
      #expect(!FileManager.default.fileExists(atPath: desk.folder.path("europe/was-run")))
    }
  }
}
