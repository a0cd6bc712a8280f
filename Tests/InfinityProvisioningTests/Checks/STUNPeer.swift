import NIOCore
import NIOPosix

@testable import InfinityProvisioning

/// Answers every request over UDP with the same failure.
enum STUNPeer {
  static func serve<Result: Sendable>(
    _ attributes: [STUNMessage.Attribute], _ body: (_ port: Int) async throws -> Result
  ) async throws -> Result {
    let channel = try await DatagramBootstrap(group: MultiThreadedEventLoopGroup.singleton).channelInitializer {
      channel in
      channel.eventLoop.makeCompletedFuture {
        try channel.pipeline.syncOperations.addHandler(Handler(attributes: attributes))
      }
    }.bind(host: "127.0.0.1", port: 0).get()
    do {
      let result = try await body(channel.localAddress?.port ?? 0)
      try await channel.close()
      return result
    } catch {
      try await channel.close()
      throw error
    }
  }

  private final class Handler: ChannelInboundHandler {
    typealias InboundIn = AddressedEnvelope<ByteBuffer>
    typealias OutboundOut = AddressedEnvelope<ByteBuffer>

    private let attributes: [STUNMessage.Attribute]

    init(attributes: [STUNMessage.Attribute]) {
      self.attributes = attributes
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      let envelope = unwrapInboundIn(data)
      guard var answer = STUNMessage(bytes: Array(envelope.data.readableBytesView)) else { return }
      answer.messageClass = .failure
      answer.attributes = attributes
      let reply = AddressedEnvelope(remoteAddress: envelope.remoteAddress, data: ByteBuffer(bytes: answer.bytes))
      context.writeAndFlush(wrapOutboundOut(reply), promise: nil)
    }
  }
}

/// Takes TCP connections and says nothing on them.
enum SilentListener {
  static func with<Result: Sendable>(_ body: (_ port: Int) async throws -> Result) async throws -> Result {
    let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .bind(host: "127.0.0.1", port: 0).get()
    do {
      let result = try await body(channel.localAddress?.port ?? 0)
      try await channel.close()
      return result
    } catch {
      try await channel.close()
      throw error
    }
  }
}
