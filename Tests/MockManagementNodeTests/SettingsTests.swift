import Foundation
import MockManagementNode
import Testing

@Suite struct SettingsTests {
  private static let servers = RawClient.configurationPath + "/dns_server/"

  private func withClient(
    _ change: (inout MockConfiguration) -> Void, _ body: (MockManagementNode, RawClient) async throws -> Void
  ) async throws {
    var configuration = MockConfiguration()
    configuration.tls = .none
    change(&configuration)
    try await withMockManagementNode(configuration) { node in try await body(node, RawClient(node)) }
  }

  @Test func theRateLimitAnswers429WithRetryAfterAndLeavesTheIndexAlone() async throws {
    try await withClient {
      $0.rateLimit = MockConfiguration.RateLimit(requests: 2, seconds: 600)
    } _: { _, client in
      #expect(try await client.request("GET", RawClient.configurationPath + "/").status == 200)
      #expect(try await client.request("GET", Self.servers).status == 200)
      #expect(try await client.request("GET", Self.servers).status == 200)
      let refused = try await client.request("GET", Self.servers)
      #expect(refused.status == 429)
      let wait = try #require(refused.header("Retry-After").flatMap { Int($0) })
      #expect((1...600).contains(wait))
      #expect(refused.body.isEmpty)
      var stranger = client
      stranger.authorization = nil
      #expect(try await stranger.request("GET", Self.servers).status == 401)
      #expect(try await client.request("GET", RawClient.configurationPath + "/").status == 200)
    }
  }

  @Test func theStateFileOutlivesTheServer() async throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "state-\(UUID().uuidString).json").path
    defer { try? FileManager.default.removeItem(atPath: file) }
    try await withClient {
      $0.stateFile = file
    } _: { _, client in
      let created = try await client.request("POST", Self.servers, json: ["address": "10.0.0.2"])
      #expect(created.status == 201)
    }
    try await withClient {
      $0.stateFile = file
      $0.seed = .empty
    } _: { node, client in
      #expect(node.state["objects"]?["worker_vm"]?.elements?.count == 3)
      let shown = try await client.request("GET", Self.servers + "1/").body
      #expect(
        shown
          == "{\"address\": \"10.0.0.2\", \"description\": \"\", \"id\": 1, \"resource_uri\": \"\(Self.servers)1/\"}")
    }
  }

  @Test func aStateCanBePutBackEvenIfTheAPIWouldRefuseIt() async throws {
    try await withClient { _ in
    } _: { node, client in
      let twins: JSONValue = [
        "objects": ["dns_server": [["id": 3, "address": "10.0.0.2"], ["id": 5, "address": "10.0.0.2"]]]
      ]
      try node.restore(twins)
      let list = try JSONValue(json: try await client.request("GET", Self.servers).body.utf8)
      #expect(list["objects"]?.elements?.compactMap { $0["id"] } == [3, 5])
      #expect(
        try await client.request("POST", Self.servers, json: ["address": "10.0.0.9"]).header("Location") == Self.servers
          + "6/")
      node.reset()
      #expect(node.state["objects"]?["worker_vm"]?.elements?.count == 3)
    }
  }

  @Test func withoutTheRedirectAPathWithoutItsSlashIsUnknown() async throws {
    try await withClient {
      $0.redirectsToSlash = false
    } _: { _, client in
      let answer = try await client.request("GET", RawClient.configurationPath + "/dns_server")
      #expect(answer.status == 404)
    }
  }

  @Test func withoutALargestPageALimitOfZeroIsEverything() async throws {
    try await withClient {
      $0.maximumLimit = 0
    } _: { _, client in
      let list = try JSONValue(json: try await client.request("GET", Self.servers + "?limit=0").body.utf8)
      #expect(list["meta"] == ["limit": 0, "offset": 0, "total_count": 0])
    }
  }

  @Test func controlIsOffUnlessAskedFor() async throws {
    try await withClient { _ in
    } _: { _, client in
      let answer = try await client.request("GET", "/mock/state")
      #expect(answer.status == 404)
    }
  }

  @Test func withoutADefaultCertificateThereIsNone() async throws {
    try await withClient {
      $0.hasDefaultCertificate = false
    } _: { node, _ in
      #expect(node.state["objects"]?["tls_certificate"] == nil)
    }
  }

  @Test func nodesAreInSyncAgainAfterTheDelay() async throws {
    let status = "/api/admin/status/v1/worker_vm/1/"
    for (delay, word) in [(Duration.zero, "SYNCED"), (.seconds(3600), "OUT_OF_SYNC")] {
      try await withClient {
        $0.syncDelay = delay
      } _: { _, client in
        let before = try JSONValue(json: try await client.request("GET", status).body.utf8)
        #expect(before["sync_status"] == "SYNCED")
        let refused = try await client.request("POST", Self.servers, json: [:])
        #expect(refused.status == 400)
        let unchanged = try JSONValue(json: try await client.request("GET", status).body.utf8)
        #expect(unchanged["sync_status"] == "SYNCED")
        let created = try await client.request("POST", Self.servers, json: ["address": "10.0.0.2"])
        #expect(created.status == 201)
        let after = try JSONValue(json: try await client.request("GET", status).body.utf8)
        #expect(after["sync_status"]?.text == word)
      }
    }
  }

  @Test func theRequestLogIsAJSONLinePerRequest() async throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "log-\(UUID().uuidString).jsonl").path
    defer { try? FileManager.default.removeItem(atPath: file) }
    try await withClient {
      $0.requestLog = file
    } _: { _, client in
      _ = try await client.request(
        "POST", RawClient.configurationPath + "/turn_server/?password=x&limit=1",
        json: ["name": "t", "address": "a", "password": "s3cret"], headers: ["User-Agent": "tests"])
    }
    let text = try String(contentsOf: URL(filePath: file), encoding: .utf8)
    #expect(!text.contains("s3cret"))
    let line = try JSONValue(json: text.utf8)
    #expect(
      line.members?.filter { $0.key != "time" && $0.key != "ms" } == [
        "seq": 1, "method": "POST", "path": "/api/admin/configuration/v1/turn_server/",
        "query": "password=********&limit=1", "status": 201, "location": "/api/admin/configuration/v1/turn_server/1/",
        "content_type": "application/json", "user_agent": "tests",
        "body": ["name": "t", "address": "a", "password": "********"],
      ])
  }
}
