import InfinityAPI

#if canImport(FoundationEssentials)
  import struct FoundationEssentials.Date
#else
  import struct Foundation.Date
#endif

/// What the checks look at: the file, what the Management Node has, and from where the network is seen.
struct CheckContext: Sendable {
  var deployment: Deployment
  var wholeDeployment: Deployment
  var offline: OfflineChecks.Result
  var state: ManagementState
  var network: NetworkSettings
  var now: Date

  /// A location of the file with what links it has once the file is applied.
  struct Site: Sendable {
    var name: String
    var declaration: LocationDeclaration
    var nodes: [Node]
    /// NTP servers, by address, as the Management Node has them; nil where that could not be read.
    var ntpServers: [Target]?
    /// DNS servers, by address.
    var dnsServers: [Target]
    var lyncServer: Target?
    var turnServer: Target?
    var stunServer: Target?
  }

  /// A server: what to connect to, and where the file speaks of it.
  struct Target: Sendable, Equatable {
    /// The name that the Management Node and the file use.
    var label: String
    /// FQDN or IP address.
    var address: String
    var port: Int
    var transport: String
    var mark: SourceMark
  }

  /// A node of a pool with its address; nil where neither the file nor the Management Node tells one.
  struct Node: Sendable {
    var declaration: NodeDeclaration
    var address: String?
    /// Its IPv6 address beside that, as the Management Node has it.
    var ipv6Address: String?
  }

  /// The locations in the file's order.
  var sites: [Site] { deployment.locations.map(site) }

  /// The CA certificates that the file gives or the Management Node has.
  var authorities: [X509Certificate] {
    let declared = offline.certificates.trustedCACertificates.map(\.pem)
    return (declared + state.trustedCACertificates).flatMap { X509Certificate.certificates(inPEM: $0) }
  }

  private func site(_ location: LocationDeclaration) -> Site {
    let observed = state.inventory.object(ObjectKey(.location, location.name.value))
    return Site(
      name: location.name.value, declaration: location,
      nodes: (location.pool?.nodes ?? []).map { node in
        let found = state.inventory.object(ObjectKey(.node, node.name.value))
        return Node(
          declaration: node, address: node.address?.value ?? found?[\ConferencingNode.Fields.address].textIfAny,
          ipv6Address: found?[\ConferencingNode.Fields.ipv6].textIfAny)
      },
      ntpServers: ntpServers(location), dnsServers: dnsServers(location, observed),
      lyncServer: target(.lyncServer, location.lyncServer, observed?[\Location.Fields.lyncServer], location.name.mark),
      turnServer: target(.turnServer, location.turnServer, observed?[\Location.Fields.turnServer], location.name.mark),
      stunServer: target(.stunServer, location.stunServer, observed?[\Location.Fields.stunServer], location.name.mark))
  }

  /// Those that a location has cannot be declared: it is asked, and has none where the file is still to create it.
  private func ntpServers(_ location: LocationDeclaration) -> [Target]? {
    guard let observed = state.locations.first(where: { $0.name == location.name.value }) else { return [] }
    guard let known = state.ntpServers, observed.unreadable(Location.Fields().ntpServers) == nil else { return nil }
    let servers = observed.ntpServers.map { uri in known.first { $0.uri == uri } }
    let targets = servers.compactMap { $0 }.map { server in
      Target(
        label: server.address, address: server.address, port: network.ntpPort, transport: "udp",
        mark: location.name.mark)
    }
    return targets.count == servers.count ? targets : nil
  }

  private func dnsServers(_ location: LocationDeclaration, _ observed: ObservedObject?) -> [Target] {
    switch location.dnsServers {
    case .clear: []
    case .set(let addresses):
      addresses.map { Target(label: $0.value, address: $0.value, port: 53, transport: "udp", mark: $0.mark) }
    case .leave:
      (observed?[\Location.Fields.dnsServers].referenced ?? []).map {
        Target(label: $0.label, address: $0.label, port: 53, transport: "udp", mark: location.name.mark)
      }
    }
  }

  /// The server that a link leads to: as the file declares it, its undeclared fields as the Management Node has them.
  private func target(
    _ kind: Kind, _ link: Assignment<Located<String>>, _ linked: PlanValue?, _ place: SourceMark
  ) -> Target? {
    let name: String
    var mark = place
    switch link {
    case .clear: return nil
    case .set(let located): (name, mark) = (located.value, located.mark)
    case .leave:
      guard let label = linked?.referenced.first?.label else { return nil }
      name = label
    }
    let observed = state.inventory.object(ObjectKey(kind, written: name))
    let declared = zip(deployment[kind], deployment.names(kind)).first { $0.1.value == name }?.0
    /// What the file says of a key, else what the Management Node has, else what it takes where nobody says anything.
    func value(_ name: String) -> PlanValue {
      guard let key = kind.shape.key(name), let field = key.field else { return .null }
      return declared?.plainValue(key) ?? observed?[field.name] ?? field.absence ?? .null
    }
    guard let address = value("address").textIfAny, let port = value("port").integerIfAny else { return nil }
    return Target(
      label: name, address: address, port: port, transport: value("transport").textIfAny ?? "udp", mark: mark)
  }
}

extension PlanValue {
  fileprivate var textIfAny: String? {
    if case .text(let text) = self { text } else { nil }
  }

  fileprivate var integerIfAny: Int? {
    if case .integer(let number) = self { number } else { nil }
  }
}
