import InfinityProvisioning
import Synchronization

/// Shows which nodes are still awaited, and after an apply how long it took.
final class SyncProgress: Sendable {
  private let line = ProgressLine()
  /// When the changes were made; nil where nobody wants to know how long it took since.
  private let begin = Mutex<ContinuousClock.Instant?>(nil)

  /// The changes are made from now on: how long it takes is told at the end.
  func start() {
    begin.withLock { $0 = .now }
  }

  func show(_ laggards: [NodeSync.Laggard]) {
    guard !laggards.isEmpty else {
      line.end()
      if let begin = begin.withLock({ $0 }) {
        StandardStreams.writeMessage("The nodes are in sync after \((ContinuousClock.now - begin).inSeconds).")
      }
      return
    }
    let names = laggards.prefix(5).map(\.name).joined(separator: ", ")
    let list = names + (laggards.count > 5 ? " and \((laggards.count - 5).grouped) more" : "")
    line.show(StandardStreams.style.escaped("Waiting until in sync: \(list)"))
  }

  /// Ends the line where nodes are still awaited.
  func end() { line.end() }
}
