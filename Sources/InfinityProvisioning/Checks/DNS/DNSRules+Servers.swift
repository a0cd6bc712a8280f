// The check `dns-servers`, and what every DNS check says of a server that tells nothing.
extension DNSRules {
  func serverFindings() -> [Finding] {
    unasked
      + survey.servers.flatMap { server in silence(of: server) + helplessness(of: server) + overTCP(server) }
      + disagreements()
  }

  /// Where there is nobody to ask, or somebody of whom it is not known where they are; empty where all could be asked.
  var unasked: [Finding] {
    if let unknown = site.unknownDNSServers { return [unknown] }
    guard survey.servers.isEmpty else { return [] }
    return [
      .notChecked(
        "location \(site.name.quotedForMessage) has no DNS server, declared or linked, that could be asked",
        at: site.declaration.name.mark)
    ]
  }

  /// What is said of a server that refuses questions.
  static let mayServe = "; it may serve the nodes anyway"

  /// A server that refuses every question, or fails at each, serves nobody as far as can be seen.
  private func helplessness(of server: DNSSurvey.Answers) -> [Finding] {
    let failures = server.answers.values.compactMap { answer in
      if case .failure(let failure) = answer { failure } else { nil }
    }
    guard server.silence == nil, !failures.isEmpty, failures.count == server.answers.count,
      let first = failures.first, failures.allSatisfy({ $0 == first })
    else { return [] }
    let what = "\(name(server)) \(Self.text(of: first))"
    switch first {
    case .refused:
      let message = "\(name(server)) refuses every question from here\(Self.mayServe)"
      return [.notChecked(message, at: server.mark).because(of: FindingCause(what + Self.mayServe))]
    case .serverFailure:
      let message = "\(what) at every question"
      return [Finding(.dns.serverFailure, message, at: server.mark).because(of: FindingCause(what))]
    default: return []
    }
  }

  private func silence(of server: DNSSurvey.Answers) -> [Finding] {
    server.silence.map { [unheard(server, $0, "whether it serves the nodes is not known")] } ?? []
  }

  /// A closed port is an answer: nothing serves DNS there.
  func unheard(_ server: DNSSurvey.Answers, _ reason: DNSAnswer.Failure, _ consequence: String) -> Finding {
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
    let (advice, what): (String, String)
    switch server.overTCP {
    case .failure(let failure) where failure == .noAnswer || failure == .unreachable || failure == .closed:
      (what, advice) = ("it \(Self.text(of: failure))", "allow TCP to port 53")
    case let answer? where server.first?.contradicts(answer) == true:
      (what, advice) = ("it says \(Self.text(of: answer))", "make it serve the same over both")
    default: return []
    }
    let message =
      "\(name(server)) answers over UDP, but over TCP \(what): nodes would miss answers that do not fit a datagram; \(advice)"
    return [Finding(.dns.noTCP, message, at: server.mark)]
  }

  /// The nodes ask any of them, so all must say the same.
  private func disagreements() -> [Finding] {
    let talking = survey.servers.filter { $0.silence == nil }
    let questions = DNSSurvey.questions(about: site)
    return talking.indices.dropFirst().flatMap { index in
      let other = talking[index]
      return questions.compactMap { question -> Finding? in
        guard let two = other.answers[question], two.isDefinite,
          // The first that says anything of it is the measure.
          let first = talking[..<index].first(where: { $0.answers[question]?.isDefinite == true }),
          let one = first.answers[question], one != two
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
}

extension DNSSurvey.Answers {
  var mark: SourceMark { server.mark }
}

extension DNSAnswer {
  /// Whether it says something about the name.
  var isDefinite: Bool {
    if case .failure = self { false } else { true }
  }

  /// Whether another answer to the same question says something else. Servers that take turns with addresses name some of them each time.
  fileprivate func contradicts(_ other: DNSAnswer) -> Bool {
    switch (self, other) {
    case (.failure, _): false
    case (.records(let ones), .records(let others)): Set(ones).isDisjoint(with: others)
    case (.records, _), (_, .records), (_, .failure): true
    default: false
    }
  }

  var hasRecords: Bool {
    if case .records = self { true } else { false }
  }
}
