import Dispatch

extension Array where Element: Sendable {
  /// As `map`, on all processors: for signatures and keys, which take OpenSSL long and do not wait for each other. To decode certificates so gains
  /// nothing, since OpenSSL 3.0 looks for each key's decoder under a lock.
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
