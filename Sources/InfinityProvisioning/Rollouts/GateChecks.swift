extension RolloutSettings.Gate {
  /// The checks of a wave that changed objects of some kinds: those that were chosen, else those that are about what changed. Whether nodes
  /// are in sync is waited for apart from them.
  func checks(for kinds: Set<Kind>) -> Set<CheckName> {
    let chosen = checks ?? kinds.reduce(into: [.configuration]) { $0.formUnion($1.checks) }
    return sync ? chosen.subtracting([.sync]) : chosen
  }
}

extension Kind {
  /// The checks of `verify` that say something of a changed object of this kind.
  fileprivate var checks: Set<CheckName> {
    switch self {
    case .tlsCertificate: [.certificates, .nodeTLS]
    case .trustedCACertificate: [.certificates, .nodeTLS, .lyncTLS]
    case .node: [.nodeTLS, .dnsNodes, .dnsPool]
    case .lyncServer: [.dnsNames, .lyncTLS]
    case .dnsServer: [.dnsServers]
    case .stunServer: [.dnsNames, .stun]
    case .turnServer: [.dnsNames, .turn]
    case .location: [.dnsServers, .dnsPool, .dnsNames, .stun, .turn, .lyncTLS]
    default: []
    }
  }
}
