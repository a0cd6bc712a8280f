import InfinityAPI
import Testing

/// The stub, as somebody uses it who has nothing but the public interface.
@Suite struct StubbedManagementNodeTests {
  private let list = "/api/admin/configuration/v1/dns_server/"
  private let uri = ResourceURI(DNSServer.endpoint, id: 7)

  private func sample() throws -> DNSServer {
    try DNSServer.sample(uri) {
      $0.address = "10.0.0.53"
      $0.description = "inside"
    }
  }

  @Test func aWholeLife() async throws {
    let node = StubbedManagementNode([
      "GET \(list)": try .list([sample()]), "GET \(uri)": try .object(sample()), "POST \(list)": .created(uri),
      "PATCH \(uri)": .empty(202), "DELETE \(uri)": .empty(),
      "POST /api/admin/command/v1/conference/lock/": .json(#"{"status": "success"}"#),
    ])
    let client = try node.client()
    #expect(try await client.list(DNSServer.self) == [sample()])
    #expect(try await client.get(DNSServer.self, at: uri).description == "inside")
    #expect(try await client.create(DNSServer.draft(address: "10.0.0.53")) == uri)
    var change = Changes<DNSServer>()
    change.description = .clear
    try await client.update(change, at: uri)
    try await client.delete(at: uri)
    try await client.command("conference/lock", ["conference_id": "c"])
    await client.shutdown()
    #expect(
      node.requests.map(\.line) == [
        "GET \(list)?limit=1000&offset=0", "GET \(uri)", "POST \(list)", "PATCH \(uri)", "DELETE \(uri)",
        "POST /api/admin/command/v1/conference/lock/",
      ])
    #expect(node.requests[2].body?["address"]?.text == "10.0.0.53")
    #expect(node.requests[3].body?["description"]?.text == "")
    #expect(node.requests[4].body == nil)
  }

  @Test func whatIsNotStubbedIsNotFound() async throws {
    let client = try StubbedManagementNode([:]).client()
    await #expect { try await client.get(DNSServer.self, at: uri) } throws: { error in
      (error as? InfinityError)?.message == "there is no such object or resource (404): \"not stubbed\""
    }
  }

  @Test func anEntryWithAQueryGoesFirst() async throws {
    let node = StubbedManagementNode([
      "GET \(list)?limit=1&offset=0": .json(#"{"meta": {"total_count": 40}, "objects": []}"#),
      "GET \(list)": try .list([sample()]),
    ])
    // A count asks for one object and takes the number from the answer.
    #expect(try await node.client().list(DNSServer.self).count == 1)
    #expect(try await node.client().count(of: DNSServer.self) == 40)
  }

  @Test func faultsAreWhatTheyAreElse() async throws {
    let lost = StubbedManagementNode { _ in .lost }
    await #expect { try await lost.client().create(DNSServer.draft(address: "10.0.0.53")) } throws: { error in
      (error as? InfinityError)?.mayHaveTakenEffect == true
    }
    #expect(lost.requests.count == 1)
    let refused = StubbedManagementNode { _ in .refused }
    await #expect { try await refused.client().list(DNSServer.self) } throws: { error in
      (error as? InfinityError)?.code == .connectionRefused
    }
    #expect(refused.requests.count == 4)
  }
}
