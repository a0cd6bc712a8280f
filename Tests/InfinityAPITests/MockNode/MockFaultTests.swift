import MockManagementNode
import Testing

@testable import InfinityAPI

/// What the client makes of each fault that the mock Management Node can produce, over its TLS.
@Suite struct MockFaultTests {
  private static let servers = "/api/admin/configuration/v1/dns_server/"

  private func withNode(
    _ action: [String: JSONValue], nth: Int? = nil, method: String = "*",
    client change: (inout ManagementClient.Configuration) -> Void = { _ in },
    _ body: (ManagementClient, MockManagementNode) async throws -> Void
  ) async throws {
    var rule: [String: JSONValue] = ["method": .string(method), "path": "*/dns_server/*", "do": .object(action)]
    if let nth { rule["nth"] = .integer(nth) }
    var mock = MockConfiguration()
    mock.faults = try FaultRule.rules(from: [.object(rule)])
    mock.seed = .objects([("dns_server", (1...6).map { ["address": "10.0.0.\($0)"] })])
    try await withNode(mock, client: change, body)
  }

  private func withNode(
    _ mock: MockConfiguration, client change: (inout ManagementClient.Configuration) -> Void = { _ in },
    _ body: (ManagementClient, MockManagementNode) async throws -> Void
  ) async throws {
    var mock = mock
    mock.password = testPassword
    try await withMockManagementNode(mock) { node in
      let authority = try #require(node.certificateAuthorityFile)
      let configuration = configuration(node.url, trust: .caFile(authority), change)
      try await withManagementClient(configuration) { client in try await body(client, node) }
    }
  }

  private func createdServers(_ node: MockManagementNode) -> Int {
    node.state["objects"]?["dns_server"]?.elements?.filter { $0["address"] == "10.0.0.9" }.count ?? 0
  }

  @Test func aLateAnswerIsATimeout() async throws {
    let impatient: (inout ManagementClient.Configuration) -> Void = {
      $0.requestTimeout = .milliseconds(200)
      $0.retryPolicy.maxAttempts = 1
    }
    for action in [["delay": 60_000], ["stall": 60], ["drip": 1]] as [[String: JSONValue]] {
      try await withNode(action, client: impatient) { client, _ in
        let error = await infinityError { try await client.list(DNSServer.self) }
        #expect(error?.code == .timeout)
      }
    }
  }

  @Test func aSlowAnswerIsWaitedFor() async throws {
    for action in [["delay": 10], ["stall": 0.01], ["drip": 100_000]] as [[String: JSONValue]] {
      try await withNode(action) { client, node in
        let servers = try await client.list(DNSServer.self)
        #expect(servers.count == 6)
        #expect(node.requests.count == 1)
      }
    }
  }

  @Test func aRefusedConnectionIsTriedAgain() async throws {
    try await withNode(["refuse": true], nth: 1) { client, node in
      let servers = try await client.list(DNSServer.self)
      #expect(servers.count == 6)
      #expect(node.requests.count == 1)
    }
  }

  @Test(arguments: ["before", "after"])
  func aReadWhoseConnectionIsResetIsTriedAgain(when: String) async throws {
    try await withNode(["reset": .string(when)], nth: 1) { client, node in
      let servers = try await client.list(DNSServer.self)
      #expect(servers.count == 6)
      #expect(node.requests.map(\.status) == [nil, 200])
    }
  }

  @Test(arguments: [("before", 0), ("after", 1)])
  func aCreateWhoseConnectionIsResetIsNotSentAgain(when: String, created: Int) async throws {
    try await withNode(["reset": .string(when)], method: "POST") { client, node in
      let error = await infinityError { try await client.create(DNSServer.draft(address: "10.0.0.9")) }
      #expect(error?.code == .connectionLost)
      #expect(error?.mayHaveTakenEffect == true)
      #expect(node.requests.count == 1)
      #expect(createdServers(node) == created)
    }
  }

  @Test func aCreateThatCouldNotConnectIsSentOnce() async throws {
    try await withNode(["refuse": true], nth: 1) { client, node in
      _ = try await client.create(DNSServer.draft(address: "10.0.0.9"))
      #expect(createdServers(node) == 1)
    }
  }

  @Test func anAnswerThatIsCutOffIsAskedForAgain() async throws {
    try await withNode(["truncate": 10], nth: 1) { client, node in
      let servers = try await client.list(DNSServer.self)
      #expect(servers.count == 6)
      #expect(node.requests.count == 2)
    }
  }

  @Test(arguments: [["body": "{\"meta\": "], ["json": ["objects": "none"]], ["json": .null]] as [[String: JSONValue]])
  func anAnswerThatIsNoListIsAnError(action: [String: JSONValue]) async throws {
    try await withNode(action) { client, _ in
      let error = await infinityError { try await client.list(DNSServer.self) }
      #expect(error?.code == .invalidResponse)
    }
  }

  @Test(arguments: [429, 503])
  func aBusyNodeIsAskedAgain(status: Int) async throws {
    try await withNode(["status": .integer(status), "headers": ["Retry-After": "0"]], nth: 1) { client, node in
      let servers = try await client.list(DNSServer.self)
      #expect(servers.count == 6)
      #expect(node.requests.map(\.status) == [status, 200])
    }
  }

  @Test(arguments: [
    (400, "{\"error\": \"no\"}", InfinityError.Code.validation), (401, "", .unauthorized), (403, "", .forbidden),
    (404, "", .notFound), (405, "GET", .notSupported), (500, "", .serverError),
  ])
  func aStatusIsAnErrorOfItsKind(status: Int, body: String, code: InfinityError.Code) async throws {
    try await withNode(["status": .integer(status), "body": .string(body)], method: "PATCH") { client, node in
      let uri = try #require(try await client.list(DNSServer.self).first?.uri)
      var update = Changes<DNSServer>()
      update.description = .set("x")
      let error = await infinityError { try await client.update(update, at: uri) }
      #expect(error?.code == code)
      #expect(node.requests.count == 2)
    }
  }

  @Test func aRedirectIsNotFollowed() async throws {
    try await withNode(["redirect": "https://elsewhere.example.com/"]) { client, node in
      let error = await infinityError { try await client.list(DNSServer.self) }
      #expect(error?.code == .redirected)
      #expect(node.requests.count == 1)
    }
  }

  @Test(
    arguments: [(["remove_first": true], 5), (["insert": ["address": "10.0.0.9"]], 7)] as [([String: JSONValue], Int)])
  func aListThatShiftsWhileItIsReadIsAnError(action: [String: JSONValue], count: Int) async throws {
    try await withNode(action, nth: 2, client: { $0.pageSize = 2 }) { client, _ in
      let error = await infinityError { try await client.list(DNSServer.self) }
      #expect(error?.code == .incompleteListing)
      #expect(
        error?.description.contains("the list changed while it was read: it had 6 objects and now has \(count).")
          == true)
    }
  }

  @Test(arguments: [MockConfiguration.Certificate.expired, .wrongHost])
  func aCertificateThatIsNotRightIsRefused(certificate: MockConfiguration.Certificate) async throws {
    var mock = MockConfiguration()
    mock.certificate = certificate
    try await withNode(mock) { client, node in
      let error = await infinityError { try await client.list(DNSServer.self) }
      #expect(error?.code == .certificateNotTrusted)
      #expect(error?.attempts == 1)
      #expect(node.requests.isEmpty)
    }
  }

  @Test func anOldVersionOfTLSIsRefused() async throws {
    var mock = MockConfiguration()
    mock.minimumTLSVersion = .v1_0
    mock.maximumTLSVersion = .v1_1
    try await withNode(mock) { client, node in
      let error = await infinityError { try await client.list(DNSServer.self) }
      #expect(error?.code == .tlsFailed)
      #expect(node.requests.isEmpty)
    }
  }
}
