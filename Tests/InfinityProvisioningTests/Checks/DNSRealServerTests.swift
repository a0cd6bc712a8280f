import Foundation
import TestSupport
import Testing

@testable import InfinityProvisioning

/// Answers that are none, from a real server. What dnsmasq cannot be made to do is in ``DNSAuthorityTests``, and what no server does
/// in ``DNSHalfAnswerTests``.
@Suite(
  "dnsmasq half answers", .enabled(if: ServerProgram.dnsmasq.isInstalled, "needs dnsmasq"), .timeLimit(.minutes(15)))
struct DNSRealServerTests {
  @Test("an alias of a name that does not exist")
  func danglingAlias() async throws {
    let records = DNSFixture.guide.filter { !$0.hasSuffix(" conf02.vc.example.com") }
    let options = ["--local=/in-addr.arpa/", "--cname=conf02.vc.example.com,old.example.com"]
    try await DNSFixture.serve(records, options) { port async throws in
      #expect(
        try await DNSFixture.judged(port: port).findings == [
          Finding(
            .error, .dns.alias,
            "DNS server 127.0.0.1 gives an alias of old.example.com, which has no such record, when asked for"
              + " conf02.vc.example.com; add the record of old.example.com, or correct the alias", at: SiteFixture.mark)
        ])
    }
  }

  @Test("an alias of a name that has the record is followed")
  func alias() async throws {
    let records = DNSFixture.guide.filter { !$0.hasSuffix(" fepool-eu.example.com") } + ["10.44.0.20 fe01.example.com"]
    let options = ["--local=/in-addr.arpa/", "--cname=fepool-eu.example.com,fe01.example.com"]
    try await DNSFixture.serve(records, options) { port async throws in
      #expect(try await DNSFixture.judged(port: port).findings == [])
    }
  }

  @Test("refused reverse names are told, and count for nothing")
  func refusedReverse() async throws {
    let records = DNSFixture.guide.filter { !$0.hasPrefix("10.44.0.1") }
    // Unlike a line of the hosts file, these have no reverse name.
    let options = (0..<3).flatMap { index in
      ["conf0\(index + 1)", "confpool-eu"].map { "--address=/\($0).vc.example.com/10.44.0.\(10 + index)" }
    }
    try await DNSFixture.serve(records, options) { port async throws in
      let (findings, notes) = try await DNSFixture.judged(port: port)
      #expect(findings == [])
      #expect(
        notes.contains(
          "reverse name of 10.44.0.10 (conf01): not known, because DNS server 127.0.0.1 refuses the question; nothing needs it"
        ))
    }
  }

  @Test(
    "an answer that does not fit a datagram comes over TCP; where a firewall keeps that away, it is an error of that name"
  )
  func truncated() async throws {
    let many = (0..<60).map { "10.45.0.\($0) fepool-eu.example.com" }
    let records = DNSFixture.guide.filter { !$0.hasSuffix(" fepool-eu.example.com") } + many
    try await DNSFixture.serve(records) { port async throws in
      #expect(try await DNSFixture.judged(port: port).findings == [])
      // The server's own answers, without its TCP.
      let relay = try UDPRelay(to: port)
      try await UDPPeer.serve({ [relay.answer(to: $0)].compactMap(\.self) }) { port in
        let findings = try await DNSFixture.judged(port: port).findings
        #expect(findings.map(\.code.text).sorted() == ["dns-no-tcp", "dns-truncated"])
        #expect(
          findings.first { $0.code.text == "dns-truncated" }?.message
            == "DNS server 127.0.0.1 cuts its answer off, and does not give the whole one over TCP, when asked for"
            + " fepool-eu.example.com; allow TCP to port 53 of that server")
      }
    }
  }

  @Test(
    "a server at an IPv6 address",
    .enabled(if: ServerProgram.acceptsIPv6, "this machine has no ::1"))
  func overIPv6() async throws {
    try await DNSFixture.serve(DNSFixture.guide, address: "::1") { port async throws in
      #expect(try await DNSFixture.judged(port: port, SiteFixture.europe(dnsServers: ["::1"])).findings == [])
    }
  }
}

/// Asks a server over UDP on behalf of a peer, and waits for the answer.
private final class UDPRelay: Sendable {
  private let descriptor: Int32

  init(to port: Int) throws {
    descriptor = try ServerProgram.connectedUDPSocket(to: port)
  }

  deinit { close(descriptor) }

  func answer(to question: [UInt8]) -> [UInt8]? {
    var answer = [UInt8](repeating: 0, count: 65536)
    guard send(descriptor, question, question.count, 0) == question.count else { return nil }
    let count = recv(descriptor, &answer, answer.count, 0)
    return count > 0 ? Array(answer[..<count]) : nil
  }
}
