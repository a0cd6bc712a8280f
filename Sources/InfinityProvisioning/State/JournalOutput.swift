/// Writes the entries of a journal to all places that they go to, in one order.
///
/// A place that failed gets nothing any more: what it has could not be continued.
actor JournalOutput {
  private var chain: JournalChain
  private var places: [(writer: any JournalWriter, failure: (any Error)?)]
  /// What waits for the writing that is under way, and is then written as one.
  private var waiting: [JournalLine] = []
  /// The writing of what waits; nil where nothing does.
  private var next: Task<(any Error)?, Never>?
  /// The writing that was begun last.
  private var last: Task<(any Error)?, Never>?

  /// - Parameter writers: the journal itself first.
  init(run: String, _ writers: [any JournalWriter]) {
    chain = JournalChain(run: run)
    places = writers.map { ($0, nil) }
  }

  /// Returns when the entries are kept in every place.
  ///
  /// - Throws: what a place threw, now or before. The others have the entries all the same.
  func append(_ entries: [JournalEntry]) async throws {
    waiting += try chain.lines(entries)
    let writing =
      next
      ?? Task { [last] in
        _ = await last?.value
        return await writeWaiting()
      }
    next = writing
    if let failure = await writing.value { throw failure }
  }

  /// Why the journal itself, and places beside it, do not have all of it.
  var shortfall: JournalShortfall {
    JournalShortfall(own: places.first?.failure, elsewhere: places.dropFirst().compactMap(\.failure))
  }

  private func writeWaiting() async -> (any Error)? {
    let lines = waiting
    (waiting, last, next) = ([], next, nil)
    return await write(lines)
  }

  private func write(_ lines: [JournalLine]) async -> (any Error)? {
    var first: (any Error)?
    for index in places.indices {
      if places[index].failure == nil {
        do {
          try await places[index].writer.append(lines)
        } catch {
          places[index].failure = error
        }
      }
      first = first ?? places[index].failure
    }
    return first
  }
}

/// Where the end of a journal is not kept, though the changes were made.
public struct JournalShortfall: Sendable {
  /// Why the journal itself does not have it; nil where it has.
  public var own: (any Error)?
  /// Why places beside it do not.
  public var elsewhere: [any Error]

  /// What is said of it; nil where all is kept, or is told.
  ///
  /// - Parameters:
  ///   - made: what was made.
  ///   - isTold: whether a reason was told elsewhere.
  func message(_ made: String, unless isTold: (String) -> Bool = { _ in false }) -> String? {
    if let own, !isTold("\(own)") {
      return
        "\(made), but the end of the journal could not be kept, so that `history` does not know what became of all of it: \(own)"
    }
    let untold = elsewhere.map { "\($0)" }.filter { !isTold($0) }
    guard !untold.isEmpty else { return nil }
    return "\(made), but the end of the journal could not be sent to its other destination (`history` has it): "
      + untold.joined(separator: "\n")
  }
}
