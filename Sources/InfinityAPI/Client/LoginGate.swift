/// Keeps a client from failing to log in more than once: accounts are often locked after a few times.
///
/// Until an answer shows that the credentials are good, requests go one at a time. Once they were refused, none goes any
/// more, for as long as the client lives. No write goes either, once they were stopped or are no longer permitted.
final class LoginGate: Sendable {
  /// How a wait at the gate ended.
  enum Passage: Sendable {
    /// The request goes beside others.
    case beside
    /// It goes alone: the next one waits for ``accept()``, ``refuse(_:)`` or ``leave()``.
    case alone
    /// It does not go: its time was over first.
    case timeIsUp
  }

  /// Why nothing goes any more.
  struct Refusal: Error {
    /// That of the request whose credentials were refused.
    let error: InfinityError
  }

  /// Why nothing goes any more: the client was shut down.
  struct ShutDown: Error {}

  /// Why a write does not go: nobody wants it any more.
  struct WritesStopped: Error {}

  /// Why a write does not go, not even once more: the caller's permission is over.
  struct WriteNotPermitted: Error {}

  /// What is known of a request's effect before it goes.
  enum Effect: Sendable {
    /// It has none: it reads.
    case none
    /// It would change something, and no try of it can have done so.
    case unsentWrite
    /// It would change something, and may have done so.
    case write
  }

  private enum Verdict {
    case accepted
    case refused(InfinityError, wasAccepted: Bool)

    /// Whether the credentials were good once, whatever came later.
    var wasAccepted: Bool {
      switch self {
      case .accepted: true
      case .refused(_, let wasAccepted): wasAccepted
      }
    }
  }

  private enum Want {
    case turn
    /// Nothing but that time goes by, and to hear of a refusal.
    case time
  }

  private struct Waiter {
    let id: Int
    let want: Want
    let effect: Effect
    let continuation: CheckedContinuation<Passage, any Error>
  }

  private struct State {
    var verdict: Verdict?
    /// Whether a request goes alone at the moment.
    var isTaken = false
    var areWritesStopped = false
    var isShutDown = false
    var permission: (@Sendable () -> Bool)?
    var waiters: [Waiter] = []
    var lastID = 0

    /// What there is to say at once, or nil where it has to wait.
    mutating func passage(for want: Want, _ effect: Effect) -> Result<Passage, any Error>? {
      if let objection = objection(effect) { return .failure(objection) }
      switch verdict {
      case .accepted: return want == .turn ? .success(.beside) : nil
      case .refused, nil:
        guard want == .turn, !isTaken else { return nil }
        isTaken = true
        return .success(.alone)
      }
    }

    func objection(_ effect: Effect) -> (any Error)? {
      if isShutDown { return ShutDown() }
      if case .refused(let error, _) = verdict { return Refusal(error: error) }
      return areWritesStopped && effect == .unsentWrite ? WritesStopped() : nil
    }

    mutating func takeWaiters(where isMeant: (Waiter) -> Bool = { _ in true }) -> [Waiter] {
      let taken = waiters.filter(isMeant)
      waiters.removeAll(where: isMeant)
      return taken
    }
  }

  private let state = Guarded(State())

  /// Lets a request through, when it is its turn.
  ///
  /// - Throws: ``ShutDown``, ``Refusal``, ``WritesStopped`` or `CancellationError`.
  nonisolated(nonsending) func enter(before end: ContinuousClock.Instant?, _ effect: Effect) async throws -> Passage {
    if let passage = state.withLock({ $0.passage(for: .turn, effect) }) { return try passage.get() }
    return try await wait(for: .turn, until: end, effect)
  }

  /// Sleeps, but not beyond an objection.
  ///
  /// - Throws: ``ShutDown``, ``Refusal``, ``WritesStopped`` or `CancellationError`.
  func sleep(until end: ContinuousClock.Instant, _ effect: Effect) async throws {
    _ = try await wait(for: .time, until: end, effect)
  }

  /// Why a request may not go any more, or nil: asked before each try, and right before its first byte is sent.
  func objection(_ effect: Effect) -> (any Error)? {
    let (objection, permission) = state.withLock { ($0.objection(effect), $0.permission) }
    if let objection { return objection }
    // Asked outside of the lock: it is somebody else's code.
    guard effect != .none, let permission, !permission() else { return nil }
    return WriteNotPermitted()
  }

  /// From now on a write goes only if the closure says so.
  func permitWrites(while permission: @escaping @Sendable () -> Bool) {
    state.withLock { $0.permission = permission }
  }

  /// From now on no write goes of which nothing was sent yet; one that waits ends at once.
  func stopWrites() {
    let waiters = state.withLock { state in
      state.areWritesStopped = true
      return state.takeWaiters { $0.effect == .unsentWrite }
    }
    for waiter in waiters { waiter.continuation.resume(throwing: WritesStopped()) }
  }

  /// From now on nothing goes; what waits ends at once.
  func shutDown() {
    let waiters = state.withLock { state in
      state.isShutDown = true
      return state.takeWaiters()
    }
    for waiter in waiters { waiter.continuation.resume(throwing: ShutDown()) }
  }

  /// Whether the credentials were good once, whatever came later.
  var wasAccepted: Bool { state.withLock { $0.verdict?.wasAccepted ?? false } }

  /// The credentials are good: from now on all go.
  func accept() {
    let waiters = state.withLock { state in
      guard state.verdict == nil else { return [Waiter]() }
      state.verdict = .accepted
      return state.takeWaiters { $0.want == .turn }
    }
    for waiter in waiters { waiter.continuation.resume(returning: .beside) }
  }

  /// The credentials are not good: from now on none goes.
  func refuse(_ error: InfinityError) {
    let waiters = state.withLock { state in
      if case .refused = state.verdict { return [Waiter]() }
      state.verdict = .refused(error, wasAccepted: state.verdict?.wasAccepted ?? false)
      return state.takeWaiters()
    }
    for waiter in waiters { waiter.continuation.resume(throwing: Refusal(error: error)) }
  }

  /// The request that went alone has ended; where nothing is known all the same, the next one goes.
  func leave() {
    let next = state.withLock { state -> Waiter? in
      let next = state.waiters.firstIndex { $0.want == .turn }
      state.isTaken = next != nil
      return next.map { state.waiters.remove(at: $0) }
    }
    next?.continuation.resume(returning: .alone)
  }

  private func wait(
    for want: Want, until end: ContinuousClock.Instant?, _ effect: Effect
  ) async throws -> Passage {
    let id = state.withLock { state in
      state.lastID += 1
      return state.lastID
    }
    let alarm = end.map { end in
      Task {
        try await Task.sleep(until: end, clock: .continuous)
        resume(id, with: .success(.timeIsUp))
      }
    }
    defer { alarm?.cancel() }
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let result = state.withLock { state -> Result<Passage, any Error>? in
          // The alarm and the cancellation may both have come before there was anybody to tell.
          if Task.isCancelled { return .failure(CancellationError()) }
          if let passage = state.passage(for: want, effect) { return passage }
          if let end, end <= .now { return .success(.timeIsUp) }
          state.waiters.append(Waiter(id: id, want: want, effect: effect, continuation: continuation))
          return nil
        }
        if let result { continuation.resume(with: result) }
      }
    } onCancel: {
      resume(id, with: .failure(CancellationError()))
    }
  }

  private func resume(_ id: Int, with result: Result<Passage, any Error>) {
    let waiter = state.withLock { state in
      state.waiters.firstIndex { $0.id == id }.map { state.waiters.remove(at: $0) }
    }
    waiter?.continuation.resume(with: result)
  }
}
