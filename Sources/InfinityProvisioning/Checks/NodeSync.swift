public import InfinityAPI

extension Duration {
  /// `1 second`, `300 seconds`
  package var inSeconds: String { "\(components.seconds) second\(components.seconds == 1 ? "" : "s")" }
}

/// Whether Conferencing Nodes have the latest configuration, as the Management Node says.
public struct NodeSync: Sendable {
  /// A node that does not have the latest configuration.
  public struct Laggard: Sendable, Equatable {
    /// The node's name.
    public var name: String
    /// The Management Node's word, as `SYNCING`; empty where it says nothing of the node.
    public var status: String
  }

  private let client: ManagementClient
  private let nodes: [String]?

  /// - Parameter nodes: their names; nil for every node of the Management Node.
  public init(client: ManagementClient, nodes: [String]?) {
    self.client = client
    self.nodes = nodes
  }

  /// Those that are not in sync now, by name.
  ///
  /// - Throws: ``InfinityError``.
  public func laggards() async throws -> [Laggard] {
    let statuses = try await client.list(ConferencingNodeStatus.self)
    let known = Dictionary(statuses.map { ($0.name, $0.syncStatus) }, uniquingKeysWith: { first, _ in first })
    return (nodes ?? known.keys.sorted()).compactMap { name in
      let status = known[name] ?? .unknown
      return status == .synced ? nil : Laggard(name: name, status: status.rawValue)
    }
  }

  /// Waits until all are in sync, and returns those that are not when the time is over.
  ///
  /// - Parameters:
  ///   - limit: how long; it is looked at least once.
  ///   - pause: how long between two looks.
  ///   - progress: told what is still awaited after each look.
  /// - Throws: ``InfinityError`` or `CancellationError`.
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
