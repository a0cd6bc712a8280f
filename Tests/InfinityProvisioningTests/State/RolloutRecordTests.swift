import Foundation
import TestSupport
import Testing

@testable import InfinityProvisioning

/// What is remembered of a rollout, whatever keeps it.
@Suite("Records of rollouts")
struct RolloutRecordTests {
  private static let id = "rollout-20261122T170501Z-5f0c2a9e"
  private static let digest = String(repeating: "0a", count: 32)

  /// A record in which everything has a value.
  static var full: RolloutRecord {
    let mark = RolloutRecord.Mark(by: "anna@desk", at: Date(timeIntervalSince1970: 1_795_367_101))
    var settings = RolloutSettings()
    settings.between = .pause(seconds: 60)
    settings.gate.checks = [.sync, .certificates]
    settings.gate.program = ["./check", "calls"]
    settings.gate.onFailure = .rollBack
    settings.window = MaintenanceWindow("22:00-04:00 Europe/Oslo")
    settings.maxCalls = 3
    settings.backup = true
    var wave = RolloutWave(name: "canary", locations: ["Oslo"], nodes: 2)
    wave.status = .waiting
    wave.since = mark
    wave.runs = ["20261122T170502Z-1-5f0c2a9e", "20261122T170503Z-1-5f0c2a9e"]
    wave.rolledBack = ["20261122T170502Z-1-5f0c2a9e"]
    wave.changes = 3
    wave.kinds = ["dns_server"]
    wave.shared = ["DNS server \"10.0.0.1\""]
    wave.proposal = .init(digest: digest, changes: 3, savedPlan: "{}")
    wave.approval = .init(by: "bob@desk", at: mark.at, plan: digest)
    wave.gate = .init(
      isPassed: true, at: mark.at, findings: ["warning: a"], errors: 0, warnings: 1, programOutput: "ok")
    wave.message = "why"
    var record = RolloutRecord(
      id: id, started: mark.at, operatorName: "anna@desk", managementNode: "https://manager.example.com",
      file: "deployment.yaml", digest: digest, reference: "CHG-1", settings: settings,
      waves: [wave, RolloutWave(locations: ["Bergen", "Rome"], nodes: 0)])
    record.pause = mark
    record.backup = "backup.tgz"
    record.remaining = 0
    record.end = .done
    record.ended = mark
    return record
  }

  @Test("a record is read as it was written, by another process as well", arguments: StateLawsTests.Keeper.present)
  func readAsWritten(keeper: StateLawsTests.Keeper) async throws {
    try await keeper.lend { state, reopened in
      let kept = try await state.rollouts()
      #expect(kept == [])
      #expect(try await state.rollout(Self.id) == nil)
      try await state.beginRollout(Self.full)
      #expect(try await reopened().rollout(Self.id) == Self.full)
      #expect(try await reopened().rollouts() == [Self.id])
      await #expect(throws: RunExists.self) { try await reopened().beginRollout(Self.full) }
    }
  }

  @Test(
    "changes at the same time are all kept, and one that throws changes nothing",
    arguments: StateLawsTests.Keeper.present)
  func concurrentChanges(keeper: StateLawsTests.Keeper) async throws {
    struct Refusal: Error {}
    try await keeper.lend { state, reopened in
      try await state.beginRollout(Self.full)
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 1...20 {
          group.addTask { try await reopened().updateRollout(Self.id) { $0.waves[1].changes += 1 } }
        }
        try await group.waitForAll()
      }
      await #expect(throws: Refusal.self) {
        try await state.updateRollout(Self.id) { record in
          record.waves[1].changes = 0
          throw Refusal()
        }
      }
      #expect(try await state.rollout(Self.id)?.waves[1].changes == 20)
    }
  }

  @Test(
    "a name that leads elsewhere is none", arguments: StateLawsTests.Keeper.present, ["../x", "", ".x", "a/b", "a\0"])
  func names(keeper: StateLawsTests.Keeper, name: String) async throws {
    try await keeper.lend { state, _ in
      await #expect(throws: RunExists.self) { try await state.updateRolloutDocument(name) { _ in Data() } }
      let kept = try await state.rollouts()
      #expect(kept == [])
    }
  }

  @Test("a change of a rollout that is not there is an error that names it", arguments: StateLawsTests.Keeper.present)
  func unknown(keeper: StateLawsTests.Keeper) async throws {
    try await keeper.lend { state, _ in
      let error = await #expect(throws: UnknownRun.self) { try await state.updateRollout("other") { _ in } }
      #expect(error?.description == "looking up the rollout other: there is no rollout with that name")
    }
  }

  /// What somebody wrote into a record, each a member and its value.
  private static let forgeries: [(path: [String], value: JSON)] = [
    (["formatVersion"], 2), (["id"], "rollout-20261122T170501Z-5f0c2a9f"), (["digest"], "0a"), (["waves"], []),
    (["managementNode"], "https://\u{1b}[2J"), (["end"], "gone"), (["ended"], nil), (["settings", "maxFailures"], -1),
    (["settings", "gate", "timeout"], 9_000_000_000_000_000), (["settings", "between"], ["pause": -1]),
    (["settings", "between"], "sometimes"), (["settings", "window"], "always"), (["settings", "maxCalls"], -1),
    (["settings", "gate", "checks"], ["everything"]), (["settings", "gate", "onFailure"], "shrug"),
    (["waves", "0", "locations"], []), (["waves", "1", "locations"], ["Oslo"]), (["waves", "0", "nodes"], -1),
    (["waves", "1", "runs"], ["../../etc/passwd"]), (["waves", "0", "rolledBack"], ["20261122T170509Z-1-5f0c2a9e"]),
    (["waves", "0", "changes"], 9_000_000_000), (["waves", "0", "kinds"], ["administrator"]),
    (["waves", "0", "status"], "fine"), (["waves", "0", "proposal"], nil), (["waves", "0", "approval", "plan"], "yes"),
    (["waves", "0", "proposal", "changes"], -5),
    (["waves", "0", "gate", "findings"], .array([JSON](repeating: "x", count: 21))),
  ]

  @Test("what this tool would not have written is refused, and says what to do", arguments: forgeries.indices)
  func hostile(index: Int) async throws {
    let (path, value) = Self.forgeries[index]
    var document = try JSON(parsing: String(decoding: try Self.full.document(), as: UTF8.self))
    document = Self.replacing(path[...], in: document, with: value)
    let state = InMemoryState()
    let bytes = Data(document.serialized.utf8)
    _ = try state.updateRolloutDocument(Self.id) { _ in bytes }
    let error = await #expect(throws: FileError.self) { _ = try await state.rollout(Self.id) }
    let message = try #require(error.map { "\($0)" })
    #expect(message.hasPrefix("reading the rollout \(Self.id) in memory: "), "\(message)")
    #expect(message.contains("it is not one that this version wrote"), "\(path): \(message)")
  }

  @Test(
    "a document that is none, or another version's, is refused", arguments: ["", "[]", "{}", "{\"version\": \"9.1\"}"])
  func none(text: String) async throws {
    let state = InMemoryState()
    _ = try state.updateRolloutDocument(Self.id) { _ in Data(text.utf8) }
    let error = await #expect(throws: FileError.self) { _ = try await state.rollout(Self.id) }
    let message = try #require(error.map { "\($0)" })
    #expect(message.contains("infinity-provision 9.1 wrote it") == text.contains("9.1"))
    #expect(
      message.contains(": it is damaged: it is not a document in JSON; move it out of the folder `rollouts`, ")
        == text.isEmpty)
  }

  @Test(
    "a copy takes rollouts along, once; one that has moved on stays as it is", arguments: StateLawsTests.Keeper.present)
  func copied(keeper: StateLawsTests.Keeper) async throws {
    try await keeper.lend { state, _ in
      let source = InMemoryState()
      try await source.beginRollout(Self.full)
      #expect(try await StateCopy.copy(from: source, to: state).copiedRollouts == [Self.id])
      #expect(try await state.rollout(Self.id) == Self.full)
      #expect(try await StateCopy.copy(from: source, to: state).presentRollouts == [Self.id])
      try await state.updateRollout(Self.id) { $0.waves[1].changes = 7 }
      #expect(try await StateCopy.copy(from: source, to: state).differentRollouts == [Self.id])
      #expect(try await state.rollout(Self.id)?.waves[1].changes == 7)
      let contents = try await StateContents.read(state)
      #expect(contents.managementNodes.map(\.rollouts) == [[Self.id]])
    }
  }

  private static func replacing(_ path: ArraySlice<String>, in value: JSON, with new: JSON) -> JSON {
    guard let first = path.first else { return new }
    var copy = value
    if let index = Int(first) {
      var elements = value.elements
      elements[index] = replacing(path.dropFirst(), in: elements[index], with: new)
      return .array(elements)
    }
    copy[first] = replacing(path.dropFirst(), in: value[first], with: new)
    return copy
  }
}
