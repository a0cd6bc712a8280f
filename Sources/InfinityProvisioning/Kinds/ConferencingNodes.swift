import InfinityAPI

extension Kind {
  /// Conferencing Nodes: deployed by hand, never created, moved or removed from here.
  public static let node = Kind(
    ConferencingNode.self,
    Words("Conferencing Node", inFile: "node", code: "node"),
    by: .name, ConferencingNode.Fields().name, actions: [.update], allowsBulkPatch: true,
    keys: [
      KeyOf("name", compares: \.name, presence: .required, "The node's name on the Management Node."),
      KeyOf(
        "sipTLSFQDN", .dnsName(fullyQualified: true), sets: \.sipTLSFQDN, presence: .required,
        sent: .later(.sipTLSFQDNs),
        "The node's own DNS FQDN, one of the names of the pool's certificate (step 4)."),
      KeyOf("address", .ipAddress, compares: \.address, "The node's IP address: checked, never set."),
    ],
    outerKeys: poolKeys,
    observed: [
      KindField(ConferencingNode.Fields().hostname), KindField(ConferencingNode.Fields().domain),
      KindField(ConferencingNode.Fields().location), KindField(ConferencingNode.Fields().tlsClientCertificate),
      KindField(ConferencingNode.Fields().ipv6),
    ])

  private static let poolKeys: [KeyOf<ConferencingNode>] = [
    KeyOf(
      "fqdn", .dnsName(fullyQualified: true), presence: .required, "The pool's FQDN: its certificate's common name."),
    KeyOf(
      "certificate", links: \.tlsCertificate, to: .tlsCertificate, in: .certificates, value: .text(maximum: nil),
      presence: .required, null: .refused, "The name of an entry of `tlsCertificates` (step 1)."),
    KeyOf(
      "serverFamily", .choice(["lync", "skypeForBusiness"]), default: "skypeForBusiness",
      "Which A-records are needed: `lync` needs one of the pool for each node."),
  ]

  /// A Trusted Application Pool, which only the file knows: what its nodes have in common.
  static let pool = ObjectShape(
    noun: "a pool",
    keys: poolKeys.map(\.key) + [
      Key(
        "nodes", .list(.object(node.shape)), null: .clears,
        "The Conferencing Nodes of the pool, which exist already.")
    ])
}

extension ConferencingNode.Fields {
  /// Its IPv6 address beside the other, which DNS may have as well (API: `ipv6_address`).
  var ipv6: Field<String?> { Field("ipv6_address", nil) }
}

extension Plan {
  /// The number of Conferencing Nodes that it changes.
  public var changedNodeCount: Int {
    Set(changes.filter { $0.target.key.kind == .node }.map(\.target.key)).count
  }

  /// The names of the Conferencing Nodes that it changes, in alphabetical order.
  public var changedNodes: [String] {
    Set(changes.map(\.target).filter { $0.key.kind == .node }.map(\.label)).sorted()
  }
}
