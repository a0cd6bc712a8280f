import Foundation
import InfinityAPI
import TestSupport
import Testing

@testable import InfinityProvisioning

/// The journal of an apply, and what is read out of it, however the run ended.
@Suite("Journal and history")
struct JournalTests {
  private static let server = ObjectReference(ObjectKey(.turnServer, "TURN"), label: "TURN", uri: nil)
  private static let plan = Plan(
    managementNode: "https://manager.example.com",
    changes: [
      Change(
        id: 0, step: .turnServers, action: .create, target: server, location: nil,
        fields: [
          FieldDifference(name: "name", before: .null, after: .text("TURN")),
          FieldDifference(name: "password", before: .null, after: .secret(.environment("PASSWORD"))),
        ]),
      Change(
        id: 1, step: .turnServers, action: .update,
        target: ObservedObject.named(.location, "Europe", id: 1).reference, location: "Europe",
        fields: [FieldDifference(name: "turn_server", before: .null, after: .reference(server))]),
    ], unchanged: 0, warnings: [], nodeCount: 0)

  /// A journal that was written so far.
  private func write(
    _ folder: StateFolder, at time: TimeInterval = 1_700_000_000, _ body: (Journal) async throws -> Void
  ) async throws -> String {
    let journal = try await Journal(
      Self.plan, action: "apply", in: folder, now: Date(timeIntervalSince1970: time))
    try await body(journal)
    return journal.run
  }

  @Test("a finished run: every change with what became of it, the new object's URI, no secret")
  func finished() async throws {
    try await withTemporaryFolder { scratch in
      let folder = StateFolder(path: scratch.path)
      let uri = ResourceURI(TURNServer.endpoint, id: 7)
      let run = try await write(folder) { journal in
        try await journal.willSend([Self.plan.changes[0]])
        await journal.didFinish([(Self.plan.changes[0], .applied(uri))])
        await journal.didFinish([(Self.plan.changes[1], .failed(ApplyFailure(.refused, "no such server")))])
        await journal.finish()
      }
      #expect(
        run.wholeMatch(of: #/20231114T221320Z-(\d+)-[0-9a-f]{8}/#)?.output.1
          == "\(ProcessInfo.processInfo.processIdentifier)")
      let record = try await folder.existingRun(run)
      #expect(record.isFinished)
      #expect(record.action == "apply")
      #expect(record.managementNode == "https://manager.example.com")
      #expect(record.operatorName.hasPrefix("\(ProcessInfo.processInfo.userName)@"))
      #expect(record.started == Date(timeIntervalSince1970: 1_700_000_000))
      #expect(record.changes.map(\.state) == [.applied, .failed])
      #expect(record.changes[0].target.uri == uri)
      #expect(record.changes[0].fields[1].isSecret)
      #expect(record.changes[0].fields[1].after == .null)
      // Nor is it in what is written: both forget it, the change and its text.
      #expect(JournaledChange(Self.plan.changes[0]).fields[1].after == .null)
      #expect(record.changes[1].message == "no such server")
      let text = try scratch.read("runs/\(run).jsonl")
      #expect(!text.contains("PASSWORD"))
    }
  }

  @Test(
    "what a run was made from and limited to is in its journal; that of an earlier version does not say, and is read")
  func scope() async throws {
    let state = InMemoryState()
    let scope = RunScope(file: "sites/europe.yaml", locations: ["Europe"], steps: [2, 6])
    let journal = try await Journal(Self.plan, action: "apply", scope: scope, in: state, now: Date())
    await journal.finish()
    let record = try await state.existingRun(journal.run)
    #expect(record.scope == scope)
    #expect(record.locations == ["Europe"])
    #expect(record.steps == [.turnServers])

    let text = String(decoding: try #require(state.journal(of: journal.run)), as: UTF8.self)
    let first = try #require(text.split(separator: "\n").first)
    #expect(first.contains(#""file":"sites/europe.yaml""#) && first.contains(#""steps":[2,6]"#))
    let earlier = text.replacing(#""file":"sites/europe.yaml","#, with: "").replacing(
      #""locations":["Europe"],"#, with: ""
    )
    .replacing(#","steps":[2,6]"#, with: "").replacing(#/,"previous":(null|"[0-9a-f]+")/#, with: "")
    .replacing(#/,"version":"[^"]*"/#, with: "")
    #expect(try RunRecord(journal: Data(earlier.utf8), from: "journal").scope == RunScope())
    #expect(JournalVerification(run: journal.run, Data(earlier.utf8)).result == .notChained)
  }

  @Test("what was refused but left a trace, or whose answer was lost, counts as sent: a rollback looks for it")
  func unclear() async throws {
    try await withTemporaryFolder { scratch in
      let folder = StateFolder(path: scratch.path)
      let run = try await write(folder) { journal in
        for (change, reason) in zip(Self.plan.changes, [ApplyFailure.Reason.leftTrace, .unclear]) {
          await journal.didFinish([(change, .failed(ApplyFailure(reason, "half done")))])
        }
      }
      let record = try await folder.existingRun(run)
      #expect(record.changes.map(\.state) == [.sent, .sent])
      #expect(record.changes.map(\.message) == ["half done", "half done"])
    }
  }

  @Test("a run that was killed: what was sent is known, and that it did not come to its end")
  func killed() async throws {
    try await withTemporaryFolder { scratch in
      let folder = StateFolder(path: scratch.path)
      let run = try await write(folder) { try await $0.willSend([Self.plan.changes[0]]) }
      let record = try await folder.existingRun(run)
      #expect(!record.isFinished)
      #expect(record.changes.map(\.state) == [.sent, .planned])
    }
  }

  @Test("a last line that was cut off anywhere is left out; a fault before it is an error")
  func cutOff() async throws {
    try await withTemporaryFolder { scratch in
      let folder = StateFolder(path: scratch.path)
      let run = try await write(folder) { try await $0.willSend([Self.plan.changes[0]]) }
      let text = try scratch.read("runs/\(run).jsonl")
      let lines = text.split(separator: "\n")
      let last = try #require(lines.last)
      for length in stride(from: 0, to: last.count, by: 7) {
        let cut = lines.dropLast().joined(separator: "\n") + "\n" + last.prefix(length)
        try scratch.write(cut, to: "runs/\(run).jsonl")
        #expect(try await folder.existingRun(run).changes.map(\.state) == [.planned, .planned])
      }
      // What something else damaged is named: this version wrote the journal.
      let other = text.replacing("\"state\":\"planned\"", with: "\"state\":\"other\"")
      for damaged in [other, ([lines[0], "garbage"] + lines.dropFirst()).joined(separator: "\n")] {
        try scratch.write(damaged, to: "runs/\(run).jsonl")
        let error = await #expect(throws: FileError.self) { try await folder.existingRun(run) }
        #expect(
          error?.description
            == "reading the journal \(scratch.path)/runs/\(run).jsonl: line 2 is damaged; `infinity-provision history --verify` shows what "
            + "is as it was written; with the file moved out of the folder `runs` the other runs can be read again")
      }
    }
  }

  @Test("a journal that somebody tampered with cannot steer the terminal on which it is shown")
  func escapes() async throws {
    try await withTemporaryFolder { scratch in
      let folder = StateFolder(path: scratch.path)
      let run = try await write(folder) { await $0.finish() }
      let text = try scratch.read("runs/\(run).jsonl")
      let name = "\"run\":\"\(run)"
      #expect(text.contains(name))
      try scratch.write(text.replacing(name, with: name + #"\u001b[2J"#), to: "runs/\(run).jsonl")
      let error = await #expect(throws: FileError.self) { try await folder.existingRun(run) }
      #expect(error?.description.contains("it is not one that this version wrote") == true)
    }
  }

  @Test("runs are listed the latest first; one that is not there is an error with the nearest name")
  func list() async throws {
    try await withTemporaryFolder { scratch in
      let folder = StateFolder(path: scratch.path)
      #expect(try folder.runs() == [])
      let none = await #expect(throws: RunFailure.self) { try await folder.history(of: "last") }
      #expect(
        none?.description
          == "looking up the last run: this state has none; if another one was used, name it with --state")
      let first = try await write(folder, at: 1_700_000_000) { await $0.finish() }
      let second = try await write(folder, at: 1_700_000_001) { await $0.finish() }
      try scratch.write("", to: "runs/other.txt")
      #expect(try folder.runs() == [second, first])
      #expect(try await folder.history(of: "last").id == second)
      #expect(try await folder.verification(of: "last").map(\.run) == [second])
      let error = await #expect(throws: UnknownRun.self) { try await folder.existingRun("../secrets") }
      #expect(
        error?.description
          == "looking up the run ../secrets: there is no run with that name; `infinity-provision history` lists the runs"
      )
      let misspelled = await #expect(throws: UnknownRun.self) {
        try await folder.existingRun(second.replacing("20231114T", with: "20231141T"))
      }
      #expect(
        misspelled?.description
          == "looking up the run \(second.replacing("20231114T", with: "20231141T")): there is no run with that name; did you mean"
          + " \"\(second)\"?; `infinity-provision history` lists the runs")
    }
  }

  @Test("two runs that one process begins in the same second have journals of their own")
  func sameSecond() async throws {
    try await withTemporaryFolder { scratch in
      let folder = StateFolder(path: scratch.path)
      let first = try await write(folder) { await $0.finish() }
      let second = try await write(folder) { _ in }
      #expect(second == first + "-2")
      #expect(try folder.runs() == [second, first])
      #expect(try await folder.existingRun(second).isFinished == false)
      #expect(try await folder.existingRun(first).isFinished)
    }
  }

  @Test("what is there and cannot be read is an error with the file and the reason, never an empty list")
  func unreadable() async throws {
    try await withTemporaryFolder { scratch in
      try scratch.write("", to: "runs")
      let folder = StateFolder(path: scratch.path)
      let list = #expect(throws: FileError.self) { try folder.runs() }
      #expect(
        list?.description == "listing the journals in \(scratch.path)/runs: Not a directory; check the folder's rights")
      let other = StateFolder(path: scratch.path("other"))
      try scratch.write("", to: "other/runs/20231114T221320Z-1.jsonl/file")
      let journal = #expect(throws: FileError.self) { try other.run("20231114T221320Z-1") }
      #expect(
        journal?.description
          == "reading the journal \(scratch.path)/other/runs/20231114T221320Z-1.jsonl: Is a directory; check the file's rights"
      )
    }
  }

  @Test("a journal that cannot be written stops the run before anything is changed")
  func unwritable() async throws {
    try await withTemporaryFolder { scratch in
      try scratch.write("", to: "file")
      let folder = StateFolder(path: scratch.path("file"))
      await #expect(throws: FileError.self) { _ = try await write(folder) { _ in } }
    }
  }
}
