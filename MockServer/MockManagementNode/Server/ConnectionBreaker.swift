import Foundation
import NIOCore

/// Ends a connection below TLS, so that the peer gets no goodbye.
enum ConnectionBreak: Sendable {
  /// With a RST: what was not sent yet is lost.
  case reset
  /// With a FIN after what was written.
  case close
}

/// The handler nearest to the socket; it waits for a ``ConnectionBreak``.
final class ConnectionBreaker: ChannelOutboundHandler {
  typealias OutboundIn = any Sendable

  func triggerUserOutboundEvent(context: ChannelHandlerContext, event: Any, promise: EventLoopPromise<Void>?) {
    guard let kind = event as? ConnectionBreak else {
      context.triggerUserOutboundEvent(event, promise: promise)
      return
    }
    if case .reset = kind, let socket = context.channel as? any SocketOptionProvider {
      _ = socket.setSoLinger(linger(l_onoff: 1, l_linger: 0))
    }
    context.close(promise: promise)
  }
}
