public import InfinityAPI

/// An entry of `locations`.
public struct LocationDeclaration: Declaration {
  /// The entry.
  public var entry: Entry
  /// The entry as one of `locations`.
  public init(_ entry: Entry) { self.entry = entry }

  /// The natural key.
  public var name: Located<String> {
    get { entry.requiredText("name") }
    set { entry.set("name", newValue) }
  }
  /// A description, set when the location is created, and kept so (step 2).
  public var description: Assignment<String> {
    get { entry.assignedText("description").map(\.value) }
    set { entry.assign("description", newValue) }
  }
  /// Overrides the Pexip Infinity domain for this location (step 5).
  public var sipDomain: Assignment<Located<String>> {
    get { entry.assignedText("sipDomain") }
    set { entry.assign("sipDomain", newValue) }
  }
  /// The Lync server's name (step 2).
  public var lyncServer: Assignment<Located<String>> {
    get { entry.assignedText("lyncServer") }
    set { entry.assign("lyncServer", newValue) }
  }
  /// The whole list of DNS servers, by address; their order does not matter (step 3).
  public var dnsServers: Assignment<[Located<String>]> {
    get { entry.assignedTexts("dnsServers") }
    set { entry.assign("dnsServers", newValue) }
  }
  /// The TURN server's name (step 6).
  public var turnServer: Assignment<Located<String>> {
    get { entry.assignedText("turnServer") }
    set { entry.assign("turnServer", newValue) }
  }
  /// The STUN server's name (step 6).
  public var stunServer: Assignment<Located<String>> {
    get { entry.assignedText("stunServer") }
    set { entry.assign("stunServer", newValue) }
  }
  /// Whether NAT lies between the nodes and the Edge's public side; nil where the file does not say.
  public var behindNAT: Located<Bool>? { entry.boolean("behindNAT") }
  /// The Trusted Application Pool; nil for a location without nodes in signaling.
  public var pool: PoolDeclaration? {
    get { entry.entry("pool").map { PoolDeclaration($0) } }
    set { entry["pool"] = newValue.map { Located(.entry($0.entry), at: $0.entry.mark) } }
  }
}

/// `locations[].pool`: a Trusted Application Pool and its Conferencing Nodes.
public struct PoolDeclaration: Declaration {
  /// Which product the pool belongs to, and so which A-records it needs.
  public enum ServerFamily: String, Sendable, Equatable, CaseIterable {
    /// Lync: an A-record of the pool for each node.
    case lync
    /// Skype for Business: the pool needs no A-record of its own.
    case skypeForBusiness
  }

  /// The entry.
  public var entry: Entry
  /// The entry as a pool.
  public init(_ entry: Entry) { self.entry = entry }

  /// The pool's FQDN: the certificate's common name.
  public var fqdn: Located<String> {
    get { entry.requiredText("fqdn") }
    set { entry.set("fqdn", newValue) }
  }
  /// The name of a `tlsCertificates` entry.
  public var certificate: Located<String> {
    get { entry.requiredText("certificate") }
    set { entry.set("certificate", newValue) }
  }
  /// `skypeForBusiness` unless the file says `lync`.
  public var serverFamily: ServerFamily {
    entry.text("serverFamily").flatMap { ServerFamily(rawValue: $0.value) } ?? .skypeForBusiness
  }
  /// The nodes, in the file's order.
  public var nodes: [NodeDeclaration] {
    get { entry.entries("nodes").map { NodeDeclaration($0) } }
    set { entry.set("nodes", newValue.map(\.entry)) }
  }
}

/// An entry of `locations[].pool.nodes`: a Conferencing Node that exists already.
public struct NodeDeclaration: Declaration {
  /// The entry.
  public var entry: Entry
  /// The entry as a node.
  public init(_ entry: Entry) { self.entry = entry }

  /// The natural key.
  public var name: Located<String> {
    get { entry.requiredText("name") }
    set { entry.set("name", newValue) }
  }
  /// The node's own DNS FQDN (step 4).
  public var sipTLSFQDN: Located<String> {
    get { entry.requiredText("sipTLSFQDN") }
    set { entry.set("sipTLSFQDN", newValue) }
  }
  /// The node's IP address, checked and never set; nil where the Management Node's is taken.
  public var address: Located<String>? {
    get { entry.text("address") }
    set { entry.set("address", newValue) }
  }
}
