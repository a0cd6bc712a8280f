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
    /// Why not all of the DNS servers are known; nil where they are.
    var unknownDNSServers: Finding?
    var lyncServer: LinkedServer
    var turnServer: LinkedServer
    var stunServer: LinkedServer
  }

  /// What is known of a server that a location may link.
  enum LinkedServer: Sendable {
    /// It links none.
    case none
    case known(Target)
    /// It links one of which it is not known how to reach it, with why.
    case unknown(Finding)

    /// The server, where it is known.
    var target: Target? { if case .known(let target) = self { target } else { nil } }
    /// Why it is not known; nil where it is, or there is none.
    var unknown: Finding? { if case .unknown(let finding) = self { finding } else { nil } }
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

  /// The CA certificates that the file gives or the Management Node has, which each call decodes anew.
  var authorities: [X509Certificate] {
    let declared = offline.certificates.trustedCACertificates.map(\.pem)
    return (declared + state.trustedCACertificates).flatMap { X509Certificate.certificates(inPEM: $0) }
  }

  private func site(_ location: LocationDeclaration) -> Site {
    let observed = state.inventory.object(ObjectKey(.location, location.name.value))
    let links = LinkedServers(context: self, location: location, observed: observed)
    let (dnsServers, unknownDNSServers) = links.dnsServers
    return Site(
      name: location.name.value, declaration: location,
      nodes: (location.pool?.nodes ?? []).map { node in
        let found = state.inventory.object(ObjectKey(.node, node.name.value))
        return Node(
          declaration: node, address: node.address?.value ?? found?[\ConferencingNode.Fields.address].textIfAny,
          ipv6Address: found?[\ConferencingNode.Fields.ipv6].textIfAny)
      },
      ntpServers: ntpServers(location), dnsServers: dnsServers, unknownDNSServers: unknownDNSServers,
      lyncServer: links.server(.lyncServer), turnServer: links.server(.turnServer),
      stunServer: links.server(.stunServer))
  }

  /// Those that a location has cannot be declared: it is asked, and has none where the file is still to create it.
  private func ntpServers(_ location: LocationDeclaration) -> [Target]? {
    guard let observed = state.locations.first(where: { $0.name == location.name.value }) else { return [] }
    guard observed.unreadable(Location.Fields().ntpServers) == nil else { return nil }
    // A location that has none needs no list of them.
    guard !observed.ntpServers.isEmpty else { return [] }
    guard let known = state.ntpServers else { return nil }
    let servers = observed.ntpServers.map { uri in known.first { $0.uri == uri } }
    let targets = servers.compactMap { $0 }.map { server in
      Target(
        label: server.address, address: server.address, port: network.ntpPort, transport: "udp",
        mark: location.name.mark)
    }
    return targets.count == servers.count ? targets : nil
  }
}
