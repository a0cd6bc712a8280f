import NIOCore
import NIOPosix

/// Looks at what a server sends first where BoringSSL does not go on: where it lacks ciphers that OpenSSL, and so Pexip Infinity, and
/// Windows have (TLS 1.2 with Diffie-Hellman over finite fields (DHE), with AES-CBC and SHA-2, or over the curve P-521), and where it
/// refuses a certificate before anybody has seen it.
///
/// It sends the first message of a handshake, takes what comes before the next one is due, and goes away.
struct FirstFlightProbe: Sendable {
  var address: SocketAddress
  /// The name sent as SNI; nil for none.
  var serverName: String?
  var timeout: Duration

  /// What the server sends; nothing where it cannot be reached.
  func flight() async -> ServerFlight {
    let answer = MultiThreadedEventLoopGroup.singleton.next().makePromise(of: ServerFlight.self)
    let hello = Self.hello(to: serverName)
    let opening = ClientBootstrap(group: answer.futureResult.eventLoop).connectTimeout(TimeAmount(timeout))
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(Handler(hello: hello, answer: answer))
        }
      }.connect(to: address)
    opening.cascadeFailure(to: answer)
    // What came by then counts: the handler tells it once the channel is closed.
    let timer = answer.futureResult.eventLoop.scheduleTask(in: TimeAmount(timeout)) {
      opening.whenSuccess { $0.close(promise: nil) }
    }
    let flight = (try? await answer.futureResult.get()) ?? ServerFlight()
    timer.cancel()
    try? await opening.get().close()
    return flight
  }

  /// A `ClientHello` of TLS 1.2. (RFC 5246, section 7.4.1.2; RFC 6066, section 3.)
  static func hello(to name: String?) -> [UInt8] {
    // DHE with RSA: AES-GCM, ChaCha20, AES-CBC; AES-CBC with SHA-2: ECDHE with ECDSA and RSA, RSA; ECDHE with AES-GCM for another curve; RSA
    // alone; and that renegotiation is safe.
    let ciphers: [UInt16] = [
      0x009F, 0x009E, 0xCCAA, 0x006B, 0x0067, 0x0039, 0x0033, 0xC024, 0xC023, 0xC028, 0xC027, 0x003D, 0x003C,
      0xC02C, 0xC030, 0xC02B, 0xC02F, 0x009D, 0x009C, 0x0035, 0x002F, 0x00FF,
    ]
    // RSA-PSS, ECDSA, and RSA with PKCS #1, with SHA-256, SHA-384, SHA-512; and with SHA-1.
    let signatures: [UInt16] = [0x0804, 0x0805, 0x0806, 0x0403, 0x0503, 0x0603, 0x0401, 0x0501, 0x0601, 0x0201]
    // P-521 first, then what every library has.
    let curves: [UInt16] = [25, 24, 23]
    var extensions: [UInt8] = [0, 13] + sized(sized(signatures.flatMap(\.bigEndianBytes)))
    // Points that are not compressed.
    extensions += [0, 10] + sized(sized(curves.flatMap(\.bigEndianBytes))) + [0, 11] + sized([1, 0])
    if let name { extensions += [0, 0] + sized(sized([0] + sized(Array(name.utf8)))) }
    let random = (0..<32).map { _ in UInt8.random(in: 0...255) }
    let body = [3, 3] + random + [0] + sized(ciphers.flatMap(\.bigEndianBytes)) + [1, 0] + sized(extensions)
    return [22, 3, 1] + sized([1, 0] + sized(body))
  }

  /// With its length before it, in two bytes.
  private static func sized(_ bytes: [UInt8]) -> [UInt8] { UInt16(clamping: bytes.count).bigEndianBytes + bytes }

  private final class Handler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let hello: [UInt8]
    private let answer: EventLoopPromise<ServerFlight>
    private var flight = ServerFlight()

    init(hello: [UInt8], answer: EventLoopPromise<ServerFlight>) {
      self.hello = hello
      self.answer = answer
    }

    func channelActive(context: ChannelHandlerContext) {
      context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: hello)), promise: nil)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      flight.receive(unwrapInboundIn(data).readableBytesView)
      if flight.isEnded { answer.succeed(flight) }
    }

    func channelInactive(context: ChannelHandlerContext) {
      answer.succeed(flight)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
      answer.succeed(flight)
    }
  }
}

extension ConnectionFailure {
  /// The same, or that it is this tool's library that lacks what the server wants.
  func toldApart(at address: SocketAddress, serverName: String?, timeout: Duration) async -> ConnectionFailure {
    guard self == .handshakeFailed(.nothingInCommon) else { return self }
    let probe = FirstFlightProbe(address: address, serverName: serverName, timeout: timeout)
    return await probe.flight().isAnswered ? .handshakeFailed(.otherCiphersOnly) : self
  }
}
