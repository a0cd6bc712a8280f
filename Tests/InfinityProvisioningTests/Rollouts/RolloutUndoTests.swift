import MockManagementNode
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
      #expect(record.waves[2].message == "not all of it was rolled back")
      #expect(record.end == nil && record.ended == nil)
      desk.bench.node.setFaults([])
      let rest = try await RolloutUndo().run(desk.client, state: desk.state, dialogue: desk.dialogue())
      #expect(rest.reason == .undone)
      #expect(desk.objects == before)
    }
  }
}
