import Foundation
import InfinityAPI
import MockManagementNode
import Synchronization
import TestSupport
import Testing

@testable import InfinityProvisioning

/// A rollout from its beginning to its end, and everything that it stops at.
@Suite("Rollouts")
struct RolloutRunTests {
  private static let failing = RolloutBench.settings { $0.gate.program = ["./gate"] }
  private static let reason =
    "the gate was not passed: program: the gate's program \"./gate\" exited with code 1"

  @Test("wave after wave: asked, made, looked at; the record binds the runs, and the file asks for nothing more")
  func waves() async throws {
    try await RolloutBench.open { desk in
      let outcome = try await desk.start()
      #expect(outcome.reason == .done)
      #expect(
        desk.told.all == [
          "began 3", "wave 1", "approve 1: 3 [\"DNS server \\\"10.0.0.53\\\"\"]", "gate 1", "decided 1 true", "wave 2",
          "approve 2: 2 []", "gate 2", "decided 2 true", "wave 3", "approve 3: 3 []", "gate 3", "decided 3 true",
        ])
      let record = try #require(try await desk.state.rollout(outcome.record.id))
      #expect(record == outcome.record)
      #expect(record.statuses == [.done, .done, .done])
      #expect(record.waves.map(\.changes) == [3, 2, 3])
      #expect(record.waves.map(\.shared) == [["DNS server \"10.0.0.53\""], [], []])
      #expect((record.end, record.remaining) == (.done, 0))
      let history = try await desk.state.history()
      #expect(record.waves.flatMap(\.runs) == history.reversed().map(\.id))
      #expect(history.map(\.scope.rollout) == (1...3).reversed().map { "\(record.id)/\($0)" })
      #expect(history.map(\.scope.locations) == [["Rome"], ["Bergen"], ["Oslo"]])
      #expect(try await desk.remaining() == 0)
    }
  }

  @Test("where nothing differs nobody is asked and nothing is written, and the gates decide all the same")
  func nothingToDo() async throws {
    try await RolloutBench.open { desk in
      _ = try await desk.start()
      let writes = desk.bench.writes.count
      let second = RolloutBench(bench: desk.bench, folder: desk.folder, state: desk.state)
      #expect(try await second.start(Self.failing).reason == .done)
      #expect(!second.told.all.contains { $0.hasPrefix("approve") })
      #expect(second.told.all.count { $0.hasPrefix("decided") } == 3)
      #expect(desk.bench.writes.count == writes)
      let seen = try JSON(parsing: try desk.folder.read("seen.json"))
      #expect(seen["wave"]["locations"] == ["Rome"])
      #expect((seen["wave"]["number"], seen["waves"], seen["formatVersion"]) == (3, 3, 1))
    }
  }

  @Test("waves that leave a location out: it is named at the end, since it was not looked at")
  func leavingOut() async throws {
    try await RolloutBench.open { desk in
      let settings = RolloutBench.settings { $0.waves = .listed([.init(locations: ["Rome", "Oslo"])], rest: false) }
      let outcome = try await desk.start(settings)
      #expect((outcome.reason, outcome.leftOut) == (.done, ["Bergen"]))
      #expect(try await desk.remaining() > 0)
      #expect(try await desk.start().leftOut == [])
      #expect(try await desk.remaining() == 0)
    }
  }

  @Test("a gate that looks at nothing lets the wave pass, and says that it looked at nothing")
  func blind() async throws {
    try await RolloutBench.open { desk in
      // A check that nothing of the wave is about looks at nothing either.
      for checks in [[], [.turn, .stun]] as [Set<CheckName>] {
        for strict in [false, true] {
          let settings = RolloutBench.settings {
            $0.gate.checks = checks
            $0.gate.strict = strict
          }
          let outcome = try await desk.start(settings)
          let gate = try #require(outcome.record.waves[0].gate)
          #expect(gate.isPassed == !strict)
          #expect(
            gate.findings == [
              "\(strict ? "error" : "warning"): nothing was looked at: the gate has no node to wait for, no check that anything of the wave is"
                + " about, and no program"
            ])
          if strict { _ = try await RolloutWishes(desk.state).abort(outcome.record.id, on: nil) }
        }
      }
    }
  }

  @Test("a gate that fails stops the rollout; once it is mended the wave is tried again, and nothing is made twice")
  func gate() async throws {
    try await RolloutBench.open { desk in
      try desk.folder.write("", to: "bad")
      let outcome = try await desk.start(Self.failing)
      #expect(outcome.reason == .failed(wave: 0))
      #expect(outcome.record.statuses == [.failed, .pending, .pending])
      #expect(outcome.record.waves[0].message == Self.reason)
      #expect(
        outcome.record.waves[0].gate?.findings == ["error: program: the gate's program \"./gate\" exited with code 1"])
      #expect(desk.bench.values("system_location", "name") == [.string("Oslo")])
      try FileManager.default.removeItem(atPath: desk.folder.path("bad"))
      let resumed = try await desk.resume(program: ["./gate"])
      #expect(resumed.reason == .done)
      #expect(resumed.record.waves.map(\.runs.count) == [1, 1, 1])
      #expect(try await desk.remaining() == 0)
    }
  }

  @Test("a wave that fails is rolled back where that is wished: the Management Node is as before it")
  func rollBack() async throws {
    try await RolloutBench.open { desk in
      let settings = RolloutBench.settings {
        $0.gate.program = ["./gate"]
        $0.gate.onFailure = .rollBack
      }
      let before = desk.objects
      try desk.folder.write("", to: "bad")
      let outcome = try await desk.start(settings)
      #expect(outcome.reason == .failed(wave: 0))
      #expect(outcome.record.statuses == [.rolledBack, .pending, .pending])
      #expect(outcome.record.waves[0].rolledBack == outcome.record.waves[0].runs)
      #expect(outcome.record.waves[0].changes == 0)
      #expect(desk.objects == before)
      try FileManager.default.removeItem(atPath: desk.folder.path("bad"))
      #expect(try await desk.resume(program: ["./gate"]).reason == .done)
      #expect(try await desk.remaining() == 0)
    }
  }

  @Test("as many waves may fail as is allowed; what failed is told at the end, and tried again later")
  func tolerance() async throws {
    try await RolloutBench.open { desk in
      try desk.folder.write("", to: "bad")
      var settings = Self.failing
      settings.maxFailures = 2
      let outcome = try await desk.start(settings)
      #expect(outcome.reason == .failed(wave: 2))
      #expect(outcome.record.statuses == [.failed, .failed, .failed])
      try FileManager.default.removeItem(atPath: desk.folder.path("bad"))
      #expect(try await desk.resume(program: ["./gate"]).reason == .done)
    }
  }

  @Test("what is refused fails the wave, with the Management Node's reason")
  func refused() async throws {
    try await RolloutBench.open { desk in
      var action = FaultRule.Action()
      action.status = 400
      action.body = "{\"system_location\": {\"name\": [\"no\"]}}"
      desk.bench.node.setFaults([FaultRule(method: "POST", path: "*/system_location/", action: action)])
      let outcome = try await desk.start()
      #expect(outcome.reason == .failed(wave: 0))
      #expect(outcome.record.waves[0].message?.hasPrefix("1 of 3 changes failed: ") == true)
      desk.bench.node.setFaults([])
      #expect(try await desk.resume().reason == .done)
      #expect(try await desk.remaining() == 0)
    }
  }

  @Test(
    "cut off at any request: whoever continues comes to the same end, with nothing made twice",
    arguments: [FaultRule.Reset.before, .after])
  func everyRequest(reset: FaultRule.Reset) async throws {
    let undisturbed = Mutex<(objects: String, requests: Int)>(("", 0))
    try await RolloutBench.open { desk in
      _ = try await desk.start()
      undisturbed.withLock { $0 = (desk.objects, desk.bench.node.requests.count) }
    }
    let (final, count) = undisturbed.withLock { $0 }
    #expect(count > 30)
    // Every request where there is time, else some of every wave.
    let isLong = ProcessInfo.processInfo.environment["INFINITY_LONG"] != nil
    for number in stride(from: 1, through: count, by: isLong ? 1 : 7) {
      try await RolloutBench.open { desk in
        var action = FaultRule.Action()
        action.reset = reset
        desk.bench.node.setFaults([FaultRule(occurrence: .from(number, count: nil), action: action)])
        let first = try? await desk.start()
        #expect(first?.reason != .done, "\(number)")
        desk.bench.node.setFaults([])
        let isBegun = try await desk.state.rolloutUnderWay(on: RolloutPlace(desk.client.address)) != nil
        let outcome = isBegun ? try await desk.resume() : try await desk.start()
        #expect(outcome.reason == .done, "\(number)")
        #expect(desk.objects == final, "\(number)")
        #expect(try await desk.remaining() == 0, "\(number)")
        let runs = try await desk.state.history().filter(\.mayHaveWritten).map(\.id)
        #expect(Set(outcome.record.waves.flatMap(\.runs)) == Set(runs), "\(number)")
      }
    }
  }

  @Test("a process that was killed before it noted its run: who continues takes the run into the record")
  func killed() async throws {
    try await RolloutBench.open { desk in
      try desk.folder.write("", to: "bad")
      let outcome = try await desk.start(Self.failing)
      let run = try #require(outcome.record.waves[0].runs.first)
      // As the record was when the changes were made.
      try await desk.state.updateRollout(outcome.record.id) { record in
        record.waves[0].status = .applying
        record.waves[0].runs = []
        record.waves[0].kinds = []
        record.waves[0].changes = 0
      }
      try FileManager.default.removeItem(atPath: desk.folder.path("bad"))
      let resumed = try await desk.resume(program: ["./gate"])
      #expect(resumed.reason == .done)
      #expect(resumed.record.waves[0].runs == [run])
      #expect(resumed.record.waves[0].changes == 3)
      #expect(resumed.record.waves[0].kinds == ["dns_server", "system_location"])
    }
  }

  @Test("a wish to stop ends it between changes, and it can be continued")
  func interrupted() async throws {
    try await RolloutBench.open { desk in
      let interruption = Interruption()
      var dialogue = desk.dialogue()
      let tell = dialogue.tell
      dialogue.tell = { event in
        tell(event)
        if case .gate(1) = event { interruption.request() }
      }
      let outcome = try await desk.start(RolloutBench.settings(), dialogue, interruption: interruption)
      #expect(outcome.reason == .interrupted)
      #expect(outcome.record.statuses == [.done, .stopped, .pending])
      #expect(outcome.record.waves[1].message == "stopped on request")
      try await desk.elsewhere { other in
        let resumed = try await other.resume()
        #expect(resumed.reason == .done)
        #expect(try await other.remaining() == 0)
      }
    }
  }

  @Test("declined: the wave is not begun, and the rollout can be continued")
  func declined() async throws {
    try await RolloutBench.open { desk in
      let failure = await desk.failure { try await desk.start(RolloutBench.settings(), desk.dialogue(approves: false)) }
      #expect(failure?.code == .declined)
      #expect(desk.bench.writes.isEmpty)
      let resumed = try await desk.resume()
      #expect(resumed.reason == .done)
    }
  }
}
