import InfinityAPI
import InfinityProvisioning
import MockManagementNode
import Testing

/// How many calls nodes carry now, whatever the Management Node names them by.
@Suite("Calls on nodes")
struct NodeCallsTests {
  private static func seed(_ participants: [JSONValue]) -> [(resource: String, bodies: [JSONValue])] {
    [
      ("system_location", [["name": "Europe"]]),
      (
        "worker_vm",
        (1...3).map { number in
          [
            "name": "conf0\(number)", "hostname": "conf0\(number)", "domain": "example.com",
            "address": "10.44.0.\(number)",
            "netmask": "255.255.255.0", "gateway": "10.44.0.254",
            "system_location": "/api/admin/configuration/v1/system_location/1/",
          ]
        }
      ),
      ("status/participant", participants),
    ]
  }

  private static func participant(_ id: Int, _ media: JSONValue, _ signaling: JSONValue, _ proxy: JSONValue = .null)
    -> JSONValue
  {
    ["id": .string("\(id)"), "media_node": media, "signalling_node": signaling, "proxy_node": proxy]
  }

  private func expect(
    _ count: Int, unknown: Int = 0, on nodes: Set<String>, _ bench: EngineBench
  ) async throws {
    let found = try await CallWatch(client: bench.client, nodes: nodes).look()
    #expect(found == CallWatch.Look(onNodes: count, unknown: unknown))
  }

  @Test("by address: a call counts once, wherever its media, signaling and proxy are")
  func byAddress() async throws {
    let calls = [
      Self.participant(1, "10.44.0.1", "10.44.0.2"), Self.participant(2, "10.44.0.3", "10.44.0.3"),
      Self.participant(3, "10.44.0.3", "10.44.0.3", "10.44.0.2"), Self.participant(4, "", ""),
    ]
    try await EngineBench.open(Self.seed(calls)) { bench in
      try await expect(2, unknown: 1, on: ["conf01", "conf02"], bench)
      try await expect(2, unknown: 1, on: ["conf03"], bench)
      try await expect(0, unknown: 1, on: ["conf04"], bench)
    }
  }

  @Test("calls that come while pages of them are read are counted all the same, and that is said", arguments: [1, nil])
  func comingAndGoing(times: Int?) async throws {
    let calls = (1...1200).map { Self.participant($0, "10.44.0.1", "10.44.0.1") }
    try await EngineBench.open(Self.seed(calls)) { bench in
      var action = FaultRule.Action()
      action.insert = ["id": "0", "media_node": "10.44.0.1", "signalling_node": "10.44.0.1"]
      bench.node.setFaults([
        FaultRule(method: "GET", path: "*/participant/", occurrence: .from(2, count: times), action: action)
      ])
      let status = try await StatusRun(bench.client).run()
      #expect(status.notes.contains("calls came and went while they were counted: their numbers are not exact"))
      let nodes = status.places.flatMap(\.nodes)
      #expect(nodes.map { ($0.calls ?? 0) >= 1200 } == [true, false, false], "\(nodes.map(\.calls))")
      let watched = try await CallWatch(client: bench.client, nodes: ["conf01"]).look()
      #expect(watched.onNodes >= 1200)
    }
  }

  @Test("without a call one list is read")
  func oneRequest() async throws {
    try await EngineBench.open(Self.seed([])) { bench in
      let before = bench.node.requests.count
      try await expect(0, on: ["conf01"], bench)
      #expect(bench.node.requests.count == before + 1)
    }
  }

  @Test("by its FQDN; a call whose node nobody knows may be on it")
  func byFQDN() async throws {
    let calls = [
      Self.participant(1, "conf01.example.com", "conf01.example.com"), Self.participant(2, "edge9", "edge9"),
    ]
    try await EngineBench.open(Self.seed(calls)) { bench in
      try await expect(1, unknown: 1, on: ["conf01"], bench)
      try await expect(0, unknown: 1, on: ["conf02"], bench)
    }
  }

  @Test("by name")
  func byName() async throws {
    try await EngineBench.open(
      Self.seed([Self.participant(1, "conf01", "conf01"), Self.participant(2, "conf03", "conf02")])
    ) {
      bench in
      try await expect(1, on: ["conf01"], bench)
      try await expect(1, on: ["conf02"], bench)
    }
  }
}
