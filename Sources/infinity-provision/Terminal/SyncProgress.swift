import InfinityProvisioning
import Synchronization

/// Shows, on a terminal only, which nodes are still awaited.
final class SyncProgress: Sendable {
  private let shown = Mutex<[String]?>(nil)

  func show(_ laggards: [NodeSync.Laggard]) {
    guard Terminal.showsProgress else { return }
    let names = laggards.map(\.name)
    let isNews = shown.withLock { shown in
      defer { shown = names }
      return shown != names
    }
    guard isNews, !names.isEmpty else { return }
    let list = names.prefix(5).joined(separator: ", ") + (names.count > 5 ? " and \(names.count - 5) more" : "")
    StandardStreams.writeMessage(StandardStreams.style.escaped("Waiting until in sync: \(list)"))
  }
}
