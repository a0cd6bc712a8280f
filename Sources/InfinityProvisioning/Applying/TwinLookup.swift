import InfinityAPI

/// Looks once more right before an object is created, where nothing else keeps two applies from two machines from creating it
/// twice.
///
/// A list of many certificates is slow to read. So only what came to its end since is asked for, and the whole list where that cannot be
/// told. One look is good for as long as it took: looking never takes longer than creating does.
actor TwinLookup {
  /// What a list held: where its end is, and what is found in it by its key.
  private struct Found {
    private(set) var last: ResourceURI?
    private(set) var count = 0
    private var uris: [ObjectKey: ResourceURI] = [:]

    init(_ objects: [ObservedObject] = []) { append(objects) }

    mutating func append(_ more: [ObservedObject]) {
      last = more.last?.uri ?? last
      count += more.count
      for object in more { uris[object.reference.key] = uris[object.reference.key] ?? object.uri }
    }

    subscript(key: ObjectKey) -> ResourceURI? { uris[key] }
  }

  private struct Look {
    let ended: ContinuousClock.Instant
    let duration: Duration
  }

  /// Shorter lists are read as a whole: that is one request as well.
  private static let longList = 50

  private let client: ManagementClient
  private var found: [Kind: Found] = [:]
  private var looks: [Kind: Look] = [:]
  private var underWay: [Kind: Task<Void, any Error>] = [:]

  init(client: ManagementClient) {
    self.client = client
  }

  /// Begins with what was seen just now.
  func begin(with current: Inventory) {
    found = [:]
    for kind in Kind.all where kind.allowsTwins { found[kind] = Found(current.objects(kind)) }
    looks = [:]
  }

  /// Looks for what a change creates.
  ///
  /// - Throws: ``ApplyFailure`` where somebody else has created it, or that cannot be told; `CancellationError`.
  func refuseTwin(of change: Change) async throws {
    guard change.action == .create, change.target.key.kind.allowsTwins else { return }
    let kind = change.target.key.kind
    do {
      try await look(at: kind)
    } catch let error as InfinityError {
      throw ApplyFailure(
        .unusable,
        "the \(change.target.name) was not created, because it could not be looked up whether it exists already: \(error)"
      )
    }
    if let twin = found[kind]?[change.target.key] {
      throw ApplyFailure(.moved, Drift.reason(change.target, twin: twin))
    }
  }

  private func look(at kind: Kind) async throws {
    let clock = ContinuousClock()
    let began = clock.now
    if let look = looks[kind], look.ended.duration(to: began) < look.duration { return }
    // Who looks at the same moment sees the same.
    if let other = underWay[kind] { return try await wait(for: other) }
    let task = Task { try await read(kind) }
    underWay[kind] = task
    defer { underWay[kind] = nil }
    try await wait(for: task)
    let ended = clock.now
    looks[kind] = Look(ended: ended, duration: began.duration(to: ended))
  }

  private func wait(for look: Task<Void, any Error>) async throws {
    try await withTaskCancellationHandler {
      try await look.value
    } onCancel: {
      look.cancel()
    }
  }

  private func read(_ kind: Kind) async throws {
    let reader = InventoryReader(client: client)
    if let known = found[kind], let last = known.last, known.count >= Self.longList,
      let more = try await reader.newest(kind, after: last, of: known.count)
    {
      found[kind]?.append(more)
    } else {
      found[kind] = Found(try await reader.read([kind]).objects(kind))
    }
  }
}
