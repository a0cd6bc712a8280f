import InfinityAPI
import Testing

@testable import InfinityProvisioning

/// Which certificates of a pool go when its location is taken back: a deleted one cannot be brought back, as nobody can read its key.
@Suite("Certificates when an integration is taken back")
struct RemovalOfCertificatesTests {
  private static let place = ObservedObject.named(.location, "Europe", id: 1)
  /// What the file declares for the pool.
  private static let declared = certificate("declared", end: 3000, id: 2)
  private static let earlier = certificate("earlier", end: 2999, id: 3)
  private static let staged = certificate("staged", end: 3001, id: 4)
  private static let spare = certificate("spare", end: 1000, id: 5)

  private static func certificate(_ name: String, end: Int, id: Int) -> ObservedObject {
    .certificate(.made(name, commonName: "pool.example.com", end: end), id: id)
  }

  /// Europe leaves; its node presents a certificate, and some others are on the Management Node.
  private func input(_ present: ObservedObject, _ others: [ObservedObject]) -> Removal.Input {
    let node = ObservedObject.node(
      "conf01", id: 1, in: Self.place,
      ["tls_certificate": .reference(present.reference), "alternative_fqdn": .text("conf01.example.com")])
    let deployment = Deployment(
      tlsCertificates: [.poolCertificate],
      locations: [.named("Europe", pool: .of([("conf01", "conf01.example.com")]))])
    var certificates = CertificateMaterials()
    certificates.tlsCertificates["certificate"] = Self.declared.certificate
    return Removal.Input(
      deployment: deployment, wholeDeployment: deployment, certificates: certificates,
      inventory: Inventory(objects: [Self.place, node] + others), managementNode: "https://manager.example.com")
  }

  private func deleted(_ plan: Plan) -> Set<ObjectReference> {
    Set(plan.changes.filter { $0.action == .delete }.map(\.target))
  }

  private func messages(_ plan: Plan, _ code: FindingCode) -> [String] {
    plan.warnings.filter { $0.code == code }.map(\.message)
  }

  @Test("one that was staged ahead, or that the file still declares, stays; an earlier one goes")
  func staying() throws {
    var changed = input(Self.declared, [Self.declared, Self.earlier, Self.staged, Self.spare])
    changed.wholeDeployment.tlsCertificates.append(.entry("spare"))
    changed.certificates.tlsCertificates["spare"] = Self.spare.certificate
    let plan = try Removal.plan(changed)
    #expect(deleted(plan) == [Self.declared.reference, Self.earlier.reference])
    #expect(
      messages(plan, .removal.kept) == [
        "the \(Self.staged.reference.name) is kept: it is valid longer than the one that the file declares, so it was staged ahead",
        "the \(Self.spare.reference.name) is kept: the file still declares it",
      ])
  }

  @Test("where a file cannot be read it is not known which certificate it is: what may be that stays")
  func unread() throws {
    var changed = input(Self.declared, [Self.declared, Self.earlier])
    changed.wholeDeployment.tlsCertificates.append(.entry("spare"))
    let plan = try Removal.plan(changed)
    #expect(deleted(plan) == [Self.declared.reference])
    #expect(
      messages(plan, .removal.kept) == [
        "the \(Self.earlier.reference.name) is kept: it may be one of the file's certificates, some of which cannot be read"
      ])
    changed.certificates = CertificateMaterials()
    let blind = try Removal.plan(changed)
    #expect(deleted(blind) == [])
    // The name alone says that the node presents the pool's.
    #expect(blind.changes.flatMap(\.fields).map(\.name) == ["alternative_fqdn", "tls_certificate"])
  }

  @Test("a node that was given a later one by hand keeps it; one that an apply has yet to switch loses the earlier one")
  func nodes() throws {
    let byHand = try Removal.plan(input(Self.staged, [Self.declared, Self.staged]))
    #expect(byHand.changes.filter { $0.action == .update }.flatMap(\.fields).map(\.name) == ["alternative_fqdn"])
    #expect(deleted(byHand) == [Self.declared.reference])
    #expect(
      messages(byHand, .removal.notOurs) == [
        "tls_certificate of the Conferencing Node \"conf01\" is the \(Self.staged.reference.name), which the file does not declare"
          + " for it; it is left unchanged"
      ])
    let notSwitched = try Removal.plan(input(Self.earlier, [Self.declared, Self.earlier]))
    #expect(
      notSwitched.changes.filter { $0.action == .update }.flatMap(\.fields).map(\.name) == [
        "alternative_fqdn", "tls_certificate",
      ])
    #expect(deleted(notSwitched) == [Self.declared.reference, Self.earlier.reference])
  }
}
