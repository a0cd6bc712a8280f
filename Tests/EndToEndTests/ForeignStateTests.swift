import Foundation
import TestSupport
import Testing

/// State that one run as root left behind, met by somebody else.
@Suite("State that belongs to another user", .enabled(if: geteuid() == 0, "only root can make files of another user"))
struct ForeignStateTests {
  /// Lends a folder of nobody's, with a state folder in it, and runs the command as nobody.
  private func withNobody(
    _ body: (_ folder: TemporaryFolder, _ run: (_ arguments: String...) async throws -> ProgramResult) async throws ->
      Void
  ) async throws {
    try await withTemporaryFolder { folder in
      try folder.write("version: 1\nlocations: []\n", to: "deployment.yaml")
      try FileManager.default.createDirectory(
        atPath: folder.path("state/infinity-provision"), withIntermediateDirectories: true)
      _ = try await Program("chown", ["-R", "nobody", folder.path]).run()
      try await body(folder) { arguments in
        let command = try Program(.provision, arguments, environment: [:])
        return try await Program(
          "setpriv", ["--reuid", "nobody", "--clear-groups", "--", command.executable] + arguments,
          environment: [
            "HOME": folder.path, "XDG_STATE_HOME": folder.path("state"), "PEXIP_ADDRESS": "https://127.0.0.1:1",
            "PEXIP_PASSWORD": "mock-password",
          ], workingDirectory: folder.path
        ).run()
      }
    }
  }

  /// Gives a file or folder to root, for nobody else to read.
  private func shut(_ path: String) {
    chown(path, 0, 0)
    chmod(path, 0o700)
  }

  @Test("the whole folder: history and apply name it, its owner and what to do")
  func folder() async throws {
    try await withNobody { folder, run in
      let state = folder.path("state/infinity-provision")
      shut(state)
      let whose =
        "\(state) belongs to root, and this runs as nobody; return it with `sudo chown -R nobody "
        + "\(state)`, or set XDG_STATE_HOME to a folder that you own\n"
      let history = try await run("history")
      #expect(history.exitCode == 1)
      #expect(history.output == "")
      #expect(history.errorOutput == "error: listing the journals in \(state)/runs: " + whose)
      let json = try await run("history", "--format", "json")
      #expect(json.exitCode == 1)
      #expect(try json.json()["error"]["code"] == "state-unusable")
      let apply = try await run("apply", "deployment.yaml", "--auto-approve")
      #expect(apply.exitCode == 1)
      #expect(
        apply.errorOutput
          == "error: nothing was changed: opening the lock \(state)/locks/https___127.0.0.1_1.lock: " + whose)
    }
  }

  @Test("a folder above it, which may hold anything: nobody is told to give that away")
  func above() async throws {
    try await withNobody { folder, run in
      shut(folder.path("state"))
      let history = try await run("history")
      #expect(history.exitCode == 1)
      #expect(
        history.errorOutput
          == "error: listing the journals in \(folder.path("state"))/infinity-provision/runs: Permission denied; "
          + "\(folder.path("state")) belongs to root, and this runs as nobody; set XDG_STATE_HOME to a folder that you own\n"
      )
    }
  }

  @Test("one journal: history names it, rollback too")
  func journal() async throws {
    try await withNobody { folder, run in
      let journal = try folder.write("", to: "state/infinity-provision/runs/20261122T170501Z-4711.jsonl")
      _ = try await Program("chown", ["nobody", folder.path("state/infinity-provision/runs")]).run()
      shut(journal)
      let error =
        "error: reading the journal \(journal): Permission denied; \(journal) belongs to root, and this runs as nobody; return it "
        + "with `sudo chown -R nobody \(journal)`, or set XDG_STATE_HOME to a folder that you own\n"
      for arguments in [["history"], ["history", "20261122T170501Z-4711"], ["rollback", "20261122T170501Z-4711"]] {
        let result = arguments.count == 1 ? try await run(arguments[0]) : try await run(arguments[0], arguments[1])
        #expect(result.exitCode == 1)
        #expect(result.output == "")
        #expect(result.errorOutput == error)
      }
    }
  }

  @Test("what is remembered of secrets, with --state")
  func records() async throws {
    try await Workplace.europe { desk in
      let records = try desk.folder.write("{}", to: "secrets.json")
      let ca = try desk.folder.write(String(contentsOfFile: desk.server.caFile, encoding: .utf8), to: "ca.pem")
      _ = try await Program("chown", ["-R", "nobody", desk.folder.path]).run()
      shut(records)
      var program = try desk.command(
        ["plan", desk.deployment, "--state", records], environment: ["PEXIP_CA_FILE": ca])
      program.arguments = ["--reuid", "nobody", "--clear-groups", "--", program.executable] + program.arguments
      program.executable = "setpriv"
      let result = try await program.run()
      #expect(result.exitCode == 1)
      #expect(
        result.errorOutput
          == "error: reading what is recorded about secrets in \(records): Permission denied; \(records) belongs to root, and "
          + "this runs as nobody; return it with `sudo chown -R nobody \(records)`, or name another file with --state\n"
      )
    }
  }
}
