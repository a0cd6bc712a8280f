import InfinityAPI

/// The Conferencing Nodes that a part of a large deployment is about: its own, those that stand in the same locations, and those that
/// have one of its SIP TLS FQDNs.
struct NodeSelection: Sendable {
  private let locations: Set<String>
  private let names: Set<String>
  private let fqdns: Set<String>

  /// - Returns: nil where the deployment is not a small part of the whole one.
  init?(_ deployment: Deployment, of whole: Deployment) {
    let nodes = deployment.locations.flatMap { $0.pool?.nodes ?? [] }
    guard NarrowReading.pays(nodes.count, of: whole.nodeNames.count) else { return nil }
    locations = Set(deployment.locations.map(\.name.value))
    names = Set(nodes.map(\.name.value))
    // As it is written here and as it is compared: the API tells upper from lower case.
    fqdns = Set(nodes.flatMap { [$0.sipTLSFQDN.value, CanonicalForm.host($0.sipTLSFQDN.value)] })
  }

  /// Reads them; nil where one of its own is not where the file has it, so that all nodes are to be read, or they cannot be asked for.
  func list(_ client: ManagementClient) async throws -> ResourceList<ConferencingNode>? {
    let reading = NarrowReading(client: client)
    guard let places = try await reading.list(Location.self, Location.Fields().name.name, oneOf: locations),
      var nodes = try await reading.nodes(in: Set(places.objects.filter { locations.contains($0.name) }.map(\.uri))),
      names.isSubset(of: nodes.objects.map(\.name)),
      var namesakes = try await reading.list(
        ConferencingNode.self, ConferencingNode.Fields().sipTLSFQDN.name, oneOf: fqdns)
    else { return nil }
    let seen = Set(nodes.objects.map(\.uri))
    namesakes.objects.removeAll { seen.contains($0.uri) }
    nodes.append(namesakes)
    return nodes
  }
}
