import Foundation
import InfinityAPI
import Testing

@testable import InfinityProvisioning

@Suite("Locations before and after a plan")
struct LandscapeTests {
  private static let europe = ObservedObject.named(.location, "Europe", id: 1)
  private static let asia = ObservedObject.named(.location, "Asia", id: 2)
  private static let old = ObservedObject.certificate(.made("old", end: 1_900_000_000), id: 1)
  private static let node = ObservedObject.node(
    "conf01", id: 1, in: europe,
    ["tls_certificate": .reference(old.reference), "alternative_fqdn": .text("conf01.example.com")])
  private static let lync = ObjectReference(ObjectKey(.lyncServer, "Europe SfB"), label: "Europe SfB", uri: nil)
  private static let new = ObjectReference(ObjectKey(.tlsCertificate, "new:AA:BB:CC"), label: "new", uri: nil)

  private static func change(
    _ id: Int, _ action: Change.Action, _ target: ObjectReference, at location: String?,
    _ fields: [(String, PlanValue, PlanValue)]
  ) -> Change {
    Change(
      id: id, step: .lyncServers, action: action, target: target, location: location,
      fields: fields.map { FieldDifference(name: $0.0, before: $0.1, after: $0.2) })
  }

  private static let changes = [
    change(0, .create, new, at: nil, [("certificate", .null, .certificate(new, pem: "no certificate"))]),
    change(1, .create, lync, at: nil, [("address", .null, .text("fe.example.com"))]),
    change(2, .update, europe.reference, at: "Europe", [("mssip_proxy", .null, .reference(lync))]),
    change(3, .update, node.reference, at: "Europe", [("tls_certificate", .reference(old.reference), .reference(new))]),
  ]

  private static func plan(_ changes: [Change], secrets: [UnknownSecret] = []) -> Plan {
    Plan(
      managementNode: "https://manager.example.com", changes: changes, unknownSecrets: secrets, unchanged: 0,
      warnings: [],
      nodeCount: 1)
  }

  private static let objects = [europe, asia, old, node, .globalSettings(sipDomain: "vc.example.com")]

  @Test("a location has its nodes and the servers that it uses, before and after")
  func beforeAndAfter() throws {
    let landscape = Landscape(Self.plan(Self.changes), Inventory(objects: Self.objects))
    let place = try #require(landscape.places.first)
    #expect(landscape.places.count == 1)
    #expect(place.location.label == "Europe")
    #expect(place.requests == [2, 3])
    let (before, after) = (try #require(place.before), try #require(place.after))
    #expect(before.servers.isEmpty)
    #expect(after.servers == [.init(reference: Self.lync, address: "fe.example.com")])
    #expect(before.nodes.map(\.certificate) == [Self.old.reference])
    #expect(after.nodes.map(\.certificate) == [Self.new])
    #expect(after.nodes.map(\.sipTLSFQDN) == ["conf01.example.com"])
    #expect([before.sipDomain, after.sipDomain] == ["vc.example.com", "vc.example.com"])
    #expect(landscape.untouched == ["Asia"])
    #expect(landscape.unread.isEmpty)
  }

  @Test("what was not made is not shown as if it were")
  func made() throws {
    let landscape = Landscape(Self.plan(Self.changes), Inventory(objects: Self.objects), made: { $0.id != 3 })
    let place = try #require(landscape.places.first)
    #expect(place.after?.nodes == place.before?.nodes)
    #expect(place.after?.servers.map(\.reference) == [Self.lync])
  }

  @Test("locations that a shared change reaches are there, without changes of their own")
  func shared() throws {
    let settings = ObservedObject.globalSettings(sipDomain: "vc.example.com").reference
    let change = Self.change(
      0, .update, settings, at: nil, [("local_mssip_domain", .text("vc.example.com"), .text("new.example.com"))])
    let own = ObservedObject.named(.location, "Own", id: 3, ["local_mssip_domain": .text("own.example.com")])
    let landscape = Landscape(Self.plan([change]), Inventory(objects: Self.objects + [own]))
    #expect(landscape.places.map(\.location.label) == ["Europe", "Asia"])
    #expect(landscape.places.map(\.requests) == [[], []])
    #expect(landscape.places.map(\.after?.sipDomain) == ["new.example.com", "new.example.com"])
    #expect(landscape.untouched == ["Own"])
  }

  @Test("a location that is created, and one that is deleted")
  func createdAndDeleted() {
    let africa = ObjectReference(ObjectKey(.location, "Africa"), label: "Africa", uri: nil)
    let changes = [
      Self.change(0, .create, africa, at: "Africa", [("name", .null, .text("Africa"))]),
      Self.change(1, .delete, Self.asia.reference, at: nil, []),
    ]
    let landscape = Landscape(Self.plan(changes), Inventory(objects: Self.objects))
    #expect(landscape.places.map(\.location.label) == ["Africa", "Asia"])
    #expect(landscape.places.map { $0.before == nil } == [true, false])
    #expect(landscape.places.map { $0.after == nil } == [false, true])
  }

  @Test("certificates with their dates, what becomes of them, and how many nodes present them")
  func certificates() {
    let deletion = Self.change(4, .delete, Self.old.reference, at: nil, [])
    let landscape = Landscape(Self.plan(Self.changes + [deletion]), Inventory(objects: Self.objects))
    #expect(landscape.certificates.map(\.reference) == [Self.new, Self.old.reference])
    #expect(landscape.certificates.map(\.fate) == [.uploaded, .deleted])
    #expect(landscape.certificates.map(\.nodesBefore) == [0, 1])
    #expect(landscape.certificates.map(\.nodesAfter) == [1, 0])
    #expect(landscape.certificates.map(\.validity?.upperBound) == [nil, Date(timeIntervalSince1970: 1_900_000_000)])
  }

  @Test("a certificate that nodes go on to present is there too")
  func keptCertificate() {
    let changes = [Self.changes[1], Self.changes[2]]
    let landscape = Landscape(Self.plan(changes), Inventory(objects: Self.objects))
    #expect(landscape.certificates.map(\.reference) == [Self.old.reference])
    #expect(landscape.certificates.map(\.fate) == [.kept])
    #expect(landscape.certificates.map(\.nodesAfter) == [1])
  }

  @Test("what could not be read is told, and is not nothing")
  func unreadable() throws {
    var node = Self.node
    node.unreadable = ["system_location": "a number"]
    var europe = Self.europe
    europe.unreadable = ["dns_servers": "a text"]
    let plan = Self.plan([
      Self.change(0, .update, europe.reference, at: "Europe", [("mssip_proxy", .null, .reference(Self.lync))])
    ])
    let inventory = Inventory(
      objects: [europe, node], kinds: [.location, .node], emptyKinds: [], unidentified: [], fieldNames: [:])
    let landscape = Landscape(plan, inventory)
    #expect(landscape.unplacedNodes == ["conf01"])
    // Without the global settings the domain that counts is not known.
    #expect(landscape.places.map(\.before?.unreadable) == [["dns_servers", "local_mssip_domain"]])
    #expect(landscape.unread == [.tlsCertificate, .lyncServer, .dnsServer, .turnServer, .stunServer, .globalSettings])
  }

  @Test("what fields on the Management Node echo is masked")
  func masked() {
    let own = ObservedObject.named(.location, "Europe", id: 1, ["local_mssip_domain": .text("hunter2.example.com")])
    let node = ObservedObject.node("conf01", id: 1, in: own, ["alternative_fqdn": .text("hunter2")])
    let plan = Self.plan([
      Self.change(0, .update, own.reference, at: "Europe", [("mssip_proxy", .null, .reference(Self.lync))])
    ])
    let landscape = Landscape(
      plan, Inventory(objects: [own, node]), masked: { $0.replacing("hunter2", with: "(secret)") })
    #expect(landscape.places.map(\.before?.sipDomain) == ["(secret).example.com"])
    #expect(landscape.places.first?.before?.nodes.map(\.sipTLSFQDN) == ["(secret)"])
  }
}
