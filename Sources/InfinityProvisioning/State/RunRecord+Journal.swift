#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension RunRecord {
  /// What the bytes of a journal say. A last line that was cut off by a crash is left out.
  ///
  /// - Parameters:
  ///   - place: where it is, for messages.
  ///   - wayAround: how the other runs can be read where this one is damaged; nil for none.
  /// - Throws: ``FileError`` where this version does not understand it.
  init(journal: Data, from place: String, wayAround: String? = nil) throws {
    let texts = Array(journal).split(separator: UInt8(ascii: "\n"))
    let lines = texts.map { JournalChain.Written.read($0)?.entry }
    let whole = lines.dropLast(lines.last.map { $0 == nil } == true ? 1 : 0)
    let entries = whole.compactMap(\.self)
    guard entries.count == whole.count, let record = RunRecord(entries) else {
      let writer = texts.first.flatMap { WriterVersion(ofJournal: Data($0)) }
      if writer == nil, let damage = Self.damage(to: journal, at: place, wayAround) { throw damage }
      throw FileError(
        "reading the journal", place, writer?.reason ?? "it is not one that this version wrote",
        writer?.advice ?? "use the version that wrote it")
    }
    self = record
  }
}

extension RunRecord {
  /// What is wrong with a journal that this version began, whose later lines something else has changed; nil of any other.
  private static func damage(to journal: Data, at place: String, _ wayAround: String?) -> FileError? {
    let lines = Array(journal).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let damaged = lines.firstIndex { !$0.isEmpty && JournalChain.Written.read($0) == nil }
    guard let damaged, damaged > 0 else { return nil }
    return FileError(
      "reading the journal", place, "line \(damaged + 1) is damaged",
      "`infinity-provision history --verify` shows what is as it was written" + (wayAround.map { "; \($0)" } ?? ""))
  }

  /// Whether the bytes of a journal begin no run: they end within its first line, which is on disk before anything is sent.
  ///
  /// Anything else without a whole line was a journal once, or is none.
  static func isUnbegun(_ journal: Data) -> Bool {
    let opening = Array(#"{"begin":"#.utf8)
    return zip(journal, opening).allSatisfy { $0 == $1 } && journal.allSatisfy { $0 >= 0x20 }
      && journal.firstRange(of: Array(#""previous":null}"#.utf8)) == nil && JournalChain.Written.read(journal) == nil
  }

  /// Whether a text can be the name of a run: it becomes the name of a file.
  static func isName(_ text: String) -> Bool {
    (1...100).contains(text.utf8.count) && text.first != "." && text.first != "-"
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "."):
          true
        default: false
        }
      }
  }
}
