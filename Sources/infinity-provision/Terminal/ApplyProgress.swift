import InfinityProvisioning
import Synchronization

/// Shows an apply as it goes, on a terminal only.
final class ApplyProgress: ApplyObserver {
  private let total: Int
  private let done = Mutex(0)

  init(total: Int) {
    self.total = total
  }

  func willSend(_ changes: [Change]) async throws {}

  func didFinish(_ results: [(change: Change, outcome: Outcome)]) async {
    guard Terminal.showsProgress else { return }
    let style = StandardStreams.style
    for (change, outcome) in results {
      let count = done.withLock { done in
        done += 1
        return done
      }
      let word =
        switch outcome {
        case .applied: "done"
        case .failed: style.error("failed")
        case .skipped: "not tried"
        }
      StandardStreams.writeMessage(
        "[\(count)/\(total)] \(change.target.key.kind.rawValue) \(style.escaped(change.target.label)): \(word)")
    }
  }
}
