import TestSupport
import Testing

@testable import InfinityProvisioning

/// A name may have records of both types: only what those say that are there counts. Wrong ones are in ``DNSRulesTests``.
@Suite("DNS records of the other type")
struct DNSOtherTypeTests {
  @Test(
    "the IPv6 address that the Management Node has for a node may be in DNS as well, of the node and of the pool",
    .enabled(if: ServerProgram.dnsmasq.isInstalled, "needs dnsmasq; `scripts/install-prerequisites test` installs it"))
  func ipv6OfNodes() async throws {
    var site = SiteFixture.europe()
    site.nodes[2].ipv6Address = "FD00::12"
    let records = ["fd00::12 conf03.vc.example.com", "fd00::12 confpool-eu.vc.example.com"]
    let declared = site
    try await DNSFixture.serve(DNSFixture.guide + records) { port async throws in
      #expect(try await DNSFixture.judged(port: port, declared).findings == [])
    }
  }

  @Test("that a server gives nothing of the other type is no fault, however it says so")
  func nothingOfTheOtherType() {
    let site = SiteFixture.europe(dnsServers: ["10.44.0.2", "10.44.0.3"])
    let nothing: [DNSAnswer] = [
      .nameDoesNotExist, .noSuchRecord, .failure(.refused), .failure(.noAnswer), .failure(.serverFailure),
      .failure(.danglingAlias(to: "old.example.com")),
    ]
    let addresses = site.nodes.compactMap(\.address)
    for answer in nothing {
      let servers = zip(site.dnsServers, [answer, .noSuchRecord]).map { server, other in
        var answers = DNSSurvey.Answers(server: server)
        for question in DNSSurvey.questions(about: site) {
          let node = site.nodes.first { $0.declaration.sipTLSFQDN.value == question.name }
          let records: DNSAnswer = .records(node?.address.map { [$0] } ?? addresses)
          answers.answers[question] = question.type == .a ? records : other
        }
        return answers
      }
      let outcomes = DNSRules(site: site, survey: DNSSurvey(servers: servers), machine: "desk").outcomes()
      #expect(outcomes.flatMap(\.findings) == [], "\(answer)")
    }
  }

  @Test("a pool whose nodes have IPv6 addresses alone needs records of those")
  func ipv6Alone() throws {
    var site = SiteFixture.europe()
    for index in site.nodes.indices { site.nodes[index].address = "fd00::1\(index)" }
    let server = try #require(site.dnsServers.first)
    var survey = DNSSurvey.Answers(server: server)
    for question in DNSSurvey.questions(about: site) { survey.answers[question] = .nameDoesNotExist }
    let outcomes = DNSRules(site: site, survey: DNSSurvey(servers: [survey]), machine: "desk").outcomes()
    #expect(
      outcomes.flatMap(\.findings).filter { $0.code == .dns.pool.missing }.map(\.message) == [
        "confpool-eu.vc.example.com has no AAAA-record: DNS server 127.0.0.1 says that the name does not exist; add AAAA-records for"
          + " fd00::10, fd00::11, fd00::12"
      ])
  }
}
