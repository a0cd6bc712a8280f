import CCurl

/// The loop that drives all transfers of a client, on a thread of its own that owns every handle; and that runs the tasks
/// which prefer to run there.
struct TransferLoop: ~Copyable {
  private let multi: MultiHandle
  private let mailbox: Mailbox
  private let executor: ThreadExecutor
  private var options: CurlOptions
  private var messages: [Mailbox.Message] = []
  private var waiting = WaitingTransfers()
  private var active: [UnsafeMutableRawPointer: ActiveTransfer] = [:]
  private var idle: [EasyHandle] = []
  private let spareMemory: SpareMemory

  init(_ multi: MultiHandle, mailbox: Mailbox, executor: ThreadExecutor, options: CurlOptions) {
    self.multi = multi
    self.mailbox = mailbox
    self.executor = executor
    self.options = options
    spareMemory = SpareMemory(limit: options.maxConnections)
  }

  /// Runs until it is told to shut down; then ends every transfer.
  consuming func run() {
    while handleMessages() {
      startWaiting()
      if active.isEmpty {
        spareMemory.clear()
        mailbox.sleep(until: waiting.alarm)
        continue
      }
      if multi.perform() != CURLM_OK { failAll() }
      finishTransfers()
      startWaiting()
      if !active.isEmpty, mailbox.mayPoll(), multi.poll(limit: pollLimit) != CURLM_OK {
        // Looked at right before waiting, and the wait is bounded: some releases of libcurl lose a wake-up.
        failAll()
      }
    }
    _ = handle(mailbox.close())
    for transfer in waiting.transfers { transfer.finish(.failure(.shutDown(mayHaveBeenSent: false))) }
    for active in active.values {
      multi.remove(active.easy)
      active.transfer.finish(.failure(.shutDown(mayHaveBeenSent: active.wasSent)))
    }
    // The easy handles go before the multi handle: fields are released in no order to rely on.
    active = [:]
    idle = []
    spareMemory.clear()
  }

  /// In milliseconds.
  private var pollLimit: Int32 {
    guard let alarm = waiting.alarm else { return 1000 }
    return Int32(clamping: min(max(alarm - .now, .zero).wholeMilliseconds, 1000))
  }

  /// Takes what has come meanwhile.
  ///
  /// - Returns: whether to go on.
  private mutating func handleMessages() -> Bool {
    mailbox.take(&messages)
    defer { messages.removeAll(keepingCapacity: true) }
    return handle(messages)
  }

  /// Does what messages say.
  ///
  /// - Returns: whether to go on.
  private mutating func handle(_ messages: [Mailbox.Message]) -> Bool {
    var goesOn = true
    for message in messages {
      switch message {
      case .start(let transfer): waiting.append(transfer)
      case .cancel(let transfer): drop(transfer)
      case .reconsider: reconsider()
      case .run(let job): job.runSynchronously(on: executor.asUnownedTaskExecutor())
      // What came after it is taken too: it waits for an end.
      case .shutDown: goesOn = false
      }
    }
    return goesOn
  }

  private mutating func drop(_ transfer: Transfer) {
    waiting.remove(transfer)
    guard let cancelled = active.first(where: { $0.value.transfer === transfer }) else { return }
    // Its handle is not used again: it may still be busy with a name look-up.
    multi.remove(cancelled.value.easy)
    active[cancelled.key] = nil
  }

  private mutating func reconsider() {
    waiting.refuseObjected()
    for transfer in active.values.filter({ !$0.wasSent }).map(\.transfer) {
      guard let objection = transfer.request.objection() else { continue }
      transfer.refuse(objection)
      drop(transfer)
    }
  }

  private mutating func startWaiting() {
    waiting.refuseLate()
    while active.count < options.maxConnections, let transfer = waiting.takeFirst() {
      do throws(TransportFailure) {
        let easy = try takeHandle()
        let started = try ActiveTransfer(
          transfer, on: easy, limits: .init(response: options.maxResponseBytes, error: options.maxErrorBytes),
          spareMemory: spareMemory)
        guard multi.add(easy) == CURLM_OK else {
          throw CurlLibrary.failure(CURLE_FAILED_INIT, "libcurl does not accept the transfer")
        }
        active[easy.pointer] = started
      } catch {
        transfer.finish(.failure(error))
      }
    }
  }

  private mutating func takeHandle() throws(TransportFailure) -> EasyHandle {
    if let easy = idle.popLast() { return easy }
    return try EasyHandle(options, share: multi.share)
  }

  private mutating func finishTransfers() {
    while let (pointer, result) = multi.nextFinished() {
      guard let finished = active.removeValue(forKey: pointer) else { continue }
      let outcome = finished.outcome(result)
      multi.remove(finished.easy)
      if result == CURLE_PEER_FAILED_VERIFICATION, trustsMore(than: finished.easy) {
        waiting.putBack(finished.transfer)
        continue
      }
      if finished.transfer.request.body != nil { finished.easy.forgetBody() }
      idle.append(finished.easy)
      if case .success(let response) = outcome { finished.transfer.request.onAnswer(response) }
      finished.transfer.finish(outcome)
    }
  }

  /// Has every handle from now on look in the system's folder of certificates too. Where one did not, nothing was sent yet.
  ///
  /// - Returns: whether there is such a folder, and this handle did not look in it.
  private mutating func trustsMore(than easy: EasyHandle) -> Bool {
    guard options.trust == .system, !easy.usesFolder, options.system.folder != nil || easy.text(CURLINFO_CAPATH) != nil
    else { return false }
    options.system.usesFolder = true
    idle = []
    return true
  }

  /// Libcurl has no words for this.
  static let hasFailed = "libcurl cannot go on"

  /// The multi handle is of no use any more; this is for want of memory or file descriptors.
  private mutating func failAll() {
    for active in active.values {
      multi.remove(active.easy)
      let failure = TransportFailure(
        cause: .curl(Int(CURLE_OUT_OF_MEMORY.rawValue)), text: Self.hasFailed,
        mayHaveBeenSent: active.wasSent)
      active.transfer.finish(.failure(failure))
    }
    active = [:]
  }
}
