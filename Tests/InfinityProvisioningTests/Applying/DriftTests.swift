import InfinityAPI
import Testing

@testable import InfinityProvisioning

/// Whether an object is still as a plan found it, word for word.
@Suite("Drift between a plan and its step")
struct DriftTests {
  private static let server = ObservedObject.named(.lyncServer, "SfB", id: 1)
  private static let twin = ObservedObject.named(.lyncServer, "SfB", id: 2)

  private func reason(
    _ action: Change.Action, _ object: ObservedObject, exists: Bool = true, _ field: String = "description",
    before: PlanValue = .null, after: PlanValue = .text("new"), now: [ObservedObject]
  ) -> String? {
    var reference = object.reference
    if !exists { reference.uri = nil }
    return Drift.reason(
      Change(
        id: 0, step: .lyncServers, action: action, target: reference, location: nil,
        fields: [FieldDifference(name: field, before: before, after: after)]), in: Inventory(objects: now))
  }

  private func location(_ name: String = "Europe", _ fields: [String: PlanValue] = [:]) -> ObservedObject {
    .named(.location, name, id: 1, fields)
  }

  @Test("nothing moved")
  func same() {
    #expect(
      reason(.update, location(), before: .text("old"), now: [location("Europe", ["description": .text("old")])]) == nil
    )
    #expect(reason(.create, Self.server, exists: false, now: []) == nil)
    // A link of a location that the same plan creates.
    #expect(reason(.update, location(), exists: false, now: []) == nil)
    // Fields that the plan does not change may well have changed.
    #expect(
      reason(.update, location(), now: [location("Europe", ["mssip_proxy": .reference(Self.server.reference)])]) == nil)
    // A secret cannot be compared.
    #expect(
      reason(.update, location(), "password", before: .null, after: .secret(.environment("P")), now: [location()])
        == nil)
    #expect(reason(.update, location(), "dns_servers", before: .references([]), now: [location()]) == nil)
  }

  @Test("a field that is changed, even to what means the same")
  func changedField() {
    let expected =
      "location \"Europe\" changed after the plan was made (description); it was left unchanged: plan again"
    #expect(
      reason(.update, location(), before: .text("old"), now: [location("Europe", ["description": .text("Old")])])
        == expected)
    #expect(reason(.update, location(), now: [location("Europe", ["description": .text("x")])]) == expected)
  }

  @Test("a link to another object of the same name is a change: by identity, not by name")
  func changedLink() {
    let now = location("Europe", ["mssip_proxy": .reference(Self.twin.reference)])
    #expect(
      reason(.update, location(), "mssip_proxy", before: .reference(Self.server.reference), now: [now])
        == "location \"Europe\" changed after the plan was made (mssip_proxy); it was left unchanged: plan again")
    let list = location("Europe", ["dns_servers": .references([Self.twin.reference, Self.server.reference])])
    #expect(
      reason(
        .update, location(), "dns_servers", before: .references([Self.server.reference, Self.twin.reference]),
        now: [list]) == nil)
  }

  @Test("a node that is in another location by now, or has another address, is not the one that was meant")
  func movedNode() {
    func node(_ place: ObservedObject, _ address: String = "10.0.0.1") -> ObservedObject {
      .node("conf01", id: 1, in: place, ["address": .text(address)])
    }
    let planned = node(location())
    var change = Change(
      id: 0, step: .sipTLSFQDNs, action: .update, target: planned.reference, location: "Europe",
      fields: [FieldDifference(name: "alternative_fqdn", before: .null, after: .text("conf01.example.com"))],
      place: NodePlace(planned))
    let elsewhere = node(.named(.location, "Asia", id: 2), "10.0.0.2")
    let moved: [(now: ObservedObject, fields: String)] = [
      (node(.named(.location, "Asia", id: 2)), "system_location"), (node(location(), "10.0.0.2"), "address"),
      (elsewhere, "address, system_location"),
    ]
    #expect(Drift.reason(change, in: Inventory(objects: [planned])) == nil)
    for (now, fields) in moved {
      let reason = Drift.reason(change, in: Inventory(objects: [now]))
      #expect(reason?.hasPrefix("Conferencing Node \"conf01\" changed after the plan was made (\(fields)); ") == true)
    }
    // A saved plan of an earlier version says nothing of it.
    change.place = nil
    #expect(Drift.reason(change, in: Inventory(objects: [elsewhere])) == nil)
  }

  @Test("an object that is gone, renamed, or created by someone else")
  func objects() {
    #expect(
      reason(.update, location(), now: [])
        == "location \"Europe\" (/api/admin/configuration/v1/system_location/1/) no longer exists; plan again")
    #expect(
      reason(.update, location(), now: [location("Asia")])
        == "location \"Europe\" changed after the plan was made (its name); it was left unchanged: plan again")
    #expect(
      reason(.create, Self.server, exists: false, now: [Self.twin])
        == "Lync server \"SfB\" was created after the plan was made, by someone else or another run "
        + "(/api/admin/configuration/v1/mssip_proxy/2/); it was left unchanged: plan again")
  }
}
