import Foundation
import TestSupport
import Testing

/// Writes that the Management Node refuses, having done them in part or in full: it saves an object before it has looked at
/// all of its fields, and answers 400 all the same.
@Suite("Refused writes that leave traces")
struct TraceTests {
  private static let api = "/api/admin/configuration/v1"
  private static let refusal: JSON = ["error": "half done"]

  @Test("a 400 at any write that was done: the report says what it left; the next run ends in the undisturbed state")
  func everyWrite() async throws {
    try await Workplace.europe { desk in
      let bench = try await FaultTests.Bench(desk)
      let writes = bench.requests.enumerated().filter(\.element.isWrite)
      #expect(writes.count == 15)
      for (offset, request) in writes {
        try await desk.server.replaceState(bench.initial)
        try await desk.server.setFaults([
          [
            "path": "*", "nth": .number(Double(offset + 1)),
            "do": ["status": 400, "takes_effect": true, "json": Self.refusal],
          ]
        ])
        var desk = desk
        desk.environment["XDG_STATE_HOME"] = desk.folder.path("state-\(UUID().uuidString)")
        let start = try desk.server.requests().count
        let refused = try await FaultTests.Bench.apply(desk).run()
        #expect(refused.exitCode == 5, "\(request.summary): \(refused.output)")
        let yet = request.method == "POST" ? " exists now (\(Self.api)/" : " has changed."
        #expect(
          refused.output.contains(": \"half done\". Fix what it names and try again.\n"),
          "\(request.summary): \(refused.output)")
        let lines = refused.output.split(separator: "\n").filter { $0.hasPrefix("      However, the ") }
        #expect(lines.count == 1, "\(request.summary): \(refused.output)")
        #expect(lines.first?.contains(yet) == true, "\(request.summary): \(lines)")
        #expect(lines.first?.hasSuffix(" The next run continues from there.") == true)
        // No request is repeated, and one list tells what the refused one did.
        let sent = try desk.server.requests().dropFirst(start)
        #expect(Set(sent.writes.map { [$0.method, $0.path, $0.body?.serialized] }).count == sent.writes.count)
        #expect(sent.writes.count { $0.status == 400 } == 1)

        let next = try await FaultTests.Bench.apply(desk).run()
        #expect(next.exitCode == 0, "\(request.summary): \(next.errorOutput)")
        #expect(try await desk.server.state()["objects"] == bench.final, "\(request.summary)")
        #expect(try await desk.plan("--detailed-exitcode").exitCode == 0, "\(request.summary)")
      }
      print("Refused writes that leave traces: \(writes.count) cases, all ended in the state of an undisturbed run.")
    }
  }

  @Test("the first write was refused and done: exit code 5, the whole report; history and rollback know of it")
  func report() async throws {
    try await Workplace.europe { desk in
      try await desk.apply("--step", "1")
      try await desk.server.setFaults([
        [
          "method": "POST", "path": "*/mssip_proxy/", "nth": 1,
          "do": ["status": 400, "takes_effect": true, "json": ["mssip_proxy": ["__all__": ["Half done."]]]],
        ]
      ])
      let before = try await desk.server.state()["objects"]
      let text = try await desk.apply("--step", "2", "--format", "json")
      let document = try text.json()
      let message =
        "POST \(Self.api)/mssip_proxy/ on \(desk.server.url): the Management Node refused the values (400): Half done. Fix"
        + " what it names and try again.\nHowever, the Lync server \"Europe SfB\" exists now (\(Self.api)/mssip_proxy/1/). The next"
        + " run continues from there."
      #expect(text.exitCode == 5)
      #expect(document["result"] == ["applied": 0, "failed": 1, "skipped": 1])
      #expect(document["error"]["code"] == "apply-failed")
      #expect(document["error"]["details"] == [.string(message)])
      #expect(document["changes"][0]["error"] == .string(message))
      #expect(
        text.errorOutput == """
          error: not every change could be made; mend what is reported above, then run the same command again to continue

          """)

      let run = try #require(try await desk.runs().first)
      let history = try await desk.provision("history", run, "--format", "json").json()["runs"][0]
      #expect(history["changes"].elements.map { $0["result"] } == ["sent", "skipped"])
      let back = try await desk.provision("rollback", run, "--auto-approve")
      #expect(back.exitCode == 0)
      #expect(back.output.contains("\nPlan: 0 to create, 0 to change, 1 to delete.\n"))
      #expect(try await desk.server.state()["objects"] == before)
    }
  }

  @Test("half of an object: the next run mends it, without a twin")
  func half() async throws {
    try await Workplace.europe { desk in
      let bench = try await FaultTests.Bench(desk)
      try await desk.server.replaceState(bench.initial)
      try await desk.server.setFaults([
        ["method": "POST", "path": "*/mssip_proxy/", "nth": 1, "do": ["status": 400, "json": Self.refusal]]
      ])
      #expect(try await desk.apply().exitCode == 5)
      // What the row was saved with before the Management Node found fault with the rest.
      try await desk.server.post(
        "\(Self.api)/mssip_proxy/", ["name": "Europe SfB", "address": "half.example.com", "port": 5062])
      let next = try await desk.apply("--format", "json").json()
      #expect(next["result"]["failed"] == 0)
      #expect(next["changes"][0]["action"] == "update")
      #expect(try await desk.server.state()["objects"] == bench.final)
      #expect(try await desk.plan("--detailed-exitcode").exitCode == 0)
    }
  }

  @Test("a refused first write that did nothing: exit code 1, by the Management Node's own 400")
  func nothingWritten() async throws {
    try await Workplace.europe { desk in
      try await desk.server.post(
        "\(Self.api)/dns_server/", ["address": "10.44.0.2", "description": "Internal DNS, Europe"])
      try await desk.server.setFaults([["method": "PATCH", "path": "*/system_location/*", "do": ["hold": true]]])
      let before = try await desk.server.state()["objects"]["system_location"]
      let result = try await desk.command(["apply", desk.deployment, "--auto-approve", "--step", "3"]).run { _ in
        // The link is under way, and waits.
        try await desk.server.waitForHeldRequest()
        try await desk.server.delete("\(Self.api)/dns_server/1/")
        try await desk.server.setFaults([])
      }
      #expect(result.exitCode == 1)
      #expect(
        result.output.contains(
          ": the Management Node refused the values (400): \"Could not find the provided dns_server object via resource "
            + "URI '\(Self.api)/dns_server/1/'.\". Fix what it names and try again.\n"), "\(result.output)")
      #expect(!result.output.contains("Yet "))
      #expect(result.output.hasSuffix("\nApply: 0 applied, 1 failed, 0 never tried.\n"))
      #expect(try await desk.server.state()["objects"]["system_location"] == before)

      #expect(try await desk.apply("--step", "3").exitCode == 0)
      #expect(try await desk.plan("--step", "3", "--detailed-exitcode").exitCode == 0)
      #expect(try await desk.server.state()["objects"]["dns_server"].elements.count == 1)
    }
  }

  @Test("a refused first write, and nothing can be read after it: exit code 5, since it may have been done in part")
  func notLookedUp() async throws {
    try await Workplace.europe { desk in
      try await desk.server.setFaults([
        ["method": "POST", "path": "*/ca_certificate/", "nth": 1, "do": ["status": 400, "json": Self.refusal]],
        // The plan's list, the step's, the one right before the create, and then the one after the refusal.
        ["method": "GET", "path": "*/ca_certificate/", "from": 4, "do": ["status": 403]],
      ])
      let result = try await desk.apply()
      #expect(result.exitCode == 5)
      #expect(
        result.output.contains(
          ": \"half done\". Fix what it names and try again.\n      It is not known whether it was partly made: GET "
            + "\(Self.api)/ca_certificate/?limit=1000&offset=0 on \(desk.server.url): "),
        "\(result.output)")
      try await desk.server.setFaults([])
      #expect(try await desk.apply().exitCode == 0)
      #expect(try await desk.plan("--detailed-exitcode").exitCode == 0)
    }
  }
}
