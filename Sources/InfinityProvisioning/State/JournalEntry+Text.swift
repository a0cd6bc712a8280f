import InfinityAPI

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension JournalEntry {
  /// The entry as a line of a journal, with the digest of the line before: what `JSONEncoder` makes of it with sorted keys.
  ///
  /// Changes and events, of which a large apply has tens of thousands, are written directly: it is a tenth of the work.
  func text(after previous: String?) throws -> [UInt8] {
    var text = JSONText()
    switch self {
    case .change(let change): text.line("change", after: previous) { $0.write(change) }
    case .event(let event): text.line("event", after: previous) { $0.write(event) }
    case .begin, .request, .end:
      let encoder = JSONEncoder()
      encoder.dateEncodingStrategy = .iso8601
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return Array(try encoder.encode(JournalChain.Written(entry: self, previous: previous)))
    }
    return text.bytes
  }
}

// The members of each object stand in the order of their names.
extension JSONText {
  /// An entry, and the digest of the line before.
  fileprivate mutating func line(
    _ kind: String, after previous: String?, _ write: (inout JSONText) -> Void
  ) {
    object { text in
      text.member(kind)
      text.only(write)
      text.member("previous")
      if let previous { text.string(previous) } else { text.null() }
    }
  }

  fileprivate mutating func write(_ event: JournalEntry.Event) {
    object { text in
      text.member("id")
      text.integer(event.id)
      text.member("message", event.message)
      text.member("state", event.state.rawValue)
      text.member("uri", event.uri?.path)
    }
  }

  fileprivate mutating func write(_ change: JournaledChange) {
    object { text in
      text.member("action", change.action.rawValue)
      text.member("fields")
      text.list(change.fields) { $0.write($1) }
      text.member("id")
      text.integer(change.id)
      text.member("location", change.location)
      text.member("message", change.message)
      text.member("object")
      text.write(change.target)
      text.member("state", change.state.rawValue)
      text.member("step")
      text.integer(change.step.rawValue)
    }
  }

  private mutating func write(_ field: JournaledChange.Field) {
    object { text in
      text.member("after")
      text.write(field.after)
      text.member("before")
      text.write(field.before)
      text.member("isSecret")
      text.boolean(field.isSecret)
      text.member("name", field.name)
    }
  }
}
