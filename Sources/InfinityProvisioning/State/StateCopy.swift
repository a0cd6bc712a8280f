/// Takes what one state remembers over to another, from a folder to a database or back. Nothing is removed from where it comes from,
/// and what the other state remembers already stays as it is: one that was cut off is done again.
public struct StateCopy: Sendable, Equatable {
  /// The runs that were taken over, the latest first.
  public var copied: [String] = []
  /// The runs that were there already.
  public var present: [String] = []
  /// The runs of the same name whose journal is another one there: they stay apart.
  public var different: [String] = []
  /// The rollouts that were taken over, the latest first.
  public var copiedRollouts: [String] = []
  /// The rollouts that were there already.
  public var presentRollouts: [String] = []
  /// The rollouts that are there too and have come to another point: they stay as they are.
  public var differentRollouts: [String] = []
  /// The Management Nodes of whose secrets digests were taken over or were there.
  public var managementNodes: [String] = []
  /// The secrets of which another digest is there, by Management Node, as `turn_server "TURN": password`: it stays as it is, and nobody knows
  /// which of the two is that of what was sent last.
  public var differentSecrets: [String: [String]] = [:]

  /// Whether something of the same name is there with another content.
  public var hasDifferences: Bool {
    !different.isEmpty || !differentRollouts.isEmpty || !differentSecrets.isEmpty
  }

  /// Copies everything.
  ///
  /// - Throws: what either state throws; what was copied by then stays.
  public static func copy(from source: any StateStore, to destination: any StateStore) async throws -> StateCopy {
    var result = StateCopy()
    for run in try await source.runs() {
      guard let journal = try await source.journal(of: run) else { continue }
      switch try await destination.journal(of: run) {
      case nil:
        try await destination.keep(journal: journal, of: run)
        result.copied.append(run)
      case journal?: result.present.append(run)
      case _?: result.different.append(run)
      }
    }
    for rollout in try await source.rollouts() {
      // What cannot be read is not taken over, and says so.
      guard try await source.rollout(rollout) != nil, let document = try await source.rolloutDocument(rollout) else {
        continue
      }
      switch try await destination.rolloutDocument(rollout) {
      case nil:
        _ = try await destination.updateRolloutDocument(rollout) { $0 ?? document }
        result.copiedRollouts.append(rollout)
      case document?: result.presentRollouts.append(rollout)
      case _?: result.differentRollouts.append(rollout)
      }
    }
    for (managementNode, records) in try await source.allSecretRecords().sorted(by: { $0.key < $1.key }) {
      let others = try await destination.secretRecords(of: managementNode).differing(from: records)
      if !others.isEmpty { result.differentSecrets[managementNode] = others }
      try await destination.updateSecretRecords(of: managementNode) { $0.adopt(records) }
      result.managementNodes.append(managementNode)
    }
    return result
  }
}
