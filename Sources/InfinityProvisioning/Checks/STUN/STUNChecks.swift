import InfinityAPI
import NIOCore

/// The checks `stun` and `turn`: what a location's servers answer to this machine.
struct STUNChecks: Sendable {
  let context: CheckContext
  /// Those that a TURN server's certificate may come from, beside the system's.
  private let authorities: [X509Certificate]

  init(context: CheckContext) {
    self.context = context
    authorities = context.authorities
  }

  /// A binding with the location's STUN server, and with its TURN server, which is one too; nil where it has neither.
  func stun(_ site: CheckContext.Site) async throws -> CheckOutcome? {
    var outcome = CheckOutcome(.stun, location: site.name, seenFrom: context.network.machine)
    outcome.findings = [site.stunServer, site.turnServer].compactMap(\.unknown)
    var targets: [(String, CheckContext.Target)] = []
    if var server = site.stunServer.target {
      server.transport = "udp"
      targets.append(("STUN server", server))
    }
    if let server = site.turnServer.target { targets.append(("TURN server", server)) }
    guard !targets.isEmpty || !outcome.findings.isEmpty else { return nil }
    for (kind, server) in targets {
      let name = "\(kind) \(server.label.quotedForMessage) (\(server.text))"
      let results = try await AddressWork.run(name, server, lookup(site)) { address in
        let client = client(address, server)
        let outcome = try await client.bind()
        return (outcome: outcome, hasTURN: outcome.isSilence ? try await client.speaksTURN() : false)
      }
      if results.isEmpty { outcome.findings.append(unknownName(name, server)) }
      let someWork = results.contains { if case .seen = $0.value.outcome { true } else { false } }
      for result in results {
        let text = STUNTexts(name: result.name, codes: FindingCode.stun.relay, mark: server.mark, someWork: someWork)
        switch result.value.outcome {
        case _ where result.value.hasTURN: outcome.findings.append(text.onlyTURN(isTURNServer: kind == "TURN server"))
        case .seen(let seen):
          outcome.notes.append(
            "\(result.name) sees this machine as \(seen); that is the address of \(context.network.machine), not that of a node"
          )
        case .challenged where kind == "TURN server": outcome.notes.append(text.challengedNote)
        case .challenged: outcome.findings.append(text.challenged)
        case .rejected(let code, let reason):
          outcome.findings.append(text.rejected("a binding request", code, reason))
        case .elsewhere(let other): outcome.findings.append(text.elsewhere(other))
        case .unusable: outcome.findings.append(text.unusable)
        case .failure(let failure): outcome.findings.append(text.failed(failure))
        }
      }
    }
    return outcome
  }

  /// An allocation with the file's credentials.
  func turn(_ site: CheckContext.Site) async throws -> CheckOutcome? {
    var outcome = CheckOutcome(.turn, location: site.name, seenFrom: context.network.machine)
    if let unknown = site.turnServer.unknown {
      outcome.findings = [unknown]
      return outcome
    }
    guard let server = site.turnServer.target else { return nil }
    let name = "\(Kind.turnServer.named(server.label)) (\(server.text))"
    let authentication = context.deployment.turnServers.first { $0.name.value == server.label }?.authentication
    guard let authentication, let secret = context.offline.secrets[authentication.secret] else {
      outcome.findings = [withoutCredentials(name, authentication, at: server.mark)]
      return outcome
    }
    let credentials = TURNCredentials(authentication, secret: secret)
    let judge = judge(of: server)
    if server.transport == "tls", judge == nil {
      outcome.notes.append(
        "the certificate of \(name) was not verified: the server is given by an IP address")
    }
    let results = try await AddressWork.run(name, server, lookup(site)) { address in
      var client = client(address, server)
      client.judge = judge
      let outcome = try await client.allocate(credentials)
      return (outcome: outcome, hasSTUN: outcome.isSilence ? try await client.bind().isAnswer : false)
    }
    if results.isEmpty { outcome.findings = [unknownName(name, server)] }
    let someWork = results.contains { if case .allocated = $0.value.outcome { true } else { false } }
    for result in results {
      let text = STUNTexts(name: result.name, codes: FindingCode.turn.relay, mark: server.mark, someWork: someWork)
      switch result.value.outcome {
      case _ where result.value.hasSTUN: outcome.findings.append(text.onlySTUN)
      case .allocated(let relayed, let seen, let asked):
        let from = seen.map { " for \($0), the address of this machine," } ?? ""
        outcome.notes.append("\(result.name) gave\(from) the relay address \(relayed); it was released")
        if !asked { outcome.findings.append(text.open) }
      case .wrongCredentials(let reason): outcome.findings.append(text.wrongCredentials(credentials, reason))
      case .rejected(let code, let reason): outcome.findings.append(text.rejected("an allocation", code, reason))
      case .elsewhere(let other): outcome.findings.append(text.elsewhere(other))
      case .staleNonces: outcome.findings.append(text.staleNonces)
      case .silentOnceAsked: outcome.findings.append(text.silentOnceAsked)
      case .unusable: outcome.findings.append(text.unusable)
      case .failure(let failure): outcome.findings.append(text.failed(failure))
      }
    }
    if someWork {
      outcome.notes.append(
        "the Management Node's copy of the secret of \(name) cannot be read: the file's was tried")
    }
    return outcome
  }

  private func withoutCredentials(
    _ name: String, _ authentication: TURNServerDeclaration.Authentication?, at mark: SourceMark?
  ) -> Finding {
    let message = "the credentials of \(name) are not known here, so no allocation was tried"
    guard let authentication else { return .notChecked(message, at: mark) }
    return .notChecked(message, without: authentication.secret, of: context.offline.secrets, at: mark)
  }

  /// Whom a server over TLS must prove to be; nil where nobody gives it a name.
  private func judge(of server: CheckContext.Target) -> CertificateJudge? {
    guard server.transport == "tls", NetworkName.isDNSName(server.address) else { return nil }
    return CertificateJudge(
      serverName: server.address, authorities: authorities + SystemAuthorities.certificates, now: context.now)
  }

  private func lookup(_ site: CheckContext.Site) -> NameLookup {
    NameLookup(dnsServers: site.dnsServers.map(\.address), network: context.network)
  }

  private func client(_ address: SocketAddress, _ server: CheckContext.Target) -> TURNClient {
    TURNClient(
      address: address, transport: STUNTransport(rawValue: server.transport) ?? .udp, timeout: context.network.timeout)
  }

  private func unknownName(_ name: String, _ server: CheckContext.Target) -> Finding {
    .notChecked("\(name): its name cannot be resolved from here", at: server.mark)
  }

  static func finding(_ failure: ConnectionFailure, _ name: String, _ codes: ConnectionCodes, _ mark: SourceMark)
    -> Finding
  {
    switch failure {
    case .noAnswer:
      .notChecked("\(name) does not answer: it is down, or something on the way from here drops the packets", at: mark)
    case .unreachable(let reason):
      .notChecked("\(name) cannot be reached from here (\(reason))", at: mark)
    case .refused:
      Finding(
        codes.refused,
        "\(name) refuses the connection: nothing listens on that port, or a firewall rejects it; correct address and port,"
          + " or start the service", at: mark)
    case .silent:
      Finding(
        codes.silent,
        "\(name) accepts the connection, and then does not answer: another service listens there, or a load balancer without a"
          + " server behind it; correct address, port and transport, or check that service", at: mark)
    case .otherProtocol:
      Finding(
        codes.unusable,
        "\(name) gives an answer that is neither STUN nor TURN; is another service on that port?", at: mark)
    case .handshakeFailed(let reason) where reason.isOfThisTool:
      .notChecked("\(name): \(reason.explanation)", at: mark)
    case .handshakeFailed(let reason):
      Finding(codes.handshake, "\(name): \(reason.explanation)", at: mark)
    case .certificate(let objection):
      Finding(codes.handshake, "\(name): \(objection)", at: mark)
    case .broken(let reason):
      Finding(codes.broken, "\(name): the connection broke (\(reason.quotedForMessage))", at: mark)
    }
  }
}

extension STUNOutcome {
  /// Whether it may be that only STUN is not answered.
  fileprivate var isSilence: Bool { self == .failure(.noAnswer) || self == .failure(.silent) }

  /// Whether a STUN server spoke.
  fileprivate var isAnswer: Bool {
    switch self {
    case .seen, .challenged, .elsewhere, .rejected: true
    case .unusable, .failure: false
    }
  }
}

extension TURNOutcome {
  /// Whether it may be that only TURN is not answered.
  fileprivate var isSilence: Bool { self == .failure(.noAnswer) || self == .failure(.silent) }
}

extension CheckContext.Target {
  /// `turn.example.com:3478 over udp`
  var text: String {
    "\(address.contains(":") ? "[\(address)]" : address):\(port) over \(transport)"
  }
}
