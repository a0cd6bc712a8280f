import Synchronization

/// One request on its way, and the task that waits for it.
///
/// The task is resumed exactly once, whatever comes first: the answer, a failure, a cancellation or the end of the
/// client.
final class Transfer: Sendable {
  let request: TransportRequest
  private let phase = Atomic(Phase.new)

  /// Written before the phase says that the task waits, and read by whoever ends that phase, which is one.
  nonisolated(unsafe) private var continuation: Continuation?

  /// Resumed once by what is said above, so that nothing need check it.
  typealias Continuation = UnsafeContinuation<TransportResponse, any Error>

  private enum Phase: UInt8, AtomicRepresentable {
    /// Nobody waits yet.
    case new
    /// Cancelled before anybody waited.
    case cancelledEarly
    /// The task waits.
    case waiting
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
    self.continuation = continuation
    let isNew = phase.compareExchange(expected: .new, desired: .waiting, ordering: .acquiringAndReleasing).exchanged
    if !isNew {
      phase.store(.done, ordering: .releasing)
      continuation.resume(throwing: CancellationError())
    }
    return isNew
  }

  /// Resumes the task with how the transfer ended, unless it was resumed already.
  func finish(_ result: Result<TransportResponse, TransportFailure>) {
    guard let continuation = takeContinuation() else { return }
    switch result {
    case .success(let response): continuation.resume(returning: response)
    case .failure(let failure): continuation.resume(throwing: failure)
    }
  }

  /// Resumes the task with why the transfer is not even started.
  func refuse(_ objection: any Error) {
    takeContinuation()?.resume(throwing: objection)
  }

  /// Resumes the task with `CancellationError` at once; what is left of the transfer is cleared away later.
  func cancel() {
    if phase.compareExchange(expected: .new, desired: .cancelledEarly, ordering: .acquiringAndReleasing).exchanged {
      return
    }
    takeContinuation()?.resume(throwing: CancellationError())
  }

  /// Whether nobody waits any more.
  var isDone: Bool { phase.load(ordering: .acquiring) == .done }

  private func takeContinuation() -> Continuation? {
    guard phase.compareExchange(expected: .waiting, desired: .done, ordering: .acquiringAndReleasing).exchanged else {
      return nil
    }
    return continuation
  }
}
