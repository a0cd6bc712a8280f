import Foundation
import InfinityAPI
import MockManagementNode
import Testing

@testable import InfinityProvisioning

/// What no plan of this tool holds, whoever wrote it.
@Suite("What a change may mean")
struct ObjectionTests {
  private let node = ObservedObject.named(.node, "conf01", id: 1).reference
  private let location = ObservedObject.named(.location, "Europe", id: 1).reference
  private let server = ObservedObject.named(.lyncServer, "SfB", id: 1).reference

  private func update(_ target: ObjectReference, _ step: Step, _ field: String, _ after: PlanValue) -> Change {
    Change(
      id: 0, step: step, action: .update, target: target, location: nil,
      fields: [FieldDifference(name: field, before: .null, after: after)])
  }

  private func change(_ action: Change.Action, _ target: ObjectReference, _ step: Step) -> Change {
    Change(id: 0, step: step, action: action, target: target, location: nil, fields: [])
  }

  @Test("actions, fields, steps and values that the tables do not have")
  func table() {
    let created = ObjectReference(ObjectKey(.dnsServer, "10.0.0.1"), label: "10.0.0.1", uri: nil)
    let cases: [(Change, String?)] = [
      (update(node, .sipTLSFQDNs, "alternative_fqdn", .text("conf01.example.com")), nil),
      (update(server, .lyncServers, "port", .integer(5061)), nil),
      (update(location, .lyncServers, "mssip_proxy", .reference(server)), nil),
      (change(.delete, server, .lyncServers), nil),
      (change(.delete, node, .sipTLSFQDNs), "a Conferencing Node is never deleted"),
      (change(.create, node, .sipTLSFQDNs), "a Conferencing Node is never created"),
      (
        change(.delete, ObservedObject.globalSettings(sipDomain: nil).reference, .sipDomain),
        "a global settings is never deleted"
      ),
      (
        update(ObservedObject.named(.managementVM, "manager", id: 1).reference, .certificates, "name", .text("x")),
        "a Management Node is never changed"
      ),
      (change(.delete, server, .dnsServers), "it is no change of step 3"),
      (update(node, .sipTLSFQDNs, "password", .text("x")), "password of a Conferencing Node is never changed"),
      (update(node, .sipTLSFQDNs, "name", .text("x")), "name of a Conferencing Node is never changed"),
      (update(server, .lyncServers, "name", .text("x")), "name of a Lync server is never changed"),
      (
        update(node, .dnsServers, "alternative_fqdn", .text("x")), "alternative_fqdn is not changed in step 3"
      ),
      (update(server, .lyncServers, "port", .integer(.max)), "port: \(Int.max) is not in 1 to 65535"),
      (update(server, .lyncServers, "port", .text("5061")), "port: it has a value of another type"),
      (
        update(server, .lyncServers, "description", .secret(.environment("HOME"))),
        "description: it has a value of another type"
      ),
      (
        update(location, .lyncServers, "mssip_proxy", .reference(node)),
        "mssip_proxy: the Conferencing Node \"conf01\" is not a Lync server"
      ),
      (change(.create, created, .dnsServers), "it has not the fields of such a change"),
    ]
    for (change, objection) in cases { #expect(change.objection == objection) }
  }

  @Test("an object under another name than its own, or at an address of another kind")
  func names() throws {
    var renamed = server
    renamed.label = "Harmless"
    #expect(change(.delete, renamed, .lyncServers).objection == "\"Harmless\" is not what \"SfB\" is called")
    var moved = server
    moved.uri = node.uri
    #expect(
      change(.delete, moved, .lyncServers).objection
        == "/api/admin/configuration/v1/worker_vm/1/ is not the address of a Lync server")
    // Its address alone hides nothing, but must be one of its kind.
    let address = try #require(node.uri?.path)
    let unnamed = ObjectReference(ObjectKey(.lyncServer, address), label: address, uri: node.uri)
    #expect(change(.delete, unnamed, .lyncServers).objection?.hasSuffix("is not the address of a Lync server") == true)
    let spelled = ObjectReference(
      ObjectKey(.dnsServer, written: "FD00:0::1"), label: "FD00:0::1", uri: ResourceURI(DNSServer.endpoint, id: 1))
    #expect(change(.delete, spelled, .dnsServers).objection == nil)
  }

  private func upload(_ shown: CertificateSummary, _ pem: String) -> Change {
    let target = ObjectReference(
      ObjectKey(.trustedCACertificate, shown.fingerprint.text), label: shown.label, uri: nil)
    let field = FieldDifference(name: "certificate", before: .null, after: .certificate(target, pem: pem))
    return Change(id: 0, step: .certificates, action: .create, target: target, location: nil, fields: [field])
  }

  @Test("a certificate that is not the one that is shown, more than one, or none")
  func certificates() throws {
    let one = try #require(GeneratedCertificates.all["ca-one"])
    let two = try #require(GeneratedCertificates.all["ca-two"])
    #expect(upload(one, one.pem).objection == nil)
    #expect(upload(one, one.pem.replacing("\n", with: "\r\n")).objection == nil)
    #expect(
      upload(one, two.pem).objection == "certificate: its PEM text is that of \(two.label.quotedForMessage)")
    for pem in [one.pem + two.pem, two.pem + one.pem, "", "x"] {
      #expect(upload(one, pem).objection == "certificate: its PEM text is not one certificate")
    }
    var renamed = one
    renamed.commonName = "Example Root CA"
    #expect(
      upload(renamed, one.pem).objection == "certificate: its PEM text is that of \(one.label.quotedForMessage)")
  }

  @Test("what does not exist yet must be created before, under the same name")
  func order() throws {
    let one = try #require(GeneratedCertificates.all["one"])
    let target = ObjectReference(ObjectKey(.tlsCertificate, one.fingerprint.text), label: one.label, uri: nil)
    let create = Change(
      id: 0, step: .certificates, action: .create, target: target, location: nil,
      fields: [FieldDifference(name: "certificate", before: .null, after: .certificate(target, pem: one.pem))])
    var renamed = target
    renamed.label = one.label.replacing("one", with: "two")
    func plan(_ changes: Change...) -> Plan {
      Plan(managementNode: "", changes: changes, unchanged: 0, warnings: [], nodeCount: 0)
    }
    let link = { update(node, .certificates, "tls_certificate", .reference($0)) }
    #expect(plan(create, link(target)).objection == nil)
    #expect(plan(link(target), create).objection?.reason.hasSuffix("is not created before") == true)
    #expect(plan(create, link(renamed)).objection?.reason.hasSuffix("is not created before") == true)
    #expect(plan(create, create).objection?.reason == "it is created twice")
  }

  /// Why a saved plan of one request is refused.
  private func refusal(_ changes: Change...) -> String? {
    let plan = Plan(managementNode: "", changes: changes, unchanged: 0, warnings: [], nodeCount: 0)
    return (plan.objection ?? plan.objectionAsDeclared)?.reason
  }

  @Test("texts of a saved plan are what a deployment file may say; a way back may hold what a Management Node had")
  func declaredTexts() {
    let fqdn = { update(node, .sipTLSFQDNs, "alternative_fqdn", .text($0)) }
    let address = { update(server, .lyncServers, "address", .text($0)) }
    let cases: [(Change, String?)] = [
      (fqdn("conf01.example.com"), nil), (address("10.0.0.1"), nil), (address("fe.example.com"), nil),
      (update(server, .lyncServers, "transport", .text("tls")), nil),
      (update(server, .lyncServers, "description", .text("")), nil),
      (update(location, .sipDomain, "local_mssip_domain", .null), nil),
      (
        update(server, .lyncServers, "transport", .text("udp")),
        "transport: expected tls or tcp, not \"udp\""
      ),
      (update(server, .lyncServers, "description", .text("a\u{1B}[2Jb")), nil),
    ]
    for (change, objection) in cases.dropLast() { #expect(refusal(change) == objection) }
    for text in ["*.example.com", "", "10.0.0.1", "conf01"] {
      #expect(refusal(fqdn(text))?.hasPrefix("alternative_fqdn: ") == true, "\(text)")
      #expect(fqdn(text).objection == nil)
    }
    for text in ["http://x/ y", "*.example.com", "", String(repeating: "a", count: 300)] {
      #expect(refusal(address(text))?.hasPrefix("address: ") == true, "\(text)")
    }
    let control = update(server, .lyncServers, "description", .text("a\u{1B}[2Jb"))
    #expect(refusal(control)?.hasPrefix("description: a control character") == true)
    #expect(
      refusal(update(location, .sipDomain, "local_mssip_domain", .text("not a domain")))?.hasPrefix(
        "local_mssip_domain: ") == true)
  }

  @Test("two nodes do not get one SIP TLS FQDN by a saved plan")
  func declaredTwice() {
    let other = ObservedObject.named(.node, "conf02", id: 2).reference
    var second = update(other, .sipTLSFQDNs, "alternative_fqdn", .text("CONF01.example.com"))
    second.id = 1
    #expect(
      refusal(update(node, .sipTLSFQDNs, "alternative_fqdn", .text("conf01.example.com")), second)
        == "\"CONF01.example.com\" is given to the Conferencing Node \"conf01\" as well")
  }

  @Test("what a saved plan creates has all that the file must say of it")
  func declaredWhole() throws {
    func create(_ kind: Kind, _ name: String, _ step: Step, _ fields: [String: PlanValue]) -> Change {
      Change(
        id: 0, step: step, action: .create, target: ObjectReference(ObjectKey(kind, name), label: name, uri: nil),
        location: nil, fields: fields.map { FieldDifference(name: $0.key, before: .null, after: $0.value) })
    }
    let secret = PlanValue.secret(SecretSource(.environment("TURN"), at: .none))
    let base: [String: PlanValue] = ["name": .text("T"), "address": .text("turn.example.com")]
    func turn(_ fields: [String: PlanValue]) -> String? {
      refusal(create(.turnServer, "T", .turnServers, base.merging(fields) { $1 }))
    }
    #expect(turn(["username": .text("u"), "password": secret]) == nil)
    #expect(turn(["username": .text("u")]) == "it does not set password")
    #expect(turn(["password": secret]) == "it does not set username")
    #expect(turn(["server_type": .text("coturn_shared"), "secret_key": secret]) == nil)
    #expect(turn(["server_type": .text("coturn_shared")]) == "it does not set secret_key")
    #expect(refusal(create(.lyncServer, "L", .lyncServers, ["name": .text("L")])) == "it does not set address")
    let one = try #require(GeneratedCertificates.all["one"])
    let target = ObjectReference(ObjectKey(.tlsCertificate, one.fingerprint.text), label: one.label, uri: nil)
    let upload = Change(
      id: 0, step: .certificates, action: .create, target: target, location: nil,
      fields: [FieldDifference(name: "certificate", before: .null, after: .certificate(target, pem: one.pem))])
    #expect(refusal(upload) == "it does not set private_key")
  }

  @Test("an object that exists is refused under a name that the Management Node does not give it")
  func misnamed() throws {
    let (one, two) = (try #require(GeneratedCertificates.all["one"]), try #require(GeneratedCertificates.all["two"]))
    let observed = ObservedObject.certificate(one, id: 1)
    let inventory = Inventory(objects: [observed])
    var shown = observed.reference
    #expect(Drift.misnamed(change(.delete, shown, .certificates), in: inventory) == nil)
    shown.label = one.label.replacing("one", with: "two")
    #expect(change(.delete, shown, .certificates).objection == nil)
    #expect(
      Drift.misnamed(change(.delete, shown, .certificates), in: inventory)
        == "TLS certificate \(shown.label.quotedForMessage) (\(observed.uri.path)) is the \(observed.reference.name) now; plan again"
    )
    let other = ObservedObject.certificate(two, id: 1).reference
    #expect(Drift.misnamed(update(node, .certificates, "tls_certificate", .reference(other)), in: inventory) != nil)
  }

  @Test("the executor sends nothing that the tables do not have, and nothing after it")
  func executor() async throws {
    try await EngineBench.open([("dns_server", [["address": "10.0.0.1"]])]) { bench in
      let present = try await InventoryReader(client: bench.client).read().objects(.dnsServer)[0].reference
      var forged = update(present, .dnsServers, "address", .text("10.0.0.9"))
      forged.fields[0].before = .text("10.0.0.1")
      var deletion = change(.delete, present, .dnsServers)
      deletion.id = 1
      let plan = Plan(
        managementNode: bench.client.address, changes: [forged, deletion], unchanged: 0, warnings: [], nodeCount: 0)
      let report = await bench.apply(plan)
      #expect(bench.writes.isEmpty)
      #expect(
        report.failures.map(\.message) == [
          "update the DNS server \"10.0.0.1\": address of a DNS server is never changed; it was not sent, because no plan of this "
            + "tool contains such a change"
        ])
    }
  }
}
