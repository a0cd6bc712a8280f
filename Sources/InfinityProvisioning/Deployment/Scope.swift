import InfinityAPI

/// The part of a deployment that a run is about: some locations, some steps.
public struct Scope: Sendable, Equatable {
  /// The locations' names; nil for all.
  public var locations: Set<String>?
  /// The steps, 1 to 6; nil for all.
  public var steps: Set<Int>?

  /// Everything.
  public static let all = Scope()

  /// A scope of these locations and steps; nil for all of them.
  public init(locations: Set<String>? = nil, steps: Set<Int>? = nil) {
    self.locations = locations
    self.steps = steps
  }

  /// Whether a step is in scope.
  public func contains(step: Int) -> Bool {
    steps?.contains(step) ?? true
  }

  /// An error for each name that is no location of the deployment, with the nearest one.
  public func unknownLocations(in deployment: Deployment) -> [Finding] {
    let known = deployment.locations.map(\.name.value)
    return (locations ?? []).subtracting(known).sorted().map { name in
      let hint = suggestion(for: name, among: known)
      let list =
        known.isEmpty ? "it declares none" : "it has: " + known.sorted().map(\.quotedForMessage).joined(separator: ", ")
      return Finding(
        .entry.unknownLocation,
        "the deployment file has no location \(name.quotedForMessage)\(hint.isEmpty ? "; \(list)" : hint)")
    }
  }

  /// The deployment reduced to the chosen locations and what they depend on: their servers and certificates, the global
  /// domain and all CA certificates.
  ///
  /// Steps change nothing here; the planner leaves out their changes.
  public func applied(to deployment: Deployment) -> Deployment {
    guard let locations else { return deployment }
    var reduced = deployment
    reduced[.location] = deployment[.location].filter { locations.contains($0.requiredText("name").value) }
    let certificates = Set(reduced.locations.compactMap { $0.pool?.certificate.value })
    reduced[.tlsCertificate] = reduced[.tlsCertificate].filter { certificates.contains($0.requiredText("name").value) }
    for kind in Set(Kind.location.keys.compactMap(\.link)) {
      guard let key = kind.identityKey else { continue }
      let used = Set(reduced.links(to: kind).map { kind.key(written: $0.value) })
      reduced[kind] = reduced[kind].filter { used.contains(kind.key(written: $0.requiredText(key.name).value)) }
    }
    return reduced
  }
}
