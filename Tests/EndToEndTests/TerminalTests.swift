import Foundation
import TestSupport
import Testing

/// The question, on a real (pseudo-)terminal.
@Suite("On a terminal")
struct TerminalTests {
  @Test("`y` applies, with progress on standard error and the report on standard output")
  func accepted() async throws {
    try await Workplace.europe { desk in
      let result = try await desk.command(["apply", desk.deployment]).run(on: PseudoTerminal()) { terminal, _ in
        try await terminal.waitFor("Apply these changes? [y/N] ")
        terminal.type("y")
      }
      #expect(result.exitCode == 0)
      #expect(
        result.errorOutput.contains(
          """
          \r
          Management Node \(desk.server.url)\r
          15 changes in 1 location: Europe. 3 Conferencing Nodes change; no call is on\r
          them now.\r
          Calls to and from Skype for Business depend on: TLS certificate of 3\r
          Conferencing Nodes, SIP TLS FQDN of 3 Conferencing Nodes, Pexip Infinity domain,\r
          Lync / Skype for Business server of 1 Location.\r
          Apply these changes? [y/N]
          """), "\(result.errorOutput)")
      #expect(result.errorOutput.contains("[15/15] Step 6  TURN and STUN servers\r\n"))
      let run = try #require(try await desk.runs().first)
      #expect(result.output.contains("\nRun: \(run)\n"))
      let program = try BuiltProduct.provision.path
      #expect(
        result.errorOutput.hasSuffix(
          """
          Next:\r
            check it  \(program) verify \(desk.deployment)\r
            undo it   \(program) rollback \(run)\r

          """), "\(result.errorOutput)")
      #expect(result.output.hasSuffix("Apply: 15 applied, 0 failed, 0 never tried.\n"))
    }
  }

  @Test("anything else declines: exit code 6, nothing changed", arguments: ["n", "", "yep", "Y es"])
  func declined(answer: String) async throws {
    try await Workplace.europe { desk in
      let result = try await desk.command(["apply", desk.deployment]).run(on: PseudoTerminal()) { terminal, _ in
        try await terminal.waitFor("[y/N] ")
        terminal.type(answer)
      }
      #expect(result.exitCode == 6)
      #expect(
        result.errorOutput.contains("nothing was changed: declined; --auto-approve makes the changes without asking"))
      #expect(try desk.server.requests().writes.isEmpty)
    }
  }

  @Test("a long plan: `d` shows every change, and asks again")
  func details() async throws {
    try await Workplace.world { desk in
      let arguments = ["apply", desk.deployment, "--color", "never"]
      let result = try await desk.command(arguments).run(on: PseudoTerminal()) { terminal, _ in
        try await terminal.waitFor("Apply these changes? (d shows every change) [y/N] ")
        #expect(!terminal.transcript.contains("Conferencing Node  as2"))
        terminal.type("d")
        try await terminal.waitFor("Apply these changes? [y/N] ")
        terminal.type("n")
      }
      #expect(result.exitCode == 6)
      #expect(result.errorOutput.contains("  ~ Conferencing Node       as2\r\n"))
      #expect(!result.output.contains("  ~ Conferencing Node       as2\n"))
      #expect(result.output.contains("What is alike stands together"))
      let program = try BuiltProduct.provision.path
      #expect(
        result.errorOutput.hasSuffix(
          """
          Next:\r
            see every change  \(program) plan world/deployment.yaml --details\r
            have it reviewed  \(program) plan world/deployment.yaml --out reviewed.plan\r

          """), "\(result.errorOutput)")
    }
  }

  @Test(
    "the question says how many calls the nodes carry that change, or why nobody knows; where nobody is asked, nothing is read"
  )
  func calls() async throws {
    var seed = DeploymentFixtures.worldSeed
    seed["status/participant"] = [
      ["id": "1", "conference": "Meet", "media_node": "10.1.0.1", "signalling_node": "10.3.0.1"],
      ["id": "2", "conference": "Meet", "media_node": "10.2.0.1", "signalling_node": "10.2.0.1", "proxy_node": "eu2"],
      ["id": "3", "conference": "Meet", "media_node": "10.2.0.2", "signalling_node": "10.2.0.2"],
    ]
    let wide: [String: String?] = ["COLUMNS": "200"]
    try await Workplace.world(seed: seed) { desk in
      let asked = try await desk.command(["apply", desk.deployment, "--location", "Europe"], environment: wide).run(
        on: PseudoTerminal()
      ) {
        terminal, _ in
        try await terminal.waitFor("[y/N] ")
        terminal.type("n")
      }
      #expect(
        asked.errorOutput.contains("2 Conferencing Nodes change; 2 calls are on them now."), "\(asked.errorOutput)")
      #expect(try desk.server.requests().count { $0.path.contains("/status/v1/participant/") } == 1)
      try await desk.apply("--location", "Europe")
      #expect(try desk.server.requests().count { $0.path.contains("/status/v1/participant/") } == 1)
    }
    try await Workplace.europe(["--forbid", "status/participant"]) { desk in
      let asked = try await desk.command(["apply", desk.deployment], environment: wide).run(on: PseudoTerminal()) {
        terminal, _ in
        try await terminal.waitFor("[y/N] ")
        terminal.type("y")
      }
      #expect(asked.exitCode == 0)
      #expect(asked.errorOutput.contains("is not known: this account may not read them)."), "\(asked.errorOutput)")
    }
  }

  @Test("what comes next can be run as it stands there, with the options that were given")
  func nextSteps() async throws {
    try await Workplace.europe { desk in
      func lines(_ arguments: String...) async throws -> [String] {
        let result = try await desk.command(arguments).run(on: PseudoTerminal()) { _, _ in }
        #expect(result.exitCode == 0)
        let lines = result.errorOutput.components(separatedBy: "\r\n")
        let start = try #require(lines.firstIndex(of: "Next:"), "\(result.errorOutput)")
        return lines[(start + 1)...].dropLast().map { $0.trimmingCharacters(in: .whitespaces) }
      }
      let program = try BuiltProduct.provision.path
      let planned = try await lines(
        "plan", desk.deployment, "--location", "Europe", "--step", "2", "--address", desk.server.url)
      let made = "\(program) apply europe/deployment.yaml --location Europe --step 2 --address \(desk.server.url)"
      #expect(planned == ["make it  \(made)"])
      var apply = try desk.command([])
      apply.executable = "sh"
      apply.arguments = ["-c", made + " --auto-approve"]
      #expect(try await apply.run().output.hasSuffix("\nApply: 2 applied, 0 failed, 0 never tried.\n"))
      #expect(
        try await lines("plan", desk.deployment, "--step", "2") == [
          "check it  \(program) verify europe/deployment.yaml"
        ])
      #expect(
        try await lines("plan", desk.deployment, "--out", "my plan") == [
          "look at it  \(program) show 'my plan'", "sign it     \(program) sign 'my plan'",
          "make it     \(program) apply --plan 'my plan'",
        ])
      #expect(
        try await lines("export", "--out", "now") == [
          "see that nothing differs  \(program) plan now/deployment.yaml --without-secrets"
        ])
      #expect(
        try await lines("csr", desk.deployment, "--out", ".") == [
          "check it  \(program) validate europe/deployment.yaml"
        ])
      #expect(try await desk.plan().errorOutput == "")
    }
  }

  @Test("what was typed before the question is no answer to it")
  func typedAhead() async throws {
    try await Workplace.europe { desk in
      try await desk.server.setFaults([["method": "GET", "path": "*/system_location/*", "do": ["hold": true]]])
      let result = try await desk.command(["apply", desk.deployment]).run(on: PseudoTerminal()) { terminal, _ in
        try await desk.server.waitForHeldRequest()
        terminal.type("y")
        try await desk.server.setFaults([])
        try await terminal.waitFor("[y/N] ")
        terminal.type("n")
      }
      #expect(result.exitCode == 6)
      #expect(try desk.server.requests().writes.isEmpty)
    }
  }

  @Test("Ctrl-C at the question: exit code 130, nothing changed")
  func interrupted() async throws {
    try await Workplace.europe { desk in
      let result = try await desk.command(["apply", desk.deployment]).run(on: PseudoTerminal()) { terminal, program in
        try await terminal.waitFor("[y/N] ")
        program.send(SIGINT)
      }
      #expect(result.exitCode == 130)
      #expect(result.errorOutput.contains("nothing was changed"))
      #expect(try desk.server.requests().writes.isEmpty)
    }
  }

  @Test("without a terminal and without --auto-approve it refuses, naming the option")
  func noTerminal() async throws {
    try await Workplace.europe { desk in
      let text = try await desk.provision("apply", desk.deployment)
      #expect(text.exitCode == 6)
      #expect(
        text.errorOutput == """
          error: nothing was changed: there is no terminal to ask on; --auto-approve makes the changes without asking

          """)
      let result = try await desk.provision("apply", desk.deployment, "--format", "json")
      let document = try result.json()
      #expect(result.exitCode == 6)
      #expect(document["error"]["code"] == "no-terminal")
      #expect(document["summary"]["create"] == 5)
      #expect(try desk.server.requests().writes.isEmpty)
    }
  }

  @Test("JSON on a terminal: people see the plan before the question, standard output holds the one document")
  func json() async throws {
    try await Workplace.europe { desk in
      let result = try await desk.command(["apply", desk.deployment, "--format", "json"]).run(on: PseudoTerminal()) {
        terminal, _ in
        try await terminal.waitFor("Plan: 5 to create, 10 to change, 0 to delete.")
        try await terminal.waitFor("[y/N] ")
        terminal.type("yes")
      }
      #expect(result.exitCode == 0)
      #expect(try result.json()["result"] == ["applied": 15, "failed": 0, "skipped": 0])
    }
  }

  @Test("a deployment on standard input: the question is asked on the terminal behind it")
  func deploymentOnStandardInput() async throws {
    try await Workplace.europe { desk in
      let result = try await inSession(desk, ["apply", "-"]).run(on: PseudoTerminal()) { terminal, _ in
        try await terminal.waitFor("Apply these changes? [y/N] ")
        terminal.type("y")
      }
      #expect(result.exitCode == 0)
      #expect(result.output.hasSuffix("Apply: 15 applied, 0 failed, 0 never tried.\n"))
      #expect(try await desk.plan("--detailed-exitcode").exitCode == 0)
    }
  }

  @Test("a deployment on standard input: declined there, and Ctrl-C there", arguments: ["n\n", "\u{3}"])
  func notApprovedBehindStandardInput(typed: String) async throws {
    try await Workplace.europe { desk in
      let result = try await inSession(desk, ["apply", "-", "--color", "never"]).run(on: PseudoTerminal()) {
        terminal, _ in
        try await terminal.waitFor("[y/N] ")
        terminal.press(typed)
      }
      #expect(result.exitCode == (typed == "n\n" ? 6 : 130))
      #expect(
        result.errorOutput.contains(
          typed == "n\n"
            ? "error: nothing was changed: declined; --auto-approve makes the changes without asking"
            : "error: stopped on request; nothing was changed"))
      #expect(try desk.server.requests().writes.isEmpty)
    }
  }

  @Test("a deployment on standard input: the password is asked for on the terminal behind it, and never shown")
  func passwordBehindStandardInput() async throws {
    try await Workplace.europe { desk in
      let result = try await inSession(desk, ["plan", "-"], environment: ["PEXIP_PASSWORD": nil]).run(
        on: PseudoTerminal()
      ) { terminal, _ in
        try await terminal.waitFor("Password of admin on the Management Node: ")
        terminal.type("mock-password")
      }
      #expect(result.exitCode == 0)
      #expect(!result.errorOutput.contains("mock-password"))
    }
  }

  @Test("`2>&1 | tee` on a terminal: nothing is asked or colored, the plan comes before the error, exit code 6")
  func tee() async throws {
    try await Workplace.europe { desk in
      let pipeline = "cd europe && \"$0\" \"$@\" 2>&1 | tee ../log"
      func run(_ arguments: String...) async throws -> ProgramResult {
        try await inSession(desk, arguments, shell: ["bash", "-o", "pipefail", "-c", pipeline]).run(
          on: PseudoTerminal()
        ) {
          _, _ in
        }
      }
      let plan = try await run("plan", "deployment.yaml")
      let refused = try await run("apply", "deployment.yaml")
      #expect(refused.exitCode == 6)
      #expect(refused.errorOutput == "")
      #expect(
        refused.output == plan.output
          + "error: nothing was changed: there is no terminal to ask on; --auto-approve makes the changes without asking\n"
      )
      #expect(try desk.folder.read("log") == refused.output)
      #expect(try desk.server.requests().writes.isEmpty)

      try await desk.server.setFaults([["method": "PATCH", "path": "*/global/*", "do": ["status": 500]]])
      let failed = try await run("apply", "deployment.yaml", "--auto-approve", "--step", "5")
      #expect(failed.exitCode == 1 || failed.exitCode == 5)
      #expect(!failed.output.contains("\u{1B}") && !failed.output.contains("\r"))
      let lines = failed.output.split(separator: "\n")
      #expect(lines.first == "Management Node \(desk.server.url)")
      #expect(lines.dropLast().last == "Apply: 0 applied, 1 failed, 0 never tried.")
      #expect(
        lines.last
          == "error: not every change could be made; mend what is reported above, then run the same command again to continue"
      )

      try await desk.server.setFaults([])
      let applied = try await run("apply", "deployment.yaml", "--auto-approve")
      #expect(applied.exitCode == 0)
      #expect(try await desk.plan("--detailed-exitcode").exitCode == 0)
    }
  }

  /// The command in a session of its own whose terminal is the one that it runs on, with the deployment on standard input.
  private func inSession(
    _ desk: Workplace, _ arguments: [String], environment: [String: String?] = [:],
    shell: [String] = ["sh", "-c", "cd europe && exec \"$0\" \"$@\" < deployment.yaml"]
  ) throws -> Program {
    var program = try desk.command(arguments, environment: environment)
    program.arguments = ["--ctty", "--wait"] + shell + [program.executable] + program.arguments
    program.executable = "setsid"
    return program
  }

  @Test("a password is asked for on the terminal and never shown")
  func password() async throws {
    try await Workplace.europe { desk in
      let result = try await desk.command(["plan", desk.deployment], environment: ["PEXIP_PASSWORD": nil]).run(
        on: PseudoTerminal()
      ) { terminal, _ in
        try await terminal.waitFor("Password of admin on the Management Node: ")
        terminal.type("mock-password")
      }
      #expect(result.exitCode == 0)
      #expect(!result.errorOutput.contains("mock-password"))
    }
  }
}
