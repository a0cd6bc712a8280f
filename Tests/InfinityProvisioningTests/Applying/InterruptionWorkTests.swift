import Testing

@testable import InfinityProvisioning

/// What an apply's wish to stop keeps of work that is done.
@Suite("Work that a wish to stop cancels")
struct InterruptionWorkTests {
  private final class Found: Sendable {}

  @Test("what finished work returned is not kept: a rollout reads the Management Node for each wave")
  func released() async throws {
    let interruption = Interruption()
    weak var found: Found?
    func read() async throws {
      let result = try await interruption.cancelling { Found() }
      found = result
      #expect(found != nil)
    }
    try await read()
    // The task itself ends on another thread.
    for _ in 1...10_000 where found != nil { try await Task.sleep(for: .milliseconds(1)) }
    #expect(found == nil)
  }

  @Test("a wish to stop cancels what is under way, and nothing that is done")
  func cancelled() async throws {
    let interruption = Interruption()
    #expect(try await interruption.cancelling { 1 } == 1)
    await #expect(throws: CancellationError.self) {
      try await interruption.cancelling {
        interruption.request()
        try await Task.sleep(for: .seconds(600))
      }
    }
  }
}
