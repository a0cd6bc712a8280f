private import Synchronization

/// A wish to stop, given from anywhere: what is in flight is finished, and nothing more is started.
public final class Interruption: Sendable {
  private struct State {
    var isRequested = false
    var actions: [@Sendable () -> Void] = []
  }

  private let state = Mutex(State())

  /// Nobody has asked to stop yet.
  public init() {}

  /// Asks to stop. Asking again changes nothing.
  public func request() {
    let actions = state.withLock { state in
      state.isRequested = true
      let actions = state.actions
      state.actions = []
      return actions
    }
    for action in actions { action() }
  }

  /// Whether somebody has asked to stop.
  public var isRequested: Bool { state.withLock { $0.isRequested } }

  /// Does something once somebody asks to stop; at once where somebody has asked already.
  func onRequest(_ action: @escaping @Sendable () -> Void) {
    let isRequested = state.withLock { state in
      if !state.isRequested { state.actions.append(action) }
      return state.isRequested
    }
    if isRequested { action() }
  }

  /// Runs work that only reads, which a wish to stop cancels.
  ///
  /// - Throws: what the work throws; `CancellationError` where it was cancelled.
  func cancelling<Result: Sendable>(_ work: @escaping @Sendable () async throws -> Result) async throws -> Result {
    let task = Task { try await work() }
    onRequest { task.cancel() }
    return try await withTaskCancellationHandler {
      try await task.value
    } onCancel: {
      task.cancel()
    }
  }
}
