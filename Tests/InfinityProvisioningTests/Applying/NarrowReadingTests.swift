import InfinityAPI
import MockManagementNode
import Testing

@testable import InfinityProvisioning

/// What is read of a large platform where little of it is wanted, and that it is right however the Management Node filters.
@Suite("Reading a part of a large platform")
struct NarrowReadingTests {
  private static let seed = EngineBench.platform(240)

  private static let deployment = """
    version: 1
    dnsServers: [{address: 10.0.0.53}]
    locations:
      - {name: Location 7, dnsServers: [10.0.0.53]}
      - {name: Location 8, dnsServers: [10.0.0.53]}
    """

  /// A plan for two of the locations, and how it is made with what it was planned with.
  private func apply(
    _ bench: EngineBench, meanwhile: () async throws -> Void = {}
  ) async throws -> (report: ApplyReport, reads: [LoggedRequest]) {
    let platform = try await InventoryReader(client: bench.client).read()
    let plan = try await bench.plan(Self.deployment)
    try await meanwhile()
    let before = bench.node.requests.count
    let report = await Executor(client: bench.client, secrets: .none, platform: platform).apply(plan)
    return (report, bench.node.requests.dropFirst(before).filter { $0.method == "GET" })
  }

  @Test("before a step and after it its objects are asked for by their names, and the second plan is empty")
  func step() async throws {
    try await EngineBench.open(Self.seed) { bench in
      let (report, reads) = try await apply(bench)
      #expect(report.isComplete)
      let locations = reads.filter { $0.path.hasSuffix("/system_location/") }
      let query = "name__in=Location%207%2CLocation%208&limit=1000&offset=0"
      #expect(locations.map(\.query) == [query, query])
      #expect(try await bench.plan(Self.deployment).requests.isEmpty)
    }
  }

  @Test("one that was renamed meanwhile is not among them: then all are read, and it is left alone as ever")
  func renamed() async throws {
    try await EngineBench.open(Self.seed) { bench in
      let (report, reads) = try await apply(bench) {
        var change = Changes<Location>()
        change.name = .set("Elsewhere")
        try await bench.client.update(change, at: ResourceURI(Location.endpoint, id: 8))
      }
      #expect(
        report.failures.map(\.message) == [
          "location \"Location 8\" changed after the plan was made (its name); it was left unchanged: plan again"
        ])
      // By name, then all; and the one that was changed after it was.
      #expect(reads.count { $0.path.hasSuffix("/system_location/") } == 3)
    }
  }

  @Test("what somebody else changed of one of them is seen, and of all others it does not matter")
  func changed() async throws {
    try await EngineBench.open(Self.seed) { bench in
      let (report, _) = try await apply(bench) {
        let server = try await bench.client.create(DNSServer.draft(address: "10.0.9.9"))
        var change = Changes<Location>()
        change.dnsServers = .set([server])
        for id in [8, 9] { try await bench.client.update(change, at: ResourceURI(Location.endpoint, id: id)) }
      }
      #expect(
        report.failures.map(\.message) == [
          "location \"Location 8\" changed after the plan was made (dns_servers); it was left unchanged: plan again"
        ])
    }
  }

  private func locations(_ numbers: ClosedRange<Int>) throws -> [Location] {
    try numbers.map { number in
      try Location.sample(ResourceURI(Location.endpoint, id: number)) { $0.name = Self.longName(number) }
    }
  }

  /// Names of which a request takes a few only.
  private static func longName(_ number: Int) -> String { "Location \(number) " + String(repeating: "x", count: 100) }

  @Test("a Management Node that filters, one that does not, and one that refuses to: the same objects")
  func filters() async throws {
    let all = try locations(1...400)
    let platform = Inventory(objects: all.map { .named(.location, $0.name, id: $0.uri.id ?? 0) })
    let wanted = all.prefix(100).map { ObservedObject.named(.location, $0.name, id: $0.uri.id ?? 0).reference }
    for (answer, count) in [("filters", 2), ("ignores", 1), ("refuses", 2), ("forbids", 2), ("fails", 2)] {
      let node = StubbedManagementNode { request in
        guard request.target.contains("name__in="), answer != "ignores" else { return Self.list(all) }
        let refusals = ["refuses": 400, "forbids": 403, "fails": 500]
        if let status = refusals[answer] { return .json("{\"error\": \"no\"}", status: status) }
        return Self.list(all.filter { request.target.contains("Location%20\($0.uri.id ?? 0)%20") })
      }
      let found = try await InventoryReader(client: try node.client()).read(wanted, of: platform)
      #expect(wanted.allSatisfy { $0.uri.flatMap { found.object(at: $0) } != nil }, "\(answer)")
      #expect(node.requests.count == count, "\(answer)")
      #expect(node.requests.allSatisfy { $0.target.utf8.count < 8000 }, "\(answer)")
    }
  }

  private static func list(_ objects: [some Resource]) -> StubbedManagementNode.Answer {
    (try? .list(objects)) ?? .empty(500)
  }

  @Test(
    "in sync or not: asked by name where there are many more, and all are read where one is missing or says nothing",
    arguments: [("SYNCED", 1, true), ("SYNCING", 1, false), ("", 2, false)])
  func sync(word: String, requests: Int, isInSync: Bool) async throws {
    func status(_ id: Int, _ word: String) throws -> ConferencingNodeStatus {
      try .sample(ResourceURI(ConferencingNodeStatus.endpoint, id: id)) {
        $0.name = "node-\(id)"
        $0.syncStatus = .init(rawValue: word)
      }
    }
    let own = try status(1, word)
    let all = try [own] + (2...240).map { try status($0, "SYNCED") }
    let node = StubbedManagementNode { Self.list($0.target.contains("name__in=") ? [own] : all) }
    let laggards = try await NodeSync(client: try node.client(), nodes: ["node-1"], of: 240).laggards()
    #expect(laggards == (isInSync ? [] : [NodeSync.Laggard(name: "node-1", status: word)]))
    #expect(node.requests.count == requests)
  }

  @Test(
    "the nodes of a part of a file: its own, others in its locations, others with its FQDNs; all, where one is elsewhere"
  )
  func nodes() async throws {
    func deployment(_ numbers: ClosedRange<Int>) throws -> Deployment {
      let text = numbers.map { number in
        "  - {name: Location \(number), pool: {fqdn: pool-\(number).example.com, certificate: c, nodes: "
          + "[{name: node-\(number), sipTLSFQDN: node-\(number).example.com}]}}"
      }
      let whole = (["version: 1", "locations:"] + text).joined(separator: "\n")
      return try #require(DeploymentReader().read(standardInput: Array(whole.utf8)).deployment)
    }
    let whole = try deployment(1...240)
    #expect(NodeSelection(try deployment(1...100), of: whole) == nil)
    let selection = try #require(NodeSelection(try deployment(7...8), of: whole))
    try await EngineBench.open(Self.seed) { bench in
      var change = Changes<ConferencingNode>()
      change.location = .set(ResourceURI(Location.endpoint, id: 7))
      try await bench.client.update(change, at: ResourceURI(ConferencingNode.endpoint, id: 20))
      var other = Changes<ConferencingNode>()
      other.sipTLSFQDN = .set("node-8.example.com")
      try await bench.client.update(other, at: ResourceURI(ConferencingNode.endpoint, id: 30))
      let found = try #require(try await selection.list(bench.client)).objects.map(\.name)
      #expect(found.sorted() == ["node-20", "node-30", "node-7", "node-8"])
      var moved = Changes<ConferencingNode>()
      moved.location = .set(ResourceURI(Location.endpoint, id: 9))
      try await bench.client.update(moved, at: ResourceURI(ConferencingNode.endpoint, id: 8))
      #expect(try await selection.list(bench.client) == nil)
      let all = try await InventoryReader(client: bench.client, nodes: selection).read([.node])
      #expect(all.objects(.node).count == 240)
    }
  }

  @Test("what came to the end of a list since is read alone; where something else moved it cannot be told")
  func newest() async throws {
    let last = ResourceURI(Location.endpoint, id: 240)
    try await EngineBench.open(Self.seed) { bench in
      let reader = InventoryReader(client: bench.client)
      #expect(try await reader.newest(.location, after: last, of: 240) == [])
      let new = try await bench.client.create(Location.draft(name: "New"))
      #expect(try await reader.newest(.location, after: last, of: 240)?.map(\.uri) == [new])
      #expect(bench.node.requests.last?.query == "limit=1000&offset=239")
      // One more than is known stands before it.
      #expect(try await reader.newest(.location, after: last, of: 239) == nil)
      #expect(try await reader.newest(.location, after: new, of: 240) == nil)
    }
  }
}
