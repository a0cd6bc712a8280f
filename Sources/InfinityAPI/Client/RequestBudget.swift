/// Keeps the client below a number of requests in any minute, and silent while the Management Node asks for silence.
///
/// A sliding window over the times of the last requests: unlike a bucket it allows bursts and yet never goes over.
struct RequestWindow {
  private let limit: Int?
  private let length: Duration
  private var starts: [ContinuousClock.Instant] = []
  private var oldest = 0
  private var pause: Booking?

  /// When a request may start.
  struct Booking: Equatable {
    var start: ContinuousClock.Instant
    /// What holds it back until then; nil where nothing does.
    var reason: RequestWait.Reason?
  }

  init(limit: Int?, per length: Duration) {
    self.limit = limit
    self.length = length
  }

  /// Books the next request and says when it may start; the caller waits until then.
  ///
  /// - Parameter end: the last moment of use to the caller, or nil where any is.
  /// - Returns: nil, and nothing is booked, where the request may not start before the end.
  mutating func book(now: ContinuousClock.Instant, before end: ContinuousClock.Instant?) -> Booking? {
    var booking = Booking(start: now)
    if let pause, pause.start > now { booking = pause }
    if let limit {
      // A full ring: when the oldest of the last `limit` ones is a whole window old.
      let free = starts.count < limit ? starts.last ?? now : starts[oldest] + length
      if free > booking.start { booking = Booking(start: free, reason: .requestsPerMinute(limit)) }
    }
    if let end, booking.start >= end { return nil }
    guard let limit else { return booking }
    if starts.count < limit {
      starts.append(booking.start)
    } else {
      starts[oldest] = booking.start
      oldest = (oldest + 1) % limit
    }
    return booking
  }

  /// Lets nothing start before this time.
  mutating func pause(until time: ContinuousClock.Instant, _ reason: RequestWait.Reason) {
    if let pause, pause.start >= time { return }
    pause = Booking(start: time, reason: reason)
  }
}

/// A ``RequestWindow`` that all requests of a client share.
final class RequestBudget: Sendable {
  private let window: Guarded<RequestWindow>

  /// - Parameter minute: a minute, or less for a test.
  init(requestsPerMinute: Int?, minute: Duration = .seconds(60)) {
    window = Guarded(RequestWindow(limit: requestsPerMinute, per: minute))
  }

  /// Books the next request and says when it may start; the caller waits until then.
  ///
  /// - Parameter end: the last moment of use to the caller, or nil where any is.
  /// - Returns: nil, and nothing is booked, where the request may not start before the end.
  func book(now: ContinuousClock.Instant, before end: ContinuousClock.Instant?) -> RequestWindow.Booking? {
    return window.withLock { $0.book(now: now, before: end) }
  }

  /// Holds back every request of the client for the time that a 429 asks for.
  func pause(for time: Duration) {
    let end = ContinuousClock.now + time
    window.withLock { $0.pause(until: end, .retryAfter(time, status: 429)) }
  }
}
