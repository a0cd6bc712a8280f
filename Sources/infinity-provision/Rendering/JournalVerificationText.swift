import InfinityProvisioning

/// Whether journals are as they were written, as text: a line for each.
struct JournalVerificationText {
  let style: TextStyle

  func text(_ journals: [JournalVerification]) -> String {
    guard !journals.isEmpty else { return "No applies were run from here." }
    return
      (journals.map(line) + [
        "",
        "A chain of hashes proves nothing against the owner of the journal, who can write it again: compare the hash of its last line with the",
        "one that was kept elsewhere (--audit).",
      ]).joined(separator: "\n")
  }

  private func line(_ journal: JournalVerification) -> String {
    let result = JournalVerificationJSON.result(journal)
    let words =
      "\(journal.isSound ? result.word : style.error(result.word))\(result.explanation.map { ": \($0)" } ?? "")"
    let head = journal.head.map { ", SHA-256 of the last \($0)" } ?? ""
    return "\(style.escaped(journal.run))  \(words) (\(journal.lines) lines\(head))"
  }
}

/// The same as JSON.
enum JournalVerificationJSON {
  static func document(_ journals: [JournalVerification]) -> JSONDocument {
    .object(["formatVersion": .integer(1), "journals": .array(journals.map(journal))])
  }

  private static func journal(_ journal: JournalVerification) -> JSONDocument {
    let result = result(journal)
    return .object([
      "run": .string(journal.run), "result": .string(result.word),
      "line": result.line.map(JSONDocument.integer) ?? .null, "message": .optional(result.explanation),
      "lines": .integer(journal.lines), "sha256": .optional(journal.head),
    ])
  }

  /// The result in one word and a sentence, and the line that it is about.
  static func result(_ journal: JournalVerification) -> (word: String, explanation: String?, line: Int?) {
    switch journal.result {
    case .unbroken: ("unbroken", nil, nil)
    case .cutOff:
      (
        "cut-off", "the end of the run is missing; it was killed or is under way, or lines were removed", nil
      )
    case .broken(let line, let reason): ("broken", "line \(line): \(reason)", line)
    case .notChained: ("not-chained", "made by an earlier version, which made no chains", nil)
    }
  }
}
