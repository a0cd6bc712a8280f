/// The checks of `verify`, by the names that `--check` and `--skip` take. Each has its section in `docs/checks.md`.
public enum CheckName: String, Sendable, Hashable, CaseIterable {
  /// The Management Node's configuration is what the file says: what `plan` compares.
  case configuration
  /// The certificates and keys of the file keep the rules, as in `validate`.
  case certificates
  /// What the integration guide wants to be there already.
  case prerequisites
  /// Every node has the latest configuration.
  case sync
  /// The location's NTP servers answer, and have the time.
  case ntpServers = "ntp-servers"
  /// The location's DNS servers answer, over UDP and TCP.
  case dnsServers = "dns-servers"
  /// Each node's SIP TLS FQDN leads to its address.
  case dnsNodes = "dns-nodes"
  /// For Lync, the pool's FQDN leads to all its nodes and nothing else.
  case dnsPool = "dns-pool"
  /// The names of the Lync, TURN and STUN servers exist.
  case dnsNames = "dns-names"
  /// The names of the nodes' addresses, for information.
  case dnsReverse = "dns-reverse"
  /// The STUN server tells the own address.
  case stun
  /// The TURN server gives an allocation for the file's credentials.
  case turn
  /// Each node presents its certificate on the SIP TLS port.
  case nodeTLS = "node-tls"
  /// The Lync server presents a trusted certificate.
  case lyncTLS = "lync-tls"

  /// Whether it makes sense before the first apply.
  public var isForBeforeApply: Bool {
    switch self {
    case .configuration, .sync, .nodeTLS: false
    case .certificates, .prerequisites, .ntpServers, .dnsServers, .dnsNodes, .dnsPool, .dnsNames, .dnsReverse, .stun,
      .turn, .lyncTLS:
      true
    }
  }
}
