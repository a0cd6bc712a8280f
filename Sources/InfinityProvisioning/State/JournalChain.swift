import Crypto
import InfinityAPI

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// A line of a journal, as it is written to all places that it goes to.
public struct JournalLine: Sendable, Equatable {
  /// The run's name.
  public let run: String
  /// Its place in the journal, from 1.
  public let number: Int
  /// What it says.
  public let entry: JournalEntry
  /// The same as JSON, with the digest of the line before (`previous`; null in the first line), without a line end.
  public let text: Data
  /// SHA-256 of ``text``, in hexadecimal.
  public let digest: String
  /// As it stands in the journal, with the line end.
  var written: Data { text + Data("\n".utf8) }
}

/// Makes the lines of one journal: each holds the digest of the one before, so that none can be changed, taken out or put in
/// between without a trace. There is no key in it: who owns the file can make all of it anew.
public struct JournalChain: Sendable {
  private let run: String
  private var count = 0
  private var head: String?

  /// No line yet.
  public init(run: String) {
    self.run = run
  }

  /// The lines of the next entries.
  public mutating func lines(_ entries: [JournalEntry]) throws -> [JournalLine] {
    var lines: [JournalLine] = []
    lines.reserveCapacity(entries.count)
    var (number, previous) = (count, head)
    for entry in entries {
      number += 1
      let text = Data(try entry.text(after: previous))
      let digest = Self.digest(of: text)
      lines.append(JournalLine(run: run, number: number, entry: entry, text: text, digest: digest))
      previous = digest
    }
    (count, head) = (number, previous)
    return lines
  }

  static func digest(of text: some DataProtocol) -> String {
    SHA256.hash(data: text).hexadecimal
  }

  /// A line as it stands in the file.
  struct Written: Codable {
    let entry: JournalEntry
    /// The digest of the line before; nil in the first, and where an earlier version wrote it.
    let previous: String?
    /// Whether it belongs to a chain: earlier versions wrote none.
    let isChained: Bool

    private enum CodingKeys: String, CodingKey {
      case previous
    }

    init(entry: JournalEntry, previous: String?) {
      self.entry = entry
      self.previous = previous
      isChained = true
    }

    init(from decoder: any Decoder) throws {
      entry = try JournalEntry(from: decoder)
      let container = try decoder.container(keyedBy: CodingKeys.self)
      previous = try container.decodeIfPresent(String.self, forKey: .previous)
      isChained = container.contains(.previous)
    }

    func encode(to encoder: any Encoder) throws {
      try entry.encode(to: encoder)
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(previous, forKey: .previous)
    }

    /// What a line holds; nil where it is none.
    static func read(_ line: some Sequence<UInt8>) -> Written? {
      try? JSONView(parsing: Array(line), dates: .iso8601).decode(Written.self)
    }
  }
}
