extension Interruption {
  /// Runs work that only reads, before anything is changed; a wish to stop cancels it.
  ///
  /// - Throws: ``RunFailure`` where somebody asked to stop; what the work throws.
  func reading<Result: Sendable>(_ work: @escaping @Sendable () async throws -> Result) async throws -> Result {
    do {
      let result = try await cancelling(work)
      // Work that was at its end, or did not look, completes all the same; the wish to stop stands.
      guard !isRequested else { throw RunFailure.interrupted }
      return result
    } catch is CancellationError where isRequested {
      throw RunFailure.interrupted
    }
  }
}
