import InfinityAPI

/// Why a change deserves a second look before it is made: it removes or replaces what may be in use.
public enum NotableChange: Sendable, Hashable, CaseIterable {
  /// An object is deleted.
  case deletion
  /// A Conferencing Node presents another certificate.
  case nodeCertificate
  /// A Conferencing Node gets another SIP TLS FQDN.
  case sipTLSFQDN
  /// The SIP domain of the platform or of a location changes.
  case sipDomain
  /// A location no longer uses a server that it used.
  case serverReplaced
  /// A server that exists, and that locations may share, is changed.
  case serverChanged
  /// A secret is sent for an object that exists; what was there cannot be brought back.
  case secretSent

  /// The requests of a plan that deserve it, each reason with its requests in the plan's order. A reason without any is left out.
  public static func all(in plan: Plan) -> [(reason: NotableChange, requests: [Change])] {
    let requests = plan.requests
    return allCases.compactMap { reason in
      let requests = requests.filter(reason.applies)
      return requests.isEmpty ? nil : (reason, requests)
    }
  }

  /// Whether it is a reason for a change.
  func applies(to change: Change) -> Bool {
    let kind = change.target.key.kind
    guard change.action == .update else { return self == .deletion && change.action == .delete }
    return switch self {
    case .deletion: false
    case .nodeCertificate: kind == .node && change.sets(ConferencingNode.Fields().tlsCertificate.name)
    case .sipTLSFQDN: kind == .node && change.sets(ConferencingNode.Fields().sipTLSFQDN.name)
    case .sipDomain: change.sets(Location.Fields().sipDomain.name)
    case .serverReplaced:
      kind == .location
        && change.fields.contains { !Set($0.before.referenced.map(\.key)).isSubset(of: $0.after.referenced.map(\.key)) }
    case .serverChanged: kind.isLinkedByLocations && change.fields.contains { !$0.after.isSecret }
    case .secretSent: change.fields.contains(where: \.after.isSecret)
    }
  }
}

extension Change {
  fileprivate func sets(_ field: String) -> Bool { fields.contains { $0.name == field } }
}
