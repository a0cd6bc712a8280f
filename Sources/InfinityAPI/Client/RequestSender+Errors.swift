import Logging

/// What a request that failed ends with, and what the log says of a try.
extension RequestSender {
  /// What the end of a try means for the caller.
  func error(
    for result: Result<TransportResponse, TransportFailure>, of course: RequestCourse, _ grant: Authorizer.Grant?
  ) -> InfinityError {
    let secrets = course.request.secrets + [grant?.renewableToken].compactMap(\.self)
    var report = report(masking: secrets)
    report.credentialsWereAccepted = gate.wasAccepted
    var error = report.error(for: result, of: course.request)
    error.attempts = course.tries
    error.mayHaveTakenEffect = course.mayHaveTakenEffect
    return error
  }

  /// What an error that ended a request before its answer means for the caller; any that is not the client's own stays as it is.
  func meaning(of error: any Error, for course: RequestCourse) -> any Error {
    func ended(_ code: InfinityError.Code, _ message: String, _ advice: String) -> InfinityError {
      InfinityError(
        code, message, advice: advice, request: report(masking: []).request(course.request), attempts: course.tries,
        mayHaveTakenEffect: course.mayHaveTakenEffect)
    }
    switch error {
    case is LoginGate.ShutDown: return ended(.clientIsShutDown, "the client was shut down", "Make a new client.")
    case let refusal as LoginGate.Refusal:
      var error = refusal.error
      error.attempts = course.tries
      error.mayHaveTakenEffect = course.mayHaveTakenEffect
      return error
    case is LoginGate.WritesStopped:
      return ended(
        .stopped, "stopped before it was sent", "Nothing was done; send it again with another client.")
    case is LoginGate.WriteNotPermitted:
      return ended(
        .notPermitted, "not sent, since the permission to write is over",
        course.mayHaveTakenEffect ? "Look at the object." : "Nothing was done; get a new permission first.")
    case OutOfTime.heldBack where budget.isPaused:
      return noTimeLeft(for: course, "the Management Node asks for a wait that left no time before the deadline")
    case OutOfTime.heldBack:
      return noTimeLeft(
        for: course, "the client's limit of requests a minute left no time before the deadline",
        "Allow more requests a minute, or more time.")
    case OutOfTime.noConnection:
      return noTimeLeft(
        for: course, "waiting for a free connection left no time before the deadline",
        "Allow more requests at once, or more time.")
    default: return error
    }
  }

  func noTimeLeft(
    for course: RequestCourse, _ reason: String, _ advice: String = "Allow more time."
  ) -> InfinityError {
    InfinityError(
      .timeout, reason, advice: advice,
      request: report(masking: []).request(course.request),
      attempts: course.tries, mayHaveTakenEffect: course.mayHaveTakenEffect)
  }

  /// What makes errors of what happens.
  ///
  /// - Parameter secrets: those of a request, beside all that the client knows.
  func report(masking secrets: [Secret]) -> ErrorReport {
    ErrorReport(server: address.origin, mask: masked.mask(and: secrets), proxy: proxy)
  }

  func log(
    _ result: Result<TransportResponse, TransportFailure>, of course: RequestCourse, after duration: Duration
  ) {
    logger.debug(
      "request",
      metadata: [
        "method": "\(course.request.method)",
        "path": "\(report(masking: course.request.secrets).request(course.request).path)",
        "attempt": "\(course.tries)",
        "milliseconds": "\(Int(duration / .milliseconds(1)))",
        "answer": "\(AttemptResult.shortDescription(of: result, proxy, masked.mask()))",
      ])
  }
}
