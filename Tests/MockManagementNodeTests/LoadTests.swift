import MockManagementNode
import Testing

@Suite struct LoadTests {
  private static let servers = RawClient.configurationPath + "/mssip_proxy/"

  private func withClient(_ body: (MockManagementNode, RawClient) async throws -> Void) async throws {
    var configuration = MockConfiguration()
    configuration.tls = .none
    configuration.seed = .empty
    try await withMockManagementNode(configuration) { node in try await body(node, RawClient(node)) }
  }

  @Test func twoHundredWritersLeaveTwoHundredObjects() async throws {
    try await withClient { node, client in
      let locations = try await withThrowingTaskGroup(of: String?.self) { group in
        for number in 1...200 {
          group.addTask {
            let body: JSONValue = ["name": "SfB \(number)", "address": "fe\(number).example.com"]
            return try await client.request("POST", Self.servers, json: body).header("Location")
          }
        }
        return try await group.reduce(into: Set<String>()) { locations, location in
          locations.insert(try #require(location))
        }
      }
      #expect(locations == Set((1...200).map { "\(Self.servers)\($0)/" }))
      let objects = try #require(node.state["objects"]?["mssip_proxy"]?.elements)
      #expect(Set(objects.compactMap { $0["name"]?.text }) == Set((1...200).map { "SfB \($0)" }))
    }
  }

  @Test func ofThirtyTwoCreatesOfOneNameOneSucceeds() async throws {
    try await withClient { node, client in
      let statuses = try await withThrowingTaskGroup(of: Int?.self) { group in
        for _ in 1...32 {
          group.addTask {
            try await client.request("POST", Self.servers, json: ["name": "SfB", "address": "fe.example.com"]).status
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(statuses.filter { $0 == 201 }.count == 1)
      #expect(statuses.filter { $0 == 400 }.count == 31)
      #expect(node.state["objects"]?["mssip_proxy"]?.elements?.count == 1)
    }
  }

  @Test func aListPatchOfAThousandIsAllOrNothing() async throws {
    try await withClient { node, client in
      let new: [JSONValue] = (1...1000).map { ["name": "SfB \($0)", "address": "fe.example.com"] }
      let created = try await client.request("PATCH", Self.servers, json: ["objects": .array(new)]).status
      #expect(created == 202)
      func ports() -> [Int] {
        (node.state["objects"]?["mssip_proxy"]?.elements ?? []).compactMap { $0["port"]?.wholeNumber }
      }
      #expect(ports() == Array(repeating: 5061, count: 1000))

      var changes: [JSONValue] = (1...1000).map { ["resource_uri": "\(Self.servers)\($0)/", "port": 5062] }
      changes[999] = ["resource_uri": "\(Self.servers)1000/", "port": 0]
      let refused = try await client.request("PATCH", Self.servers, json: ["objects": .array(changes)]).status
      #expect(refused == 400)
      #expect(ports() == Array(repeating: 5061, count: 1000))

      changes[999] = ["resource_uri": "\(Self.servers)1000/", "port": 5062]
      let changed = try await client.request("PATCH", Self.servers, json: ["objects": .array(changes)]).status
      #expect(changed == 202)
      #expect(ports() == Array(repeating: 5062, count: 1000))
    }
  }
}
