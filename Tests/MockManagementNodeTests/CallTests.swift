import Foundation
import MockManagementNode
import Testing

/// Conferences and participants, as commands find and change them.
@Suite struct CallTests {
  private static let commands = "/api/admin/command/v1/"
  private static let status = "/api/admin/status/v1/"

  private func withClient(
    _ seed: [(resource: String, bodies: [JSONValue])]? = nil,
    _ body: (MockManagementNode, RawClient) async throws -> Void
  ) async throws {
    var configuration = MockConfiguration()
    configuration.tls = .none
    if let seed { configuration.seed = .objects(seed) }
    try await withMockManagementNode(configuration) { node in try await body(node, RawClient(node)) }
  }

  private func command(_ name: String, _ body: JSONValue, _ client: RawClient) async throws -> JSONValue {
    let answer = try await client.request("POST", Self.commands + name + "/", json: body)
    #expect(answer.status == 202, "\(answer.body)")
    return try JSONValue(json: answer.body.utf8)
  }

  private func objects(_ name: String, _ client: RawClient) async throws -> [JSONValue] {
    let list = try JSONValue(json: try await client.request("GET", Self.status + name + "/").body.utf8)
    return list["objects"]?.elements ?? []
  }

  private func dial(_ destination: String, _ client: RawClient) async throws -> JSONValue {
    let answer = try await command(
      "participant/dial", ["conference_alias": "meet@vc.example.com", "destination": .string(destination)], client)
    let id = try #require(answer["data"]?["participant_id"])
    #expect(answer == ["status": "success", "data": ["participant_id": id, "participant_ids": [id]]])
    return id
  }

  @Test func whoWasDialedCanBeDisconnectedAndTheLastOneEndsTheConference() async throws {
    try await withClient { _, client in
      let (alice, bob) = (try await dial("alice@example.com", client), try await dial("bob@example.com", client))
      #expect(try await objects("conference", client).map { $0["name"] } == ["Meet"])
      #expect(try await command("participant/disconnect", ["participant_id": alice], client)["data"] == .null)
      #expect(try await objects("participant", client).map { $0["id"] } == [bob])
      #expect(try await objects("conference", client).count == 1)
      let again = try await client.request(
        "POST", Self.commands + "participant/disconnect/", json: ["participant_id": alice])
      #expect(again.status == 400)
      #expect(again.body == "{\"participant/disconnect\": {\"participant_id\": [\"Failed to find participant.\"]}}")
      _ = try await command("participant/disconnect", ["participant_id": bob], client)
      #expect(try await objects("participant", client).isEmpty)
      #expect(try await objects("conference", client).isEmpty)
    }
  }

  @Test func disconnectingAConferenceDisconnectsThoseInIt() async throws {
    try await withClient { _, client in
      _ = try await dial("alice@example.com", client)
      _ = try await command(
        "participant/dial", ["conference_alias": "elsewhere", "destination": "bob@example.com"], client)
      let meet = try #require(try await objects("conference", client).first { $0["name"] == "Meet" }?["id"])
      _ = try await command("conference/disconnect", ["conference_id": meet], client)
      #expect(try await objects("participant", client).map { $0["conference"] } == ["elsewhere"])
      #expect(try await objects("conference", client).map { $0["name"] } == ["elsewhere"])
    }
  }

  @Test func commandsChangeWhatIsSeeded() async throws {
    let seed: [(resource: String, bodies: [JSONValue])] = [
      ("status/conference", [["id": "c-1", "name": "Meet", "is_started": true]]),
      ("status/participant", [["id": "p-1", "conference": "Meet", "display_name": "Alice", "role": "guest"]]),
    ]
    try await withClient(seed) { _, client in
      for name in ["participant/mute", "participant/role", "conference/lock", "conference/mute_guests"] {
        _ = try await command(name, ["participant_id": "p-1", "conference_id": "c-1", "role": "chair"], client)
      }
      let participant = try #require(try await objects("participant", client).first)
      #expect(participant["display_name"] == "Alice")
      #expect(participant["is_muted"] == true)
      #expect(participant["role"] == "chair")
      let conference = try #require(try await objects("conference", client).first)
      #expect(conference["is_locked"] == true)
      #expect(conference["guests_muted"] == true)
      for name in ["participant/unmute", "conference/unlock", "conference/unmute_guests"] {
        _ = try await command(name, ["participant_id": "p-1", "conference_id": "c-1"], client)
      }
      #expect(try await objects("participant", client).first?["is_muted"] == false)
      #expect(try await objects("conference", client).first?["is_locked"] == false)
      #expect(try await objects("conference", client).first?["guests_muted"] == false)
    }
  }

  @Test func aCallIsInTheStateFileBeforeTheServerStops() async throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "state-\(UUID().uuidString).json")
    defer { try? FileManager.default.removeItem(at: file) }
    var configuration = MockConfiguration()
    configuration.tls = .none
    configuration.stateFile = file.path
    try await withMockManagementNode(configuration) { node in
      let id = try await dial("alice@example.com", RawClient(node))
      func kept() -> JSONValue? {
        let state = (try? Data(contentsOf: file)).flatMap { try? JSONValue(json: $0) }
        return state?["objects"]?["status/participant"]?[0]?["id"]
      }
      while kept() != id { try await Task.sleep(for: .milliseconds(20)) }
    }
  }
}
