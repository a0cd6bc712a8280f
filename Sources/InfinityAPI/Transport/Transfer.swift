/// One request on its way, and the task that waits for it.
///
/// The task is resumed exactly once, whatever comes first: the answer, a failure, a cancellation or the end of the
/// client.
final class Transfer: Sendable {
  let request: TransportRequest
  private let phase = Guarded(Phase.new)

  typealias Continuation = CheckedContinuation<TransportResponse, any Error>

  private enum Phase {
    /// Nobody waits yet.
    case new
    /// Cancelled before anybody waited.
    case cancelledEarly
    /// The task waits.
    case waiting(Continuation)
    /// The task was resumed.
    case done
  }

  init(_ request: TransportRequest) {
    self.request = request
  }

  /// Lets the task wait.
  ///
  /// - Returns: whether the transfer is to be started; false where it was cancelled already.
  func wait(_ continuation: Continuation) -> Bool {
    let isCancelled = phase.withLock { phase in
      if case .cancelledEarly = phase {
        phase = .done
        return true
      }
      phase = .waiting(continuation)
      return false
    }
    if isCancelled { continuation.resume(throwing: CancellationError()) }
    return !isCancelled
  }

  /// Resumes the task with how the transfer ended, unless it was resumed already.
  func finish(_ result: Result<TransportResponse, TransportFailure>) {
    takeContinuation(else: .done)?.resume(with: result.mapError { $0 as any Error })
  }

  /// Resumes the task with why the transfer is not even started.
  func refuse(_ objection: any Error) {
    takeContinuation(else: .done)?.resume(throwing: objection)
  }

  /// Resumes the task with `CancellationError` at once; what is left of the transfer is cleared away later.
  func cancel() {
    takeContinuation(else: .cancelledEarly)?.resume(throwing: CancellationError())
  }

  /// Whether nobody waits any more.
  var isDone: Bool {
    phase.withLock { if case .done = $0 { true } else { false } }
  }

  private func takeContinuation(else early: Phase) -> Continuation? {
    phase.withLock { phase in
      switch phase {
      case .waiting(let continuation):
        phase = .done
        return continuation
      case .new: phase = early
      case .cancelledEarly, .done: break
      }
      return nil
    }
  }
}
