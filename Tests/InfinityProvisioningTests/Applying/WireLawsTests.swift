import InfinityAPI
import MockManagementNode
import InfinityProvisioning
import Testing

/// The laws of planning over a real connection: what holds for values holds for a Management Node that answers.
@Suite("Laws of applying, over the wire")
struct WireLawsTests {
  @Test("apply, then plan, is empty; undeclared fields stay; a rollback restores what was", arguments: 1...UInt64(30))
  func laws(seed: UInt64) async throws {
    let generated = GeneratedCase(seed: seed, hasPools: false)
    var configuration = MockConfiguration()
    configuration.seed = .objects(generated.seedObjects)
    try await withMockManagementNode(configuration) { node in
      var settings = ManagementClient.Configuration(
        baseURL: node.url, authentication: .basic(username: node.username, password: Secret(node.password)))
      settings.trust = node.certificateAuthorityFile.map { .caFile($0) } ?? .system
      try await withManagementClient(settings, onClientThread: false) { client in
        try await check(generated, client)
      }
    }
  }

  private func check(_ generated: GeneratedCase, _ client: ManagementClient) async throws {
    let reader = InventoryReader(client: client)
    let before = try await reader.read()
    #expect(before.values == generated.inventory.values, "seed \(generated.seed)")

    let plan = try Planner.plan(generated.input(inventory: before))
    let secrets = await ResolvedSecrets(
      of: plan, with: SecretResolver(environment: ["PASSWORD": "one", "SHARED_SECRET": "two"]))
    let report = await Executor(client: client, secrets: secrets).apply(plan)
    #expect(report.isComplete, "seed \(generated.seed): \(report.failures)")

    let after = try await reader.read()
    let second = try Planner.plan(generated.input(inventory: after))
    #expect(second.isEmpty, "seed \(generated.seed): \(second.changes)")
    var simulation = SimulatedNode(Kind.declarable.flatMap(before.objects))
    try simulation.apply(plan)
    #expect(after.values == simulation.inventory.values, "seed \(generated.seed)")

    var created: [ObjectKey: ResourceURI] = [:]
    for (change, outcome) in zip(report.plan.changes, report.outcomes) where change.action == .create {
      if case .applied(let uri?) = outcome { created[change.target.key] = uri }
    }
    let back = Rollback.plan(.made(plan, created), inventory: try await reader.read(Set(Kind.all)))
    let undone = await Executor(client: client, secrets: .none).apply(back)
    #expect(undone.isComplete, "seed \(generated.seed): \(undone.failures)")
    #expect(try await reader.read().values == before.values, "seed \(generated.seed)")
  }
}

extension Inventory {
  /// All that can be declared, as texts without URIs: null, the empty text and the empty list are left out.
  fileprivate var values: [ObjectKey: [String: String]] {
    var values: [ObjectKey: [String: String]] = [:]
    for kind in Kind.declarable where kind != .tlsCertificate && kind != .node {
      for object in objects(kind) {
        values[object.reference.key] = object.fields.compactMapValues { value in
          switch value {
          case .null, .references([]): nil
          case .text(let text): text
          case .integer(let number): String(number)
          case .reference, .references: value.referenced.map(\.key.text).sorted().joined(separator: ", ")
          case .certificate, .secret: "unexpected"
          }
        }
      }
    }
    return values
  }
}

extension GeneratedCase {
  /// The objects as bodies that one would POST, so that the ids are those of the generated URIs.
  fileprivate var seedObjects: [(resource: String, bodies: [JSONValue])] {
    Kind.all.filter { $0 != .location }.compactMap(bodies) + [bodies(of: .location)].compactMap(\.self)
  }

  private func bodies(of kind: Kind) -> (resource: String, bodies: [JSONValue])? {
    let found = objects.filter { $0.reference.key.kind == kind }
    guard !found.isEmpty else { return nil }
    let bodies = found.map { object in
      var members = object.fields.compactMapValues(Self.json)
      if kind == .turnServer {
        members[object["server_type"] == .text("namepsw") ? "password" : "secret_key"] = "secret"
      }
      return JSONValue.object(members)
    }
    return (kind.rawValue, bodies)
  }

  private static func json(_ value: PlanValue) -> JSONValue? {
    switch value {
    case .null, .secret, .certificate: nil
    case .text(let text): .string(text)
    case .integer(let number): .integer(number)
    case .reference(let reference): reference.uri.map { .string($0.path) }
    case .references(let references): .array(references.compactMap { $0.uri.map { .string($0.path) } })
    }
  }
}
