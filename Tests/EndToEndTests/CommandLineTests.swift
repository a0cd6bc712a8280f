import Foundation
import TestSupport
import Testing

/// What does not need a Management Node: help, completions, colors, standard input, wrong command lines.
@Suite("The command line")
struct CommandLineTests {
  static let commands = [
    "validate", "plan", "sign", "apply", "verify", "show", "state", "locations", "schema", "export", "history",
    "rollback", "rollout", "remove", "doctor", "csr", "certificate", "dns-records", "sfb-commands", "explain", "init",
    "status", "diff", "api",
  ]

  @Test("--help of every command has an example", arguments: commands)
  func help(command: String) async throws {
    let result = try await Program(.provision, [command, "--help"], environment: [:]).run()
    #expect(result.exitCode == 0)
    #expect(result.errorOutput == "")
    #expect(result.output.contains("Example"))
    #expect(result.output.contains("infinity-provision \(command) ") || command == "schema")
  }

  @Test("the command's own help lists every command, and no other")
  func ownHelp() async throws {
    let result = try await Program(.provision, ["--help"], environment: [:]).run()
    let list = result.output.components(separatedBy: "SUBCOMMANDS:\n").dropFirst().joined(separator: "\n")
    let names = list.split(separator: "\n").compactMap { $0.prefixMatch(of: #/  (?<name>[a-z-]+)  +\w/#) }
    #expect(names.map { String($0.output.name) }.sorted() == Self.commands.sorted())
  }

  @Test("the version is one for all, with the commit of a release", arguments: [BuiltProduct.provision, .mockServer])
  func version(program: BuiltProduct) async throws {
    let version = try await Program(program, ["--version"], environment: [:]).run()
    #expect(version.exitCode == 0)
    #expect(version.output == "0.2.0 (built from source)\n")
  }

  @Test("completion scripts name every command", arguments: ["bash", "zsh", "fish"])
  func completions(shell: String) async throws {
    let result = try await Program(.provision, ["--generate-completion-script", shell], environment: [:]).run()
    #expect(result.exitCode == 0)
    for command in Self.commands { #expect(result.output.contains(command)) }
    if shell == "bash" {
      #expect(try await Program("bash", ["-n"]).run(input: result.output).exitCode == 0)
    }
  }

  @Test(
    "a wrong command line is exit code 64, with one JSON document where JSON is asked for",
    arguments: [
      ["plan", "a.yaml", "b.yaml"], ["plan", "a.yaml", "--step", "0"], ["plan", "a.yaml", "--parallel", "0"],
      ["plan", "a.yaml", "--parallel", "101"],
      ["plan", "a.yaml", "--timeout", "0"], ["plan", "a.yaml", "--format", "xml"],
      ["apply", "a.yaml", "--plan", "b"], ["apply", "a.yaml", "--base", "b"], ["apply", "--plan", "b", "--step", "1"],
      ["apply", "a.yaml", "--max-changed-nodes", "101"], ["apply", "a.yaml", "--bulk", "often"], ["bogus"],
      ["diff", "a.yaml"],
      ["plan", "a.yaml", "--password", "x"], ["plan", "a.yaml", "--log-level", "loud"],
      ["plan", "a.yaml", "--wait-for-manager", "0"], ["plan", "a.yaml", "--wait-for-manager=soon"],
      ["validate", "a.yaml", "--wait-for-manager"], ["sign"], ["sign", "a.plan", "--auto-approve"],
      ["plan", "a.yaml", "--expires", "8h"], ["plan", "a.yaml", "--out", "b", "--expires", "8"],
      ["plan", "a.yaml", "--out", "b", "--expires", "0h"], ["plan", "a.yaml", "--out", "b", "--expires", "367d"],
      ["plan", "a.yaml", "--out", "b", "--expires", "99999999999999999999h"],
      ["apply", "--plan", "b", "--require-signatures", "0"], ["apply", "--plan", "b", "--require-signatures", "21"],
    ])
  func wrongCommandLine(arguments: [String]) async throws {
    let text = try await Program(.provision, arguments, environment: [:]).run()
    #expect(text.exitCode == 64)
    #expect(text.output == "")
    #expect(text.errorOutput != "")
    guard !arguments.contains("--format") else { return }
    let result = try await Program(.provision, arguments + ["--format", "json"], environment: [:]).run()
    #expect(result.exitCode == 64)
    #expect(try result.json()["error"]["code"] == "usage")
  }

  @Test("a deployment from standard input: its paths are relative to the working directory")
  func standardInput() async throws {
    try await Workplace.europe { desk in
      let text = try desk.folder.read(desk.deployment)
      var command = try desk.command(["plan", "-"])
      command.workingDirectory = desk.folder.path("europe")
      let plan = try await command.run(input: text)
      #expect(plan.exitCode == 0)
      // Where secrets come from is shown as people there would write it.
      #expect(plan.output == (try await desk.plan().output).replacing("from file europe/", with: "from file "))

      command.arguments = ["apply", "-"]
      let refused = try await command.run(input: text)
      #expect(refused.exitCode == 6)
      command.arguments = ["apply", "-", "--auto-approve"]
      #expect(try await command.run(input: text).exitCode == 0)
      command.arguments = ["validate", "-"]
      let bad = try await command.run(input: "version: 2\n")
      #expect(bad.exitCode == 3)
      #expect(bad.output.hasPrefix("-:1:10: error: version: "))
    }
  }

  @Test("plan and apply tell the faults of the file and those of its certificates and secrets in one run")
  func allFaults() async throws {
    try await Workplace.europe { desk in
      try desk.edit("port: 5061", "port: many")
      try desk.edit("certs/confpool-eu.pem", "certs/missing.pem")
      let validated = try await desk.provision(
        "validate", desk.deployment, environment: ["TURN_EU_PASSWORD": nil]
      ).output.split(separator: "\n").dropLast()
      #expect(validated.count == 3)
      for command in ["plan", "apply"] {
        let result = try await desk.provision(command, desk.deployment, environment: ["TURN_EU_PASSWORD": nil])
        #expect(result.exitCode == 1)
        #expect(
          result.errorOutput.split(separator: "\n")
            == validated + ["error: the deployment file \"europe/deployment.yaml\" has errors; fix them and try again"]
        )
      }
    }
  }

  @Test("color only where it is asked for")
  func color() async throws {
    try await Workplace.europe { desk in
      let plain = try await desk.plan().output
      #expect(!plain.contains("\u{1b}"))
      let colored = try await desk.plan("--color", "always").output
      #expect(colored.contains("\u{1b}[32m+\u{1b}[0m TLS certificate"))
      let onTerminal = try await declined(desk, [], ["TERM": "xterm"])
      #expect(onTerminal.contains("\u{1b}[31merror: \u{1b}[0m"))
      let withoutColor = try await declined(desk, [], ["NO_COLOR": "1"])
      #expect(!withoutColor.contains("\u{1b}["))
      let dumb = try await declined(desk, [], ["TERM": "dumb"])
      #expect(!dumb.contains("\u{1b}["))
      let never = try await declined(desk, ["--color", "never"], [:])
      #expect(!never.contains("\u{1b}["))
    }
  }

  /// What a terminal shows of an apply that is declined.
  private func declined(
    _ desk: Workplace, _ arguments: [String], _ environment: [String: String?]
  ) async throws -> String {
    try await desk.command(["apply", desk.deployment] + arguments, environment: environment).run(on: PseudoTerminal()) {
      terminal, _ in
      try await terminal.waitFor("[y/N]")
      terminal.type("n")
    }.errorOutput
  }

  @Test("an option wins over the environment, the environment over the file, and the difference is said")
  func precedence() async throws {
    try await Workplace.europe { desk in
      try desk.edit("version: 1\n", "version: 1\nmanagementNode: {address: \"https://127.0.0.1:9\"}\n")
      let fromEnvironment = try await desk.plan()
      #expect(fromEnvironment.exitCode == 0)
      #expect(
        fromEnvironment.errorOutput
          == "europe/deployment.yaml:4:27: warning: managementNode.address: the file says \"https://127.0.0.1:9\", but "
          + "\"\(desk.server.url)\" from PEXIP_ADDRESS is used\n")
      let fromOption = try await desk.plan(
        "--address", desk.server.url, environment: ["PEXIP_ADDRESS": "https://127.0.0.1:1"])
      #expect(fromOption.exitCode == 0)
      #expect(fromOption.errorOutput.contains("from --address is used"))
    }
  }

  @Test("--log-level debug shows how long each request took")
  func durations() async throws {
    try await Workplace.europe(["--latency", "60"]) { desk in
      let plan = try await desk.plan("--log-level", "debug")
      #expect(plan.exitCode == 0)
      let durations = plan.errorOutput.matches(of: #/\bmilliseconds=(\d+)\b/#).compactMap { Int($0.output.1) }
      #expect(durations.count == plan.errorOutput.matches(of: #/\bmethod=GET\b/#).count)
      #expect(!durations.isEmpty)
      #expect(durations.allSatisfy { $0 >= 60 }, "\(plan.errorOutput)")
    }
  }

  @Test("the value after = may be empty, and is never the next word: the file that is named is the one that is applied")
  func emptyValue() async throws {
    try await Workplace.europe { desk in
      let other = try desk.folder.write("version: 1\nlocations: [{name: Default}]\n", to: "deployment.yaml")
      for (option, message) in [
        ("--reference=", "error: --reference takes 1 to 256 characters, and this is 0"),
        ("--location=", "error: the deployment file has no location \"\""),
        ("--address=", "error: --address is empty: expected the URL of the Management Node"),
      ] {
        var command = try desk.command(["apply", "--auto-approve", option, desk.deployment])
        command.workingDirectory = URL(filePath: other).deletingLastPathComponent().path
        let result = try await command.run()
        #expect(result.exitCode == 64)
        #expect(result.errorOutput.hasPrefix(message), "\(result.errorOutput)")
      }
      // A value may end with one.
      let pinned = try await desk.plan("--pinned-key=sha256//\(Data(count: 32).base64EncodedString())")
      #expect(pinned.errorOutput.contains("pinned"), "\(pinned.errorOutput)")
      #expect(try desk.server.requests().isEmpty)
      // What follows `--gate-argument` is its own.
      let rollout = ["rollout", "start", desk.deployment, "--gate-program", "no-such-gate", "--gate-argument", "--x="]
      #expect(try await desk.command(rollout).run().exitCode == 1)
    }
  }

  @Test("words that a slip or a word processor has changed are named")
  func mistyped() async throws {
    for (arguments, message) in [
      (
        ["validat", "deployment.yaml"], "there is no command \"validat\"; did you mean \"validate\"?; --help lists them"
      ),
      (
        ["rollout", "strat", "deployment.yaml"],
        "there is no command \"rollout strat\"; did you mean \"start\"?; `infinity-provision rollout --help` lists them"
      ),
      (["api", "xyzzy"], "there is no command \"api xyzzy\"; `infinity-provision api --help` lists them"),
      (
        ["plan", "\u{2014}address", "https://127.0.0.1:1"],
        "\"\u{2014}address\" begins with a dash, as word processors write it, and not with hyphens: type --address"
      ),
    ] {
      let result = try await Program(.provision, arguments, environment: [:]).run()
      #expect(result.exitCode == 64)
      #expect(result.errorOutput == "error: \(message)\n")
    }
  }

  @Test("--parallel has its limits", arguments: ["0", "101", "9223372036854775807", "-1"])
  func parallel(number: String) async throws {
    let result = try await Program(
      .provision, ["plan", "a.yaml", "--parallel=\(number)", "--format", "json"], environment: [:]
    )
    .run()
    #expect(result.exitCode == 64)
    #expect(try result.json()["error"]["message"] == "--parallel must be from 1 to 100")
  }

  @Test("where a process may have few files open, that is said with what to do", arguments: [12, 64, 255])
  func fewFiles(limit: Int) async throws {
    let provision = try BuiltProduct.provision.path
    let script = "ulimit -n \(limit); exec \"$0\" \"$@\""
    let result = try await Program("sh", ["-c", script, provision, "plan", "a.yaml"]).run()
    #expect(result.exitCode == 1)
    #expect(result.output == "")
    #expect(
      result.errorOutput
        == "error: this process may have only \(limit) files and connections open at once and needs 256; allow it more, with "
        + "`ulimit -n 1024` in the shell that starts it or LimitNOFILE=1024 in its service\n")
    // Where more is allowed than is set, it is taken.
    let soft = try await Program("sh", ["-c", "ulimit -S -n \(limit); exec \"$0\" \"$@\"", provision, "schema"]).run()
    #expect(soft.exitCode == 0)
  }

  @Test("an address of no database is no file: nothing is written, and a password in it not repeated")
  func stateElsewhere() async throws {
    try await withTemporaryFolder { folder in
      for arguments in [["history", "--state"], ["state", "copy", "."]] {
        let place = "postgresq://u:hunter2@127.0.0.1/x"
        let result = try await Program(
          .provision, arguments + [place], environment: ["HOME": folder.path], workingDirectory: folder.path
        ).run()
        #expect(result.exitCode == 64)
        #expect(
          result.errorOutput == """
            error: the place of the state is the address of no kind of database that is known here; give it as \
            postgresql://USER@HOST/DATABASE, or postgresql://?service=NAME; or give a file

            """)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
      }
    }
  }

  @Test("the name of a file steers no terminal")
  func fileName() async throws {
    try await withTemporaryFolder { folder in
      try folder.write("version: 1\n", to: "a\n\u{1b}[2Jb.yaml")
      let result = try await Program(
        .provision, ["validate", "a\n\u{1b}[2Jb.yaml"], environment: [:], workingDirectory: folder.path
      ).run()
      #expect(result.exitCode == 0)
      #expect(result.output == "a\\u{A}\\u{1B}[2Jb.yaml: valid.\n")
    }
  }

  @Test("a user name of nothing, as of an empty variable, is refused before anything is sent")
  func blankUser() async throws {
    for (name, message) in [
      ("", "is empty: give a name, or leave it out for admin"),
      (" admin", "has white space around the name; remove it"),
    ] {
      let arguments = ["plan", "a.yaml", "--username", name, "--format", "json"]
      let result = try await Program(.provision, arguments, environment: [:]).run()
      #expect(result.exitCode == 64)
      #expect(try result.json()["error"]["message"] == .string("--username \(message)"))
    }
  }
}
