import InfinityAPI

/// The checks `stun` and `turn`: what a location's servers answer to this machine.
struct STUNChecks: Sendable {
  let context: CheckContext

  /// A binding with the location's STUN server, and with its TURN server, which is one too.
  func stun(_ site: CheckContext.Site) async throws -> CheckOutcome {
    var outcome = CheckOutcome(.stun, location: site.name, seenFrom: context.network.machine)
    var targets: [(String, CheckContext.Target)] = []
    if var server = site.stunServer {
      server.transport = "udp"
      targets.append(("STUN server", server))
    }
    if let server = site.turnServer { targets.append(("TURN server", server)) }
    for (kind, server) in targets {
      let name = "\(kind) \(server.label.quotedForMessage) (\(server.text))"
      guard let client = try await client(server, site) else {
        outcome.findings.append(unknownName(name, server))
        continue
      }
      switch try await client.bind() {
      case .seen(let seen):
        outcome.notes.append(
          "\(name) sees this machine as \(seen); that is the address of \(context.network.machine), not that of a node")
      case .rejected(let code, let reason):
        outcome.findings.append(rejected(name, "a binding request", "stun", code, reason, server.mark))
      case .unusable: outcome.findings.append(unusable(name, "stun", server.mark))
      case .failure(let failure): outcome.findings.append(Self.finding(failure, name, "stun", server.mark))
      }
    }
    return outcome
  }

  /// An allocation with the file's credentials.
  func turn(_ site: CheckContext.Site) async throws -> CheckOutcome? {
    guard let server = site.turnServer else { return nil }
    var outcome = CheckOutcome(.turn, location: site.name, seenFrom: context.network.machine)
    let name = "TURN server \(server.label.quotedForMessage) (\(server.text))"
    guard let declared = context.deployment.turnServers.first(where: { $0.name.value == server.label }),
      let credentials = credentials(declared)
    else {
      outcome.findings = [
        .notChecked("the credentials of \(name) are not known here, so no allocation was tried", at: server.mark)
      ]
      return outcome
    }
    guard let client = try await client(server, site) else {
      outcome.findings = [unknownName(name, server)]
      return outcome
    }
    switch try await client.allocate(credentials) {
    case .allocated(let relayed, let seen, let asked):
      let from = seen.map { " for \($0), the address of this machine," } ?? ""
      outcome.notes = ["\(name) gave\(from) the relay address \(relayed); it was released"]
      if !asked {
        let message = "\(name) relays for anybody: it did not ask for credentials; turn authentication on"
        outcome.findings = [Finding(.warning, "turn-open", message, at: server.mark)]
      }
    case .wrongCredentials(let reason):
      let hint =
        switch credentials {
        case .longTerm: "correct username and password, or the user on the server"
        case .sharedSecret: "correct secretKey, or the server's secret; both clocks must be right, too"
        }
      let message = "\(name) does not take the file's credentials (it says \(reason.quotedForMessage)): \(hint)"
      outcome.findings = [Finding(.error, "turn-credentials", message, at: server.mark)]
    case .rejected(let code, let reason):
      outcome.findings = [rejected(name, "an allocation", "turn", code, reason, server.mark)]
    case .unusable: outcome.findings = [unusable(name, "turn", server.mark)]
    case .failure(let failure): outcome.findings = [Self.finding(failure, name, "turn", server.mark)]
    }
    return outcome
  }

  private func credentials(_ server: TURNServerDeclaration) -> TURNCredentials? {
    switch server.authentication {
    case .credentials(let username, let password):
      context.offline.secrets[password].map { .longTerm(username: username, password: $0) }
    case .sharedSecret(let secret): context.offline.secrets[secret].map { .sharedSecret($0) }
    }
  }

  private func client(_ server: CheckContext.Target, _ site: CheckContext.Site) async throws -> TURNClient? {
    let lookup = NameLookup(dnsServers: site.dnsServers.map(\.address), network: context.network)
    guard let address = try await lookup.address(of: server.address, port: server.port) else { return nil }
    return TURNClient(
      address: address, transport: STUNTransport(rawValue: server.transport) ?? .udp, timeout: context.network.timeout)
  }

  private func unknownName(_ name: String, _ server: CheckContext.Target) -> Finding {
    .notChecked("\(name): its name leads to no address from here", at: server.mark)
  }

  private func rejected(
    _ name: String, _ what: String, _ check: String, _ code: Int, _ reason: String, _ mark: SourceMark
  ) -> Finding {
    let message = "\(name) refuses \(what): \(code) \(reason.quotedForMessage); see the server's own log"
    return Finding(.error, "\(check)-rejected", message, at: mark)
  }

  private func unusable(_ name: String, _ check: String, _ mark: SourceMark) -> Finding {
    let message = "\(name) gives an answer that is none of STUN or TURN; is another service on that port?"
    return Finding(.error, "\(check)-unusable", message, at: mark)
  }

  static func finding(_ failure: ConnectionFailure, _ name: String, _ check: String, _ mark: SourceMark) -> Finding {
    switch failure {
    case .noAnswer:
      .notChecked("\(name) does not answer: it is down, or something on the way from here drops the packets", at: mark)
    case .unreachable(let reason):
      .notChecked("\(name) cannot be reached from here (\(reason))", at: mark)
    case .refused:
      Finding(
        .error, "\(check)-refused",
        "\(name) refuses the connection: nothing listens on that port, or a firewall rejects it; correct address and port,"
          + " or start the service", at: mark)
    case .handshakeFailed(let reason):
      Finding(.error, "\(check)-handshake", "\(name): the TLS handshake failed (\(reason.quotedForMessage))", at: mark)
    case .broken(let reason):
      Finding(.error, "\(check)-broken", "\(name): the connection broke (\(reason.quotedForMessage))", at: mark)
    }
  }
}

extension CheckContext.Target {
  /// `turn.example.com:3478 over udp`
  var text: String {
    "\(address.contains(":") ? "[\(address)]" : address):\(port) over \(transport)"
  }
}
