/// Writes the entries of a journal to all places that they go to, in one order.
///
/// A place that failed gets nothing any more: what it has could not be continued.
actor JournalOutput {
  private var chain: JournalChain
  private var places: [(writer: any JournalWriter, failure: (any Error)?)]
  /// What is written last, which waits for what is written before.
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
    let lines = try chain.lines(entries)
    let writing = Task { [last] in
      _ = await last?.value
      return await write(lines)
    }
    last = writing
    if let failure = await writing.value { throw failure }
  }

  /// Why places beside the journal itself do not have all of it.
  var failuresElsewhere: [any Error] { places.dropFirst().compactMap(\.failure) }

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
