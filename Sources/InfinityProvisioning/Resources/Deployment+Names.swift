extension Deployment {
  /// What the file calls objects of a resource: the names that a shell may offer.
  package func names(of resource: String) -> [String] {
    guard let kind = Kind(rawValue: resource), let key = kind.identityKey else { return [] }
    let entries = self[kind] + (kind == .node ? self[.location].flatMap { $0.entries("nodes") } : [])
    return entries.compactMap { $0.text(key.name)?.value }
  }
}
