public import InfinityAPI

/// Whether Conferencing Nodes have the latest configuration, as the Management Node says.
public struct NodeSync: Sendable {
  /// The Management Node's release does not tell: its `status/worker_vm` has no `sync_status`.
  public struct NotTold: Error, Sendable {
    /// What a reader should know.
    package static let explanation =
      "this Management Node does not report whether nodes are in sync: its release has no sync_status; wait a minute for the nodes"
  }

  /// A node that does not have the latest configuration.
  public struct Laggard: Sendable, Equatable {
    /// The node's name.
    public var name: String
    /// The Management Node's word, as `SYNCING`; empty where it says nothing of the node.
    public var status: String

    /// The same for people.
    var statusWords: String { status.isEmpty ? "status unknown" : status }
  }

  private let client: ManagementClient
  private let nodes: [String]?
  private let total: Int

  /// - Parameters:
  ///   - client: the connection to the Management Node.
  ///   - nodes: their names; nil for every node of the Management Node.
  ///   - total: how many nodes the Management Node has, as far as known: of many more than are asked about, only these are read. Default: 0,
  ///     for not known.
  public init(client: ManagementClient, nodes: [String]?, of total: Int = 0) {
    self.client = client
    self.nodes = nodes
    self.total = total
  }

  /// Those that are not in sync now, by name.
  ///
  /// - Throws: `InfinityError`; ``NotTold`` where no node has the field.
  public func laggards() async throws -> [Laggard] {
    let statuses = try await statuses()
    // A null is a node of which nothing is known yet.
    let field = ConferencingNodeStatus.Fields().syncStatus.name
    let isTold = statuses.isEmpty || statuses.contains { $0.json[field] != nil }
    guard isTold else { throw NotTold() }
    // A node that was deployed anew may have two, of which only one is synced.
    let known = Dictionary(
      statuses.map { ($0.name, $0.syncStatus) }, uniquingKeysWith: { $0.isSynced ? $1 : $0 })
    return (nodes ?? known.keys.sorted()).compactMap { name in
      let status = known[name] ?? .unknown
      return status.isSynced ? nil : Laggard(name: name, status: status.rawValue)
    }
  }

  private func statuses() async throws -> [ConferencingNodeStatus] {
    if let nodes, NarrowReading.pays(nodes.count, of: total) {
      let names = Set(nodes)
      let found = try await NarrowReading(client: client).list(
        ConferencingNodeStatus.self, ConferencingNodeStatus.Fields().name.name, oneOf: names)
      // One that is missing, or says nothing, may be told of in another way.
      if let found, names.isSubset(of: found.objects.filter { $0.syncStatus != .unknown }.map(\.name)) {
        return found.objects
      }
    }
    return try await client.wholeList(ConferencingNodeStatus.self).objects
  }

  /// Waits until all are in sync, and returns those that are not when the time is over.
  ///
  /// - Parameters:
  ///   - limit: how long; it is looked at least once.
  ///   - pause: how long between two looks.
  ///   - progress: told what is still awaited after each look.
  /// - Throws: `InfinityError`, ``NotTold`` or `CancellationError`.
  public func wait(
    limit: Duration, pause: Duration = .seconds(2), progress: @Sendable ([Laggard]) -> Void = { _ in }
  ) async throws -> [Laggard] {
    let end = ContinuousClock.now + limit
    while true {
      let laggards = try await laggards()
      progress(laggards)
      let left = end - .now
      guard !laggards.isEmpty, left > .zero else { return laggards }
      try await Task.sleep(for: min(pause, left))
    }
  }
}

extension ConferencingNodeStatus.SyncStatus {
  /// Whether it says that the node has the latest configuration, in whatever case.
  package var isSynced: Bool { rawValue.uppercased() == Self.synced.rawValue }
}
