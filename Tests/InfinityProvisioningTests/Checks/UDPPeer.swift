import NIOCore
import NIOPosix

/// A UDP socket on loopback that answers as a test says.
enum UDPPeer {
  /// The datagrams that follow one.
  typealias Script = @Sendable (_ datagram: [UInt8]) -> [[UInt8]]

  /// Lends the port to the body and closes the socket after it.
  static func serve<Result: Sendable>(
    _ script: @escaping Script, _ body: (_ port: Int) async throws -> Result
  ) async throws -> Result {
    let channel = try await DatagramBootstrap(group: MultiThreadedEventLoopGroup.singleton).channelInitializer {
      channel in
      channel.eventLoop.makeCompletedFuture {
        try channel.pipeline.syncOperations.addHandler(Handler(script: script))
      }
    }.bind(host: "127.0.0.1", port: 0).get()
    return try await channel.lend(body)
  }

  private final class Handler: ChannelInboundHandler {
    typealias InboundIn = AddressedEnvelope<ByteBuffer>
    typealias OutboundOut = AddressedEnvelope<ByteBuffer>

    private let script: Script

    init(script: @escaping Script) {
      self.script = script
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      let envelope = unwrapInboundIn(data)
      for answer in script(Array(envelope.data.readableBytesView)) {
        let reply = AddressedEnvelope(remoteAddress: envelope.remoteAddress, data: ByteBuffer(bytes: answer))
        context.writeAndFlush(wrapOutboundOut(reply), promise: nil)
      }
    }
  }
}

extension Channel {
  /// Lends the port that it is bound to, and closes it after the body.
  func lend<Result: Sendable>(_ body: (_ port: Int) async throws -> Result) async throws -> Result {
    do {
      let result = try await body(localAddress?.port ?? 0)
      try await close()
      return result
    } catch {
      try await close()
      throw error
    }
  }
}
