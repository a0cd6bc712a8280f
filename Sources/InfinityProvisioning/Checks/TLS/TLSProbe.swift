import NIOCore
import NIOPosix
import NIOSSL
import NIOTLS
import Synchronization

/// What a TLS server shows of itself to a client without a certificate.
struct TLSSight: Sendable, Equatable {
  /// The certificates that it presents, its own first; none where its own cannot be decoded. Others that cannot be are left
  /// out, and so not used.
  var certificates: [X509Certificate] = []
  /// Why its own certificate cannot be decoded.
  var ownFault: Undecodable?
  /// Whether it asks the client for a certificate; nil where the handshake broke off before that was seen.
  var asksForClientCertificate: Bool?
  /// Why the TLS library of this tool did not go on; nil where it did.
  var refusal: HandshakeFailure?

  /// What a server sends first; nil where no certificate is in it.
  init?(_ flight: ServerFlight, refusal: HandshakeFailure) {
    guard !flight.certificates.isEmpty else { return nil }
    self.refusal = refusal
    take(flight.certificates.map { der in Result { () throws(Undecodable) in try X509Certificate(der: der) } })
    asksForClientCertificate = flight.isEnded ? flight.asksForClientCertificate : nil
  }

  init(certificates: [X509Certificate] = [], ownFault: Undecodable? = nil) {
    self.certificates = certificates
    self.ownFault = ownFault
  }

  /// Takes the certificates that are presented.
  mutating func take(_ presented: [Result<X509Certificate, Undecodable>]) {
    if case .failure(let fault)? = presented.first {
      ownFault = fault
    } else {
      certificates = presented.compactMap { try? $0.get() }
    }
  }
}

/// Opens a TLS connection, looks at what the server shows, and closes it again.
///
/// Nothing is verified on the way, so that a wrong certificate can be told in detail.
struct TLSProbe: Sendable {
  var address: SocketAddress
  /// The name sent as SNI; nil for none.
  var serverName: String?
  var timeout = Duration.seconds(5)

  /// Looks.
  ///
  /// A server that wants a client certificate may break the handshake off, as it then should; what it showed counts.
  ///
  /// - Throws: ``ConnectionFailure`` where it showed no certificate, or `CancellationError`.
  func look() async throws -> TLSSight {
    try Task.checkCancellation()
    let record = Record()
    let handler = try tlsHandler(record)
    let ended = MultiThreadedEventLoopGroup.singleton.next().makePromise(of: Void.self)
    let limit = TimeAmount(timeout)
    let opening = ClientBootstrap(group: ended.futureResult.eventLoop).connectTimeout(limit).channelInitializer {
      channel in
      channel.eventLoop.makeCompletedFuture {
        try channel.pipeline.syncOperations.addHandlers(handler.make(), HandshakeWatcher(ended: ended, limit: limit))
      }
    }.connect(to: address)
    opening.cascadeFailure(to: ended)
    var failure: ConnectionFailure?
    do {
      try await withTaskCancellationHandler {
        try await ended.futureResult.get()
      } onCancel: {
        ended.fail(CancellationError())
      }
    } catch {
      failure = ConnectionFailure(error)
    }
    try? await opening.get().close()
    try Task.checkCancellation()
    var sight = record.sight.withLock { $0 }
    if let failure, sight.certificates.isEmpty, sight.ownFault == nil {
      return try await seen(without: failure)
    }
    // Its question comes before the end of the handshake: none by then is none at all.
    if failure == nil { sight.asksForClientCertificate = sight.asksForClientCertificate ?? false }
    return sight
  }

  /// What the server shows to whoever does not refuse it, as this tool's TLS library does.
  ///
  /// - Throws: the failure, where that is not so.
  private func seen(without failure: ConnectionFailure) async throws(ConnectionFailure) -> TLSSight {
    guard case .handshakeFailed(let reason) = failure, reason.isOfThisTool || reason == .nothingInCommon else {
      throw failure
    }
    let flight = await FirstFlightProbe(address: address, serverName: sentName, timeout: timeout).flight()
    guard flight.isAnswered else { throw failure }
    let refusal = reason == .nothingInCommon ? .otherCiphersOnly : reason
    guard let sight = TLSSight(flight, refusal: refusal) else { throw .handshakeFailed(refusal) }
    return sight
  }

  /// What the callbacks of the handshake leave behind.
  private final class Record: Sendable {
    let sight = Mutex(TLSSight())
  }

  /// Makes the handler where it belongs, on the channel's event loop.
  private struct HandlerRecipe: Sendable {
    var context: NIOSSLContext
    var serverName: String?
    var record: Record

    func make() throws -> NIOSSLClientHandler {
      try NIOSSLClientHandler(context: context, serverHostname: serverName) { certificates, verified in
        let decoded = certificates.map { certificate -> Result<X509Certificate, Undecodable> in
          guard let der = try? certificate.toDERBytes() else { return .failure(.damaged) }
          return Result { () throws(Undecodable) in try X509Certificate(der: der) }
        }
        record.sight.withLock { $0.take(decoded) }
        verified.succeed(.certificateVerified)
      }
    }
  }

  /// SNI holds DNS names only.
  private var sentName: String? { serverName.flatMap { NetworkName.isDNSName($0) ? $0 : nil } }

  private func tlsHandler(_ record: Record) throws -> HandlerRecipe {
    var configuration = TLSConfiguration.makeClientConfiguration()
    configuration.minimumTLSVersion = .tlsv12
    configuration.certificateVerification = .noHostnameVerification
    configuration.trustRoots = .certificates([])
    // On the client's side BoringSSL calls this only when the server has asked for a certificate.
    configuration.sslContextCallback = { _, promise in
      record.sight.withLock { $0.asksForClientCertificate = true }
      promise.succeed(.noChanges)
    }
    return HandlerRecipe(context: try NIOSSLContext(configuration: configuration), serverName: sentName, record: record)
  }
}

/// Waits for the end of the handshake, one way or the other.
private final class HandshakeWatcher: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  private let ended: EventLoopPromise<Void>
  private let limit: TimeAmount
  private var timer: Scheduled<Void>?

  init(ended: EventLoopPromise<Void>, limit: TimeAmount) {
    self.ended = ended
    self.limit = limit
  }

  func channelActive(context: ChannelHandlerContext) {
    let ended = ended
    timer = context.eventLoop.scheduleTask(in: limit) { ended.fail(ConnectionFailure.silent) }
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if case .handshakeCompleted = event as? TLSUserEvent { end(nil) }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    end(error)
  }

  func channelInactive(context: ChannelHandlerContext) {
    end(ChannelError.eof)
  }

  private func end(_ error: (any Error)?) {
    timer?.cancel()
    if let error { ended.fail(error) } else { ended.succeed() }
  }
}
