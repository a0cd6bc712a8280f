import InfinityAPI

/// Looks once more right before an object is created, where nothing else keeps two applies from two machines from creating it
/// twice.
///
/// A list of many certificates is slow, and each look reads all of it. So one is good for as long as it took: looking never takes
/// longer than creating does.
actor TwinLookup {
  private struct Look {
    let found: Inventory
    let ended: ContinuousClock.Instant
    let duration: Duration
  }

  private let client: ManagementClient
  private var looks: [Kind: Look] = [:]

  init(client: ManagementClient) {
    self.client = client
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
    let found = try await InventoryReader(client: client).read([kind])
    let ended = clock.now
    looks[kind] = Look(found: found, ended: ended, duration: began.duration(to: ended))
    return found
  }
}
