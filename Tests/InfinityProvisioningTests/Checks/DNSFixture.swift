import Foundation
import TestSupport

@testable import InfinityProvisioning

/// dnsmasq on loopback with a zone of a test's own.
enum DNSFixture {
  /// The integration guide's records: the nodes, the pool once for each node, the Lync and the TURN server.
  static let guide = [
    "10.44.0.10 conf01.vc.example.com", "10.44.0.11 conf02.vc.example.com", "10.44.0.12 conf03.vc.example.com",
    "10.44.0.10 confpool-eu.vc.example.com", "10.44.0.11 confpool-eu.vc.example.com",
    "10.44.0.12 confpool-eu.vc.example.com", "10.44.0.20 fepool-eu.example.com", "203.0.113.5 turn.example.com",
  ]

  /// Serves these lines of a hosts file below `example.com`, and their reverse names; other names are refused.
  ///
  /// - Parameter options: further options of dnsmasq.
  static func serve<Result: Sendable>(
    _ hosts: [String], address: String = "127.0.0.1", port wanted: Int? = nil,
    _ options: [String] = ["--local=/in-addr.arpa/"],
    _ body: @escaping @Sendable (_ port: Int) async throws -> Result
  ) async throws -> Result {
    try await withTemporaryFolder { folder in
      let file = try folder.write(hosts.joined(separator: "\n") + "\n", to: "hosts")
      let port = try wanted ?? ServerProgram.freePort()
      let arguments = [
        "--keep-in-foreground", "--conf-file=/dev/null", "--no-resolv", "--no-hosts", "--addn-hosts=\(file)",
        "--port=\(port)", "--listen-address=\(address)", "--bind-interfaces", "--local=/example.com/",
        "--log-facility=-", "--pid-file=", "--user=\(NSUserName())",
      ]
      let client = DNSClient(server: address, port: port, timeout: .seconds(2))
      return try await ServerProgram.dnsmasq.run(arguments + options) {
        try await client.ask("ready.example.com", .a) == .nameDoesNotExist
      } _: {
        try await body(port)
      }
    }
  }

  /// What the DNS checks of a site find and note, with its servers on this port.
  static func judged(
    port: Int, _ site: CheckContext.Site = SiteFixture.europe()
  ) async throws -> (findings: [Finding], notes: [String]) {
    let network = NetworkSettings(dnsPort: port, timeout: .seconds(5), machine: "desk")
    let survey = try await DNSSurvey.take(of: site, network)
    let outcomes = DNSRules(site: site, survey: survey, machine: "desk").outcomes()
    return (outcomes.flatMap(\.findings), outcomes.flatMap(\.notes))
  }

  /// A port on which something listens that never answers.
  static func withSilence<Result: Sendable>(_ body: (_ port: Int) async throws -> Result) async throws -> Result {
    try await UDPPeer.serve({ _ in [] }, body)
  }
}
