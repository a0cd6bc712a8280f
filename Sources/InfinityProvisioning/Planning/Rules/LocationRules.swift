import InfinityAPI

/// The rules about locations that need the Management Node's answer: what is linked counts as well as what is declared.
enum LocationRules {
  static func findings(_ input: Planner.Input) -> [Finding] {
    input.deployment.locations.flatMap { location in
      let observed = input.inventory.object(ObjectKey(.location, location.name.value))
      return nat(location, observed) + links(location, observed) + sipDomain(location, observed, input)
    } + sharedLyncAddresses(input) + sharedTURNAddresses(input)
  }

  /// Behind NAT the nodes find their public address through TURN or STUN only.
  private static func nat(_ location: LocationDeclaration, _ observed: ObservedObject?) -> [Finding] {
    guard let behindNAT = location.behindNAT, behindNAT.value else { return [] }
    let links = [
      (Location.Fields().turnServer.name, location.turnServer),
      (Location.Fields().stunServer.name, location.stunServer),
    ]
    guard !links.contains(where: { isSet($0.1, observed, $0.0) }) else { return [] }
    let unreadable = links.filter { $0.1.isLeave }.compactMap { field, _ in
      observed.flatMap { UnreadableRules.unreadable(field, of: $0, at: behindNAT.mark) }
    }
    guard unreadable.isEmpty else { return unreadable }
    return [
      Finding(
        .location.natWithoutTURN,
        "location \(location.name.value.quotedForMessage) is behind NAT but has no TURN or STUN server, declared or linked: its nodes "
          + "could not discover their public address; add turnServer or stunServer", at: behindNAT.mark)
    ]
  }

  private static func links(_ location: LocationDeclaration, _ observed: ObservedObject?) -> [Finding] {
    var findings: [Finding] = []
    let hasLync =
      isSet(location.lyncServer, observed, Location.Fields().lyncServer.name)
      || isUnreadable(observed, Location.Fields().lyncServer.name)
    let dnsServers: Assignment<Bool> = location.dnsServers.map { !$0.isEmpty }
    let hasDNS =
      switch dnsServers {
      case .leave:
        !(observed?[\Location.Fields.dnsServers].referenced ?? []).isEmpty
          || isUnreadable(observed, Location.Fields().dnsServers.name)
      case .clear: false
      case .set(let any): any
      }
    if hasLync, !hasDNS {
      findings.append(
        Finding(
          .location.lyncWithoutDNS,
          "location \(location.name.value.quotedForMessage) has a Lync server but no DNS server, declared or linked: its nodes may not "
            + "resolve the names of the Lync side", at: location.name.mark))
    }
    if let pool = location.pool, !hasLync {
      findings.append(
        Finding(
          .location.poolWithoutLync,
          "location \(location.name.value.quotedForMessage) has a pool but no Lync server, declared or linked: calls to Lync cannot be "
            + "placed from it", at: pool.fqdn.mark))
    }
    return findings
  }

  private static func sipDomain(
    _ location: LocationDeclaration, _ observed: ObservedObject?, _ input: Planner.Input
  ) -> [Finding] {
    guard let pool = location.pool else { return [] }
    let settings = input.inventory.object(.globalSettings)
    let isKnownUnset = ![(location.sipDomain, observed), (input.deployment.sipDomain, settings)].contains {
      isSet($0, $1, Location.Fields().sipDomain.name) || isUnreadable($1, Location.Fields().sipDomain.name)
    }
    guard isKnownUnset else { return [] }
    return [
      Finding(
        .location.poolWithoutSIPDomain,
        "location \(location.name.value.quotedForMessage) has a pool, but no SIP domain is set for it or for the whole platform: Lync "
          + "could not route calls to it; add sipDomain", at: pool.fqdn.mark)
    ]
  }

  private static func sharedLyncAddresses(_ input: Planner.Input) -> [Finding] {
    sharedAddresses(
      .lyncServer, LyncServer.Fields().address.name, input.wholeDeployment.lyncServers.map(\.name.value),
      input.deployment.lyncServers.map { ($0.name, $0.address) }, input, .name.lyncAddressInUse)
  }

  /// Two entries may be one TURN server with other credentials: nothing is said of one that is there.
  private static func sharedTURNAddresses(_ input: Planner.Input) -> [Finding] {
    let new = input.deployment.turnServers.filter {
      input.inventory.object(ObjectKey(.turnServer, $0.name.value)) == nil
    }
    return sharedAddresses(
      .turnServer, TURNServer.Fields().address.name, input.wholeDeployment.turnServers.map(\.name.value),
      new.map { ($0.name, $0.address) }, input, .name.turnAddressInUse)
  }

  /// Servers of the Management Node that have the address of a declared one.
  private static func sharedAddresses(
    _ kind: Kind, _ field: String, _ names: [String], _ servers: [(name: Located<String>, address: Located<String>)],
    _ input: Planner.Input, _ code: FindingCode
  ) -> [Finding] {
    let observed = Dictionary(grouping: input.inventory.objects(kind)) { server -> String in
      if case .text(let address) = server[field] { CanonicalForm.host(address) } else { "" }
    }
    // One that the file declares as well was not renamed.
    let declared = Set(names)
    return servers.flatMap { server in
      (observed[CanonicalForm.host(server.address.value)] ?? [])
        .filter { !declared.contains($0.reference.label) }
        .map { other in
          Finding(
            code,
            "the Management Node has another \(kind.noun) with the address \(server.address.value): "
              + "\(other.reference.label.quotedForMessage); was it renamed?", at: server.address.mark)
        }
    }
  }

  /// Whether a field holds something once the deployment is applied.
  private static func isSet(
    _ declared: Assignment<Located<String>>, _ observed: ObservedObject?, _ field: String
  ) -> Bool {
    switch declared {
    case .leave: (observed?[field] ?? .null) != .null
    case .clear: false
    case .set: true
    }
  }

  /// Nothing is said about what could not be read and is not declared.
  private static func isUnreadable(_ observed: ObservedObject?, _ field: String) -> Bool {
    observed?.unreadable[field] != nil
  }
}
