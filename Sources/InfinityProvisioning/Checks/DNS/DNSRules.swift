/// The rules about what a location's DNS servers answer. Pure: they look at a finished survey.
struct DNSRules {
  let site: CheckContext.Site
  let survey: DNSSurvey
  /// The name of the machine that asked.
  let machine: String

  /// The outcome of each DNS check.
  func outcomes() -> [CheckOutcome] {
    var outcomes = [outcome(.dnsServers, serverFindings()), outcome(.dnsNodes, nodeFindings())]
    if site.declaration.pool?.serverFamily == .lync { outcomes.append(outcome(.dnsPool, poolFindings())) }
    outcomes.append(outcome(.dnsNames, nameFindings()))
    outcomes.append(outcome(.dnsReverse, [], notes: reverseNotes()))
    return outcomes
  }

  private func outcome(_ check: CheckName, _ findings: [Finding], notes: [String] = []) -> CheckOutcome {
    CheckOutcome(check, location: site.name, seenFrom: machine, findings: findings, notes: notes)
  }

  // MARK: dns-servers

  private func serverFindings() -> [Finding] {
    guard !survey.servers.isEmpty else {
      return [
        .notChecked(
          "location \(site.name.quotedForMessage) has no DNS server, declared or linked, that could be asked",
          at: site.declaration.name.mark)
      ]
    }
    return survey.servers.flatMap { server in silence(of: server) + overTCP(server) } + disagreements()
  }

  private func silence(of server: DNSSurvey.Answers) -> [Finding] {
    server.silence.map { [unheard(server, $0, "whether it serves the nodes is not known")] } ?? []
  }

  /// A closed port is an answer: nothing serves DNS there.
  private func unheard(_ server: DNSSurvey.Answers, _ reason: DNSAnswer.Failure, _ consequence: String) -> Finding {
    let what = "\(name(server)) \(Self.text(of: reason))"
    guard reason == .closed else {
      return .notChecked("\(what); \(consequence)", at: server.mark).because(of: FindingCause(what))
    }
    let cause = FindingCause(
      "\(what): start the service there, correct the server's address, or let the firewall pass DNS")
    return Finding(.dns.closed, "\(cause.message); \(consequence)", at: server.mark).because(of: cause)
  }

  /// Answers that do not fit a datagram come over TCP: those of a large pool.
  private func overTCP(_ server: DNSSurvey.Answers) -> [Finding] {
    guard case .failure(let failure)? = server.overTCP, failure == .noAnswer || failure == .unreachable else {
      return []
    }
    let message =
      "\(name(server)) answers over UDP, but over TCP it \(Self.text(of: failure)): nodes would miss answers that do not fit"
      + " a datagram; allow TCP to port 53"
    return [Finding(.dns.noTCP, message, at: server.mark)]
  }

  /// The nodes ask any of them, so all must say the same.
  private func disagreements() -> [Finding] {
    let talking = survey.servers.filter { $0.silence == nil }
    guard let first = talking.first else { return [] }
    return talking.dropFirst().flatMap { other in
      DNSSurvey.questions(about: site).compactMap { question -> Finding? in
        guard let one = first.answers[question], let two = other.answers[question], one != two, one.isDefinite,
          two.isDefinite
        else { return nil }
        // Without any record the name leads nowhere, whichever way a server says so.
        guard one.hasRecords || two.hasRecords else { return nil }
        let message =
          "the DNS servers of location \(site.name.quotedForMessage) differ about the \(question.type.name)-record of"
          + " \(question.name): \(first.server.address) says \(Self.text(of: one)), \(other.server.address) says"
          + " \(Self.text(of: two)); make them serve the same zone"
        return Finding(.dns.serversDiffer, message, at: other.mark)
      }
    }
  }

  // MARK: dns-nodes

  private func nodeFindings() -> [Finding] {
    perServer(.dnsNodes, "the A-records of the nodes") { server in
      site.nodes.compactMap { node in
        let fqdn = node.declaration.sipTLSFQDN
        guard let address = node.address else {
          return .notChecked(
            "the address of node \(node.declaration.name.value.quotedForMessage) is not known, so its DNS record cannot be compared",
            at: fqdn.mark)
        }
        let further = node.ipv6Address.map { [CanonicalForm.host($0)] } ?? []
        return finding(
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
    // A node with an IPv6 address alone has no A-record.
    let ofIPv4 = addresses.filter { !$0.contains(":") }
    let expected = Set(ofIPv4.isEmpty ? addresses : ofIPv4)
    let further = addresses + site.nodes.compactMap { $0.ipv6Address.map(CanonicalForm.host) }
    return perServer(.dnsPool, "the A-records of the pool \(pool.fqdn.value)") { server in
      finding(server, pool.fqdn, expected: expected, allowed: Set(further), FindingCode.dns.pool).map { [$0] } ?? []
    }
  }

  // MARK: dns-names

  private func nameFindings() -> [Finding] {
    perServer(.dnsNames, "the names of the Lync, TURN and STUN servers") { server in
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

  private func reverseNotes() -> [String] {
    guard let server = survey.servers.first(where: { $0.silence == nil }) else { return [] }
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

  private func perServer(
    _ check: CheckName, _ what: String, _ findings: (DNSSurvey.Answers) -> [Finding]
  ) -> [Finding] {
    survey.servers.flatMap { server -> [Finding] in
      guard let reason = server.silence else { return findings(server) }
      return [unheard(server, reason, "\(what) were not checked with it")]
    }
  }

  /// What is wrong with the addresses of a name; nil where they are all the expected ones and nothing else. There need be no record of the
  /// other type, so that only what such records say counts, and not that the server gives none.
  ///
  /// - Parameter allowed: addresses that records of the other type may hold.
  private func finding(
    _ server: DNSSurvey.Answers, _ fqdn: Located<String>, expected: Set<String>, allowed: Set<String>,
    _ codes: DNSRecordCodes
  ) -> Finding? {
    let type = DNSRecordType(of: expected.first ?? "")
    guard let answer = server.answers[.init(fqdn.value, type)] else { return nil }
    if let failure = failed(server, answer, fqdn.value, at: fqdn.mark) { return failure }
    let wanted = expected.sorted().joined(separator: ", ")
    guard case .records(let records) = answer else {
      let message =
        "\(fqdn.value) has no \(type.name)-record: \(name(server)) says \(Self.text(of: answer)); add \(type.name)-records for"
        + " \(wanted)"
      return Finding(codes.missing, message, at: fqdn.mark)
    }
    var others: [String] = []
    if case .records(let further)? = server.answers[.init(fqdn.value, type.other)] {
      others = further.filter { !allowed.contains($0) && !records.contains($0) }
    }
    let found = Set(records + others)
    let missing = expected.subtracting(found).sorted()
    let extra = found.subtracting(expected).sorted()
    guard !missing.isEmpty || !extra.isEmpty else { return nil }
    var faults: [String] = []
    if !missing.isEmpty { faults.append("add \(missing.joined(separator: ", "))") }
    if !extra.isEmpty { faults.append("remove \(extra.joined(separator: ", "))") }
    let message =
      "\(fqdn.value) resolves to \((records + others).joined(separator: ", ")) according to \(name(server)), and must resolve to \(wanted):"
      + " \(faults.joined(separator: ", "))"
    return Finding(missing.isEmpty ? codes.extra : codes.address, message, at: fqdn.mark)
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
      let advice = "; it may serve the nodes anyway"
      return .notChecked(message + advice, at: mark).because(of: FindingCause(what + advice))
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

  private func name(_ server: DNSSurvey.Answers) -> String {
    "DNS server \(server.server.address)"
  }
}

extension DNSSurvey.Answers {
  fileprivate var mark: SourceMark { server.mark }
}

extension DNSAnswer {
  /// Whether it says something about the name.
  fileprivate var isDefinite: Bool {
    if case .failure = self { false } else { true }
  }

  fileprivate var hasRecords: Bool {
    if case .records = self { true } else { false }
  }
}
