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
    reduced.locations = deployment.locations.filter { locations.contains($0.name.value) }
    let used = reduced.locations
    let certificates = Set(used.compactMap { $0.pool?.certificate.value })
    let lyncServers = Set(used.compactMap { $0.lyncServer.value?.value })
    let turnServers = Set(used.compactMap { $0.turnServer.value?.value })
    let stunServers = Set(used.compactMap { $0.stunServer.value?.value })
    let dnsServers = Set(used.flatMap { $0.dnsServers.value ?? [] }.map { Self.address($0.value) })
    reduced.tlsCertificates.removeAll { !certificates.contains($0.name.value) }
    reduced.lyncServers.removeAll { !lyncServers.contains($0.name.value) }
    reduced.turnServers.removeAll { !turnServers.contains($0.name.value) }
    reduced.stunServers.removeAll { !stunServers.contains($0.name.value) }
    reduced.dnsServers.removeAll { !dnsServers.contains(Self.address($0.address.value)) }
    return reduced
  }

  private static func address(_ text: String) -> String {
    NetworkName.canonicalAddress(text) ?? text
  }
}
