extension Array where Element: Sendable {
  /// As `map`, with several elements at once, and never more than a number: connections and threads are not without end.
  ///
  /// - Returns: the results, in the order of the elements.
  /// - Throws: the first error of the work; the rest is cancelled.
  func concurrentlyMapped<Mapped: Sendable>(
    atMost maximum: Int, _ transform: @escaping @Sendable (Element) async throws -> Mapped
  ) async throws -> [Mapped] {
    try await withThrowingTaskGroup(of: (Int, Mapped).self) { group in
      var results: [Int: Mapped] = [:]
      for (index, element) in enumerated() {
        if index >= maximum, let (done, result) = try await group.next() { results[done] = result }
        group.addTask { (index, try await transform(element)) }
      }
      for try await (index, result) in group { results[index] = result }
      return indices.compactMap { results[$0] }
    }
  }
}
