import Foundation
import InfinityAPI
import Testing

@testable import InfinityProvisioning

/// `--prune-certificates` after an earlier apply that renewed without it: which certificates of a pool are superseded.
@Suite("Superseded certificates")
struct SupersededCertificateTests {
  private static let europe = ObservedObject.named(.location, "Europe", id: 1)
  private static let asia = ObservedObject.named(.location, "Asia", id: 2)
  /// What the file declares for the pool, and the nodes have.
  private static let present = ObservedObject.certificate(
    .made("new", commonName: "pool.example.com", end: 3000), id: 9)

  /// A pool's certificate that nothing refers to.
  private func old(
    _ commonName: String = "pool.example.com", end: Int = 2000, name: String = "old", id: Int = 2
  ) -> ObservedObject {
    .certificate(.made(name, commonName: commonName, end: end), id: id)
  }

  private func input(_ others: [ObservedObject]) -> Planner.Input {
    let node = ObservedObject.node(
      "conf01", id: 1, in: Self.europe,
      ["tls_certificate": .reference(Self.present.reference), "alternative_fqdn": .text("conf01.example.com")])
    let deployment = Deployment(
      tlsCertificates: [.poolCertificate],
      locations: [.named("Europe", pool: .of([("conf01", "conf01.example.com")]))])
    return Planner.Input(
      deployment: deployment,
      certificates: CertificateMaterials(
        tlsCertificates: ["certificate": .made("new", commonName: "pool.example.com", end: 3000)]),
      inventory: Inventory(objects: [Self.europe, Self.asia, Self.present, node] + others),
      prunesCertificates: true, managementNode: "")
  }

  private func deleted(_ input: Planner.Input) throws -> [String] {
    let plan = try Planner.plan(input)
    #expect(plan.changes.allSatisfy { $0.action == .delete && $0.step == .certificates && $0.fields.isEmpty })
    return plan.changes.compactMap(\.target.uri?.path)
  }

  private func path(_ id: Int) -> String { "/api/admin/configuration/v1/tls_certificate/\(id)/" }

  @Test("one that nothing refers to and that ends no later is deleted, however its name is written")
  func superseded() throws {
    #expect(try deleted(input([])) == [])
    #expect(try deleted(input([old()])) == [path(2)])
    #expect(try deleted(input([old("POOL.Example.COM", end: 3000)])) == [path(2)])
    // All earlier ones, twins among them.
    #expect(
      try deleted(input([old(), old(id: 3), old(end: 1000, name: "older", id: 4)])) == [path(2), path(3), path(4)])
  }

  @Test("one staged ahead, one of another name and one that cannot be read stay")
  func others() throws {
    let unreadable = ObservedObject(
      .tlsCertificate, key: path(4), label: path(4), uri: ResourceURI(TLSCertificate.endpoint, id: 4), fields: [:])
    #expect(try deleted(input([old(end: 3001), old("other.example.com", id: 3), unreadable])) == [])
  }

  @Test("without the option, and without step 1, nothing is deleted")
  func notAsked() throws {
    var plain = input([old()])
    plain.prunesCertificates = false
    #expect(try deleted(plain) == [])
    var later = input([old()])
    later.steps = [.lyncServers, .sipTLSFQDNs]
    #expect(try deleted(later) == [])
  }

  @Test("one that a node anywhere, the Management Node or a request for its renewal refers to stays")
  func inUse() throws {
    let reference = PlanValue.reference(old().reference)
    let users: [ObservedObject] = [
      .node("conf02", id: 2, in: Self.europe, ["tls_certificate": reference]),
      .node("conf03", id: 3, in: Self.asia, ["tls_certificate": reference]),
      .node("conf03", id: 3, in: Self.asia, ["tls_client_certificate": reference]),
      .named(.managementVM, "manager", id: 1, ["tls_certificate": reference]),
      .named(.managementVM, "manager", id: 1, ["tls_client_certificate": reference]),
      .named(.certificateSigningRequest, "pool.example.com", id: 1, ["tls_certificate": reference]),
    ]
    for user in users { #expect(try deleted(input([old(), user])) == [], "\(user.reference.label)") }
  }

  @Test("one that the file declares stays, also where it is replaced in this plan")
  func declared() throws {
    var declared = input([old()])
    declared.deployment.tlsCertificates.append(.entry("spare"))
    declared.certificates.tlsCertificates["spare"] = old().certificate
    #expect(try deleted(declared) == [])

    // The pool goes back to the older one; the newer stays declared beside it.
    declared.certificates.tlsCertificates["certificate"] = old().certificate
    declared.certificates.tlsCertificates["spare"] = Self.present.certificate
    let changes = try Planner.plan(declared).changes
    #expect(changes.map(\.action) == [.update])
    #expect(changes.first?.fields.first?.before == .reference(Self.present.reference))
  }

  @Test("of two pools of one name the certificate that ends first decides")
  func twoPools() throws {
    var shared = input([old(end: 2500)])
    let node = ObservedObject.node(
      "conf02", id: 2, in: Self.asia,
      [
        "tls_certificate": .reference(old(end: 2400, name: "asia", id: 5).reference),
        "alternative_fqdn": .text("c2.example.com"),
      ])
    shared.inventory = input([old(end: 2500), old(end: 2400, name: "asia", id: 5), node]).inventory
    shared.deployment.tlsCertificates.append(.entry("asia"))
    shared.deployment.locations.append(.named("Asia", pool: .of([("conf02", "c2.example.com")], certificate: "asia")))
    shared.certificates.tlsCertificates["asia"] = old(end: 2400, name: "asia", id: 5).certificate
    #expect(try deleted(shared) == [])
    shared.certificates.tlsCertificates["asia"]?.notAfter = .init(timeIntervalSince1970: 2600)
    #expect(try deleted(shared) == [path(2)])
  }

  @Test("with --location only pools in scope, and nothing that a location out of scope may declare")
  func scope() throws {
    func scoped(_ pool: PoolDeclaration, _ entries: [TLSCertificateDeclaration]) -> Planner.Input {
      var input = input([old(), old("pool-as.example.com", id: 3)])
      input.wholeDeployment = input.deployment
      input.wholeDeployment.tlsCertificates += entries
      input.wholeDeployment.locations.append(.named("Asia", pool: pool))
      return input
    }
    let asia: [(String, String)] = [("as1", "as1.example.com")]
    let other = PoolDeclaration.of(asia, fqdn: "pool-as.example.com", certificate: "asia")
    #expect(try deleted(scoped(other, [.entry("asia")])) == [path(2)])
    // The same pool, with a certificate that was not read: the old one may be it.
    let same = PoolDeclaration.of(asia, fqdn: "Pool.example.com", certificate: "asia")
    #expect(try deleted(scoped(same, [.entry("asia")])) == [])
    #expect(try deleted(scoped(.of(asia), [])) == [path(2)])
    // An entry that no pool uses may be of any name.
    #expect(try deleted(scoped(other, [.entry("asia"), .entry("spare")])) == [])
  }
}
