import Foundation

/// Runs work that Ctrl-C cancels at once: for what only reads, so that nothing can be left half done.
///
/// - Throws: an ending with exit code 130 where it was cancelled.
func cancelledByCtrlC<Result: Sendable>(_ work: @escaping @Sendable () async throws -> Result) async throws -> Result {
  let task = Task { try await work() }
  StopSignals.shared.onStop { task.cancel() }
  do {
    return try await task.value
  } catch is CancellationError {
    throw CommandEnding.failure(.interrupted, code: "interrupted", "stopped on request; nothing was changed")
  }
}
