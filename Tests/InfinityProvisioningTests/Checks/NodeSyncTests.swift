import InfinityAPI
import InfinityProvisioning
import MockManagementNode
import Testing

@Suite("Whether nodes have the configuration")
struct NodeSyncTests {
  /// Who lags behind, where the Management Node lists these statuses.
  private func laggards(_ statuses: [(name: String, word: JSONValue?)], of nodes: [String]?) async throws -> [String] {
    var found: [String] = []
    try await EngineBench.open { bench in
      let objects = statuses.enumerated().map { index, status in
        var members: [String: JSONValue] = [
          "id": .integer(index + 1), "name": .string(status.name),
          "resource_uri": "/api/admin/status/v1/worker_vm/\(index + 1)/",
        ]
        members["sync_status"] = status.word
        return JSONValue.object(members)
      }
      var list = FaultRule.Action()
      list.json = [
        "meta": [
          "limit": 1000, "next": .null, "offset": 0, "previous": .null, "total_count": .integer(statuses.count),
        ], "objects": .array(objects),
      ]
      bench.node.setFaults([FaultRule(path: "*/status/v1/worker_vm/", action: list)])
      found = try await NodeSync(client: bench.client, nodes: nodes).laggards().map { "\($0.name) \($0.status)" }
    }
    return found
  }

  @Test(
    "only SYNCED is in sync, in whatever case: a node with another word is not, nor one without a word, nor one that the list lacks"
  )
  func words() async throws {
    let statuses: [(String, JSONValue?)] = [
      ("conf01", "SYNCED"), ("conf02", "SYNCING"), ("conf03", .null), ("conf04", nil), ("conf05", "synced"),
    ]
    let laggards = ["conf02 SYNCING", "conf03 ", "conf04 "]
    #expect(try await self.laggards(statuses, of: nil) == laggards)
    #expect(try await self.laggards(statuses, of: ["conf01", "conf02", "conf06"]) == ["conf02 SYNCING", "conf06 "])
    #expect(try await self.laggards([("conf01", "SYNCED")], of: ["conf01", "conf02"]) == ["conf02 "])
    // A node that was deployed anew may have two.
    for words in [["SYNCED", "OUT_OF_SYNC"], ["OUT_OF_SYNC", "SYNCED"]] {
      let twice = words.map { ("conf01", JSONValue?.some(.string($0))) }
      #expect(try await self.laggards(twice, of: ["conf01"]) == ["conf01 OUT_OF_SYNC"])
    }
    #expect(try await self.laggards([("conf01", "SYNCED")], of: ["conf01"]) == [])
    #expect(try await self.laggards([], of: ["conf01"]) == ["conf01 "])
    #expect(try await self.laggards([("conf01", .null)], of: ["conf01"]) == ["conf01 "])
    await #expect(throws: NodeSync.NotTold.self) { try await self.laggards([("conf01", nil)], of: ["conf01"]) }
  }
}
