import TestSupport
import Testing

/// What people type who know other tools, paste addresses, or set variables as elsewhere.
@Suite("Habits from elsewhere")
struct HabitTests {
  @Test("PEXIP_INSECURE takes yes and no in several words, and refuses others")
  func insecure() async throws {
    try await Workplace.europe { desk in
      func plan(_ value: String) async throws -> ProgramResult {
        try await desk.plan(environment: ["PEXIP_CA_FILE": nil, "PEXIP_INSECURE": value])
      }
      for yes in ["1", "true", "YES", "True"] {
        let result = try await plan(yes)
        #expect(result.exitCode == 0)
        #expect(result.errorOutput.hasPrefix("warning: --insecure: "))
      }
      for no in ["0", "false", "No", ""] { #expect(try await plan(no).exitCode == 1) }
      let refused = try await plan("maybe")
      #expect(refused.exitCode == 64)
      #expect(
        refused.errorOutput
          == "error: the variable PEXIP_INSECURE is \"maybe\"; set it to 1, true or yes, to 0, false or no, or not at all\n"
      )
    }
  }

  static let addresses = [
    (
      "https://admin:hunter2@manager.example.com",
      "expected the URL of the Management Node, such as https://manager.example.com, without a user name or password: they are given with --username and PEXIP_PASSWORD or --password-file"
    ),
    (
      " hunter2@manager.example.com\n",
      "expected the URL of the Management Node, such as https://manager.example.com, without a user name or password: they are given with --username and PEXIP_PASSWORD or --password-file"
    ),
    (
      "https://manager.example.com\n",
      "\"https://manager.example.com\\u{A}\" has a line end around the address; remove it"
    ),
    (
      " https://manager.example.com", "\" https://manager.example.com\" has a space around the address; remove it"
    ),
    ("https://manager.\texample.com", "\"https://manager.\\u{9}example.com\" has a tab in the address; remove it"),
    (
      "manager.example.com",
      "\"manager.example.com\" lacks https:// in front; give \"https://manager.example.com\""
    ),
    (
      "https:/manager.example.com",
      "\"https:/manager.example.com\" lacks https:// in front; give \"https://manager.example.com\""
    ),
    (
      "https:manager.example.com",
      "\"https:manager.example.com\" lacks https:// in front; give \"https://manager.example.com\""
    ),
    (
      "//manager.example.com", "\"//manager.example.com\" lacks https:// in front; give \"https://manager.example.com\""
    ),
    (
      "https://https://manager.example.com",
      "\"https://https://manager.example.com\" has two schemes; remove one of them"
    ),
    (
      "https：//manager.example.com",
      "\"https：//manager.example.com\" has the wide character \"：\" where \":\" is meant; type it again"
    ),
    (
      "“https://manager.example.com”",
      "\"“https://manager.example.com”\" has the quotation mark “ around the address; remove it"
    ),
    (
      "https://manager.example.com'",
      "\"https://manager.example.com'\" has the quotation mark ' around the address; remove it"
    ),
    (
      "https://[fd00::1]:99999/",
      "\"https://[fd00::1]:99999/\" has the port 99999; a port is from 1 to 65535"
    ),
    (
      "https://manager.example.com:0", "\"https://manager.example.com:0\" has the port 0; a port is from 1 to 65535"
    ),
    (
      "https://manager.example.com/admin/",
      "\"https://manager.example.com/admin/\" has more than the host: remove \"/admin/\""
    ),
  ]

  @Test("an address that is not one is refused by name, and a password in it never repeated", arguments: addresses)
  func address(address: String, message: String) async throws {
    try await Workplace.europe { desk in
      let option = try await desk.plan("--address", address)
      #expect(option.exitCode == 64)
      #expect(option.errorOutput == "error: --address: \(message)\n")
      let variable = try await desk.plan("--format", "json", environment: ["PEXIP_ADDRESS": address])
      #expect(variable.exitCode == 64)
      #expect(try variable.json()["error"]["code"] == "invalid-address")
      #expect(variable.errorOutput == "error: PEXIP_ADDRESS: \(message)\n")
      #expect(!(variable.output + variable.errorOutput).contains("hunter2"))
      #expect(try desk.server.requests().isEmpty)
    }
  }

  static let options = [
    (["apply", "a.yaml", "--yes"], "--yes: --auto-approve makes the changes without asking"),
    (["plan", "a.yaml", "--no-color"], "--no-color: --color never, or the variable NO_COLOR, turns colors off"),
    (
      ["plan", "a.yaml", "--var", "x=1"],
      "--var: there are no variables: a secret is {env: NAME} in the file, everything else is written there"
    ),
    (["apply", "a.yaml", "--dry-run"], "--dry-run: the command `plan` shows the changes and makes none"),
    (
      ["rollback", "last", "--dryrun"],
      "--dryrun: without --auto-approve it shows the changes, and asks before it makes any"
    ),
    (
      ["rollout", "start", "a.yaml", "--dry-run"],
      "--dry-run: the command `rollout plan` shows the waves and makes no changes"
    ),
    (["apply", "a.yaml", "--out", "x"], "--out here; --help lists those of the command"),
    (["plan", "--file", "a.yaml"], "--file: the file is an argument without an option, as in `plan deployment.yaml`"),
    (["apply", "a.yaml", "--approve"], "--approve: --auto-approve makes the changes without asking"),
    (["plan", "a.yaml", "--json"], "--json: --format json prints one JSON document"),
  ]

  @Test("an option of another tool is answered with the one of this", arguments: options)
  func foreign(arguments: [String], answer: String) async throws {
    let result = try await Program(.provision, arguments, environment: [:]).run()
    #expect(result.exitCode == 64)
    #expect(result.errorOutput == "error: there is no option \(answer)\n")
  }

  @Test(
    "an empty --out, as of a variable that is not set, is not the root of the file system; and a hyphen names no file")
  func emptyOut() async throws {
    try await Workplace.europe { desk in
      for (arguments, what) in [
        (["export"], "folder"), (["csr", desk.deployment], "folder"), (["plan", desk.deployment], "file"),
        (["validate", desk.deployment, "--format", "json"], "file"), (["init"], "file"),
      ] {
        for (out, wrong) in [
          ("", "is empty: give a \(what), or leave it out"),
          ("-", "needs a \(what), and - is none: give its path; one of that name is ./-"),
        ] {
          let result = try await desk.command(arguments + ["--out", out]).run()
          #expect(result.exitCode == 64)
          #expect(result.errorOutput.contains("Error: --out \(wrong)\n"), "\(arguments)")
        }
      }
      #expect(try desk.server.requests().isEmpty)
    }
  }

  @Test("what a value must be is said where it is refused: a time, a report's file")
  func values() async throws {
    for value in ["8", "0s", "367d", "8x"] {
      let result = try await Program(
        .provision, ["plan", "a.yaml", "--out", "p", "--expires", value, "--format", "json"], environment: [:]
      ).run()
      #expect(result.exitCode == 64)
      #expect(
        try result.json()["error"]["message"]
          == .string(
            "The value '\(value)' is invalid for '--expires <time>': expected a number and a unit (s, m, h or d), as 90m, 8h or 2d, of at most"
              + " 366 days"))
    }
    for (report, wrong) in [("-", "needs a file, and - is none"), ("", "is empty: give a file, or leave it out")] {
      let result = try await Program(.provision, ["doctor", "--report", report], environment: [:]).run()
      #expect(result.exitCode == 64)
      #expect(result.errorOutput.contains("Error: --report \(wrong)"), "\(result.errorOutput)")
    }
  }

  @Test("a blank reference says nothing, and is refused")
  func blankReference() async throws {
    try await Workplace.europe { desk in
      let result = try await desk.command(["apply", desk.deployment, "--auto-approve", "--reference", "   "]).run()
      #expect(result.exitCode == 64)
      #expect(result.errorOutput == "error: --reference is blank: say why it is done, or leave it out\n")
      #expect(try desk.server.requests().isEmpty)
    }
  }

  @Test("secrets that are not read are not sent")
  func sendsNothingUnread() async throws {
    try await Workplace.europe { desk in
      let result = try await desk.command(["plan", desk.deployment, "--without-secrets", "--send-secrets"]).run()
      #expect(result.exitCode == 64)
      let message = "Error: --without-secrets reads no secret, so none can be sent: leave it or --send-secrets out\n"
      #expect(result.errorOutput.contains(message))
      #expect(try desk.server.requests().isEmpty)
    }
  }

  @Test("a rollout whose plan cannot be shown changes nothing")
  func unseenRollout() async throws {
    try await Workplace.world { desk in
      var program = try desk.command(
        ["rollout", "start", desk.deployment, "--auto-approve", "--no-gate-sync", "--gate-check", "configuration"])
      program.arguments = ["-c", "\"$0\" \"$@\" > /dev/full", program.executable] + program.arguments
      program.executable = "sh"
      let result = try await program.run()
      #expect(result.exitCode == 1)
      #expect(
        result.errorOutput.contains(
          "error: nothing of the wave was changed: its plan could not be written to standard output: No space left on device\n"
        ))
      #expect(try desk.server.requests().writes.isEmpty)
    }
  }

  @Test("what cannot be written to standard output is an error, unless changes were made; a reader that left is none")
  func fullOutput() async throws {
    try await Workplace.europe { desk in
      func run(_ arguments: [String], _ redirection: String) async throws -> ProgramResult {
        var program = try desk.command(arguments)
        program.arguments = ["-c", "\"$0\" \"$@\" \(redirection)", program.executable] + program.arguments
        program.executable = "sh"
        return try await program.run()
      }
      let reason = "could not be written to standard output: No space left on device\n"
      for arguments in [
        ["plan", desk.deployment], ["schema"], ["--help"], ["validate", desk.deployment, "--format", "json"],
      ] {
        let result = try await run(arguments, "> /dev/full")
        #expect(result.exitCode == 1)
        #expect(result.errorOutput == "error: the result \(reason)")
      }
      let closed = try await run(["schema"], ">&-")
      #expect(closed.exitCode == 1)
      let gone = try await run(["schema"], "| true; exit ${PIPESTATUS:-0}")
      #expect(gone.errorOutput == "")

      let unseen = try await run(["apply", desk.deployment, "--auto-approve"], "> /dev/full")
      #expect(unseen.exitCode == 1)
      #expect(unseen.errorOutput == "error: nothing was changed: the plan \(reason)")
      #expect(try desk.server.requests().writes.isEmpty)
      let made = try await run(["apply", desk.deployment, "--auto-approve", "--format", "json"], "> /dev/full")
      #expect(made.exitCode == 0)
      #expect(made.errorOutput == "error: all changes were made, but the report \(reason)")
      let created = try await run(["api", "create", "dns_server", "--set", "address=10.6.6.6"], "> /dev/full")
      #expect(created.exitCode == 0)
      #expect(created.errorOutput == "error: what was asked for was done, but the result \(reason)")
      #expect(try await desk.server.state()["objects"]["dns_server"].elements.count == 2)
    }
  }
}
