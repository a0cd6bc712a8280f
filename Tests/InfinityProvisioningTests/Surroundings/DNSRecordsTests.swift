import InfinityProvisioning
import Testing

@Suite("DNS records")
struct DNSRecordsTests {
  private func deployment(_ text: String) throws -> Deployment {
    try #require(DeploymentReader().read(standardInput: Array(text.utf8)).valid)
  }

  @Test func `the guide's example needs a record for each node, and one of the pool for each node`() throws {
    #expect(
      DNSRecords(for: try deployment(ExampleDeployment.text)).zoneLines == """
        ; "Europe": pool confpool-eu.vc.example.com (Lync)
        conf01.vc.example.com. 86400 IN A 10.44.0.10
        conf02.vc.example.com. 86400 IN A 10.44.0.11
        conf03.vc.example.com. 86400 IN A 10.44.0.12
        confpool-eu.vc.example.com. 86400 IN A 10.44.0.10
        confpool-eu.vc.example.com. 86400 IN A 10.44.0.11
        confpool-eu.vc.example.com. 86400 IN A 10.44.0.12

        """)
  }

  @Test
  func `Skype for Business needs none of the pool, addresses may come from elsewhere, and what is missing is said`()
    throws
  {
    let deployment = try deployment(
      """
      version: 1
      tlsCertificates: [{name: c, certificate: {file: c.pem}, privateKey: {env: K}}]
      locations:
        - name: Transcoding
        - name: Europe
          pool:
            fqdn: eu.example.com
            certificate: c
            nodes:
              - {name: n1, sipTLSFQDN: n1.example.com, address: 'fd00::10'}
              - {name: n2, sipTLSFQDN: n2.example.com}
              - {name: n3, sipTLSFQDN: n3.example.com}
        - name: Asia
          pool: {fqdn: asia.example.com, certificate: c, serverFamily: lync, nodes: [{name: n4, sipTLSFQDN: n4.example.com}]}
      """)
    let records = DNSRecords(for: deployment, addresses: ["n1": "192.0.2.9", "n2": "192.0.2.2"])
    #expect(
      records.zoneLines == """
        ; "Europe": pool eu.example.com (Skype for Business)
        n1.example.com. 86400 IN AAAA fd00::10
        n2.example.com. 86400 IN A 192.0.2.2
        ; no address is known for n3.example.com

        ; "Asia": pool asia.example.com (Lync)
        ; no address is known for n4.example.com

        """)
  }

  @Test func `a deployment without pools needs nothing`() throws {
    #expect(DNSRecords(for: try deployment("version: 1\nlocations: [{name: A}]")).zoneLines.isEmpty)
  }
}
