import TestSupport
import Testing

@testable import InfinityProvisioning

/// What no real server does, from a peer of our own.
@Suite("DNS servers that half answer")
struct DNSHalfAnswerTests {
  private static let addresses: [String: [UInt8]] = [
    "conf01.vc.example.com": [10, 44, 0, 10], "conf02.vc.example.com": [10, 44, 0, 11],
    "conf03.vc.example.com": [10, 44, 0, 12], "fepool-eu.example.com": [10, 44, 0, 20],
    "turn.example.com": [203, 0, 113, 5],
  ]

  @Test("one question without an answer is one finding, and all else is judged")
  func oneSilence() async throws {
    let answers: @Sendable (String) -> DNSPeer.Answer? = { asked in
      asked == "conf02.vc.example.com" ? nil : Self.addresses[asked].map { .address($0) } ?? .refused
    }
    try await DNSPeer.serve(answers) { port in
      let findings = try await DNSFixture.judged(port: port, SiteFixture.europe(family: .skypeForBusiness)).findings
      // The peer has no TCP.
      #expect(
        findings.filter { $0.code != .dns.noTCP }.map(\.description) == [
          "deployment.yaml:1:1: warning: locations[0]: DNS server 127.0.0.1 does not answer when asked for"
            + " conf02.vc.example.com, though it answers other questions; check its log"
        ])
    }
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
