import Foundation
import InfinityAPI
import MockManagementNode
import Synchronization
import TestSupport
import Testing

import InfinityProvisioning

/// The runs as a program calls them: what is asked and told in which order, and what stops them.
@Suite("Runs")
struct RunTests {
  /// What a dialogue was told, in its order.
  private final class Told: Sendable {
    private let words = Mutex<[String]>([])

    var all: [String] { words.withLock { $0 } }

    func note(_ word: String) {
      words.withLock { $0.append(word) }
    }

    func dialogue(approves: Bool = true, on approval: @escaping @Sendable () -> Void = {}) -> ApplyDialogue {
      ApplyDialogue(
        show: { self.note("show \($0.requests.count)") },
        begin: { _ in
          self.note("begin")
          return []
        },
        report: { self.note("report \($0.changes.applied)") },
        warn: { self.note("warn \($0)") },
        approve: { _ in
          self.note("approve")
          approval()
          return approves
        })
    }
  }

  private static let servers = """
    version: 1
    dnsServers:
      - {address: 10.44.0.2}
      - {address: 10.44.0.3}
    """

  private func deployment(_ text: String) async throws -> CheckedDeployment {
    try await CheckedDeployment(
      DeploymentFile(standardInput: Array(text.utf8)), resolver: SecretResolver(environment: [:]))
  }

  /// The failure that an apply ends with.
  private func failure(_ work: () async throws -> some Sendable) async -> RunFailure? {
    await #expect(throws: RunFailure.self) { _ = try await work() }
  }

  @Test("an apply shows the plan, asks, begins and reports; where nothing is to be done it does not ask")
  func order() async throws {
    try await EngineBench.open { bench in
      let (state, told) = (InMemoryState(), Told())
      let run = ApplyRun(try await deployment(Self.servers))
      #expect(try await run.run(bench.client, state: state, dialogue: told.dialogue()).isComplete)
      #expect(told.all == ["show 2", "approve", "begin", "report 2"])
      #expect(try await state.history().map(\.action) == ["apply"])
      let again = Told()
      #expect(try await run.run(bench.client, state: state, dialogue: again.dialogue()).isComplete)
      #expect(again.all == ["show 0", "report 0"])
      #expect(state.runs().count == 1)
    }
  }

  @Test("declined, or stopped at the question: nothing is changed, nothing journaled, and the lock is given back")
  func declined() async throws {
    try await EngineBench.open { bench in
      let (state, told) = (InMemoryState(), Told())
      let run = ApplyRun(try await deployment(Self.servers))
      let declined = await failure {
        try await run.run(bench.client, state: state, dialogue: told.dialogue(approves: false))
      }
      #expect(declined?.code == .declined)
      #expect(declined?.plan?.requests.count == 2)
      #expect(told.all == ["show 2", "approve"])

      let interruption = Interruption()
      let stopped = await failure {
        try await run.run(
          bench.client, state: state, dialogue: Told().dialogue { interruption.request() }, interruption: interruption)
      }
      #expect(stopped?.code == .interrupted)
      #expect(stopped?.report == nil)
      #expect(bench.writes.isEmpty)
      #expect(state.runs() == [])
      #expect(throws: Never.self) { try state.takeLock(of: bench.client.address) }
    }
  }

  @Test("a wish to stop that came before anything was read: nothing is shown")
  func stoppedBefore() async throws {
    try await EngineBench.open { bench in
      let (interruption, told) = (Interruption(), Told())
      interruption.request()
      let run = ApplyRun(try await deployment(Self.servers))
      let stopped = await failure {
        try await run.run(
          bench.client, state: InMemoryState(), dialogue: told.dialogue(), interruption: interruption)
      }
      #expect(stopped?.code == .interrupted)
      #expect(told.all == [])
    }
  }

  @Test(
    "a task that is cancelled while a create is under way: the journal says that it was sent, the rest is not tried, and the same run goes on"
  )
  func cancelledTask() async throws {
    try await EngineBench.open { bench in
      let state = InMemoryState()
      let run = ApplyRun(try await deployment(Self.servers), options: ApplyRun.Options(parallel: 1))
      var hold = FaultRule.Action()
      hold.holds = true
      bench.node.setFaults([FaultRule(method: "POST", path: "*", action: hold)])
      let apply = Task { try await run.run(bench.client, state: state, dialogue: Told().dialogue()) }
      while bench.node.heldRequests == 0 { try await Task.sleep(for: .milliseconds(5)) }
      apply.cancel()
      let report = try await apply.value
      #expect(report.stop == .interrupted)
      #expect(
        report.failures.map(\.message) == [
          "it was cancelled while it was under way, and may have taken effect; look at the object"
        ])
      let record = try #require(try await state.history().first)
      #expect(record.changes.map(\.state) == [.sent, .planned])
      // What was held is carried out now, before or while the next run looks.
      bench.node.setFaults([])
      #expect(try await run.run(bench.client, state: state, dialogue: Told().dialogue()).isComplete)
      let again = Told()
      _ = try await run.run(bench.client, state: state, dialogue: again.dialogue())
      #expect(again.all == ["show 0", "report 0"])
      #expect(bench.values("dns_server", "address") == ["10.44.0.2", "10.44.0.3"])
    }
  }

  @Test("a rollback says which other locations use what it changes back, and where that cannot be read")
  func rollbackConcernsOthers() async throws {
    let old = "version: 1\nlyncServers: [{name: SfB, address: old.example.com}]"
    let new = old.replacing("old.example.com", with: "new.example.com")
    for isReadable in [true, false] {
      try await EngineBench.open { bench in
        let state = InMemoryState()
        #expect(
          try await ApplyRun(try await deployment(old)).run(bench.client, state: state, dialogue: Told().dialogue())
            .isComplete)
        let location = try await bench.client.create(Location.draft(name: "Asia"))
        let server = try #require(try await bench.client.list(LyncServer.self).first)
        try await bench.client.update(
          at: location, body: RequestValue.object(["mssip_proxy": .string(server.uri.path)]))
        #expect(
          try await ApplyRun(try await deployment(new)).run(bench.client, state: state, dialogue: Told().dialogue())
            .isComplete)
        var refusal = FaultRule.Action()
        refusal.status = 403
        if !isReadable {
          bench.node.setFaults([FaultRule(method: "GET", path: "*/system_location/*", action: refusal)])
        }
        let back = try await RollbackRun(latestOn: bench.client.address, state: state).run(
          bench.client, dialogue: Told().dialogue())
        #expect(back.isComplete)
        #expect(bench.values("mssip_proxy", "address") == ["old.example.com"])
        let warning = try #require(back.plan.warnings.first?.message)
        let start =
          isReadable
          ? "the Lync server \"SfB\" changes, and locations outside this rollback use it: \"Asia\""
          : "which locations use what is changed back could not be read: GET "
        #expect(back.plan.warnings.count == 1 && warning.hasPrefix(start), "\(back.plan.warnings)")
      }
    }
  }

  /// Lends the Management Node and the deployment of the example, which has three nodes.
  private func withEurope(
    syncDelay: Duration = .zero, _ body: (EngineBench, CheckedDeployment) async throws -> Void
  ) async throws {
    try await withTemporaryFolder { folder in
      try await DeploymentFixtures.europe(in: folder)
      let checked = try await CheckedDeployment(
        DeploymentFile(path: folder.path("europe/deployment.yaml")),
        resolver: SecretResolver(
          environment: ["CONFPOOL_EU_PASSPHRASE": "example-passphrase", "TURN_EU_PASSWORD": "password"]))
      try await EngineBench.open(prepare: { ($0.seed, $0.syncDelay) = (.example, syncDelay) }) { bench in
        try await body(bench, checked)
      }
    }
  }

  @Test(
    "the rail for nodes holds, whatever number it is given",
    arguments: [(-1, false), (99, false), (100, true), (Int.max, true)])
  func rail(percent: Int, isAllowed: Bool) async throws {
    try await withEurope { bench, checked in
      let (state, told) = (InMemoryState(), Told())
      let run = ApplyRun(
        checked, planning: .init(steps: [.sipTLSFQDNs]), options: .init(maxChangedNodes: percent))
      if isAllowed {
        let report = try await run.run(bench.client, state: state, dialogue: told.dialogue())
        #expect(report.changes.applied == 3)
      } else {
        let refused = await failure { try await run.run(bench.client, state: state, dialogue: told.dialogue()) }
        #expect(refused?.code == .tooManyNodes)
        #expect(told.all == ["show 3"])
        #expect(bench.writes.isEmpty)
      }
    }
  }

  @Test("a saved plan is made once; then it no longer fits, and nothing of it is made")
  func savedPlan() async throws {
    try await EngineBench.open { bench in
      try await withTemporaryFolder { folder in
        let state = InMemoryState()
        let planning = PlanRun(try await deployment(Self.servers))
        let path = folder.path("saved.plan")
        try planning.savedPlan(try await planning.run(bench.client, state: state).plan).write(to: path)
        let asFile = await failure { try await CheckedDeployment(DeploymentFile(path: path)) }
        #expect(asFile?.code == .savedPlanAsFile)
        let plan = DeploymentFile(path: path)
        #expect(await failure { try await ValidateRun(plan).run() }?.code == .savedPlanAsFile)
        #expect(await failure { try plan.scoped() }?.code == .savedPlanAsFile)
        #expect(await failure { try DiffRun(from: plan, to: plan).run() }?.code == .savedPlanAsFile)

        let run = try await SavedPlanRun(path: path, base: folder.path)
        #expect(run.connection.address?.value == bench.client.address)
        #expect(try await run.run(bench.client, state: state, dialogue: Told().dialogue()).isComplete)
        #expect(try await state.history().map(\.action) == ["apply of a saved plan"])
        let stale = await failure { try await run.run(bench.client, state: state, dialogue: Told().dialogue()) }
        #expect(stale?.code == .planApplied)
        #expect(bench.writes.count == 2)
      }
    }
  }

  @Test("a saved plan whose time is over before somebody agrees is not made")
  func expiresWhileAsked() async throws {
    try await EngineBench.open { bench in
      try await withTemporaryFolder { folder in
        let (state, told, path) = (InMemoryState(), Told(), folder.path("saved.plan"))
        let planning = PlanRun(try await deployment(Self.servers))
        let made = Date(timeIntervalSince1970: 1_800_000_000)
        try planning.savedPlan(
          try await planning.run(bench.client, state: state).plan, created: made, validity: .seconds(60)
        ).write(to: path)
        let clock = Mutex(made + 59)
        let run = try await SavedPlanRun(path: path, base: folder.path, clock: { clock.withLock { $0 } })
        #expect(run.standing.expires == made + 60)
        let late = await failure {
          try await run.run(
            bench.client, state: state, dialogue: told.dialogue(on: { clock.withLock { $0 = made + 60 } }))
        }
        #expect(late?.code == .planExpired)
        #expect(told.all == ["show 2", "approve"])
        #expect(bench.writes.isEmpty)
        clock.withLock { $0 = made + 59 }
        #expect(try await run.run(bench.client, state: state, dialogue: told.dialogue()).isComplete)
        clock.withLock { $0 = made - 301 }
        let early = await failure {
          try await SavedPlanRun(path: path, base: folder.path, clock: { clock.withLock { $0 } })
        }
        #expect(early?.code == .clockWrong)
      }
    }
  }

  @Test("a plan, a saved plan and a rollback are kept away while another apply has the lock; a plan is not")
  func locked() async throws {
    try await EngineBench.open { bench in
      let state = InMemoryState()
      let checked = try await deployment(Self.servers)
      _ = try await ApplyRun(checked).run(bench.client, state: state, dialogue: Told().dialogue())
      let lock = try state.takeLock(of: bench.client.address)
      let apply = await failure {
        try await ApplyRun(checked).run(bench.client, state: state, dialogue: Told().dialogue())
      }
      let rollback = try await RollbackRun(try #require(state.runs().first), state: state)
      let back = await failure { try await rollback.run(bench.client, dialogue: Told().dialogue()) }
      #expect([apply?.code, back?.code] == [.locked, .locked])
      #expect(try await PlanRun(checked).run(bench.client, state: state).plan.isEmpty)
      await lock.release()
      #expect(try await rollback.run(bench.client, dialogue: Told().dialogue()).plan.count(.delete) == 2)
    }
  }

  @Test("nodes that do not get in sync: the failure has the report of what was made")
  func notInSync() async throws {
    try await withEurope(syncDelay: .seconds(3600)) { bench, checked in
      let run = ApplyRun(checked, planning: .init(steps: [.sipTLSFQDNs]), options: .init(syncLimit: .zero))
      let failure = await failure {
        try await run.run(bench.client, state: InMemoryState(), dialogue: Told().dialogue())
      }
      #expect(failure?.code == .notInSync)
      #expect(failure?.report?.isComplete == true)
      #expect(failure?.message.contains("\"conf01\"") == true)
    }
  }

  @Test("an export describes what an apply made, and planning it changes nothing")
  func export() async throws {
    try await EngineBench.open { bench in
      try await withTemporaryFolder { folder in
        _ = try await ApplyRun(try await deployment(Self.servers)).run(
          bench.client, state: InMemoryState(), dialogue: Told().dialogue())
        let export = try await ExportRun(to: folder.path("export")).run(bench.client)
        let file = DeploymentFile(path: folder.path("export/deployment.yaml"))
        #expect(try folder.read("export/deployment.yaml") == export.text)
        #expect(try await ValidateRun(file, resolvesSecrets: false).run().filter { $0.severity == .error } == [])
        let checked = try await CheckedDeployment(file, resolvesSecrets: false)
        #expect(try await PlanRun(checked).run(bench.client, state: InMemoryState()).plan.isEmpty)
      }
    }
  }

  @Test("a location that is not there is named with the nearest one, before anything else is looked at")
  func unknownLocation() async throws {
    let file = DeploymentFile(standardInput: Array("version: 1\nlocations:\n  - name: Europe\n".utf8))
    for code in [
      await failure { try file.scoped(to: ["Europ"]) }?.code,
      await failure { try await CheckedDeployment(file, locations: ["Europ"]) }?.code,
      await failure { try await ValidateRun(file, locations: ["Europ"]).run() }?.code,
    ] { #expect(code == .unknownLocation) }
  }
}
