/// What a state remembers, by Management Node.
public struct StateContents: Sendable, Equatable {
  /// What is remembered of one Management Node.
  public struct ManagementNode: Sendable, Equatable {
    /// Scheme, host and port.
    public var address: String
    /// The names of its runs, the latest first.
    public var runs: [String]
    /// The names of its rollouts, the latest first.
    public var rollouts: [String] = []
    /// The secrets of which there is a digest, as `turn_server "TURN": password`, in alphabetical order.
    public var secrets: [String]
  }

  /// Where it is, for people.
  public var place: String
  /// The Management Nodes, by address.
  public var managementNodes: [ManagementNode]

  /// Reads everything.
  ///
  /// - Throws: what the state throws.
  public static func read(_ state: any StateStore) async throws -> StateContents {
    var nodes: [String: ManagementNode] = [:]
    for name in try await state.runs() {
      guard let address = try await state.run(name)?.managementNode else { continue }
      nodes[address, default: ManagementNode(address: address, runs: [], secrets: [])].runs.append(name)
    }
    for record in try await state.allRollouts() {
      let address = record.managementNode
      nodes[address, default: ManagementNode(address: address, runs: [], secrets: [])].rollouts.append(record.id)
    }
    for (address, records) in try await state.allSecretRecords() {
      nodes[address, default: ManagementNode(address: address, runs: [], secrets: [])].secrets = records.summary
    }
    return StateContents(place: state.place, managementNodes: nodes.values.sorted { $0.address < $1.address })
  }
}
