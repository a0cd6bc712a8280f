import Foundation
import InfinityAPI
import InfinityProvisioning
import MockManagementNode
import TestSupport
import Testing

/// The main job against Management Nodes that mix forms of answers, each drawn by a seed. It is done with the engine itself,
/// since hundreds of commands would take too long; `DialectTests` does the same with the built command, in a few.
@Suite("Mixtures of dialects")
struct MixtureTests {
  /// `scripts/test-long` asks for 200.
  private static let count = ProcessInfo.processInfo.environment["INFINITY_MIXTURES"].flatMap { UInt64($0) } ?? 10

  @Test("validate, apply, nothing left, drift found and mended, export, rollback to the byte", arguments: 1...count)
  func mainJob(seed: UInt64) async throws {
    let dialects = Dialect.random(seed: seed)
    try await Self.mainJob(dialects, "seed \(seed): \(dialects.map(\.rawValue).joined(separator: " "))")
  }

  @Test("the same in each form alone", arguments: Dialect.allCases)
  func alone(dialect: Dialect) async throws {
    try await Self.mainJob([dialect], dialect.rawValue)
  }

  private static func mainJob(_ dialects: [Dialect], _ name: String) async throws {
    try await Gate.servers.pass { try await Self.job(dialects, name) }
  }

  private static func job(_ dialects: [Dialect], _ name: String) async throws {
    try await withTemporaryFolder { folder in
      try await DeploymentFixtures.world(in: folder)
      var configuration = MockConfiguration()
      configuration.tls = .none
      configuration.dialects = dialects
      configuration.seed = .file(
        try folder.write(DeploymentFixtures.inhabitedWorldSeed.serialized, to: "seed.json"))
      try await withMockManagementNode(configuration) { node in
        var settings = ManagementClient.Configuration(
          baseURL: node.url, authentication: .basic(username: node.username, password: Secret(node.password)))
        settings.trust = .insecure
        try await withManagementClient(settings, onClientThread: false) { client in
          try await Mixture(name: name, node: node, client: client, folder: folder).mainJob()
        }
      }
    }
  }
}

/// One platform, and the job done on it.
private struct Mixture {
  let name: String
  let node: MockManagementNode
  let client: ManagementClient
  let folder: TemporaryFolder

  private var state: StateFolder { StateFolder(path: folder.path("state")) }
  private let api = "/api/admin/configuration/v1"

  func mainJob() async throws {
    let desk = try await desk(at: "world")
    let before = node.state["objects"]
    let run = try await apply(desk, number: 1)
    try await rollback(run, number: 2)
    #expect(node.state["objects"] == before, "\(name)")

    _ = try await apply(desk, number: 3)
    let server = try #require(try await client.find(LyncServer.self, named: "Asia SfB"), "\(name)")
    try await client.update(at: server.uri, body: RequestValue.object(["address": "moved.example.com", "port": 5065]))
    try await client.update(at: ResourceURI("\(api)/worker_vm/2/"), body: RequestValue.object(["alternative_fqdn": ""]))
    try await client.update(
      at: ResourceURI("\(api)/system_location/3/"), body: RequestValue.object(["turn_server": nil, "dns_servers": []]))
    let drift = try await plan(desk)
    #expect(drift.changes.map(\.target.label) == ["Asia SfB", "America", "eu2", "America"], "\(name)")
    _ = try await apply(desk, number: 4)

    let inventory = try await InventoryReader(client: client).read()
    #expect(DeploymentExporter.unreadable(inventory).isEmpty, "\(name)")
    let export = try DeploymentExporter.export(
      inventory, address: client.address, now: Date())
    try export.write(to: folder.path("exported"))
    #expect(try await plan(self.desk(at: "exported")).changes.isEmpty, "\(name)")
  }

  /// A deployment with what its files hold.
  private struct Desk {
    var deployment: Deployment
    var checks: OfflineChecks.Result
  }

  private func desk(at place: String) async throws -> Desk {
    let reading = DeploymentReader().read(path: folder.path("\(place)/deployment.yaml"))
    let deployment = try #require(reading.deployment, "\(name): \(reading.findings)")
    let checks = await OfflineChecks(deployment: deployment, secrets: place == "world" ? secrets(deployment) : .none)
      .run()
    if place == "world" { #expect(checks.findings.isEmpty, "\(name)") }
    return Desk(deployment: deployment, checks: checks)
  }

  private func secrets(_ deployment: Deployment) async -> ResolvedSecrets {
    await ResolvedSecrets(of: deployment, with: SecretResolver(environment: ["TURN_PASSWORD": "turn-password"]))
  }

  private func plan(_ desk: Desk) async throws -> Plan {
    let steps = Set(Step.allCases)
    let inventory = try await InventoryReader(client: client).read(
      desk.deployment.kinds(in: steps), optional: Kind.declarable)
    let plan = try Planner.plan(
      Planner.Input(
        deployment: desk.deployment, certificates: desk.checks.certificates, inventory: inventory,
        managementNode: client.address))
    return try await ReleaseCheck(client: client).checked(
      plan, against: inventory, desk.deployment, desk.checks.certificates)
  }

  /// Applies, and sees that nothing is left to do; the result is the run's name.
  private func apply(_ desk: Desk, number: Int) async throws -> String {
    let plan = try await plan(desk)
    let run = try await make(plan, secrets: desk.checks.secrets, "apply", number)
    #expect(try await self.plan(desk).changes.isEmpty, "\(name)")
    return run
  }

  private func rollback(_ run: String, number: Int) async throws {
    let record = try await state.existingRun(run)
    let inventory = try await InventoryReader(client: client).read(Set(Kind.all))
    _ = try await make(Rollback.plan(record, inventory: inventory), secrets: .none, "rollback", number)
  }

  /// Runs are named by the second.
  private func make(
    _ plan: Plan, secrets: ResolvedSecrets, _ action: String, _ number: Int
  ) async throws -> String {
    let journal = try await Journal(plan, action: action, in: state, now: Date(timeIntervalSince1970: Double(number)))
    let report = await Executor(client: client, secrets: secrets, observers: [journal]).apply(plan)
    await journal.finish()
    #expect(report.isComplete, "\(name): \(report.failures)")
    return journal.run
  }
}
