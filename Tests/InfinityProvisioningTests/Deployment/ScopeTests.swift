import InfinityAPI
import InfinityProvisioning
import Testing

@Suite("Scope")
struct ScopeTests {
  private func deployment() throws -> Deployment {
    let text = """
      version: 1
      sipDomain: vc.example.com
      trustedCACertificates: [{file: ca.pem}]
      tlsCertificates:
        - {name: eu, certificate: {file: eu.pem}, privateKey: {env: EU}}
        - {name: asia, certificate: {file: asia.pem}, privateKey: {env: ASIA}}
      lyncServers: [{name: SfB EU, address: a.example.com}, {name: SfB Asia, address: b.example.com}]
      dnsServers: [{address: 'fd00::1'}, {address: 10.0.0.2}]
      turnServers: [{name: T, address: 192.0.2.1, username: u, password: {env: P}}]
      stunServers: [{name: S, address: 192.0.2.2}]
      locations:
        - name: Europe
          lyncServer: SfB EU
          dnsServers: ['FD00:0::1']
          turnServer: T
          pool: {fqdn: eu.example.com, certificate: eu}
        - name: Asia
          lyncServer: SfB Asia
          dnsServers: [10.0.0.2]
          stunServer: S
          pool: {fqdn: asia.example.com, certificate: asia}
      """
    return try #require(DeploymentReader().read(standardInput: Array(text.utf8)).valid)
  }

  @Test func `a location keeps what it depends on, the domain and the CA certificates`() throws {
    let reduced = Scope(locations: ["Europe"]).applied(to: try deployment())
    #expect(reduced.locations.map(\.name.value) == ["Europe"])
    #expect(reduced.tlsCertificates.map(\.name.value) == ["eu"])
    #expect(reduced.lyncServers.map(\.name.value) == ["SfB EU"])
    #expect(reduced.dnsServers.map(\.address.value) == ["fd00::1"])
    #expect(reduced.turnServers.map(\.name.value) == ["T"])
    #expect(reduced.stunServers.isEmpty)
    #expect(reduced.sipDomain.value?.value == "vc.example.com")
    #expect(reduced.trustedCACertificates.map(\.written) == ["ca.pem"])
  }

  @Test func `a location leaves out what only others depend on`() throws {
    let reduced = Scope(locations: ["Asia"]).applied(to: try deployment())
    #expect(reduced.tlsCertificates.map(\.name.value) == ["asia"])
    #expect(reduced.lyncServers.map(\.name.value) == ["SfB Asia"])
    #expect(reduced.dnsServers.map(\.address.value) == ["10.0.0.2"])
    #expect(reduced.turnServers.isEmpty)
    #expect(reduced.stunServers.map(\.name.value) == ["S"])
  }

  @Test func `all locations together are the whole, as is no choice`() throws {
    let deployment = try deployment()
    #expect(Scope(locations: ["Europe", "Asia"]).applied(to: deployment) == deployment)
    #expect(Scope.all.applied(to: deployment) == deployment)
  }

  @Test func `an unknown location is an error with the nearest name, or with all of them`() throws {
    let deployment = try deployment()
    #expect(
      Scope(locations: ["Erope", "Antarctica", "Asia"]).unknownLocations(in: deployment).map(\.description) == [
        "error: the deployment file has no location \"Antarctica\"; it has: \"Asia\", \"Europe\"",
        "error: the deployment file has no location \"Erope\"; did you mean \"Europe\"?",
      ])
  }

  @Test func `steps are in scope unless others are chosen`() {
    #expect(Scope.all.contains(step: 3))
    #expect(Scope(steps: [1, 6]).contains(step: 6))
    #expect(!Scope(steps: [1, 6]).contains(step: 2))
  }
}
