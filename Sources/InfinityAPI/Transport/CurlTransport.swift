import CCurl

/// A ``Transport`` over libcurl.
///
/// One thread owns the multi handle and all its easy handles; everything else sends it messages. It ends with
/// ``shutDown()`` or with the last reference.
final class CurlTransport: Transport {
  let taskExecutor: any TaskExecutor
  private let mailbox: Mailbox
  private let end: OneTimeEvent
  private let thread: Guarded<CurlThread?>

  init(_ options: CurlOptions) throws(TransportFailure) {
    try CurlLibrary.load()
    let multi = try MultiHandle(maxConnections: options.maxConnections)
    // Tried once here, so that an option that this libcurl lacks shows now and not with the first request.
    _ = try EasyHandle(options, share: multi.share)
    let mailbox = Mailbox(waking: MultiHandle.Pointer(raw: multi.pointer))
    let executor = ThreadExecutor(mailbox)
    let end = OneTimeEvent()
    let handOver = HandOver(multi)
    let thread = try CurlThread {
      handOver.take { multi in TransferLoop(multi, mailbox: mailbox, executor: executor, options: options).run() }
      end.reached()
    }
    taskExecutor = executor
    self.mailbox = mailbox
    self.end = end
    self.thread = Guarded(thread)
  }

  deinit {
    mailbox.post(.shutDown)
    join()
  }

  nonisolated(nonsending) func send(_ request: TransportRequest) async throws -> TransportResponse {
    let transfer = Transfer(request)
    return try await withTaskCancellationHandler {
      try await withUnsafeThrowingContinuation { continuation in
        guard transfer.wait(continuation) else { return }
        if !mailbox.post(.start(transfer)) {
          transfer.finish(.failure(.shutDown(mayHaveBeenSent: false)))
        }
      }
    } onCancel: {
      transfer.cancel()
      mailbox.post(.cancel(transfer))
    }
  }

  func reconsider() {
    mailbox.post(.reconsider)
  }

  func shutDown() async {
    mailbox.post(.shutDown)
    await end.wait()
    // The thread has done its work and is on its way out. OpenSSL's exit handler must not run beside it.
    join()
  }

  private func join() {
    let thread = thread.withLock { $0.take() }
    thread?.join()
  }

  /// Carries the multi handle to the thread that owns it from then on.
  private struct HandOver: @unchecked Sendable {  // The maker keeps no reference; pthread_create orders the two.
    private let multi: MultiHandle

    init(_ multi: MultiHandle) {
      self.multi = multi
    }

    func take(_ body: (MultiHandle) -> Void) {
      body(multi)
    }
  }
}

/// An event that happens once, and that any number of tasks may wait for.
final class OneTimeEvent: Sendable {
  private enum State {
    case waiting([CheckedContinuation<Void, Never>])
    case reached
  }

  private let state = Guarded(State.waiting([]))

  func reached() {
    let continuations: [CheckedContinuation<Void, Never>] = state.withLock { state in
      guard case .waiting(let continuations) = state else { return [] }
      state = .reached
      return continuations
    }
    for continuation in continuations { continuation.resume() }
  }

  func wait() async {
    await withCheckedContinuation { continuation in
      let isReached = state.withLock { state in
        guard case .waiting(let continuations) = state else { return true }
        state = .waiting(continuations + [continuation])
        return false
      }
      if isReached { continuation.resume() }
    }
  }
}
