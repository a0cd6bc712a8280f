import InfinityAPI
import InfinityProvisioning
import MockManagementNode
import Testing

/// The engine before a Management Node in this process.
struct EngineBench: Sendable {
  let node: MockManagementNode
  let client: ManagementClient

  /// Starts a Management Node with these objects, lends the bench to the body and stops it.
  ///
  /// - Parameter prepare: changes what the node is set up with.
  static func open(
    _ seed: [(resource: String, bodies: [JSONValue])] = [], prepare: (inout MockConfiguration) -> Void = { _ in },
    _ body: (EngineBench) async throws -> Void
  ) async throws {
    var configuration = MockConfiguration()
    configuration.tls = .none
    configuration.seed = .objects(seed)
    prepare(&configuration)
    try await withMockManagementNode(configuration) { node in
      var settings = ManagementClient.Configuration(
        baseURL: node.url, authentication: .basic(username: node.username, password: Secret(node.password)))
      settings.trust = .insecure
      settings.proxy = .none
      settings.requestsPerMinute = nil
      settings.retryPolicy.baseDelay = .milliseconds(1)
      try await withManagementClient(settings, onClientThread: false) { client in
        try await body(EngineBench(node: node, client: client))
      }
    }
  }

  /// So many locations with a node each: `Location 1` with `node-1`.
  static func platform(_ count: Int) -> [(resource: String, bodies: [JSONValue])] {
    let nodes: [JSONValue] = (1...count).map { number in
      [
        "name": .string("node-\(number)"), "hostname": .string("node-\(number)"), "domain": "example.com",
        "address": .string("10.1.0.\(number)"), "netmask": "255.255.0.0", "gateway": "10.1.0.254",
        "alternative_fqdn": .string("node-\(number).example.com"),
        "system_location": .string("/api/admin/configuration/v1/system_location/\(number)/"),
      ]
    }
    return [("system_location", (1...count).map { ["name": .string("Location \($0)")] }), ("worker_vm", nodes)]
  }

  /// A deployment with so many DNS servers that nothing refers to.
  static func dnsServers(_ count: Int) -> String {
    let servers = (0..<count).map { "  - {address: 10.0.\($0 / 250).\($0 % 250 + 1)}" }
    return (["version: 1", "dnsServers:"] + servers).joined(separator: "\n")
  }

  /// The plan of a deployment file.
  ///
  /// - Parameter passwords: what is known of the passwords of its TURN servers.
  func plan(_ text: String, passwords: SecretKnowledge.State = .unchanged) async throws -> Plan {
    let reading = DeploymentReader().read(standardInput: Array(text.utf8))
    let deployment = try #require(reading.valid, "\(reading.findings)")
    var secrets = SecretKnowledge()
    for server in deployment.turnServers {
      secrets.record(passwords, ObjectKey(.turnServer, server.name.value), "password")
    }
    return try Planner.plan(
      Planner.Input(
        deployment: deployment, certificates: CertificateMaterials(),
        inventory: try await InventoryReader(client: client).read(),
        secrets: secrets, managementNode: client.address))
  }

  /// Applies a plan; every secret's environment variable is read from `environment`.
  func apply(
    _ plan: Plan, bulk: BulkMode = .auto, parallel: Int = 1, observers: [any ApplyObserver] = [],
    environment: [String: String] = [:]
  ) async -> ApplyReport {
    let secrets = await ResolvedSecrets(of: plan, with: SecretResolver(environment: environment))
    return await Executor(
      client: client, secrets: secrets, options: Executor.Options(bulk: bulk, parallel: parallel), observers: observers
    ).apply(plan)
  }

  /// The requests that change something, in their order.
  var writes: [LoggedRequest] { node.requests.filter { !["GET", "HEAD", "OPTIONS"].contains($0.method) } }

  /// Method and path of each of ``writes``, below the API's root.
  var writtenPaths: [String] {
    writes.map { "\($0.method) \($0.path.trimmingPrefix("/api/admin/configuration/v1"))" }
  }

  /// One member of all objects of a resource, in the order of their ids.
  func values(_ resource: String, _ field: String) -> [JSONValue?] {
    guard case .array(let objects)? = node.state["objects"]?[resource] else { return [] }
    return objects.map { $0[field] }
  }

  /// Breaks the connection of some requests.
  func breaks(
    _ method: String, _ path: String, _ when: FaultRule.Reset, _ occurrence: FaultRule.Occurrence = .every
  ) {
    var action = FaultRule.Action()
    action.reset = when
    node.setFaults([FaultRule(method: method, path: path, occurrence: occurrence, action: action)])
  }
}
