import Foundation
import InfinityAPI
import InfinityResources
import MockManagementNode
import Testing

// tutorial: whole API
func mute(_ client: ManagementClient, in conference: String) async throws -> Int {
  let guests = try await client.list(
    Participant.self, where: [.field(\.conferenceName, conference), .field(\.role, .guest)])
  for guest in guests where !guest.isMuted {
    try await client.perform(MuteParticipant.call(participantID: guest.uri.key))
  }
  return guests.count
}
// tutorial: end

/// The code of docs/sdk-tutorial.md that needs the whole API.
@Suite struct WholeAPITutorialTests {
  @Test func thePageShowsThisCode() throws {
    let tests = URL(filePath: #filePath)
    let source = try String(contentsOf: tests, encoding: .utf8)
    let root = tests.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let page = try String(contentsOf: root.appending(path: "docs/sdk-tutorial.md"), encoding: .utf8)
    let piece = try #require(source.components(separatedBy: "\n// tutorial: ").dropFirst().first)
    #expect(page.contains("```swift\n\(piece.drop { $0 != "\n" }.dropFirst())\n```"))
  }

  @Test func guestsAreMuted() async throws {
    try await withMockManagementNode { node in
      var configuration = ManagementClient.Configuration(
        baseURL: node.url, authentication: .basic(username: node.username, password: Secret(node.password)))
      configuration.trust = .caFile(try #require(node.certificateAuthorityFile))
      configuration.proxy = .none
      try await withManagementClient(configuration) { client in
        var guest = DialParticipant.call(conferenceAlias: "meet@vc.example.com", destination: "sip:guest@example.com")
        guest.role = .guest
        try await client.perform(guest)
        var host = DialParticipant.call(conferenceAlias: "meet@vc.example.com", destination: "sip:host@example.com")
        host.role = .chair
        try await client.perform(host)
        let muted = try await mute(client, in: "Meet")
        #expect(muted == 1)
        let participants = try await client.list(Participant.self)
        #expect(Set(participants.map { "\($0.role?.rawValue ?? "") \($0.isMuted)" }) == ["guest true", "chair false"])
      }
    }
  }
}
