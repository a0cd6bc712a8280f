import Foundation
import TestSupport
import Testing

/// `--bulk`: many objects of a kind in one PATCH of their list, which is all or nothing.
@Suite("Bulk changes")
struct BulkTests {
  private static let api = "/api/admin/configuration/v1"
  private static let count = 60

  private static func names(_ prefix: String) -> [String] {
    (1...count).map { "\(prefix) \($0 < 10 ? "0" : "")\($0)" }
  }

  /// Locations and DNS servers, so many of each, one for one.
  private static var large: String {
    let numbers = 1...count
    return """
      version: 1
      dnsServers:
      \(numbers.map { "  - {address: 10.0.1.\($0)}" }.joined(separator: "\n"))
      locations:
      \(zip(names("Site"), numbers).map { "  - {name: \($0), dnsServers: [10.0.1.\($1)]}" }.joined(separator: "\n"))

      """
  }

  /// A desk with that deployment, or another one, and no objects but these.
  private static func open(
    _ deployment: String = large, seed: JSON = [:], _ body: @escaping @Sendable (Workplace) async throws -> Void
  ) async throws {
    try await withTemporaryFolder { folder in
      let file = try folder.write(seed.serialized, to: "seed.json")
      try await Workplace.europe(["--seed", file]) { desk in
        try desk.folder.write(deployment, to: desk.deployment)
        try await body(desk)
      }
    }
  }

  @Test("60 of a kind in a step go in one request, with --bulk never in one each; both end in the same state")
  func modes() async throws {
    try await Self.open { desk in
      let initial = try await desk.server.state()
      #expect(try await desk.apply().exitCode == 0)
      let bulk = try desk.server.requests().writes
      #expect(
        bulk.map(\.summary) == ["PATCH system_location", "PATCH dns_server", "PATCH system_location"])
      #expect(bulk.allSatisfy { $0.body?["objects"].elements.count == Self.count })
      let final = try await desk.server.state()["objects"]
      #expect(try await desk.plan("--detailed-exitcode").exitCode == 0)

      try await desk.server.replaceState(initial)
      #expect(try await desk.apply("--bulk", "never", "--parallel", "1").exitCode == 0)
      #expect(try desk.server.requests().writes.count == bulk.count + 3 * Self.count)
      #expect(try await desk.server.state()["objects"] == final)
      #expect(try await desk.plan("--detailed-exitcode").exitCode == 0)
    }
  }

  @Test("--bulk always: what one PATCH of a list can take goes in one, certificates and the rest one by one")
  func always() async throws {
    try await Workplace.europe { desk in
      let bench = try await FaultTests.Bench(desk)
      try await desk.server.replaceState(bench.initial)
      let start = try desk.server.requests().count
      #expect(try await desk.apply("--bulk", "always").exitCode == 0)
      let writes = try desk.server.requests().dropFirst(start).writes
      // The nodes in steps 1 and 4; of everything else the example has one.
      let lists = writes.filter { $0.path == "\(Self.api)/worker_vm/" }
      #expect(lists.map { $0.body?["objects"].elements.count } == [3, 3])
      #expect(writes.count == bench.requests.writes.count - 4)
      #expect(try await desk.server.state()["objects"] == bench.final)
      #expect(try await desk.plan("--detailed-exitcode").exitCode == 0)
    }
  }

  @Test(
    "cut or killed at every bulk request, before and after the server acted: the next run ends in the undisturbed state"
  )
  func interrupted() async throws {
    try await Self.open { desk in
      let bench = try await FaultTests.Bench(desk)
      #expect(bench.requests.writes.count == 3)
      let cases = FaultTests.cases(bench.requests).filter(\.request.isWrite)
      for test in cases {
        try await bench.run(test)
        let plan = try await desk.plan("--detailed-exitcode")
        #expect(plan.exitCode == 0, "\(test)\n\(plan.output)")
      }
      print("Bulk changes: \(cases.count) cases, all ended in the state of an undisturbed run.")
      #expect(cases.count == 18)
    }
  }

  @Test("an answer that is lost once costs no request more than the look at what was done")
  func lostAnswer() async throws {
    try await Self.open { desk in
      try await desk.server.setFaults([
        ["method": "PATCH", "path": "*/dns_server/", "nth": 1, "do": ["reset": "after"]]
      ])
      let result = try await desk.apply("--format", "json").json()
      #expect(result["result"] == ["applied": .number(Double(3 * Self.count)), "failed": 0, "skipped": 0])
      #expect(try desk.server.requests().writes.count { $0.summary == "PATCH dns_server" } == 1)
      #expect(try desk.server.requests().writes.allSatisfy { $0.method == "PATCH" })
      #expect(try await desk.plan("--detailed-exitcode").exitCode == 0)
    }
  }

  @Test("Ctrl-C during a bulk request: it is finished, nothing further is tried, exit code 5; the next run completes")
  func stopped() async throws {
    try await Self.open { desk in
      try await desk.server.setFaults([["method": "PATCH", "path": "*/dns_server/", "do": ["hold": true]]])
      let (result, errors) = try await desk.interruptWhileHeld([
        "apply", desk.deployment, "--auto-approve", "--format", "json",
      ])
      let document = try result.json()
      let (one, two) = (JSON.number(Double(Self.count)), JSON.number(Double(2 * Self.count)))
      #expect(result.exitCode == 5)
      #expect(document["result"] == ["applied": two, "failed": 0, "skipped": one])
      #expect(document["error"]["code"] == "interrupted")
      #expect(
        errors == """
          Stopping: what is under way is finished, and no other change is started; Ctrl-C again exits immediately.
          error: stopped on request; run the same command again to continue

          """)
      #expect(
        try await desk.apply("--format", "json").json()["result"] == ["applied": one, "failed": 0, "skipped": 0])
      #expect(try await desk.plan("--detailed-exitcode").exitCode == 0)
    }
  }

  /// Locations with a Lync server each, one of them with one of its own.
  private static let linked = """
    version: 1
    lyncServers:
      - {name: SfB, address: fepool.example.com}
      - {name: Doomed, address: other.example.com}
    locations:
    \(names("Site").map { "  - {name: \($0), lyncServer: \($0 == "Site 42" ? "Doomed" : "SfB")}" }.joined(separator: "\n"))

    """

  private static let unlinked: JSON = [
    "mssip_proxy": [
      ["name": "SfB", "address": "fepool.example.com"], ["name": "Doomed", "address": "other.example.com"],
    ],
    "system_location": .array(names("Site").map { ["name": .string($0)] }),
  ]

  @Test("one object at fault: the bulk request is refused as a whole, single requests make the others and name it")
  func oneAtFault() async throws {
    try await Self.open(Self.linked, seed: Self.unlinked) { desk in
      try await desk.server.setFaults([["method": "PATCH", "path": "*/system_location/", "do": ["hold": true]]])
      let result = try await desk.command(["apply", desk.deployment, "--auto-approve"]).run { _ in
        try await desk.server.waitForHeldRequest()
        try await desk.server.delete("\(Self.api)/mssip_proxy/2/")
        try await desk.server.setFaults([])
      }
      #expect(result.exitCode == 5)
      #expect(
        result.output.contains(
          """

            ~ Location  Site 42, step 2: failed
                PATCH \(Self.api)/system_location/42/ on \(desk.server.url): the Management Node refused the values (400): \
          "Could not find the provided mssip_proxy object via resource URI '\(Self.api)/mssip_proxy/2/'.". Fix what it names \
          and try again.

          """), "\(result.output)")
      #expect(result.output.hasSuffix("\nApply: 59 applied, 1 failed, 0 never tried.\n"))
      let patches = try desk.server.requests().writes.filter { $0.summary == "PATCH system_location" }
      #expect(patches.map(\.status).prefix(1) == [400])
      #expect(patches.count == 1 + Self.count)
      #expect(Set(patches.map(\.path)).count == 1 + Self.count)

      // The file still wants the server: it is created again, and linked.
      let next = try await desk.apply("--format", "json").json()
      #expect(next["summary"]["create"] == 1)
      #expect(next["result"] == ["applied": 2, "failed": 0, "skipped": 0])
      #expect(try await desk.plan("--detailed-exitcode").exitCode == 0)
    }
  }
}
