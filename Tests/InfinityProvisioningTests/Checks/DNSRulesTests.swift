import TestSupport
import Testing

@testable import InfinityProvisioning

/// Every record of the guide, right and then wrong in turn, served by a real DNS server.
@Suite(
  "DNS checks, against dnsmasq",
  .enabled(if: ServerProgram.dnsmasq.isInstalled, "needs dnsmasq; `scripts/install-prerequisites test` installs it"))
struct DNSRulesTests {
  private static func outcomes(
    _ records: [String], _ site: CheckContext.Site = SiteFixture.europe()
  ) async throws -> [CheckOutcome] {
    try await DNSFixture.serve(records) { port async throws in
      let network = NetworkSettings(dnsPort: port, timeout: .seconds(20), machine: "desk")
      return DNSRules(site: site, survey: try await DNSSurvey.take(of: site, network), machine: "desk").outcomes()
    }
  }

  @Test("with the guide's records there is nothing to mend, and the reverse names are told")
  func rightRecords() async throws {
    let outcomes = try await Self.outcomes(DNSFixture.guide)
    #expect(outcomes.map(\.check) == [.dnsServers, .dnsNodes, .dnsPool, .dnsNames, .dnsReverse])
    #expect(outcomes.flatMap(\.findings) == [])
    #expect(outcomes.allSatisfy { $0.seenFrom == "desk" && $0.location == "Europe" })
    #expect(
      outcomes.last?.notes == [
        "reverse name of 10.44.0.10 (conf01): conf01.vc.example.com",
        "reverse name of 10.44.0.11 (conf02): conf02.vc.example.com",
        "reverse name of 10.44.0.12 (conf03): conf03.vc.example.com",
      ])
  }

  struct WrongRecord: Sendable, CustomTestStringConvertible {
    var remove: String
    var add: [String] = []
    var check: CheckName
    var code: FindingCode
    var message: String
    var testDescription: String { "\(code): \(remove) -> \(add)" }
  }

  private static let wrongRecords = [
    WrongRecord(
      remove: "10.44.0.10 conf01.vc.example.com", check: .dnsNodes, code: .dns.node.missing,
      message:
        "conf01.vc.example.com has no A-record: DNS server 127.0.0.1 says that the name does not exist; add A-records for"
        + " 10.44.0.10"),
    WrongRecord(
      remove: "10.44.0.11 conf02.vc.example.com", add: ["fd00::11 conf02.vc.example.com"], check: .dnsNodes,
      code: .dns.node.missing,
      message:
        "conf02.vc.example.com has no A-record: DNS server 127.0.0.1 says that the name has no such record; add A-records"
        + " for 10.44.0.11"),
    WrongRecord(
      remove: "10.44.0.12 conf03.vc.example.com", add: ["10.44.0.99 conf03.vc.example.com"], check: .dnsNodes,
      code: .dns.node.address,
      message:
        "conf03.vc.example.com resolves to 10.44.0.99 according to DNS server 127.0.0.1, and must resolve to 10.44.0.12: add 10.44.0.12,"
        + " remove 10.44.0.99"),
    WrongRecord(
      remove: "", add: ["10.44.0.99 conf03.vc.example.com"], check: .dnsNodes, code: .dns.node.extra,
      message:
        "conf03.vc.example.com resolves to 10.44.0.12, 10.44.0.99 according to DNS server 127.0.0.1, and must resolve to 10.44.0.12:"
        + " remove 10.44.0.99"),
    WrongRecord(
      remove: "", add: ["fd00::99 conf03.vc.example.com"], check: .dnsNodes, code: .dns.node.extra,
      message:
        "conf03.vc.example.com resolves to 10.44.0.12, fd00::99 according to DNS server 127.0.0.1, and must resolve to 10.44.0.12:"
        + " remove fd00::99"),
    WrongRecord(
      remove: "", add: ["fd00::99 confpool-eu.vc.example.com"], check: .dnsPool, code: .dns.pool.extra,
      message:
        "confpool-eu.vc.example.com resolves to 10.44.0.10, 10.44.0.11, 10.44.0.12, fd00::99 according to DNS server 127.0.0.1, and must"
        + " resolve to 10.44.0.10, 10.44.0.11, 10.44.0.12: remove fd00::99"),
    WrongRecord(
      remove: "10.44.0.11 confpool-eu.vc.example.com", check: .dnsPool, code: .dns.pool.address,
      message:
        "confpool-eu.vc.example.com resolves to 10.44.0.10, 10.44.0.12 according to DNS server 127.0.0.1, and must resolve to 10.44.0.10,"
        + " 10.44.0.11, 10.44.0.12: add 10.44.0.11"),
    WrongRecord(
      remove: "", add: ["10.44.0.13 confpool-eu.vc.example.com"], check: .dnsPool, code: .dns.pool.extra,
      message:
        "confpool-eu.vc.example.com resolves to 10.44.0.10, 10.44.0.11, 10.44.0.12, 10.44.0.13 according to DNS server 127.0.0.1, and"
        + " must resolve to 10.44.0.10, 10.44.0.11, 10.44.0.12: remove 10.44.0.13"),
    WrongRecord(
      remove: "10.44.0.20 fepool-eu.example.com", check: .dnsNames, code: .dns.nameMissing,
      message:
        "fepool-eu.example.com, the address of \"Europe SfB\", has no address in DNS: DNS server 127.0.0.1 says that the"
        + " name does not exist; add its record, or correct the address"),
    WrongRecord(
      remove: "203.0.113.5 turn.example.com", check: .dnsNames, code: .dns.nameMissing,
      message:
        "turn.example.com, the address of \"Europe TURN\", has no address in DNS: DNS server 127.0.0.1 says that the name"
        + " does not exist; add its record, or correct the address"),
  ]

  @Test("one wrong record is one finding, of its check", arguments: wrongRecords)
  func wrongRecord(_ wrong: WrongRecord) async throws {
    let outcomes = try await Self.outcomes(DNSFixture.guide.filter { $0 != wrong.remove } + wrong.add)
    let expected = Finding(wrong.code, wrong.message, at: SiteFixture.mark)
    #expect(outcomes.flatMap(\.findings) == [expected])
    #expect(outcomes.first { !$0.findings.isEmpty }?.check == wrong.check)
  }

  @Test("without any record of the pool, all of its nodes are to be added")
  func noPool() async throws {
    let outcomes = try await Self.outcomes(DNSFixture.guide.filter { !$0.contains("confpool") })
    #expect(
      outcomes.flatMap(\.findings).map(\.message) == [
        "confpool-eu.vc.example.com has no A-record: DNS server 127.0.0.1 says that the name does not exist; add A-records"
          + " for 10.44.0.10, 10.44.0.11, 10.44.0.12"
      ])
  }

  @Test("Skype for Business needs no record of the pool")
  func skypeForBusiness() async throws {
    let records = DNSFixture.guide.filter { !$0.contains("confpool") }
    let outcomes = try await Self.outcomes(records, SiteFixture.europe(family: .skypeForBusiness))
    #expect(!outcomes.map(\.check).contains(.dnsPool))
    #expect(outcomes.flatMap(\.findings) == [])
  }

  @Test("a server that refuses questions from here is not checked, and no name is called missing")
  func refused() async throws {
    let outcomes = try await Self.outcomes(DNSFixture.guide, SiteFixture.europe(lyncServer: "fepool.elsewhere.test"))
    let findings = outcomes.flatMap(\.findings)
    #expect(findings.map(\.code.text) == ["not-checked"])
    #expect(
      findings.first?.message
        == "DNS server 127.0.0.1 refuses the question when asked for fepool.elsewhere.test; it may serve the nodes"
        + " anyway")
  }

  @Test("a server that does not answer is not checked, by every check")
  func silence() async throws {
    try await DNSFixture.withSilence { port async throws in
      let site = SiteFixture.europe()
      let network = NetworkSettings(dnsPort: port, timeout: .milliseconds(50), machine: "desk")
      let survey = try await DNSSurvey.take(of: site, network)
      let outcomes = DNSRules(site: site, survey: survey, machine: "desk").outcomes()
      #expect(outcomes.flatMap(\.findings).map(\.code.text) == Array(repeating: "not-checked", count: 5))
      #expect(
        outcomes.first?.findings.first?.message
          == "DNS server 127.0.0.1 does not answer; whether it serves the nodes is not known")
      #expect(outcomes.flatMap(\.strict.findings).allSatisfy { $0.severity == .error })
    }
  }

  @Test("a closed port is an error, of every check")
  func closed() async throws {
    let site = SiteFixture.europe()
    let network = NetworkSettings(dnsPort: try ServerProgram.freePort(), timeout: .seconds(2), machine: "desk")
    let survey = try await DNSSurvey.take(of: site, network)
    let findings = DNSRules(site: site, survey: survey, machine: "desk").outcomes().flatMap(\.findings)
    #expect(findings.map(\.code.text) == Array(repeating: "dns-closed", count: 5))
    #expect(findings.allSatisfy { $0.severity == .error })
    #expect(
      findings.first?.message
        == "DNS server 127.0.0.1 has its port for DNS closed: start the service there, correct the server's address, or let"
        + " the firewall pass DNS; whether it serves the nodes is not known")
  }

  @Test("a location without DNS servers says so")
  func noServers() async throws {
    let site = SiteFixture.europe(dnsServers: [])
    let rules = DNSRules(site: site, survey: DNSSurvey(servers: []), machine: "desk")
    let outcomes = rules.outcomes()
    for check in [CheckName.dnsServers, .dnsNodes, .dnsPool, .dnsNames, .dnsReverse] {
      #expect(
        outcomes.first { $0.check == check }?.findings.map(\.message) == [
          "location \"Europe\" has no DNS server, declared or linked, that could be asked"
        ])
    }
  }

  @Test("records of the other type that could not be asked for may lead elsewhere, which is a note")
  func otherTypeUnknown() {
    let site = SiteFixture.europe(family: .skypeForBusiness)
    var server = DNSSurvey.Answers(server: SiteFixture.target("10.0.0.1", "10.0.0.1", 53, "udp"))
    for node in site.nodes {
      let name = node.declaration.sipTLSFQDN.value
      server.answers[.init(name, .a)] = .records([node.address ?? ""])
      server.answers[.init(name, .aaaa)] = name.hasPrefix("conf01") ? .failure(.serverFailure) : .noSuchRecord
    }
    // An alias of a name with A-records alone has none of the other type.
    server.answers[.init("conf02.vc.example.com", .aaaa)] = .failure(.danglingAlias(to: "host.example.com"))
    let outcomes = DNSRules(site: site, survey: DNSSurvey(servers: [server]), machine: "desk").outcomes()
    let nodes = outcomes.first { $0.check == .dnsNodes }
    #expect(nodes?.findings == [])
    #expect(
      nodes?.notes == [
        "whether conf01.vc.example.com has AAAA-records, which may lead elsewhere, is not known: DNS server 10.0.0.1 fails (SERVFAIL)"
      ])
  }

  @Test(
    "a server that says nothing else to any question is not ok",
    arguments: [
      (DNSAnswer.Failure.refused, "not-checked", "refuses every question from here; it may serve the nodes anyway"),
      (.serverFailure, "dns-server-failure", "fails (SERVFAIL) at every question"),
    ])
  func helpless(failure: DNSAnswer.Failure, code: String, words: String) {
    let site = SiteFixture.europe()
    var server = DNSSurvey.Answers(server: SiteFixture.target("10.0.0.1", "10.0.0.1", 53, "udp"))
    for question in DNSSurvey.questions(about: site) { server.answers[question] = .failure(failure) }
    let outcomes = DNSRules(site: site, survey: DNSSurvey(servers: [server]), machine: "desk").outcomes()
    let findings = outcomes.first { $0.check == .dnsServers }?.findings
    #expect(findings?.map(\.code.text) == [code])
    #expect(findings?.map(\.message) == ["DNS server 10.0.0.1 \(words)"])
  }

  @Test("a pool without nodes in the file may resolve to anything")
  func emptyPool() {
    var site = SiteFixture.europe()
    site.nodes = []
    var server = DNSSurvey.Answers(server: SiteFixture.target("10.0.0.1", "10.0.0.1", 53, "udp"))
    for question in DNSSurvey.questions(about: site) { server.answers[question] = .records(["10.44.0.10"]) }
    let outcomes = DNSRules(site: site, survey: DNSSurvey(servers: [server]), machine: "desk").outcomes()
    #expect(
      outcomes.first { $0.check == .dnsPool }?.findings.map(\.message) == [
        "the pool confpool-eu.vc.example.com has no nodes in the file, so it is not known what it must resolve to"
      ])
  }

  @Test("a location whose records are of no interest still has its servers asked")
  func nothingToAsk() async throws {
    var site = SiteFixture.europe(lyncServer: "10.44.0.20", turnServer: "203.0.113.5")
    site.nodes = []
    site.declaration.pool = nil
    #expect(try await Self.outcomes(DNSFixture.guide, site).flatMap(\.findings) == [])
    let silent = site
    try await DNSFixture.withSilence { port in
      let network = NetworkSettings(dnsPort: port, timeout: .milliseconds(50), machine: "desk")
      let survey = try await DNSSurvey.take(of: silent, network)
      #expect(survey.servers.map(\.silence) == [.noAnswer])
    }
  }

  @Test("two real servers of one location, one with an old zone: its own findings, and that they differ")
  func twoServers() async throws {
    let site = SiteFixture.europe(dnsServers: ["127.0.0.1", "127.0.0.2"])
    let old = DNSFixture.guide.filter { $0 != "10.44.0.12 conf03.vc.example.com" }
    try await DNSFixture.serve(DNSFixture.guide) { port async throws in
      try await DNSFixture.serve(old, address: "127.0.0.2", port: port) { _ async throws in
        let network = NetworkSettings(dnsPort: port, timeout: .seconds(20), machine: "desk")
        let survey = try await DNSSurvey.take(of: site, network)
        let outcomes = DNSRules(site: site, survey: survey, machine: "desk").outcomes()
        #expect(outcomes.flatMap(\.findings).map(\.code.text) == ["dns-servers-differ", "dns-node-missing"])
      }
    }
  }

  @Test("servers of one location that say different things are a finding")
  func differentServers() {
    let site = SiteFixture.europe(dnsServers: ["10.44.0.2", "10.44.0.3"])
    func answers(_ server: Int, _ conf03: DNSAnswer) -> DNSSurvey.Answers {
      var answers = DNSSurvey.Answers(server: site.dnsServers[server])
      for question in DNSSurvey.questions(about: site) { answers.answers[question] = .nameDoesNotExist }
      answers.answers[.init("conf03.vc.example.com", .a)] = conf03
      return answers
    }
    let survey = DNSSurvey(servers: [answers(0, .records(["10.44.0.12"])), answers(1, .nameDoesNotExist)])
    let findings = DNSRules(site: site, survey: survey, machine: "desk").outcomes()[0].findings
    #expect(
      findings.map(\.message) == [
        "the DNS servers of location \"Europe\" differ about the A-record of conf03.vc.example.com: 10.44.0.2 says"
          + " 10.44.0.12, 10.44.0.3 says that the name does not exist; make them serve the same zone"
      ])
  }

  @Test("a server that says nothing of a name does not hide that two others differ about it")
  func differentServersBehindAnother() {
    let site = SiteFixture.europe(dnsServers: ["10.44.0.2", "10.44.0.3", "10.44.0.4"])
    let question = DNSSurvey.Question("fepool-eu.example.com", .a)
    let servers = [.failure(.refused), .records(["10.44.0.20"]), .records(["10.44.0.21"])] as [DNSAnswer]
    let survey = DNSSurvey(
      servers: zip(site.dnsServers, servers).map { server, answer in
        var answers = DNSSurvey.Answers(server: server)
        for other in DNSSurvey.questions(about: site) { answers.answers[other] = .nameDoesNotExist }
        answers.answers[question] = answer
        return answers
      })
    let findings = DNSRules(site: site, survey: survey, machine: "desk").outcomes()[0].findings
    #expect(
      findings.map(\.message) == [
        "the DNS servers of location \"Europe\" differ about the A-record of fepool-eu.example.com: 10.44.0.3 says"
          + " 10.44.0.20, 10.44.0.4 says 10.44.0.21; make them serve the same zone"
      ])
  }

  @Test("servers that cannot be read are not checked for names, though no other server has one")
  func unknownNames() {
    var site = SiteFixture.europe()
    (site.lyncServer, site.turnServer, site.stunServer) = (.none, .none, .none)
    func names() -> [CheckOutcome] {
      DNSRules(site: site, survey: DNSSurvey(servers: []), machine: "desk").outcomes().filter { $0.check == .dnsNames }
    }
    // Where there is no name, there is no check of names.
    #expect(names().isEmpty)
    site.lyncServer = .unknown(.notChecked("which it is cannot be read", at: nil))
    #expect(names().map { $0.findings.map(\.message) } == [["which it is cannot be read"]])
  }

  @Test(
    "a server that gives no answer over TCP, or another one, is a warning",
    arguments: [
      (.failure(.noAnswer), "it does not answer", "allow TCP to port 53"),
      (.failure(.closed), "it has its port for DNS closed", "allow TCP to port 53"),
      (.failure(.refused), "it says nothing: it refuses the question", "make it serve the same over both"),
      (.nameDoesNotExist, "it says that the name does not exist", "make it serve the same over both"),
      (.records(["10.44.0.99"]), "it says 10.44.0.99", "make it serve the same over both"),
    ] as [(DNSAnswer, String, String)])
  func withoutTCP(answer: DNSAnswer, what: String, advice: String) {
    let site = SiteFixture.europe()
    var answers = DNSSurvey.Answers(server: site.dnsServers[0])
    answers.first = .records(["10.44.0.10", "10.44.0.11"])
    answers.overTCP = answer
    func findings() -> [Finding] {
      DNSRules(site: site, survey: DNSSurvey(servers: [answers]), machine: "desk").outcomes()[0].findings
    }
    #expect(findings().map(\.code.text) == ["dns-no-tcp"])
    #expect(findings().first?.severity == .warning)
    #expect(
      findings().first?.message
        == "DNS server 127.0.0.1 answers over UDP, but over TCP \(what): nodes would miss answers that do not fit a datagram; \(advice)"
    )
    // Servers may take turns with addresses.
    answers.overTCP = .records(["10.44.0.11", "10.44.0.12"])
    #expect(findings() == [])
  }
}
