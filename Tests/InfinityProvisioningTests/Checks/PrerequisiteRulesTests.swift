import TestSupport
import Testing

@testable import InfinityProvisioning

@Suite("Prerequisites")
struct PrerequisiteRulesTests {
  private static func yaml(lyncAddress: String = "fepool-eu.example.com", secondAddress: String = "10.45.0.10")
    -> String
  {
    """
    version: 1
    sipDomain: vc.example.com
    tlsCertificates:
      - {name: pool, certificate: {file: pool.pem}, privateKey: {file: pool.key}}
    lyncServers:
      - {name: Europe SfB, address: \(lyncAddress)}
    locations:
      - name: Europe
        lyncServer: Europe SfB
        pool:
          fqdn: pool-eu.vc.example.com
          certificate: pool
          nodes: [{name: conf01, sipTLSFQDN: conf01.vc.example.com, address: 10.44.0.10}]
      - name: Asia
        pool:
          fqdn: pool-as.vc.example.com
          certificate: pool
          nodes: [{name: conf11, sipTLSFQDN: conf11.vc.example.com, address: \(secondAddress)}]
    """
  }

  private static func findings(
    _ yaml: String, ntpServers: [String] = ["/api/admin/configuration/v1/ntp_server/1/"],
    aliases: [String] = ["meet@vc.example.com"]
  ) async throws -> [Finding] {
    try await withTemporaryFolder { folder in
      let context = try await ContextFixture.make(yaml, in: folder, ntpServers: ntpServers, aliases: aliases)
      let rules = PrerequisiteRules(context: context)
      return context.sites.flatMap { rules.findings($0) } + rules.sharedFindings()
    }
  }

  @Test("with everything there, there is nothing to mend")
  func fulfilled() async throws {
    #expect(try await Self.findings(Self.yaml()) == [])
  }

  @Test("a location without an NTP server")
  func withoutNTP() async throws {
    let findings = try await Self.findings(Self.yaml(), ntpServers: [])
    #expect(findings.map(\.code.text) == ["no-ntp-server", "no-ntp-server"])
    #expect(
      findings.first?.message
        == "location \"Europe\" has no NTP server on the Management Node: certificates cannot be checked with a wrong clock;"
        + " assign one to it")
  }

  @Test("no alias in the SIP domain, whatever its case; an alias of a longer domain does not count")
  func withoutAlias() async throws {
    #expect(try await Self.findings(Self.yaml(), aliases: ["Meet@VC.Example.com"]) == [])
    let findings = try await Self.findings(Self.yaml(), aliases: ["meet@other.vc.example.com", "1234"])
    #expect(findings.map(\.code.text) == ["no-alias", "no-alias"])
    #expect(findings.allSatisfy { $0.severity == .warning })
  }

  @Test("names that Edge Servers have", arguments: ["sip.example.com", "access.example.com", "lyncedge01.example.com"])
  func edge(_ address: String) async throws {
    let findings = try await Self.findings(Self.yaml(lyncAddress: address))
    #expect(findings.map(\.code.text) == ["lync-server-edge"])
    #expect(findings.first?.severity == .warning)
    #expect(
      findings.first?.message
        == "the Lync server \"Europe SfB\" has the address \(address), which looks like an Edge Server's; calls must go to a"
        + " Front End pool, a Front End Server or a Director")
  }

  @Test("pools of two locations with one address")
  func overlap() async throws {
    let findings = try await Self.findings(Self.yaml(secondAddress: "10.44.0.10"))
    #expect(
      findings.map(\.message) == [
        "the pools of locations \"Europe\" and \"Asia\" overlap: nodes \"conf01\" and \"conf11\" both have the address"
          + " 10.44.0.10; each node belongs to one pool"
      ])
  }
}
