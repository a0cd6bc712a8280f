import InfinityAPI
import MockManagementNode
import Testing

@testable import InfinityProvisioning

/// What the Management Node answers as done, and did not do.
@Suite("Changes that are accepted and not made")
struct ConfirmationTests {
  /// A rule that answers one request as done, and does nothing.
  private func pretend(_ method: String, _ path: String, _ status: Int, location: String? = nil) -> FaultRule {
    var action = FaultRule.Action()
    action.status = status
    if let location { action.headers = ["Location": location] }
    return FaultRule(method: method, path: path, occurrence: .from(1, count: 1), action: action)
  }

  private static let text = """
    version: 1
    dnsServers:
      - {address: 10.0.0.1, description: new}
      - {address: 10.0.0.2}
    """

  private static let advice =
    "Either something else changed it in the same moment, or this Management Node does not keep it; look at it there, and plan again"

  @Test(
    "an update: the object is as it was, and the report says which field is not what was sent", arguments: [202, 204])
  func update(status: Int) async throws {
    try await EngineBench.open([
      ("dns_server", [["address": "10.0.0.1", "description": "old"], ["address": "10.0.0.2"]])
    ]) { bench in
      let plan = try await bench.plan(Self.text)
      bench.node.setFaults([pretend("PATCH", "*/dns_server/1/", status)])
      let report = await bench.apply(plan)
      #expect(bench.writtenPaths == ["PATCH /dns_server/1/"])
      #expect(
        report.failures == [
          ApplyFailure(
            .leftTrace,
            "update the DNS server \"10.0.0.1\": the Management Node accepted it, but when the DNS server is read again, it does not "
              + "hold what was sent: Description. \(Self.advice)")
        ])
      #expect(report.mayHaveWritten)
      #expect(bench.values("dns_server", "description") == ["old", ""])

      #expect(await bench.apply(try await bench.plan(Self.text)).isComplete)
      #expect(try await bench.plan(Self.text).isEmpty)
    }
  }

  @Test("what shows a moment later was made: it is read again before it is called a failure")
  func late() async throws {
    try await EngineBench.open([("dns_server", [["address": "10.0.0.1", "description": "old"]])]) { bench in
      let text = "version: 1\ndnsServers:\n  - {address: 10.0.0.1, description: new}\n"
      let plan = try await bench.plan(text)
      var action = FaultRule.Action()
      action.status = 200
      action.headers = ["Content-Type": "application/json"]
      action.body =
        #"{"meta": {"total_count": 1}, "objects": [{"id": 1, "address": "10.0.0.1", "description": "old"}]}"#
      // The first reading is that before the step.
      bench.node.setFaults([
        FaultRule(method: "GET", path: "*/dns_server/", occurrence: .from(2, count: 2), action: action)
      ])
      let report = await bench.apply(plan)
      #expect(report.isComplete, "\(report.failures)")
      #expect(bench.writtenPaths == ["PATCH /dns_server/1/"])
      #expect(try await bench.plan(text).isEmpty)
    }
  }

  @Test("a new object that was accepted without an address, and shows a moment later, is not sent again")
  func lateWithoutAddress() async throws {
    try await EngineBench.open { bench in
      let text = "version: 1\nlyncServers:\n  - {name: SfB, address: fe.example.com}\n"
      let plan = try await bench.plan(text)
      var accepted = FaultRule.Action()
      accepted.status = 202
      accepted.takesEffect = true
      var stale = FaultRule.Action()
      stale.status = 200
      stale.headers = ["Content-Type": "application/json"]
      stale.body = #"{"meta": {"total_count": 0}, "objects": []}"#
      bench.node.setFaults([
        FaultRule(method: "POST", path: "*/mssip_proxy/", occurrence: .from(1, count: 1), action: accepted),
        FaultRule(method: "GET", path: "*/mssip_proxy/", occurrence: .from(2, count: 2), action: stale),
      ])
      let report = await bench.apply(plan)
      #expect(report.isComplete, "\(report.failures)")
      #expect(bench.writtenPaths == ["POST /mssip_proxy/"])
      #expect(bench.values("mssip_proxy", "name") == ["SfB"])
      #expect(try await bench.plan(text).isEmpty)
    }
  }

  @Test("a new object that is not there: nothing that comes after is begun")
  func create() async throws {
    try await EngineBench.open { bench in
      let text = Self.text + "\nlocations:\n  - {name: Oslo, dnsServers: [10.0.0.2]}\n"
      let plan = try await bench.plan(text)
      bench.node.setFaults([
        pretend("POST", "*/dns_server/", 201, location: "/api/admin/configuration/v1/dns_server/7/")
      ])
      let report = await bench.apply(plan)
      #expect(
        report.failures == [
          ApplyFailure(
            .leftTrace,
            "create the DNS server \"10.0.0.1\": the Management Node accepted it, but when the DNS server is read again, it is not "
              + "there. \(Self.advice)")
        ])
      #expect(bench.values("dns_server", "address") == ["10.0.0.2"])

      #expect(await bench.apply(try await bench.plan(text)).isComplete)
      #expect(bench.values("dns_server", "address") == ["10.0.0.2", "10.0.0.1"])
      #expect(try await bench.plan(text).isEmpty)
    }
  }

  @Test("a new object whose address is answered wrong: the right one is reported, and what comes after refers to it")
  func wrongAddress() async throws {
    try await EngineBench.open { bench in
      let text = "version: 1\ndnsServers:\n  - {address: 10.0.0.1}\n"
      let plan = try await bench.plan(text)
      var action = FaultRule.Action()
      action.headers = ["Location": "/api/admin/configuration/v1/dns_server/7/"]
      bench.node.setFaults([FaultRule(method: "POST", path: "*/dns_server/", action: action)])
      let report = await bench.apply(plan)
      #expect(report.isComplete, "\(report.failures)")
      #expect(report.outcomes == [.applied(try ResourceURI("/api/admin/configuration/v1/dns_server/1/"))])
      #expect(bench.writtenPaths == ["POST /dns_server/"])
      #expect(try await bench.plan(text).isEmpty)
    }
  }

  @Test("a removal: the object is still there")
  func removal() async throws {
    try await EngineBench.open([("dns_server", [["address": "10.0.0.1"]])]) { bench in
      let present = try await InventoryReader(client: bench.client).read().objects(.dnsServer).map(\.reference)
      let removal = Change(
        id: 0, step: .dnsServers, action: .delete, target: try #require(present.first), location: nil, fields: [])
      let plan = Plan(
        managementNode: bench.client.address, changes: [removal], unchanged: 0, warnings: [], nodeCount: 0)
      bench.node.setFaults([pretend("DELETE", "*/dns_server/1/", 204)])
      let report = await bench.apply(plan)
      #expect(
        report.failures == [
          ApplyFailure(
            .leftTrace,
            "delete the DNS server \"10.0.0.1\": the Management Node accepted it, but when the DNS server is read again, it is still "
              + "there. \(Self.advice)")
        ])
      #expect(bench.values("dns_server", "address") == ["10.0.0.1"])

      #expect(await bench.apply(plan).isComplete)
      #expect(bench.values("dns_server", "address") == [])
    }
  }

  @Test("where what was accepted cannot be read, it is not called made")
  func unread() async throws {
    try await EngineBench.open([("dns_server", [["address": "10.0.0.1", "description": "old"]])]) { bench in
      let text = "version: 1\ndnsServers:\n  - {address: 10.0.0.1, description: new}\n"
      let plan = try await bench.plan(text)
      var action = FaultRule.Action()
      action.status = 403
      // The first reading is that before the step.
      bench.node.setFaults([
        FaultRule(method: "GET", path: "*/dns_server/", occurrence: .from(2, count: nil), action: action)
      ])
      let report = await bench.apply(plan)
      #expect(
        report.failures.map(\.message) == [
          "update the DNS server \"10.0.0.1\": the Management Node accepted it, but it could not be read whether it was kept: "
            + "GET /api/admin/configuration/v1/dns_server/?limit=1000&offset=0 on \(bench.client.address): the account may not do "
            + "this (403). Give the account a role with the permission, or use another one."
        ])
      #expect(report.mayHaveWritten)
      bench.node.setFaults([])
      #expect(try await bench.plan(text).isEmpty)
    }
  }
}
