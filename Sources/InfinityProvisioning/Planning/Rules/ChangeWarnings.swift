import InfinityAPI

/// What an operator should know of the changes themselves: whom else they concern.
enum ChangeWarnings {
  static func findings(_ changes: [Change], _ input: Planner.Input) -> [Finding] {
    let declared = Dictionary(
      input.certificates.tlsCertificates.values.map { ($0.fingerprint.text, $0) },
      uniquingKeysWith: { first, _ in first })
    return findings(
      changes, input.inventory, about: Set(input.deployment.locations.map(\.name.value)), declared)
  }

  /// - Parameters:
  ///   - locations: the names of those that the plan is about.
  ///   - declared: the certificates that are at hand, by fingerprint; none where nodes get back what they had.
  static func findings(
    _ changes: [Change], _ inventory: Inventory, about locations: Set<String>,
    _ declared: [String: CertificateSummary] = [:]
  ) -> [Finding] {
    let outside = OutsideLocations(inventory, besides: locations)
    return changes.flatMap { change -> [Finding] in
      guard change.action == .update, let uri = change.target.uri, let observed = inventory.object(at: uri) else {
        return []
      }
      return switch observed.reference.key.kind {
      case .node: lostNames(change, observed, inventory, declared)
      case .globalSettings: globalDomain(outside)
      case let kind where kind.isLinkedByLocations: sharedServer(observed, outside)
      default: []
      }
    }
  }

  /// The node's present certificate holds names that the new one lacks.
  private static func lostNames(
    _ change: Change, _ node: ObservedObject, _ inventory: Inventory, _ declared: [String: CertificateSummary]
  ) -> [Finding] {
    guard let field = change.fields.first(where: { $0.name == ConferencingNode.Fields().tlsCertificate.name }),
      case .reference(let before) = field.before, case .reference(let after) = field.after,
      let present = before.uri.flatMap({ inventory.object(at: $0) }),
      let new = declared[after.key.text]
    else { return [] }
    let kept = Set(new.dnsNames.map(CanonicalForm.host))
    let lost = (present.certificate?.dnsNames ?? []).filter { !kept.contains(CanonicalForm.host($0)) }
    guard !lost.isEmpty else { return [] }
    return [
      Finding(
        .change.certificateLosesNames,
        "the present certificate of node \(node.reference.label.quotedForMessage) holds names that the new one lacks: "
          + lost.joined(separator: ", "))
    ]
  }

  private static func globalDomain(_ outside: OutsideLocations) -> [Finding] {
    let others = outside.locations
      .filter { $0[\Location.Fields.sipDomain] == .null && $0[\Location.Fields.lyncServer] != .null }
      .map(\.reference.label)
    guard !others.isEmpty else { return [] }
    return [
      Finding(
        .change.sharedObject,
        "the Pexip Infinity domain changes for every location without a SIP domain of its own; outside this plan: "
          + quoted(others))
    ]
  }

  private static func sharedServer(_ server: ObservedObject, _ outside: OutsideLocations) -> [Finding] {
    let others = outside.users[server.uri] ?? []
    guard !others.isEmpty else { return [] }
    return [
      Finding(
        .change.sharedObject,
        "the \(server.reference.name) changes, and locations outside this plan "
          + "use it: \(quoted(others))")
    ]
  }

  private static func quoted(_ names: [String]) -> String {
    names.map { "\($0.quotedForMessage)" }.joined(separator: ", ")
  }
}

/// The locations that a plan is not about.
private struct OutsideLocations {
  let locations: [ObservedObject]
  /// The names of those that refer to an object, by its URI; made once for all changes.
  let users: [ResourceURI: [String]]

  init(_ inventory: Inventory, besides names: Set<String>) {
    locations = inventory.objects(.location).filter { !names.contains($0.reference.label) }
    users = locations.reduce(into: [:]) { users, location in
      for uri in Set(location.referenced.compactMap(\.uri)) {
        users[uri, default: []].append(location.reference.label)
      }
    }
  }
}
