import InfinityAPI

@testable import InfinityProvisioning

/// The location Europe of the integration guide, as the checks see it.
enum SiteFixture {
  static let mark = SourceMark(file: "deployment.yaml", line: 1, column: 1, path: "locations[0]")

  static func located<Value: Sendable>(_ value: Value) -> Located<Value> { Located(value, at: mark) }

  static func europe(
    family: PoolDeclaration.ServerFamily = .lync, dnsServers: [String] = ["127.0.0.1"],
    lyncServer: String = "fepool-eu.example.com", turnServer: String = "turn.example.com"
  ) -> CheckContext.Site {
    let nodes = (1...3).map { number in
      NodeDeclaration(
        name: located("conf0\(number)"), sipTLSFQDN: located("conf0\(number).vc.example.com"),
        address: located("10.44.0.\(9 + number)"))
    }
    let pool = PoolDeclaration(
      fqdn: located("confpool-eu.vc.example.com"), certificate: located("confpool-eu"), serverFamily: family,
      nodes: nodes)
    let location = LocationDeclaration(
      name: located("Europe"), description: .leave, sipDomain: .leave, lyncServer: .set(located("Europe SfB")),
      dnsServers: .set(dnsServers.map(located)), turnServer: .set(located("Europe TURN")), stunServer: .leave,
      behindNAT: nil, pool: pool)
    return CheckContext.Site(
      name: "Europe", declaration: location,
      nodes: nodes.map { CheckContext.Node(declaration: $0, address: $0.address?.value) }, ntpServers: [],
      dnsServers: dnsServers.map { target($0, $0, 53, "udp") },
      lyncServer: .known(target("Europe SfB", lyncServer, 5061, "tls")),
      turnServer: .known(target("Europe TURN", turnServer, 3478, "udp")), stunServer: .none)
  }

  static func target(_ label: String, _ address: String, _ port: Int, _ transport: String) -> CheckContext.Target {
    CheckContext.Target(label: label, address: address, port: port, transport: transport, mark: mark)
  }
}
