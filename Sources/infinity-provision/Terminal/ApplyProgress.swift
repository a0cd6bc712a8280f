import InfinityProvisioning
import Synchronization

/// Shows how far an apply is: the number of changes, the step, and how many failed so far. What failed is told at the end.
final class ApplyProgress: ApplyObserver {
  /// By change, since a change that was accepted may turn out not to have been made.
  private struct Counts {
    var done: Set<Change.ID> = []
    var failed: Set<Change.ID> = []
  }

  private let total: Int
  private let line: ProgressLine
  private let counts = Mutex(Counts())

  init(total: Int, line: ProgressLine) {
    self.total = total
    self.line = line
  }

  func willSend(_ changes: [Change]) async throws {}

  func didFinish(_ results: [(change: Change, outcome: Outcome)]) async {
    guard let step = results.last?.change.step else { return }
    let counts = counts.withLock { counts in
      counts.done.formUnion(results.map(\.change.id))
      for (change, outcome) in results { if case .failed = outcome { counts.failed.insert(change.id) } }
      return (done: counts.done.count, failed: counts.failed.count)
    }
    let failed = counts.failed == 0 ? "" : ", \(counts.failed.grouped) failed"
    line.show("[\(counts.done.grouped)/\(total.grouped)] Step \(step.rawValue)  \(step.title)\(failed)")
  }
}
