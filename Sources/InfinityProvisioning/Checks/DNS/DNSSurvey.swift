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
    /// A question without an answer is nothing but that.
    var answers: [Question: DNSAnswer] = [:]
    /// Why it answers nothing at all; nil where it answered any question.
    var silence: DNSAnswer.Failure?
    /// What it answered to the first question, and over TCP to the same one; nil where it was not asked.
    var first: DNSAnswer?
    var overTCP: DNSAnswer?
  }

  /// In the order of the location's servers.
  var servers: [Answers]

  /// Asks every server of a location, side by side.
  ///
  /// - Parameter withReverse: whether the names of the nodes' addresses are asked for too, last.
  /// - Throws: `CancellationError`.
  static func take(
    of site: CheckContext.Site, _ network: NetworkSettings, withReverse: Bool = true
  ) async throws -> DNSSurvey {
    let questions = questions(about: site)
    let last = withReverse ? site.nodes.compactMap { $0.address.flatMap(reverse) } : []
    let servers = try await site.dnsServers.concurrentlyMapped(atMost: maximumConcurrentServers) { server in
      // Where nothing is to be known, its own name tells at least whether the server answers.
      let asked = questions.isEmpty ? [reverse(server.address)].compactMap { $0 } : questions
      return try await ask(server, asked, last, network)
    }
    return DNSSurvey(servers: servers)
  }

  /// Every question about a location but those for reverse names, each once.
  static func questions(about site: CheckContext.Site) -> [Question] {
    var names = site.nodes.map { Question($0.declaration.sipTLSFQDN.value, DNSRecordType(of: $0.address ?? "")) }
    if let pool = site.declaration.pool, pool.serverFamily == .lync { names.append(Question(pool.fqdn.value, .a)) }
    // What leads to something else may be a record of the other type.
    var questions = names + names.map { Question($0.name, $0.type.other) }
    for server in site.namedServers {
      questions += [Question(server.address, .a), Question(server.address, .aaaa)]
    }
    var seen: Set<Question> = []
    return questions.filter { seen.insert($0).inserted }
  }

  /// The question for the names of an address.
  static func reverse(_ address: String) -> Question? {
    DNSClient.reverseName(of: address).map { Question($0, .ptr) }
  }

  private static func ask(
    _ server: CheckContext.Target, _ questions: [Question], _ reverse: [Question], _ network: NetworkSettings
  ) async throws -> Answers {
    var client = DNSClient(server: server.address, port: network.dnsPort, timeout: network.timeout)
    var answers = Answers(server: server, answers: try await ask(client, questions))
    let silences = questions.compactMap { answers.answers[$0]?.silence }
    if silences.count == questions.count { answers.silence = silences.first }
    guard answers.silence == nil, let first = questions.first else { return answers }
    answers.answers.merge(try await ask(client, reverse)) { forward, _ in forward }
    client.transport = .tcp
    answers.first = answers.answers[first]
    answers.overTCP = try await client.ask(first.name, first.type)
    return answers
  }

  private static let maximumConcurrentServers = 10

  /// How many questions a server gets at once: those that it leaves unanswered are waited for together.
  private static let maximumConcurrentQuestions = 20

  private static func ask(_ client: DNSClient, _ questions: [Question]) async throws -> [Question: DNSAnswer] {
    let answers = try await questions.concurrentlyMapped(atMost: maximumConcurrentQuestions) {
      try await client.ask($0.name, $0.type)
    }
    return Dictionary(zip(questions, answers), uniquingKeysWith: { _, last in last })
  }
}

extension DNSAnswer {
  /// Why nothing came from the server; nil where anything did.
  fileprivate var silence: Failure? {
    switch self {
    case .failure(let failure) where [.noAnswer, .unreachable, .closed].contains(failure): failure
    default: nil
    }
  }
}

extension CheckContext.Site {
  /// The Lync, TURN and STUN servers that are known by name.
  var namedServers: [CheckContext.Target] {
    [lyncServer, turnServer, stunServer].compactMap(\.target).filter { !NetworkName.isIPAddress($0.address) }
  }
}
