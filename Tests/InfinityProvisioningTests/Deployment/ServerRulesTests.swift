import Testing

@testable import InfinityProvisioning

/// What the file alone tells of its servers and the locations that use them.
@Suite struct ServerRulesTests {
  private func read(_ text: String) -> DeploymentReader.Reading {
    DeploymentReader().read(standardInput: Array(text.utf8))
  }

  private func findings(_ yaml: String) throws -> [String] {
    let deployment = try #require(read(yaml).valid)
    return ServerRules(deployment, in: deployment).findings().sortedByPlace().map(\.description)
  }

  @Test func `a name that is nearly a declared one is a warning with the declared one`() throws {
    #expect(
      try findings(
        """
        version: 1
        lyncServers: [{name: Lync pool, address: fepool.example.com}]
        turnServers: [{name: TURN Europe, address: turn.example.com, authentication: sharedSecret, secretKey: {env: T}}]
        locations:
          - {name: Europe, lyncServer: Lync pool, turnServer: turn europe}
          - {name: Asia, lyncServer: Lync pol, turnServer: TURN Europe}
        """
      ).map { $0.split(separator: ": ", maxSplits: 1).last.map(String.init) } == [
        "warning: locations[0].turnServer: this file declares no TURN server \"turn europe\", but \"TURN Europe\"; correct the name "
          + "if that is meant, unless the Management Node has a TURN server \"turn europe\"",
        "warning: locations[1].lyncServer: this file declares no Lync server \"Lync pol\", but \"Lync pool\"; correct the name if "
          + "that is meant, unless the Management Node has a Lync server \"Lync pol\"",
      ])
  }

  @Test func `a name that is far from all declared ones, or differs in its number, may be on the Management Node`()
    throws
  {
    #expect(
      try findings(
        """
        version: 1
        lyncServers: [{name: SfB 1, address: fepool.example.com}]
        dnsServers: [{address: 10.44.0.53}]
        locations:
          - {name: Europe, lyncServer: SfB 1, dnsServers: [10.44.0.53, 10.44.0.54], turnServer: Relay}
          - {name: Asia, lyncServer: SfB 2}
          - {name: Africa, lyncServer: Elsewhere}
        """) == [])
  }

  @Test func `a server that no location uses is a warning, of every kind; its address counts, not how it is written`()
    throws
  {
    let text = """
      version: 1
      lyncServers: [{name: SfB, address: fepool.example.com}]
      dnsServers: [{address: 10.44.0.53}, {address: "2001:db8::53"}]
      turnServers: [{name: Relay, address: turn.example.com, authentication: sharedSecret, secretKey: {env: T}}]
      stunServers: [{name: Mirror, address: stun.example.com}]

      """
    func warning(_ path: String, _ noun: String, _ name: String, _ key: String) -> String {
      "warning: \(path): no location of this file uses the \(noun) \"\(name)\"; name it in a location's \(key), or remove it, "
        + "unless a location that only the Management Node has uses it"
    }
    let found = try findings(text + "locations: [{name: Europe, dnsServers: [\"2001:DB8:0:0::53\"]}]\n")
    #expect(
      found.map { $0.split(separator: ": ", maxSplits: 1).last.map(String.init) } == [
        warning("lyncServers[0].name", "Lync server", "SfB", "lyncServer"),
        warning("dnsServers[0].address", "DNS server", "10.44.0.53", "dnsServers"),
        warning("turnServers[0].name", "TURN server", "Relay", "turnServer"),
        warning("stunServers[0].name", "STUN server", "Mirror", "stunServer"),
      ])
    // A file of servers alone is included by others.
    #expect(try findings(text) == [])
  }

  @Test(arguments: ["sip.example.com", "access.example.com", "lyncedge01.example.com"])
  func `a Lync server with an Edge Server's name is a warning`(address: String) throws {
    #expect(
      try findings(
        """
        version: 1
        lyncServers: [{name: SfB, address: \(address)}]
        locations: [{name: Europe, lyncServer: SfB}]
        """
      ).first?.hasSuffix(
        "warning: lyncServers[0].address: the Lync server \"SfB\" has the address \(address), which looks like an Edge Server's; "
          + "calls must go to a Front End pool, a Front End Server or a Director") == true)
  }

  @Test func `with a scope only what the chosen locations name counts, and the whole file declares and uses`() throws {
    let whole = try #require(
      read(
        """
        version: 1
        lyncServers: [{name: SfB, address: fepool.example.com}]
        locations: [{name: Europe, lyncServer: SfB}, {name: Asia, lyncServer: Sfb}]
        """
      ).valid)
    var scoped = whole
    scoped.locations = [whole.locations[0]]
    #expect(ServerRules(scoped, in: whole).findings().isEmpty)
    scoped.locations = [whole.locations[1]]
    scoped.lyncServers = []
    #expect(ServerRules(scoped, in: whole).findings().map(\.code.text) == ["near-reference"])
  }
}
