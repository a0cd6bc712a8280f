/// What a wave changes that other waves use as well.
enum SharedObjects {
  /// The objects by name, in the order of the plan.
  ///
  /// - Parameters:
  ///   - others: the names of the locations of the other waves.
  static func names(in plan: Plan, _ deployment: Deployment, others: [String]) -> [String] {
    guard !others.isEmpty else { return [] }
    let rest = Scope(locations: Set(others)).applied(to: deployment)
    var seen: Set<ObjectKey> = []
    return plan.requests.map(\.target).filter { target in
      guard seen.insert(target.key).inserted else { return false }
      switch target.key.kind {
      // Every location depends on them.
      case .globalSettings, .trustedCACertificate: return true
      case .location, .node: return false
      case let kind:
        return rest.names(kind).contains {
          ObjectKey(kind, written: $0.value) == target.key || $0.value == target.label
        }
      }
    }.map(\.name)
  }
}
