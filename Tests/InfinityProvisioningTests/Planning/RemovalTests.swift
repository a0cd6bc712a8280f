import InfinityAPI
import Testing

@testable import InfinityProvisioning

/// What is taken back of a location, and what is not.
@Suite("Taking an integration back")
struct RemovalTests {
  /// Two locations, each with a Lync server of its own, one TURN server and one DNS server for both.
  private static let whole = Deployment(
    sipDomain: .set(.at("example.com")), tlsCertificates: [.entry("eu"), .entry("as")],
    lyncServers: [.named("EU", "eu.example.com"), .named("AS", "as.example.com")],
    dnsServers: [DNSServerDeclaration(address: .at("10.0.0.53"), description: .leave)], turnServers: [.named("TURN")],
    locations: [
      .named(
        "Europe", lyncServer: .set(.at("EU")), dnsServers: .set([.at("10.0.0.53")]), turnServer: .set(.at("TURN")),
        sipDomain: .set(.at("eu.example.com")),
        pool: .of([("eu1", "eu1.example.com")], fqdn: "pool-eu.example.com", certificate: "eu")),
      .named(
        "Asia", lyncServer: .set(.at("AS")), dnsServers: .set([.at("10.0.0.53")]), turnServer: .set(.at("TURN")),
        pool: .of([("as1", "as1.example.com")], fqdn: "pool-as.example.com", certificate: "as")),
    ])

  private static let certificates = CertificateMaterials(tlsCertificates: [
    "eu": .made("eu", commonName: "pool-eu.example.com"), "as": .made("as", commonName: "pool-as.example.com"),
  ])

  /// The Management Node after an apply of all of it.
  private static func applied(_ change: (inout [ObservedObject]) -> Void = { _ in }) -> [ObservedObject] {
    let lync = [
      ObservedObject.named(.lyncServer, "EU", id: 1, ["address": .text("eu.example.com"), "port": .integer(5061)]),
      .named(.lyncServer, "AS", id: 2, ["address": .text("as.example.com")]),
    ]
    let dns = ObservedObject(
      .dnsServer, key: "10.0.0.53", label: "10.0.0.53", uri: ResourceURI(DNSServer.endpoint, id: 1),
      fields: ["address": .text("10.0.0.53")])
    let turn = ObservedObject.named(.turnServer, "TURN", id: 1)
    let tls = [certificates.tlsCertificates["eu"], certificates.tlsCertificates["as"]].compactMap { $0 }.enumerated()
      .map { ObservedObject.certificate($0.element, id: $0.offset + 1) }
    let places = zip(["Europe", "Asia"], lync).enumerated().map { index, pair in
      ObservedObject.named(
        .location, pair.0, id: index + 1,
        [
          "mssip_proxy": .reference(pair.1.reference), "turn_server": .reference(turn.reference),
          "dns_servers": .references([dns.reference]),
          "local_mssip_domain": index == 0 ? .text("eu.example.com") : .null,
        ])
    }
    let nodes = zip(["eu1", "as1"], zip(places, tls)).enumerated().map { index, pair in
      ObservedObject.node(
        pair.0, id: index + 1, in: pair.1.0,
        ["alternative_fqdn": .text("\(pair.0).example.com"), "tls_certificate": .reference(pair.1.1.reference)])
    }
    var objects = lync + [dns, turn] + tls + places + nodes + [.globalSettings(sipDomain: "example.com")]
    change(&objects)
    return objects
  }

  private func input(
    _ objects: [ObservedObject], leaving locations: Set<String> = ["Europe"], dns: Bool = false
  ) -> Removal.Input {
    Removal.Input(
      deployment: Scope(locations: locations).applied(to: Self.whole), wholeDeployment: Self.whole,
      certificates: Self.certificates, inventory: Inventory(objects: objects), removesDNSServers: dns,
      managementNode: "https://manager.example.com")
  }

  private func words(_ plan: Plan) -> [String] {
    plan.changes.map { change in
      "\(change.step.rawValue) \(change.action.rawValue) \(change.target.label)"
        + (change.action == .update ? " " + change.fields.map(\.name).joined(separator: ",") : "")
    }
  }

  @Test("links, names and certificates from the last step to the first, each before what it led to")
  func order() throws {
    let plan = try Removal.plan(input(Self.applied()))
    #expect(plan.isBackward)
    #expect(
      words(plan) == [
        "6 update Europe turn_server", "5 update Europe local_mssip_domain", "4 update eu1 alternative_fqdn",
        "2 update Europe mssip_proxy", "2 delete EU", "1 update eu1 tls_certificate",
        "1 delete \(Self.certificates.tlsCertificates["eu"]?.label ?? "")",
      ])
    #expect(plan.changes.map(\.id) == Array(plan.changes.indices))
    #expect(plan.changes.allSatisfy { $0.objection == nil })
    #expect(
      plan.warnings.map(\.summary) == [
        "warning dns-servers-kept: the location \"Europe\" keeps its DNS servers, which its nodes need for everything else;"
          + " --dns-servers removes them",
        "warning self-signed-again: 1 node of the location \"Europe\" will present the self-signed certificate again, to apps and"
          + " browsers as well",
        "warning kept-in-use: the TURN server \"TURN\" is kept: the location \"Asia\" of the file uses it",
      ])
  }

  @Test(
    "once it is made nothing is left to do, whichever locations leave, in whichever order",
    arguments: [["Europe"], ["Asia"], ["Europe", "Asia"]], [false, true])
  func second(leaving: [String], dns: Bool) throws {
    var node = SimulatedNode(Self.applied())
    try node.apply(Removal.plan(input(node.objects, leaving: Set(leaving), dns: dns)))
    #expect(try Removal.plan(input(node.objects, leaving: Set(leaving), dns: dns)).changes.isEmpty)
    // One after the other ends where both at once end.
    var both = SimulatedNode(Self.applied())
    try both.apply(Removal.plan(input(both.objects, leaving: ["Europe", "Asia"], dns: dns)))
    var one = SimulatedNode(Self.applied())
    for location in ["Europe", "Asia"] {
      let whole = location == "Europe" ? Self.whole : Scope(locations: ["Asia"]).applied(to: Self.whole)
      var input = input(one.objects, leaving: [location], dns: dns)
      input.wholeDeployment = whole
      try one.apply(Removal.plan(input))
    }
    #expect(Set(one.objects.map(\.reference)) == Set(both.objects.map(\.reference)))
    #expect(
      one.inventory.object(ObjectKey(.location, "Asia"))?.fields
        == both.inventory.object(ObjectKey(.location, "Asia"))?.fields)
  }

  @Test("stopped after any number of changes, the next run ends where one run does")
  func stopped() throws {
    let whole = try Removal.plan(input(Self.applied(), dns: true))
    var done = SimulatedNode(Self.applied())
    try done.apply(whole)
    for count in whole.changes.indices {
      var node = SimulatedNode(Self.applied())
      var part = whole
      part.changes = Array(whole.changes.prefix(count))
      try node.apply(part)
      try node.apply(Removal.plan(input(node.objects, dns: true)))
      #expect(node.objects == done.objects, "after \(count) changes")
    }
  }

  @Test("no object of another location is touched, and none is deleted that anything refers to")
  func others() throws {
    let plan = try Removal.plan(input(Self.applied(), dns: true))
    let others: Set<String> = ["Asia", "as1", "AS", "global"]
    #expect(plan.changes.allSatisfy { !others.contains($0.target.label) })
    // A node elsewhere got the certificate by hand, and the other location the Lync server.
    let objects = Self.applied { objects in
      for index in objects.indices {
        switch objects[index].reference.label {
        case "as1":
          objects[index].fields["tls_certificate"] = objects.first { $0.reference.label == "eu1" }?["tls_certificate"]
        case "Asia":
          objects[index].fields["mssip_proxy"] = objects.first { $0.reference.label == "Europe" }?["mssip_proxy"]
        default: break
        }
      }
    }
    let used = try Removal.plan(input(objects))
    #expect(!used.changes.contains { $0.action == .delete })
    #expect(
      used.warnings.filter { $0.code == .removal.kept }.map(\.message) == [
        "the Lync server \"EU\" is kept: used by location \"Asia\"",
        "the TURN server \"TURN\" is kept: the location \"Asia\" of the file uses it",
        "the TLS certificate \"\(Self.certificates.tlsCertificates["eu"]?.label ?? "")\" is kept: used by Conferencing Node \"as1\"",
      ])
  }

  @Test("what is not as the file declares is left, and what cannot be read is an error")
  func notAsDeclared() throws {
    let objects = Self.applied { objects in
      for index in objects.indices where objects[index].reference.label == "Europe" {
        objects[index].fields["mssip_proxy"] = objects.first { $0.reference.label == "Asia" }?["mssip_proxy"]
        objects[index].fields["local_mssip_domain"] = .text("other.example.com")
      }
    }
    let plan = try Removal.plan(input(objects))
    #expect(
      !plan.changes.flatMap(\.fields).contains {
        ["mssip_proxy", "local_mssip_domain"].contains($0.name) && $0.after == .null
          && $0.before == .text("other.example.com")
      })
    #expect(
      plan.warnings.filter { $0.code == .removal.notOurs }.map(\.message) == [
        "local_mssip_domain of the location \"Europe\" is not what the file declares; it is left unchanged",
        "mssip_proxy of the location \"Europe\" is the Lync server \"AS\", which the file does not declare for it; it is left unchanged",
      ])
    let unreadable = Self.applied { objects in
      for index in objects.indices where objects[index].reference.label == "eu1" {
        objects[index].unreadable["alternative_fqdn"] = "7"
      }
    }
    #expect(throws: PlanningFailure.self) { try Removal.plan(input(unreadable)) }
    #expect(try Removal.plan(input([])).warnings.map(\.code.text) == ["nothing-to-remove", "nothing-to-remove"])
  }

  @Test("a rollback makes a server without secrets again with all that it had, and links it")
  func rollback() throws {
    var node = SimulatedNode(Self.applied())
    let plan = try Removal.plan(input(node.objects))
    try node.apply(plan)
    var record = RunRecord.made(plan)
    record.changes = plan.changes.map { change in
      var journaled = JournaledChange(change)
      journaled.state = .applied
      return journaled
    }
    let back = Rollback.plan(record, inventory: node.inventory)
    try node.apply(back)
    let server = try #require(node.inventory.object(ObjectKey(.lyncServer, "EU")))
    #expect(server.fields == ["name": .text("EU"), "address": .text("eu.example.com"), "port": .integer(5061)])
    #expect(node.inventory.object(ObjectKey(.location, "Europe"))?["mssip_proxy"] == .reference(server.reference))
    #expect(node.inventory.object(ObjectKey(.node, "eu1"))?["alternative_fqdn"] == .text("eu1.example.com"))
    #expect(back.warnings.map(\.code.text) == ["not-restored", "not-restored"])
    // What somebody made again meanwhile is not made twice.
    #expect(!Rollback.plan(record, inventory: node.inventory).changes.contains { $0.action == .create })
  }
}
