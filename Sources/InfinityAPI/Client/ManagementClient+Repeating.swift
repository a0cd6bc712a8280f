extension ManagementClient {
  /// Waits before a request is sent again that the client does not repeat by itself, as a create whose answer was lost: as long as it
  /// would wait before one that it does repeat, and as the Management Node asks for.
  ///
  /// - Parameters:
  ///   - attempt: the number of the try that ended, from 1.
  ///   - error: how it ended.
  /// - Returns: whether to send it again; not where there were enough tries, the Management Node asks for more time than is waited for
  ///   (``RetryPolicy/longestRetryAfter``), or ``stopWriting()`` ended the wait.
  /// - Throws: `CancellationError`.
  package func waitToRepeat(after error: InfinityError, attempt: Int) async throws -> Bool {
    let isUnavailable = error.status.map { [502, 503, 504].contains($0) } ?? false
    let outcome: RetryPolicy.Outcome = isUnavailable ? .unavailable(retryAfter: error.retryAfter) : .unclear
    guard
      let delay = sender.policy.delay(
        after: outcome, attempt: attempt, repeatability: .repeatable, random: .random(in: 0...1), remaining: nil)
    else { return false }
    if isUnavailable, let wait = error.retryAfter, let status = error.status {
      sender.notices.tell(.retryAfter(wait, status: status), wait)
    }
    do {
      // What was looked for and not found counts as not sent.
      try await sender.gate.sleep(until: .now + delay, .unsentWrite)
      return true
    } catch is CancellationError {
      throw CancellationError()
    } catch {
      return false
    }
  }
}
