import MockManagementNode
import Testing

@Suite struct FaultTests {
  private static let servers = RawClient.configurationPath + "/dns_server/"

  private func withNode(
    _ action: FaultRule.Action, occurrence: FaultRule.Occurrence = .every,
    _ body: (MockManagementNode, RawClient) async throws -> Void
  ) async throws {
    var configuration = MockConfiguration()
    configuration.tls = .none
    configuration.faults = [FaultRule(path: "*/dns_server/", occurrence: occurrence, action: action)]
    try await withMockManagementNode(configuration) { node in try await body(node, RawClient(node)) }
  }

  private func action(_ change: (inout FaultRule.Action) -> Void) -> FaultRule.Action {
    var action = FaultRule.Action()
    change(&action)
    return action
  }

  @Test func aResetBeforeLosesTheRequest() async throws {
    try await withNode(action { $0.reset = .before }) { node, client in
      let answer = try await client.request("POST", Self.servers, json: ["address": "10.0.0.2"])
      #expect(answer.ending == .reset)
      #expect(answer.text.isEmpty)
      #expect(node.state["objects"]?["dns_server"] == nil)
      #expect(node.requests.map(\.status) == [nil])
    }
  }

  @Test func aResetAfterLosesOnlyTheAnswer() async throws {
    try await withNode(action { $0.reset = .after }) { node, client in
      let answer = try await client.request("POST", Self.servers, json: ["address": "10.0.0.2"])
      #expect(answer.ending == .reset)
      #expect(answer.text.isEmpty)
      #expect(node.state["objects"]?["dns_server"]?[0]?["address"] == "10.0.0.2")
    }
  }

  @Test func aHeldRequestWaitsForOtherRulesAndHasNoEffectBefore() async throws {
    try await withNode(action { $0.holds = true }) { node, client in
      let request = Task { try await client.request("POST", Self.servers, json: ["address": "10.0.0.2"]) }
      while node.heldRequests == 0 { try await Task.sleep(for: .milliseconds(5)) }
      #expect(node.requests.isEmpty)
      #expect(node.state["objects"]?["dns_server"] == nil)
      node.setFaults([])
      #expect(try await request.value.status == 201)
      #expect(node.heldRequests == 0)
      #expect(node.state["objects"]?["dns_server"]?[0]?["address"] == "10.0.0.2")
    }
  }

  @Test func aStatusTakesTheAnswersPlaceAndNothingHappens() async throws {
    let busy = action {
      $0.status = 503
      $0.headers = ["Retry-After": "1"]
      $0.body = "busy"
    }
    try await withNode(busy) { node, client in
      let answer = try await client.request("POST", Self.servers, json: ["address": "10.0.0.2"])
      #expect(answer.status == 503)
      #expect(answer.header("Retry-After") == "1")
      #expect(answer.body == "busy")
      #expect(node.state["objects"]?["dns_server"] == nil)
    }
  }

  @Test func aRefusalMayLeaveATrace() async throws {
    let trace = action {
      $0.status = 400
      $0.takesEffect = true
      $0.json = ["error": "half done"]
    }
    try await withNode(trace) { node, client in
      let answer = try await client.request("POST", Self.servers, json: ["address": "10.0.0.2"])
      #expect(answer.status == 400)
      #expect(answer.body == "{\"error\": \"half done\"}")
      #expect(node.state["objects"]?["dns_server"]?[0]?["address"] == "10.0.0.2")
    }
  }

  @Test func anAnswerIsCutOffAfterSomeBytes() async throws {
    try await withNode(action { $0.truncate = 10 }) { _, client in
      let answer = try await client.request("GET", Self.servers)
      #expect(answer.status == 200)
      #expect(answer.body == "{\"meta\": {")
      let header = try #require(answer.header("Content-Length"))
      let promised = try #require(Int(header))
      #expect(promised > 10)
    }
  }

  @Test func aStalledAndADrippedAnswerComeWholeInTheEnd() async throws {
    let whole =
      "{\"meta\": {\"limit\": 20, \"next\": null, \"offset\": 0, \"previous\": null, \"total_count\": 0}, \"objects\": []}"
    for slow in [action { $0.stall = 0.05 }, action { $0.drip = 2000 }] {
      try await withNode(slow) { node, client in
        let answer = try await client.request("GET", Self.servers)
        #expect(answer.body == whole)
        let logged = try #require(node.requests.first)
        #expect(logged.status == 200)
      }
    }
  }

  @Test func aBodyIsReplaced() async throws {
    try await withNode(action { $0.json = ["objects": "none"] }) { _, client in
      let answer = try await client.request("GET", Self.servers)
      #expect(answer.status == 200)
      #expect(answer.body == "{\"objects\": \"none\"}")
    }
  }

  @Test func arequestIsSentElsewhere() async throws {
    try await withNode(action { $0.redirect = "https://elsewhere.example.com/" }) { _, client in
      let answer = try await client.request("GET", Self.servers)
      #expect(answer.status == 302)
      #expect(answer.header("Location") == "https://elsewhere.example.com/")
    }
  }

  @Test func aConnectionIsRefused() async throws {
    let refusal = FaultRule(occurrence: .from(1, count: 1), action: action { $0.refuse = true })
    var configuration = MockConfiguration()
    configuration.tls = .none
    configuration.faults = [refusal]
    try await withMockManagementNode(configuration) { node in
      let client = try RawClient(node)
      #expect(try await client.request("GET", Self.servers).ending == .reset)
      #expect(try await client.request("GET", Self.servers).status == 200)
      #expect(node.requests.count == 1)
    }
  }

  @Test func onlyTheRequestsInItsTurnAreMet() async throws {
    try await withNode(action { $0.status = 500 }, occurrence: .from(2, count: 2)) { _, client in
      var statuses: [Int?] = []
      for _ in 1...5 { statuses.append(try await client.request("GET", Self.servers).status) }
      #expect(statuses == [200, 500, 500, 200, 200])
    }
  }

  @Test func theFirstRuleThatMatchesActsAndTheOthersCountOn() async throws {
    let rules = try FaultRule.rules(from: [
      ["path": "*/dns_server/", "nth": 1, "do": ["status": 500]],
      ["path": "*/dns_server/", "nth": 2, "do": ["status": 502]],
      ["method": "POST", "path": "*", "do": ["status": 504]],
    ])
    var configuration = MockConfiguration()
    configuration.tls = .none
    configuration.faults = rules
    try await withMockManagementNode(configuration) { node in
      let client = try RawClient(node)
      #expect(try await client.request("GET", Self.servers).status == 500)
      #expect(try await client.request("GET", Self.servers).status == 502)
      #expect(try await client.request("GET", Self.servers).status == 200)
      #expect(try await client.request("POST", Self.servers, json: ["address": "10.0.0.2"]).status == 504)
    }
  }

  @Test func aPageShiftsWhileItIsRead() async throws {
    var configuration = MockConfiguration()
    configuration.tls = .none
    configuration.seed = .objects([("dns_server", (1...4).map { ["address": "10.0.0.\($0)"] })])
    configuration.faults = try FaultRule.rules(from: [
      ["method": "GET", "path": "*/dns_server/", "nth": 2, "do": ["remove_first": true]],
      ["method": "GET", "path": "*/dns_server/", "nth": 3, "do": ["insert": ["address": "10.0.0.9"]]],
    ])
    try await withMockManagementNode(configuration) { node in
      let client = try RawClient(node)
      let pages = try await [
        client.request("GET", Self.servers + "?limit=2").body,
        client.request("GET", Self.servers + "?limit=2&offset=2").body,
        client.request("GET", Self.servers + "?limit=2&offset=2").body,
      ].map { try addresses($0) }
      #expect(pages == [["10.0.0.1", "10.0.0.2"], ["10.0.0.4"], ["10.0.0.4", "10.0.0.9"]])
    }
  }

  private func addresses(_ body: String) throws -> [String] {
    try #require(try JSONValue(json: body.utf8)["objects"]?.elements).compactMap { $0["address"]?.text }
  }
}
