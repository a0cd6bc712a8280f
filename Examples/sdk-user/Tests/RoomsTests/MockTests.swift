import InfinityAPI
import MockManagementNode
import Rooms
import Testing

/// Against a server with the API's rules, in this process.
@Suite struct MockTests {
  private func configuration(_ node: MockManagementNode) throws -> ManagementClient.Configuration {
    var configuration = ManagementClient.Configuration(
      baseURL: node.url, authentication: .basic(username: node.username, password: Secret(node.password)))
    configuration.trust = .caFile(try #require(node.certificateAuthorityFile))
    return configuration
  }

  @Test func theDirectoryFillsItself() async throws {
    try await withMockManagementNode { node in
      let configuration = try configuration(node)
      try await withManagementClient(configuration) { client in
        try await client.create(Location.draft(name: "Oslo"))
        try await client.create(Location.draft(name: "Bergen"))
        try await client.create(
          at: Endpoint(.configuration, "h323_gatekeeper"), body: ["name": "gk", "address": "10.0.0.9"])
      }
      let directory = Directory()
      try await directory.load(configuration)
      // A new Management Node has a location of its own.
      let locations = await directory.locations
      #expect(Set(locations).isSuperset(of: ["Bergen", "Oslo"]))
      #expect(locations == locations.sorted())
      #expect(await directory.themes.isEmpty == false)
      #expect(await directory.rooms.keys.sorted() == ["gk"])
    }
  }

  @Test func aServerIsMadeOnceAndLinked() async throws {
    try await withMockManagementNode { node in
      try await withManagementClient(configuration(node)) { client in
        let oslo = try await client.create(Location.draft(name: "Oslo"))
        let server = try await ensureDNSServer(client, "10.0.0.53", in: "Oslo")
        #expect(try await ensureDNSServer(client, "10.0.0.53", in: "Oslo") == server)
        #expect(try await client.get(Location.self, at: oslo).dnsServers == [server])
        #expect(try await client.count(of: DNSServer.self, where: [.field(\.address, "10.0.0.53")]) == 1)
      }
    }
  }

  @Test func aConferenceThatIsNotThereCannotBeEnded() async throws {
    try await withMockManagementNode { node in
      try await withManagementClient(configuration(node)) { client in
        await #expect { try await end(client, conference: "none") } throws: { error in
          (error as? InfinityError)?.code == .validation
        }
      }
    }
  }
}
