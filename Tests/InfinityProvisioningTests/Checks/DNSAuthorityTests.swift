import Foundation
import TestSupport
import Testing

@testable import InfinityProvisioning

/// Answers that are none, from NSD, which serves a zone and asks nobody else: dnsmasq cannot be made to give them.
@Suite(
  "NSD half answers", .enabled(if: ServerProgram.nsd.isInstalled, "needs nsd"), .timeLimit(.minutes(15)))
struct DNSAuthorityTests {
  /// The findings where conf02 has these lines of the zone, and every other name its right record.
  private static func findings(_ lines: String...) async throws -> [Finding] {
    let others = DNSFixture.guide.filter { !$0.hasSuffix(" conf02.vc.example.com") }.map { line in
      let words = line.split(separator: " ")
      return "\(words[1]). A \(words[0])"
    }
    let start = ["$ORIGIN example.com.", "$TTL 60", "@ SOA ns admin 1 60 60 60 60", "@ NS ns", "ns A 127.0.0.1"]
    let zone = start + others + lines
    return try await withTemporaryFolder { folder in
      let port = try ServerProgram.freePort()
      try folder.write(zone.joined(separator: "\n") + "\n", to: "zone")
      let file = try folder.write(
        """
        server:
          ip-address: 127.0.0.1@\(port)
          username: ""
          zonesdir: "\(folder.path)"
          xfrdir: "\(folder.path)"
          zonelistfile: "\(folder.path)/zones"
          database: ""
          pidfile: ""
          xfrdfile: ""
          server-count: 1
        remote-control:
          control-enable: no
        zone:
          name: example.com
          zonefile: zone

        """, to: "nsd.conf")
      let client = DNSClient(server: "127.0.0.1", port: port, timeout: .seconds(2))
      return try await ServerProgram.nsd.run(["-d", "-c", file]) {
        try await client.ask("ready.example.com", .a) == .nameDoesNotExist
      } _: {
        try await DNSFixture.judged(port: port).findings
      }
    }
  }

  @Test("right records have no findings")
  func right() async throws {
    #expect(try await Self.findings("conf02.vc A 10.44.0.11") == [])
  }

  @Test("a referral names the other servers")
  func referral() async throws {
    #expect(
      try await Self.findings("conf02.vc NS ns1.example.net.", "conf02.vc NS ns2.example.net.").map(\.description) == [
        "deployment.yaml:1:1: error: locations[0]: DNS server 127.0.0.1 names other servers instead of an answer"
          + " (ns1.example.net, ns2.example.net) when asked for conf02.vc.example.com; let it ask other servers itself"
          + " (recursion), or give the location a DNS server that does"
      ])
  }

  @Test("aliases that lead in a circle")
  func aliasLoop() async throws {
    #expect(
      try await Self.findings("conf02.vc CNAME other", "other CNAME conf02.vc") == [
        Finding(
          .error, .dns.alias,
          "DNS server 127.0.0.1 gives an alias that leads back to conf02.vc.example.com when asked for"
            + " conf02.vc.example.com; give one of these names an address instead of its alias", at: SiteFixture.mark)
      ])
  }
}
