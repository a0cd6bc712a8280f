import InfinityAPI
import Testing

@testable import InfinityProvisioning

/// `--prune-certificates`: which certificates a plan deletes.
@Suite("Pruning of certificates")
struct CertificatePruningTests {
  private let europe = ObservedObject.named(.location, "Europe", id: 1)
  private let old = ObservedObject.certificate(.made("old"), id: 2)
  private let unused = ObservedObject.certificate(.made("unused"), id: 3)

  private func actions(
    _ others: [ObservedObject], prunes: Bool = true, emptyKinds: Set<Kind> = []
  ) throws -> [String] {
    let node = ObservedObject.node("conf01", id: 1, in: europe, ["tls_certificate": .reference(old.reference)])
    let deployment = Deployment(
      tlsCertificates: [.poolCertificate],
      locations: [.named("Europe", pool: .of([("conf01", "conf01.example.com")]))])
    let plan = try Planner.plan(
      Planner.Input(
        deployment: deployment, certificates: CertificateMaterials(tlsCertificates: ["certificate": .made("new")]),
        inventory: Inventory(
          objects: [europe, old, unused, node] + others, kinds: Set(Kind.all), emptyKinds: emptyKinds, unidentified: [],
          fieldNames: [:]), steps: [.certificates, .sipTLSFQDNs],
        prunesCertificates: prunes, managementNode: ""))
    #expect(plan.changes.map(\.id) == Array(plan.changes.indices))
    return plan.changes.map { "\($0.step.rawValue) \($0.action.rawValue) \($0.target.key.text.prefix(6))" }
  }

  @Test("the replaced one is deleted at the end of step 1; one of another name is somebody else's")
  func replaced() throws {
    #expect(
      try actions([]) == ["1 create new:AA", "1 update conf01", "1 delete old:AA", "4 update conf01"])
    #expect(try actions([], prunes: false) == ["1 create new:AA", "1 update conf01", "4 update conf01"])
  }

  @Test("none is where the Management Node is not in its own list, which may use it")
  func managementNodeUnseen() throws {
    let error = try #require(throws: PlanningFailure.self) { try actions([], emptyKinds: [.managementVM]) }
    #expect(
      error.findings.filter { $0.severity == .error }.map(\.message) == [
        "what the Management Node, of which there is always one, refers to cannot be read, so it is not known what is unused; plan "
          + "without --prune-certificates; `infinity-provision doctor` shows which forms this Management Node uses"
      ])
  }

  @Test("CA certificates are never deleted: one that issued a certificate in use, one that issued none, one that ended")
  func authorities() throws {
    let authorities = ["root", "issuing", "other"].enumerated().map { number, name in
      ObservedObject(
        .trustedCACertificate, key: name, label: name, uri: ResourceURI(TrustedCACertificate.endpoint, id: number + 1),
        fields: [:], certificate: .made(name, commonName: "pool.example.com", end: number == 2 ? 1 : 4_000_000_000))
    }
    #expect(
      try actions(authorities) == ["1 create new:AA", "1 update conf01", "1 delete old:AA", "4 update conf01"])
  }

  @Test("kept while another node, as server or client certificate, or the Management Node uses it")
  func inUse() throws {
    let users: [ObservedObject] = [
      .node("conf02", id: 2, in: europe, ["tls_certificate": .reference(old.reference)]),
      .node("conf03", id: 3, in: europe, ["tls_client_certificate": .reference(old.reference)]),
      .named(.managementVM, "manager", id: 1, ["tls_certificate": .reference(old.reference)]),
      .named(.managementVM, "manager", id: 1, ["tls_client_certificate": .reference(old.reference)]),
    ]
    for user in users {
      #expect(
        try actions([user]) == ["1 create new:AA", "1 update conf01", "4 update conf01"], "\(user.reference.label)")
    }
  }
}
