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
        try await terminal.waitFor("Management Node \(desk.server.url)\r\nApply these changes? [y/N] ")
        terminal.type("y")
      }
      #expect(result.exitCode == 0)
      #expect(result.errorOutput.contains("[15/15] system_location Europe: done"))
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
