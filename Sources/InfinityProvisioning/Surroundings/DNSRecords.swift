/// The address records that a deployment needs, as lines for a zone file.
///
/// Each node has one for its SIP TLS FQDN. For Lync, the pool has one for each node as well, so that Front End servers spread
/// their calls over the nodes; Skype for Business knows the nodes by name.
public struct DNSRecords: Sendable, Equatable {
  /// One record.
  public struct Record: Sendable, Equatable, Hashable {
    /// The owner's name, without the final dot.
    public var name: String
    /// An IPv4 or IPv6 address.
    public var address: String

    /// `A`, or `AAAA` for an IPv6 address.
    public var type: String { address.contains(":") ? "AAAA" : "A" }
  }

  /// The records of one location.
  public struct Group: Sendable, Equatable {
    /// The location's name.
    public var location: String
    /// The pool's FQDN.
    public var pool: String
    /// Which records the pool itself needs.
    public var serverFamily: PoolDeclaration.ServerFamily
    /// The nodes' records, then the pool's.
    public var records: [Record]
    /// The SIP TLS FQDNs of nodes whose address is not known.
    public var withoutAddress: [String]
  }

  /// Time to live of the lines, in seconds: a day.
  public static let timeToLive = 86_400

  /// One group for each location with a pool, in the file's order.
  public var groups: [Group]

  /// The records of a deployment.
  ///
  /// - Parameters:
  ///   - deployment: the deployment.
  ///   - addresses: the nodes' addresses by node name, as the Management Node has them, for nodes without one in
  ///   the file.
  public init(for deployment: Deployment, addresses: [String: String] = [:]) {
    groups = deployment.locations.compactMap { location in
      guard let pool = location.pool else { return nil }
      let nodes = pool.nodes.map { ($0.sipTLSFQDN.value, $0.address?.value ?? addresses[$0.name.value]) }
      let known = nodes.compactMap { name, address in address.map { Record(name: name, address: $0) } }
      let ofPool = pool.serverFamily == .lync ? known.map { Record(name: pool.fqdn.value, address: $0.address) } : []
      return Group(
        location: location.name.value, pool: pool.fqdn.value, serverFamily: pool.serverFamily, records: known + ofPool,
        withoutAddress: nodes.filter { $0.1 == nil }.map(\.0))
    }
  }

  /// Lines for a zone file, with a comment for each location and for each node whose address is missing.
  public var zoneLines: String {
    groups.map { group in
      let records = group.records.map { "\($0.name). \(Self.timeToLive) IN \($0.type) \($0.address)\n" }
      let missing = group.withoutAddress.map { "; no address is known for \($0)\n" }
      return "; \(group.location.quotedForMessage): pool \(group.pool) (\(group.serverFamily.title))\n"
        + (records + missing).joined()
    }.joined(separator: "\n")
  }
}

extension PoolDeclaration.ServerFamily {
  /// The product's name.
  var title: String {
    switch self {
    case .lync: "Lync"
    case .skypeForBusiness: "Skype for Business"
    }
  }
}
