import Dispatch
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

  /// Whether a signal came.
  var isStopped: Bool { state.withLock { $0.received > 0 } }

  /// Starts to watch; the action is called, on a thread of its own, at the first signal. One that came before, while an
  /// earlier action stood or none of its work was left, is not lost: the action is called at once.
  func onStop(_ action: @escaping @Sendable () -> Void) {
    let isStopped = state.withLock { state in
      state.action = action
      guard state.sources.isEmpty else { return state.received > 0 }
      for number in [SIGINT, SIGTERM] {
        signal(number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
        source.setEventHandler { [self] in receive() }
        source.resume()
        state.sources.append(source)
      }
      return false
    }
    if isStopped { action() }
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
