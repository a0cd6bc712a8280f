import InfinityAPI
import InfinityProvisioning
import MockManagementNode
import Testing

/// Which changes go in one request, and what is made of one whose answer was lost.
@Suite("Bulk requests")
struct BulkRequestTests {
  @Test("49 objects of a kind go one by one, 50 in one request", arguments: [(49, false), (50, true)])
  func threshold(count: Int, isBulk: Bool) async throws {
    try await EngineBench.open { bench in
      let plan = try await bench.plan(EngineBench.dnsServers(count))
      #expect(await bench.apply(plan).changes.applied == count)
      #expect(
        bench.writtenPaths
          == (isBulk ? ["PATCH /dns_server/"] : Array(repeating: "POST /dns_server/", count: count)))
      #expect(try await bench.plan(EngineBench.dnsServers(count)).isEmpty)
    }
  }

  @Test("1,001 objects of a kind go in two requests, and all of them are made")
  func beyondOneBatch() async throws {
    try await EngineBench.open { bench in
      let plan = try await bench.plan(EngineBench.dnsServers(1001))
      let report = await bench.apply(plan)
      #expect(report.changes.applied == 1001)
      #expect(report.isComplete)
      #expect(bench.writtenPaths == ["PATCH /dns_server/", "PATCH /dns_server/"])
      let sizes = bench.writes.map { request in
        if case .array(let objects)? = request.body["objects"] { objects.count } else { 0 }
      }
      #expect(sizes == [1000, 1])
      #expect(bench.values("dns_server", "address").count == 1001)
      #expect(try await bench.plan(EngineBench.dnsServers(1001)).isEmpty)
    }
  }

  @Test("what needs an object that was refused is left out of the request, which makes the others")
  func withoutDependency() async throws {
    try await EngineBench.open { bench in
      let file = """
        version: 1
        lyncServers:
          - {name: Good, address: fe1.example.com}
          - {name: Bad, address: fe2.example.com}
        locations:
          - {name: Site 1, lyncServer: Good}
          - {name: Site 2, lyncServer: Bad}
          - {name: Site 3, lyncServer: Good}
        """
      let seed = "version: 1\nlocations: [{name: Site 1}, {name: Site 2}, {name: Site 3}]"
      #expect(await bench.apply(try await bench.plan(seed)).isComplete)
      let plan = try await bench.plan(file)
      let second = plan.changes.firstIndex { $0.target.label == "Bad" }
      #expect(second == 1)
      var refusal = FaultRule.Action()
      refusal.status = 400
      bench.node.setFaults([
        FaultRule(method: "PATCH", path: "*/mssip_proxy/", action: refusal),
        FaultRule(method: "POST", path: "*/mssip_proxy/", occurrence: .from(2, count: 1), action: refusal),
      ])
      let report = await bench.apply(plan, bulk: .always)
      #expect(report.changes.applied == 3, "\(report.failures)")
      #expect(
        report.outcomes.compactMap { if case .skipped(let reason) = $0 { reason } else { nil } }
          == ["needs the Lync server \"Bad\", which was not created"])
      #expect(bench.writtenPaths.filter { $0.contains("system_location") }.last == "PATCH /system_location/")
      #expect(bench.values("system_location", "mssip_proxy").map { $0 == .null } == [false, true, false])
      bench.node.setFaults([])
      #expect(await bench.apply(try await bench.plan(file)).isComplete)
      #expect(try await bench.plan(file).isEmpty)
    }
  }

  private static let servers = """
    version: 1
    turnServers:
      - {name: One, address: 192.0.2.1, description: new, username: pexip, password: {env: PASSWORD}}
      - {name: Two, address: 192.0.2.2, description: new, username: pexip, password: {env: PASSWORD}}
    """

  private static let present: [(resource: String, bodies: [JSONValue])] = [
    (
      "turn_server",
      zip(["One", "Two"], ["192.0.2.1", "192.0.2.2"]).map { name, address in
        [
          "name": .string(name), "address": .string(address), "description": "old", "username": "pexip",
          "password": "first", "server_type": "namepsw",
        ]
      }
    )
  ]

  @Test("a bulk request that was lost before it was done: its changes are made one by one")
  func lostAndNotDone() async throws {
    try await EngineBench.open(Self.present) { bench in
      let plan = try await bench.plan(Self.servers)
      #expect(plan.changes.map { $0.fields.map(\.name) } == [["description"], ["description"]])
      bench.breaks("PATCH", "*/turn_server/", .before)
      let report = await bench.apply(plan, bulk: .always)
      #expect(report.isComplete, "\(report.failures)")
      #expect(bench.values("turn_server", "description") == ["new", "new"])
      #expect(bench.singleWrites == ["PATCH /turn_server/1/", "PATCH /turn_server/2/"])
      #expect(try await bench.plan(Self.servers).isEmpty)
    }
  }

  @Test(
    "a bulk request that creates objects with secrets, and whose answer was lost: what is there was made, no twin is")
  func lostCreates() async throws {
    try await EngineBench.open { bench in
      let plan = try await bench.plan(Self.servers)
      bench.breaks("PATCH", "*/turn_server/", .after)
      let report = await bench.apply(plan, bulk: .always, environment: ["PASSWORD": "first"])
      #expect(report.isComplete, "\(report.failures)")
      // What is found may be someone else's, so that its secret is sent.
      #expect(bench.writtenPaths == ["PATCH /turn_server/", "PATCH /turn_server/1/", "PATCH /turn_server/2/"])
      #expect(bench.values("turn_server", "name") == ["One", "Two"])
      #expect(bench.values("turn_server", "password") == ["first", "first"])
      #expect(try await bench.plan(Self.servers).isEmpty)
    }
  }

  @Test("what was created is there although its secret could not be sent again")
  func lostCreatesWithoutSecrets() async throws {
    try await EngineBench.open { bench in
      let plan = try await bench.plan(Self.servers)
      var (lost, refusal) = (FaultRule.Action(), FaultRule.Action())
      (lost.reset, refusal.status) = (.after, 400)
      bench.node.setFaults([
        FaultRule(method: "PATCH", path: "*/turn_server/", action: lost),
        FaultRule(method: "PATCH", path: "*/turn_server/*/", action: refusal),
      ])
      let report = await bench.apply(plan, bulk: .always, environment: ["PASSWORD": "first"])
      #expect(report.failures.map(\.reason) == [.leftTrace, .leftTrace])
      #expect(report.mayHaveWritten)
      #expect(bench.values("turn_server", "name") == ["One", "Two"])
    }
  }

  @Test("what someone else created meanwhile under the name gets our secret")
  func createdBySomeoneElse() async throws {
    try await EngineBench.open { bench in
      let plan = try await bench.plan(Self.servers)
      var (lost, other) = (FaultRule.Action(), FaultRule.Action())
      lost.reset = .before
      other.insert = [
        "name": "One", "address": "192.0.2.1", "description": "new", "username": "pexip", "password": "theirs",
        "server_type": "namepsw",
      ]
      bench.node.setFaults([
        FaultRule(method: "PATCH", path: "*/turn_server/", action: lost),
        FaultRule(method: "GET", path: "*/turn_server/", occurrence: .from(2, count: 1), action: other),
      ])
      let report = await bench.apply(plan, bulk: .always, environment: ["PASSWORD": "ours"])
      #expect(report.isComplete, "\(report.failures)")
      #expect(bench.values("turn_server", "name") == ["One", "Two"])
      #expect(bench.values("turn_server", "password") == ["ours", "ours"])
      #expect(try await bench.plan(Self.servers).isEmpty)
    }
  }

  @Test(
    "a secret of a bulk request whose answer was lost is sent again: that it was changed cannot be seen",
    arguments: [SecretKnowledge.State.changed, .unknown])
  func lostSecret(state: SecretKnowledge.State) async throws {
    for when in [FaultRule.Reset.before, .after] {
      var seed = Self.present
      seed[0].bodies = seed[0].bodies.map { body in
        guard case .object(var members) = body else { return body }
        members["description"] = "new"
        return .object(members)
      }
      try await EngineBench.open(seed) { bench in
        let plan = try await bench.plan(Self.servers, passwords: state)
        #expect(plan.requests.map { $0.fields.map(\.name) } == [["password"], ["password"]])
        bench.breaks("PATCH", "*/turn_server/", when)
        let report = await bench.apply(plan, bulk: .always, environment: ["PASSWORD": "second"])
        #expect(report.isComplete, "\(report.failures)")
        #expect(bench.values("turn_server", "password") == ["second", "second"])
        #expect(bench.singleWrites == ["PATCH /turn_server/1/", "PATCH /turn_server/2/"])
        #expect(try await bench.plan(Self.servers).isEmpty)
      }
    }
  }
}

extension EngineBench {
  /// What was written after the bulk request was given up. (libcurl sends that again by itself, more or less often.)
  fileprivate var singleWrites: [String] { Array(writtenPaths.trimmingPrefix { $0 == "PATCH /turn_server/" }) }
}
