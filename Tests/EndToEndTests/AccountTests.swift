import Foundation
import TestSupport
import Testing

/// A wrong password costs one failed login, whatever the command: administrators' accounts are locked after a few.
@Suite("Careful with accounts")
struct AccountTests {
  /// A command line for everything that connects; RUN is an earlier apply.
  static let connecting = [
    ["plan", "europe/deployment.yaml"], ["plan", "europe/deployment.yaml", "--prune-certificates"],
    ["apply", "europe/deployment.yaml", "--auto-approve"],
    ["apply", "--plan", "saved.plan", "--base", "europe", "--auto-approve"],
    ["verify", "europe/deployment.yaml"], ["verify", "europe/deployment.yaml", "--wait"],
    ["verify", "europe/deployment.yaml", "--before", "--skip", "sync"], ["export"], ["doctor"], ["status"],
    ["init", "--out", "requests/first.yaml"],
    ["remove", "europe/deployment.yaml", "--location", "Europe", "--auto-approve"],
    ["rollout", "plan", "europe/deployment.yaml"], ["rollout", "start", "europe/deployment.yaml", "--auto-approve"],
    ["certificate", "list", "europe/deployment.yaml"],
    ["certificate", "renew", "europe/deployment.yaml", "--auto-approve"],
    ["api", "list", "worker_vm"], ["api", "get", "global"], ["api", "schema", "worker_vm", "--from-node"],
    ["api", "create", "dns_server", "--set", "address=10.44.0.9"],
    ["api", "update", "global", "--set", "enable_ssh=true"],
    ["api", "delete", "dns_server", "1", "--auto-approve"], ["api", "command", "conference/sync"],
    ["rollback", "RUN", "--auto-approve"], ["csr", "europe/deployment.yaml", "--on-node", "--out", "requests"],
  ]

  /// What connects only to go on with a rollout, and begins as its start does.
  static let continuing = [["rollout", "resume"], ["rollout", "undo"]]

  /// A desk with a saved plan that still has something to do, and an earlier apply.
  static func open(
    _ serverArguments: [String] = [],
    _ body: @escaping @Sendable (Workplace, _ commands: [[String]]) async throws -> Void
  ) async throws {
    try await Workplace.europe(serverArguments) { desk in
      try desk.folder.write("", to: "requests/.keep")
      #expect(try await desk.plan("--out", "saved.plan").exitCode == 0)
      #expect(try await desk.apply("--step", "5").exitCode == 0)
      let run = try #require(try await desk.runs().first)
      try await body(desk, connecting.map { $0.map { $0 == "RUN" ? run : $0 } })
    }
  }

  @Test("these are all commands that connect")
  func all() async throws {
    for command in CommandLineTests.commands {
      let help = try await Program(.provision, [command, "--help"], environment: [:]).run().output
      let inner = help.components(separatedBy: "\nSUBCOMMANDS:\n").dropFirst().first ?? ""
      let names = inner.split(separator: "\n").compactMap { $0.prefixMatch(of: #/  (?<name>[a-z-]+)/#)?.output.name }
      for words in names.isEmpty ? [[command]] : names.map({ [command, String($0)] }) {
        let help = try await Program(.provision, words + ["--help"], environment: [:]).run().output
        #expect(
          help.contains("--password-file") == (Self.connecting + Self.continuing).contains { $0.starts(with: words) },
          "\(words)")
      }
    }
  }

  @Test("a wrong password is sent once, by every command, to a fast server and to a slow one", arguments: [0, 40])
  func wrongPassword(latency: Int) async throws {
    try await Self.open(["--latency", "\(latency)"]) { desk, commands in
      for command in commands {
        let before = try desk.server.requests().count
        let result = try await desk.command(command, environment: ["PEXIP_PASSWORD": "wrong-password"]).run()
        let sent = try desk.server.requests().dropFirst(before)
        #expect(sent.map(\.status) == [401], "\(command)")
        #expect(result.exitCode == 1, "\(command)\n\(result.errorOutput)")
        #expect(
          result.errorOutput.hasSuffix(
            " on \(desk.server.url): the Management Node did not accept the credentials (401). Check the user name and "
              + "password, or the OAuth2 client and its key. (--username or PEXIP_USERNAME; PEXIP_PASSWORD or "
              + "--password-file.)\n"), "\(command)\n\(result.errorOutput)")
      }
    }
  }

  @Test("so it is where the Management Node sends to its login page; nobody follows", arguments: [0, 40])
  func loginPage(latency: Int) async throws {
    try await Self.open(["--latency", "\(latency)"]) { desk, commands in
      try await desk.server.setFaults([["path": "*", "do": ["redirect": "/accounts/login/?next=/api/admin/"]]])
      for command in commands {
        let before = try desk.server.requests().count
        let result = try await desk.command(command + ["--format", "json"]).run()
        let sent = try desk.server.requests().dropFirst(before)
        #expect(sent.map(\.status) == [302], "\(command)")
        #expect(result.exitCode == 1, "\(command)\n\(result.errorOutput)")
        let error = try result.json()["error"]
        #expect(error["code"] == "unauthorized")
        #expect(
          error["message"].text?.hasSuffix(
            " on \(desk.server.url): the Management Node sends to its login page (302): it did not accept the credentials. "
              + "Check the user name and password, or the OAuth2 client and its key. (--username or PEXIP_USERNAME; "
              + "PEXIP_PASSWORD or --password-file.)") == true, "\(command)\n\(result.errorOutput)")
      }
    }
  }

  @Test("a Management Node whose own way is the login page")
  func loginRedirectDialect() async throws {
    try await Self.open(["--dialect", "login-redirect"]) { desk, commands in
      for command in commands {
        let before = try desk.server.requests().count
        let result = try await desk.command(command, environment: ["PEXIP_PASSWORD": "wrong-password"]).run()
        #expect(try desk.server.requests().dropFirst(before).map(\.status) == [302], "\(command)")
        #expect(result.exitCode == 1)
        #expect(
          result.errorOutput.contains(
            ": the Management Node sends to its login page (302): it did not accept the credentials. "), "\(command)")
      }
    }
  }

  @Test("a password that is changed in the middle of an apply is sent no more after the first 401")
  func changedInTheMiddle() async throws {
    try await Workplace.europe { desk in
      try await desk.server.setFaults([["method": "PATCH", "path": "*/worker_vm/*", "do": ["status": 401]]])
      let result = try await desk.apply("--parallel", "1")
      #expect(result.exitCode == 5)
      let requests = try desk.server.requests()
      #expect(requests.count { $0.status == 401 } == 1)
      #expect(requests.last?.status == 401)
      #expect(
        result.output.contains(
          ": the Management Node did not accept the credentials (401), which it accepted before. The account may not do this, or it "
            + "was locked or got other credentials meanwhile: check its role, then its state."))
      #expect(result.output.hasSuffix("\nApply: 2 applied, 1 failed, 12 never tried.\n"))
      try await desk.server.setFaults([])
      #expect(try await desk.apply().exitCode == 0)
      #expect(try await desk.plan("--detailed-exitcode").exitCode == 0)
    }
  }
}
