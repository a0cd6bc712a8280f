import InfinityAPI

/// A location at one moment: its nodes, and the servers that it uses.
public struct LocationState: Sendable, Hashable {
  /// The SIP domain that counts there: its own, or the platform's; nil where there is neither.
  public var sipDomain: String?
  /// The servers that it links to: Lync, DNS, TURN, STUN, in this order.
  public var servers: [LinkedServer]
  /// Its Conferencing Nodes, in the Management Node's order.
  public var nodes: [NodeState]
  /// The API's names of its fields that could not be read. What they hold is not known; that of the domain is here too where the
  /// platform's is not known.
  public var unreadable: Set<String>

  /// A server that a location uses.
  public struct LinkedServer: Sendable, Hashable {
    /// Which one.
    public var reference: ObjectReference
    /// Its FQDN or IP address; nil where that is not known.
    public var address: String?
  }

  /// A Conferencing Node at one moment.
  public struct NodeState: Sendable, Hashable {
    /// Which one.
    public var reference: ObjectReference
    /// The certificate that it presents; nil for its self-signed one.
    public var certificate: ObjectReference?
    /// The name that it puts in SIP signaling; nil where none is set.
    public var sipTLSFQDN: String?
    /// The API's names of its fields that could not be read.
    public var unreadable: Set<String>
  }
}

extension LocationState {
  /// A location in a state of the platform; nil where there is none with this key.
  ///
  /// - Parameters:
  ///   - nodes: the nodes that stand there.
  ///   - masked: takes secrets out of what a field echoes.
  init?(_ key: ObjectKey, in state: PlatformState, nodes: [PlatformState.Object], masked: (String) -> String) {
    guard let location = state[key] else { return nil }
    let domain =
      location[\Location.Fields.sipDomain].writtenText
      ?? state[.globalSettings]?[\GlobalSettings.Fields.sipDomain].writtenText
    sipDomain = domain.map(masked)
    servers = Kind.location.keys.filter { $0.link != nil }.compactMap(\.field)
      .sorted { Self.rank($0.name) < Self.rank($1.name) }
      .flatMap { (location.fields[$0.name] ?? .null).referenced }
      .map { reference in
        LinkedServer(reference: reference, address: state[reference.key]?.fields["address"]?.writtenText.map(masked))
      }
    self.nodes = nodes.map { NodeState($0, masked: masked) }
    unreadable = location.unreadable
    let domainField = Location.Fields().sipDomain.name
    let platform = state[.globalSettings]
    if domain == nil, platform == nil || platform?.unreadable.contains(domainField) == true {
      unreadable.insert(domainField)
    }
  }

  /// The servers stand in the order of the steps that link to them.
  private static func rank(_ field: String) -> Int {
    let location = Location.Fields()
    let order = [
      location.lyncServer.name, location.dnsServers.name, location.turnServer.name, location.stunServer.name,
    ]
    return order.firstIndex(of: field) ?? order.count
  }
}

extension LocationState.NodeState {
  fileprivate init(_ node: PlatformState.Object, masked: (String) -> String) {
    reference = node.reference
    certificate = node[\ConferencingNode.Fields.tlsCertificate].referenced.first
    sipTLSFQDN = node[\ConferencingNode.Fields.sipTLSFQDN].writtenText.map(masked)
    unreadable = node.unreadable
  }
}
