import Foundation
import TestSupport
import Testing

/// `apply --wait` and `verify --wait`: until the Management Node says that the nodes have the change.
@Suite("Waiting for nodes to be in sync")
struct WaitTests {
  private static let status = "/api/admin/status/v1/worker_vm/"

  private static func statuses(_ desk: Workplace) async throws -> [JSON] {
    try await desk.server.get(status)["objects"].elements.map { $0["sync_status"] }
  }

  @Test("apply --wait comes back when every node is in sync, not before, and asks for nothing but their status")
  func waits() async throws {
    try await Workplace.europe(["--sync-delay", "3"]) { desk in
      let start = ContinuousClock.now
      let result = try await desk.apply("--wait")
      #expect(result.exitCode == 0)
      #expect(result.output.hasSuffix("\nApply: 15 applied, 0 failed, 0 never tried.\n"))
      #expect(try #/The nodes are in sync after \d+ seconds?\.\n/#.wholeMatch(in: result.errorOutput) != nil)
      #expect(ContinuousClock.now - start >= .seconds(3))
      #expect(try await Self.statuses(desk) == ["SYNCED", "SYNCED", "SYNCED"])
      let requests = try desk.server.requests().filter { $0.path != Self.status || $0.method != "GET" }
      let last = try #require(requests.last { $0.isWrite })
      // What was written is read again.
      #expect(requests.filter { $0.seq > last.seq }.map(\.summary) == ["GET system_location"])
      // The test's own look is one of them.
      #expect(try desk.server.requests().count { $0.seq > last.seq } >= 4)
      #expect(try await desk.plan("--detailed-exitcode").exitCode == 0)
    }
  }

  @Test(
    "a saved plan, a rollback and a file without a pool wait for the nodes that their changes reach, and name none where there is none"
  )
  func reached() async throws {
    try await Workplace.europe(["--sync-delay", "600"]) { desk in
      #expect(try await desk.apply().exitCode == 0)
      try desk.edit("address: fepool-eu.example.com", "address: fepool-eu2.example.com")
      #expect(try await desk.plan("--out", "saved.plan").exitCode == 0)
      let saved = try await desk.provision("apply", "--plan", "saved.plan", "--auto-approve", "--wait", "1")
      let back = try await desk.provision("rollback", "last", "--auto-approve", "--wait", "1")
      for result in [saved, back] {
        #expect(result.exitCode == 1)
        #expect(
          result.errorOutput.contains(
            "error: the changes were made, but after 1 second these nodes are not in sync: \"conf01\" (OUT_OF_SYNC), \"conf02\""
          ),
          "\(result.errorOutput)")
      }
      try desk.folder.write(
        "version: 1\ndnsServers: [{address: 10.9.9.9}]\nlyncServers: [{name: Europe SfB, address: fe.example.com}]\n",
        to: "shared.yaml")
      let shared = try await desk.provision("apply", "shared.yaml", "--auto-approve", "--wait", "1")
      #expect(shared.exitCode == 1)
      #expect(shared.errorOutput.contains("these nodes are not in sync: \"conf01\""), "\(shared.errorOutput)")
      let none = try await desk.provision("apply", "shared.yaml", "--auto-approve", "--wait", "1")
      #expect(none.exitCode == 0)
      #expect(
        none.errorOutput.hasSuffix(
          "warning: nothing had to be changed; no Conferencing Node was waited for: nothing of it reaches one\n"),
        "\(none.errorOutput)")
      #expect(!none.errorOutput.contains("in sync"))
      let document = try await desk.provision(
        "apply", "shared.yaml", "--auto-approve", "--wait", "1", "--format", "json"
      ).json()
      #expect(
        document["notes"]
          == ["nothing had to be changed; no Conferencing Node was waited for: nothing of it reaches one"])
    }
  }

  @Test("nodes that are not in sync in time: apply ends with 1, its report is whole, and the message names them")
  func timesOut() async throws {
    try await Workplace.europe(["--sync-delay", "600"]) { desk in
      let list = ["conf01", "conf02", "conf03"].map { "\"\($0)\" (OUT_OF_SYNC)" }.joined(separator: ", ")
      let result = try await desk.apply("--wait", "2")
      #expect(result.exitCode == 1)
      #expect(result.output.hasSuffix("\nApply: 15 applied, 0 failed, 0 never tried.\n"))
      #expect(
        result.errorOutput
          == "error: the changes were made, but after 2 seconds these nodes are not in sync: \(list); wait longer with --wait,"
          + " or check whether the nodes are up\n")
      // With nothing to change it still waits, so that a pipeline can simply run it again.
      let again = try await desk.apply("--wait", "1", "--format", "json")
      #expect(again.exitCode == 1)
      let document = try again.json()
      #expect(document["changes"] == [])
      #expect(document["error"]["code"] == "not-in-sync")
      #expect(try await desk.apply().exitCode == 0)
      // What was made is in every form, and not called complete.
      try desk.edit("address: fepool-eu.example.com", "address: fepool-eu2.example.com")
      let markdown = try await desk.apply("--wait", "1", "--format", "markdown")
      #expect(markdown.exitCode == 1)
      #expect(markdown.output.contains("**1 applied, 0 failed, 0 never tried.**"), "\(markdown.output)")
      #expect(markdown.output.contains("these nodes are not in sync"))
      let idle = try await desk.apply("--wait", "1", "--format", "markdown")
      #expect(
        idle.output.hasPrefix("### No changes") && idle.output.contains("these nodes are not in sync"), "\(idle.output)"
      )
      try desk.edit("address: fepool-eu2.example.com", "address: fepool-eu.example.com")
      let page = try await desk.apply("--wait", "1", "--format", "html")
      #expect(page.exitCode == 1)
      #expect(page.output.contains("Not complete"))
      #expect(try await desk.plan("--detailed-exitcode").exitCode == 0)

      let verified = try await desk.provision("verify", desk.deployment, "--check", "sync", "--wait", "1")
      #expect(verified.exitCode == 3)
      #expect(
        verified.output.contains(
          "error: locations[0].pool.nodes[0].name: node \"conf01\" is not in sync with the Management Node after 1 second: its "
            + "status is \"OUT_OF_SYNC\"; wait longer with --wait, or check whether the node is up and reachable from the "
            + "Management Node [sync, seen from \(desk.server.url)]"), "\(verified.output)")
    }
  }

  @Test("an apply that did not make every change waits for nothing")
  func incomplete() async throws {
    try await Workplace.europe(["--sync-delay", "600"]) { desk in
      try await desk.server.setFaults([["method": "POST", "path": "*/mssip_proxy/", "do": ["status": 400]]])
      let result = try await desk.apply("--wait", "60", "--format", "json")
      #expect(result.exitCode == 5)
      #expect(try result.json()["error"]["code"] == "apply-failed")
      #expect(try !desk.server.requests().contains { $0.path == Self.status })
      try await desk.server.setFaults([])
      #expect(try await desk.apply().exitCode == 0)
      #expect(try await desk.plan("--detailed-exitcode").exitCode == 0)
    }
  }

  @Test("Ctrl-C while waiting: exit code 1, since the changes were made, and how to look later")
  func interrupted() async throws {
    try await Workplace.europe(["--sync-delay", "600"]) { desk in
      let result = try await desk.command(["apply", desk.deployment, "--auto-approve", "--wait", "--format", "json"])
        .run {
          program in
          try await desk.server.waitForRequest { $0.path == Self.status }
          program.send(SIGINT)
        }
      #expect(result.exitCode == 1)
      let document = try result.json()
      #expect(document["result"] == ["applied": 15, "failed": 0, "skipped": 0])
      #expect(document["error"]["code"] == "interrupted")
      #expect(
        result.errorOutput
          == "error: stopped waiting on request; the changes were made, and `verify --check sync` shows whether the nodes are in"
          + " sync\n")
      #expect(try await desk.plan("--detailed-exitcode").exitCode == 0)
    }
  }
}
