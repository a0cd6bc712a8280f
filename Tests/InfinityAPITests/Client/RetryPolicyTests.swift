import Testing

@testable import InfinityAPI

/// The wait before the next try, as a function of everything that it depends on.
@Suite struct RetryPolicyTests {
  private let policy = RetryPolicy()

  private func delay(
    _ outcome: RetryPolicy.Outcome, attempt: Int = 1, _ repeatability: Repeatability = .repeatable,
    random: Double = 1, remaining: Duration? = nil
  ) -> Duration? {
    policy.delay(
      after: outcome, attempt: attempt, repeatability: repeatability, random: random, remaining: remaining)
  }

  @Test func theBoundDoublesUpToItsLimit() {
    let patient = RetryPolicy(maxAttempts: 100)
    let bounds = [1, 2, 3, 4, 5, 6, 7, 99].map {
      patient.delay(after: .unclear, attempt: $0, repeatability: .repeatable, random: 1, remaining: nil)
    }
    #expect(
      bounds == [
        .milliseconds(250), .milliseconds(500), .seconds(1), .seconds(2), .seconds(4), .seconds(8), .seconds(8),
        .seconds(8),
      ])
  }

  @Test func theWaitIsAnywhereBelowTheBound() {
    #expect(delay(.unclear, random: 0) == .zero)
    #expect(delay(.unclear, random: 0.5) == .milliseconds(125))
  }

  @Test func theLastTryIsTheLast() {
    #expect(delay(.unclear, attempt: 3) == .seconds(1))
    #expect(delay(.unclear, attempt: 4) == nil)
    #expect(
      RetryPolicy.never.delay(
        after: .notSent, attempt: 1, repeatability: .repeatable, random: 0, remaining: nil) == nil)
  }

  @Test func createsAreRepeatedOnlyWhereNothingHappened() {
    #expect(delay(.notSent, .onlyIfNotSent) == .milliseconds(250))
    #expect(delay(.rateLimited(retryAfter: nil), .onlyIfNotSent) == .milliseconds(250))
    #expect(delay(.unclear, .onlyIfNotSent) == nil)
    #expect(delay(.unavailable(retryAfter: nil), .onlyIfNotSent) == nil)
    #expect(delay(.final, .onlyIfNotSent) == nil)
    #expect(delay(.final) == nil)
  }

  @Test func aWaitThatIsAskedForIsKeptWithJitterOnTop() {
    #expect(delay(.rateLimited(retryAfter: .seconds(60)), random: 0) == .seconds(60))
    #expect(delay(.unavailable(retryAfter: .seconds(2))) == .milliseconds(2250))
    #expect(delay(.unavailable(retryAfter: .seconds(2)), attempt: 2, random: 0.5) == .milliseconds(2250))
    #expect(delay(.rateLimited(retryAfter: .seconds(61))) == nil)
    #expect(delay(.unavailable(retryAfter: .seconds(61))) == nil)
  }

  @Test func aWaitBeyondTheDeadlineIsNotBegun() {
    #expect(delay(.unclear, remaining: .milliseconds(251)) == .milliseconds(250))
    #expect(delay(.unclear, remaining: .milliseconds(250)) == nil)
    #expect(delay(.unclear, random: 0, remaining: .zero) == nil)
  }

  @Test func theBudgetKeepsAnyWindowBelowTheLimit() {
    var window = RequestWindow(limit: 3, per: .seconds(60))
    let start = ContinuousClock.now
    let started = (0..<130).filter { window.take(now: start + .seconds($0)) == nil }
    #expect(started == [0, 1, 2, 60, 61, 62, 120, 121, 122])
    #expect(window.take(now: start + .seconds(500)) == nil)
  }

  @Test func whatMayNotStartYetIsToldUntilWhenAndNotCounted() {
    var window = RequestWindow(limit: 1, per: .seconds(60))
    let start = ContinuousClock.now
    #expect(window.take(now: start) == nil)
    for _ in 0..<1000 {
      #expect(window.take(now: start) == .init(end: start + .seconds(60), reason: .requestsPerMinute(1)))
    }
    #expect(window.take(now: start + .seconds(60)) == nil)
  }

  @Test func whatLibcurlSentByItselfIsCounted() {
    var window = RequestWindow(limit: 2, per: .seconds(60))
    let start = ContinuousClock.now
    #expect(window.take(now: start) == nil)
    window.count(at: start + .seconds(1))
    window.count(at: start + .seconds(2))
    #expect(window.take(now: start + .seconds(60))?.end == start + .seconds(61))
  }

  @Test func aPauseHoldsEveryRequestBack() {
    var window = RequestWindow(limit: 1, per: .seconds(60))
    let start = ContinuousClock.now
    let hold = RequestWindow.Hold(end: start + .seconds(5), reason: .retryAfter(.seconds(5), status: 429))
    window.pause(until: hold.end, hold.reason)
    window.pause(until: start + .seconds(2), .retryAfter(.seconds(2), status: 429))
    #expect(window.take(now: start) == hold && window.isPaused(now: start))
    #expect(window.take(now: hold.end) == nil && !window.isPaused(now: hold.end))
    // Whichever is longer.
    window.pause(until: start + .seconds(30), hold.reason)
    #expect(window.take(now: start + .seconds(6))?.reason == .requestsPerMinute(1))
    window.pause(until: start + .seconds(90), hold.reason)
    #expect(window.take(now: start + .seconds(6))?.reason == hold.reason)
  }
}
