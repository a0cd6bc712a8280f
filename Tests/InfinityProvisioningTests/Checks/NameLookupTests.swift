import NIOCore
import TestSupport
import Testing

@testable import InfinityProvisioning

/// The addresses at which a server is looked for, against dnsmasq.
@Suite(
  "Addresses of servers",
  .enabled(if: ServerProgram.dnsmasq.isInstalled, "needs dnsmasq; `scripts/install-prerequisites test` installs it"))
struct NameLookupTests {
  @Test("what any of the DNS servers says counts, since nodes ask any of them; the same address once")
  func everyServer() async throws {
    let found = try await DNSFixture.serve(["127.0.0.1 turn.example.com", "127.0.0.9 turn.example.com"]) {
      port async throws in
      try await DNSFixture.serve(
        ["127.0.0.3 turn.example.com", "127.0.0.9 turn.example.com"], address: "127.0.0.2", port: port
      ) { port async throws in
        let network = NetworkSettings(dnsPort: port, timeout: .seconds(10), machine: "desk")
        let lookup = NameLookup(dnsServers: ["127.0.0.1", "127.0.0.2"], network: network)
        return try await lookup.addresses(of: "turn.example.com", port: 3478).compactMap(\.ipAddress)
      }
    }
    #expect(found.sorted() == ["127.0.0.1", "127.0.0.3", "127.0.0.9"])
  }
}
