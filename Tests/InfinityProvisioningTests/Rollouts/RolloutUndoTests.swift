import InfinityAPI
import MockManagementNode
import TestSupport
import Testing

@testable import InfinityProvisioning

/// The way back of a whole rollout.
@Suite("Rollouts that are undone")
struct RolloutUndoTests {
  @Test("undo rolls the waves back, the latest first, and the Management Node is as before; it can be cut off anywhere")
  func undo() async throws {
    try await RolloutBench.open { desk in
      let before = desk.objects
      let made = try await desk.start()
      let interruption = Interruption()
      var dialogue = desk.dialogue()
      dialogue.tell = { if case .rollingBack(1) = $0 { interruption.request() } }
      let cut = try await RolloutUndo().run(
        desk.client, state: desk.state, dialogue: dialogue, interruption: interruption)
      #expect(cut.reason == .interrupted)
      let half = try #require(try await desk.state.rollout(made.record.id))
      #expect(half.statuses == [.done, .done, .undone])
      let resumed = await desk.failure { try await desk.resume() }
      #expect(
        resumed?.message
          == "nothing was changed: the rollout \(made.record.id) is being undone; `infinity-provision rollout undo` continues that,"
          + " `rollout abort` gives it up as it is")
      try await desk.elsewhere { other in
        let outcome = try await RolloutUndo().run(other.client, state: other.state, dialogue: other.dialogue())
        #expect(outcome.reason == .undone)
        #expect(outcome.record.statuses == [.undone, .undone, .undone])
        #expect(outcome.record.end == .undone)
        #expect(other.objects == before)
        let twice = await other.failure {
          try await RolloutUndo().run(other.client, state: other.state, dialogue: other.dialogue())
        }
        #expect(
          twice?.message.hasPrefix("nothing was changed: the rollout \(made.record.id) was undone before, by ") == true)
      }
    }
  }

  @Test(
    "an undo that was cut off before it noted that a wave is undone is finished by the next one", arguments: [0, 1, 2])
  func cutOffBeforeItsNote(noted: Int) async throws {
    try await RolloutBench.open { desk in
      let before = desk.objects
      let made = try await desk.start().record
      let undone = try await RolloutUndo().run(desk.client, state: desk.state, dialogue: desk.dialogue())
      #expect(undone.reason == .undone)
      // As a process leaves it that is killed right before the note.
      try await desk.state.updateRollout(made.id) { record in
        for index in record.waves.indices.reversed().dropFirst(noted) { record.waves[index].status = .done }
        (record.end, record.ended) = (made.end, made.ended)
      }
      let rest = try await RolloutUndo().run(desk.client, state: desk.state, dialogue: desk.dialogue())
      #expect(rest.reason == .undone)
      #expect(rest.record.statuses == [.undone, .undone, .undone])
      #expect(rest.record.end == .undone)
      #expect(desk.objects == before)
    }
  }

  @Test("declined: the rollout is as it was; stopped in the middle: its wave is not done any more")
  func declinedOrStopped() async throws {
    try await RolloutBench.open { desk in
      let made = try await desk.start().record
      let declined = await desk.failure {
        try await RolloutUndo().run(desk.client, state: desk.state, dialogue: desk.dialogue(approves: false))
      }
      #expect(declined?.code == .declined)
      #expect(try await desk.state.rollout(made.id) == made)
      var refusal = FaultRule.Action()
      refusal.status = 401
      desk.bench.node.setFaults([FaultRule(method: "DELETE", path: "*", action: refusal)])
      _ = try? await RolloutUndo().run(desk.client, state: desk.state, dialogue: desk.dialogue())
      let stopped = try #require(try await desk.state.rollout(made.id))
      #expect(stopped.end == nil)
      #expect(stopped.statuses[0...1] == [.done, .done])
      #expect([.stopped, .failed].contains(stopped.waves[2].status), "\(stopped.waves[2])")
      #expect(stopped.undoing != nil)
      // Nothing of it is made again, although no wave is undone yet.
      desk.bench.node.setFaults([])
      try await desk.elsewhere { other in
        let resumed = await other.failure { try await other.resume() }
        #expect(
          resumed?.message
            == "nothing was changed: the rollout \(made.id) is being undone; `infinity-provision rollout undo` continues that,"
            + " `rollout abort` gives it up as it is")
        let another = await other.failure { try await other.start() }
        #expect(
          another?.message.hasSuffix(
            "is being undone on \(made.managementNode); `rollout undo` continues that, `rollout abort` gives it up")
            == true,
          "\(another?.message ?? "")")
      }
    }
  }

  @Test("what is in use is kept, and the wave is not undone until nothing uses it any more")
  func keptInUse() async throws {
    try await RolloutBench.open { desk in
      let before = desk.objects
      let made = try await desk.start().record
      // Somebody links what the first wave brought to another location.
      let servers = try await desk.client.list(DNSServer.self)
      let other = try await desk.client.create(Location.draft(name: "Elsewhere"))
      let link = RequestValue.object(["dns_servers": .array(servers.map { .string($0.uri.path) })])
      try await desk.client.update(at: other, body: link)
      let kept = try await RolloutUndo().run(desk.client, state: desk.state, dialogue: desk.dialogue())
      #expect(kept.reason == .failed(wave: 2))
      #expect(kept.record.end == nil)
      #expect(kept.record.statuses == [.done, .done, .failed])
      #expect(
        kept.record.waves[2].message
          == "not all of it was rolled back; kept: the DNS server \"10.0.1.53\" is kept: used by location \"Elsewhere\""
      )
      try await desk.client.delete(at: other)
      try await desk.elsewhere { another in
        let rest = try await RolloutUndo().run(another.client, state: another.state, dialogue: another.dialogue())
        #expect(rest.reason == .undone)
        #expect(rest.record.id == made.id)
        #expect(another.objects == before)
      }
    }
  }

  @Test("a wave that was made again after later ones is rolled back before them")
  func madeAgain() async throws {
    try await RolloutBench.open { desk in
      let before = desk.objects
      var refusal = FaultRule.Action()
      refusal.status = 400
      desk.bench.node.setFaults([
        FaultRule(method: "POST", path: "*/system_location/", occurrence: .from(1, count: 1), action: refusal)
      ])
      let failed = try await desk.start(RolloutBench.settings { $0.maxFailures = 1 })
      #expect(failed.record.statuses == [.failed, .done, .done])
      #expect(try await desk.resume().reason == .done)
      let undone = try await RolloutUndo().run(desk.client, state: desk.state, dialogue: desk.dialogue())
      #expect(undone.reason == .undone, "\(undone.record.waves.map(\.message))")
      #expect(desk.objects == before)
    }
  }

  @Test(
    "what a rollback took back and another one brought back is undone as well, before and after the rollout is undone")
  func broughtBack() async throws {
    try await RolloutBench.open { desk in
      let before = desk.objects
      let made = try await desk.start().record
      func rollBackLast() async throws {
        let back = try await RollbackRun(latestOn: desk.client.address, state: desk.state).run(
          desk.client, dialogue: ApplyDialogue { _ in true })
        #expect(back.isComplete)
      }
      try await rollBackLast()
      try await rollBackLast()
      #expect(desk.objects != before)
      let undone = try await RolloutUndo().run(desk.client, state: desk.state, dialogue: desk.dialogue())
      #expect(undone.reason == .undone)
      #expect(undone.record.id == made.id)
      #expect(desk.objects == before)
      try await rollBackLast()
      #expect(desk.objects != before)
      var refusal = FaultRule.Action()
      refusal.status = 400
      desk.bench.node.setFaults([FaultRule(method: "DELETE", path: "*", occurrence: .every, action: refusal)])
      let half = try await RolloutUndo().run(desk.client, state: desk.state, dialogue: desk.dialogue())
      #expect(half.record.end == nil && half.record.ended == nil)
      desk.bench.node.setFaults([])
      let again = try await RolloutUndo().run(desk.client, state: desk.state, dialogue: desk.dialogue())
      #expect(again.reason == .undone)
      #expect(desk.objects == before)
    }
  }

  @Test("a rollout is not undone while another one is under way")
  func anotherUnderWay() async throws {
    try await RolloutBench.open { desk in
      let made = try await desk.start().record
      try desk.folder.write(
        RolloutBench.deployment + "\n  - {name: Paris, dnsServers: [10.0.1.53]}\n", to: "deployment.yaml")
      let other = try await desk.start(RolloutBench.settings { $0.between = .approval }).record
      #expect(other.isUnderWay)
      let objects = desk.objects
      let refused = await desk.failure {
        try await RolloutUndo().run(desk.client, id: made.id, state: desk.state, dialogue: desk.dialogue())
      }
      #expect(refused?.code == .rolloutUnderWay)
      #expect(refused?.message.hasPrefix("nothing was changed: the rollout \(other.id) of ") == true)
      #expect(desk.objects == objects)
    }
  }

  @Test("what was rolled back by hand is not rolled back again, and the rollout is undone")
  func rolledBackByHand() async throws {
    try await RolloutBench.open { desk in
      let before = desk.objects
      let made = try await desk.start().record
      for run in made.waves.flatMap(\.runs).reversed() {
        let report = try await RollbackRun(run, state: desk.state).run(
          desk.client, dialogue: ApplyDialogue { _ in true })
        #expect(report.isComplete)
      }
      #expect(desk.objects == before)
      let writes = desk.bench.writes.count
      let undone = try await RolloutUndo().run(desk.client, state: desk.state, dialogue: desk.dialogue())
      #expect(undone.reason == .undone)
      #expect(undone.record.statuses == [.undone, .undone, .undone])
      #expect(desk.bench.writes.count == writes)
    }
  }

  @Test(
    "a wave that cannot be rolled back whole is not done any more, nor is its rollout, until the rest is rolled back as well"
  )
  func undoInPart() async throws {
    try await RolloutBench.open { desk in
      let before = desk.objects
      #expect(try await desk.start().record.end == .done)
      var refusal = FaultRule.Action()
      refusal.status = 400
      desk.bench.node.setFaults([FaultRule(method: "DELETE", path: "*", occurrence: .every, action: refusal)])
      let half = try await RolloutUndo().run(desk.client, state: desk.state, dialogue: desk.dialogue())
      #expect(half.reason == .failed(wave: 2))
      let record = try #require(try await desk.state.rollout(half.record.id))
      #expect(record.statuses == [.done, .done, .failed])
      let message = record.waves[2].message ?? ""
      #expect(message.hasPrefix("not all of it was rolled back: 1 of 2 changes failed: DELETE /api/"), "\(message)")
      #expect(record.end == nil && record.ended == nil)
      desk.bench.node.setFaults([])
      let rest = try await RolloutUndo().run(desk.client, state: desk.state, dialogue: desk.dialogue())
      #expect(rest.reason == .undone)
      #expect(desk.objects == before)
    }
  }
}
