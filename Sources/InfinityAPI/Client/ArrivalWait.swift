/// Waits for a Management Node that is not up yet, until it answers for the first time.
final class ArrivalWait: Sendable {
  private let patience: Patience
  private let longestRetryAfter: Duration
  private let end = Guarded<End?>(nil)

  init(_ patience: Patience, longestRetryAfter: Duration) {
    self.patience = patience
    self.longestRetryAfter = longestRetryAfter
  }

  /// How the wait ended.
  private enum End {
    /// It has answered.
    case answered
    /// It did not in all the time. Requests that stood behind the one that waited are told so too.
    case inVain
  }

  /// What the end of a try means for the wait.
  enum Verdict {
    /// Nothing: it stands as it is.
    case none
    /// Another try is to be made after this time.
    case wait(Duration)
    /// The time is over.
    case inVain
  }

  /// Looks at how a try ended.
  ///
  /// - Parameter error: what the request would end with.
  func look(
    at result: Result<TransportResponse, TransportFailure>, of course: RequestCourse, error: () -> InfinityError
  ) -> Verdict {
    let end = end.withLock { $0 }
    guard end != .answered else { return .none }
    let elapsed = ContinuousClock.now - course.started
    guard Self.isNotUpYet(result, course.request.repeatability) else {
      if case .success = result {
        self.end.withLock { $0 = .answered }
        if course.hasWaitedForArrival { patience.observer(.answered(elapsed: elapsed)) }
      }
      return .none
    }
    guard end == nil else { return .inVain }
    guard elapsed < patience.limit else {
      self.end.withLock { $0 = .inVain }
      patience.observer(.gaveUp(elapsed: elapsed))
      return .inVain
    }
    let asked = if case .success(let response) = result { response.retryAfter ?? .zero } else { Duration.zero }
    let pause = min(max(patience.pause, min(asked, longestRetryAfter)), patience.limit - elapsed)
    if let remaining = course.remaining, pause >= remaining { return .none }
    patience.observer(.waiting(elapsed: elapsed, last: error()))
    return .wait(pause)
  }

  /// The error of the last try, as that of a wait in vain.
  func error(after last: InfinityError) -> InfinityError {
    var error = last
    let seconds = patience.limit.components.seconds
    error.message =
      "waited \(seconds) second\(seconds == 1 ? "" : "s") for the Management Node to come up; the last try: \(last.message)"
    error.advice += " If it only needs more time, wait longer."
    return error
  }

  /// Whether a try ended as it does where a Management Node is about to come up, and may be repeated.
  private static func isNotUpYet(
    _ result: Result<TransportResponse, TransportFailure>, _ repeatability: Repeatability
  ) -> Bool {
    switch result {
    case .success(let response):
      let isUnavailable = (502...504).contains(response.status)
      return repeatability == .repeatable && (isUnavailable || (200..<300).contains(response.status) && response.isPage)
    case .failure(let failure):
      guard !failure.mayHaveBeenSent || repeatability == .repeatable else { return false }
      return switch failure.cause {
      // That is how a proxy says that nothing takes its connection.
      case .proxyStatus(let status): (502...504).contains(status)
      case .curl(let number): isSilence(failure, number)
      case .responseTooLarge, .shutDown, .invalidRequest: false
      }
    }
  }

  /// Whether nobody said anything.
  private static func isSilence(_ failure: TransportFailure, _ number: Int) -> Bool {
    guard AttemptResult(.failure(failure)).outcome != .final else { return false }
    switch CurlFailureReport.code(of: number) {
    case .connectionRefused, .connectionLost, .timeout: return true
    case .tlsFailed:
      // A server that closes the connection may not be ready. One that says why, or speaks anything else, is what it is.
      return !["alert", "version number", "unsupported protocol"].contains { failure.text.contains($0) }
    default: return false
    }
  }
}
