import Synchronization

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Ctrl-C or SIGTERM while nothing is under way that must come to an end of its own: a secret's program runs, a password comes from a pipe,
/// a question waits. What is read so cannot be given up from within, so the process ends, with what its readers wait for.
enum EarlyStop {
  private struct State {
    var hasBegun = false
    var document: @Sendable () -> Void = {}
    var cancel: @Sendable () -> Void = {}
  }

  private static let state = Mutex(State())

  /// Watches from the start of the command; conversations that do more than read watch for themselves.
  ///
  /// - Parameter cancel: ends the work, and with it the programs that it runs.
  static func watch(_ cancel: @escaping @Sendable () -> Void) {
    state.withLock { $0.cancel = cancel }
    StopSignals.shared.onStop { end(CommandExit.stoppedEarly) }
  }

  /// The document of a form of output that is to say that nothing was done, as JUnit; that of JSON is always written.
  static func writes(_ document: @escaping @Sendable () -> Void) {
    state.withLock { $0.document = document }
  }

  /// Ends the process with exit code 130, a message and one document.
  static func end(_ reason: CommandExit) -> Never {
    let (isFirst, document, cancel) = state.withLock { state in
      defer { state.hasBegun = true }
      return (!state.hasBegun, state.document, state.cancel)
    }
    if isFirst {
      document()
      reason.report(asJSON: OutputOptions.wantsJSON(CommandLine.arguments))
      _ = StandardStreams.finishResults()
      // What the work says of being given up is of no use.
      StandardStreams.silence()
      cancel()
      usleep(200_000)
      exit(reason.exitStatus.rawValue)
    }
    while true { pause() }
  }

  /// Waits for the end of the process, where that has begun.
  static func waitIfBegun() {
    while state.withLock(\.hasBegun) { pause() }
  }
}
