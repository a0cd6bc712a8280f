import InfinityAPI
import Synchronization

/// Shows that the Management Node is waited for: on a terminal in one line that counts, else in a line now and then.
final class ManagerProgress: Sendable {
  /// How long it is waited for, in seconds.
  let limit: Int

  private struct Shown {
    var hasGivenUp = false
    /// Of the line that is not ended yet, on a terminal.
    var openWidth = 0
    /// When the next line is due elsewhere.
    var due = Duration.zero
  }

  /// Between two lines that stay.
  private static let interval = Duration.seconds(30)

  private let shown = Mutex(Shown())

  init(limit: Int) {
    self.limit = limit
  }

  /// Whether it was waited for in vain.
  var hasGivenUp: Bool { shown.withLock { $0.hasGivenUp } }

  func show(_ event: Patience.Event) {
    switch event {
    case .waiting(let elapsed, let last):
      let seconds = elapsed.components.seconds
      let line = "Waiting for the Management Node, \(seconds) of \(limit) s: \(Self.reason(last))"
      shown.withLock { shown in
        if Terminal.showsProgress {
          ProgressLine.rewrite(line, &shown.openWidth)
        } else if elapsed >= shown.due {
          shown.due = elapsed + Self.interval
          StandardStreams.writeMessage(line)
        }
      }
    case .answered(let elapsed):
      let seconds = elapsed.components.seconds
      let line = "The Management Node answers after \(seconds) second\(seconds == 1 ? "" : "s")."
      shown.withLock { shown in
        if shown.openWidth > 0 {
          ProgressLine.rewrite(line, &shown.openWidth)
        } else {
          StandardStreams.writeMessage(line)
        }
      }
      end()
    case .gaveUp: shown.withLock { $0.hasGivenUp = true }
    }
  }

  /// Ends the line that counts, so that what follows begins a new one.
  func end() {
    shown.withLock { shown in
      if shown.openWidth > 0 { StandardStreams.endLine() }
      shown.openWidth = 0
    }
  }

  /// What came last, so short that it mostly fits on the line.
  private static func reason(_ error: InfinityError) -> String {
    if let status = error.status {
      return error.code == .invalidResponse ? "the answer is an HTML page" : "the answer is \(status)"
    }
    guard let curl = error.curl else { return error.message }
    return error.message.replacing(" (curl \(curl.number): \(curl.text))", with: "")
  }
}
