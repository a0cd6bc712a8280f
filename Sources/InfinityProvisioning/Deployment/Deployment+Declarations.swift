public import InfinityAPI

extension Deployment {
  /// The names of the nodes of all pools.
  var nodeNames: [String] {
    locations.flatMap { $0.pool?.nodes ?? [] }.map(\.name.value)
  }

  /// `sipDomain`: the Pexip Infinity domain (step 5).
  public var sipDomain: Assignment<Located<String>> {
    get { settings.assignedText("sipDomain") }
    set { settings.assign("sipDomain", newValue) }
  }
  /// `trustedCACertificates`: bundles of intermediate and root CA certificates (step 1).
  public var trustedCACertificates: [DeclaredFile] { self[.trustedCACertificate].compactMap { $0.file("file") } }
  /// `tlsCertificates`: the certificates of the Trusted Application Pools (step 1).
  public var tlsCertificates: [TLSCertificateDeclaration] {
    get { declarations(.tlsCertificate) }
    set { self[.tlsCertificate] = newValue.map(\.entry) }
  }
  /// `lyncServers` (step 2).
  public var lyncServers: [LyncServerDeclaration] {
    get { declarations(.lyncServer) }
    set { self[.lyncServer] = newValue.map(\.entry) }
  }
  /// `dnsServers` (step 3).
  public var dnsServers: [DNSServerDeclaration] {
    get { declarations(.dnsServer) }
    set { self[.dnsServer] = newValue.map(\.entry) }
  }
  /// `turnServers` (step 6).
  public var turnServers: [TURNServerDeclaration] {
    get { declarations(.turnServer) }
    set { self[.turnServer] = newValue.map(\.entry) }
  }
  /// `stunServers` (step 6).
  public var stunServers: [STUNServerDeclaration] {
    get { declarations(.stunServer) }
    set { self[.stunServer] = newValue.map(\.entry) }
  }
  /// `locations`, each with its links and its pool.
  public var locations: [LocationDeclaration] {
    get { declarations(.location) }
    set { self[.location] = newValue.map(\.entry) }
  }

  private func declarations<Declared: Declaration>(_ kind: Kind) -> [Declared] { self[kind].map { Declared($0) } }
}
