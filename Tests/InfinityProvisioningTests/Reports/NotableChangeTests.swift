import InfinityAPI
import Testing

@testable import InfinityProvisioning

@Suite("Changes that deserve a second look")
struct NotableChangeTests {
  private static func object(_ kind: Kind, _ name: String) -> ObjectReference {
    ObjectReference(ObjectKey(kind, name), label: name, uri: nil)
  }

  private static func change(
    _ action: Change.Action, _ target: ObjectReference, _ field: String, _ before: PlanValue, _ after: PlanValue
  ) -> Change {
    Change(
      id: 0, step: .lyncServers, action: action, target: target, location: nil,
      fields: [FieldDifference(name: field, before: before, after: after)])
  }

  private static let (first, second) = (object(.lyncServer, "first"), object(.lyncServer, "second"))
  private static let secret = PlanValue.secret(SecretSource(.environment("PASSWORD"), at: .none))

  static let cases: [(Change, NotableChange?)] = [
    (change(.delete, first, "name", .null, .null), .deletion),
    (change(.create, first, "name", .null, .text("first")), nil),
    (
      change(.update, object(.node, "n"), "tls_certificate", .null, .reference(object(.tlsCertificate, "c"))),
      .nodeCertificate
    ),
    (change(.update, object(.node, "n"), "alternative_fqdn", .null, .text("n.example.com")), .sipTLSFQDN),
    (
      change(.update, object(.globalSettings, "global"), "local_mssip_domain", .null, .text("a.example.com")),
      .sipDomain
    ),
    (change(.update, object(.location, "l"), "local_mssip_domain", .null, .text("a.example.com")), .sipDomain),
    (change(.update, object(.location, "l"), "mssip_proxy", .null, .reference(first)), nil),
    (change(.update, object(.location, "l"), "mssip_proxy", .reference(first), .reference(second)), .serverReplaced),
    (change(.update, object(.location, "l"), "dns_servers", .references([first]), .references([second, first])), nil),
    (
      change(.update, object(.location, "l"), "dns_servers", .references([first, second]), .references([second])),
      .serverReplaced
    ),
    (change(.update, first, "address", .text("a"), .text("b")), .serverChanged),
    (change(.update, object(.turnServer, "t"), "password", .null, secret), .secretSent),
    (change(.create, object(.turnServer, "t"), "password", .null, secret), nil),
  ]

  @Test("deletions, and what replaces something that may be in use", arguments: cases)
  func reason(_ change: Change, _ reason: NotableChange?) {
    #expect(NotableChange.allCases.filter { $0.applies(to: change) } == [reason].compactMap { $0 })
  }

  @Test("secrets of which nothing is recorded are among them")
  func unknownSecrets() {
    let secret = UnknownSecret(
      target: Self.object(.turnServer, "t"), field: "password",
      source: SecretSource(.environment("PASSWORD"), at: .none))
    let plan = Plan(
      managementNode: "https://manager.example.com", changes: [], unknownSecrets: [secret], unchanged: 0, warnings: [],
      nodeCount: 0)
    #expect(NotableChange.all(in: plan).map(\.reason) == [.secretSent])
    #expect(NotableChange.all(in: plan).map { $0.requests.map(\.target.label) } == [["t"]])
  }
}
