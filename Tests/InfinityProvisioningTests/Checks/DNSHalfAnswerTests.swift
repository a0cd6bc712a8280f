import TestSupport
import Testing

@testable import InfinityProvisioning

@Suite("DNS servers that half answer")
struct DNSHalfAnswerTests {
  private static let addresses: [String: [UInt8]] = [
    "conf01.vc.example.com": [10, 44, 0, 10], "conf02.vc.example.com": [10, 44, 0, 11],
    "conf03.vc.example.com": [10, 44, 0, 12], "fepool-eu.example.com": [10, 44, 0, 20],
    "turn.example.com": [203, 0, 113, 5],
  ]

  /// The checks where every name but one has its right record, and reverse names are refused.
  private static func findings(
    _ name: String, _ answer: DNSPeer.Answer?, timeout: Duration = .seconds(5)
  ) async throws -> (findings: [Finding], notes: [String]) {
    let answers: @Sendable (String) -> DNSPeer.Answer? = { asked in
      if asked == name { return answer }
      return addresses[asked].map { .address($0) } ?? .refused
    }
    return try await DNSPeer.serve(answers) { port in
      let site = SiteFixture.europe(family: .skypeForBusiness)
      let network = NetworkSettings(dnsPort: port, timeout: timeout, machine: "desk")
      let survey = try await DNSSurvey.take(of: site, network)
      let outcomes = DNSRules(site: site, survey: survey, machine: "desk").outcomes()
      // The peer has no TCP.
      return (outcomes.flatMap(\.findings).filter { $0.code.text != "dns-no-tcp" }, outcomes.flatMap(\.notes))
    }
  }

  @Test("one question without an answer is one finding, and all else is judged")
  func oneSilence() async throws {
    let (findings, _) = try await Self.findings("conf02.vc.example.com", nil)
    #expect(
      findings == [
        Finding(
          .warning, .check.notChecked,
          "DNS server 127.0.0.1 does not answer when asked for conf02.vc.example.com, though it answers other questions; see"
            + " its own log", at: SiteFixture.mark)
      ])
  }

  @Test("refused reverse names are told, and count for nothing")
  func refusedReverse() async throws {
    let (findings, notes) = try await Self.findings("none", nil)
    #expect(findings == [])
    #expect(
      notes.first
        == "reverse name of 10.44.0.10 (conf01): not told, since DNS server 127.0.0.1 refuses the question; nothing needs it"
    )
  }

  @Test("reverse names are asked for only where they are wanted, and a server that answers nothing else is silent")
  func reverseWanted() async throws {
    let onlyReverse: @Sendable (String) -> DNSPeer.Answer? = { $0.hasSuffix("in-addr.arpa") ? .refused : nil }
    try await DNSPeer.serve(onlyReverse) { port in
      let network = NetworkSettings(dnsPort: port, timeout: .milliseconds(100), machine: "desk")
      let survey = try await DNSSurvey.take(of: SiteFixture.europe(), network)
      #expect(survey.servers.map(\.silence) == [.noAnswer])
    }
    try await DNSPeer.serve({ _ in .refused }) { port in
      let network = NetworkSettings(dnsPort: port, timeout: .seconds(10), machine: "desk")
      let without = try await DNSSurvey.take(of: SiteFixture.europe(), network, withReverse: false)
      #expect(without.servers.first?.answers.keys.contains { $0.type == .ptr } == false)
      let with = try await DNSSurvey.take(of: SiteFixture.europe(), network)
      #expect(with.servers.first?.answers.keys.filter { $0.type == .ptr }.count == 3)
    }
  }

  @Test("an answer that is cut off, and no TCP: an error of that name")
  func truncated() async throws {
    let cut = DNSPeer.Answer(isTruncated: true)
    let (findings, _) = try await Self.findings("conf02.vc.example.com", cut)
    #expect(
      findings == [
        Finding(
          .error, .dns.truncated,
          "DNS server 127.0.0.1 cuts its answer off, and does not give the whole one over TCP, when asked for"
            + " conf02.vc.example.com; allow TCP to port 53 of that server", at: SiteFixture.mark)
      ])
  }

  @Test("a referral names the other servers")
  func referral() async throws {
    let referral = DNSPeer.Answer(authorities: [
      DNSPeer.record("example.com", type: 2, DNSPeer.encoded("ns1.example.net")),
      DNSPeer.record("example.com", type: 2, DNSPeer.encoded("ns2.example.net")),
    ])
    let (findings, _) = try await Self.findings("conf02.vc.example.com", referral)
    #expect(
      findings == [
        Finding(
          .error, .dns.referral,
          "DNS server 127.0.0.1 names other servers in place of an answer (ns1.example.net, ns2.example.net) when asked for"
            + " conf02.vc.example.com; let it ask other servers itself (recursion), or give the location a DNS server that"
            + " does", at: SiteFixture.mark)
      ])
  }

  @Test("an alias of a name that does not exist")
  func danglingAlias() async throws {
    let alias = DNSPeer.Answer(
      code: 3, answers: [DNSPeer.record(nil, type: 5, DNSPeer.encoded("old.example.com"))])
    let (findings, _) = try await Self.findings("conf02.vc.example.com", alias)
    #expect(
      findings == [
        Finding(
          .error, .dns.alias,
          "DNS server 127.0.0.1 gives an alias of old.example.com, which has no such record, when asked for"
            + " conf02.vc.example.com; add the record of old.example.com, or correct the alias", at: SiteFixture.mark)
      ])
  }

  @Test("aliases that lead in a circle")
  func aliasLoop() async throws {
    let loop = DNSPeer.Answer(answers: [
      DNSPeer.record(nil, type: 5, DNSPeer.encoded("other.example.com")),
      DNSPeer.record("other.example.com", type: 5, DNSPeer.encoded("conf02.vc.example.com")),
    ])
    let (findings, _) = try await Self.findings("conf02.vc.example.com", loop)
    #expect(
      findings == [
        Finding(
          .error, .dns.alias,
          "DNS server 127.0.0.1 gives an alias that leads back to conf02.vc.example.com when asked for"
            + " conf02.vc.example.com; give one of these names an address in place of its alias", at: SiteFixture.mark)
      ])
  }

  @Test("a message that is cut off or damaged anywhere is read as far as it goes")
  func damaged() {
    let message: [UInt8] =
      [0, 1, 0x81, 0x80, 0, 1, 0, 1, 0, 1, 0, 0] + DNSPeer.encoded("conf02.example.com") + [0, 1, 0, 1]
      + DNSPeer.record(nil, type: 5, DNSPeer.encoded("old.example.com"))
      + DNSPeer.record("example.com", type: 2, DNSPeer.encoded("ns1.example.net"))
    #expect(DNSReply(bytes: message).aliases == ["conf02.example.com": "old.example.com"])
    #expect(DNSReply(bytes: message).nameServers == ["ns1.example.net"])
    for length in 0...message.count { _ = DNSReply(bytes: Array(message.prefix(length))).reasonForNothing }
    for index in message.indices {
      for value: UInt8 in [0, 1, 0x3F, 0x40, 0xC0, 0xFF] {
        var damaged = message
        damaged[index] = value
        _ = DNSReply(bytes: damaged).reasonForNothing
      }
    }
    // A name that points to itself ends.
    #expect(DNSReply(bytes: Array(message.prefix(12)) + [0xC0, 12, 0, 1, 0, 1]).question == "")
  }
}
