import CCurl
import Dispatch

/// How everything else talks to the loop's thread: messages go in from any thread, and the thread is woken.
///
/// The thread sleeps in libcurl while transfers are under way and here while there are none: a semaphore wakes it for less
/// than a poll and the pipe behind `curl_multi_wakeup` do.
final class Mailbox: Sendable {
  enum Message: Sendable {
    case start(Transfer)
    case cancel(Transfer)
    case shutDown
  }

  private struct State {
    var messages: [Message] = []
    /// The multi handle to wake, or nil once the loop has ended.
    var multi: UnsafeMutableRawPointer?
    /// Whether the loop sleeps in ``Mailbox/sleep()``.
    var isAsleep = false
  }

  private let state: Guarded<State>
  private let bell = DispatchSemaphore(value: 0)

  init(waking multi: sending MultiHandle.Pointer) {
    state = Guarded(State(multi: multi.raw))
  }

  /// Leaves a message.
  ///
  /// - Returns: whether the loop will see it; false once it has ended.
  @discardableResult
  func post(_ message: Message) -> Bool {
    state.withLock { state in
      // The lock is held while waking, so that the handle cannot be freed meanwhile.
      guard let multi = state.multi else { return false }
      state.messages.append(message)
      if state.isAsleep {
        state.isAsleep = false
        bell.signal()
      } else if state.messages.count == 1 {
        // It can fail only where no message can be lost: on a full pipe, whose reader is awake anyway.
        curl_multi_wakeup(multi)
      }
      return true
    }
  }

  /// Returns once there is a message.
  ///
  /// For the loop's thread, while libcurl has nothing to do.
  func sleep() {
    let sleeps = state.withLock { state in
      state.isAsleep = state.messages.isEmpty
      return state.isAsleep
    }
    if sleeps { bell.wait() }
  }

  /// Takes all messages.
  func take() -> [Message] {
    state.withLock { state in
      let messages = state.messages
      state.messages.removeAll(keepingCapacity: true)
      return messages
    }
  }

  var isEmpty: Bool {
    state.withLock { $0.messages.isEmpty }
  }

  /// Takes the last messages; later ones are refused.
  func close() -> [Message] {
    state.withLock { state in
      state.multi = nil
      let messages = state.messages
      state.messages = []
      return messages
    }
  }
}
