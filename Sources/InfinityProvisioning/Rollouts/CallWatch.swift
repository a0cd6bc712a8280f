public import InfinityAPI

/// The participants on some nodes; waits until they are few enough to change the nodes.
public struct CallWatch: Sendable {
  /// Who is there at one moment.
  public struct Look: Sendable, Equatable {
    /// Participants whose media, signaling or proxy is on one of the nodes.
    public var onNodes = 0
    /// Participants of whom it cannot be told: they name no node at all, or one that is not configured.
    public var unknown = 0

    /// All that count: whoever may be on the nodes.
    public var participants: Int { onNodes + unknown }

    /// Nobody.
    public init(onNodes: Int = 0, unknown: Int = 0) {
      self.onNodes = onNodes
      self.unknown = unknown
    }
  }

  private let client: ManagementClient
  private let nodes: Set<String>

  /// - Parameters:
  ///   - client: the connection to the Management Node.
  ///   - nodes: the names of the nodes that are to be changed.
  public init(client: ManagementClient, nodes: Set<String>) {
    self.client = client
    self.nodes = nodes
  }

  /// Waits until at most so many participants are there, and returns what was seen last: more than that if the time was over.
  ///
  /// A look reads the list of participants page by page and keeps none of them: the API has no filter that asks three fields at once. The
  /// list of nodes is read once, and only if there is a participant.
  ///
  /// - Parameters:
  ///   - maximum: how many participants may be there.
  ///   - limit: how long is waited; it is looked at least once.
  ///   - pause: how long between two looks.
  ///   - progress: told what is there after each look that saw too many.
  /// - Throws: `InfinityError`, as if the account may not read participants; `CancellationError`.
  public func wait(
    untilAtMost maximum: Int, limit: Duration, pause: Duration = .seconds(10),
    progress: @Sendable (Look) -> Void = { _ in }
  ) async throws -> Look {
    let end = ContinuousClock.now + limit
    var places: NodePlaces?
    while true {
      let look = try await look(&places)
      guard look.participants > maximum else { return look }
      progress(look)
      let left = end - .now
      guard left > .zero else { return look }
      try await Task.sleep(for: min(pause, left))
    }
  }

  /// Who is there now.
  ///
  /// - Throws: `InfinityError`, as if the account may not read participants; `CancellationError`.
  public func look() async throws -> Look {
    var places: NodePlaces?
    return try await look(&places)
  }

  private func look(_ places: inout NodePlaces?) async throws -> Look {
    var look = Look()
    try await client.readParticipants { participants in
      let known: NodePlaces
      if let places { known = places } else { known = NodePlaces(try await client.list(ConferencingNode.self), nodes) }
      places = known
      for participant in participants {
        switch known.place(of: participant) {
        case .onNodes: look.onNodes += 1
        case .unknown: look.unknown += 1
        case .elsewhere: break
        }
      }
    }
    return look
  }
}

/// The nodes that are watched and the others, by all that participants may name them by.
private struct NodePlaces {
  enum Place {
    case onNodes
    case unknown
    case elsewhere
  }

  private var watched: Set<String> = []
  private var others: Set<String> = []

  init(_ all: [ConferencingNode], _ nodes: Set<String>) {
    for node in all {
      let names = CallPlaces.names(of: node)
      if nodes.contains(node.name) { watched.formUnion(names) } else { others.formUnion(names) }
    }
  }

  func place(of participant: Participant) -> Place {
    let named = participant.places
    if named.contains(where: watched.contains) { return .onNodes }
    return named.isEmpty || !named.allSatisfy(others.contains) ? .unknown : .elsewhere
  }
}
