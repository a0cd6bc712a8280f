import Foundation
import InfinityAPI

@testable import InfinityProvisioning
@testable import infinity_provision

/// A small plan and its report page. The names of its objects may hold anything.
struct ReportFixture {
  var locationName = "Europe"
  var serverName = "Europe SfB"
  var certificateName = "pool.example.com"
  var warnings: [Finding] = []
  var secrets: [UnknownSecret] = []
  var outcomes: [Outcome]?

  static let secret = SecretSource(.environment("TURN_PASSWORD"), at: .none)

  private var location: ObservedObject {
    ObservedObject(
      .location, key: locationName, label: locationName, uri: ResourceURI(Location.endpoint, id: 1),
      fields: ["name": .text(locationName)])
  }

  private var node: ObservedObject {
    ObservedObject(
      .node, key: "conf01", label: "conf01", uri: ResourceURI(ConferencingNode.endpoint, id: 1),
      fields: ["system_location": .reference(location.reference)])
  }

  private var certificate: ObjectReference {
    ObjectReference(
      ObjectKey(.tlsCertificate, "3F:9A:01"), label: "\(certificateName) (SHA-256 3F:9A:…:01, valid until 2027-11-22)",
      uri: nil)
  }

  var plan: Plan {
    let server = ObjectReference(ObjectKey(.lyncServer, serverName), label: serverName, uri: nil)
    let changes = [
      change(
        0, .certificates, .create, certificate, nil,
        [
          ("certificate", .null, .certificate(certificate, pem: "no PEM")),
          ("private_key", .null, .secret(Self.secret)),
        ]),
      change(
        1, .certificates, .update, node.reference, locationName, [("tls_certificate", .null, .reference(certificate))]),
      change(
        2, .lyncServers, .create, server, nil,
        [("name", .null, .text(serverName)), ("address", .null, .text("fe.example.com"))]),
      change(3, .lyncServers, .update, location.reference, locationName, [("mssip_proxy", .null, .reference(server))]),
    ]
    return Plan(
      managementNode: "https://manager.example.com", changes: changes, unknownSecrets: secrets, unchanged: 0,
      warnings: warnings, nodeCount: 1)
  }

  private func change(
    _ id: Int, _ step: Step, _ action: Change.Action, _ target: ObjectReference, _ location: String?,
    _ fields: [(String, PlanValue, PlanValue)]
  ) -> Change {
    Change(
      id: id, step: step, action: action, target: target, location: location,
      fields: fields.map { FieldDifference(name: $0.0, before: $0.1, after: $0.2) })
  }

  var report: PlanReport {
    let plan = plan
    let record = outcomes.map { ApplyReport(plan: plan, outcomes: $0, stop: nil) }
    let landscape = Landscape(
      plan, Inventory(objects: [location, node]), made: { record?.appliedRequests.contains($0.id) != false })
    return PlanReport(
      plan: plan, landscape: landscape, record: record,
      facts: PlanReport.Facts(
        title: record == nil ? "Change plan" : "Record of an apply", file: "deployment.yaml",
        operatorName: "alice@desk", began: Date(timeIntervalSince1970: 1_795_000_000)))
  }

  var page: String { ReportPage(report: report).html }
}
