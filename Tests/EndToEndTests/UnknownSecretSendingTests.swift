import TestSupport
import Testing

/// How secrets of which nothing is recorded are sent: beside changes, many at once, from a saved plan, and when it goes wrong.
@Suite("Sending secrets of which nothing is recorded")
struct UnknownSecretSendingTests {
  @Test(
    "beside a change of the same object it goes in a request of its own, afterwards", arguments: ["auto", "always"])
  func besideAChange(bulk: String) async throws {
    try await Workplace.adopting { desk in
      try await desk.server.patch(Workplace.turnServer, ["username": "somebody"])
      let before = try desk.server.requests().writes.count
      let plan = try await desk.plan("--detailed-exitcode")
      #expect(plan.exitCode == 2)
      #expect(
        plan.output.contains("\n\n\(Workplace.unknownSecretText)\nPlan: 0 to create, 1 to change, 0 to delete.\n"))
      let result = try await desk.command(["apply", desk.deployment, "--bulk", bulk]).run(on: PseudoTerminal()) {
        terminal, _ in
        try await terminal.waitFor("\r\nApply these changes and send 1 secret of which nothing is recorded? [y/N] ")
        terminal.type("y")
      }
      #expect(result.exitCode == 0)
      #expect(
        result.output.hasSuffix(
          "\nSecrets of which nothing was recorded: 1 sent, 0 failed, 0 never tried.\nApply: 1 applied, 0 failed, 0 never tried.\n"
        ))
      #expect(result.errorOutput.contains("[2/2] Step 6  TURN and STUN servers"))
      #expect(try desk.server.requests().writes.count == before + 2)
      let server = try await desk.server.state()["objects"]["turn_server"][0]
      #expect(server["username"] == "pexip")
      #expect(server["password"] == .string(Workplace.turnPassword))
      #expect(try await desk.unknownSecrets() == 0)
    }
  }

  @Test("many go in one request, as changes do")
  func many() async throws {
    try await Workplace.europe { desk in
      let servers = (1...50).map {
        "  - {name: TURN \($0), address: 192.0.2.\($0), username: pexip, password: {env: TURN_PASSWORD}}\n"
      }
      try desk.folder.write("version: 1\nturnServers:\n" + servers.joined(), to: desk.deployment)
      #expect(try await desk.apply(environment: ["TURN_PASSWORD": "wrong-password"]).exitCode == 0)
      let adopter = desk.onNewMachine()
      let before = try desk.server.requests().writes.count
      #expect(try await adopter.unknownSecrets() == 50)
      let apply = try await adopter.apply("--format", "json")
      #expect(apply.exitCode == 0)
      #expect(try apply.json()["unknownSecrets"].elements.count { $0["result"] == "applied" } == 50)
      let writes = try desk.server.requests().writes.dropFirst(before)
      #expect(writes.map { "\($0.method) \($0.path)" } == ["PATCH /api/admin/configuration/v1/turn_server/"])
      let passwords = try await desk.server.state()["objects"]["turn_server"].elements.map { $0["password"] }
      #expect(passwords == Array(repeating: .string(Workplace.turnPassword), count: 50))
      #expect(try await adopter.unknownSecrets() == 0)
    }
  }

  @Test("after a failed change it is not sent, and stays unknown")
  func afterAFailure() async throws {
    try await Workplace.adopting { desk in
      try await desk.server.patch("/api/admin/configuration/v1/global/1/", ["local_mssip_domain": ""])
      try await desk.server.setFaults([["method": "PATCH", "path": "*/global/*", "do": ["status": 400]]])
      let result = try await desk.apply()
      #expect(result.exitCode == 1)
      #expect(
        result.output.contains(
          "\n  ~ TURN server      Europe TURN, Password: never tried (not tried after the failure above)\n"))
      #expect(
        result.output.hasSuffix(
          "\nSecrets of which nothing was recorded: 0 sent, 0 failed, 1 never tried.\nApply: 0 applied, 1 failed, 0 never tried.\n"
        ))
      #expect(try await desk.turnPassword() == "wrong-password")
      try await desk.server.setFaults([])
      #expect(try await desk.apply().exitCode == 0)
      #expect(try await desk.turnPassword() == .string(Workplace.turnPassword))
      #expect(try await desk.unknownSecrets() == 0)
    }
  }

  @Test("one that was refused is not recorded: it is told, and sent the next time")
  func refused() async throws {
    try await Workplace.adopting { desk in
      let before = try desk.server.requests().writes.count
      try await desk.server.setFaults([["method": "PATCH", "path": "*/turn_server/*", "do": ["status": 400]]])
      let result = try await desk.apply("--format", "json")
      #expect(result.exitCode == 1)
      let report = try result.json()
      #expect(report["unknownSecrets"][0]["result"] == "failed")
      #expect(report["error"]["code"] == "apply-failed")
      #expect(report["error"]["details"].elements == [report["unknownSecrets"][0]["error"]])
      #expect(try await desk.turnPassword() == "wrong-password")
      #expect(try await desk.unknownSecrets() == 1)

      try await desk.server.setFaults([])
      #expect(try await desk.apply().exitCode == 0)
      #expect(try desk.server.requests().writes.count == before + 2)
      #expect(try await desk.turnPassword() == .string(Workplace.turnPassword))
      #expect(try await desk.unknownSecrets() == 0)
    }
  }

  @Test("one whose object went away meanwhile is left alone, exit code 5")
  func moved() async throws {
    try await Workplace.adopting { desk in
      let before = try desk.server.requests().writes.count
      let result = try await desk.command(["apply", desk.deployment]).run(on: PseudoTerminal()) { terminal, _ in
        try await terminal.waitFor("[y/N] ")
        try await desk.server.patch(Workplace.turnServer, ["name": "Asia TURN"])
        terminal.type("y")
      }
      #expect(result.exitCode == 5)
      #expect(
        result.output.contains(
          "TURN server \"Europe TURN\" changed after the plan was made (its name); it was left unchanged: plan again"))
      #expect(try desk.server.requests().writes.count == before + 1)
      #expect(try await desk.turnPassword() == "wrong-password")
    }
  }

  @Test("a saved plan carries them, without the secret, and is refused where the object is gone")
  func saved() async throws {
    try await Workplace.adopting { desk in
      #expect(try await desk.plan("--out", "saved.plan").exitCode == 0)
      let text = try desk.folder.read("saved.plan")
      #expect(text.contains("\"unknownSecrets\" : ["))
      #expect(text.contains("\"env\" : \"TURN_EU_PASSWORD\""))
      #expect(!text.contains(Workplace.turnPassword))

      let state = try await desk.server.state()
      try await desk.server.patch(Workplace.turnServer, ["name": "Asia TURN"])
      let stale = try await desk.provision("apply", "--plan", "saved.plan", "--auto-approve")
      #expect(stale.exitCode == 4)
      #expect(
        stale.errorOutput == """
          error: nothing was changed: the saved plan "saved.plan" no longer fits the Management Node; plan again
            TURN server "Europe TURN" changed after the plan was made (its name); it was left unchanged: plan again

          """)
      try await desk.server.replaceState(state)

      let missing = try await desk.provision(
        "apply", "--plan", "saved.plan", "--auto-approve", environment: ["TURN_EU_PASSWORD": nil])
      #expect(missing.exitCode == 1)
      let before = try desk.server.requests().writes.count
      let applied = try await desk.provision("apply", "--plan", "saved.plan", "--auto-approve")
      #expect(applied.exitCode == 0)
      #expect(applied.output.contains(Workplace.unknownSecretText))
      #expect(try desk.server.requests().writes.dropFirst(before).map(\.path) == [Workplace.turnServer])
      #expect(try await desk.turnPassword() == .string(Workplace.turnPassword))
      #expect(try await desk.unknownSecrets() == 0)
    }
  }
}
