import InfinityProvisioning
import Synchronization

/// Shows how far an apply is: the number of changes, the step, and how many failed so far. What failed is told at the end.
final class ApplyProgress: ApplyObserver {
  private struct Counts {
    var done = 0
    var failed = 0
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
      counts.done += results.count
      counts.failed += results.count { if case .failed = $0.outcome { true } else { false } }
      return counts
    }
    let failed = counts.failed == 0 ? "" : ", \(counts.failed.grouped) failed"
    line.show("[\(counts.done.grouped)/\(total.grouped)] Step \(step.rawValue)  \(step.title)\(failed)")
  }
}
