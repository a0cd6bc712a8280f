import Foundation
import InfinityAPI
import MockManagementNode
import Synchronization
import TestSupport
import Testing

@testable import InfinityProvisioning

/// What people wish of a rollout on its way, and what is refused.
@Suite("Wishes for a rollout")
struct RolloutWishesTests {
  @Test("approval: nobody there, so that it waits; what was approved is made without a question, and nothing else is")
  func approval() async throws {
    try await RolloutBench.open { desk in
      let waiting = try await desk.start(RolloutBench.approval)
      #expect(waiting.reason == .approval(wave: 1))
      #expect(waiting.record.statuses == [.done, .waiting, .pending])
      #expect(try await desk.resume().reason == .approval(wave: 1))
      let wishes = RolloutWishes(desk.state)
      let shown = try await wishes.approvable(nil, on: desk.client.address)
      #expect(shown.plan?.requests.map(\.target.label) == ["Bergen", "Bergen"])
      #expect(try await wishes.approve(shown).waves[1].approval?.plan == shown.digest)
      // Somebody changes what was shown: the approval is none of what there is to do now.
      _ = try await desk.client.create(Location.draft(name: "Bergen"))
      let moved = try await desk.resume()
      #expect(moved.reason == .approval(wave: 1))
      #expect(moved.record.waves[1].approval == nil)
      #expect(moved.record.waves[1].proposal?.changes == 1)
      _ = try await wishes.approve(try await wishes.approvable(nil, on: nil))
      let next = try await desk.resume()
      #expect(next.reason == .approval(wave: 2))
      #expect(next.record.waves[1].changes == 1)
      // A person at a terminal is asked at once.
      #expect(try await desk.resume(desk.dialogue(person: true)).reason == .done)
      #expect(try await desk.remaining() == 0)
    }
  }

  @Test("a rollout that is given up has no wave that waits for an approval")
  func abortedWhileWaiting() async throws {
    try await RolloutBench.open { desk in
      #expect(try await desk.start(RolloutBench.approval).record.statuses == [.done, .waiting, .pending])
      let aborted = try await RolloutWishes(desk.state).abort(nil, on: nil)
      #expect(aborted.statuses == [.done, .pending, .pending])
      #expect(try await desk.state.rolloutHistory() == [aborted])
    }
  }

  @Test("a record that could not be read again is not written: what stands there stays")
  func notWritten() async throws {
    try await RolloutBench.open { desk in
      let record = try await desk.start(RolloutBench.approval).record
      await #expect(throws: FileError.self) {
        try await desk.state.updateRollout(record.id) { $0.waves[1].proposal = nil }
      }
      #expect(try await desk.state.rollout(record.id) == record)
    }
  }

  @Test("an approval of what was shown is refused once the wave has another plan, and where nothing waits")
  func staleApproval() async throws {
    try await RolloutBench.open { desk in
      let id = try await desk.start(RolloutBench.approval).record.id
      let wishes = RolloutWishes(desk.state)
      let shown = try await wishes.approvable(id, on: nil)
      try await desk.state.updateRollout(id) { $0.waves[1].proposal?.digest = String(repeating: "1", count: 64) }
      let stale = await desk.failure { try await wishes.approve(shown) }
      #expect(
        stale?.message
          == "nothing was approved: the rollout \(id) has moved on since the plan was shown; look at it, and approve again"
      )
      try await desk.state.updateRollout(id) { $0.waves[1].status = .pending }
      let none = await desk.failure { try await wishes.approvable(id, on: nil) }
      #expect(
        none?.message
          == "nothing was approved: no wave of the rollout \(id) waits for an approval; `rollout status` shows where it is"
      )
    }
  }

  /// The apply of a wave that is under way when somebody wishes something.
  private static func wishing(_ wish: @escaping @Sendable () async throws -> Void) -> ApplyDialogue {
    struct Watcher: ApplyObserver {
      let wish: @Sendable () async throws -> Void

      func willSend(_ changes: [Change]) async throws { try await wish() }

      func didFinish(_ results: [(change: Change, outcome: Outcome)]) async {}
    }
    return ApplyDialogue(begin: { _ in [Watcher(wish: wish)] }, approve: { _ in false })
  }

  @Test("a pause: the wave under way is finished, and no other begins until somebody resumes")
  func pause() async throws {
    try await RolloutBench.open { desk in
      let state = desk.state
      let address = desk.client.address
      var dialogue = desk.dialogue()
      dialogue.wave = { _, index in
        Self.wishing { if index == 0 { _ = try await RolloutWishes(state).pause(nil, on: address) } }
      }
      let paused = try await desk.start(RolloutBench.settings(), dialogue)
      guard case .paused(let mark) = paused.reason else { return #expect(Bool(false), "\(paused.reason)") }
      #expect(mark == paused.record.pause)
      #expect(paused.record.statuses == [.done, .pending, .pending])
      #expect(try await desk.resume().reason == .done)
    }
  }

  @Test("a pause in the settings lets its time pass after the wave before, by the clock")
  func pauseBetween() async throws {
    try await RolloutBench.open { desk in
      let settings = RolloutBench.settings { $0.between = .pause(seconds: 3600) }
      let interruption = Interruption()
      var dialogue = desk.dialogue()
      let tell = dialogue.tell
      dialogue.tell = { event in
        tell(event)
        if case .pausing = event { interruption.request() }
      }
      let stopped = try await desk.start(settings, dialogue, interruption: interruption)
      #expect(stopped.reason == .interrupted)
      #expect(stopped.record.statuses == [.done, .pending, .pending])
      // An hour later it goes on by itself; after the second wave it waits again.
      try await desk.state.updateRollout(stopped.record.id) { $0.waves[0].since?.at -= 3600 }
      let second = Interruption()
      dialogue.tell = { if case .pausing = $0 { second.request() } }
      try await desk.elsewhere { other in
        let again = try await other.run().resume(
          other.client, state: other.state, dialogue: dialogue, interruption: second)
        #expect(again.reason == .interrupted)
        #expect(again.record.statuses == [.done, .done, .pending])
      }
    }
  }

  @Test("outside its window no wave begins, and it says when the window opens")
  func window() async throws {
    try await RolloutBench.open { desk in
      let settings = RolloutBench.settings { $0.window = MaintenanceWindow("22:00-04:00 UTC") }
      let noon = Date(timeIntervalSince1970: 1_795_348_800)
      let run = try desk.run(clock: { noon })
      let outcome = try await run.start(
        desk.client, state: desk.state, settings: settings, dialogue: desk.dialogue())
      let opens = try #require(settings.window?.nextOpening(after: noon))
      #expect(outcome.reason == .window(opens: opens))
      #expect(desk.bench.writes.isEmpty)
      #expect(try await desk.resume(clock: { opens }).reason == .done)
    }
  }

  @Test(
    "what changes while somebody is asked counts: the window closes, or a pause is wished, and the wave does not begin")
  func meanwhile() async throws {
    try await RolloutBench.open { desk in
      let settings = RolloutBench.settings { $0.window = MaintenanceWindow("22:00-04:00 UTC") }
      let night = Date(timeIntervalSince1970: 1_795_388_400)
      let noon = night.addingTimeInterval(13 * 3600)
      let time = Guarded(night)
      var dialogue = desk.dialogue()
      dialogue.approve = { question in
        if question.wave == 1 { time.set(noon) }
        return true
      }
      let outcome = try await desk.run(clock: { time.value }).start(
        desk.client, state: desk.state, settings: settings, dialogue: dialogue)
      let opens = try #require(settings.window?.nextOpening(after: noon))
      #expect(outcome.reason == .window(opens: opens))
      #expect(outcome.record.statuses == [.done, .pending, .pending])
      let writes = desk.bench.writes.count

      dialogue.approve = { [state = desk.state] question in
        _ = try await RolloutWishes(state).pause(question.record.id, on: nil)
        return true
      }
      let paused = try await desk.resume(dialogue, clock: { opens })
      let pause = try #require(paused.record.pause)
      #expect(paused.reason == .paused(pause))
      #expect(paused.record.statuses == [.done, .pending, .pending])
      #expect(desk.bench.writes.count == writes)

      #expect(try await desk.resume(clock: { opens }).reason == .done)
      #expect(try await desk.remaining() == 0)
    }
  }

  private final class Guarded: Sendable {
    private let date: Mutex<Date>

    init(_ date: Date) { self.date = Mutex(date) }

    var value: Date { date.withLock { $0 } }

    func set(_ new: Date) { date.withLock { $0 = new } }
  }

  @Test(
    "a backup comes before the first change, once, and its name is in the record; without a passphrase nothing begins")
  func backup() async throws {
    try await RolloutBench.open { desk in
      let settings = RolloutBench.settings { $0.backup = true }
      let refused = await desk.failure { try await desk.start(settings) }
      #expect(refused?.code == .backupPassphraseMissing)
      #expect(try await desk.state.rollouts() == [])
      let run = try desk.run(RolloutRun.Options(backupPassphrase: Secret("a passphrase")))
      let outcome = try await run.start(
        desk.client, state: desk.state, settings: settings, dialogue: desk.dialogue())
      #expect(outcome.reason == .done)
      let name = try #require(outcome.record.backup)
      #expect(desk.told.all.filter { $0.hasPrefix("backup") } == ["backup \(name)"])
      #expect(desk.bench.writtenPaths.first?.contains("backup_create") == true)
      #expect(desk.bench.writtenPaths.count { $0.contains("backup_create") } == 1)
    }
  }

  @Test("more participants than may be: no wave begins once the gate's time is over; when they have left it goes on")
  func calls() async throws {
    try await RolloutBench.open { desk in
      let settings = RolloutBench.settings {
        $0.maxCalls = 1
        $0.gate.timeout = 0
      }
      // Of whom it cannot be told on which node they are, count.
      var action = FaultRule.Action()
      action.json = [
        "meta": ["limit": 1000, "next": .null, "offset": 0, "previous": .null, "total_count": 2],
        "objects": .array(
          ["a", "b"].map { ["id": .string($0), "resource_uri": .string("/api/admin/status/v1/participant/\($0)/")] }),
      ]
      desk.bench.node.setFaults([FaultRule(path: "*/status/v1/participant/", action: action)])
      let waits = try await desk.start(settings)
      #expect(waits.reason == .calls(2, wave: 0))
      #expect(waits.record.statuses == [.pending, .pending, .pending])
      #expect(desk.told.all.contains("calls 2"))
      #expect(desk.bench.writes.isEmpty)
      desk.bench.node.setFaults([])
      #expect(try await desk.resume().reason == .done)
      #expect(try await desk.remaining() == 0)
    }
  }

  @Test("a file that was changed is refused, unless somebody accepts it; then the rest is made with it")
  func changedFile() async throws {
    try await RolloutBench.open { desk in
      let waiting = try await desk.start(RolloutBench.approval)
      try desk.folder.write(
        RolloutBench.deployment.replacing("10.0.1.53", with: "10.0.2.53"), to: "deployment.yaml")
      let refused = await desk.failure { try await desk.resume() }
      #expect(
        refused?.message
          == "nothing was changed: the deployment file \(desk.folder.path("deployment.yaml").quotedForMessage) is not as it was when the rollout "
          + "\(waiting.record.id) began; --accept-changed-file continues with it as it is now, for the waves that are not done"
      )
      let outcome = try await desk.resume(desk.dialogue(person: true, acceptsChange: true))
      #expect(outcome.reason == .done)
      #expect(outcome.record.digest != waiting.record.digest)
      #expect(try await desk.remaining() == 0)
    }
  }

  @Test("a file that is changed while the rollout runs: the next wave is not begun, and it can be gone on with")
  func changedOnTheWay() async throws {
    try await RolloutBench.open { desk in
      var dialogue = desk.dialogue()
      let folder = desk.folder
      let tell = dialogue.tell
      dialogue.tell = { event in
        tell(event)
        guard case .decided(0, _) = event else { return }
        _ = try? folder.write(RolloutBench.deployment.replacing("10.0.1.53", with: "10.0.2.53"), to: "deployment.yaml")
      }
      let failure = await desk.failure { try await desk.start(RolloutBench.settings(), dialogue) }
      #expect(
        failure?.message
          == "the deployment file \(folder.path("deployment.yaml").quotedForMessage) was changed while the rollout ran; the wave 2 was not "
          + "begun. `rollout resume --accept-changed-file` continues with it as it is now")
      #expect(!desk.told.all.contains { $0.hasPrefix("approve 2") })
      let resumed = try await desk.resume(desk.dialogue(acceptsChange: true))
      #expect(resumed.reason == .done)
      #expect(try await desk.remaining() == 0)
    }
  }

  @Test("what is given up on its way begins no other wave")
  func aborted() async throws {
    try await RolloutBench.open { desk in
      let state = desk.state
      var dialogue = desk.dialogue()
      dialogue.wave = { record, _ in
        Self.wishing { _ = try? await RolloutWishes(state).abort(record.id, on: nil) }
      }
      let failure = await desk.failure { try await desk.start(RolloutBench.settings(), dialogue) }
      let record = try #require(try await desk.state.rollouts().first)
      #expect(failure?.code == .rolloutEnded)
      #expect(failure?.message.hasPrefix("no other wave was begun: the rollout \(record) was given up by ") == true)
      #expect(try await desk.state.rollout(record)?.statuses == [.done, .pending, .pending])
    }
  }

  @Test("what is given up while time passes before a wave ends then, and not when the time is over")
  func abortedWhilePausing() async throws {
    try await RolloutBench.open { desk in
      let state = desk.state
      let address = desk.client.address
      let settings = RolloutBench.settings { $0.between = .pause(seconds: 3600) }
      var dialogue = desk.dialogue()
      dialogue.tell = {
        if case .pausing = $0 { Task { try await RolloutWishes(state).abort(nil, on: address) } }
      }
      let failure = await desk.failure { try await desk.start(settings, dialogue) }
      #expect(failure?.code == .rolloutEnded)
      let record = try #require(try await desk.state.rollouts().first)
      #expect(try await desk.state.rollout(record)?.statuses == [.done, .pending, .pending])
    }
  }

  @Test("settings that nobody could mean are refused")
  func implausible() async throws {
    try await RolloutBench.open { desk in
      let failure = await desk.failure { try await desk.start(RolloutBench.settings { $0.maxFailures = -1 }) }
      #expect(
        failure?.message == "nothing was changed: a number of the rollout's settings is out of its range")
    }
  }

  @Test("what a record says that the gate runs is never run")
  func forgedProgram() async throws {
    try await RolloutBench.open { desk in
      let id = try await desk.start(RolloutBench.approval).record.id
      try await desk.state.updateRollout(id) { $0.settings.gate.program = ["/bin/touch", "forged"] }
      let refused = await desk.failure { try await desk.resume(desk.dialogue(person: true)) }
      #expect(
        refused?.message
          == "nothing was changed: the gate of the rollout \(id) has the program \"/bin/touch\" \"forged\", and the file and the options here "
          + "name none; what a record says is not run: give the same one")
      #expect(!FileManager.default.fileExists(atPath: desk.folder.path("forged")))
    }
  }

  @Test("a plan of all waves changes nothing, and a wave has nothing of what one before it brings")
  func preview() async throws {
    try await RolloutBench.open { desk in
      let preview = try await desk.run().preview(desk.client, state: desk.state, settings: RolloutBench.settings())
      #expect(preview.waves.map(\.locations) == [["Oslo"], ["Bergen"], ["Rome"]])
      #expect(preview.waves.map(\.plan.requests.count) == [3, 2, 3])
      #expect(preview.waves.map(\.shared) == [["DNS server \"10.0.0.53\""], [], []])
      #expect(desk.bench.writes.isEmpty)
      #expect(try await desk.state.rollouts() == [])
    }
  }

  @Test("standard input is read once, and a rollout more often; a file without locations has no waves")
  func unusable() async throws {
    let failure = #expect(throws: RunFailure.self) { _ = try RolloutRun(DeploymentFile(standardInput: [])) }
    #expect(
      failure?.message
        == "a rollout reads its deployment file again for each wave, and standard input is read once; give the file's path"
    )
    try await RolloutBench.open { desk in
      try desk.folder.write("version: 1\ndnsServers:\n  - {address: 10.0.0.53}\n", to: "deployment.yaml")
      let none = await desk.failure { try await desk.start() }
      #expect(
        none?.message
          == "nothing was changed: the deployment file has no location, and a rollout goes by locations; `infinity-provision apply` makes "
          + "the changes")
    }
  }

  @Test("what no location uses remains, and is told")
  func remaining() async throws {
    try await RolloutBench.open { desk in
      try desk.folder.write(
        RolloutBench.deployment.replacing("locations:", with: "  - {address: 10.0.9.53}\nlocations:"),
        to: "deployment.yaml")
      let outcome = try await desk.start()
      #expect(outcome.reason == .differences(1))
      #expect(outcome.record.isUnderWay)
      #expect(outcome.record.remaining == 1)
    }
  }
}
