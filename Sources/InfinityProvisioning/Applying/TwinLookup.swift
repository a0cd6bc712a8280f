import InfinityAPI

/// Looks once more right before an object is created, where nothing else keeps two applies from two machines from creating it
/// twice.
///
/// A list of many certificates is slow to read. So only what came to its end since is asked for, and the whole list where that cannot be
/// told. One look is good for as long as it took: looking never takes longer than creating does.
actor TwinLookup {
  private struct Look {
    let found: Inventory
    let ended: ContinuousClock.Instant
    let duration: Duration
  }

  /// Shorter lists are read as a whole: that is one request as well.
  private static let longList = 50

  private let client: ManagementClient
  private var known = Inventory(objects: [])
  private var looks: [Kind: Look] = [:]
  private var underWay: [Kind: Task<Inventory, any Error>] = [:]

  init(client: ManagementClient) {
    self.client = client
  }

  /// Begins with what was seen just now.
  func begin(with current: Inventory) {
    known = current
    looks = [:]
  }

  /// Looks for what a change creates.
  ///
  /// - Throws: ``ApplyFailure`` where somebody else has created it, or that cannot be told; `CancellationError`.
  func refuseTwin(of change: Change) async throws {
    guard change.action == .create, change.target.key.kind.allowsTwins else { return }
    let found: Inventory
    do {
      found = try await objects(of: change.target.key.kind)
    } catch let error as InfinityError {
      throw ApplyFailure(
        .unusable,
        "the \(change.target.name) was not created, because it could not be looked up whether it exists already: \(error)"
      )
    }
    if let reason = Drift.reason(change, in: found) { throw ApplyFailure(.moved, reason) }
  }

  private func objects(of kind: Kind) async throws -> Inventory {
    let clock = ContinuousClock()
    let began = clock.now
    if let look = looks[kind], look.ended.duration(to: began) < look.duration { return look.found }
    // Who looks at the same moment sees the same.
    if let other = underWay[kind] { return try await wait(for: other) }
    let earlier = looks[kind]?.found ?? known
    let task = Task { try await read(kind, after: earlier) }
    underWay[kind] = task
    defer { underWay[kind] = nil }
    let found = try await wait(for: task)
    let ended = clock.now
    looks[kind] = Look(found: found, ended: ended, duration: began.duration(to: ended))
    return found
  }

  private func wait(for look: Task<Inventory, any Error>) async throws -> Inventory {
    try await withTaskCancellationHandler {
      try await look.value
    } onCancel: {
      look.cancel()
    }
  }

  private func read(_ kind: Kind, after earlier: Inventory) async throws -> Inventory {
    let objects = earlier.objects(kind)
    let reader = InventoryReader(client: client)
    if objects.count >= Self.longList, let more = try await reader.newest(kind, after: objects) {
      return more.isEmpty ? earlier : Inventory(objects: objects + more)
    }
    return try await reader.read([kind])
  }
}
