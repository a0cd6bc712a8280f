import Foundation
import Testing

@testable import InfinityAPI

/// Answers that come compressed although nobody asked for that.
@Suite struct CompressionTests {
  /// A DNS server with a description of 5,000 blanks.
  private static let packed = Data(
    base64Encoded: """
      H4sIAAAAAAACA+3YQQ4CMQiF4as0rI3I1stMmoKGhe0E7GyMd3d6CHfvYwXc4P+QK92LXApV1bDMcyO5XdcInWe1bOH720dfrwIA
      AAAAAAAAAAB/t9JcWI4ZzbYZvtoc19256ss7t9Ef/pxRV7fjQ1h7bmlxWLAwfX9FI4DC+BMAAA==
      """, options: .ignoreUnknownCharacters)

  private static let script: ScriptedPeer.Script = { _ in
    let body = Array(packed ?? Data())
    return [
      .send(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: \(body.count)\r\n\r\n"
      ),
      .sendBytes(body),
    ]
  }
  private let uri = ResourceURI(DNSServer.endpoint, id: 1)

  @Test func whatComesCompressedIsRead() async throws {
    try await ScriptedPeer.run(Self.script) { peer in
      let server = try await withClient(of: peer) { try await $0.get(DNSServer.self, at: uri) }
      #expect(server.address == "10.0.0.1")
      #expect(peer.record.requests.first?.headers["accept-encoding"] == "identity")
    }
  }

  @Test func anEncodingThatNobodyKnowsIsToldAndNotTriedAgain() async throws {
    try await ScriptedPeer.run({ _ in [.json("{}", headers: "Content-Encoding: x-y\r\n")] }) { peer in
      let error = await infinityError { try await withClient(of: peer) { try await $0.get(DNSServer.self, at: uri) } }
      #expect(error?.code == .invalidResponse && error?.attempts == 1)
      #expect(
        error?.message.hasPrefix("the answer is compressed in a way that cannot be read (curl 61: Unrecognized ")
          == true
      )
      #expect(error?.advice == "Nothing compressed was asked for: check what on the way compresses answers.")
      #expect(peer.record.requests.count == 1)
    }
  }

  @Test func theLimitCountsWhatIsUnpacked() async throws {
    try await ScriptedPeer.run(Self.script) { peer in
      let error = await infinityError {
        try await withClient(of: peer, { $0.maxResponseBytes = 1000 }) { try await $0.get(DNSServer.self, at: uri) }
      }
      #expect(error?.code == .responseTooLarge)
      #expect(error?.message == "the answer is larger than 1000 bytes")
    }
  }
}
