import Foundation
import NIOCore
import NIOPosix
import NIOSSL

/// A server on loopback that answers byte by byte what a test says, counts what it gets, and breaks when it is told to.
struct ScriptedPeer: Sendable {
  enum Action: Sendable {
    /// These bytes, exactly.
    case send(String)
    /// The same of what is no text.
    case sendBytes([UInt8])
    /// Ends the connection as usual.
    case close
    /// Ends the connection with a TCP reset.
    case reset
    /// Calls this.
    case call(@Sendable () -> Void)
    /// The same after this time.
    case later(TimeAmount, [Action])

    /// A whole answer with a body of JSON.
    static func json(_ body: String, status: String = "200 OK", headers: String = "") -> Action {
      .send(
        "HTTP/1.1 \(status)\r\nContent-Type: application/json\r\n\(headers)Content-Length: \(body.utf8.count)\r\n\r\n\(body)"
      )
    }

    /// A whole answer without a body.
    static func empty(_ status: String, headers: String = "") -> Action {
      .send("HTTP/1.1 \(status)\r\n\(headers)Content-Length: 0\r\n\r\n")
    }
  }

  /// What to do about a request; no action is silence.
  typealias Script = @Sendable (PeerRequest) -> [Action]

  let record = PeerRecord()
  let scheme: String
  private let channel: any Channel

  /// `https://localhost:PORT` or `http://127.0.0.1:PORT`.
  var url: String {
    "\(scheme)://\(scheme == "https" ? "localhost" : "127.0.0.1"):\(channel.localAddress?.port ?? 0)"
  }

  var port: Int { channel.localAddress?.port ?? 0 }

  /// Starts a peer, lends it to the body and stops it.
  static func run<Result>(
    tls: TLSConfiguration? = nil, _ script: @escaping Script, _ body: (ScriptedPeer) async throws -> Result
  ) async throws -> Result {
    let peer = try await ScriptedPeer(tls: tls, script)
    do {
      let result = try await body(peer)
      try await peer.channel.close()
      return result
    } catch {
      try await peer.channel.close()
      throw error
    }
  }

  private init(tls: TLSConfiguration?, _ script: @escaping Script) async throws {
    scheme = tls == nil ? "http" : "https"
    let context = try tls.map { try NIOSSLContext(configuration: $0) }
    let record = record
    channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.backlog, value: 256)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          if let context { try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: context)) }
          try channel.pipeline.syncOperations.addHandler(PeerHandler(record: record, script: script))
        }
      }
      .bind(host: "127.0.0.1", port: 0)
      .get()
  }
}

/// Takes requests apart, as far as the client's own requests need it, and acts by the script.
private final class PeerHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let record: PeerRecord
  private let script: ScriptedPeer.Script
  private var received = ""
  private var connection = 0
  private var requests = 0

  init(record: PeerRecord, script: @escaping ScriptedPeer.Script) {
    self.record = record
    self.script = script
  }

  func channelActive(context: ChannelHandlerContext) {
    connection = record.opened()
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    record.closed()
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    received += String(buffer: unwrapInboundIn(data))
    while let request = takeRequest() { perform(script(record.received(request)), context) }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }

  private func takeRequest() -> PeerRequest? {
    // A line break is one character here, so the end of the head is two of them.
    guard let end = received.firstRange(of: "\r\n\r\n") else { return nil }
    let lines = received[..<end.lowerBound].split(separator: "\r\n")
    let start = lines[0].split(separator: " ")
    let headers = Dictionary(
      lines.dropFirst().map { line in
        let colon = line.firstIndex(of: ":") ?? line.endIndex
        return (
          line[..<colon].lowercased(), line[colon...].dropFirst().trimmingPrefix(while: \.isWhitespace)
        )
      }, uniquingKeysWith: { "\($0), \($1)" as Substring })
    let length = headers["content-length"].flatMap { Int($0) } ?? 0
    let rest = received[end.upperBound...].utf8
    guard rest.count >= length else { return nil }
    let body = String(decoding: rest.prefix(length), as: UTF8.self)
    received = String(decoding: rest.dropFirst(length), as: UTF8.self)
    requests += 1
    return PeerRequest(
      connection: connection, onConnection: requests, method: String(start[0]), target: String(start[1]),
      headers: headers.mapValues(String.init), body: body)
  }

  private func perform(_ actions: [ScriptedPeer.Action], _ context: ChannelHandlerContext) {
    for action in actions {
      switch action {
      case .send(let text): context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: text)), promise: nil)
      case .sendBytes(let bytes):
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: bytes)), promise: nil)
      case .close: context.close(promise: nil)
      case .reset:
        // Lingering for no time at all makes closing a reset. (Over TLS a goodbye may go first.)
        context.channel.reset()
      case .call(let body): body()
      case .later(let time, let actions):
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        context.eventLoop.scheduleTask(in: time) {
          let (handler, context) = bound.value
          handler.perform(actions, context)
        }
      }
    }
  }
}

extension Channel {
  /// Ends the connection with a TCP reset: lingering for no time at all makes closing one.
  func reset() {
    guard let provider = self as? any SocketOptionProvider else { return }
    provider.setSoLinger(linger(l_onoff: 1, l_linger: 0)).whenComplete { _ in self.close(promise: nil) }
  }
}
