/// What the DNS servers of one location answer to the questions that the checks have.
struct DNSSurvey: Sendable {
  /// A name and the type of its records.
  struct Question: Sendable, Hashable {
    var name: String
    var type: DNSRecordType

    init(_ name: String, _ type: DNSRecordType) {
      self.name = CanonicalForm.host(name)
      self.type = type
    }
  }

  /// What one server answered.
  struct Answers: Sendable {
    var server: CheckContext.Target
    /// Without what was not asked any more, once a question had no answer at all.
    var answers: [Question: DNSAnswer] = [:]
    /// Why the server was not asked further; nil where it was asked everything.
    var silence: DNSAnswer.Failure?
    /// What it answered over TCP to the first question; nil where it was not asked.
    var overTCP: DNSAnswer?
  }

  /// In the order of the location's servers.
  var servers: [Answers]

  /// Asks every server of a location, side by side.
  ///
  /// - Throws: `CancellationError`.
  static func take(of site: CheckContext.Site, _ network: NetworkSettings) async throws -> DNSSurvey {
    let questions = questions(about: site)
    return try await withThrowingTaskGroup(of: (Int, Answers).self) { group in
      for (index, server) in site.dnsServers.enumerated() {
        // Where nothing is to be known, its own name tells at least whether the server answers.
        let asked = questions.isEmpty ? [reverse(server.address)].compactMap { $0 } : questions
        group.addTask { (index, try await ask(server, asked, network)) }
      }
      var servers: [Int: Answers] = [:]
      for try await (index, answers) in group { servers[index] = answers }
      return DNSSurvey(servers: site.dnsServers.indices.compactMap { servers[$0] })
    }
  }

  /// Every question about a location, each once.
  static func questions(about site: CheckContext.Site) -> [Question] {
    var questions = site.nodes.map { Question($0.declaration.sipTLSFQDN.value, DNSRecordType(of: $0.address ?? "")) }
    if let pool = site.declaration.pool, pool.serverFamily == .lync { questions.append(Question(pool.fqdn.value, .a)) }
    for server in site.namedServers {
      questions += [Question(server.address, .a), Question(server.address, .aaaa)]
    }
    questions += site.nodes.compactMap { $0.address.flatMap(reverse) }
    var seen: Set<Question> = []
    return questions.filter { seen.insert($0).inserted }
  }

  /// The question for the names of an address.
  static func reverse(_ address: String) -> Question? {
    DNSClient.reverseName(of: address).map { Question($0, .ptr) }
  }

  private static func ask(
    _ server: CheckContext.Target, _ questions: [Question], _ network: NetworkSettings
  ) async throws -> Answers {
    var client = DNSClient(server: server.address, port: network.dnsPort, timeout: min(network.timeout, .seconds(2)))
    var answers = Answers(server: server)
    for question in questions {
      let answer = try await client.ask(question.name, question.type)
      answers.answers[question] = answer
      switch answer {
      case .failure(.noAnswer): answers.silence = .noAnswer
      case .failure(.unreachable): answers.silence = .unreachable
      default: break
      }
      if answers.silence != nil { return answers }
    }
    guard let first = questions.first else { return answers }
    client.transport = .tcp
    answers.overTCP = try await client.ask(first.name, first.type)
    return answers
  }
}

extension CheckContext.Site {
  /// The Lync, TURN and STUN servers that are known by name.
  var namedServers: [CheckContext.Target] {
    [lyncServer, turnServer, stunServer].compactMap { $0 }.filter { !NetworkName.isIPAddress($0.address) }
  }
}
