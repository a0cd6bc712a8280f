import Foundation
import TestSupport
import Testing

/// `rollout`: the built command, with three locations of two nodes each.
@Suite("Rollouts from the command line")
struct RolloutTests {
  /// Gates that ask nothing outside of the Management Node.
  private static let quiet = ["--gate-check", "configuration", "--gate-timeout", "1", "--order", "file"]

  private func start(_ desk: Workplace, _ arguments: String...) async throws -> ProgramResult {
    try await desk.command(["rollout", "start", desk.deployment, "--auto-approve"] + Self.quiet + arguments).run()
  }

  private func resume(_ desk: Workplace, _ arguments: String...) async throws -> ProgramResult {
    try await desk.command(["rollout", "resume", "--auto-approve"] + arguments).run()
  }

  private func status(_ desk: Workplace) async throws -> JSON {
    try await desk.provision("rollout", "status", "--format", "json").json()["rollout"]
  }

  @Test("three waves and an empty plan; the document says what was done, and undo takes all of it back")
  func life() async throws {
    try await Workplace.world(["--sync-delay", "0"]) { desk in
      let before = try await desk.server.state()["objects"]
      let done = try await start(desk, "--format", "json")
      #expect(done.exitCode == 0, "\(done.errorOutput)")
      let document = try done.json()
      #expect(document["outcome"] == "done")
      #expect(document["message"] == "Rollout: done, 3 waves. The Management Node matches the file.")
      #expect(document["rollout"]["waves"].elements.map { $0["locations"] } == [["Europe"], ["Asia"], ["America"]])
      #expect(document["rollout"]["waves"].elements.map { $0["status"] } == ["done", "done", "done"])
      #expect(try await desk.plan("--detailed-exitcode").exitCode == 0)
      #expect(try await status(desk) == document["rollout"])

      // One that had nothing to do is not what anybody wants undone.
      #expect(try await start(desk).exitCode == 0)
      let idle = try #require(try await status(desk)["id"].text)
      let named = try await desk.provision("rollout", "undo", idle, "--auto-approve")
      #expect(named.exitCode == 6)
      #expect(
        named.errorOutput.hasSuffix(
          "error: nothing was changed: no run of the rollout \(idle) is left to undo: it changed nothing, or was rolled back; "
            + "`infinity-provision rollout history` lists the others\n"), "\(named.errorOutput)")
      let undone = try await desk.provision("rollout", "undo", "--auto-approve")
      #expect(undone.exitCode == 0, "\(undone.output)\(undone.errorOutput)")
      #expect(undone.output.hasSuffix("\n\nRollout: undone.\n"))
      let first = try #require(document["rollout"]["id"].text)
      let history = try await desk.provision("rollout", "history", "--format", "json").json()["rollouts"].elements
      #expect(history.map { $0["state"] } == ["done", "undone"])
      let again = try await desk.provision("rollout", "undo", "--auto-approve")
      #expect(again.exitCode == 6)
      #expect(again.errorOutput.contains("nothing was changed: the rollout \(first) was undone before, by "))
      #expect(try await desk.server.state()["objects"]["system_location"] == before["system_location"])
      #expect(try await desk.server.state()["objects"]["worker_vm"] == before["worker_vm"])
    }
  }

  @Test("a node that does not sync: 5, the wave is rolled back; once it is repaired somebody else continues")
  func gate() async throws {
    try await Workplace.world(["--sync-delay", "0"]) { desk in
      let answer = try await desk.server.get("/api/admin/status/v1/worker_vm/?limit=100")
      var broken = answer
      broken["objects"] = .array(
        answer["objects"].elements.map { node in
          var node = node
          if node["name"] == "as1" { node["sync_status"] = "OUT_OF_SYNC" }
          return node
        })
      try await desk.server.setFaults([
        ["method": "GET", "path": "*/status/v1/worker_vm/", "do": ["json": broken]]
      ])
      let stopped = try await start(desk, "--on-failure", "rollback")
      #expect(stopped.exitCode == 5, "\(stopped.errorOutput)")
      #expect(
        stopped.errorOutput.contains(
          "error: wave 2 (Asia) failed: the gate was not passed: sync: the node \"as1\" is not in sync after 1 second (OUT_OF_SYNC); check "
            + "whether it is up\nIt was rolled back. After a fix `infinity-provision rollout resume --file \(desk.deployment)` tries it "
            + "again, `infinity-provision rollout undo "))
      let waves = try await status(desk)["waves"]
      #expect(waves.elements.map { $0["status"] } == ["done", "rolled-back", "pending"])
      #expect(waves[1]["gate"]["passed"] == false)
      #expect(waves[1]["rolledBackRuns"] == waves[1]["runs"])
      try await desk.server.setFaults([])
      let resumed = try await resume(desk)
      #expect(resumed.exitCode == 0, "\(resumed.errorOutput)")
      #expect(try await desk.plan("--detailed-exitcode").exitCode == 0)
    }
  }

  @Test("an approval: 7 and the words of what comes next; a pipeline approves exactly what it has seen")
  func approval() async throws {
    try await Workplace.world(["--sync-delay", "0"]) { desk in
      let waits = try await start(desk, "--between", "approval", "--size", "2")
      #expect(waits.exitCode == 7, "\(waits.errorOutput)")
      let id = try #require(try await status(desk)["id"].text)
      #expect(
        waits.output.hasSuffix(
          "Rollout: wave 2 (America) waits for an approval. `infinity-provision rollout approve \(id)` approves it, then "
            + "`infinity-provision rollout resume --file \(desk.deployment)` makes it.\n"))
      #expect(waits.errorOutput == "")
      let nobody = try await desk.provision("rollout", "approve")
      #expect(nobody.exitCode == 6)
      let plan = try #require(try await status(desk)["waves"][1]["proposal"]["plan"].text)
      #expect(
        nobody.errorOutput
          == "error: nothing was approved: there is no terminal to ask on; --plan \(plan) approves this plan without asking\n"
      )
      let other = try await desk.provision("rollout", "approve", "--plan", "0")
      #expect(other.exitCode == 6)
      #expect(
        other.errorOutput
          == "error: nothing was approved: the plan of wave 2 is \(plan), not \"0\"; look at it, and approve again\n")
      #expect(try await desk.provision("rollout", "approve", "--plan", plan).exitCode == 0)
      #expect(try await resume(desk).exitCode == 0)
      #expect(try await desk.plan("--detailed-exitcode").exitCode == 0)
      let none = try await desk.provision("rollout", "approve")
      #expect(none.exitCode == 6)
      #expect(none.errorOutput.hasPrefix("error: nothing was changed: the rollout \(id) is done since "))
    }
  }

  @Test("signatures: each wave's plan is signed, and exactly that is made; what moved is planned and signed again")
  func signed() async throws {
    try await Workplace.world(["--sync-delay", "0"]) { desk in
      var desk = desk
      try await desk.makeSigners("alice")
      desk.environment["INFINITY_REQUIRE_SIGNATURES"] = "1"
      desk.environment["INFINITY_ALLOWED_SIGNERS"] = "allowed_signers"
      let worked = desk
      func sign() async throws -> ProgramResult {
        try await worked.command(["rollout", "approve", "--sign", "--key", "keys/alice"])
          .run(on: PseudoTerminal()) { terminal, _ in
            try await terminal.waitFor("Sign and approve wave ")
            terminal.type("y")
          }
      }
      #expect(try await start(worked, "--size", "2").exitCode == 7)
      #expect(try worked.server.requests().writes.isEmpty)
      #expect(try await resume(worked).exitCode == 7)
      #expect(try await sign().exitCode == 0)
      let first = try await resume(worked)
      #expect(first.exitCode == 7, "\(first.output)\(first.errorOutput)")
      #expect(try await status(worked)["waves"].elements.map { $0["status"] } == ["done", "waiting"])
      #expect(try await sign().exitCode == 0)
      // What was signed does not fit any more: another plan waits to be signed, and nothing is made.
      try await worked.server.patch(
        "/api/admin/configuration/v1/worker_vm/5/", ["alternative_fqdn": "other.example.com"])
      let writes = try worked.server.requests().writes.count
      #expect(try await resume(worked).exitCode == 7)
      #expect(try worked.server.requests().writes.count == writes)
      #expect(try await sign().exitCode == 0)
      let last = try await resume(worked)
      #expect(last.exitCode == 0, "\(last.output)\(last.errorOutput)")
      let refused = try await start(worked, "--on-failure", "rollback")
      #expect(refused.exitCode == 1)
    }
  }

  @Test("a gate's program that is not there, or may not be run, is told before anything is begun")
  func gateProgram() async throws {
    try await Workplace.world { desk in
      let missing = try await start(desk, "--gate-program", "no-such-gate")
      #expect(missing.exitCode == 1)
      #expect(
        missing.errorOutput
          == "error: nothing was changed: the gate's program \"no-such-gate\" is not found, or may not be executed; give its path, which is "
          + "relative to the deployment file, or set PATH\n")
      let forbidden = try await start(desk, "--gate-program", "/bin/true", "--no-commands")
      #expect(forbidden.exitCode == 6)
      #expect(
        forbidden.errorOutput.hasPrefix("error: the program \"/bin/true\""), "\(forbidden.errorOutput)")
      #expect(try desk.server.requests().writes.isEmpty)
      #expect(try await desk.provision("rollout", "status").exitCode == 1)
    }
  }

  @Test("what comes next has the gate's program and the Management Node as they were given")
  func nextWords() async throws {
    try await Workplace.world(["--sync-delay", "0"]) { desk in
      let failed = try await start(
        desk, "--gate-program", "/bin/sh", "--gate-argument", "-c", "--gate-argument", "exit 3", "--username", "admin")
      #expect(failed.exitCode == 5)
      let resume =
        "rollout resume --file \(desk.deployment) --gate-program /bin/sh --gate-argument -c --gate-argument 'exit 3' --username admin"
      #expect(
        failed.errorOutput.contains(
          "After a fix `infinity-provision \(resume)` tries it again, `infinity-provision rollout undo "),
        "\(failed.errorOutput)")
      #expect(failed.errorOutput.contains(" --username admin` rolls everything back"))
    }
  }

  @Test("given up between two waves: 5, and what was changed can be undone")
  func givenUp() async throws {
    try await Workplace.world(["--sync-delay", "0"]) { desk in
      let stopped = try await desk.command(
        ["rollout", "start", desk.deployment, "--auto-approve", "--between", "3"] + Self.quiet
      ).run { _ in
        while try await desk.provision("rollout", "status", "--format", "json").exitCode != 0 {}
        while try await status(desk)["waves"][0]["status"] != "done" {}
        #expect(try await desk.provision("rollout", "abort").exitCode == 0)
      }
      #expect(stopped.exitCode == 5)
      let id = try #require(try await status(desk)["id"].text)
      #expect(
        stopped.errorOutput.hasSuffix(
          "\nThe rollout \(id) is as `rollout status` shows it; `infinity-provision rollout undo \(id)` rolls back what it changed.\n"
        ),
        "\(stopped.errorOutput)")
      #expect(try await desk.provision("rollout", "undo", "--auto-approve").exitCode == 0)
    }
  }

  @Test("a file that was changed in the middle: 6, and --accept-changed-file continues with it")
  func changedFile() async throws {
    try await Workplace.world(["--sync-delay", "0"]) { desk in
      #expect(try await start(desk, "--between", "approval").exitCode == 7)
      try desk.edit("fepool-am.example.com", "fepool-america.example.com")
      let refused = try await resume(desk)
      #expect(refused.exitCode == 6)
      #expect(refused.errorOutput.contains(" is not as it was when the rollout "))
      #expect(try await resume(desk, "--accept-changed-file").exitCode == 7)
    }
  }

  @Test("an accepted file without a location that is not done: 6, with the ways out, and the rollout is as it was")
  func lostLocation() async throws {
    try await Workplace.world(["--sync-delay", "0"]) { desk in
      #expect(try await start(desk, "--between", "approval").exitCode == 7)
      let id = try #require(try await status(desk)["id"].text)
      let whole = try desk.folder.read(desk.deployment)
      let place = try #require(whole.range(of: "  - name: America\n    dnsServers"))
      try desk.folder.write(String(whole[..<place.lowerBound]), to: desk.deployment)
      let writes = try desk.server.requests().writes.count
      let refused = try await resume(desk, "--accept-changed-file")
      #expect(refused.exitCode == 6)
      #expect(
        refused.errorOutput.contains(
          "error: nothing was changed: the deployment file \"\(desk.deployment)\" no longer has the location \"America\", which the "
            + "rollout \(id) has not done; put it back, or end the rollout: `rollout abort` gives it up, and `rollout undo` rolls it "
            + "back. A new one takes the file as it is\n"), "\(refused.errorOutput)")
      #expect(try desk.server.requests().writes.count == writes)
      #expect(try await status(desk)["waves"].elements.map { $0["status"] } == ["done", "waiting", "pending"])
      try desk.folder.write(whole, to: desk.deployment)
      #expect(try await desk.provision("rollout", "undo", "--auto-approve").exitCode == 0)
    }
  }

  @Test("what a later wave needs and is not there is found before the first wave: 1, nothing is begun or continued")
  func foresight() async throws {
    try await Workplace.world(["--sync-delay", "0"]) { desk in
      let key = try desk.folder.read("world/secrets/am.key")
      try FileManager.default.removeItem(atPath: desk.folder.path("world/secrets/am.key"))
      let refused = try await start(desk)
      #expect(refused.exitCode == 1)
      #expect(refused.errorOutput.contains("secrets/am.key"), "\(refused.errorOutput)")
      #expect(
        refused.errorOutput.hasSuffix(
          "error: the deployment in \"\(desk.deployment)\" cannot be planned; fix what is reported and try again\n"))
      #expect(try desk.server.requests().writes.isEmpty)
      #expect(try await desk.provision("rollout", "status").exitCode == 1)

      try desk.folder.write(key, to: "world/secrets/am.key")
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o600], ofItemAtPath: desk.folder.path("world/secrets/am.key"))
      #expect(try await start(desk, "--between", "approval").exitCode == 7)
      let plan = try #require(try await status(desk)["waves"][1]["proposal"]["plan"].text)
      #expect(try await desk.provision("rollout", "approve", "--plan", plan).exitCode == 0)
      try FileManager.default.removeItem(atPath: desk.folder.path("world/secrets/am.key"))
      // What only a wave needs that is done is not asked for.
      try FileManager.default.removeItem(atPath: desk.folder.path("world/secrets/eu.key"))
      let writes = try desk.server.requests().writes.count
      let stopped = try await resume(desk)
      #expect(stopped.exitCode == 1)
      #expect(stopped.errorOutput.contains("secrets/am.key"), "\(stopped.errorOutput)")
      #expect(!stopped.errorOutput.contains("secrets/eu.key"), "\(stopped.errorOutput)")
      #expect(try desk.server.requests().writes.count == writes)
    }
  }

  @Test("what a command line cannot mean: 64")
  func usage() async throws {
    try await Workplace.world { desk in
      for (arguments, message) in [
        (["--wave", "Europe", "--size", "1"], "give either --wave, or --canary, --size and --order"),
        (["--size", "0"], "--size takes a number of locations from 1, or a percentage from 1% to 100%, not \"0\""),
        (["--wave", "rest", "--wave", "Europe"], "--wave rest is the last wave"),
        (["--wait"], "a rollout waits for its nodes by its gates: give --gate-timeout instead of --wait"),
        (["--gate-argument", "x"], "--gate-argument is used only with --gate-program"),
        (["--state", ""], "--state is empty: give a file or postgresql://…, or leave it out"),
        (["--max-calls=-1"], "--max-calls is a number of participants, from 0"),
        (["--gate-timeout", "0"], "--gate-timeout is a number of seconds, 1 to 604800"),
        (["--gate-timeout", "604801"], "--gate-timeout is a number of seconds, 1 to 604800"),
        (["--max-failures", "100001"], "--max-failures is a number of waves, 0 to 100000"),
        (["--between", "0"], "--between takes none, approval or a number of seconds from 1 to 2592000, not \"0\""),
      ] {
        let result = try await desk.command(["rollout", "start", desk.deployment] + arguments).run()
        #expect(result.exitCode == 64)
        #expect(result.errorOutput.contains("Error: \(message)\n"), "\(result.errorOutput)")
      }
      let unknown = try await start(desk, "--canary", "Afrika")
      #expect(unknown.exitCode == 1)
      #expect(try desk.server.requests().isEmpty)
    }
  }

  @Test("declined on a terminal: 6, nothing of the wave is made, and what other waves use as well was named")
  func declined() async throws {
    try await Workplace.world { desk in
      let result = try await desk.command(["rollout", "start", desk.deployment] + Self.quiet)
        .run(on: PseudoTerminal()) { terminal, _ in
          try await terminal.waitFor("Apply these changes")
          terminal.type("n")
        }
      #expect(result.exitCode == 6)
      #expect(result.errorOutput.contains("Other waves use as well: "))
      #expect(result.errorOutput.contains("DNS server \"10.0.0.53\""))
      #expect(try desk.server.requests().writes.isEmpty)
    }
  }

  /// Kills a rollout at its write of this number, continues it, and compares with an undisturbed one.
  private func kill(at write: Int, _ desk: Workplace, initial: JSON, final: JSON) async throws {
    try await desk.server.replaceState(initial)
    try? FileManager.default.removeItem(atPath: desk.folder.path("state"))
    try await desk.server.setFaults([
      ["method": "POST", "path": "*", "nth": .number(Double(write)), "do": ["hold": true]]
    ])
    let killed = try await desk.command(["rollout", "start", desk.deployment, "--auto-approve"] + Self.quiet).run {
      program in
      try await desk.server.waitForHeldRequest()
      program.send(SIGKILL)
    }
    #expect(killed.exitCode != 0)
    try await desk.server.setFaults([])
    let resumed = try await resume(desk)
    #expect(resumed.exitCode == 0, "\(write): \(resumed.output)\(resumed.errorOutput)")
    #expect(try await desk.server.state()["objects"] == final, "\(write)")
    #expect(try await desk.plan("--detailed-exitcode").exitCode == 0)
  }

  @Test("killed at a write of any wave: whoever resumes comes to the same end, and nothing is made twice")
  func killed() async throws {
    try await Workplace.world(["--sync-delay", "0"]) { desk in
      let initial = try await desk.server.state()
      #expect(try await start(desk).exitCode == 0)
      let final = try await desk.server.state()["objects"]
      let creates = try desk.server.requests().count { $0.method == "POST" }
      let isLong = ProcessInfo.processInfo.environment["INFINITY_LONG"] != nil
      for write in isLong ? Array(1...creates) : [creates / 2] {
        try await kill(at: write, desk, initial: initial, final: final)
      }
    }
  }
}
