import NIOCore
import NIOPosix

@testable import InfinityProvisioning

/// Answers every request over UDP with the same failure.
enum STUNPeer {
  static func serve<Result: Sendable>(
    _ attributes: [STUNMessage.Attribute], _ body: (_ port: Int) async throws -> Result
  ) async throws -> Result {
    try await UDPPeer.serve(
      { datagram in
        guard var answer = STUNMessage(bytes: datagram) else { return nil }
        answer.messageClass = .failure
        answer.attributes = attributes
        return answer.bytes
      }, body)
  }
}

/// Takes TCP connections and says nothing on them.
enum SilentListener {
  static func with<Result: Sendable>(_ body: (_ port: Int) async throws -> Result) async throws -> Result {
    try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .bind(host: "127.0.0.1", port: 0).get().lend(body)
  }
}
