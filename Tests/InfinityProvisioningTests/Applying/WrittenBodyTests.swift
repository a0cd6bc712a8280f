import InfinityAPI
import InfinityProvisioning
import MockManagementNode
import Testing

/// What a change writes, and what it may leave behind where it is refused.
@Suite("Bodies of changes")
struct WrittenBodyTests {
  private static let api = "/api/admin/configuration/v1"

  @Test("a text is cleared with an empty one, a link with null: that is how the Management Node takes it")
  func cleared() async throws {
    let file = """
      version: 1
      locations:
        - {name: Europe, description: null, lyncServer: null}
      """
    try await EngineBench.open([
      ("mssip_proxy", [["name": "SfB", "address": "fe.example.com"]]),
      (
        "system_location",
        [["name": "Europe", "description": "old", "mssip_proxy": .string("\(Self.api)/mssip_proxy/1/")]]
      ),
    ]) { bench in
      let plan = try await bench.plan(file)
      #expect(await bench.apply(plan).isComplete)
      #expect(bench.writes.map(\.body) == [["description": "", "mssip_proxy": .null]])
      #expect(bench.values("system_location", "description") == [""])
      #expect(try await bench.plan(file).isEmpty)
    }
  }

  @Test("a change that was refused and yet made is told as such, and the next plan has nothing to do for it")
  func trace() async throws {
    let file = """
      version: 1
      dnsServers:
        - {address: 10.0.0.1, description: new}
      """
    try await EngineBench.open([("dns_server", [["address": "10.0.0.1", "description": "old"]])]) { bench in
      let plan = try await bench.plan(file)
      var refusal = FaultRule.Action()
      refusal.status = 400
      refusal.takesEffect = true
      bench.node.setFaults([FaultRule(method: "PATCH", path: "*/dns_server/1/", action: refusal)])
      let report = await bench.apply(plan)
      #expect(bench.writtenPaths == ["PATCH /dns_server/1/"])
      #expect(report.failures.map(\.reason) == [.leftTrace])
      let end = "However, the DNS server \"10.0.0.1\" has changed. The next run continues from there."
      #expect(report.failures.first?.message.hasSuffix(end) == true, "\(report.failures)")
      #expect(report.mayHaveWritten)
      #expect(try await bench.plan(file).isEmpty)
    }
  }
}
