private import Synchronization

/// A wish to stop, given from anywhere: what is in flight is finished, and nothing more is started.
public final class Interruption: Sendable {
  private struct State {
    var isRequested = false
    /// By the number that they were given.
    var actions: [Int: @Sendable () -> Void] = [:]
    var given = 0
  }

  private let state = Mutex(State())

  /// Nobody has asked to stop yet.
  public init() {}

  /// Asks to stop. Asking again changes nothing.
  public func request() {
    let actions = state.withLock { state in
      state.isRequested = true
      let actions = state.actions
      state.actions = [:]
      return actions.sorted { $0.key < $1.key }.map(\.value)
    }
    for action in actions { action() }
  }

  /// Whether somebody has asked to stop.
  public var isRequested: Bool { state.withLock { $0.isRequested } }

  /// Does something once somebody asks to stop; at once where somebody has asked already.
  ///
  /// - Returns: what ``forget(_:)`` takes once it is of no use any more.
  @discardableResult
  func onRequest(_ action: @escaping @Sendable () -> Void) -> Int {
    let (number, isRequested) = state.withLock { state in
      state.given += 1
      if !state.isRequested { state.actions[state.given] = action }
      return (state.given, state.isRequested)
    }
    if isRequested { action() }
    return number
  }

  /// Does nothing any more for what was asked for.
  private func forget(_ number: Int) {
    state.withLock { $0.actions[number] = nil }
  }

  /// Runs work that only reads, which a wish to stop cancels.
  ///
  /// - Throws: what the work throws; `CancellationError` where it was cancelled.
  func cancelling<Result: Sendable>(_ work: @escaping @Sendable () async throws -> Result) async throws -> Result {
    let task = Task { try await work() }
    let number = onRequest { task.cancel() }
    // The task holds what the work returned: with many waves, the Management Node's state as often.
    defer { forget(number) }
    return try await withTaskCancellationHandler {
      try await task.value
    } onCancel: {
      task.cancel()
    }
  }
}
