import HTTPTypes
import Logging

/// Sends requests until they succeed or there is no use in trying: credentials, budget, retries and errors.
struct RequestSender: Sendable {
  let address: ServerAddress
  let transport: any Transport
  let budget: RequestBudget
  let notices: WaitNotices
  let gate: LoginGate
  /// Nil where a Management Node that is not up yet is an error like others.
  let arrival: ArrivalWait?
  let policy: RetryPolicy
  let requestTimeout: Duration
  let userAgent: String
  /// What no error may show, whichever answer echoes it.
  let masked: MaskedSecrets
  let logger: Logger
  /// The proxy that is to be used, or nil.
  var proxy: ProxySetting?

  /// Sends a request and returns the answer, which is a success (2xx) always, and no page for people.
  ///
  /// - Parameter authorizer: gives the credentials, or nil for a request without any: that one goes by the gate.
  func send(_ request: APIRequest, authorizer: Authorizer?) async throws -> TransportResponse {
    var course = RequestCourse(
      request: request, body: try RequestEncoding.bytes(of: request), authorizer: authorizer,
      end: policy.deadline.map { .now + $0 })
    do {
      if authorizer != nil {
        switch try await gate.enter(before: course.end, course.effect) {
        case .beside: break
        case .alone: course.isAlone = true
        case .timeIsUp:
          throw noTimeLeft(for: course, "the client's first request left no time before the deadline")
        }
      }
      defer { if course.isAlone { gate.leave() } }
      return try await run(&course)
    } catch let refusal as LoginGate.Refusal {
      var error = refusal.error
      error.attempts = course.tries
      error.mayHaveTakenEffect = course.mayHaveTakenEffect
      throw error
    } catch is LoginGate.WritesStopped {
      throw InfinityError(
        .stopped, "stopped before it was sent", advice: "Nothing was done; send it again with another client.",
        request: report(masking: []).request(request), attempts: course.tries)
    } catch is LoginGate.WriteNotPermitted {
      throw InfinityError(
        .notPermitted, "not sent, since the permission to write is over",
        advice: course.mayHaveTakenEffect
          ? "Look at the object." : "Nothing was done; get a new permission first.",
        request: report(masking: []).request(request), attempts: course.tries,
        mayHaveTakenEffect: course.mayHaveTakenEffect)
    }
  }

  private func run(_ course: inout RequestCourse) async throws -> TransportResponse {
    while true {
      try Task.checkCancellation()
      if let objection = gate.objection(course.effect) { throw objection }
      let grant = try await grant(for: course)
      guard let booking = budget.book(before: course.end) else {
        throw noTimeLeft(for: course, "the client's limit of requests a minute left no time before the deadline")
      }
      if booking.start > .now {
        if let reason = booking.reason { notices.tell(reason, booking.start - .now) }
        try await gate.sleep(until: booking.start, course.effect)
      }
      let start = ContinuousClock.now
      let result = try await attemptOnce(course, grant)
      course.tries += 1
      log(result, of: course, after: .now - start)
      let attempt = AttemptResult(result)
      if course.request.isWrite, attempt.mayHaveTakenEffect { course.mayHaveTakenEffect = true }

      if let arrival {
        switch arrival.look(at: result, of: course, error: { error(for: result, of: course, grant) }) {
        case .none: break
        case .wait(let pause):
          course.hasWaitedForArrival = true
          try await gate.sleep(until: .now + pause, course.effect)
          continue
        case .inVain: throw arrival.error(after: error(for: result, of: course, grant))
        }
      }

      if case .success(let response) = result {
        if (200..<300).contains(response.status), !response.isPage { return response }
        // The earlier try of this deletion got through although its answer did not.
        if response.status == 404, course.request.method == .delete, course.mayHaveTakenEffect { return response }
        if !course.tokenWasRenewed, let token = grant?.renewableToken, case .refused = CredentialsVerdict(response) {
          course.tokenWasRenewed = true
          await course.authorizer?.discard(token)
          continue
        }
      }

      let delay = policy.delay(
        after: attempt.outcome, attempt: course.attempt, repeatability: course.request.repeatability,
        random: .random(in: 0...1), remaining: course.remaining)
      if case .rateLimited(let wait?) = attempt.outcome, wait <= policy.longestRetryAfter { budget.pause(for: wait) }
      guard let delay else { throw error(for: result, of: course, grant) }
      if case .success(let response) = result, let wait = response.retryAfter {
        notices.tell(.retryAfter(wait, status: response.status), wait)
      }
      try await gate.sleep(until: .now + delay, course.effect)
      course.attempt += 1
    }
  }

  private func grant(for course: RequestCourse) async throws -> Authorizer.Grant? {
    do {
      return try await course.authorizer?.grant()
    } catch let error as InfinityError where error.code == .unauthorized {
      // Nobody else need ask for a token in vain.
      gate.refuse(error)
      throw error
    }
  }

  private func attemptOnce(
    _ course: RequestCourse, _ grant: Authorizer.Grant?
  ) async throws -> Result<TransportResponse, TransportFailure> {
    var headers: HTTPFields = [.accept: "application/json"]
    try set(.userAgent, to: userAgent, in: &headers)
    if let grant { try set(.authorization, to: grant.header, in: &headers) }
    switch course.request.content {
    case .none: break
    case .json: headers[.contentType] = "application/json"
    case .form: headers[.contentType] = "application/x-www-form-urlencoded"
    case .upload(let form): headers[.contentType] = form.contentType
    }
    var request = TransportRequest(
      method: course.request.method, url: address.origin + course.request.target, headers: headers, body: course.body,
      needsFreshConnection: course.request.repeatability == .onlyIfNotSent,
      timeout: min(requestTimeout, max(course.remaining ?? requestTimeout, .milliseconds(1))))
    if let grant {
      request.objection = { [gate, effect = course.effect] in gate.objection(effect) }
      request.onAnswer = { judge($0, of: course, grant) }
    }
    do {
      return .success(try await transport.send(request))
    } catch let failure as TransportFailure {
      return .failure(failure)
    }
  }

  /// Opens or shuts the gate by an answer, before another request starts.
  private func judge(_ response: TransportResponse, of course: RequestCourse, _ grant: Authorizer.Grant) {
    switch CredentialsVerdict(response) {
    case .accepted: if course.isAlone { gate.accept() }
    case .refused:
      // With a new token it may still go well.
      guard grant.renewableToken == nil || course.tokenWasRenewed else { return }
      gate.refuse(error(for: .success(response), of: course, grant))
    case .unclear: break
    }
  }

  /// Sets a header, and refuses a value that would start another one: HTTPTypes would quietly mend it.
  private func set(_ name: HTTPField.Name, to value: String, in headers: inout HTTPFields) throws {
    guard HTTPField.isValidValue(value) else {
      throw InfinityError(
        .invalidRequest, "the \(name) header would hold a line break or another control character",
        advice: "Check where the value comes from.")
    }
    headers[name] = value
  }

  /// What the end of a try means for the caller.
  private func error(
    for result: Result<TransportResponse, TransportFailure>, of course: RequestCourse, _ grant: Authorizer.Grant?
  ) -> InfinityError {
    let secrets = course.request.secrets + [grant?.renewableToken].compactMap(\.self)
    var error = report(masking: secrets).error(for: result, of: course.request)
    error.attempts = course.tries
    error.mayHaveTakenEffect = course.mayHaveTakenEffect
    return error
  }

  private func noTimeLeft(for course: RequestCourse, _ reason: String) -> InfinityError {
    InfinityError(
      .timeout, reason, advice: "Allow more requests a minute, or more time.",
      request: report(masking: []).request(course.request),
      attempts: course.tries, mayHaveTakenEffect: course.mayHaveTakenEffect)
  }

  ///
  /// - Parameter secrets: those of a request, beside all that the client knows.
  private func report(masking secrets: [Secret]) -> ErrorReport {
    ErrorReport(server: address.origin, mask: masked.mask(and: secrets), proxy: proxy)
  }

  private func log(
    _ result: Result<TransportResponse, TransportFailure>, of course: RequestCourse, after duration: Duration
  ) {
    logger.debug(
      "request",
      metadata: [
        "method": "\(course.request.method)",
        "path": "\(Printable.line(course.request.target))",
        "attempt": "\(course.tries)",
        "milliseconds": "\(Int(duration / .milliseconds(1)))",
        "answer": "\(AttemptResult.shortDescription(of: result, proxy, masked.mask()))",
      ])
  }
}
