import InfinityAPI
import MockManagementNode
import Testing

@testable import InfinityProvisioning

/// What is not removed any more after a change of its step failed.
@Suite("Removals after a failure")
struct FailedRemovalTests {
  private func refuse(_ method: String, _ path: String) -> FaultRule {
    var refusal = FaultRule.Action()
    refusal.status = 400
    return FaultRule(method: method, path: path, occurrence: .from(1, count: 1), action: refusal)
  }

  @Test("nothing is removed in that step: what was to take its place may be what failed")
  func removal() async throws {
    try await EngineBench.open([
      ("dns_server", [["address": "10.0.0.1", "description": "old"], ["address": "10.0.0.2"]])
    ]) { bench in
      let present = try await InventoryReader(client: bench.client).read().objects(.dnsServer).map(\.reference)
      let description = FieldDifference(name: "description", before: .text("old"), after: .text("new"))
      let changes = [
        Change(id: 0, step: .dnsServers, action: .update, target: present[0], location: nil, fields: [description]),
        Change(id: 1, step: .dnsServers, action: .delete, target: present[1], location: nil, fields: []),
      ]
      let plan = Plan(
        managementNode: bench.client.address, changes: changes, unchanged: 0, warnings: [], nodeCount: 0)
      bench.node.setFaults([refuse("PATCH", "*/dns_server/1/")])
      let report = await bench.apply(plan)
      #expect(bench.writtenPaths == ["PATCH /dns_server/1/"])
      #expect(report.outcomes.last == .skipped("not tried after the failure above"))
      #expect(bench.values("dns_server", "address") == ["10.0.0.1", "10.0.0.2"])

      #expect(await bench.apply(plan).isComplete)
      #expect(bench.values("dns_server", "description") == ["new"])
    }
  }
}
