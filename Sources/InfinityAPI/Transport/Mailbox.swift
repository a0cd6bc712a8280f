import CCurl
import Dispatch

/// How everything else talks to the client's thread: messages go in from any thread, and the thread is woken where it
/// rests.
///
/// The thread rests in libcurl while transfers are under way and here while there are none: a semaphore wakes it for less
/// than a poll and the pipe behind `curl_multi_wakeup` do.
final class Mailbox: Sendable {
  enum Message: Sendable {
    case start(Transfer)
    case cancel(Transfer)
    case reconsider
    case run(UnownedJob)
    case shutDown
  }

  private enum Reader {
    /// Takes what is there before it rests, so that it need not be woken; a message of its own costs nothing.
    case awake
    /// Waits for the bell.
    case asleep
    /// Waits in libcurl, on this multi handle.
    case polling
    /// Has ended and takes no more messages.
    case gone
  }

  private struct State {
    var messages: [Message] = []
    var reader = Reader.awake
    let multi: UnsafeMutableRawPointer
  }

  private let state: Guarded<State>
  private let bell = DispatchSemaphore(value: 0)

  init(waking multi: sending MultiHandle.Pointer) {
    state = Guarded(State(multi: multi.raw))
  }

  /// Leaves a message.
  ///
  /// - Returns: whether the thread will see it; false once it has ended.
  @discardableResult
  func post(_ message: Message) -> Bool {
    state.withLock { state in
      switch state.reader {
      case .gone: return false
      case .awake: break
      case .asleep: bell.signal()
      // The lock is held, so that the handle cannot be freed meanwhile. It can fail only where no message can be lost:
      // on a full pipe, whose reader is awake anyway.
      case .polling: curl_multi_wakeup(state.multi)
      }
      state.messages.append(message)
      state.reader = .awake
      return true
    }
  }

  /// Takes all messages.
  ///
  /// - Parameter messages: empty; goes back as the room for the next ones, so that no memory is needed for them.
  func take(_ messages: inout [Message]) {
    state.withLock { state in
      state.reader = .awake
      swap(&state.messages, &messages)
    }
  }

  /// Returns once there is a message, or at this time; for the thread while libcurl has nothing to do.
  func sleep(until end: ContinuousClock.Instant?) {
    guard mayRest(.asleep) else { return }
    guard let end else { return bell.wait() }
    // A bell that rings too late is heard in the next sleep, which it ends at once.
    _ = bell.wait(timeout: .now() + .milliseconds(max(end - .now, .zero).wholeMilliseconds))
  }

  /// Whether the thread may wait in libcurl, where messages wake it from now on; not where one has come already.
  func mayPoll() -> Bool {
    mayRest(.polling)
  }

  private func mayRest(_ rest: Reader) -> Bool {
    state.withLock { state in
      guard state.messages.isEmpty else { return false }
      state.reader = rest
      return true
    }
  }

  /// Takes the last messages; later ones are refused.
  func close() -> [Message] {
    state.withLock { state in
      state.reader = .gone
      let messages = state.messages
      state.messages = []
      return messages
    }
  }
}
