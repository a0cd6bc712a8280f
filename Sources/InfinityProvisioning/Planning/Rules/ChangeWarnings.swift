import InfinityAPI

/// What an operator should know of the changes themselves: whom else they concern.
enum ChangeWarnings {
  static func findings(_ changes: [Change], _ input: Planner.Input) -> [Finding] {
    let declared = Dictionary(
      input.certificates.tlsCertificates.values.map { ($0.fingerprint.text, $0) },
      uniquingKeysWith: { first, _ in first })
    let inScope = Set(input.deployment.locations.map(\.name.value))
    let outside = input.inventory.objects(.location).filter { !inScope.contains($0.reference.label) }
    return findings(changes, input.inventory, others: OtherLocations(outside, "outside this plan"), declared)
  }

  /// - Parameters:
  ///   - others: the locations that are named where they use what changes.
  ///   - declared: the certificates that are at hand, by fingerprint; none where nodes get back what they had.
  static func findings(
    _ changes: [Change], _ inventory: Inventory, others: OtherLocations,
    _ declared: [String: CertificateSummary] = [:]
  ) -> [Finding] {
    return changes.flatMap { change -> [Finding] in
      guard change.action == .update, let uri = change.target.uri, let observed = inventory.object(at: uri) else {
        return []
      }
      return switch observed.reference.key.kind {
      case .node: lostNames(change, observed, inventory, declared)
      case .globalSettings: globalDomain(others)
      case let kind where kind.isLinkedByLocations: sharedServer(observed, others)
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

  private static func globalDomain(_ others: OtherLocations) -> [Finding] {
    let names = others.locations
      .filter { $0[\Location.Fields.sipDomain] == .null && $0[\Location.Fields.lyncServer] != .null }
      .map(\.reference.label)
    guard !names.isEmpty else { return [] }
    return [
      Finding(
        .change.sharedObject,
        "the Pexip Infinity domain changes for every location without a SIP domain of its own; \(others.words): "
          + quoted(names))
    ]
  }

  private static func sharedServer(_ server: ObservedObject, _ others: OtherLocations) -> [Finding] {
    let names = others.users[server.uri] ?? []
    guard !names.isEmpty else { return [] }
    return [
      Finding(
        .change.sharedObject,
        "the \(server.reference.name) changes, and locations \(others.words) "
          + "use it: \(quoted(names))")
    ]
  }

  private static func quoted(_ names: [String]) -> String {
    names.map { "\($0.quotedForMessage)" }.joined(separator: ", ")
  }
}

/// The locations that a plan is not about.
struct OtherLocations {
  let locations: [ObservedObject]
  /// Which they are, for messages: `outside this plan`.
  let words: String
  /// The names of those that refer to an object, by its URI; made once for all changes.
  let users: [ResourceURI: [String]]

  init(_ locations: [ObservedObject], _ words: String) {
    (self.locations, self.words) = (locations, words)
    users = locations.reduce(into: [:]) { users, location in
      for uri in Set(location.referenced.compactMap(\.uri)) {
        users[uri, default: []].append(location.reference.label)
      }
    }
  }
}
