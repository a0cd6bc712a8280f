/// A wait of a second or more before a request is sent, as the observer of a client is told when it begins.
public struct RequestWait: Sendable, Hashable {
  /// Why it is waited.
  public enum Reason: Sendable, Hashable {
    /// The client's own limit, ``ManagementClient/Configuration/requestsPerMinute``.
    case requestsPerMinute(Int)
    /// The Management Node, or a gateway before it, asked for so long a wait.
    ///
    /// HTTP: `Retry-After`, with 408, 425, 429, 502, 503 or 504.
    case retryAfter(Duration, status: Int)
  }

  /// Why it is waited.
  public var reason: Reason

  /// How long, from now on.
  public var duration: Duration
}

/// Tells the observer of waits: once, where many requests wait for the same moment.
final class WaitNotices: Sendable {
  private let observer: @Sendable (RequestWait) -> Void
  /// The latest end that was told.
  private let told = Guarded<ContinuousClock.Instant?>(nil)

  init(_ observer: @escaping @Sendable (RequestWait) -> Void) {
    self.observer = observer
  }

  func tell(_ reason: RequestWait.Reason, _ duration: Duration) {
    guard duration >= .seconds(1) else { return }
    let end = ContinuousClock.now + duration
    let isNews = told.withLock { told in
      // Those who wait for the same moment do not look at the clock in the same one.
      if let latest = told, end < latest + .milliseconds(900) { return false }
      told = end
      return true
    }
    if isNews { observer(RequestWait(reason: reason, duration: duration)) }
  }
}
