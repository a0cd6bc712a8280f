import InfinityAPI
import InfinityProvisioning
import MockManagementNode
import Testing

/// What ends an apply before its last change: a journal that can no longer be written, a connection that is of no use.
@Suite("What stops an apply")
struct StoppingTests {
  /// Takes so many announcements, and refuses those after.
  private actor FullJournal: ApplyObserver {
    struct NoSpace: Error, CustomStringConvertible {
      let description = "writing the journal: No space left on device"
    }

    private var room: Int
    private(set) var finished: [Change.ID] = []

    init(room: Int) {
      self.room = room
    }

    func willSend(_ changes: [Change]) async throws {
      guard room > 0 else { throw NoSpace() }
      room -= 1
    }

    func didFinish(_ results: [(change: Change, outcome: Outcome)]) async {
      finished += results.filter { if case .applied = $0.outcome { true } else { false } }.map(\.change.id)
    }
  }

  @Test("a journal that fails in the middle: that request is not sent, nor any after it")
  func failingJournal() async throws {
    try await EngineBench.open { bench in
      let plan = try await bench.plan(EngineBench.dnsServers(5))
      let journal = FullJournal(room: 2)
      let report = await bench.apply(plan, observers: [journal])
      #expect(bench.writtenPaths == ["POST /dns_server/", "POST /dns_server/"])
      #expect(bench.values("dns_server", "address") == ["10.0.0.1", "10.0.0.2"])
      #expect(await journal.finished == [0, 1])
      #expect((report.changes.applied, report.changes.failed, report.changes.skipped) == (2, 1, 2))
      #expect(report.failures == [ApplyFailure(.unusable, "writing the journal: No space left on device")])

      // With room again, the next run makes the rest.
      let rest = try await bench.plan(EngineBench.dnsServers(5))
      #expect(rest.changes.count == 3)
      #expect(await bench.apply(rest, observers: [FullJournal(room: 3)]).isComplete)
      #expect(try await bench.plan(EngineBench.dnsServers(5)).isEmpty)
    }
  }

  @Test("a journal that fails before a bulk request: it is not sent, nor are its changes one by one")
  func failingJournalInBulk() async throws {
    try await EngineBench.open { bench in
      let plan = try await bench.plan(EngineBench.dnsServers(60))
      let report = await bench.apply(plan, observers: [FullJournal(room: 0)])
      #expect(bench.writes.isEmpty)
      #expect((report.changes.applied, report.changes.failed) == (0, 60))
      #expect(Set(report.failures.map(\.message)) == ["writing the journal: No space left on device"])
    }
  }

  @Test("a refused change: its step is finished, and no later step is begun")
  func refused() async throws {
    let text =
      EngineBench.dnsServers(3) + """

        stunServers:
          - {name: S, address: stun.example.com}
        """
    try await EngineBench.open { bench in
      let plan = try await bench.plan(text)
      var refusal = FaultRule.Action()
      refusal.status = 400
      bench.node.setFaults([
        FaultRule(method: "POST", path: "*/dns_server/", occurrence: .from(1, count: 1), action: refusal)
      ])
      let report = await bench.apply(plan)
      #expect(bench.writtenPaths == ["POST /dns_server/", "POST /dns_server/", "POST /dns_server/"])
      #expect(report.failures.map(\.reason) == [.refused])
      #expect((report.changes.applied, report.changes.failed, report.changes.skipped) == (2, 1, 1))
      #expect(report.outcomes.last == .skipped("not tried after the failure above"))
      #expect(await bench.apply(try await bench.plan(text)).isComplete)
      #expect(try await bench.plan(text).isEmpty)
    }
  }

  @Test("an object that came into use since it was to be removed stays: nothing is sent")
  func inUse() async throws {
    let api = "/api/admin/configuration/v1"
    let server: JSONValue = ["name": "SfB", "address": "fe.example.com"]
    let location: JSONValue = ["name": "Europe", "mssip_proxy": .string("\(api)/mssip_proxy/1/")]
    try await EngineBench.open([("mssip_proxy", [server]), ("system_location", [location])]) { bench in
      let reference = ObjectReference(
        ObjectKey(.lyncServer, "SfB"), label: "SfB", uri: try ResourceURI("\(api)/mssip_proxy/1/"))
      let plan = Plan.removal(of: reference, on: bench.client.address)
      let report = await bench.apply(plan)
      #expect(bench.writes.isEmpty)
      #expect(
        report.failures == [
          ApplyFailure(.moved, "the Lync server \"SfB\" is in use by \"Europe\"; it was left unchanged: plan again")
        ])
      #expect(bench.values("mssip_proxy", "name") == ["SfB"])
    }
  }

  @Test("an outage: no further write in that step")
  func outage() async throws {
    try await EngineBench.open { bench in
      let plan = try await bench.plan(EngineBench.dnsServers(5))
      // The second create, and all that comes after it.
      var reset = FaultRule.Action()
      reset.reset = .before
      bench.node.setFaults([
        FaultRule(method: "POST", path: "*/dns_server/", occurrence: .from(2, count: nil), action: reset),
        // The step's look before it begins comes first.
        FaultRule(method: "GET", path: "*/dns_server/", occurrence: .from(2, count: nil), action: reset),
      ])
      let report = await bench.apply(plan)
      #expect(bench.writtenPaths == ["POST /dns_server/", "POST /dns_server/"])
      #expect(report.failures.map(\.reason) == [.unclear])
      #expect((report.changes.applied, report.changes.failed, report.changes.skipped) == (1, 1, 3))

      bench.node.setFaults([])
      #expect(await bench.apply(try await bench.plan(EngineBench.dnsServers(5))).isComplete)
      #expect(try await bench.plan(EngineBench.dnsServers(5)).isEmpty)
    }
  }

  @Test(
    "rights that are missing: no further write in that step, neither alone nor in bulk",
    arguments: [(5, "POST", 1), (60, "PATCH", 60), (2001, "PATCH", 1000)])
  func forbidden(count: Int, method: String, failed: Int) async throws {
    try await EngineBench.open { bench in
      let plan = try await bench.plan(EngineBench.dnsServers(count))
      var refusal = FaultRule.Action()
      refusal.status = 403
      bench.node.setFaults([FaultRule(method: method, path: "*/dns_server/", action: refusal)])
      let report = await bench.apply(plan)
      #expect(bench.writtenPaths == ["\(method) /dns_server/"])
      #expect((report.changes.applied, report.changes.failed, report.changes.skipped) == (0, failed, count - failed))
      #expect(Set(report.failures.map(\.reason)) == [.unusable])
    }
  }
}
