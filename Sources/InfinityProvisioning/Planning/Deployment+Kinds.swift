extension Deployment {
  /// The kinds of object that must be known to plan these steps; of the others a plan can do without.
  public func kinds(in steps: Set<Step>) -> Set<Kind> {
    // Where nodes stand is compared whatever the step.
    Set(Kind.all.filter { kind in isAlwaysNeeded(kind) || kind.step.map(steps.contains) == true && speaks(of: kind) })
  }

  private func isAlwaysNeeded(_ kind: Kind) -> Bool {
    switch kind {
    case .location: !locations.isEmpty
    case .node: locations.contains { $0.pool != nil }
    default: false
    }
  }

  /// Whether the file declares or names an object of a kind.
  private func speaks(of kind: Kind) -> Bool {
    switch kind {
    case .globalSettings: !kind.keys.allSatisfy { settings[$0.name] == nil }
    case .tlsCertificate: !self[kind].isEmpty || locations.contains { $0.pool != nil }
    default: !self[kind].isEmpty || locationsLink(to: kind)
    }
  }

  /// Whether a location says what it links to of a kind, if only that it is nothing.
  private func locationsLink(to kind: Kind) -> Bool {
    let keys = Kind.location.keys.filter { $0.link == kind }
    return self[.location].contains { entry in keys.contains { entry[$0.name].map { $0.value != .cleared } == true } }
  }
}
