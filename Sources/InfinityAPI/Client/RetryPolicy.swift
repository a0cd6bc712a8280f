/// When a request is tried again, and how long the client waits before.
///
/// What may be repeated depends on the method, not on this policy: see ``ManagementClient``.
public struct RetryPolicy: Sendable, Hashable {
  /// How often a request is tried at most, the first try included.
  ///
  /// Default 4; 1 means never again.
  public var maxAttempts: Int

  /// The upper bound of the first wait, zero to one day; it doubles with each try.
  ///
  /// Default 250 ms.
  ///
  /// The wait is drawn evenly between zero and the bound ("full jitter"), so that clients that failed together do not
  /// come back together.
  public var baseDelay: Duration

  /// The upper bound of any wait that the Management Node did not ask for, zero to one day.
  ///
  /// Default 8 s.
  public var maxDelay: Duration

  /// The longest `Retry-After` that is waited for, zero to 365 days; one above it fails the request at once.
  ///
  /// Default 60 s.
  public var longestRetryAfter: Duration

  /// The time for one request with all its tries and waits, those for a token and for a connection included, or nil for none but what
  /// the tries take.
  ///
  /// A call is one request, but for lists of several pages: there each page has this time.
  ///
  /// Default nil; at most 365 days.
  public var deadline: Duration?

  /// A policy; every parameter has the default that its property tells.
  public init(
    maxAttempts: Int = 4, baseDelay: Duration = .milliseconds(250), maxDelay: Duration = .seconds(8),
    longestRetryAfter: Duration = .seconds(60), deadline: Duration? = nil
  ) {
    self.maxAttempts = maxAttempts
    self.baseDelay = baseDelay
    self.maxDelay = maxDelay
    self.longestRetryAfter = longestRetryAfter
    self.deadline = deadline
  }

  /// One try and no more.
  public static let never = RetryPolicy(maxAttempts: 1)
}

/// What may be done again after a try without a clear answer.
enum Repeatability: Sendable {
  /// Reading, and writing what has the same effect twice.
  case repeatable
  /// Creating: only what surely had no effect is done again.
  case onlyIfNotSent
}

extension RetryPolicy {
  /// How one try ended, as far as trying again goes.
  enum Outcome: Equatable {
    /// No connection was made, so nothing was sent.
    case notSent
    /// The request, or a part of it, left, and no clear answer came.
    case unclear
    /// A gateway answered that the Management Node is not available.
    ///
    /// 408, 425, 502, 503, 504.
    case unavailable(retryAfter: Duration?)
    /// Refused for the rate; nothing was done.
    ///
    /// 429.
    case rateLimited(retryAfter: Duration?)
    /// An answer that would be the same again.
    case final
  }

  /// The wait before the next try, or nil where there is none.
  ///
  /// - Parameters:
  ///   - attempt: the number of the try that ended, from 1.
  ///   - random: a number from 0 to 1 that places the wait below its bound.
  ///   - remaining: what is left of the deadline, or nil without one.
  func delay(
    after outcome: Outcome, attempt: Int, repeatability: Repeatability, random: Double, remaining: Duration?
  ) -> Duration? {
    guard attempt < maxAttempts else { return nil }
    let asked: Duration?
    switch outcome {
    case .final: return nil
    case .notSent: asked = nil
    case .unclear:
      guard repeatability == .repeatable else { return nil }
      asked = nil
    case .unavailable(let retryAfter):
      guard repeatability == .repeatable else { return nil }
      asked = retryAfter
    case .rateLimited(let retryAfter): asked = retryAfter
    }
    let bound = min(maxDelay, baseDelay * (1 << min(attempt - 1, 16)))
    var delay = bound * random
    if let asked {
      guard asked <= longestRetryAfter else { return nil }
      // Jitter goes on top, so that nobody comes back too early.
      delay = asked + delay
    }
    if let remaining, delay >= remaining { return nil }
    return delay
  }
}
