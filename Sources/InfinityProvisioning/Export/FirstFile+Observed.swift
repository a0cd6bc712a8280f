import InfinityAPI

extension FirstFile {
  /// What a Management Node has, and what is still missing there.
  ///
  /// - Parameters:
  ///   - address: scheme, host and port.
  ///   - caFile: the file with its CA, absolute; nil for none.
  init(_ inventory: Inventory, address: String, caFile: String?) {
    let nodes = Dictionary(grouping: inventory.objects(.node)) {
      $0[\ConferencingNode.Fields.location].referenced.first?.uri
    }
    let locations = inventory.objects(.location).sorted { $0.reference.label < $1.reference.label }
    self.init(
      origin: "`infinity-provision init` from \(address)", address: address, caFile: caFile,
      sipDomain: inventory.object(.globalSettings)?[\GlobalSettings.Fields.sipDomain].writtenText.flatMap(Self.name),
      places: locations.compactMap { location in
        nodes[location.uri].map { Place(location, nodes: $0, inventory) }
      }, emptyPlaces: locations.filter { nodes[$0.uri] == nil }.map(\.reference.label))
  }

  /// A name that the file's rules take; nil for what the Management Node took all the same, as an address.
  fileprivate static func name(_ text: String) -> String? { NetworkName.isDNSName(text) ? text : nil }

  /// The same, fully qualified.
  fileprivate static func fullName(_ text: String) -> String? { text.contains(".") ? name(text) : nil }
}

extension FirstFile.Place {
  fileprivate init(_ location: ObservedObject, nodes: [ObservedObject], _ inventory: Inventory) {
    let relays = [
      ("turnServer", location[\Location.Fields.turnServer]), ("stunServer", location[\Location.Fields.stunServer]),
    ]
    self.init(
      name: location.reference.label,
      lyncServer: location[\Location.Fields.lyncServer].referenced.first.map(Self.name),
      dnsServers: location[\Location.Fields.dnsServers].referenced.map(Self.name),
      relays: relays.compactMap { key, value in value.referenced.first.map { (key, Self.name($0)) } },
      pool: Self.pool(of: nodes, inventory),
      nodes: nodes.sorted { $0.reference.label < $1.reference.label }.map { FirstFile.Node($0) })
  }

  /// What a server is called; to be decided where that was not to be read.
  private static func name(_ server: ObjectReference) -> String {
    server.isNamedByAddress ? FirstFile.undecided : server.label
  }

  /// The common name of the certificate that most of them present: no wildcard, and not a name of one node alone.
  private static func pool(of nodes: [ObservedObject], _ inventory: Inventory) -> String? {
    let names = nodes.compactMap { node -> String? in
      guard let reference = node[\ConferencingNode.Fields.tlsCertificate].referenced.first else { return nil }
      return inventory.object(reference.key)?.certificate?.commonName
    }
    let own = Set(nodes.compactMap { FirstFile.Node($0).fqdn?.lowercased() })
    let counts = Dictionary(grouping: names.compactMap(FirstFile.fullName), by: \.self)
    return counts.filter { !own.contains($0.key.lowercased()) }
      .max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.key
  }
}

extension FirstFile.Node {
  fileprivate init(_ node: ObservedObject) {
    let host = node[\ConferencingNode.Fields.hostname].writtenText
    let domain = node[\ConferencingNode.Fields.domain].writtenText
    let own = host.flatMap { host in domain.map { "\(host).\($0)".lowercased() } }
    self.init(
      name: node.reference.label,
      fqdn: (node[\ConferencingNode.Fields.sipTLSFQDN].writtenText ?? own).flatMap(FirstFile.fullName),
      address: node[\ConferencingNode.Fields.address].writtenText)
  }
}
