import InfinityAPI

/// The rules about servers and the locations that use them, as far as the file alone tells: for `validate`, which does not ask
/// the Management Node. All are warnings, since a server or a location may be there and not in the file.
public struct ServerRules {
  /// Servers of one kind, and the locations' names of them.
  private struct Group {
    let kind: Kind
    /// The key of a location that names one.
    let key: String
    let declared: [Located<String>]
    let used: [Located<String>]
    let usedInScope: [Located<String>]
  }

  private let deployment: Deployment
  private let whole: Deployment

  /// Rules for a deployment that has been reduced to its scope, and the whole one that it is a part of.
  public init(_ deployment: Deployment, in whole: Deployment) {
    self.deployment = deployment
    self.whole = whole
  }

  /// What is found, in no order.
  public func findings() -> [Finding] {
    groups.flatMap { unused($0) + nearReferences($0) }
      + deployment.lyncServers.compactMap { Self.edge($0.name.value, address: $0.address.value, at: $0.address.mark) }
  }

  private var groups: [Group] {
    Kind.all.filter(\.isLinkedByLocations).map { kind in
      let key = Kind.location.keys.first { $0.link == kind }?.name ?? ""
      return Group(
        kind: kind, key: key, declared: whole.names(kind), used: whole.links(to: kind),
        usedInScope: deployment.links(to: kind))
    }
  }

  private func unused(_ group: Group) -> [Finding] {
    // A file of servers alone is a part that others include, or is for locations of the Management Node's.
    guard !whole.locations.isEmpty else { return [] }
    let used = Set(group.used.map { ObjectKey(group.kind, written: $0.value) })
    return group.declared.filter { !used.contains(ObjectKey(group.kind, written: $0.value)) }.map { server in
      Finding(
        .entry.unusedServer,
        "no location of this file uses the \(group.kind.named(server.value)); name it in a location's"
          + " \(group.key), or remove it, unless a location that only the Management Node has uses it",
        at: server.mark)
    }
  }

  private func nearReferences(_ group: Group) -> [Finding] {
    let declared = Set(group.declared.map { ObjectKey(group.kind, written: $0.value) })
    let undeclared = group.usedInScope.filter { !declared.contains(ObjectKey(group.kind, written: $0.value)) }
    guard !undeclared.isEmpty else { return [] }
    // "TURN 1" and "TURN 2", or two addresses, differ on purpose.
    var hints = Dictionary(grouping: group.declared.map(\.value), by: Self.digits).mapValues { NearestName($0) }
    return undeclared.compactMap { name in
      guard let near = hints[Self.digits(name.value)]?.nearest(to: name.value) else { return nil }
      let cause = FindingCause(
        "this file declares no \(group.kind.named(name.value)), but \(near.quotedForMessage); correct the name if that is"
          + " meant, unless the Management Node has a \(group.kind.named(name.value))")
      return Finding(.entry.nearReference, cause, at: name.mark)
    }
  }

  private static func digits(_ name: String) -> String { name.filter(\.isNumber) }

  /// Calls leave through a Front End Server or Director; an Edge takes none from here.
  static func edge(_ label: String, address: String, at mark: SourceMark?) -> Finding? {
    guard !NetworkName.isIPAddress(address), let host = CanonicalForm.host(address).split(separator: ".").first else {
      return nil
    }
    let isSuspicious = ["sip", "access", "sipexternal", "av", "webconf"].contains(host) || host.contains("edge")
    guard isSuspicious else { return nil }
    return Finding(
      .prerequisite.lyncServerEdge,
      "the \(Kind.lyncServer.named(label)) has the address \(address), which looks like an Edge Server's; calls"
        + " must go to a Front End pool, a Front End Server or a Director", at: mark)
  }
}
