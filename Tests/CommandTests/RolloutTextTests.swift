import Foundation
import TestSupport
import Testing

@testable import InfinityProvisioning
@testable import infinity_provision

/// A rollout in text and JSON: where it is, and what comes next.
@Suite("Rollouts in text and JSON")
struct RolloutTextTests {
  private static let began = Date(timeIntervalSince1970: 1_795_367_101)
  private static let digest = String(repeating: "0a", count: 32)

  /// Four waves, each at another point.
  private static var record: RolloutRecord {
    func mark(_ by: String, _ minutes: Double) -> RolloutRecord.Mark {
      RolloutRecord.Mark(by: by, at: began.addingTimeInterval(minutes * 60))
    }
    var first = RolloutWave(name: "canary", locations: ["Oslo"], nodes: 2)
    first.status = .done
    first.since = mark("anna@ops", 4)
    first.runs = ["20261122T170512Z-4711-5f0c2a9e"]
    first.changes = 12
    first.shared = ["trusted CA certificate \"Example Root CA\"", "DNS server \"10.0.0.53\""]
    first.gate = .init(isPassed: true, at: began, findings: [], errors: 0, warnings: 0)
    var second = RolloutWave(name: "west", locations: ["Bergen", "Stavanger", "Trondheim"], nodes: 6)
    second.status = .rolledBack
    second.since = mark("bob@ci-7", 90)
    second.runs = ["20261122T180512Z-4711-5f0c2a9e"]
    second.rolledBack = second.runs
    second.gate = .init(
      isPassed: false, at: began, findings: ["error: sync: the node \"stavanger-2\" is not in sync"], errors: 1,
      warnings: 0, programOutput: "line one\nline two")
    second.message = "the gate was not passed: sync: the node \"stavanger-2\" is not in sync after 900 seconds"
    var third = RolloutWave(locations: ["Rome", "Turin", "Milan", "Bari", "Pisa"], nodes: 1200)
    third.status = .waiting
    third.since = mark("bob@ci-7", 91)
    third.proposal = .init(digest: digest, changes: 15, savedPlan: nil)
    var record = RolloutRecord(
      id: "rollout-20261122T170501Z-5f0c2a9e", started: began, operatorName: "anna@ops",
      managementNode: "https://manager.example.com", file: "deployment.yaml", digest: digest, reference: "CHG-4711",
      settings: RolloutSettings(), waves: [first, second, third, RolloutWave(locations: ["Paris"], nodes: 3)])
    record.backup = "backup-2026-11-22.tgz"
    record.pause = mark("carl@ops", 95)
    return record
  }

  @Test("the status of a rollout, at 80 and 200 columns", arguments: [80, 200])
  func status(width: Int) throws {
    let style = TextStyle(usesColor: false, width: width)
    let text = RolloutText(style: style).text(Self.record)
    try expectGolden("rollout-\(width).txt", text)
    #expect(text.lines.allSatisfy { $0.count <= width })
  }

  @Test("of a wave that is being applied nobody says that it changed nothing")
  func applying() {
    var record = Self.record
    record.waves[3].status = .applying
    let text = RolloutText(style: .plain).text(record)
    #expect(text.lines.contains { $0.contains("Paris") && $0.contains("-  ") && !$0.contains(" 0 ") }, "\(text)")
    #expect(
      text.hasSuffix(
        "Wave 4 is being applied, or was cut off: `infinity-provision history` shows what it has changed so far, and `infinity-provision rollout"
          + " resume` goes on where no process is at work on it."), "\(text)")
  }

  @Test("one that is being undone says so, and is continued by nothing else")
  func beingUndone() {
    var record = Self.record
    record.waves[3].status = .applying
    record.undoing = .init(by: "anna@ops", at: Self.began)
    let lines = RolloutText(style: .plain).text(record).lines
    #expect(lines.contains("Being undone     2026-11-22T17:05:01Z by anna@ops"), "\(lines)")
    #expect(
      lines.last?.hasSuffix("`infinity-provision rollout undo` rolls it back where no process is at work on it.")
        == true, "\(lines)")
    record.end = .undone
    #expect(!RolloutText(style: .plain).text(record).contains("Being undone"))
  }

  @Test("the list of rollouts, and what stands there where there is none")
  func history() throws {
    var ended = Self.record
    ended.end = .undone
    ended.ended = .init(by: "anna@ops", at: Self.began)
    try expectGolden("rollout-history.txt", RolloutHistoryText(style: .plain).text([Self.record, ended]))
    #expect(RolloutHistoryText(style: .plain).text([]) == "There was no rollout yet.")
  }

  @Test("the document of a rollout has every key, whatever is known")
  func json() throws {
    try expectGolden("rollout.json", String(decoding: RolloutJSON.document(Self.record).text, as: UTF8.self))
  }

  @Test("what names of a record say steers no terminal")
  func escaped() {
    var record = Self.record
    record.waves[0].locations = ["O\u{1b}[2Jslo"]
    record.waves[1].message = "a\u{1b}[2Jb"
    record.operatorName = "\u{1b}[2J"
    record.file = "\u{1b}[2J"
    let text = RolloutText(style: .plain)
    #expect(!(text.text(record) + RolloutHistoryText(style: .plain).text([record])).contains("\u{1b}"))
  }

  private struct Ending: Sendable {
    let reason: RolloutOutcome.Reason
    let exitCode: Int32
    let code: String
    let message: String
  }

  private static let resume = "`infinity-provision rollout resume --file deployment.yaml --state s`"
  private static let id = "rollout-20261122T170501Z-5f0c2a9e"

  private static let endings: [Ending] = [
    Ending(
      reason: .done, exitCode: 0, code: "done",
      message: "Rollout: done, 4 waves. The Management Node matches the file."),
    Ending(
      reason: .differences(2), exitCode: 5, code: "differences-remain",
      message: """
        all waves are done, and the file still asks for 2 changes: of what no location of the waves uses, or made by someone else since. \
        `infinity-provision plan deployment.yaml --state s` shows them, `apply` makes them, and \(resume) then ends the rollout
        """),
    Ending(
      reason: .approval(wave: 2), exitCode: 7, code: "waits-for-approval",
      message: """
        Rollout: wave 3 (Rome, Turin and 3 more) waits for an approval. `infinity-provision rollout approve \(id) --state s` approves it, \
        then \(resume) makes it.
        """),
    Ending(
      reason: .paused(.init(by: "carl@ops", at: began)), exitCode: 7, code: "paused",
      message: "Rollout: paused by carl@ops at 2026-11-22T17:05:01Z. \(resume) continues it."),
    Ending(
      reason: .window(opens: began), exitCode: 7, code: "outside-window",
      message: "Rollout: outside its window, which opens at 2026-11-22T17:05:01Z. \(resume) continues it then."),
    Ending(
      reason: .calls(1, wave: 3), exitCode: 7, code: "too-many-calls",
      message: "Rollout: 1 participant is on the nodes of wave 4 (Paris), and 0 may be. \(resume) tries again."),
    Ending(
      reason: .failed(wave: 1), exitCode: 5, code: "wave-failed",
      message: """
        wave 2 (west: Bergen, Stavanger, Trondheim) failed: the gate was not passed: sync: the node "stavanger-2" is not in sync after \
        900 seconds
        It was rolled back. After a fix \(resume) tries it again, `infinity-provision rollout undo \(id) --state s` rolls everything back
        """),
    Ending(
      reason: .interrupted, exitCode: 5, code: "interrupted",
      message: "stopped on request. \(resume) continues the rollout"),
    Ending(reason: .undone, exitCode: 0, code: "undone", message: "Rollout: undone."),
  ]

  @Test("each ending has its exit code, its word, and the command that comes next", arguments: endings.indices)
  func ending(index: Int) {
    let expected = Self.endings[index]
    let ending = RolloutEnding(
      RolloutOutcome(reason: expected.reason, record: Self.record),
      words: .init(file: ["deployment.yaml"], state: ["--state", "s"]))
    #expect(ending.status.rawValue == expected.exitCode)
    #expect(ending.code == expected.code)
    #expect(ending.message == expected.message)
  }

  @Test(
    "locations in no wave were not looked at, and it is not said that they match",
    arguments: [
      (["Rome"], "\"Rome\""), (["A", "B\u{1b}", "C", "D", "E"], "\"A\", \"B\\u{1B}\", \"C\" and 2 more"),
    ])
  func leftOut(locations: [String], names: String) {
    let ending = RolloutEnding(
      RolloutOutcome(reason: .done, record: Self.record, leftOut: locations), words: .init())
    #expect(
      ending.message
        == "Rollout: done, 4 waves. The Management Node matches the file at the locations of the waves; in no wave, and not looked at: \(names)."
    )
  }

  @Test("what could not be rolled back is tried again by undo")
  func undo() {
    let ending = RolloutEnding(
      RolloutOutcome(reason: .failed(wave: 3), record: Self.record), words: .init(isUndo: true))
    #expect(
      ending.message
        == "not all of wave 4 (Paris) could be rolled back; after a fix `infinity-provision rollout undo \(Self.id)` continues with it"
    )
  }

  @Test("stopped before anything was written: 130")
  func interruptedBefore() {
    var record = Self.record
    for index in record.waves.indices { record.waves[index].runs = [] }
    let ending = RolloutEnding(RolloutOutcome(reason: .interrupted, record: record), words: .init())
    #expect(ending.status.rawValue == 130)
    #expect(
      ending.message
        == "stopped on request; nothing was changed. `infinity-provision rollout resume` continues the rollout")
  }
}
