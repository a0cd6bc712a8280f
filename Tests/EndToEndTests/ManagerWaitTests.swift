import Foundation
import TestSupport
import Testing

/// `--wait-for-manager`: until the Management Node is up, after an upgrade or on its first boot.
@Suite("Waiting for the Management Node")
struct ManagerWaitTests {
  /// Whether a line says that it is waited, for how long and why; the first one mostly after no second at all.
  private static func isWaiting(_ line: Substring, limit: Int = 600, _ reason: String) -> Bool {
    let parts = line.matches(of: #/^Waiting for the Management Node, \d of (\d+) s: (.+)$/#)
    return parts.first.map { $0.output.1 == "\(limit)" && $0.output.2 == reason } ?? false
  }

  /// A desk whose server was there once, so that its certificate is known, and is not there now.
  private static func withServerDown(
    _ body: @escaping @Sendable (_ down: Workplace, ServerHome) async throws -> Void
  ) async throws {
    try await Gate.servers.pass {
      try await withTemporaryFolder { folder in
        try await DeploymentFixtures.europe(in: folder)
        let home = try ServerHome(in: folder)
        let desk = try await MockServerProcess.run(home: home) { Workplace($0, folder, "europe") }
        try await body(desk, home)
      }
    }
  }

  @Test("a Management Node that comes up some seconds later: apply goes on at once, and a second plan is empty")
  func late() async throws {
    try await Self.withServerDown { down, home in
      let (tries, tried) = AsyncStream.makeStream(of: Void.self)
      let apply = Task {
        try await down.command(["apply", down.deployment, "--auto-approve", "--wait-for-manager"]).run(
          on: PseudoTerminal()
        ) { terminal, _ in
          while terminal.transcript.count(of: "\rWaiting for the Management Node, ") < 5 {
            try await Task.sleep(for: .milliseconds(10))
          }
          tried.finish()
        }
      }
      for await _ in tries {}
      try await MockServerProcess.run(home: home) { server in
        let result = try await apply.value
        #expect(result.exitCode == 0)
        #expect(result.output.hasSuffix("\nApply: 15 applied, 0 failed, 0 never tried.\n"))
        #expect(result.errorOutput.contains("nothing accepts the connection\rThe Management Node answers after "))
        // Everything was sent once: what was tried before found nobody. (To plan, before its step, right before it is created,
        // and after.)
        #expect(try server.requests().count { $0.summary == "GET ca_certificate" } == 4)
        let plan = try await down.plan("--detailed-exitcode")
        #expect(plan.exitCode == 0)
        #expect(plan.errorOutput == "")
      }
    }
  }

  @Test("connections that are refused, 503, 502 and a maintenance page are waited out")
  func recovering() async throws {
    try await Workplace.europe { desk in
      let html: JSON = ["Content-Type": "text/html"]
      let page: JSON = "<html><body>Maintenance</body></html>"
      try await desk.server.setFaults([
        ["path": "*", "count": 1, "do": ["refuse": true]],
        ["path": "*", "count": 1, "do": ["status": 503, "headers": html, "body": page]],
        ["path": "*", "from": 2, "count": 1, "do": ["status": 502]],
        ["path": "*", "from": 3, "count": 1, "do": ["status": 200, "headers": html, "body": page]],
      ])
      let result = try await desk.plan("--wait-for-manager", "60", "--detailed-exitcode")
      #expect(result.exitCode == 2)
      let lines = result.errorOutput.split(separator: "\n")
      #expect(lines.count == 2)
      #expect(lines[0].hasPrefix("Waiting for the Management Node, "))
      #expect(lines[0].contains(" of 60 s: "))
      #expect(lines[1].hasPrefix("The Management Node answers after "))
      #expect(try desk.server.requests().prefix(4).map(\.status) == [503, 502, 200, 200])
    }
  }

  @Test("every command that connects has it")
  func everyCommand() async throws {
    try await AccountTests.open { desk, commands in
      let state = try await desk.server.state()
      for command in commands where !command.contains("--prune-certificates") && !command.contains("--before") {
        try await desk.server.setFaults([])
        try await desk.server.replaceState(state)
        let undisturbed = try await desk.command(command).run()
        try await desk.server.replaceState(state)
        if command.starts(with: ["rollout", "start"]) {
          // Its gate does not find the names of the example in the DNS: the rollout is under way until somebody gives it up.
          #expect(undisturbed.exitCode == 5)
          #expect(try await desk.command(["rollout", "abort"]).run().exitCode == 0)
        }
        // `csr` and `init` replace no file.
        for file in desk.folder.files() where file.hasSuffix(".csr") || file.hasSuffix("/first.yaml") {
          try FileManager.default.removeItem(atPath: file)
        }
        try await desk.server.setFaults([["path": "*", "count": 1, "do": ["status": 503]]])
        let result = try await desk.command(command + ["--wait-for-manager"]).run()
        #expect(result.exitCode == undisturbed.exitCode, "\(command)\n\(result.errorOutput)")
        #expect(
          result.errorOutput.split(separator: "\n").contains {
            Self.isWaiting($0, "the answer is 503")
          }, "\(command)\n\(result.errorOutput)")
      }
    }
  }

  @Test("one that never comes: exit code 1, and how long was waited, for what, what came last, and what to do")
  func never() async throws {
    try await Workplace.europe { desk in
      let arguments = ["plan", desk.deployment, "--wait-for-manager", "2", "--address", "https://127.0.0.1:1"]
      let message =
        #/GET /api/admin/configuration/v1/[a-z_]+/\?limit=1000&offset=0 on https://127\.0\.0\.1:1: waited 2 seconds for the Management Node to come up; the last try: nothing accepts the connection \(curl 7: [^()]+\)( \(tried \d times\))?\. Check the address and the port, that the Management Node runs, and the firewall in between\. If it only needs more time, wait longer\. \(--address or PEXIP_ADDRESS; --wait-for-manager waits longer\.\)/#
      let text = try await desk.command(arguments).run()
      #expect(text.exitCode == 1)
      #expect(text.output == "")
      let lines = text.errorOutput.split(separator: "\n")
      #expect(lines.count == 2)
      #expect(Self.isWaiting(lines[0], limit: 2, "nothing accepts the connection"))
      #expect(try message.wholeMatch(in: lines[1].trimmingPrefix("error: ")) != nil, "\(lines[1])")

      let result = try await desk.command(arguments + ["--format", "json"]).run()
      #expect(result.exitCode == 1)
      let error = try result.json()["error"]
      #expect(error["code"] == "connection-refused")
      #expect(try message.wholeMatch(in: error["message"].text ?? "") != nil, "\(error)")

      try await desk.server.setFaults([
        ["path": "*", "do": ["status": 200, "headers": ["Content-Type": "text/html"], "body": "<html>"]]
      ])
      let page = try await desk.plan("--wait-for-manager", "1", "--format", "json")
      #expect(page.exitCode == 1)
      #expect(try page.json()["error"]["code"] == "invalid-response")
      let words =
        #/.*: waited 1 second for the Management Node to come up; the last try: the answer is an HTML page, not the API's JSON( \(tried \d times\))?\. Check that the address is that of a Management Node, and that no proxy or login page answers for it\. If it only needs more time, wait longer\. \(--wait-for-manager waits longer\.\)/#
      #expect(try words.wholeMatch(in: page.json()["error"]["message"].text ?? "") != nil, "\(page.output)")
    }
  }

  @Test("without it a refused connection and a 503 end as always, and the message names it")
  func without() async throws {
    try await Workplace.europe { desk in
      let refused = try await desk.plan("--address", "https://127.0.0.1:1")
      #expect(refused.exitCode == 1)
      #expect(
        refused.errorOutput.hasSuffix(
          "(tried 4 times). Check the address and the port, that the Management Node runs, and the firewall in between. "
            + "(--address or PEXIP_ADDRESS; --wait-for-manager waits until it is up.)\n"))
      try await desk.server.setFaults([["path": "*", "do": ["status": 503]]])
      let unavailable = try await desk.plan()
      #expect(unavailable.exitCode == 1)
      #expect(
        unavailable.errorOutput.hasSuffix(
          "(tried 4 times). It may be starting or under maintenance: try again later. (--wait-for-manager waits until it is "
            + "up.)\n"))
    }
  }

  @Test("a wrong password, a certificate that is not trusted and a host without an address are not waited for")
  func atOnce() async throws {
    try await Workplace.europe { desk in
      for (environment, arguments, code) in [
        (["PEXIP_PASSWORD": "wrong"], [], "unauthorized"), (["PEXIP_CA_FILE": nil], [], "certificate-not-trusted"),
        ([:], ["--address", "https://manager.invalid"], "host-not-found"),
      ] as [([String: String?], [String], String)] {
        let result = try await desk.command(
          ["plan", desk.deployment, "--wait-for-manager", "--format", "json"] + arguments, environment: environment
        ).run()
        #expect(result.exitCode == 1)
        #expect(try result.json()["error"]["code"] == .string(code))
        #expect(!result.errorOutput.contains("Waiting for the Management Node"), "\(code)")
      }
    }
  }

  @Test(
    "the number may be left out, before the file and after it",
    arguments: [
      (["--wait-for-manager", "FILE"], 600), (["FILE", "--wait-for-manager"], 600),
      (["--wait-for-manager", "7", "FILE"], 7), (["FILE", "--wait-for-manager", "7"], 7),
      (["FILE", "--wait-for-manager=7"], 7), (["--wait-for-manager", "--insecure", "FILE"], 600),
    ])
  func number(arguments: [String], limit: Int) async throws {
    try await Workplace.europe { desk in
      try await desk.server.setFaults([["path": "*", "count": 1, "do": ["status": 503]]])
      let result = try await desk.command(["plan"] + arguments.map { $0 == "FILE" ? desk.deployment : $0 }).run()
      #expect(result.exitCode == 0)
      #expect(
        result.errorOutput.split(separator: "\n").contains {
          Self.isWaiting($0, limit: limit, "the answer is 503")
        }, "\(result.errorOutput)")
    }
  }

  @Test("Ctrl-C while waiting: exit code 130, nothing was changed")
  func interrupted() async throws {
    try await Workplace.europe { desk in
      for command in [
        ["plan"], ["apply", "--auto-approve"], ["verify"], ["csr", "--on-node"], ["export"], ["doctor"],
      ] {
        try await desk.server.setFaults([["path": "*", "do": ["status": 503]]])
        let before = try desk.server.requests().count
        let result = try await desk.command(
          command + (["export", "doctor"].contains(command[0]) ? [] : [desk.deployment])
            + ["--wait-for-manager", "--format", "json"]
        ).run { program in
          while try desk.server.requests().count < before + 2 { try await Task.sleep(for: .milliseconds(5)) }
          program.send(SIGINT)
        }
        #expect(result.exitCode == 130, "\(command)")
        #expect(try result.json()["error"]["code"] == "interrupted")
        #expect(result.errorOutput.hasSuffix("\nerror: stopped on request; nothing was changed\n"), "\(command)")
      }
      #expect(try desk.server.requests().writes.isEmpty)
    }
  }

  @Test("on a terminal one line counts, and what follows begins a new one")
  func onATerminal() async throws {
    try await Workplace.europe { desk in
      func shown(_ arguments: String...) async throws -> String {
        try await desk.command(["plan", desk.deployment, "--color", "never", "--wait-for-manager"] + arguments).run(
          on: PseudoTerminal()
        ) { _, _ in }.errorOutput
      }
      let vain = try await shown("2", "--address", "https://127.0.0.1:1")
      let counted =
        #/(\rWaiting for the Management Node, \d of 2 s: nothing accepts the connection){2,3}\r\nerror: GET .+\r\n/#
      #expect(try counted.wholeMatch(in: vain) != nil, "\(vain)")

      // What does not fit on the line is cut, and blanks cover what is left of it.
      try await desk.server.setFaults([["path": "*", "count": 3, "do": ["reset": "before"]]])
      let answered = try await shown("--quiet")
      let lines =
        #/(\rWaiting for the Management Node, \d of 600 s: the connection broke before the w…){3}(\rThe Management Node answers after \d seconds?\. +)\r\n/#
      let parts = try #require(try lines.wholeMatch(in: answered), "\(answered)").output
      #expect(parts.1.count == 80)
      #expect(parts.2.count == 80)
    }
  }
}

extension String {
  fileprivate func count(of part: String) -> Int { ranges(of: part).count }
}
