import Foundation
import InfinityProvisioning
import Testing

@Suite("Skype for Business commands")
struct SfBCommandsTests {
  private func script(_ text: String) throws -> String {
    SfBCommands(for: try #require(DeploymentReader().read(standardInput: Array(text.utf8)).valid)).script
  }

  @Test func `the guide's example becomes the guide's commands`() throws {
    #expect(
      try script(ExampleDeployment.text) == """
        # Run in the Skype for Business Server Management Shell, as a member of RTCUniversalServerAdmins and Domain Admins.
        # Review every line first. `-WhatIf` at the end of a command shows what it would do.
        # A warning that a computer is not in Active Directory is expected for Conferencing Nodes: answer Yes.

        # The site of the Front End pools: the number of the SiteId that Get-CsSite shows.
        $Site = 1

        # Location "Europe"
        # The trusted application pool, with its first node. Its name is the common name of the pool's certificate.
        New-CsTrustedApplicationPool -Identity 'confpool-eu.vc.example.com' -ComputerFqdn 'conf01.vc.example.com' \
        -Registrar 'fepool-eu.example.com' -Site $Site -RequiresReplication $false -ThrottleAsServer $true \
        -TreatAsAuthenticated $true
        # The other nodes.
        New-CsTrustedApplicationComputer -Identity 'conf02.vc.example.com' -Pool 'confpool-eu.vc.example.com'
        New-CsTrustedApplicationComputer -Identity 'conf03.vc.example.com' -Pool 'confpool-eu.vc.example.com'
        # The trusted application: calls arrive at port 5061 of the nodes.
        New-CsTrustedApplication -ApplicationId 'confpool-eu' -TrustedApplicationPoolFqdn 'confpool-eu.vc.example.com' -Port 5061
        # The static route: calls to the SIP domain go to the pool.
        $Route = New-CsStaticRoute -TLSRoute -Destination 'confpool-eu.vc.example.com' -Port 5061 -MatchUri 'vc.example.com' \
        -UseDefaultCertificate $true
        Set-CsStaticRoutingConfiguration -Identity 'global' -Route @{Add=$Route}

        # Make the new topology known to all servers.
        Enable-CsTopology

        # ---------------------------------------------------------------------------------------------------------------
        # How to revert: remove the '# ' before the commands below, and run only those.
        # Location "Europe"
        # $Route = (Get-CsStaticRoutingConfiguration -Identity 'global').Route | Where-Object MatchUri -eq 'vc.example.com'
        # Set-CsStaticRoutingConfiguration -Identity 'global' -Route @{Remove=$Route}
        # Remove-CsTrustedApplication -Identity 'confpool-eu.vc.example.com/urn:application:confpool-eu'
        # Remove-CsTrustedApplicationPool -Identity 'confpool-eu.vc.example.com'
        # Enable-CsTopology

        """)
  }

  private func twoLocations(servers: (String, String)) -> String {
    """
    version: 1
    sipDomain: vc.example.com
    tlsCertificates: [{name: c, certificate: {file: c.pem}, privateKey: {env: K}}]
    lyncServers: [{name: A, address: fe-a.example.com}, {name: B, address: fe-b.example.com}]
    locations:
      - name: Europe
        lyncServer: \(servers.0)
        pool: {fqdn: eu.example.com, certificate: c, nodes: [{name: n1, sipTLSFQDN: n1.example.com}]}
      - name: Asia
        lyncServer: \(servers.1)
        sipDomain: asia.example.com
        pool: {fqdn: asia.example.com, certificate: c, nodes: [{name: n2, sipTLSFQDN: n2.example.com}]}
      - name: Oceania
        lyncServer: \(servers.1)
        sipDomain: asia.example.com
        pool: {fqdn: oceania.example.com, certificate: c, nodes: [{name: n3, sipTLSFQDN: n3.example.com}]}
    """
  }

  @Test func `a registrar is named by its FQDN, which an IP address is not`() throws {
    let text = try script(twoLocations(servers: ("A", "A")).replacing("fe-a.example.com", with: "10.0.0.5"))
    #expect(
      text.contains(
        "# Nothing can be written for it: its Lync server has an IP address in the deployment file, and the registrar is named by its"
          + " FQDN.\n"))
    #expect(!text.contains("10.0.0.5"))
  }

  @Test func `several Front End pools get a routing configuration each`() throws {
    let text = try script(twoLocations(servers: ("A", "B")))
    #expect(text.contains("New-CsStaticRoutingConfiguration -Identity 'service:Registrar:fe-a.example.com'\n"))
    #expect(text.contains("New-CsStaticRoutingConfiguration -Identity 'service:Registrar:fe-b.example.com'\n"))
    #expect(text.contains(" -MatchUri 'vc.example.com'"))
    #expect(text.contains(" -MatchUri 'asia.example.com'"))
    #expect(text.contains("# Remove-CsStaticRoutingConfiguration -Identity 'service:Registrar:fe-b.example.com'\n"))
    #expect(!text.contains("'global'"))
  }

  @Test func `only one pool can have the calls to a domain from one server`() throws {
    let text = try script(twoLocations(servers: ("A", "B")))
    #expect(
      text.contains(
        "# No static route: calls to asia.example.com from these servers go to asia.example.com already, and only one can"
          + " have them.\n"))
    #expect(text.components(separatedBy: "= New-CsStaticRoute ").count == 3)
    let one = try script(twoLocations(servers: ("A", "A")))
    #expect(
      one.components(separatedBy: "Set-CsStaticRoutingConfiguration -Identity 'global' -Route @{Add=$Route}").count == 3
    )
  }

  @Test func `what the file does not hold is said instead of guessed`() throws {
    let text = try script(
      """
      version: 1
      tlsCertificates: [{name: c, certificate: {file: c.pem}, privateKey: {env: K}}]
      lyncServers: [{name: A, address: fe-a.example.com}]
      locations:
        - {name: Europe, lyncServer: Elsewhere, pool: {fqdn: eu.example.com, certificate: c, nodes: [{name: n1, sipTLSFQDN: n1.example.com}]}}
        - {name: Asia, lyncServer: A, pool: {fqdn: asia.example.com, certificate: c}}
        - {name: Oceania, lyncServer: A, pool: {fqdn: o.example.com, certificate: c, nodes: [{name: n2, sipTLSFQDN: n2.example.com}]}}
      """)
    #expect(text.contains("# Nothing can be written for it: its Lync server is not in the deployment file.\n"))
    #expect(text.contains("# Nothing can be written for it: its pool has no nodes in the deployment file.\n"))
    #expect(text.contains("# No static route: the deployment file holds no sipDomain for this location.\n"))
  }

  @Test func `nothing in a value can end its quotes`() throws {
    var deployment = try #require(DeploymentReader().read(standardInput: Array(ExampleDeployment.text.utf8)).valid)
    deployment.locations[0].name.value = "Eu\nRemove-Item ‘x"
    deployment.locations[0].pool?.fqdn.value = "a'; Remove-Item C:\\ ’$(whoami)"
    let text = SfBCommands(for: deployment).script
    #expect(text.contains("-Identity 'a''; Remove-Item C:\\ ’’$(whoami)'"))
    #expect(!text.contains("\nRemove-Item"))
  }

  @Test func `a deployment without pools has nothing to set up`() throws {
    #expect(
      try script("version: 1\nlocations: [{name: A}]")
        == "# No location of the deployment file has a pool, so there is nothing to do for Skype for Business.\n")
  }
}
