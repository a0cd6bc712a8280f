import Foundation
import TestSupport
import Testing

/// A Ctrl-C that comes between two phases of an apply, when nothing is under way that it could cancel.
@Suite("Ctrl-C between phases")
struct InterruptionTests {
  @Test(
    "after the lists were read and before the first write: nothing is written, exit code 130",
    arguments: [SIGINT, SIGTERM])
  func beforeTheFirstWrite(signal: Int32) async throws {
    try await Workplace.europe { desk in
      let output = try FullPipe(at: desk.folder.path("output"))
      let result = try await throughShell(desk, ["apply", desk.deployment, "--auto-approve"]).run { program in
        try await output.waitForWriter(program.processID)
        program.send(signal)
        try await Task.sleep(for: .milliseconds(300))
        await output.drain(until: program)
      }
      #expect(result.exitCode == 130)
      #expect(result.errorOutput == "error: stopped on request; nothing was changed\n")
      #expect(try desk.server.requests().writes.isEmpty)
      #expect(try await desk.runs().isEmpty)
    }
  }

  @Test("a saved plan and a rollback: nothing is written either", arguments: ["apply", "rollback"])
  func savedPlanAndRollback(command: String) async throws {
    try await Workplace.europe { desk in
      try await desk.apply("--step", "5")
      let run = try #require(try await desk.runs().first)
      try await desk.plan("--out", "saved.plan")
      let arguments =
        command == "apply" ? ["apply", "--plan", "saved.plan", "--base", "europe"] : ["rollback", run]
      let before = try await desk.server.state()
      let writes = try desk.server.requests().writes.count
      let output = try FullPipe(at: desk.folder.path("output"))
      let result = try await throughShell(desk, arguments + ["--auto-approve"]).run { program in
        try await output.waitForWriter(program.processID)
        program.send(SIGINT)
        try await Task.sleep(for: .milliseconds(300))
        await output.drain(until: program)
      }
      #expect(result.exitCode == 130)
      #expect(result.errorOutput == "error: stopped on request; nothing was changed\n")
      #expect(try desk.server.requests().writes.count == writes)
      #expect(try await desk.server.state()["objects"] == before["objects"])
      #expect(try await desk.runs() == [run])
    }
  }

  @Test("csr --on-node, while it looks for a request that is pending: none is made, exit code 130")
  func requestOnNode() async throws {
    try await Workplace.europe(["--max-limit", "1"]) { desk in
      let path = "/api/admin/configuration/v1/certificate_signing_request/"
      for number in 1...2 {
        try await desk.server.post(
          path, ["subject_name": .string("other\(number).example.com"), "private_key_type": "ECDSAP256"])
      }
      // The first page is answered, and logged; the second is not, whenever the signal comes.
      try await desk.server.setFaults([["method": "GET", "path": .string(path), "nth": 2, "do": ["delay": 60000]]])
      let before = try await desk.server.state()["objects"]
      let result = try await desk.command(["csr", desk.deployment, "--on-node"]).run { program in
        try await desk.server.waitForRequest { $0.summary == "GET certificate_signing_request" }
        program.send(SIGINT)
      }
      #expect(result.exitCode == 130)
      #expect(result.output == "")
      #expect(result.errorOutput == "error: stopped on request; nothing was changed\n")
      #expect(try desk.server.requests().writes.count == 2)
      #expect(try await desk.server.state()["objects"] == before)
      #expect(!desk.folder.files().contains { $0.hasSuffix(".csr") })
    }
  }

  @Test("csr --on-node, while the request is being made: it is finished and kept, since nobody would know of it else")
  func requestUnderWay() async throws {
    try await Workplace.europe { desk in
      try await desk.server.setFaults([
        ["method": "POST", "path": "*/certificate_signing_request/", "do": ["hold": true]]
      ])
      let (result, errors) = try await desk.interruptWhileHeld(["csr", desk.deployment, "--on-node"])
      #expect(result.exitCode == 0)
      #expect(errors == "Stopping: a request that is under way is finished; Ctrl-C again exits immediately.\n")
      #expect(try await desk.server.state()["objects"]["certificate_signing_request"].elements.count == 1)
      #expect(desk.folder.files().contains { $0.hasSuffix(".csr") })
    }
  }

  @Test("csr --on-node, while it waits for a Retry-After: none is made, exit code 130")
  func requestThatWaits() async throws {
    try await Workplace.europe { desk in
      let before = try await desk.server.state()["objects"]
      try await desk.server.setFaults([Self.tooMany(["method": "POST", "path": "*"])])
      let command = try desk.command(["csr", desk.deployment, "--on-node", "--color", "never"])
      let result = try await command.run(on: PseudoTerminal()) { terminal, program in
        try await terminal.waitFor(Self.notice)
        program.send(SIGINT)
      }
      #expect(result.exitCode == 130)
      #expect(result.errorOutput.hasSuffix("error: stopped on request; nothing was changed\r\n"))
      #expect(try desk.server.requests().writes.map(\.status) == [429])
      #expect(try await desk.server.state()["objects"] == before)
      #expect(!desk.folder.files().contains { $0.hasSuffix(".csr") })
    }
  }

  @Test("api, while its one request waits for a Retry-After: it is not sent, exit code 130")
  func apiThatWaits() async throws {
    try await Workplace.europe { desk in
      let before = try await desk.server.state()["objects"]
      try await desk.server.setFaults([Self.tooMany(["method": "POST", "path": "*"])])
      let command = try desk.command(["api", "create", "dns_server", "--set", "address=10.6.6.6", "--color", "never"])
      let result = try await command.run(on: PseudoTerminal()) { terminal, program in
        try await terminal.waitFor(Self.notice)
        program.send(SIGINT)
      }
      #expect(result.exitCode == 130)
      #expect(
        result.errorOutput.hasSuffix(
          "Stopping: a request that is under way is finished; Ctrl-C again exits immediately.\r\n"
            + "error: stopped on request; nothing was changed\r\n"))
      #expect(try desk.server.requests().writes.map(\.status) == [429])
      #expect(try await desk.server.state()["objects"] == before)
    }
  }

  @Test(
    "at the question about a later wave: what was made before is not called nothing, and the command that continues is named"
  )
  func laterQuestion() async throws {
    try await Workplace.world { desk in
      let words = [
        "rollout", "start", desk.deployment, "--no-gate-sync", "--gate-check", "configuration", "--color", "never",
      ]
      let result = try await desk.command(words, environment: ["COLUMNS": "300"]).run(on: PseudoTerminal()) {
        terminal, program in
        try await terminal.waitFor("[y/N] ")
        terminal.type("y")
        while terminal.transcript.components(separatedBy: "[y/N] ").count < 3 {
          try await Task.sleep(for: .milliseconds(20))
        }
        program.send(SIGINT)
      }
      #expect(result.exitCode == 5, "\(result.errorOutput)")
      #expect(result.errorOutput.contains("error: stopped on request, at a question; nothing more was changed\r\n"))
      #expect(result.errorOutput.contains("rollout resume"), "\(result.errorOutput)")
      #expect(try await desk.provision("rollout", "resume", "--auto-approve").exitCode == 0)
      #expect(try await desk.provision("plan", desk.deployment, "--detailed-exitcode").exitCode == 0)
    }
  }

  @Test("before the question: it is not asked, exit code 130")
  func beforeTheQuestion() async throws {
    try await Workplace.europe { desk in
      let output = try FullPipe(at: desk.folder.path("output"))
      let result = try await throughShell(desk, ["apply", desk.deployment]).run(on: PseudoTerminal()) { _, program in
        try await output.waitForWriter(program.processID)
        program.send(SIGINT)
        try await Task.sleep(for: .milliseconds(300))
        await output.drain(until: program)
      }
      #expect(result.exitCode == 130)
      #expect(!result.errorOutput.contains("[y/N]"))
      #expect(try desk.server.requests().writes.isEmpty)
    }
  }

  @Test("during the last write: it is finished, and --wait does not begin to wait")
  func beforeTheWaiting() async throws {
    try await Workplace.europe(["--sync-delay", "600"]) { desk in
      try await desk.server.setFaults([["method": "PATCH", "path": "*/global/*", "do": ["hold": true]]])
      let (result, errors) = try await desk.interruptWhileHeld([
        "apply", desk.deployment, "--auto-approve", "--step", "5", "--wait", "600",
      ])
      #expect(result.exitCode == 1)
      #expect(result.output.hasSuffix("\nApply: 1 applied, 0 failed, 0 never tried.\n"))
      #expect(
        errors == """
          Stopping: what is under way is finished, and no other change is started; Ctrl-C again exits immediately.
          error: stopped waiting on request; the changes were made, and `verify --check sync` shows whether the nodes are in sync

          """)
    }
  }

  @Test("while a write waits for a Retry-After: it is not sent, and what was made before stays; a second run completes")
  func whileAWriteWaits() async throws {
    try await Workplace.europe { desk in
      let node = "/api/admin/configuration/v1/worker_vm/1/"
      let before = try await desk.server.get(node)
      try await desk.server.setFaults([Self.tooMany(["method": "PATCH", "path": "*/worker_vm/*"])])
      let result = try await desk.command([
        "apply", desk.deployment, "--auto-approve", "--parallel", "1", "--color", "never",
      ]).run(
        on: PseudoTerminal()
      ) { terminal, program in
        try await terminal.waitFor(Self.notice)
        program.send(SIGINT)
      }
      #expect(result.exitCode == 5)
      #expect(result.output.hasSuffix("\nApply: 2 applied, 0 failed, 13 never tried.\n"))
      #expect(
        result.errorOutput.contains(
          """
          \(Self.notice)\r
          Stopping: what is under way is finished, and no other change is started; Ctrl-C again exits immediately.\r
          \r[3/15] Step 1  Server certificate\r
          error: stopped on request; run the same command again to continue\r
          Next:\r
            undo it
          """))
      let writes = try desk.server.requests().writes
      #expect(writes.count { $0.method == "PATCH" } == 1)
      #expect(writes.last?.status == 429)
      #expect(try await desk.server.get(node) == before)
      let run = try #require(try await desk.runs().first)
      let changes = try await desk.provision("history", run, "--format", "json").json()["runs"][0]["changes"].elements
      #expect(changes.count { $0["result"] == "applied" } == 2)
      #expect(changes.count { $0["result"] == "skipped" && $0["error"] == "stopped before it was sent" } == 1)
      #expect(changes.count { $0["result"] == "sent" } == 0)

      try await desk.server.setFaults([])
      #expect(try await desk.apply().output.hasSuffix("Apply: 13 applied, 0 failed, 0 never tried.\n"))
      #expect(try await desk.plan("--detailed-exitcode").exitCode == 0)
    }
  }

  @Test(
    "while a change waits whose first answer was lost: it is tried again until its fate is known, and then all ends")
  func whileALostChangeWaits() async throws {
    try await Workplace.europe { desk in
      let node: JSON = ["method": "PATCH", "path": "*/worker_vm/*"]
      try await desk.server.setFaults([
        Self.rule(node, nth: 1, ["reset": "after"]),
        Self.rule(node, nth: 2, ["status": 503, "headers": ["Retry-After": "2"]]),
      ])
      let result = try await desk.command([
        "apply", desk.deployment, "--auto-approve", "--parallel", "1", "--color", "never",
      ]).run(on: PseudoTerminal()) { terminal, program in
        try await terminal.waitFor("Waiting 2 s: the Management Node asked for it (503, Retry-After: 2).")
        program.send(SIGINT)
      }
      #expect(result.exitCode == 5)
      #expect(result.output.hasSuffix("\nApply: 3 applied, 0 failed, 12 never tried.\n"))
      #expect(result.errorOutput.contains("\r[3/15] Step 1  Server certificate\r\n"))
      let tries = try desk.server.requests().writes.filter { $0.method == "PATCH" }
      #expect(tries.count == 3)
      #expect(Set(tries.map(\.path)).count == 1)
      try await desk.server.setFaults([])
      #expect(try await desk.apply().output.hasSuffix("Apply: 12 applied, 0 failed, 0 never tried.\n"))
      #expect(try await desk.plan("--detailed-exitcode").exitCode == 0)
    }
  }

  @Test(
    "while the first write, or the reading before it, waits for a Retry-After: nothing is written, exit code 130",
    arguments: ["POST", "GET"])
  func whileTheFirstWaits(method: String) async throws {
    try await Workplace.europe { desk in
      let before = try await desk.server.state()
      // The first list is the plan's, the second that of the step.
      let rule: JSON =
        method == "GET" ? ["method": "GET", "path": "*/ca_certificate/", "from": 2] : ["method": "POST", "path": "*"]
      try await desk.server.setFaults([Self.tooMany(rule)])
      let result = try await desk.command(["apply", desk.deployment, "--auto-approve", "--color", "never"]).run(
        on: PseudoTerminal()
      ) {
        terminal, program in
        try await terminal.waitFor(Self.notice)
        program.send(SIGINT)
      }
      #expect(result.exitCode == 130)
      #expect(result.output.hasSuffix("\nApply: 0 applied, 0 failed, 15 never tried.\n"))
      #expect(result.errorOutput.contains("error: stopped on request; "))
      #expect(try desk.server.requests().writes.allSatisfy { $0.status == 429 })
      #expect(try await desk.server.state() == before)
      try await desk.server.setFaults([])
      #expect(try await desk.apply().output.hasSuffix("Apply: 15 applied, 0 failed, 0 never tried.\n"))
      #expect(try await desk.plan("--detailed-exitcode").exitCode == 0)
    }
  }

  private static let notice = "Waiting 60 s: the Management Node asked for it (429, Retry-After: 60)."

  private static func tooMany(_ requests: JSON) -> JSON {
    rule(requests, nth: nil, ["status": 429, "headers": ["Retry-After": "60"]])
  }

  /// A rule for the requests of a number, or for all of them.
  private static func rule(_ requests: JSON, nth: Int?, _ action: JSON) -> JSON {
    guard case .object(var rule) = requests else { return requests }
    if let nth { rule["nth"] = .number(Double(nth)) }
    rule["do"] = action
    return .object(rule)
  }

  /// The command with standard output on the pipe.
  private func throughShell(_ desk: Workplace, _ arguments: [String]) throws -> Program {
    var program = try desk.command(arguments)
    program.arguments = ["-c", "exec \"$0\" \"$@\" > output", program.executable] + program.arguments
    program.executable = "sh"
    return program
  }
}

/// A named pipe that takes nothing more, so that whoever writes to it stands still until it is drained.
private final class FullPipe: Sendable {
  private let descriptor: Int32

  init(at path: String) throws {
    guard mkfifo(path, 0o600) == 0 else { throw TestSupportError("no named pipe at \(path)") }
    descriptor = open(path, O_RDWR | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw TestSupportError("the pipe \(path) cannot be opened") }
    let bytes = [UInt8](repeating: 0x20, count: 4096)
    while write(descriptor, bytes, bytes.count) > 0 {}
  }

  deinit { close(descriptor) }

  /// Returns when a thread of the process waits in a write to a pipe.
  func waitForWriter(_ processID: Int32) async throws {
    let tasks = "/proc/\(processID)/task"
    while true {
      let threads = (try? FileManager.default.contentsOfDirectory(atPath: tasks)) ?? []
      let calls = threads.compactMap { try? String(contentsOfFile: "\(tasks)/\($0)/syscall", encoding: .utf8) }
      // The number of write, and standard output as its first argument.
      if calls.contains(where: { $0.hasPrefix(Self.writeToStandardOutput) }) { return }
      try await Task.sleep(for: .milliseconds(20))
    }
  }

  #if arch(arm64)
    private static let writeToStandardOutput = "64 0x1 "
  #else
    private static let writeToStandardOutput = "1 0x1 "
  #endif

  /// Reads all that is written while the process lives.
  func drain(until program: RunningProgram) async {
    var bytes = [UInt8](repeating: 0, count: 65536)
    let isGone: () -> Bool = {
      let status = (try? String(contentsOfFile: "/proc/\(program.processID)/stat", encoding: .utf8)) ?? ""
      return status.isEmpty || status.contains(") Z ")
    }
    while !isGone() {
      while read(descriptor, &bytes, bytes.count) > 0 {}
      try? await Task.sleep(for: .milliseconds(10))
    }
  }
}
