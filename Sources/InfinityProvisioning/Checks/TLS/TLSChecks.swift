import NIOCore

/// The checks `node-tls` and `lync-tls`: what the TLS servers show to this machine.
struct TLSChecks: Sendable {
  let context: CheckContext
  /// The CA certificates that the file gives or the Management Node has.
  let authorities: [X509Certificate]

  init(_ context: CheckContext) {
    self.context = context
    authorities = context.authorities
  }

  /// Every node of a location; nil where it has no pool.
  func nodes(_ site: CheckContext.Site) async throws -> CheckOutcome? {
    guard let pool = site.declaration.pool else { return nil }
    let wanted = context.offline.certificates.tlsCertificates[pool.certificate.value]
    var outcome = CheckOutcome(.nodeTLS, location: site.name, seenFrom: context.network.machine)
    let sights = try await site.nodes.concurrentlyMapped(atMost: Self.maximumConcurrentProbes) {
      try await look(at: $0, wanted)
    }
    outcome.findings = sights.flatMap(\.findings)
    outcome.measurements = zip(site.nodes, sights).compactMap { node, sight in
      sight.presented.map {
        .certificate(CertificateSight($0, .presented, of: node.declaration.name.value, location: site.name))
      }
    }
    return outcome
  }

  /// What was seen of one node.
  private struct NodeSight {
    var findings: [Finding]
    /// The certificate that it presents; nil where none was seen.
    var presented: CertificateSummary?
  }

  /// The Lync server of a location; nil where it has none that talks TLS.
  func lync(_ site: CheckContext.Site) async throws -> CheckOutcome? {
    var outcome = CheckOutcome(.lyncTLS, location: site.name, seenFrom: context.network.machine)
    if let unknown = site.lyncServer.unknown {
      outcome.findings = [unknown]
      return outcome
    }
    guard let server = site.lyncServer.target, server.transport == "tls" else { return nil }
    let name = "\(Kind.lyncServer.named(server.label)) (\(server.address):\(server.port))"
    let lookup = NameLookup(dnsServers: site.dnsServers.map(\.address), network: context.network)
    let results = try await AddressWork.run(name, server, lookup) { address in
      do {
        return Result<TLSSight, ConnectionFailure>.success(try await probe(address, server.address).look())
      } catch let failure as ConnectionFailure {
        return .failure(failure)
      }
    }
    if results.isEmpty {
      outcome.findings = [.notChecked("\(name): its name cannot be resolved from here", at: server.mark)]
    }
    let someWork = results.contains { if case .success = $0.value { true } else { false } }
    for result in results {
      switch result.value {
      case .success(let sight):
        let rules = rules(result.name, FindingCode.lyncTLS.presented, server.mark)
        outcome.findings +=
          rules.handshake(sight) + rules.readability(sight) + rules.validity(sight) + rules.ending(sight)
          + rules.names(sight, server.address) + rules.usage(sight, isSeenByOpenSSL: true) + rules.strength(sight)
          + rules.trust(sight, authorities, needsRoot: true)
        if let leaf = sight.certificates.first {
          outcome.notes.append("\(result.name) presents \(leaf.summary.label)")
          outcome.measurements.append(
            .certificate(CertificateSight(leaf.summary, .presented, of: server.label, location: site.name)))
        }
      case .failure(let failure):
        var finding = STUNChecks.finding(failure, result.name, FindingCode.lyncTLS.presented.connection, server.mark)
        if someWork, !failure.isMissingWay { finding.message += AddressWork.othersWork }
        outcome.findings.append(finding)
      }
    }
    return outcome
  }

  /// Few at once: nodes of a large pool would else each wait for this machine's one processor.
  private static let maximumConcurrentProbes = 20

  private func look(at node: CheckContext.Node, _ wanted: CertificateSummary?) async throws -> NodeSight {
    let fqdn = node.declaration.sipTLSFQDN
    let port = context.network.sipTLSPort
    let label = node.declaration.name.value.quotedForMessage
    guard let text = node.address, let address = try? SocketAddress(ipAddress: text, port: port) else {
      return NodeSight(findings: [
        .notChecked("the address of node \(label) is not known, so its certificate cannot be checked", at: fqdn.mark)
      ])
    }
    let name = "node \(label) (\(address.ipAddress ?? text):\(port))"
    do {
      let sight = try await probe(address, fqdn.value).look()
      let rules = rules(name, FindingCode.nodeTLS.presented, fqdn.mark)
      let findings =
        rules.handshake(sight) + rules.readability(sight) + rules.identity(sight, wanted) + rules.validity(sight)
        + rules.names(sight, fqdn.value) + rules.usage(sight, isSeenByOpenSSL: false)
        + rules.completeness(sight, authorities) + rules.clientCertificate(sight)
      return NodeSight(findings: findings, presented: sight.certificates.first?.summary)
    } catch let failure as ConnectionFailure {
      return NodeSight(
        findings: [STUNChecks.finding(failure, name, FindingCode.nodeTLS.presented.connection, fqdn.mark)])
    }
  }

  private func rules(_ name: String, _ codes: PresentedCodes, _ mark: SourceMark) -> PresentedCertificateRules {
    var rules = PresentedCertificateRules(name, codes, mark, now: context.now)
    rules.authoritiesAreWhole = context.offline.certificates.unreadAuthorities.isEmpty
    return rules
  }

  private func probe(_ address: SocketAddress, _ name: String) -> TLSProbe {
    TLSProbe(address: address, serverName: name, timeout: context.network.timeout)
  }
}
