import Foundation
import InfinityAPI
import ProductBuild
import TestSupport
import Testing

@testable import InfinityProvisioning

/// Whether a journal that somebody changed tells so, and of what it cannot.
@Suite("The chain of a journal")
struct JournalChainTests {
  private static let plan = Plan(
    managementNode: "https://manager.example.com",
    changes: (0...1).map { id in
      Change(
        id: id, step: .lyncServers, action: .create,
        target: ObjectReference(ObjectKey(.lyncServer, "SfB \(id)"), label: "SfB \(id)", uri: nil), location: nil,
        fields: [FieldDifference(name: "name", before: .null, after: .text("SfB \(id)"))])
    }, unchanged: 0, warnings: [], nodeCount: 0)

  /// The journal of a finished run: its beginning, two changes, four events and the end.
  private static func finished(in state: any StateStore) async throws -> (run: String, lines: [String]) {
    let journal = try await Journal(plan, action: "apply", reference: "CHG 1\u{1B}[2J", in: state, now: Date())
    for change in plan.changes {
      try await journal.willSend([change])
      await journal.didFinish([(change, .applied(nil))])
    }
    #expect(await journal.finish().message("made") == nil)
    let data = try #require(try await state.journal(of: journal.run))
    return (journal.run, String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init))
  }

  private static func result(_ run: String, _ lines: [String], end: String = "\n") -> JournalVerification.Result {
    JournalVerification(run: run, Data((lines.joined(separator: "\n") + end).utf8)).result
  }

  @Test("each line holds the SHA-256 of the one before; the first holds null and the version")
  func form() async throws {
    let state = InMemoryState()
    let (run, lines) = try await Self.finished(in: state)
    #expect(lines.count == 8)
    let first = try JSON(parsing: lines[0])
    #expect(first.members.keys.contains("previous"))
    #expect(first["previous"] == .null)
    #expect(first["begin"]["_0"]["version"] == .string(ProductVersion.text))
    #expect(first["begin"]["_0"]["reference"] == "CHG 1\u{1B}[2J")
    for (line, next) in zip(lines, lines.dropFirst()) {
      let sum = try await Program("sha256sum").run(input: line).output.prefix(64)
      #expect(try JSON(parsing: next)["previous"] == .string(String(sum)))
    }
    let verification = try #require(try await state.verification(of: run).first)
    let last = try await Program("sha256sum").run(input: try #require(lines.last)).output.prefix(64)
    #expect(verification.result == .unbroken)
    #expect((verification.lines, verification.head) == (8, String(last)))
    #expect(try await state.existingRun(run).reference == "CHG 1\u{1B}[2J")
  }

  private static let existing = ObjectReference(
    ObjectKey(.location, "Europe"), label: "Eur\"ope", uri: ResourceURI(Location.endpoint, id: 1))

  /// Changes that hold every sort of value, and events of every state.
  private static let entries: [JournalEntry] = {
    let new = ObjectReference(ObjectKey(.dnsServer, "10.0.0.1"), label: "10.0.0.1", uri: nil)
    let values: [PlanValue] = [
      .null, .text("a/b \"é\"\n"), .integer(-3), .reference(new), .references([existing, new]), .references([]),
      .certificate(new, pem: "-----BEGIN CERTIFICATE-----\n"),
    ]
    let fields =
      values.map { FieldDifference(name: "field", before: $0, after: .null) }
      + values.map { FieldDifference(name: "field", before: .null, after: $0) }
      + [FieldDifference(name: "password", before: .null, after: .secret(SecretSource(.environment("X"), at: .none)))]
    let changes = [(existing, "Europe", fields), (new, nil, [])].map { target, location, fields in
      JournaledChange(
        Change(id: 7, step: .turnServers, action: .update, target: target, location: location, fields: fields))
    }
    var tried = changes[0]
    (tried.state, tried.message) = (.failed, "no")
    let events: [JournalEntry.Event] = [
      .init(id: 0, state: .sent), .init(id: 12, state: .applied, uri: existing.uri),
      .init(id: 3, state: .failed, message: "line\nline"),
    ]
    return (changes + [tried]).map(JournalEntry.change) + events.map(JournalEntry.event)
  }()

  @Test("changes and events are written as their coding says, and read so", arguments: entries)
  func writing(entry: JournalEntry) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    for previous in [nil, String(repeating: "a", count: 64)] {
      let text = Data(try entry.text(after: previous))
      let coded = try encoder.encode(JournalChain.Written(entry: entry, previous: previous))
      #expect(String(decoding: text, as: UTF8.self) == String(decoding: coded, as: UTF8.self))
      #expect(JournalChain.Written.read(text)?.entry == entry)
    }
  }

  @Test("a line that is changed, taken out, put in or moved is noticed at the line after it; a missing end is no end")
  func tampering() async throws {
    let (run, lines) = try await Self.finished(in: InMemoryState())
    func broken(_ line: Int, _ changed: [String], _ reason: String) {
      #expect(Self.result(run, changed) == .broken(line: line, reason: reason), "line \(line)")
    }
    #expect(Self.result(run, lines) == .unbroken)
    for index in 1..<lines.count {
      let reason =
        "it does not follow from the line before: line \(index) was changed, or lines were put in or taken out"
      var changed = lines
      changed[index - 1] = lines[index - 1].replacing("SfB", with: "Sfb").replacing("\"id\":", with: "\"id\": ")
        .replacing("https", with: "http")
      #expect(changed != lines)
      broken(index + 1, changed, reason)
      if index + 1 < lines.count { broken(index + 1, Array(lines[..<index]) + Array(lines[(index + 1)...]), reason) }
      broken(index + 1, Array(lines[..<index]) + [lines[index - 1]] + Array(lines[index...]), reason)
    }
    #expect(Self.result(run, lines.dropLast()) == .cutOff)
    #expect(Self.result(run, lines.dropLast() + [#"{"end":"#], end: "") == .cutOff)
    #expect(Self.result(run, [], end: "") == .cutOff)
    broken(8, lines.dropLast() + ["{}"], "it is not a line of a journal")
    broken(1, Array(lines.dropFirst()), "the beginning of the run is missing")
    let other = JournalVerification(run: "other", Data(lines.joined(separator: "\n").utf8)).result
    #expect(other == .broken(line: 1, reason: "it is the beginning of another run"))
    var chain = JournalChain(run: run)
    let forged = try chain.lines([JournalEntry.end, .end]).map { String(decoding: $0.text, as: UTF8.self) }
    broken(
      9, lines + forged.dropFirst(),
      "it does not follow from the line before: line 8 was changed, or lines were put in or taken out")
  }

  @Test("what continues the chain after the end of the run is no part of it")
  func afterTheEnd() throws {
    var chain = JournalChain(run: "run")
    let begin = JournalEntry.begin(
      .init(formatVersion: 1, run: "run", started: .now, operatorName: "", managementNode: "", action: "apply"))
    let lines = try chain.lines([begin, .end, .end]).map { String(decoding: $0.text, as: UTF8.self) }
    #expect(Self.result("run", lines) == .broken(line: 3, reason: "it follows the end of the run"))
  }

  @Test("a journal of an earlier version is read, and said not to be chained; one of this version cannot pass for it")
  func earlierVersion() async throws {
    try await withTemporaryFolder { scratch in
      let folder = StateFolder(path: scratch.path)
      let (run, lines) = try await Self.finished(in: folder)
      let unchained = lines.map { $0.replacing(#/,"previous":(null|"[0-9a-f]{64}")/#, with: "") }
      #expect(Self.result(run, unchained) != .notChained)
      let released = unchained.map {
        $0.replacing(#/,"version":"[^"]*"/#, with: "").replacing(#/"reference":"[^"]*",/#, with: "")
      }
      #expect(
        released.allSatisfy { !$0.contains("previous") && !$0.contains("version\"") && !$0.contains("reference") })
      #expect(Self.result(run, released) == .notChained)
      try scratch.write(released.joined(separator: "\n") + "\n", to: "runs/\(run).jsonl")
      let record = try await folder.existingRun(run)
      #expect(record.isFinished)
      #expect(record.changes.map(\.state) == [.applied, .applied])
      #expect(record.reference == nil)
      // One line of a chain in it is none of that version's.
      #expect(Self.result(run, Array(released.dropLast()) + [lines[7]]) != .notChained)
    }
  }

  @Test("a journal of a later version that this one does not understand names the version that wrote it")
  func laterVersion() async throws {
    try await withTemporaryFolder { scratch in
      let folder = StateFolder(path: scratch.path)
      let (run, lines) = try await Self.finished(in: folder)
      let later = lines.joined(separator: "\n").replacing("\"formatVersion\":1", with: "\"formatVersion\":2")
        .replacing("\"version\":\"\(ProductVersion.text)\"", with: "\"version\":\"9.1.0\"")
      try scratch.write(later + "\n", to: "runs/\(run).jsonl")
      let error = await #expect(throws: FileError.self) { try await folder.existingRun(run) }
      #expect(
        error?.description
          == "reading the journal \(scratch.path)/runs/\(run).jsonl: infinity-provision 9.1.0 wrote it, and this is "
          + "\(ProductVersion.text), which does not understand all of it; use infinity-provision 9.1.0")
    }
  }
}
