import NIOCore
import NIOHTTP1

/// What HTTP asks of a connection and the framework leaves out: a client that asks whether to send its body is told so, and the
/// connection of a client that speaks HTTP/1.0, or that wants it closed by whatever spelling, ends with the answer.
///
/// (RFC 9110, section 10.1.1; RFC 9112, section 9.3.)
final class ConnectionManners: ChannelDuplexHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias InboundOut = HTTPServerRequestPart
  typealias OutboundIn = HTTPServerResponsePart
  typealias OutboundOut = HTTPServerResponsePart

  private struct Exchange {
    /// What the answer says of the connection; nil for nothing.
    var connection: String?
    /// Whether the client waits for leave to send its body.
    var waitsForLeave: Bool
  }

  /// The requests that are not answered yet, in the order of their answers.
  private var exchanges: [Exchange] = []

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard case .head(var head) = unwrapInboundIn(data) else {
      // The body comes without leave.
      if let last = exchanges.indices.last { exchanges[last].waitsForLeave = false }
      context.fireChannelRead(data)
      return
    }
    let isKept = head.isKeepAlive
    // Hummingbird knows this word alone.
    if !isKept { head.headers.replaceOrAdd(name: "Connection", value: "close") }
    let isOld = head.version == .http1_0
    exchanges.append(
      Exchange(
        connection: isOld ? (isKept ? "keep-alive" : "close") : nil,
        waitsForLeave: !isOld && Self.asksForLeave(head.headers)))
    if exchanges.count == 1 { giveLeave(context) }
    context.fireChannelRead(wrapInboundOut(.head(head)))
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    switch unwrapOutboundIn(data) {
    case .head(var head):
      if let connection = exchanges.first?.connection {
        head.headers.replaceOrAdd(name: "Connection", value: connection)
      }
      context.write(wrapOutboundOut(.head(head)), promise: promise)
    case .body: context.write(data, promise: promise)
    case .end:
      context.write(data, promise: promise)
      if !exchanges.isEmpty { exchanges.removeFirst() }
      giveLeave(context)
    }
  }

  /// Tells the first client that waits to go on.
  private func giveLeave(_ context: ChannelHandlerContext) {
    guard let first = exchanges.indices.first, exchanges[first].waitsForLeave else { return }
    exchanges[first].waitsForLeave = false
    context.writeAndFlush(
      wrapOutboundOut(.head(HTTPResponseHead(version: .http1_1, status: .continue))), promise: nil)
  }

  /// Not for a body that is refused before it comes.
  private static func asksForLeave(_ headers: HTTPHeaders) -> Bool {
    guard headers[canonicalForm: "Expect"].contains(where: { $0.lowercased() == "100-continue" }) else { return false }
    return headers.first(name: "Content-Length").flatMap { Int($0) }.map { $0 <= MockResponder.largestBody } ?? true
  }
}
