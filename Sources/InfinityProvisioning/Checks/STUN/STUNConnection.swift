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
  /// - Parameter judge: whom the server must prove to be, over TLS; nil to talk to whoever answers.
  /// - Throws: ``ConnectionFailure``, or what the work throws.
  static func with<Result: Sendable>(
    _ address: SocketAddress, _ transport: STUNTransport, timeout: Duration, judge: CertificateJudge? = nil,
    _ work: (STUNConnection) async throws -> Result
  ) async throws -> Result {
    let connection = try await open(address, transport, timeout, judge)
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
      throw await failure.toldApart(at: address, serverName: judge?.serverName, timeout: timeout)
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
    _ address: SocketAddress, _ transport: STUNTransport, _ timeout: Duration, _ judge: CertificateJudge?
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
              if transport == .tls { try channel.pipeline.syncOperations.addHandler(tlsHandler(judge, failure)) }
              try channel.pipeline.syncOperations.addHandler(STUNHandler(isDatagram: false, failure: failure))
            }
          }.connect(to: address).get()
        }
      return STUNConnection(channel: channel, timeout: timeout, failure: failure)
    } catch {
      throw ConnectionFailure(error)
    }
  }

  /// Without a judge the certificate is not looked at: a password never travels in TURN.
  private static func tlsHandler(
    _ judge: CertificateJudge?, _ failure: STUNHandler.Failure
  ) throws -> NIOSSLClientHandler {
    var configuration = TLSConfiguration.makeClientConfiguration()
    configuration.minimumTLSVersion = .tlsv12
    guard let judge else {
      configuration.certificateVerification = .none
      return try NIOSSLClientHandler(context: NIOSSLContext(configuration: configuration), serverHostname: nil)
    }
    configuration.certificateVerification = .noHostnameVerification
    configuration.trustRoots = .certificates([])
    let context = try NIOSSLContext(configuration: configuration)
    return try NIOSSLClientHandler(context: context, serverHostname: judge.serverName) { certificates, verified in
      guard let objection = judge.objection(to: certificates) else { return verified.succeed(.certificateVerified) }
      // What TLS makes of it comes later, and tells less.
      failure.error.withLock { $0 = $0 ?? .certificate(objection) }
      verified.succeed(.failed)
    }
  }
}
