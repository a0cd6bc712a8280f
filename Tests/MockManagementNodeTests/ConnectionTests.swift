import Foundation
import MockManagementNode
import Testing

/// What HTTP asks of a connection: leave to send a body, and when it ends.
@Suite("Connections of the mock", .timeLimit(.minutes(5))) struct ConnectionTests {
  private static let servers = RawClient.configurationPath + "/dns_server/"

  private func withClient(_ body: (RawClient, String) async throws -> Void) async throws {
    var configuration = MockConfiguration()
    configuration.tls = .none
    try await withMockManagementNode(configuration) { node in
      let client = try RawClient(node)
      let common = "Host: \(client.host)\r\nAuthorization: \(try #require(client.authorization))\r\n"
      try await body(client, common)
    }
  }

  @Test("a client that asks for leave to send its body gets it at once")
  func leave() async throws {
    try await withClient { client, common in
      let head =
        "POST \(Self.servers) HTTP/1.1\r\n\(common)Content-Type: application/json\r\nContent-Length: 23\r\n"
      // Nothing of the body is ever sent.
      let asked = try await client.talk("\(head)Expect: 100-Continue\r\n\r\n", until: "\r\n\r\n")
      #expect(asked.text == "HTTP/1.1 100 Continue\r\n\r\n")

      let body = #"{"address": "10.0.0.9"}"#
      let whole = try await client.talk("\(head)Expect: 100-continue\r\nConnection: close\r\n\r\n\(body)")
      #expect(whole.text.contains("HTTP/1.1 201 Created\r\n"))
    }
  }

  @Test("a body that is too large gets no leave")
  func tooLarge() async throws {
    try await withClient { client, common in
      let answer = try await client.talk(
        "POST \(Self.servers) HTTP/1.1\r\n\(common)Content-Length: \(65 << 20)\r\nExpect: 100-continue\r\n\r\n",
        until: "\r\n\r\n")
      #expect(answer.status == 413)
    }
  }

  @Test("the connection of HTTP/1.0 ends with the answer, unless it is to be kept", arguments: ["1.0", "1.1"])
  func old(version: String) async throws {
    try await withClient { client, common in
      let request = "GET \(Self.servers) HTTP/\(version)\r\n\(common)"
      if version == "1.0" {
        let answer = try await client.talk("\(request)\r\n")
        #expect(answer.status == 200 && answer.ending == .closed)
        #expect(answer.header("Connection") == "close")
      }
      // The second request is answered on the same connection, and ends it.
      let kept = try await client.talk(
        "\(request)Connection: keep-alive\r\n\r\n\(request)Connection: Close\r\n\r\n")
      #expect(kept.text.ranges(of: "HTTP/1.1 200 OK").count == 2 && kept.ending == .closed)
      #expect(kept.header("Connection") == (version == "1.0" ? "keep-alive" : nil))
    }
  }
}
