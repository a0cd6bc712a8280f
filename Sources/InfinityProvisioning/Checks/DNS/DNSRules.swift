/// The rules about what a location's DNS servers answer. Pure: they look at a finished survey.
struct DNSRules {
  let site: CheckContext.Site
  let survey: DNSSurvey
  /// The name of the machine that asked.
  let machine: String

  /// The outcome of each DNS check.
  func outcomes() -> [CheckOutcome] {
    let nodes = site.nodes.map(\.declaration.sipTLSFQDN.value)
    var outcomes = [
      outcome(.dnsServers, serverFindings()), outcome(.dnsNodes, nodeFindings(), notes: unknownRecords(of: nodes)),
    ]
    if let pool = site.declaration.pool, pool.serverFamily == .lync {
      outcomes.append(outcome(.dnsPool, poolFindings(), notes: unknownRecords(of: [pool.fqdn.value])))
    }
    let names = nameFindings()
    // Where there is no name, nothing is looked at.
    if !names.isEmpty || !site.namedServers.isEmpty { outcomes.append(outcome(.dnsNames, names)) }
    outcomes.append(outcome(.dnsReverse, reverseFindings(), notes: reverseNotes()))
    return outcomes
  }

  private func outcome(_ check: CheckName, _ findings: [Finding], notes: [String] = []) -> CheckOutcome {
    CheckOutcome(check, location: site.name, seenFrom: machine, findings: findings, notes: notes)
  }

  // MARK: dns-nodes

  private func nodeFindings() -> [Finding] {
    guard !site.nodes.isEmpty else { return [] }
    return perServer("the A-records of the nodes") { server in
      site.nodes.flatMap { node -> [Finding] in
        let fqdn = node.declaration.sipTLSFQDN
        guard let address = node.address else {
          let message =
            "the address of node \(node.declaration.name.value.quotedForMessage) is not known, so its DNS record cannot be compared"
          return [.notChecked(message, at: fqdn.mark)]
        }
        let further = node.ipv6Address.map { [CanonicalForm.host($0)] } ?? []
        return findings(
          server, fqdn, expected: [CanonicalForm.host(address)], allowed: Set(further), FindingCode.dns.node)
      }
    }
  }

  // MARK: dns-pool

  private func poolFindings() -> [Finding] {
    guard let pool = site.declaration.pool else { return [] }
    let addresses = site.nodes.compactMap { $0.address.map(CanonicalForm.host) }
    guard addresses.count == site.nodes.count else {
      return [
        .notChecked("the addresses of some nodes are not known, so the pool's cannot be compared", at: pool.fqdn.mark)
      ]
    }
    guard !addresses.isEmpty else {
      let message = "the pool \(pool.fqdn.value) has no nodes in the file, so it is not known what it must resolve to"
      return [.notChecked(message, at: pool.fqdn.mark)]
    }
    // A node with an IPv6 address alone has no A-record.
    let ofIPv4 = addresses.filter { !$0.contains(":") }
    let expected = Set(ofIPv4.isEmpty ? addresses : ofIPv4)
    let further = addresses + site.nodes.compactMap { $0.ipv6Address.map(CanonicalForm.host) }
    return perServer("the A-records of the pool \(pool.fqdn.value)") { server in
      findings(server, pool.fqdn, expected: expected, allowed: Set(further), FindingCode.dns.pool)
    }
  }

  // MARK: dns-names

  private func nameFindings() -> [Finding] {
    let unknown = [site.lyncServer, site.turnServer, site.stunServer].compactMap(\.unknown)
    guard !site.namedServers.isEmpty else { return unknown }
    return unknown
      + perServer("the names of the Lync, TURN and STUN servers") { server in
        site.namedServers.compactMap { target in
          let answers = [DNSRecordType.a, .aaaa].compactMap { server.answers[.init(target.address, $0)] }
          if answers.contains(where: \.hasRecords) { return nil }
          guard let first = answers.first else { return nil }
          if let failure = failed(server, first, target.address, at: target.mark) { return failure }
          let message =
            "\(target.address), the address of \(target.label.quotedForMessage), has no address in DNS: \(name(server)) says"
            + " \(Self.text(of: first)); add its record, or correct the address"
          return Finding(.dns.nameMissing, message, at: target.mark)
        }
      }
  }

  // MARK: dns-reverse

  /// The server that is asked for reverse names: one is enough.
  private var reverseServer: DNSSurvey.Answers? { survey.servers.first { $0.silence == nil } }

  private func reverseFindings() -> [Finding] {
    guard reverseServer == nil, !site.nodes.isEmpty else { return [] }
    return perServer("the reverse names of the nodes' addresses") { _ in [] }
  }

  private func reverseNotes() -> [String] {
    guard let server = reverseServer else { return [] }
    return site.nodes.compactMap { node in
      guard let address = node.address, let question = DNSSurvey.reverse(address), let answer = server.answers[question]
      else { return nil }
      let names =
        switch answer {
        case .records(let names): names.joined(separator: ", ")
        case .nameDoesNotExist, .noSuchRecord: "none"
        case .failure(let failure): "not known, because \(name(server)) \(Self.text(of: failure)); nothing needs it"
        }
      return "reverse name of \(address) (\(node.declaration.name.value)): \(names)"
    }
  }

  // MARK: Shared

  private func perServer(_ what: String, _ findings: (DNSSurvey.Answers) -> [Finding]) -> [Finding] {
    unasked
      + survey.servers.flatMap { server -> [Finding] in
        guard let reason = server.silence else { return findings(server) }
        return [unheard(server, reason, "\(what) were not checked with it")]
      }
  }

  /// What is wrong with the addresses of a name; nil where they are all the expected ones and nothing else. There need be no record of the
  /// other type, so that only what such records say counts, and not that the server gives none.
  ///
  /// - Parameter allowed: addresses that records of the other type may hold.
  private func findings(
    _ server: DNSSurvey.Answers, _ fqdn: Located<String>, expected: Set<String>, allowed: Set<String>,
    _ codes: DNSRecordCodes
  ) -> [Finding] {
    let type = DNSRecordType(of: expected.first ?? "")
    guard let answer = server.answers[.init(fqdn.value, type)] else { return [] }
    if let failure = failed(server, answer, fqdn.value, at: fqdn.mark) { return [failure] }
    let wanted = expected.sorted().joined(separator: ", ")
    guard case .records(let records) = answer else {
      let message =
        "\(fqdn.value) has no \(type.name)-record: \(name(server)) says \(Self.text(of: answer)); add \(type.name)-records for"
        + " \(wanted)"
      return [Finding(codes.missing, message, at: fqdn.mark)]
    }
    var others: [String] = []
    if case .records(let further)? = server.answers[.init(fqdn.value, type.other)] {
      others = further.filter { !allowed.contains($0) && !records.contains($0) }
    }
    let found = Set(records + others)
    let missing = expected.subtracting(found).sorted()
    let extra = found.subtracting(expected).sorted()
    guard !missing.isEmpty || !extra.isEmpty else { return [] }
    var faults: [String] = []
    if !missing.isEmpty { faults.append("add \(missing.joined(separator: ", "))") }
    if !extra.isEmpty { faults.append("remove \(extra.joined(separator: ", "))") }
    let message =
      "\(fqdn.value) resolves to \((records + others).joined(separator: ", ")) according to \(name(server)), and must resolve to \(wanted):"
      + " \(faults.joined(separator: ", "))"
    return [Finding(missing.isEmpty ? codes.extra : codes.address, message, at: fqdn.mark)]
  }

  /// Where it could not be told whether names have records of the other type, which may lead elsewhere: no fault, since there need be none.
  private func unknownRecords(of names: [String]) -> [String] {
    survey.servers.filter { $0.silence == nil }.flatMap { server in
      names.compactMap { fqdn -> String? in
        let answers = [DNSRecordType.a, .aaaa].map { ($0, server.answers[.init(fqdn, $0)]) }
        guard answers.contains(where: { $0.1?.hasRecords == true }) else { return nil }
        return answers.lazy.compactMap { type, answer -> String? in
          // An alias of a name that has records of one type alone has none of the other.
          switch answer {
          case .failure(.danglingAlias), .failure(.aliasLoop): nil
          case .failure(let failure)?:
            "whether \(fqdn) has \(type.name)-records, which may lead elsewhere, is not known: \(name(server)) \(Self.text(of: failure))"
          default: nil
          }
        }.first
      }
    }
  }

  /// A finding where the server gave no definite answer.
  private func failed(
    _ server: DNSSurvey.Answers, _ answer: DNSAnswer, _ asked: String, at mark: SourceMark
  ) -> Finding? {
    guard case .failure(let failure) = answer else { return nil }
    let what = "\(name(server)) \(Self.text(of: failure))"
    let message = "\(what) when asked for \(asked)"
    // What a server does to every question is one cause; what is wrong with a name is one of its own.
    switch failure {
    case .noAnswer, .unreachable, .closed:
      let advice = ", though it answers other questions; check its log"
      return .notChecked(message + advice, at: mark).because(of: FindingCause(what + advice))
    case .refused:
      return .notChecked(message + Self.mayServe, at: mark).because(of: FindingCause(what + Self.mayServe))
    case .truncated:
      return Finding(.dns.truncated, "\(message); allow TCP to port 53 of that server", at: mark)
    case .referral:
      let advice = "let it ask other servers itself (recursion), or give the location a DNS server that does"
      return Finding(.dns.referral, "\(message); \(advice)", at: mark)
        .because(of: FindingCause("\(what); \(advice)"))
    case .danglingAlias(let target):
      return Finding(.dns.alias, "\(message); add the record of \(target), or correct the alias", at: mark)
    case .aliasLoop:
      return Finding(
        .dns.alias, "\(message); give one of these names an address instead of its alias", at: mark)
    case .serverFailure, .other:
      return Finding(.dns.serverFailure, message, at: mark).because(of: FindingCause(what))
    }
  }

  func name(_ server: DNSSurvey.Answers) -> String {
    "DNS server \(server.server.address)"
  }
}
