import InfinityAPI
import Testing

@testable import InfinityProvisioning

/// Every error and warning of a plan, word for word.
@Suite("Findings of a plan")
struct PlannerFindingTests {
  private let europe = ObservedObject.named(.location, "Europe", id: 1)
  private let asia = ObservedObject.named(.location, "Asia", id: 2)
  private let domain = ObservedObject.globalSettings(sipDomain: "example.com")

  /// A deployment with one pool in Europe that has all that it needs but what a test takes away.
  private func deployment(
    _ nodes: [(String, String)] = [("conf01", "conf01.example.com")], address: String? = nil,
    change: (inout Deployment) -> Void = { _ in }
  ) -> Deployment {
    var deployment = Deployment(
      tlsCertificates: [.poolCertificate], lyncServers: [.named("SfB", "fe.example.com")],
      dnsServers: [DNSServerDeclaration(address: .at("10.0.0.53"), description: .leave)],
      locations: [
        .named(
          "Europe", lyncServer: .set(.at("SfB")), dnsServers: .set([.at("10.0.0.53")]),
          pool: .of(nodes, address: address))
      ])
    change(&deployment)
    return deployment
  }

  @Test("nothing to say")
  func none() {
    #expect(findings(deployment(), [europe, domain, .node("conf01", id: 1, in: europe)]) == [])
  }

  @Test("a node that does not exist, with the nearest name")
  func missingNode() {
    #expect(
      findings(deployment([("conf10", "conf01.example.com")]), [europe, domain, .node("conf01", id: 1, in: asia)]) == [
        "error unknown-node: no Conferencing Node \"conf10\" on the Management Node (nodes are deployed first and "
          + "never created from here); did you mean \"conf01\"?"
      ])
  }

  @Test("a node in another location is never moved")
  func otherLocation() {
    #expect(
      findings(deployment(), [europe, asia, domain, .node("conf01", id: 1, in: asia)]) == [
        "error node-in-other-location: node \"conf01\" is in location \"Asia\" on the Management Node, not in "
          + "\"Europe\"; it is never moved from here: declare it in its location or move it by hand"
      ])
  }

  @Test("a node that is declared in a location which is not there yet")
  func newLocation() {
    #expect(
      findings(deployment(), [asia, domain, .node("conf01", id: 1, in: asia)]).contains(
        "error node-in-other-location: node \"conf01\" is in location \"Asia\" on the Management Node, not in \"Europe\", which is not there yet:"
          + " rename the location there if it was renamed; or else apply the file without the node, and move it then"))
  }

  @Test("a node with another address")
  func otherAddress() {
    #expect(
      findings(deployment(address: "10.0.0.99"), [europe, domain, .node("conf01", id: 1, in: europe)]) == [
        "error node-address-differs: node \"conf01\" has the address 10.0.0.1 on the Management Node, not 10.0.0.99; "
          + "the address is only checked: correct it in the file"
      ])
  }

  @Test("a name that differs from one on the Management Node only in what is easily passed over")
  func nearTwins() {
    let deployment = Deployment(
      lyncServers: [.named("europe sfb", "fe.example.com")], turnServers: [.named("Turn")],
      locations: [.named("EUROPE"), .named("Asia"), .named("Gie\u{DF}en\u{2013}2")])
    let objects = [
      europe, asia, ObservedObject.named(.location, "ASIA", id: 3), .named(.location, "Giessen-2", id: 4),
      .named(.lyncServer, "EuropeSfB", id: 1, ["address": .text("fe2.example.com")]),
      .named(.turnServer, "Turn 2", id: 1),
    ]
    #expect(
      findings(deployment, objects).filter { $0.contains("near-twin") } == [
        "error near-twin-lync-server: the Management Node has the Lync server \"EuropeSfB\", which differs from \"europe sfb\""
          + " only in white space, or characters that are not seen, and is another one; write \"EuropeSfB\" if that is meant,"
          + " or give the new one a different name",
        "error near-twin-location: the Management Node has the location \"Europe\", which differs from \"EUROPE\" only"
          + " in upper and lower case, and is another one; write \"Europe\" if that is meant, or give the new one a different"
          + " name",
        "error near-twin-location: the Management Node has the location \"Giessen-2\", which differs from \"Gie\u{DF}en\u{2013}2\""
          + " only in dashes or quotation marks that look alike, and is another one; write \"Giessen-2\" if that is meant, or give"
          + " the new one a different name",
      ])
  }

  @Test("a name that the file declares as well is no misspelling of another one of the file")
  func twinsOfTheFile() {
    let deployment = Deployment(locations: [.named("EUROPE"), .named("Europe")])
    #expect(findings(deployment, [europe]).filter { $0.contains("near-twin") } == [])
  }

  @Test("a SIP TLS FQDN that is not the node's own name, or another node's already")
  func names() {
    #expect(
      findings(
        deployment([("conf01", "Conf02.example.com")]),
        [
          europe, asia, domain, .node("conf01", id: 1, in: europe),
          .node("conf02", id: 2, in: asia, ["alternative_fqdn": .text("conf02.example.com")]),
        ]) == [
          "warning fqdn-differs-from-hostname: Conf02.example.com is not the node's own name, which is "
            + "conf01.example.com on the Management Node",
          "warning fqdn-in-use: node \"conf02\", which is not in the file, has the SIP TLS FQDN Conf02.example.com on "
            + "the Management Node already; each node needs a different one",
        ])
  }

  @Test("a node of the location that no pool names")
  func nodeInNoPool() {
    #expect(
      findings(
        deployment(), [europe, domain, .node("conf01", id: 1, in: europe), .node("conf02", id: 2, in: europe)]) == [
          "warning node-in-no-pool: node \"conf02\" is in location \"Europe\" on the Management Node, but in no pool of "
            + "the file; its calls will not be trusted by Lync"
        ])
  }

  @Test("a node whose name differs in case is another one, unless the file's own is not there")
  func nodeInAnotherCase() {
    let twin = ObservedObject.node("CONF01", id: 2, in: europe)
    #expect(
      findings(deployment(), [europe, domain, .node("conf01", id: 1, in: europe), twin]) == [
        "warning node-in-no-pool: node \"CONF01\" is in location \"Europe\" on the Management Node, but in no pool of the file; "
          + "its calls will not be trusted by Lync"
      ])
    #expect(!findings(deployment(), [europe, domain, twin]).contains { $0.contains("node-in-no-pool") })
  }

  @Test("a name that refers to nothing, in the file or on the Management Node")
  func unknownReference() {
    let deployment = deployment { $0.locations[0].lyncServer = .set(.at("SfC")) }
    #expect(
      findings(deployment, [europe, domain, .node("conf01", id: 1, in: europe)]) == [
        "error unknown-lync-server: no Lync server \"SfC\" in this file or on the Management Node; did you mean "
          + "\"SfB\"?"
      ])
    let existing = ObservedObject.named(.lyncServer, "SfC", id: 1, ["address": .text("c.example.com")])
    #expect(findings(deployment, [europe, domain, existing, .node("conf01", id: 1, in: europe)]) == [])
  }

  @Test("two objects with one natural key that the file uses; twins that it does not use do not matter")
  func twins() {
    let twins = [
      ObservedObject.named(.lyncServer, "SfB", id: 1), .named(.lyncServer, "SfB", id: 2),
      .named(.turnServer, "Unused", id: 1), .named(.turnServer, "Unused", id: 2),
    ]
    #expect(
      findings(deployment(), [europe, domain, .node("conf01", id: 1, in: europe)] + twins) == [
        "error ambiguous-lync-server: the Management Node has 2 Lync servers \"SfB\": "
          + "/api/admin/configuration/v1/mssip_proxy/1/ and /api/admin/configuration/v1/mssip_proxy/2/; rename or remove "
          + "all but one, since the name must say which is meant"
      ])
  }

  @Test("behind NAT without a TURN or STUN server, declared or linked")
  func nat() {
    let deployment = Deployment(
      turnServers: [.named("TURN")], locations: [.named("Europe", behindNAT: true)])
    #expect(
      findings(deployment, [europe, domain]) == [
        "error nat-without-turn: location \"Europe\" is behind NAT but has no TURN or STUN server, declared or linked: "
          + "its nodes could not discover their public address; add turnServer or stunServer"
      ])
    let turn = ObservedObject.named(.turnServer, "Other", id: 1)
    let linked = ObservedObject.named(.location, "Europe", id: 1, ["turn_server": .reference(turn.reference)])
    #expect(findings(deployment, [linked, turn, domain]) == [])
    var declared = deployment
    declared.locations[0].turnServer = .set(.at("TURN"))
    #expect(findings(declared, [europe, domain]) == [])
  }

  @Test("a Lync server without DNS; a pool without a Lync server; a pool without a SIP domain anywhere")
  func incomplete() {
    let node = ObservedObject.node("conf01", id: 1, in: europe)
    #expect(
      findings(deployment { $0.locations[0].dnsServers = .clear }, [europe, domain, node]) == [
        "warning lync-without-dns: location \"Europe\" has a Lync server but no DNS server, declared or linked: its "
          + "nodes may not resolve the names of the Lync side"
      ])
    #expect(
      findings(deployment { $0.locations[0].lyncServer = .leave }, [europe, domain, node]) == [
        "warning pool-without-lync: location \"Europe\" has a pool but no Lync server, declared or linked: calls to Lync "
          + "cannot be placed from it"
      ])
    #expect(
      findings(deployment(), [europe, .globalSettings(sipDomain: nil), node]) == [
        "warning pool-without-sip-domain: location \"Europe\" has a pool, but no SIP domain is set for it or for the "
          + "whole platform: Lync could not route calls to it; add sipDomain"
      ])
  }

  @Test("another Lync server, or another TURN server than a new one, with the same address")
  func shared() {
    let deployment = deployment { $0.turnServers += [.named("TURN"), .named("Other")] }
    let objects = [
      europe, domain, .node("conf01", id: 1, in: europe),
      ObservedObject.named(.lyncServer, "Old", id: 1, ["address": .text("FE.example.com")]),
      ObservedObject.named(.turnServer, "Old TURN", id: 1, ["address": .text("192.0.2.1")]),
      ObservedObject.named(
        .turnServer, "Other", id: 2, ["address": .text("192.0.2.1"), "username": .text("pexip")]),
    ]
    #expect(
      findings(deployment, objects) == [
        "warning lync-address-in-use: the Management Node has another Lync server with the address fe.example.com: "
          + "\"Old\"; was it renamed?",
        "warning turn-address-in-use: the Management Node has another TURN server with the address 192.0.2.1: "
          + "\"Old TURN\"; was it renamed?",
      ])
  }

  @Test("a shared object that changes and that locations outside the plan use")
  func sharedObjects() {
    let server = ObservedObject.named(
      .lyncServer, "SfB", id: 1, ["address": .text("old.example.com"), "port": .integer(5061)])
    let using = ObservedObject.named(.location, "Asia", id: 2, ["mssip_proxy": .reference(server.reference)])
    let deployment = deployment { $0.sipDomain = .set(.at("new.example.com")) }
    #expect(
      findings(deployment, [europe, using, domain, server, .node("conf01", id: 1, in: europe)]) == [
        "warning shared-object-changes: the Lync server \"SfB\" changes, and locations outside this plan use it: "
          + "\"Asia\"",
        "warning shared-object-changes: the Pexip Infinity domain changes for every location without a SIP domain of "
          + "its own; outside this plan: \"Asia\"",
      ])
  }

  @Test("a certificate whose successor lacks names")
  func lostNames() {
    let present = ObservedObject.certificate(
      .made("old", ["pool.example.com", "CONF01.example.com", "meet.example.com"]), id: 2)
    let node = ObservedObject.node("conf01", id: 1, in: europe, ["tls_certificate": .reference(present.reference)])
    #expect(
      findings(
        deployment(), [europe, domain, present, node],
        certificate: .made("new", ["pool.example.com", "conf01.example.com"])) == [
          "warning certificate-loses-names: the present certificate of node \"conf01\" holds names that the new one "
            + "lacks: meet.example.com"
        ])
  }

  @Test("names from outside are shown with their control characters escaped")
  func controlCharacters() {
    let evil = ObservedObject.node("conf01\u{1b}[2J", id: 1, in: europe)
    #expect(
      findings(deployment([("conf01", "conf01.example.com")]), [europe, domain, evil]).allSatisfy {
        !$0.unicodeScalars.contains("\u{1b}")
      })
  }
}
