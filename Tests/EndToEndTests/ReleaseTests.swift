import TestSupport
import Testing

/// Releases that lack something which later ones have.
@Suite("Older releases")
struct ReleaseTests {
  @Test("a declared field that the release lacks is an error before the first write; one that means the same is none")
  func lackedField() async throws {
    try await Workplace.europe(["--dialect", "release-24"]) { desk in
      try desk.edit("transport: udp", "transport: tcp")
      for command in [["plan"], ["apply", "--auto-approve"]] {
        let result = try await desk.command(command + [desk.deployment]).run()
        #expect(result.exitCode == 1)
        #expect(
          result.errorOutput.contains(
            "the file sets transport_type of the TURN server \"Europe TURN\", but this Management Node's release has no such "
              + "field for a TURN server (its schema does not list it); leave it out of the file, or upgrade the Management Node"
          ))
      }
      #expect(try desk.server.requests().writes.isEmpty)

      try desk.edit("transport: tcp", "transport: udp")
      #expect(try await desk.apply().exitCode == 0)
      #expect(try await desk.plan("--detailed-exitcode").exitCode == 0)
    }
  }

  @Test("where the schema cannot be read, what could not be seen is said")
  func noSchema() async throws {
    try await Workplace.europe(["--dialect", "release-24", "--dialect", "schema-none"]) { desk in
      try desk.edit("transport: udp", "transport: tcp")
      let plan = try await desk.plan()
      #expect(plan.exitCode == 0)
      #expect(
        plan.errorOutput
          == "warning: whether this Management Node's release has the fields transport_type of a TURN server could not be "
          + "seen: no object shows them, and the schema cannot be read; look at the result with `verify`\n")
    }
  }

  @Test("without sync_status, apply --wait says so at once, and verify does not call the nodes synced")
  func noSyncStatus() async throws {
    try await Workplace.europe(["--without", "status/worker_vm.sync_status", "--sync-delay", "600"]) { desk in
      let explanation =
        "this Management Node does not report whether nodes are in sync: its release has no sync_status; wait a minute for the nodes"
      let apply = try await desk.apply("--wait", "500")
      #expect(apply.exitCode == 0)
      #expect(apply.errorOutput == "warning: the changes were made; \(explanation)\n")
      let verify = try await desk.provision(
        "verify", desk.deployment, "--check", "sync", "--wait", "500", "--format", "json")
      #expect(verify.exitCode == 0)
      #expect(try verify.json()["findings"].elements.map { $0["code"] } == ["not-checked"])
      #expect(try verify.json()["findings"][0]["message"] == .string(explanation))
      #expect(try await desk.provision("verify", desk.deployment, "--check", "sync", "--strict").exitCode == 3)
    }
  }

  @Test("an account that may not read the status of nodes: sync is not checked, and all else is")
  func forbiddenStatus() async throws {
    try await Workplace.europe { desk in
      #expect(try await desk.apply().exitCode == 0)
      try await desk.server.setFaults([["path": "*/status/v1/worker_vm/", "do": ["status": 403]]])
      let verify = try await desk.provision(
        "verify", desk.deployment, "--check", "sync", "--check", "configuration", "--format", "json")
      #expect(verify.exitCode == 0)
      let document = try verify.json()
      #expect(document["checks"].elements.map { $0["result"] } == ["ok", "not-checked"])
      #expect(
        document["findings"].elements.map { $0["message"] } == [
          .string(
            "whether the nodes are in sync could not be read: GET /api/admin/status/v1/worker_vm/?limit=1000&offset=0 on "
              + "\(desk.server.url): the account may not do this (403). Give the account a role with the permission, or use another one."
          )
        ])
    }
  }

  @Test("secrets that an old release returns encrypted are shown, compared, exported and journaled nowhere")
  func encryptedSecrets() async throws {
    try await Workplace.europe(["--dialect", "release-24", "--dialect", "secrets-encrypted"]) { desk in
      var shown = ""
      for arguments in [
        ["apply", desk.deployment, "--auto-approve", "--log-level", "trace"],
        ["plan", desk.deployment, "--detailed-exitcode"],
        ["export", "--out", "exported"], ["plan", desk.deployment, "--send-secrets", "--out", "saved"],
        ["verify", desk.deployment, "--check", "configuration"], ["history"],
      ] {
        let result = try await desk.command(arguments).run()
        #expect(result.exitCode == 0, "\(arguments): \(result.errorOutput)")
        shown += result.output + result.errorOutput
      }
      for run in try await desk.runs() { shown += try desk.folder.read("state/infinity-provision/runs/\(run).jsonl") }
      shown += try desk.folder.read("saved") + desk.folder.read("exported/deployment.yaml")
      #expect(
        try await desk.server.get("/api/admin/configuration/v1/turn_server/1/")["password"].text?.hasPrefix("$~!1")
          == true)
      #expect(!shown.contains("$~!"))
    }
  }
}
