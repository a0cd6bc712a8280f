import Foundation
import TestSupport
import Testing

/// Journals that go elsewhere as well: no request is sent whose line is not there.
@Suite("Journals elsewhere")
struct AuditTests {
  private static func journal(_ desk: Workplace, _ run: String) throws -> [String] {
    try desk.folder.read("state/infinity-provision/runs/\(run).jsonl").split(separator: "\n").map(String.init)
  }

  private static func digest(_ line: String) async throws -> String {
    String(try await Program("sha256sum").run(input: line).output.prefix(64))
  }

  @Test("a file gets each line of every run, as the journal has it, with its hash; it is its owner's alone")
  func file() async throws {
    try await Workplace.europe { desk in
      try await desk.apply("--step", "5", "--audit", "file:audit.jsonl")
      let run = try #require(try await desk.runs().first)
      // A run that was killed left half a line.
      try desk.folder.write(try desk.folder.read("audit.jsonl") + "{\"half", to: "audit.jsonl")
      _ = try await desk.command(
        ["rollback", run, "--auto-approve"],
        environment: ["INFINITY_AUDIT": "file:audit.jsonl\n file:\(desk.folder.path("second.jsonl"))"]
      ).run()
      let back = try #require(try await desk.runs().first)
      #expect(back != run)
      let lines = try desk.folder.read("audit.jsonl").split(separator: "\n").map(String.init)
      #expect(lines.filter { $0 == "{\"half" }.count == 1)
      var expected: [String] = []
      for run in [run, back] {
        for (index, line) in try Self.journal(desk, run).enumerated() {
          let digest = try await Self.digest(line)
          expected.append(#"{"run":"\#(run)","line":\#(index + 1),"sha256":"\#(digest)","entry":\#(line)}"#)
        }
      }
      #expect(lines.filter { $0 != "{\"half" } == expected)
      #expect(try lines.filter { $0 != "{\"half" }.allSatisfy { try JSON(parsing: $0)["entry"] != .null })
      #expect(try desk.folder.read("second.jsonl") == expected.suffix(5).joined(separator: "\n") + "\n")
      let mode = try FileManager.default.attributesOfItem(atPath: desk.folder.path("second.jsonl"))[.posixPermissions]
      #expect((mode as? NSNumber)?.intValue == 0o600)
    }
  }

  @Test("a place that cannot be used: nothing is changed, exit code 1; what is no place at all is 64")
  func unusable() async throws {
    try await Workplace.europe { desk in
      let target = try desk.folder.write("mine\n", to: "target")
      try FileManager.default.createSymbolicLink(atPath: desk.folder.path("link"), withDestinationPath: target)
      let port = try ServerProgram.freePort()
      let places = [
        (
          "file:link",
          "link is a symbolic link, which is not followed; nothing is changed without it: use a file that you own"
        ),
        (
          "file:target",
          "it holds something else; nothing is changed without it: give a new file, or one of an earlier --audit"
        ),
        ("file:/dev/null", "/dev/null is not a regular file; nothing is changed without it: use a file that you own"),
        (
          "file:missing/audit.jsonl",
          "No such file or directory; nothing is changed without it: give a file that can be written"
        ),
        (
          "syslog:127.0.0.1:\(port)",
          "no connection: Connection refused; nothing is changed without it: check that the receiver "
            + "listens there for TCP"
        ),
      ]
      for (place, reason) in places {
        let result = try await desk.apply("--audit", place)
        #expect(result.exitCode == 1)
        #expect(result.errorOutput == "error: nothing was changed: writing the journal to \"\(place)\": \(reason)\n")
      }
      let document = try await desk.apply("--audit", "file:link", "--format", "json").json()
      #expect(document["error"]["code"] == "audit-unusable")
      #expect(try desk.folder.read("target") == "mine\n")
      let wrong = try await desk.apply("--audit", "udp:127.0.0.1")
      #expect(wrong.exitCode == 64)
      #expect(
        wrong.errorOutput
          == "error: --audit \"udp:127.0.0.1\" is not a destination for a journal; give syslog:HOST:PORT (TCP, an IPv6 address in brackets) "
          + "or file:PATH\n")
      #expect(try desk.server.requests().writes.isEmpty)
    }
  }

  /// Runs rsyslog on a port of loopback; it writes what it receives, as it received it, to a file of the desk.
  private static func withReceiver<Result: Sendable>(
    _ desk: Workplace, _ body: @escaping @Sendable (_ port: Int, _ log: String) async throws -> Result
  ) async throws -> Result {
    let port = try ServerProgram.freePort()
    let configuration = try desk.folder.write(
      """
      global(workDirectory="\(desk.folder.path)" maxMessageSize="64k")
      module(load="imtcp")
      input(type="imtcp" port="\(port)" address="127.0.0.1")
      template(name="raw" type="string" string="%rawmsg%\\n")
      *.* action(type="omfile" file="\(desk.folder.path("received.log"))" template="raw")

      """, to: "rsyslog.conf")
    return try await ServerProgram.rsyslogd.run(
      ["-n", "-f", configuration, "-i", desk.folder.path("rsyslog.pid")],
      isReady: { ServerProgram.acceptsConnections(on: port) }
    ) { try await body(port, "received.log") }
  }

  /// The messages that rsyslog wrote down, once there are so many; it writes a line of its own when it starts.
  private static func received(_ desk: Workplace, _ log: String, _ count: Int) async throws -> [SyslogText] {
    for _ in 1...3000 {
      let lines = ((try? desk.folder.read(log)) ?? "").split(separator: "\n").filter {
        $0.contains(" infinity-provision ")
      }
      if lines.count >= count { return try lines.map { try SyslogText(parsing: String($0)) } }
      try await Task.sleep(for: .milliseconds(10))
    }
    throw TestSupportError("rsyslog has not written \(count) messages in 30 seconds")
  }

  @Test(
    "rsyslog has every line of the journal, with its hash, when the apply ends",
    .enabled(if: ServerProgram.rsyslogd.isInstalled, "needs rsyslog"))
  func syslog() async throws {
    try await Workplace.europe { desk in
      try await Self.withReceiver(desk) { port, log in
        let result = try await desk.apply("--audit", "syslog:localhost:\(port)", "--audit", "file:audit.jsonl")
        #expect(result.exitCode == 0, "\(result.errorOutput)")
        let run = try #require(try await desk.runs().first)
        let lines = try Self.journal(desk, run)
        let messages = try await Self.received(desk, log, lines.count)
        #expect(messages.map(\.message) == lines)
        #expect(messages.map { $0.data["line"] } == (1...lines.count).map { "\($0)" })
        #expect(messages.allSatisfy { $0.data["run"] == run && $0.priority == 109 })
        #expect(try #require(messages.last).data["sha256"] == (try await Self.digest(try #require(lines.last))))
        let verified = try await desk.provision("history", "--verify", run, "--format", "json").json()
        #expect(verified["journals"][0]["sha256"].text == messages.last?.data["sha256"])
        #expect(try desk.folder.read("audit.jsonl").split(separator: "\n").count == lines.count)
      }
    }
  }

  @Test(
    "a receiver that ends during the apply: what is under way is finished, no other request is sent, exit code 5",
    .enabled(if: ServerProgram.rsyslogd.isInstalled, "needs rsyslog"))
  func receiverEnds() async throws {
    try await Workplace.europe { desk in
      try await desk.server.setFaults([
        ["method": "PATCH", "path": "*/worker_vm/*", "nth": 2, "do": ["hold": true]]
      ])
      let apply = try await Self.withReceiver(desk) { port, _ in
        let apply = Task {
          try await desk.apply("--parallel", "1", "--audit", "syslog:127.0.0.1:\(port)")
        }
        try await desk.server.waitForHeldRequest()
        return (apply: apply, port: port)
      }
      try await desk.server.setFaults([])
      let result = try await apply.apply.value
      #expect(result.exitCode == 5)
      // Two certificates, and two nodes.
      #expect(try desk.server.requests().writes.count == 4)
      #expect(result.output.hasSuffix("\nApply: 4 applied, 1 failed, 10 never tried.\n"), "\(result.output)")
      #expect(
        result.output.contains("writing the journal to \"syslog:127.0.0.1:\(apply.port)\": the connection broke: "),
        "\(result.output)")
      // The journal itself goes on.
      #expect(try await desk.provision("history", "--verify").exitCode == 0)
      #expect(try await desk.apply().output.hasSuffix("Apply: 11 applied, 0 failed, 0 never tried.\n"))
      #expect(try await desk.plan("--detailed-exitcode").exitCode == 0)
    }
  }
}
