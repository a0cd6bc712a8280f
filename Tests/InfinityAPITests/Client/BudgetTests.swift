import Synchronization
import Testing

@testable import InfinityAPI

/// The limit of requests a minute, and the pause that a 429 asks for, as a client keeps them.
@Suite struct BudgetTests {
  private final class Times: Sendable {
    private let times = Mutex<[ContinuousClock.Instant]>([])

    func note() { times.withLock { $0.append(.now) } }
    var all: [ContinuousClock.Instant] { times.withLock { $0 } }
  }

  @Test func noMoreRequestsThanAreAllowedGoOutInAMinute() async throws {
    // Long enough that a busy machine does not wait as long by itself.
    let minute = Duration.milliseconds(500)
    let times = Times()
    let transport = ScriptedTransport { _, _ in
      times.note()
      return .json(listJSON([]))
    }
    let client = try transport.client(minute: minute) { $0.requestsPerMinute = 3 }
    let start = ContinuousClock.now
    for _ in 0..<4 { _ = try await client.list(DNSServer.self) }
    try await withThrowingTaskGroup { group in
      for _ in 0..<6 { group.addTask { _ = try await client.list(DNSServer.self) } }
      try await group.waitForAll()
    }
    #expect(times.all.count == 10)
    for (number, time) in times.all.enumerated() {
      #expect(time - start >= minute * (number / 3), "request \(number + 1)")
    }
  }

  @Test func a429HoldsBackTheOtherRequestsTooForAsLongAsItAsks() async throws {
    let times = Times()
    let wait = Duration.seconds(2)
    let transport = ScriptedTransport { _, number in
      times.note()
      return number == 2 ? .empty(429, retryAfter: wait) : .json(listJSON([]))
    }
    let client = try transport.client { $0.retryPolicy = .never }
    _ = try await client.list(DNSServer.self)
    #expect(await infinityError { try await client.list(DNSServer.self) }?.code == .rateLimited)
    try await withThrowingTaskGroup { group in
      for _ in 0..<3 { group.addTask { _ = try await client.list(DNSServer.self) } }
      try await group.waitForAll()
    }
    #expect(times.all.count == 5)
    for time in times.all.dropFirst(2) { #expect(time - times.all[1] >= wait) }
  }

  @Test func aRequestThatTheLimitOrAPauseLeavesNoTimeIsNotSent() async throws {
    let message = "the client's limit of requests a minute left no time before the deadline"
    let hurried = RetryPolicy(maxAttempts: 1, longestRetryAfter: .seconds(7200), deadline: .seconds(600))
    let free = ScriptedTransport { _, _ in .json(listJSON([])) }
    let client = try free.client(minute: .seconds(3600)) {
      $0.requestsPerMinute = 3
      $0.retryPolicy = hurried
    }
    for _ in 0..<3 { _ = try await client.list(DNSServer.self) }
    #expect(await infinityError { try await client.list(DNSServer.self) }?.message == message)
    #expect(free.requests.count == 3)

    let busy = ScriptedTransport { _, number in
      number == 2 ? .empty(429, retryAfter: .seconds(3600)) : .json(listJSON([]))
    }
    let other = try busy.client { $0.retryPolicy = hurried }
    _ = try await other.list(DNSServer.self)
    #expect(await infinityError { try await other.list(DNSServer.self) }?.code == .rateLimited)
    #expect(
      await infinityError { try await other.list(DNSServer.self) }?.message
        == "the Management Node asks for a wait that left no time before the deadline")
    #expect(busy.requests.count == 2)
  }
}
