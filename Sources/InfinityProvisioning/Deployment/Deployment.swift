public import InfinityAPI

/// What one deployment file declares, with everything it includes: the model of `docs/deployment-file.md`.
///
/// It is only what was written: no default is filled in and no name is resolved against the Management Node. A field
/// that was left out is `.leave`, an explicit null is `.clear`. Order is that of the file; entries of included files
/// follow those of the including one.
public struct Deployment: Sendable, Equatable {
  /// `managementNode.address`; nil where the option or the environment is to give it.
  public var address: Located<String>?
  /// `managementNode.caFile`: the CA bundle trusted for the connection to the Management Node, and only that one.
  public var caFile: DeclaredFile?
  /// `sipDomain`: the Pexip Infinity domain (step 5).
  public var sipDomain: Assignment<Located<String>>
  /// `trustedCACertificates`: PEM bundles of intermediate and root CA certificates (step 1).
  public var trustedCACertificates: [DeclaredFile]
  /// `tlsCertificates`: the certificates of the Trusted Application Pools (step 1).
  public var tlsCertificates: [TLSCertificateDeclaration]
  /// `lyncServers` (step 2).
  public var lyncServers: [LyncServerDeclaration]
  /// `dnsServers` (step 3).
  public var dnsServers: [DNSServerDeclaration]
  /// `turnServers` (step 6).
  public var turnServers: [TURNServerDeclaration]
  /// `stunServers` (step 6).
  public var stunServers: [STUNServerDeclaration]
  /// `locations`, each with its links and its pool.
  public var locations: [LocationDeclaration]

  /// A deployment that declares only what is given.
  public init(
    address: Located<String>? = nil,
    caFile: DeclaredFile? = nil,
    sipDomain: Assignment<Located<String>> = .leave,
    trustedCACertificates: [DeclaredFile] = [],
    tlsCertificates: [TLSCertificateDeclaration] = [],
    lyncServers: [LyncServerDeclaration] = [],
    dnsServers: [DNSServerDeclaration] = [],
    turnServers: [TURNServerDeclaration] = [],
    stunServers: [STUNServerDeclaration] = [],
    locations: [LocationDeclaration] = []
  ) {
    self.address = address
    self.caFile = caFile
    self.sipDomain = sipDomain
    self.trustedCACertificates = trustedCACertificates
    self.tlsCertificates = tlsCertificates
    self.lyncServers = lyncServers
    self.dnsServers = dnsServers
    self.turnServers = turnServers
    self.stunServers = stunServers
    self.locations = locations
  }
}

/// An entry of `tlsCertificates`.
public struct TLSCertificateDeclaration: Sendable, Equatable {
  /// A name inside the file; the Management Node never sees it.
  public var name: Located<String>
  /// The file of the server's certificate, which may be a PFX.
  public var certificate: DeclaredFile
  /// Where its private key comes from: a source of its own, or the PFX.
  public var privateKey: SecretSource
  /// Where the passphrase of an encrypted key comes from; nil where the key is not encrypted, or comes from a PFX.
  public var passphrase: SecretSource?
}

/// An entry of `lyncServers`: a Front End pool, Front End server or Director.
public struct LyncServerDeclaration: Sendable, Equatable {
  /// The natural key.
  public var name: Located<String>
  /// FQDN or IP address.
  public var address: Located<String>
  /// Default when created: empty.
  public var description: Assignment<String>
  /// Default when created: 5061.
  public var port: Assignment<Int>
  /// `tls` or `tcp`; default when created: `tls`.
  public var transport: Assignment<String>
}

/// An entry of `dnsServers`.
public struct DNSServerDeclaration: Sendable, Equatable {
  /// The IP address as written, the natural key.
  public var address: Located<String>
  /// Default when created: empty.
  public var description: Assignment<String>
}

/// An entry of `turnServers`.
public struct TURNServerDeclaration: Sendable, Equatable {
  /// How the Management Node proves itself to the TURN server.
  public enum Authentication: Sendable, Equatable {
    /// A long-term user name and password (`server_type` `namepsw`).
    case credentials(username: String, password: SecretSource)
    /// A secret shared with the server, from which time-limited credentials are made (`server_type` `coturn_shared`).
    case sharedSecret(SecretSource)
  }

  /// The natural key.
  public var name: Located<String>
  /// FQDN or IP address.
  public var address: Located<String>
  /// Default when created: empty.
  public var description: Assignment<String>
  /// Default when created: 3478.
  public var port: Assignment<Int>
  /// `udp`, `tcp` or `tls`; default when created: `udp`.
  public var transport: Assignment<String>
  /// Credentials unless the file says `sharedSecret`.
  public var authentication: Authentication
}

/// An entry of `stunServers`.
public struct STUNServerDeclaration: Sendable, Equatable {
  /// The natural key.
  public var name: Located<String>
  /// FQDN or IP address.
  public var address: Located<String>
  /// Default when created: empty.
  public var description: Assignment<String>
  /// Default when created: 3478.
  public var port: Assignment<Int>
}

/// An entry of `locations`.
public struct LocationDeclaration: Sendable, Equatable {
  /// The natural key.
  public var name: Located<String>
  /// Set when the location is created, and kept so (step 2).
  public var description: Assignment<String>
  /// Overrides the Pexip Infinity domain for this location (step 5).
  public var sipDomain: Assignment<Located<String>>
  /// The Lync server's name (step 2).
  public var lyncServer: Assignment<Located<String>>
  /// The whole list of DNS servers, by address; their order does not matter (step 3).
  public var dnsServers: Assignment<[Located<String>]>
  /// The TURN server's name (step 6).
  public var turnServer: Assignment<Located<String>>
  /// The STUN server's name (step 6).
  public var stunServer: Assignment<Located<String>>
  /// Whether NAT lies between the nodes and the Edge's public side; nil where the file does not say.
  public var behindNAT: Located<Bool>?
  /// The Trusted Application Pool; nil for a location without nodes in signaling.
  public var pool: PoolDeclaration?
}

/// `locations[].pool`: a Trusted Application Pool and its Conferencing Nodes.
public struct PoolDeclaration: Sendable, Equatable {
  /// Which product the pool belongs to, and so which A-records it needs.
  public enum ServerFamily: String, Sendable, Equatable, CaseIterable {
    /// Lync: an A-record of the pool for each node.
    case lync
    /// Skype for Business: the pool needs no A-record of its own.
    case skypeForBusiness
  }

  /// The pool's FQDN: the certificate's common name.
  public var fqdn: Located<String>
  /// The name of a `tlsCertificates` entry.
  public var certificate: Located<String>
  /// `skypeForBusiness` unless the file says `lync`.
  public var serverFamily: ServerFamily
  /// The nodes, in the file's order.
  public var nodes: [NodeDeclaration]
}

/// An entry of `locations[].pool.nodes`: a Conferencing Node that exists already.
public struct NodeDeclaration: Sendable, Equatable {
  /// The natural key.
  public var name: Located<String>
  /// The node's own DNS FQDN (step 4).
  public var sipTLSFQDN: Located<String>
  /// The node's IP address, checked and never set; nil where the Management Node's is taken.
  public var address: Located<String>?
}
