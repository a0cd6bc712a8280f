import HTTPTypes
import Logging

/// Sends requests until they succeed or there is no use in trying: credentials, budget, retries and errors.
final class RequestSender: Sendable {
  let address: ServerAddress
  let transport: any Transport
  let budget: RequestBudget
  let notices: WaitNotices
  let gate: LoginGate
  /// Nil where a Management Node that is not up yet is an error like others.
  let arrival: ArrivalWait?
  let policy: RetryPolicy
  let requestTimeout: Duration
  let headers: HeaderCache
  /// What no error may show, whichever answer echoes it.
  let masked: MaskedSecrets
  let logger: Logger
  /// The proxy that is to be used, or nil.
  let proxy: ProxySetting?

  init(
    address: ServerAddress, transport: any Transport, budget: RequestBudget, notices: WaitNotices, gate: LoginGate,
    arrival: ArrivalWait?, policy: RetryPolicy, requestTimeout: Duration, userAgent: String, masked: MaskedSecrets,
    logger: Logger, proxy: ProxySetting? = nil
  ) {
    self.address = address
    self.transport = transport
    self.budget = budget
    self.notices = notices
    self.gate = gate
    self.arrival = arrival
    self.policy = policy
    self.requestTimeout = requestTimeout
    headers = HeaderCache(userAgent: userAgent)
    self.masked = masked
    self.logger = logger
    self.proxy = proxy
  }

  // What follows runs where its caller runs: each hop to the executor that may be preferred takes as long as a lock.

  /// Sends a request and returns the answer, which is a success (2xx) always, and no page for people.
  ///
  /// - Parameter authorizer: gives the credentials, or nil for a request without any: that one goes by the gate.
  nonisolated(nonsending) func send(_ request: APIRequest, authorizer: Authorizer?) async throws -> TransportResponse {
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
    } catch {
      throw meaning(of: error, for: course)
    }
  }

  nonisolated(nonsending) private func run(_ course: inout RequestCourse) async throws -> TransportResponse {
    while true {
      try Task.checkCancellation()
      if let objection = gate.objection(course.effect) { throw objection }
      let grant: Authorizer.Grant? =
        if let known = course.authorizer?.knownGrant { known } else { try await self.grant(for: course) }
      let now = ContinuousClock.now
      if let end = course.end, now >= end {
        throw noTimeLeft(
          for: course, "the deadline was over before the request was sent\(course.tries > 0 ? " again" : "")")
      }
      if course.tries > 0 { try await course.renewBody() }
      let start = logger.logLevel <= .debug ? ContinuousClock.now : now
      let result = try await attemptOnce(course, grant)
      let sends = Self.sends(result)
      course.tries += sends
      budget.count(sends - 1)
      if logger.logLevel <= .debug { log(result, of: course, after: .now - start) }
      if let response = usual(result) { return response }
      let attempt = AttemptResult(result)
      // Of what was sent twice the first may have been carried out, whatever the second is answered.
      if course.request.isWrite, attempt.mayHaveTakenEffect || sends > 1 { course.mayHaveTakenEffect = true }

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
      guard let delay else { throw error(for: result, of: course, grant) }
      if case .success(let response) = result, let wait = response.retryAfter {
        notices.tell(.retryAfter(wait, status: response.status), wait)
      }
      try await gate.sleep(until: .now + delay, course.effect)
      course.attempt += 1
    }
  }

  /// The answer, where it is a success and no wait for the Management Node is to be ended by it: nothing else need be looked at then.
  private func usual(_ result: Result<TransportResponse, TransportFailure>) -> TransportResponse? {
    guard arrival == nil, case .success(let response) = result, (200..<300).contains(response.status), !response.isPage
    else { return nil }
    return response
  }

  /// How often libcurl sent the request, one that it did not get to send included.
  private static func sends(_ result: Result<TransportResponse, TransportFailure>) -> Int {
    switch result {
    case .success(let response): max(response.sends, 1)
    case .failure(let failure): max(failure.sends, 1)
    }
  }

  nonisolated(nonsending) private func grant(for course: RequestCourse) async throws -> Authorizer.Grant? {
    do {
      guard let authorizer = course.authorizer else { return nil }
      guard let end = course.end else { return try await authorizer.grant() }
      // Somebody else's code, which knows of no deadline.
      guard let grant = try await TimeLimit.run(until: end, { try await authorizer.grant() }) else {
        throw noTimeLeft(for: course, "getting an access token left no time before the deadline")
      }
      return grant
    } catch let error as InfinityError where error.code == .unauthorized {
      // Nobody else need ask for a token in vain.
      gate.refuse(error)
      throw error
    }
  }

  nonisolated(nonsending) private func attemptOnce(
    _ course: RequestCourse, _ grant: Authorizer.Grant?
  ) async throws -> Result<TransportResponse, TransportFailure> {
    let request = TransportRequest(
      method: course.request.method, url: address.origin + course.request.target,
      headers: try headers.headers(grant?.header, contentType: course.request.content.contentType), body: course.body,
      // Over another libcurl may send it twice by itself: a second creation makes a twin, and a second deletion finds nothing to delete.
      needsFreshConnection: course.request.repeatability == .onlyIfNotSent || course.request.method == .delete,
      timeout: requestTimeout, end: course.end,
      wantsDate: course.request.wantsDate,
      watcher: TryWatcher(sender: self, course: course, grant: grant))
    do {
      return .success(try await transport.send(request))
    } catch let failure as TransportFailure {
      return .failure(failure)
    }
  }

  /// Until when a request may not start; nil where it may, and is counted then.
  func holdBack(_ course: RequestCourse) -> ContinuousClock.Instant? {
    let now = ContinuousClock.now
    guard let hold = budget.take(now: now) else { return nil }
    // Whose time is over by then does not wait.
    if course.end.map({ $0 > hold.end }) ?? true { notices.tell(hold.reason, hold.end - now) }
    return hold.end
  }

  /// Holds back what follows an answer, and opens or shuts the gate by it, before another request starts.
  func judge(_ response: TransportResponse, of course: RequestCourse, _ grant: Authorizer.Grant?) {
    if response.status == 429, let wait = response.retryAfter, wait <= policy.longestRetryAfter {
      budget.pause(for: wait)
    }
    guard let grant else { return }
    switch CredentialsVerdict(response) {
    case .accepted: if course.isAlone { gate.accept() }
    case .refused:
      // With a new token it may still go well.
      guard grant.renewableToken == nil || course.tokenWasRenewed else { return }
      gate.refuse(error(for: .success(response), of: course, grant))
    case .unclear: break
    }
  }
}
