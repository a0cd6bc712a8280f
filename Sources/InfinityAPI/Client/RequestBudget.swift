/// Keeps the client below a number of requests in any minute, and silent while the Management Node asks for silence.
///
/// A sliding window over the times of the last requests: unlike a bucket it allows bursts and yet never goes over. It is asked when a
/// request is about to start, and nothing is booked ahead: what waits, and is called off, leaves no trace, and what comes up meanwhile
/// holds for all that wait.
struct RequestWindow {
  private let limit: Int?
  private let length: Duration
  /// When the last requests started, a ring once it is full.
  private var starts: [ContinuousClock.Instant] = []
  private var oldest = 0
  private var pause: Hold?

  /// That a request may not start yet.
  struct Hold: Equatable {
    /// Until when.
    var end: ContinuousClock.Instant
    var reason: RequestWait.Reason
  }

  init(limit: Int?, per length: Duration) {
    self.limit = limit
    self.length = length
  }

  /// Lets a request start now, and counts it; or says until when it may not.
  mutating func take(now: ContinuousClock.Instant) -> Hold? {
    var hold = pause.flatMap { $0.end > now ? $0 : nil }
    if let limit, starts.count == limit {
      // When the oldest of the last `limit` ones is a whole window old.
      let free = starts[oldest] + length
      if free > max(hold?.end ?? now, now) { hold = Hold(end: free, reason: .requestsPerMinute(limit)) }
    }
    if hold == nil { count(at: now) }
    return hold
  }

  /// Counts a request that started without being asked about.
  mutating func count(at now: ContinuousClock.Instant) {
    guard let limit else { return }
    if starts.count < limit {
      starts.append(now)
    } else {
      starts[oldest] = now
      oldest = (oldest + 1) % limit
    }
  }

  /// Lets nothing start before this time.
  mutating func pause(until time: ContinuousClock.Instant, _ reason: RequestWait.Reason) {
    if let pause, pause.end >= time { return }
    pause = Hold(end: time, reason: reason)
  }

  /// Whether the Management Node asks for silence.
  func isPaused(now: ContinuousClock.Instant) -> Bool { pause.map { $0.end > now } ?? false }
}

/// A ``RequestWindow`` that all requests of a client share.
final class RequestBudget: Sendable {
  private let window: Guarded<RequestWindow>

  /// - Parameter minute: a minute, or less for a test.
  init(requestsPerMinute: Int?, minute: Duration = .seconds(60)) {
    window = Guarded(RequestWindow(limit: requestsPerMinute, per: minute))
  }

  /// Lets a request start now, and counts it; or says until when it may not.
  func take(now: ContinuousClock.Instant) -> RequestWindow.Hold? {
    window.withLock { $0.take(now: now) }
  }

  /// Counts requests that libcurl sent by itself.
  func count(_ requests: Int) {
    guard requests > 0 else { return }
    let now = ContinuousClock.now
    window.withLock { window in
      for _ in 0..<requests { window.count(at: now) }
    }
  }

  /// Holds back every request of the client for the time that a 429 asks for.
  func pause(for time: Duration) {
    let end = ContinuousClock.now + time
    window.withLock { $0.pause(until: end, .retryAfter(time, status: 429)) }
  }

  /// Whether the Management Node asks for silence.
  var isPaused: Bool { window.withLock { $0.isPaused(now: .now) } }
}
