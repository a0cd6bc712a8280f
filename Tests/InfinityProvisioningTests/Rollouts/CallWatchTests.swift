import InfinityAPI
import InfinityProvisioning
import MockManagementNode
import Synchronization
import TestSupport
import Testing

/// Waiting for calls to end: whom a look counts, how long is waited, and what it costs.
@Suite("Call watch")
struct CallWatchTests {
  private static func open(
    _ participants: [JSONValue], _ body: (EngineBench) async throws -> Void
  ) async throws {
    let nodes: [JSONValue] = (1...3).map { number in
      [
        "name": "conf0\(number)", "hostname": "conf0\(number)", "domain": "example.com", "address": "10.44.0.\(number)",
        "netmask": "255.255.255.0", "gateway": "10.44.0.254",
        "system_location": "/api/admin/configuration/v1/system_location/1/",
      ]
    }
    let seed = [
      ("system_location", [["name": "Europe"]]), ("worker_vm", nodes), ("status/participant", participants),
    ]
    try await EngineBench.open(seed, body)
  }

  private static func participant(
    _ id: Int, _ media: JSONValue, _ signaling: JSONValue = "", _ proxy: JSONValue = .null
  ) -> JSONValue {
    ["id": .string("\(id)"), "media_node": media, "signalling_node": signaling, "proxy_node": proxy]
  }

  @Test(
    "who names one of the nodes, by address or by name, counts once",
    arguments: [
      (participant(1, "10.44.0.1", "10.44.0.1"), 1, 0), (participant(1, "CONF01"), 1, 0),
      (participant(1, "10.44.0.3", "10.44.0.2"), 1, 0), (participant(1, "10.44.0.3", "", "conf02"), 1, 0),
      (participant(1, "10.44.0.3", "conf03"), 0, 0),
    ])
  func onNodes(participant: JSONValue, onNodes: Int, unknown: Int) async throws {
    try await Self.open([participant]) { bench in
      let look = try await CallWatch(client: bench.client, nodes: ["conf01", "conf02"]).wait(
        untilAtMost: 9, limit: .zero)
      #expect(look == CallWatch.Look(onNodes: onNodes, unknown: unknown))
    }
  }

  @Test(
    "of whom it cannot be told counts as well, and is told apart",
    arguments: [participant(1, ""), participant(1, "10.99.0.1"), participant(1, "10.44.0.3", "10.99.0.1")])
  func unknown(participant: JSONValue) async throws {
    try await Self.open([participant, Self.participant(2, "10.44.0.1")]) { bench in
      let look = try await CallWatch(client: bench.client, nodes: ["conf01"]).wait(untilAtMost: 0, limit: .zero)
      #expect(look == CallWatch.Look(onNodes: 1, unknown: 1))
      #expect(look.participants == 2)
    }
  }

  @Test("it waits until few enough are left, and reads the nodes once")
  func waits() async throws {
    try await Self.open((1...3).map { Self.participant($0, "10.44.0.1") }) { bench in
      let before = bench.node.requests.count
      let seen = Mutex<[Int]>([])
      // Whoever hangs up does so through the API, as a look has been told of.
      let look = try await CallWatch(client: bench.client, nodes: ["conf01"]).wait(
        untilAtMost: 1, limit: .ample, pause: .milliseconds(1)
      ) { look in
        seen.withLock { $0.append(look.participants) }
        var action = FaultRule.Action()
        action.json = Self.listing(of: 3 - seen.withLock { $0.count })
        bench.node.setFaults([FaultRule(path: "/api/admin/status/v1/participant/", action: action)])
      }
      #expect(look == CallWatch.Look(onNodes: 1))
      #expect(seen.withLock { $0 } == [3, 2])
      #expect(bench.node.requests.count - before == 4)
    }
  }

  private static func listing(of count: Int) -> JSONValue {
    let objects: [JSONValue] = (0..<max(count, 0)).map { number in
      [
        "id": .string("\(number)"), "media_node": "10.44.0.1",
        "resource_uri": .string("/api/admin/status/v1/participant/\(number)/"),
      ]
    }
    return [
      "meta": [
        "limit": 10_000, "next": .null, "offset": 0, "previous": .null, "total_count": .integer(objects.count),
      ],
      "objects": .array(objects),
    ]
  }

  @Test("nobody there is one request")
  func nobody() async throws {
    try await Self.open([]) { bench in
      let before = bench.node.requests.count
      let look = try await CallWatch(client: bench.client, nodes: ["conf01"]).wait(untilAtMost: 0, limit: .zero)
      #expect(look == CallWatch.Look())
      #expect(bench.node.requests.count == before + 1)
    }
  }

  @Test("when the time is over, those who are left are told")
  func timeIsOver() async throws {
    try await Self.open([Self.participant(1, "10.44.0.1")]) { bench in
      let look = try await CallWatch(client: bench.client, nodes: ["conf01"]).wait(
        untilAtMost: 0, limit: .milliseconds(20), pause: .milliseconds(1))
      #expect(look.participants == 1)
    }
  }

  @Test("it can be interrupted")
  func interrupted() async throws {
    try await Self.open([Self.participant(1, "10.44.0.1")]) { bench in
      let watch = CallWatch(client: bench.client, nodes: ["conf01"])
      await #expect(throws: CancellationError.self) {
        try await withThrowingTaskGroup(of: Void.self) { group in
          let (looks, continuation) = AsyncStream.makeStream(of: Void.self)
          group.addTask {
            _ = try await watch.wait(untilAtMost: 0, limit: .seconds(600), pause: .seconds(600)) { _ in
              continuation.yield()
            }
          }
          for await _ in looks { break }
          group.cancelAll()
          try await group.waitForAll()
        }
      }
    }
  }

  @Test("an account that may not read participants is an error, not nobody")
  func refused() async throws {
    try await Self.open([]) { bench in
      var action = FaultRule.Action()
      action.status = 403
      bench.node.setFaults([FaultRule(path: "/api/admin/status/v1/participant/", action: action)])
      await #expect(throws: InfinityError.self) {
        try await CallWatch(client: bench.client, nodes: ["conf01"]).wait(untilAtMost: 0, limit: .zero)
      }
    }
  }
}
