import NIOCore
import NIOPosix

@testable import InfinityProvisioning

/// A small DNS server over UDP for what no real one does: it answers each name with bytes of a test's own, or with nothing.
enum DNSPeer {
  /// What follows the question in an answer.
  struct Answer: Sendable {
    /// The second half of the flags: the lowest four bits are the code.
    var code: UInt8 = 0
    var isTruncated = false
    var answers: [[UInt8]] = []
    var authorities: [[UInt8]] = []

    static let refused = Answer(code: 5)
    static func address(_ bytes: [UInt8]) -> Answer { Answer(answers: [record(nil, type: 1, bytes)]) }
  }

  static func serve<Result: Sendable>(
    _ answers: @escaping @Sendable (_ name: String) -> Answer?, _ body: (_ port: Int) async throws -> Result
  ) async throws -> Result {
    let channel = try await DatagramBootstrap(group: MultiThreadedEventLoopGroup.singleton).channelInitializer {
      channel in
      channel.eventLoop.makeCompletedFuture {
        try channel.pipeline.syncOperations.addHandler(Handler(answers: answers))
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

  /// A record; of the name that was asked for unless another is given.
  static func record(_ name: String?, type: UInt16, _ data: [UInt8]) -> [UInt8] {
    (name.map(encoded) ?? [0xC0, 12]) + type.bigEndianBytes + [0, 1, 0, 0, 0, 60] + UInt16(data.count).bigEndianBytes
      + data
  }

  static func encoded(_ name: String) -> [UInt8] {
    name.split(separator: ".").flatMap { [UInt8($0.utf8.count)] + Array($0.utf8) } + [0]
  }

  private final class Handler: ChannelInboundHandler {
    typealias InboundIn = AddressedEnvelope<ByteBuffer>
    typealias OutboundOut = AddressedEnvelope<ByteBuffer>

    private let answers: @Sendable (String) -> Answer?

    init(answers: @escaping @Sendable (String) -> Answer?) {
      self.answers = answers
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      let envelope = unwrapInboundIn(data)
      let bytes = Array(envelope.data.readableBytesView)
      guard bytes.count > 16 else { return }
      var position = 12
      var labels: [String] = []
      while position < bytes.count, bytes[position] != 0 {
        let next = position + 1 + Int(bytes[position])
        guard next < bytes.count else {
          // FORMERR, as real servers answer what is no question.
          return send(bytes[0..<2] + [0x81, 0x81] + [UInt8](repeating: 0, count: 8), envelope.remoteAddress, context)
        }
        labels.append(String(decoding: bytes[(position + 1)..<next], as: UTF8.self))
        position = next
      }
      guard position + 5 <= bytes.count, let answer = answers(labels.joined(separator: ".")) else { return }
      let flags: [UInt8] = [answer.isTruncated ? 0x83 : 0x81, 0x80 | answer.code]
      let counts = [1, UInt16(answer.answers.count), UInt16(answer.authorities.count), 0].flatMap(\.bigEndianBytes)
      let all =
        bytes[0..<2] + flags + counts + bytes[12..<(position + 5)] + answer.answers.flatMap { $0 }
        + answer.authorities.flatMap { $0 }
      send(all, envelope.remoteAddress, context)
    }

    private func send(_ bytes: some Sequence<UInt8>, _ address: SocketAddress, _ context: ChannelHandlerContext) {
      let reply = AddressedEnvelope(remoteAddress: address, data: ByteBuffer(bytes: bytes))
      context.writeAndFlush(wrapOutboundOut(reply), promise: nil)
    }
  }
}
