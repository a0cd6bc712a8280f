import Foundation
import InfinityAPI
import InfinityResources
import MockManagementNode
import Testing

/// Every resource of the API through the life that its methods allow, typed, against the mock server: created with what it must have and with
/// all it may have, read back, changed, cleared and deleted; status and history listed and read; every command sent.
@Suite struct LifeTests {
  @Test func everyResourceLives() async throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    var mock = MockConfiguration()
    mock.seed = .file(folder.appending(path: "Lives/Seed.json").path)
    mock.password = "correct horse battery"
    let lives = Lives.all
    #expect(lives.count == 160 && Set(lives.map(\.resource)).count == 160)
    try await withMockManagementNode(mock) { node in
      var configuration = ManagementClient.Configuration(
        baseURL: node.url, authentication: .basic(username: node.username, password: Secret(node.password)))
      configuration.trust = .caFile(try #require(node.certificateAuthorityFile))
      configuration.proxy = .none
      configuration.requestsPerMinute = nil
      try await withManagementClient(configuration) { client in
        let world = try World(client)
        for life in lives {
          do {
            try await life.lead(world)
          } catch {
            Issue.record("\(life.resource): \(error)")
          }
        }
      }
    }
  }
}
