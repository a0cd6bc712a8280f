#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// Whether a journal is as it was written, as far as it tells by itself.
public struct JournalVerification: Sendable, Equatable {
  /// What came of it.
  public enum Result: Sendable, Equatable {
    /// Every line continues the one before, to the end of the run.
    case unbroken
    /// Every line continues the one before, and the end of the run is missing: it was killed, or lines were taken away.
    case cutOff
    /// A line, from 1, is not what was written there, and why that is seen.
    case broken(line: Int, reason: String)
    /// An earlier version wrote it, which made no chains.
    case notChained
  }

  /// The run's name.
  public let run: String
  /// What came of it.
  public let result: Result
  /// The number of whole lines.
  public let lines: Int
  /// SHA-256 of the last whole line, in hexadecimal, to be compared with one that was kept elsewhere; nil where there is none.
  public let head: String?

  /// Whether somebody should look at it.
  public var isSound: Bool {
    switch result {
    case .unbroken, .notChained: true
    case .cutOff, .broken: false
    }
  }

  /// Looks at the bytes of a journal.
  public init(run: String, _ journal: Data) {
    let parts = journal.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    // What follows the last line end is a line that was cut off.
    let lines = parts.dropLast()
    self.run = run
    self.lines = lines.count
    head = lines.last.map { JournalChain.digest(of: $0) }
    result = Self.result(run, Array(lines), isWhole: parts.last?.isEmpty ?? true)
  }

  private static func result(_ run: String, _ lines: [Data], isWhole: Bool) -> Result {
    var written: [JournalChain.Written] = []
    for (index, line) in lines.enumerated() {
      guard let next = JournalChain.Written.read(line) else {
        return .broken(line: index + 1, reason: "it is not a line of a journal")
      }
      written.append(next)
    }
    guard let first = written.first else { return .cutOff }
    guard case .begin(let begin) = first.entry else {
      return .broken(line: 1, reason: "the beginning of the run is missing")
    }
    guard begin.run == run else { return .broken(line: 1, reason: "it is the beginning of another run") }
    // Whoever wrote their version, wrote chains.
    guard written.contains(where: \.isChained) || begin.version != nil else { return .notChained }
    var previous: String?
    for (index, line) in written.enumerated() {
      guard line.isChained, line.previous == previous else {
        let before =
          index == 0 ? "lines before it are missing" : "line \(index) was changed, or lines were put in or taken out"
        return .broken(line: index + 1, reason: "it does not follow from the line before: \(before)")
      }
      guard index == 0 || written[index - 1].entry != .end else {
        return .broken(line: index + 1, reason: "it follows the end of the run")
      }
      previous = JournalChain.digest(of: lines[index])
    }
    return isWhole && written.last?.entry == .end ? .unbroken : .cutOff
  }
}
