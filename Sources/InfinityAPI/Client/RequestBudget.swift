/// Keeps the client below a number of requests in any minute, and silent while the Management Node asks for silence.
///
/// A sliding window over the times of the last requests: unlike a bucket it allows bursts and yet never goes over.
struct RequestWindow {
  private let limit: Int?
  private let length: Duration
  private var starts: [ContinuousClock.Instant] = []
  private var oldest = 0
  private var pausedUntil: ContinuousClock.Instant?

  init(limit: Int?, per length: Duration) {
    self.limit = limit
    self.length = length
  }

  /// Books the next request and says when it may start; the caller waits until then.
  mutating func book(now: ContinuousClock.Instant) -> ContinuousClock.Instant {
    var start = now
    if let pausedUntil, pausedUntil > start { start = pausedUntil }
    guard let limit else { return start }
    if starts.count < limit {
      if let last = starts.last, last > start { start = last }
      starts.append(start)
      return start
    }
    // The ring is full: the request may start when the oldest of the last `limit` ones is a whole window old.
    start = max(start, starts[oldest] + length)
    starts[oldest] = start
    oldest = (oldest + 1) % limit
    return start
  }

  /// Lets nothing start before this time.
  mutating func pause(until time: ContinuousClock.Instant) {
    pausedUntil = max(pausedUntil ?? time, time)
  }
}

/// A ``RequestWindow`` that all requests of a client share.
final class RequestBudget: Sendable {
  private let window: Guarded<RequestWindow>

  init(requestsPerMinute: Int?) {
    window = Guarded(RequestWindow(limit: requestsPerMinute, per: .seconds(60)))
  }

  /// Returns when the next request may start.
  ///
  /// - Throws: `CancellationError` where the task is cancelled while it waits.
  func take() async throws {
    let now = ContinuousClock.now
    let start = window.withLock { $0.book(now: now) }
    if start > now { try await Task.sleep(until: start, clock: .continuous) }
  }

  /// Holds back every request of the client for a time.
  func pause(for time: Duration) {
    let end = ContinuousClock.now + time
    window.withLock { $0.pause(until: end) }
  }
}
