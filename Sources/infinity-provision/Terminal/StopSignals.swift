import Dispatch
import Foundation
import Synchronization

/// Ctrl-C and SIGTERM. The first is passed on, so that the work can stop cleanly; the second ends the process at once.
final class StopSignals: Sendable {
  /// The one of this process.
  static let shared = StopSignals()

  private struct State {
    var received = 0
    var action: @Sendable () -> Void = {}
    var sources: [any DispatchSourceSignal] = []
  }

  private let state = Mutex(State())

  /// Starts to watch; the action is called, on a thread of its own, at the first signal.
  func onStop(_ action: @escaping @Sendable () -> Void) {
    state.withLock { state in
      state.action = action
      guard state.sources.isEmpty else { return }
      for number in [SIGINT, SIGTERM] {
        signal(number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
        source.setEventHandler { [self] in receive() }
        source.resume()
        state.sources.append(source)
      }
    }
  }

  private func receive() {
    let (count, action) = state.withLock { state in
      state.received += 1
      return (state.received, state.action)
    }
    if count > 1 { exit(ExitStatus.interrupted.rawValue) }
    action()
  }
}
