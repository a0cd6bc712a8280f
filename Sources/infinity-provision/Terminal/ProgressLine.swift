import Synchronization

/// One line that says how far something is: drawn anew on a terminal, and elsewhere written now and then where it takes long.
final class ProgressLine: Sendable {
  private struct Shown {
    /// Of the line that is not ended yet, on a terminal.
    var openWidth = 0
    /// When the next line is due elsewhere.
    var due: ContinuousClock.Instant
  }

  /// Until the first line that stays; what takes less needs none.
  private static let patience = Duration.seconds(10)
  /// Between two lines that stay.
  private static let interval = Duration.seconds(30)

  private let shown = Mutex(Shown(due: .now + patience))

  /// Shows it in place of the one before.
  func show(_ line: String) {
    shown.withLock { shown in
      if Terminal.showsProgress {
        Self.rewrite(line, &shown.openWidth)
      } else if .now >= shown.due {
        shown.due = .now + Self.interval
        StandardStreams.writeMessage(line)
      }
    }
  }

  /// Ends the line, so that what follows begins a new one.
  func end() {
    shown.withLock { shown in
      if shown.openWidth > 0 { StandardStreams.endLine() }
      shown.openWidth = 0
    }
  }

  /// Blanks cover what is left of a longer line; one that does not fit could not be gone back to.
  ///
  /// - Parameter openWidth: how long the line is that stands there; 0 for none.
  static func rewrite(_ line: String, _ openWidth: inout Int) {
    let width = max(Terminal.width - 1, 1)
    let text = line.count > width ? line.prefix(width - 1) + "…" : line[...]
    let blanks = String(repeating: " ", count: max(min(openWidth, width) - text.count, 0))
    StandardStreams.rewriteLine(text + blanks)
    openWidth = text.count
  }
}
