public import InfinityAPI

/// The calls that Conferencing Nodes carry now.
public struct NodeCalls: Sendable {
  private let client: ManagementClient

  /// The calls of a Management Node's nodes.
  public init(client: ManagementClient) {
    self.client = client
  }

  /// How many participants have their media, their signaling or a proxy on one of these nodes.
  ///
  /// It takes one list, and where participants name nodes by their addresses the list of nodes as well.
  ///
  /// - Parameter nodes: their names.
  /// - Throws: `InfinityError`, as where the account may not read participants.
  public func count(on nodes: Set<String>) async throws -> Int {
    let used = try await client.list(Participant.self).map { participant in
      Set(
        [participant.mediaNode, participant.signalingNode, participant.proxyNode].filter { !$0.isEmpty }.map(
          CanonicalForm.host))
    }
    var touched = Set(nodes.map(CanonicalForm.host))
    if used.contains(where: { !$0.isSubset(of: touched) }) {
      let addresses = try await client.list(ConferencingNode.self).filter { nodes.contains($0.name) }.map(\.address)
      touched.formUnion(addresses.map(CanonicalForm.host))
    }
    return used.count { !$0.isDisjoint(with: touched) }
  }
}
