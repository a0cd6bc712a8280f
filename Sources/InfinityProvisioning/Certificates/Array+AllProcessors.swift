import Dispatch

extension Array where Element: Sendable {
  /// As `map`, on all processors: a certificate takes OpenSSL half a millisecond, a key a hundred times that, and none needs to wait for another.
  ///
  /// - Returns: the results, in the order of the elements.
  func mapOnAllProcessors<Mapped: Sendable>(_ transform: @Sendable (Element) -> Mapped) -> [Mapped] {
    [Mapped](unsafeUninitializedCapacity: count) { results, initializedCount in
      // Each place is written once, by the one that has its number.
      nonisolated(unsafe) let places = results
      DispatchQueue.concurrentPerform(iterations: count) { index in
        places.initializeElement(at: index, to: transform(self[index]))
      }
      initializedCount = count
    }
  }
}
