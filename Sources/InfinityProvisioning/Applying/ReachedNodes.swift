import InfinityAPI

/// The Conferencing Nodes that get something of changes: those that are waited for where no file names them.
enum ReachedNodes {
  /// The kinds that every node gets.
  private static let kindsOfAll: Set<Kind> = [.globalSettings, .trustedCACertificate]

  /// Reads who they are, once the changes are made.
  ///
  /// - Returns: their names, in alphabetical order; none where there are no changes.
  /// - Throws: `InfinityError` where nodes or locations cannot be read.
  static func read(_ client: ManagementClient, of changes: [Change]) async throws -> [String] {
    guard !changes.isEmpty else { return [] }
    // What is changed as well, so that it is known by name what refers to it.
    let kinds = Set(changes.map(\.target.key.kind)).union([.location, .node])
    return names(of: changes, try await InventoryReader(client: client).read(kinds))
  }

  /// Those that are changed themselves, are in a location that is changed or uses something that is, or have a changed certificate.
  static func names(of changes: [Change], _ inventory: Inventory) -> [String] {
    let changed = Set(changes.map(\.target.key))
    let nodes = inventory.objects(.node)
    guard changed.allSatisfy({ !kindsOfAll.contains($0.kind) }) else { return nodes.map(\.reference.label).sorted() }
    let locations = inventory.objects(.location).filter { location in
      changed.contains(location.reference.key) || location.referenced.contains { changed.contains($0.key) }
    }
    let reached = changed.union(locations.map(\.reference.key))
    return nodes.filter { node in
      reached.contains(node.reference.key) || node.referenced.contains { reached.contains($0.key) }
    }.map(\.reference.label).sorted()
  }
}
