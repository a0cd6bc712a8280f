import InfinityAPI

/// The rules about Conferencing Nodes that need the Management Node's answer: nodes exist already and are never moved.
enum NodeRules {
  static func findings(_ input: Planner.Input) -> [Finding] {
    var names = NearestName(input.inventory.objects(.node).map(\.reference.label))
    return input.deployment.locations.flatMap { location in
      (location.pool?.nodes ?? []).flatMap { node in
        guard let observed = input.inventory.object(ObjectKey(.node, node.name.value)) else {
          return [missing(node, &names)]
        }
        return placement(node, observed, location, input) + address(node, observed) + ownName(node, observed)
      }
    } + rulesOfUndeclared(input)
  }

  /// What is wrong with nodes of which the file says nothing.
  private static func rulesOfUndeclared(_ input: Planner.Input) -> [Finding] {
    let names = input.wholeDeployment.nodeNames
    let declared = Set(names)
    // What the file calls a node that is not there may be another one in another case: that is said already.
    let missing = Set(names.filter { input.inventory.object(ObjectKey(.node, $0)) == nil }.map { $0.lowercased() })
    let others = input.inventory.objects(.node).map { ($0, $0.reference.label) }
      .filter { !declared.contains($0.1) && !missing.contains($0.1.lowercased()) }.map(\.0)
    guard !others.isEmpty else { return [] }
    return sharedFQDNs(others, input) + undeclaredNodes(others, input)
  }

  private static func missing(_ node: NodeDeclaration, _ names: inout NearestName) -> Finding {
    Finding(
      .name.unknownNode,
      "no \(Kind.node.named(node.name.value)) on the Management Node (nodes are deployed first and never "
        + "created from here)" + names.suggestion(for: node.name.value),
      at: node.name.mark)
  }

  private static func placement(
    _ node: NodeDeclaration, _ observed: ObservedObject, _ location: LocationDeclaration, _ input: Planner.Input
  ) -> [Finding] {
    guard case .reference(let actual) = observed[\ConferencingNode.Fields.location], actual.label != location.name.value
    else {
      return []
    }
    // There is nowhere to move it to, nor can the file make that as long as the node is in it.
    let advice =
      input.inventory.object(ObjectKey(.location, location.name.value)) == nil
      ? ", which is not there yet: rename the location there if it was renamed; or else apply the file without the node, and move it then"
      : "; it is never moved from here: declare it in its location or move it by hand"
    return [
      Finding(
        .node.inOtherLocation,
        "node \(node.name.value.quotedForMessage) is in location \(actual.label.quotedForMessage) on the Management Node, not in "
          + "\(location.name.value.quotedForMessage)\(advice)",
        at: node.name.mark)
    ]
  }

  private static func address(_ node: NodeDeclaration, _ observed: ObservedObject) -> [Finding] {
    guard let declared = node.address, case .text(let actual) = observed[\ConferencingNode.Fields.address],
      !CanonicalForm.areSameHost(actual, declared.value)
    else { return [] }
    return [
      Finding(
        .node.addressDiffers,
        "node \(node.name.value.quotedForMessage) has the address \(actual) on the Management Node, not \(declared.value); the address "
          + "is only checked: correct it in the file", at: declared.mark)
    ]
  }

  private static func ownName(_ node: NodeDeclaration, _ observed: ObservedObject) -> [Finding] {
    guard case .text(let host) = observed[\ConferencingNode.Fields.hostname],
      case .text(let domain) = observed[\ConferencingNode.Fields.domain]
    else { return [] }
    let own = "\(host).\(domain)"
    guard !CanonicalForm.areSameHost(own, node.sipTLSFQDN.value) else { return [] }
    return [
      Finding(
        .node.fqdnDiffersFromHostname,
        "\(node.sipTLSFQDN.value) is not the node's own name, which is \(own) on the Management Node",
        at: node.sipTLSFQDN.mark)
    ]
  }

  /// Another node has the FQDN already, and the file says nothing of that node.
  private static func sharedFQDNs(_ others: [ObservedObject], _ input: Planner.Input) -> [Finding] {
    var owners: [String: ObservedObject] = [:]
    for node in others {
      if case .text(let fqdn) = node[\ConferencingNode.Fields.sipTLSFQDN] { owners[CanonicalForm.host(fqdn)] = node }
    }
    return input.deployment.locations.flatMap { $0.pool?.nodes ?? [] }.compactMap { node in
      owners[CanonicalForm.host(node.sipTLSFQDN.value)].map { owner in
        Finding(
          .node.fqdnInUse,
          "node \(owner.reference.label.quotedForMessage), which is not in the file, has the SIP TLS FQDN \(node.sipTLSFQDN.value) on the "
            + "Management Node already; each node needs a different one", at: node.sipTLSFQDN.mark)
      }
    }
  }

  /// Nodes of a location with a pool that no pool of the file names: Lync would not trust their calls.
  private static func undeclaredNodes(_ others: [ObservedObject], _ input: Planner.Input) -> [Finding] {
    let pools = Dictionary(
      input.deployment.locations.compactMap { location in location.pool.map { (location.name.value, $0) } },
      uniquingKeysWith: { first, _ in first })
    return others.compactMap { node in
      guard case .reference(let location) = node[\ConferencingNode.Fields.location],
        let pool = pools[location.label]
      else { return nil }
      return Finding(
        .node.inNoPool,
        "node \(node.reference.label.quotedForMessage) is in location \(location.label.quotedForMessage) on the Management Node, but in no pool of the "
          + "file; its calls will not be trusted by Lync", at: pool.fqdn.mark)
    }
  }
}
