/// Waits for what somebody else's code does, but no longer than until a moment.
enum TimeLimit {
  /// Runs the work, and cancels it at the end of the time, or with the task: neither waits for it then.
  ///
  /// - Returns: what the work returns, or nil where the time was over first.
  /// - Throws: what the work throws, or `CancellationError`.
  static func run<Value: Sendable>(
    until end: ContinuousClock.Instant, _ work: @escaping @Sendable () async throws -> Value
  ) async throws -> Value? {
    let outcome = FirstOutcome<Value?>()
    let task = Task {
      do {
        outcome.set(.success(try await work()))
      } catch {
        outcome.set(.failure(error))
      }
    }
    let alarm = Task {
      try await Task.sleep(until: end, clock: .continuous)
      outcome.set(.success(nil))
    }
    defer {
      task.cancel()
      alarm.cancel()
    }
    return try await withTaskCancellationHandler {
      try await outcome.value()
    } onCancel: {
      outcome.set(.failure(CancellationError()))
    }
  }
}

/// The first of several outcomes, which one task waits for; later ones are dropped.
private final class FirstOutcome<Value: Sendable>: Sendable {
  private struct State {
    var result: Result<Value, any Error>?
    var continuation: CheckedContinuation<Value, any Error>?
  }

  private let state = Guarded(State())

  func set(_ result: Result<Value, any Error>) {
    let continuation: CheckedContinuation<Value, any Error>? = state.withLock { state in
      guard state.result == nil else { return nil }
      state.result = result
      return state.continuation.take()
    }
    continuation?.resume(with: result)
  }

  func value() async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      let result = state.withLock { state in
        if state.result == nil { state.continuation = continuation }
        return state.result
      }
      if let result { continuation.resume(with: result) }
    }
  }
}
