import InfinityAPI
import Testing

@testable import InfinityProvisioning

/// The way back from a run, and what stands in it.
@Suite("Rollback of a run")
struct RollbackTests {
  private let location = ObservedObject.named(.location, "Europe", id: 1)

  private func change(
    _ id: Int, _ step: Step, _ action: Change.Action, _ object: ObservedObject, _ field: String = "",
    _ before: PlanValue = .null, _ after: PlanValue = .null, _ state: JournaledChange.State = .applied
  ) -> JournaledChange {
    let fields = field.isEmpty ? [] : [FieldDifference(name: field, before: before, after: after)]
    var journaled = JournaledChange(
      Change(id: id, step: step, action: action, target: object.reference, location: nil, fields: fields))
    journaled.state = state
    return journaled
  }

  private func plan(_ changes: [JournaledChange], _ objects: [ObservedObject]) -> Plan {
    var record = RunRecord.made(
      Plan(managementNode: "https://manager.example.com", changes: [], unchanged: 0, warnings: [], nodeCount: 0))
    record.changes = changes
    return Rollback.plan(record, inventory: Inventory(objects: objects))
  }

  @Test("changes that were sent count, since they may have been made; planned, failed and skipped ones do not")
  func states() {
    let now = ObservedObject.named(.location, "Europe", id: 1, ["description": .text("new")])
    for (state, count) in [(.applied, 1), (.sent, 1), (.planned, 0), (.failed, 0), (.skipped, 0)]
      as [(JournaledChange.State, Int)]
    {
      let made = change(0, .lyncServers, .update, location, "description", .text("old"), .text("new"), state)
      #expect(plan([made], [now]).changes.count == count, "\(state)")
    }
  }

  @Test("what was changed since is left alone; what is as before already needs nothing")
  func changedSince() {
    let made = change(0, .lyncServers, .update, location, "description", .text("old"), .text("new"))
    let other = plan([made], [.named(.location, "Europe", id: 1, ["description": .text("other")])])
    #expect(other.changes.isEmpty)
    #expect(
      other.warnings.map(\.summary) == [
        "warning changed-since: description of the location \"Europe\" is not what that run left (changed since, or kept otherwise by the Management Node); it is left unchanged"
      ])
    let restored = plan([made], [.named(.location, "Europe", id: 1, ["description": .text("old")])])
    #expect(restored.changes.isEmpty)
    #expect(restored.warnings.isEmpty)
  }

  @Test("what the run made is removed if it is as the run left it; else it stays, and that is said")
  func changedObject() {
    let server = ObservedObject.named(.dnsServer, "10.0.0.1", id: 1, ["description": .text("second")])
    let made = change(0, .dnsServers, .create, server, "description", .null, .text("first"))
    let later = change(1, .dnsServers, .update, server, "description", .text("first"), .text("second"))
    #expect(plan([made, later], [server]).changes.map(\.action) == [.delete])
    let unknown = change(1, .dnsServers, .update, server, "description", .text("first"), .text("third"), .sent)
    #expect(plan([made, unknown], [server]).changes.map(\.action) == [.delete])
    let back = plan([made], [server])
    #expect(back.changes.isEmpty)
    #expect(
      back.warnings.map(\.summary) == [
        "warning changed-since: description of the DNS server \"10.0.0.1\" is not what that run left (changed since, or kept otherwise by the Management Node); it is left unchanged"
      ])
  }

  @Test("an object that is gone, or another one under the old id")
  func gone() {
    let made = change(0, .lyncServers, .update, location, "description", .text("old"), .text("new"))
    let other = ObservedObject.named(.location, "Asia", id: 1, ["description": .text("new")])
    for (objects, reason) in [
      ([], "no longer exists; there is nothing to restore"),
      (
        [other],
        "is not there any more: /api/admin/configuration/v1/system_location/1/ is the location \"Asia\" now, which is left unchanged"
      ),
    ] {
      // Said once, however many changes it had.
      let back = plan(
        [made, change(1, .turnServers, .update, location, "description", .text("a"), .text("b"))], objects)
      #expect(back.changes.isEmpty)
      #expect(back.warnings.map(\.summary) == ["warning not-restored: the location \"Europe\" \(reason)"])
    }
  }

  @Test("what the run created is removed after the links to it, and kept where something else uses it")
  func created() {
    let server = ObservedObject.named(.lyncServer, "SfB", id: 4)
    let linked = ObservedObject.named(.location, "Europe", id: 1, ["mssip_proxy": .reference(server.reference)])
    let other = ObservedObject.named(.location, "Asia", id: 2, ["mssip_proxy": .reference(server.reference)])
    let run = [
      change(0, .lyncServers, .create, server),
      change(1, .lyncServers, .update, location, "mssip_proxy", .null, .reference(server.reference)),
    ]
    let back = plan(run, [server, linked])
    #expect(back.changes.map(\.action) == [.update, .delete])
    #expect(back.changes.map(\.id) == [0, 1])
    let kept = plan(run, [server, linked, other])
    #expect(kept.changes.map(\.action) == [.update])
    #expect(
      kept.warnings.map(\.summary) == [
        "warning still-in-use: the Lync server \"SfB\" is kept: used by location \"Asia\""
      ])
  }

  @Test("what a location that is kept uses is kept as well, and the rest is undone")
  func keptLocation() {
    let (lync, dns) = (
      ObservedObject.named(.lyncServer, "SfB", id: 4), ObservedObject.named(.dnsServer, "10.0.0.1", id: 5)
    )
    let turn = ObservedObject.named(.turnServer, "TURN", id: 6)
    let new = ObservedObject.named(
      .location, "New", id: 2,
      ["mssip_proxy": .reference(lync.reference), "dns_servers": .references([dns.reference])])
    let node = ObservedObject.node("conf01", id: 1, in: new)
    let global = ObservedObject.globalSettings(sipDomain: "new.example.com")
    let run = [
      change(0, .locations, .create, new), change(1, .lyncServers, .create, lync),
      change(2, .lyncServers, .update, new, "mssip_proxy", .null, .reference(lync.reference)),
      change(3, .dnsServers, .create, dns),
      change(4, .sipDomain, .update, global, "local_mssip_domain", .null, .text("new.example.com")),
      change(5, .turnServers, .create, turn),
    ]
    #expect(
      plan(run, [new, lync, dns, turn, global]).changes.map(\.action) == [.delete, .delete, .delete, .update, .delete])
    let back = plan(run, [new, lync, dns, turn, global, node])
    #expect(back.changes.map { "\($0.action) \($0.target.label)" } == ["update global", "delete TURN"])
    #expect(
      back.warnings.map(\.summary) == [
        "warning still-in-use: the location \"New\" is kept: used by Conferencing Node \"conf01\"",
        "warning still-in-use: the DNS server \"10.0.0.1\" is kept: used by location \"New\"",
        "warning still-in-use: the Lync server \"SfB\" is kept: used by location \"New\"",
      ])
  }

  @Test("what locations share is changed back, and it is said which others it concerns")
  func shared() {
    let server = ObservedObject.named(.lyncServer, "SfB", id: 4, ["address": .text("new.example.com")])
    let mine = ObservedObject.named(.location, "Europe", id: 1, ["mssip_proxy": .reference(server.reference)])
    let other = ObservedObject.named(.location, "Asia", id: 2, ["mssip_proxy": .reference(server.reference)])
    let run = [
      change(0, .lyncServers, .update, server, "address", .text("old.example.com"), .text("new.example.com")),
      change(1, .lyncServers, .update, location, "mssip_proxy", .null, .reference(server.reference)),
    ]
    let back = plan(run, [server, mine, other])
    #expect(back.changes.map(\.target.label) == ["SfB", "Europe"])
    let inventory = Inventory(objects: [server, mine, other])
    #expect(
      Rollback.concerned(by: back, inventory, inventory.objects(.location)).map(\.summary) == [
        "warning shared-object-changes: the Lync server \"SfB\" changes, and locations outside this rollback use it: \"Asia\""
      ])
  }

  @Test("the way back goes by the order of the steps, and within a step sets links before it removes what they led to")
  func order() {
    let new = ObservedObject.named(.location, "New", id: 2)
    let (lync, dns) = (
      ObservedObject.named(.lyncServer, "SfB", id: 4), ObservedObject.named(.dnsServer, "10.0.0.1", id: 5)
    )
    let turn = ObservedObject.named(.turnServer, "TURN", id: 6)
    let now = ObservedObject.named(
      .location, "Europe", id: 1,
      [
        "mssip_proxy": .reference(lync.reference), "dns_servers": .references([dns.reference]),
        "turn_server": .reference(turn.reference),
      ])
    let global = ObservedObject.globalSettings(sipDomain: "new.example.com")
    let run = [
      change(0, .locations, .create, new),
      change(1, .lyncServers, .create, lync),
      change(2, .lyncServers, .update, location, "mssip_proxy", .null, .reference(lync.reference)),
      change(3, .dnsServers, .create, dns),
      change(4, .dnsServers, .update, location, "dns_servers", .null, .references([dns.reference])),
      change(5, .sipDomain, .update, global, "local_mssip_domain", .null, .text("new.example.com")),
      change(6, .turnServers, .create, turn),
      change(7, .turnServers, .update, location, "turn_server", .null, .reference(turn.reference)),
    ]
    let back = plan(run, [new, lync, dns, turn, now, global])
    #expect(
      back.changes.map { "\($0.id) \($0.step.rawValue) \($0.action) \($0.target.label)" } == [
        "0 0 delete New", "1 2 update Europe", "2 2 delete SfB", "3 3 update Europe", "4 3 delete 10.0.0.1",
        "5 5 update global", "6 6 update Europe", "7 6 delete TURN",
      ])
    #expect(back.warnings.isEmpty)
  }

  @Test("a certificate that was deleted since is not pointed at again, nor another one under its id")
  func deletedSince() {
    let (old, new) = (ObservedObject.certificate(.made("old"), id: 2), ObservedObject.certificate(.made("new"), id: 3))
    let node = ObservedObject.node("conf01", id: 1, in: location, ["tls_certificate": .reference(new.reference)])
    let run = [
      change(0, .certificates, .create, new),
      change(1, .certificates, .update, node, "tls_certificate", .reference(old.reference), .reference(new.reference)),
    ]
    #expect(plan(run, [location, old, new, node]).changes.map(\.action) == [.update, .delete])
    for objects in [[], [ObservedObject.certificate(.made("other"), id: 2)]] {
      let back = plan(run, [location, new, node] + objects)
      #expect(back.changes.isEmpty)
      #expect(
        back.warnings.map(\.summary) == [
          "warning not-restored: the earlier tls_certificate of the Conferencing Node \"conf01\" cannot be restored: the TLS "
            + "certificate \"old (SHA-256 old:A:…:CC, valid until 2096-10-02)\" no longer exists",
          "warning still-in-use: the TLS certificate \"new (SHA-256 new:A:…:CC, valid until 2096-10-02)\" is kept: used by "
            + "Conferencing Node \"conf01\"",
        ])
    }
  }

  @Test("what the run deleted, and secrets, cannot be brought back")
  func impossible() {
    let certificate = ObservedObject.certificate(.made("old"), id: 2)
    let server = ObservedObject.named(.turnServer, "TURN", id: 1)
    let back = plan(
      [
        change(0, .certificates, .delete, certificate),
        change(1, .turnServers, .update, server, "password", .null, .secret(.environment("PASSWORD"))),
      ], [server])
    #expect(back.changes.isEmpty)
    #expect(
      back.warnings.map(\.summary) == [
        "warning secret-not-restored: the earlier password of the TURN server \"TURN\" is not kept and cannot be restored",
        "warning not-restored: the TLS certificate \"old (SHA-256 old:A:…:CC, valid until 2096-10-02)\" was deleted by that "
          + "run and cannot be restored: its secrets are not kept",
      ])
  }
}
