#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Runs work that Ctrl-C cancels at once: for what only reads, so that nothing can be left half done.
///
/// - Throws: ``CommandExit`` with exit code 130 where it was cancelled.
func cancelledByCtrlC<Result: Sendable>(_ work: @escaping @Sendable () async throws -> Result) async throws -> Result {
  let task = Task { try await work() }
  StopSignals.shared.onStop { task.cancel() }
  do {
    let result = try await task.value
    // Work that was at its end, or did not look, completes all the same; the request to stop stands.
    guard !StopSignals.shared.isStopped else { throw CancellationError() }
    return result
  } catch is CancellationError {
    throw CommandExit.interrupted
  }
}
