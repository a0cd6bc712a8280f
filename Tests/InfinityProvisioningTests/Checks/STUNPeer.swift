import NIOCore
import NIOPosix

@testable import InfinityProvisioning

/// A STUN and TURN server that answers what a test says, over UDP or TCP.
enum STUNPeer {
  /// The messages that follow a request, as bytes.
  typealias Script = @Sendable (_ request: STUNMessage) -> [[UInt8]]

  /// Answers every request with the same failure.
  static func serve<Result: Sendable>(
    _ transport: STUNTransport = .udp, failure attributes: [STUNMessage.Attribute],
    _ body: (_ port: Int) async throws -> Result
  ) async throws -> Result {
    try await serve(transport, { [$0.answer(.failure, attributes).bytes] }, body)
  }

  /// Answers by a script.
  static func serve<Result: Sendable>(
    _ transport: STUNTransport = .udp, _ script: @escaping Script, _ body: (_ port: Int) async throws -> Result
  ) async throws -> Result {
    if transport == .udp {
      return try await UDPPeer.serve({ datagram in STUNMessage(bytes: datagram).map(script) ?? [] }, body)
    }
    let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton).childChannelInitializer {
      channel in
      channel.eventLoop.makeCompletedFuture {
        try channel.pipeline.syncOperations.addHandler(StreamHandler(script: script))
      }
    }.bind(host: "127.0.0.1", port: 0).get()
    return try await channel.lend(body)
  }

  /// Takes TCP connections and speaks first on them, by default in clear text.
  static func greet(
    with words: [UInt8] = Array("SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n".utf8),
    _ body: (SocketAddress) async throws -> Void
  ) async throws {
    try await accept({ Greeting(words) }, body)
  }

  /// Takes TCP connections and closes each with the first thing that is said on it.
  static func hangUp(_ body: (SocketAddress) async throws -> Void) async throws { try await accept({ Hangup() }, body) }

  private static func accept(
    _ manner: @escaping @Sendable () -> some ChannelHandler, _ body: (SocketAddress) async throws -> Void
  ) async throws {
    let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture { try channel.pipeline.syncOperations.addHandler(manner()) }
      }.bind(host: "127.0.0.1", port: 0).get()
    try await channel.lend { port in try await body(SocketAddress(ipAddress: "127.0.0.1", port: port)) }
  }

  /// Its client asks one thing at a time, in one piece.
  private final class StreamHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let script: Script

    init(script: @escaping Script) {
      self.script = script
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      guard let request = STUNMessage(bytes: Array(unwrapInboundIn(data).readableBytesView)) else { return }
      for answer in script(request) {
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: answer)), promise: nil)
      }
    }
  }
}

/// Speaks first, as SSH does.
private final class Greeting: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let words: [UInt8]

  init(_ words: [UInt8]) { self.words = words }

  func channelActive(context: ChannelHandlerContext) {
    context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: words)), promise: nil)
  }
}

extension STUNMessage {
  /// The answer to this request, with these attributes.
  func answer(_ messageClass: Class, _ attributes: [Attribute]) -> STUNMessage {
    var answer = self
    answer.messageClass = messageClass
    answer.attributes = attributes
    return answer
  }
}

/// Closes with the first thing that is said.
private final class Hangup: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  func channelRead(context: ChannelHandlerContext, data: NIOAny) { context.close(promise: nil) }
}

/// Takes TCP connections and says nothing on them.
enum SilentListener {
  static func with<Result: Sendable>(_ body: (_ port: Int) async throws -> Result) async throws -> Result {
    try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .bind(host: "127.0.0.1", port: 0).get().lend(body)
  }
}
