import Foundation
import MockManagementNode
import Testing

@Suite struct ScopeTests {
  @Test func servesForTheTimeOfTheClosureAndTakesItsFolderAway() async throws {
    let folder = try await withMockManagementNode { node in
      #expect(node.url.hasPrefix("https://127.0.0.1:"))
      let file = try #require(node.certificateAuthorityFile)
      #expect(FileManager.default.fileExists(atPath: file))
      return file
    }
    #expect(!FileManager.default.fileExists(atPath: folder))
  }

  @Test func startsWithTheGuidesExample() async throws {
    try await withMockManagementNode { node in
      let objects = try #require(node.state["objects"])
      #expect(
        objects["worker_vm"]?.elements?.compactMap { $0["address"]?.text } == [
          "10.44.0.10", "10.44.0.11", "10.44.0.12",
        ])
      #expect(objects["system_location"]?[0]?["name"] == "Europe")
      #expect(objects["conference_alias"]?[0]?["alias"] == "meet@vc.example.com")
      #expect(objects["dns_server"] == nil)
    }
  }

  @Test func takesASeedFromValuesAndCountsIdsFromOne() async throws {
    var configuration = MockConfiguration()
    configuration.seed = .objects([
      ("dns_server", [["address": "10.0.0.2"]]),
      ("system_location", [["name": "Asia", "dns_servers": ["/api/admin/configuration/v1/dns_server/1/"]]]),
      ("global", [["local_mssip_domain": "vc.example.com"]]),
    ])
    try await withMockManagementNode(configuration) { node in
      let objects = try #require(node.state["objects"])
      #expect(objects["system_location"]?[0]?["id"] == 1)
      #expect(objects["system_location"]?[0]?["dns_servers"] == ["/api/admin/configuration/v1/dns_server/1/"])
      #expect(objects["global"]?[0]?["local_mssip_domain"] == "vc.example.com")
      #expect(objects["tls_certificate"]?[0]?["id"] == 1)
    }
  }

  @Test func refusesASeedThatTheAPIWouldRefuse() async throws {
    var configuration = MockConfiguration()
    configuration.seed = .objects([("mssip_proxy", [["name": "SfB", "address": "fe.example.com", "port": 70_000]])])
    let error = await #expect(throws: MockError.self) { try await withMockManagementNode(configuration) { _ in } }
    #expect(
      error?.description
        == "object 1 of \"mssip_proxy\" in the seed would be refused by the API (status 400): "
        + "{\"mssip_proxy\": {\"port\": [\"Ensure this value is less than or equal to 65535.\"]}}")
  }

  @Test func saysThatAPortIsInUse() async throws {
    try await withMockManagementNode { node in
      var configuration = MockConfiguration()
      configuration.port = try #require(Int(node.url.split(separator: ":").last ?? ""))
      let error = await #expect(throws: MockError.self) { try await withMockManagementNode(configuration) { _ in } }
      #expect(
        error?.description == "cannot listen on 127.0.0.1 port \(configuration.port): Address already in use")
    }
  }
}
