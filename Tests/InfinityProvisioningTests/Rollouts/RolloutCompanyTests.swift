import Foundation
import InfinityAPI
import MockManagementNode
import Synchronization
import TestSupport
import Testing

@testable import InfinityProvisioning

/// What other people and processes do beside a rollout, or did between its waves.
@Suite("Rollouts and others")
struct RolloutCompanyTests {
  @Test("what waits for an approval, and is made by someone else meanwhile, is done with its gate")
  func madeMeanwhile() async throws {
    try await RolloutBench.open { desk in
      #expect(try await desk.start(RolloutBench.approval).reason == .approval(wave: 1))
      let checked = try await CheckedDeployment(
        DeploymentFile(path: desk.folder.path("deployment.yaml")), resolver: SecretResolver(environment: [:]))
      let apply = ApplyRun(checked)
      #expect(try await apply.run(desk.client, state: desk.state, dialogue: ApplyDialogue { _ in true }).isComplete)
      let done = try await desk.resume()
      #expect(done.reason == .done)
      #expect(done.record.statuses == [.done, .done, .done])
      #expect(done.record.waves.allSatisfy { $0.proposal == nil })
      #expect(try await desk.state.rolloutHistory() == [done.record])
    }
  }

  @Test("a wave whose run was rolled back by hand is none that is done, and is made again")
  func rolledBackByHand() async throws {
    try await RolloutBench.open { desk in
      let waiting = try await desk.start(RolloutBench.approval).record
      let run = try #require(waiting.waves[0].runs.first)
      let back = try await RollbackRun(run, state: desk.state).run(desk.client, dialogue: ApplyDialogue { _ in true })
      #expect(back.isComplete)
      let resumed = try await desk.resume()
      #expect(resumed.record.waves[0].rolledBack == [run])
      #expect(resumed.record.waves[0].status == .done)
      #expect(resumed.record.waves[0].runs.count == 2)
      #expect(resumed.record.waves[0].changes == waiting.waves[0].changes)
      #expect(try await desk.resume(desk.dialogue(person: true)).reason == .done)
      #expect(try await desk.remaining() == 0)
    }
  }

  @Test("nor is one of which a rollback kept something that others use")
  func rolledBackInPart() async throws {
    try await RolloutBench.open { desk in
      let waiting = try await desk.start(RolloutBench.approval).record
      let servers = try await desk.client.list(DNSServer.self)
      let other = try await desk.client.create(Location.draft(name: "Elsewhere"))
      try await desk.client.update(
        at: other, body: RequestValue.object(["dns_servers": .array(servers.map { .string($0.uri.path) })]))
      let run = try #require(waiting.waves[0].runs.first)
      _ = try await RollbackRun(run, state: desk.state).run(desk.client, dialogue: ApplyDialogue { _ in true })
      let resumed = try await desk.resume()
      #expect(resumed.record.waves[0].status == .done)
      #expect(resumed.record.waves[0].runs.count == 2)
      // Once more is not again.
      #expect(try await desk.resume(desk.dialogue(person: true)).reason == .done)
      #expect(try await desk.remaining() == 0)
    }
  }

  @Test("one rollout of a Management Node is under way at a time; who gives it up may begin another")
  func oneAtATime() async throws {
    try await RolloutBench.open { desk in
      let first = try await desk.start(RolloutBench.approval).record
      let refused = await desk.failure { try await desk.start() }
      #expect(
        refused?.message
          == "nothing was changed: the rollout \(first.id) of \(first.file.quotedForMessage), begun by \(first.operatorName) at "
          + "\(first.started.timeText), is under way on \(desk.client.address); `rollout resume` continues it, `rollout undo` rolls it "
          + "back, `rollout abort` gives it up")
      let aborted = try await RolloutWishes(desk.state).abort(nil, on: desk.client.address)
      #expect(aborted.end == .aborted)
      let ended = await desk.failure {
        try await desk.run().resume(
          desk.client, id: first.id, state: desk.state, dialogue: desk.dialogue())
      }
      #expect(ended?.code == .rolloutEnded)
      #expect(try await desk.start().reason == .done)
    }
  }

  @Test("two processes do not run a rollout at once")
  func locked() async throws {
    try await RolloutBench.open { desk in
      let lock = try await desk.state.takeLock(of: "rollout \(desk.client.address)")
      let refused = await desk.failure { try await desk.start() }
      #expect(
        refused?.message
          == "nothing was changed: a rollout on \(desk.client.address) is run on this machine, process "
          + "\(ProcessInfo.processInfo.processIdentifier); wait for it to end, or ask it to pause: `rollout pause`")
      await lock.release()
      #expect(try await desk.start().reason == .done)
    }
  }

  @Test("a rollout is found by its name, with the nearest one where it is misspelled, and only on its Management Node")
  func lookUp() async throws {
    try await RolloutBench.open { desk in
      let none = await desk.failure { try await desk.resume() }
      #expect(
        none?.message
          == "there is no rollout on \(desk.client.address) yet; `infinity-provision rollout start` begins one")
      let id = try await desk.start().record.id
      let wrong = await desk.failure { try await desk.state.rollout(named: id + "x", on: nil) }
      #expect(
        wrong?.message
          == "looking up the rollout \"\(id)x\": there is no rollout with that name; did you mean \"\(id)\"?; "
          + "`infinity-provision rollout history` lists them")
      let other = await desk.failure { try await desk.state.rollout(named: id, on: "https://other.example.com/") }
      #expect(
        other?.message
          == "nothing was changed: the rollout \(id) is one of \(desk.client.address), not of https://other.example.com; give its address with"
          + " --address, or name another: `rollout history`"
      )
      #expect(try await desk.state.rollout(named: nil, on: desk.client.address + "/").id == id)
    }
  }

  @Test("by whatever address the Management Node is reached: one rollout is under way, and is continued and undone")
  func otherAddress() async throws {
    try await RolloutBench.open { desk in
      let before = desk.objects
      let first = try await desk.start(RolloutBench.approval).record
      try await desk.elsewhere(at: desk.bench.node.url.replacing("127.0.0.1", with: "localhost")) { other in
        #expect(other.client.address != first.managementNode)
        #expect(await other.failure { try await other.start() }?.code == .rolloutUnderWay)
        let found = try await other.state.rollout(toResume: nil, on: other.client.address)
        #expect(found.id == first.id)
        #expect(try await other.resume(other.dialogue(person: true)).reason == .done)
      }
      let outcome = try await RolloutUndo().run(desk.client, state: desk.state, dialogue: desk.dialogue())
      #expect(outcome.record.id == first.id)
      #expect(outcome.record.statuses == [.undone, .undone, .undone])
      #expect(desk.objects == before)
    }
  }

  @Test("two people who sign the plan of a wave at the same moment have both signed it; messages name the wave")
  func signedAtOnce() async throws {
    try await RolloutBench.open { desk in
      var allowed = ""
      for name in ["anna", "bert"] {
        let key = desk.folder.path(name)
        let made = try await Program("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", key], environment: [:]).run()
        #expect(made.exitCode == 0)
        allowed += "\(name)@example.com \(try desk.folder.read("\(name).pub"))"
      }
      let signatures = SignatureRequirement(persons: 2, allowedSigners: try desk.folder.write(allowed, to: "allowed"))
      func run() async throws -> RolloutOutcome {
        let run = try desk.run(RolloutRun.Options(signatures: signatures))
        guard try await desk.state.rollouts().isEmpty else {
          return try await run.resume(desk.client, state: desk.state, dialogue: desk.dialogue())
        }
        return try await run.start(
          desk.client, state: desk.state, settings: RolloutBench.settings(), dialogue: desk.dialogue())
      }
      let id = try await run().record.id
      let wishes = RolloutWishes(desk.state)
      let shown = try await wishes.approvable(id, on: nil)
      _ = try await wishes.sign(shown, with: desk.folder.path("anna"))
      #expect(try await run().reason == .approval(wave: 0))
      #expect(desk.bench.writes.isEmpty)
      _ = try await wishes.sign(shown, with: desk.folder.path("bert"))
      let again = await desk.failure {
        try await wishes.sign(try await wishes.approvable(id, on: nil), with: desk.folder.path("bert")).0
      }
      #expect(again?.message.contains(" has signed the saved plan \"wave 1 of \(id)\" before; ") == true)
      let next = try await run()
      #expect(next.reason == .approval(wave: 1))
      #expect(next.record.statuses == [.done, .waiting, .pending])
    }
  }
}
