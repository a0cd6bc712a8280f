import Foundation
import TestSupport
import Testing

/// Programs that a file has run for its secrets: which may be run, as what, and what they get to know.
@Suite("Programs for secrets")
struct ProgramTests {
  /// A desk whose TURN password comes from a program, which leaves a file `ran` behind.
  private func withProgram(
    _ program: String = "[./give, turn]", _ body: @escaping @Sendable (Workplace) async throws -> Void
  ) async throws {
    try await Workplace.europe { desk in
      try desk.folder.program("#!/bin/sh\ntouch \"$(dirname \"$0\")/ran\"\necho turn-password\n", "europe/give")
      try desk.edit("{env: TURN_EU_PASSWORD}", "{command: \(program)}")
      try await body(desk)
    }
  }

  private func hasRun(_ desk: Workplace) -> Bool {
    FileManager.default.fileExists(atPath: desk.folder.path("europe/ran"))
  }

  private func line(_ desk: Workplace) throws -> String {
    let lines = try desk.folder.read(desk.deployment).split(separator: "\n", omittingEmptySubsequences: false)
    let index = try #require(lines.firstIndex { $0.contains("command:") })
    let column = try #require(lines[index].firstRange(of: "{command")).lowerBound
    return "\(index + 1):\(lines[index].distance(from: lines[index].startIndex, to: column) + 1)"
  }

  @Test(
    "--no-commands: no command that reads a file runs its program, and none that connects asks the Management Node",
    arguments: [
      ["plan"], ["plan", "--without-secrets"], ["apply", "--auto-approve"], ["validate"],
      ["validate", "--without-secrets"], ["verify"], ["csr", "--out", "requests"], ["csr", "--on-node"],
      ["csr"], ["remove", "--location", "Europe"], ["dns-records"], ["sfb-commands"], ["locations"],
    ])
  func forbidden(arguments: [String]) async throws {
    try await withProgram { desk in
      for (options, variables) in [(["--no-commands"], [:]), ([], ["INFINITY_NO_COMMANDS": "1"])] {
        let command = [arguments[0], desk.deployment] + arguments.dropFirst() + options
        let result = try await desk.command(command, environment: variables).run()
        #expect(result.exitCode == 6)
        #expect(result.output == "")
        #expect(
          result.errorOutput == """
            europe/deployment.yaml:\(try line(desk)): error: turnServers[0].password: the program "./give" \
            (\"\(desk.folder.path("europe/give"))\") is not one that may be run
            error: no program was run, and nothing was changed: secrets come from programs, and --no-commands (or \
            INFINITY_NO_COMMANDS) allows none; give them as {env: NAME} or {file: path}, or name the programs that are meant \
            with --allow-command PROGRAM instead

            """)
      }
      #expect(!hasRun(desk))
      #expect(try desk.server.requests().isEmpty)
    }
  }

  @Test("a saved plan is held to it as well, before the Management Node is asked")
  func savedPlan() async throws {
    try await withProgram { desk in
      try await desk.plan("--out", "saved.plan")
      try FileManager.default.removeItem(atPath: desk.folder.path("europe/ran"))
      let before = try desk.server.requests().count
      let apply = ["apply", "--plan", "saved.plan", "--base", "europe", "--auto-approve"]
      for options in [["--no-commands"], ["--allow-command", "cat"]] {
        let result = try await desk.command(apply + options).run()
        #expect(result.exitCode == 6)
        #expect(
          result.errorOutput.contains("the program \"./give\" (\"\(desk.folder.path("europe/give"))\") is not one"))
      }
      let signed = try await desk.provision("sign", "saved.plan", "--base", "europe", "--no-commands")
      #expect(signed.exitCode == 6)
      #expect(signed.errorOutput.contains("(\"\(desk.folder.path("europe/give"))\") is not one that may be run"))
      #expect(!hasRun(desk))
      #expect(try desk.server.requests().count == before)
      let allowed = try await desk.command(apply + ["--allow-command", "europe/give"]).run()
      #expect(allowed.exitCode == 0)
      #expect(hasRun(desk))
    }
  }

  @Test("--allow-command: one program that is not named, and none is run; in JSON each is a finding with its place")
  func others() async throws {
    try await withProgram { desk in
      try desk.edit("{env: CONFPOOL_EU_PASSPHRASE}", "{command: [cat, passphrase]}")
      try desk.folder.write("example-passphrase\n", to: "europe/passphrase")
      let plan = ["plan", desk.deployment, "--format", "json"]
      let refused = try await desk.command(plan + ["--allow-command", "europe/give"]).run()
      #expect(refused.exitCode == 6)
      let error = try refused.json()["error"]
      #expect(error["code"] == "program-not-allowed")
      #expect(
        error["message"]
          == .string(
            "no program was run, and nothing was changed: secrets come from programs that --allow-command does not name; find "
              + "out who wrote them into the file, and give --allow-command PROGRAM for each that is meant"))
      #expect(error["details"].elements.map { $0["code"] } == ["program-not-allowed"])
      #expect(error["details"][0]["path"] == "tlsCertificates[0].passphrase")
      #expect(!hasRun(desk))
      #expect(try desk.server.requests().isEmpty)

      let both = try await desk.command(plan + ["--allow-command", "europe/give", "--allow-command", "cat"]).run()
      #expect(both.exitCode == 0)
      #expect(hasRun(desk))
    }
  }

  @Test("a link of the repository's, a file in its folder and PATH cannot pass for a program that may be run")
  func disguises() async throws {
    try await withProgram("[cat, turn]") { desk in
      try desk.folder.program("#!/bin/sh\ntouch \"$(dirname \"$0\")/ran\"\n", "europe/cat")
      try desk.folder.program("#!/bin/sh\ntouch \"$(dirname \"$0\")/ran\"\n", "europe/bin/cat")
      try desk.folder.write("turn-password\n", to: "europe/turn")
      let allowed = ["plan", desk.deployment, "--allow-command", "cat"]
      // The working folder and relative folders of PATH are not where a name is looked up.
      var command = try desk.command(allowed, environment: ["PATH": ":.:europe/bin:bin:/usr/bin:/bin"])
      #expect(try await command.run().exitCode == 0)
      command.arguments = ["plan", "deployment.yaml", "--allow-command", "cat"]
      command.workingDirectory = desk.folder.path("europe")
      #expect(try await command.run().exitCode == 0)
      // A path is a path: the file beside the deployment file is another program, whatever its name.
      try desk.edit("[cat, turn]", "[./cat, turn]")
      #expect(try await desk.command(allowed).run().exitCode == 6)
      // As is a link to another program, under the name of one that may be run.
      try FileManager.default.removeItem(atPath: desk.folder.path("europe/cat"))
      try FileManager.default.createSymbolicLink(
        atPath: desk.folder.path("europe/cat"), withDestinationPath: desk.folder.path("europe/give"))
      #expect(try await desk.command(allowed).run().exitCode == 6)
      #expect(!hasRun(desk))
    }
  }

  @Test("what is run is what was compared, under the name that was allowed: one file can be several programs")
  func oneFileForMany() async throws {
    try await withProgram("[./shell, -c, \"echo $0 > name; echo turn-password\"]") { desk in
      // As busybox is: a file with two names, of which one was allowed.
      let many = URL(filePath: "/bin/bash").resolvingSymlinksInPath().path
      for name in ["europe/shell", "harmless"] {
        try FileManager.default.createSymbolicLink(atPath: desk.folder.path(name), withDestinationPath: many)
      }
      let result = try await desk.plan("--allow-command", "./harmless")
      #expect(result.exitCode == 0)
      #expect(try desk.folder.read("europe/name") == "./harmless\n")
    }
  }

  @Test("a program to be allowed that is not there, and both options at once, are exit code 64")
  func wrongOptions() async throws {
    try await withProgram { desk in
      let missing = try await desk.plan("--allow-command", "no-such-program")
      #expect(missing.exitCode == 64)
      #expect(
        missing.errorOutput == """
          error: --allow-command: the program "no-such-program" is not found, or may not be executed; give its path, or set PATH

          """)
      #expect(try await desk.plan("--no-commands", "--allow-command", "cat").exitCode == 64)
      #expect(!hasRun(desk))
    }
  }

  @Test("a program gets no password of the connection, and no variable of another secret, in scope or not")
  func environment() async throws {
    try await withProgram("[sh, -c, \"env > seen; echo turn-password\"]") { desk in
      try desk.edit(
        "  - name: Europe TURN\n",
        """
          - {name: Elsewhere, address: 192.0.2.7, username: u, password: {env: ELSEWHERE_PASSWORD}}
          - name: Europe TURN

        """)
      let result = try await desk.plan(
        "--location", "Europe",
        environment: [
          "ELSEWHERE_PASSWORD": "elsewhere", "PEXIP_OAUTH2_UNKNOWN": "x", "INFINITY_STATE": desk.folder.path("records"),
          "PGPASSWORD": "x", "VAULT_TOKEN": "kept",
        ])
      #expect(result.exitCode == 0)
      let names = Set(try desk.folder.read("europe/seen").split(separator: "\n").map { $0.prefix { $0 != "=" } })
      #expect(names.isSuperset(of: ["HOME", "PATH", "VAULT_TOKEN"]))
      #expect(names.isDisjoint(with: ["ELSEWHERE_PASSWORD", "CONFPOOL_EU_PASSPHRASE"]))
      #expect(!names.contains { $0.hasPrefix("PEXIP_") || $0.hasPrefix("INFINITY_") || $0.hasPrefix("PG") })
    }
  }
}

extension TemporaryFolder {
  /// Writes a program that everybody may run.
  fileprivate func program(_ text: String, _ path: String) throws {
    try FileManager.default.createDirectory(
      atPath: (self.path(path) as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try write(text, to: path)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: self.path(path))
  }
}
