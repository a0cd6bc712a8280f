import Dispatch
import Foundation

/// Ends the process within two seconds of SIGTERM or SIGINT, even when an answer is being dripped on purpose.
///
/// By then the server has closed its door and finished what could be finished; nothing is left to clean up but what hangs.
enum StopDeadline {
  private static let seconds = 1.2

  static func start() {
    let queue = DispatchQueue(label: "stop-deadline")
    for signal in [SIGTERM, SIGINT] {
      let source = DispatchSource.makeSignalSource(signal: signal, queue: queue)
      source.setEventHandler {
        // The source lives as long as it is referred to: here, to the end of the process.
        withExtendedLifetime(source) {
          queue.asyncAfter(deadline: .now() + seconds) { _exit(0) }
        }
      }
      source.resume()
    }
  }
}
