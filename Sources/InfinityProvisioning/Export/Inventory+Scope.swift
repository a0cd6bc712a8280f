import InfinityAPI

extension Inventory {
  /// What some locations are about: themselves, their nodes, the servers and certificates that these use, and what all locations share.
  ///
  /// - Parameter names: those of the locations; empty for all that there is.
  func reduced(to names: [String]) -> Inventory {
    guard !names.isEmpty else { return self }
    let chosen = objects(.location).filter { names.contains($0.reference.label) }
    let places = Set(chosen.map(\.uri))
    let nodes = objects(.node).filter { node in
      node[\ConferencingNode.Fields.location].referenced.contains { $0.uri.map(places.contains) ?? false }
    }
    let used = Set((chosen + nodes).flatMap { $0.referenced }.compactMap(\.uri))
    let kept = Kind.all.flatMap { kind -> [ObservedObject] in
      switch kind {
      case .location: chosen
      case .node: nodes
      case .globalSettings, .trustedCACertificate: objects(kind)
      default: objects(kind).filter { used.contains($0.uri) }
      }
    }
    return Inventory(
      objects: kept, kinds: kinds, emptyKinds: emptyKinds, unidentified: unidentified, fieldNames: fieldNames)
  }
}
