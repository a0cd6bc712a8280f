import NIOCore
import NIOPosix
import NIOSSL
import Synchronization

/// How STUN and TURN messages travel.
enum STUNTransport: String, Sendable {
  case udp, tcp, tls
}

/// A way to a STUN or TURN server. Questions are asked one after the other.
struct STUNConnection: Sendable {
  private let channel: any Channel
  private let timeout: Duration
  private let failure: STUNHandler.Failure

  /// Connects, does the work and disconnects.
  ///
  /// - Throws: ``ConnectionFailure``, or what the work throws.
  static func with<Result: Sendable>(
    _ address: SocketAddress, _ transport: STUNTransport, timeout: Duration,
    _ work: (STUNConnection) async throws -> Result
  ) async throws -> Result {
    let connection = try await open(address, transport, timeout)
    do {
      let result = try await withTaskCancellationHandler {
        try await work(connection)
      } onCancel: {
        connection.channel.close(promise: nil)
      }
      try? await connection.channel.close()
      return result
    } catch {
      try? await connection.channel.close()
      try Task.checkCancellation()
      guard let failure = error as? ConnectionFailure else { throw error }
      throw await failure.toldApart(at: address, serverName: nil, timeout: timeout)
    }
  }

  /// Sends a request and waits for the bytes of its answer.
  ///
  /// - Throws: ``ConnectionFailure``.
  func ask(_ request: STUNMessage) async throws -> [UInt8] {
    let answer = channel.eventLoop.makePromise(of: [UInt8].self)
    let question = STUNQuestion(request: request, deadline: .now() + TimeAmount(timeout), answer: answer)
    channel.writeAndFlush(question).cascadeFailure(to: answer)
    do {
      return try await answer.futureResult.get()
    } catch {
      throw failure.error.withLock { $0 } ?? ConnectionFailure(error)
    }
  }

  private static func open(
    _ address: SocketAddress, _ transport: STUNTransport, _ timeout: Duration
  ) async throws -> STUNConnection {
    let group = MultiThreadedEventLoopGroup.singleton
    let failure = STUNHandler.Failure()
    do {
      let channel =
        switch transport {
        case .udp:
          try await DatagramBootstrap(group: group).channelInitializer { channel in
            channel.eventLoop.makeCompletedFuture {
              try channel.pipeline.syncOperations.addHandlers(
                DatagramUnwrapper(), STUNHandler(isDatagram: true, failure: failure))
            }
          }.connect(to: address).get()
        case .tcp, .tls:
          try await ClientBootstrap(group: group).connectTimeout(TimeAmount(timeout)).channelInitializer { channel in
            channel.eventLoop.makeCompletedFuture {
              if transport == .tls { try channel.pipeline.syncOperations.addHandler(tlsHandler()) }
              try channel.pipeline.syncOperations.addHandler(STUNHandler(isDatagram: false, failure: failure))
            }
          }.connect(to: address).get()
        }
      return STUNConnection(channel: channel, timeout: timeout, failure: failure)
    } catch {
      throw ConnectionFailure(error)
    }
  }

  /// The certificate is not checked: the Management Node keeps no name for it, and a password never travels in TURN.
  private static func tlsHandler() throws -> NIOSSLClientHandler {
    var configuration = TLSConfiguration.makeClientConfiguration()
    configuration.certificateVerification = .none
    configuration.minimumTLSVersion = .tlsv12
    return try NIOSSLClientHandler(context: NIOSSLContext(configuration: configuration), serverHostname: nil)
  }
}
