import CCurl

/// How everything else talks to the loop's thread: messages go in from any thread, and the thread is woken.
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
  }

  private let state: Guarded<State>

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
      // It can fail only where no message can be lost: on a full pipe, whose reader is awake anyway.
      if state.messages.count == 1 { curl_multi_wakeup(multi) }
      return true
    }
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
