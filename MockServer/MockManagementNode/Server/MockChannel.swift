import Foundation
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOHTTP1
import NIOSSL

/// A connection's way in: refused, or with TLS, and with a handle to break it.
struct MockChannel: ServerChildChannel {
  let base: HTTP1Channel
  let tls: NIOSSLContext?
  let faults: FaultBook

  private struct Refused: Error {}

  func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<HTTP1Channel.Value> {
    if faults.refusesConnection() {
      if let socket = channel as? any SocketOptionProvider {
        _ = socket.setSoLinger(linger(l_onoff: 1, l_linger: 0))
      }
      channel.close(promise: nil)
      return channel.eventLoop.makeFailedFuture(Refused())
    }
    return channel.eventLoop.makeCompletedFuture {
      try channel.pipeline.syncOperations.addHandler(ConnectionBreaker())
      if let tls { try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: tls)) }
    }.flatMap {
      base.setup(channel: channel, logger: logger)
    }.flatMapThrowing { value in
      let pipeline = channel.pipeline.syncOperations
      let decoder = try pipeline.context(handlerType: ByteToMessageHandler<HTTPRequestDecoder>.self).handler
      guard let decoder = decoder as? ByteToMessageHandler<HTTPRequestDecoder> else { return value }
      try pipeline.addHandler(ConnectionManners(), position: .after(decoder))
      return value
    }
  }

  func handle(value: HTTP1Channel.Value, logger: Logger) async {
    await base.handle(value: value, logger: logger)
  }
}
