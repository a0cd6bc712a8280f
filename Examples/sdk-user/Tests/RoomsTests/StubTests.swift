import InfinityAPI
import Rooms
import Synchronization
import Testing

/// Without a network: answers that are written down.
@Suite struct StubTests {
  private let server = ResourceURI(DNSServer.endpoint, id: 7)
  private let europe = ResourceURI(Location.endpoint, id: 1)

  @Test func aServerWhoseAnswerWasLostIsLookedUp() async throws {
    let found = try StubbedManagementNode.Answer.list([DNSServer.sample(server) { $0.address = "10.0.0.53" }])
    let none = try StubbedManagementNode.Answer.list([] as [DNSServer])
    let locations = try StubbedManagementNode.Answer.list([Location.sample(europe) { $0.name = "Europe" }])
    let wasCreated = Mutex(false)
    let node = StubbedManagementNode { request in
      switch (request.method, request.path) {
      case ("POST", _):
        wasCreated.withLock { $0 = true }
        return .lost
      case ("PATCH", _): return .empty(202)
      case (_, Location.endpoint.path): return locations
      default: return wasCreated.withLock { $0 } ? found : none
      }
    }
    let uri = try await ensureDNSServer(node.client(), "10.0.0.53", in: "Europe")
    #expect(uri == server)
    #expect(node.requests.map(\.method) == ["GET", "POST", "GET", "GET", "PATCH"])
    #expect(node.requests.last?.body?["dns_servers"]?.elements?.compactMap(\.text) == [server.path])
  }

  @Test func aConferenceIsEndedOnce() async throws {
    let node = StubbedManagementNode([
      "POST /api/admin/command/v1/conference/disconnect/": .json(#"{"status": "success"}"#, status: 202)
    ])
    try await end(node.client(), conference: "c1")
    #expect(node.requests.count == 1)
    #expect(node.requests.first?.body?["conference_id"]?.text == "c1")
  }
}
