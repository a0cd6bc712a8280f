import Foundation
import MockManagementNode
import NIOCore
import NIOPosix
import NIOSSL
import NIOTLS
import Testing

@Suite struct TLSTests {
  /// Tells how the handshake ended.
  private final class HandshakeWatcher: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let outcome: EventLoopPromise<Void>

    init(_ outcome: EventLoopPromise<Void>) { self.outcome = outcome }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
      if case .handshakeCompleted? = event as? TLSUserEvent { outcome.succeed() }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
      outcome.fail(error)
      context.close(promise: nil)
    }

    func channelInactive(context: ChannelHandlerContext) { outcome.fail(ChannelError.eof) }
  }

  private func shakeHands(
    with node: MockManagementNode, as host: String = "localhost", from oldest: NIOSSL.TLSVersion = .tlsv1,
    atMost version: NIOSSL.TLSVersion = .tlsv13
  ) async throws {
    var tls = TLSConfiguration.makeClientConfiguration()
    tls.trustRoots = .file(try #require(node.certificateAuthorityFile))
    tls.minimumTLSVersion = oldest
    tls.maximumTLSVersion = version
    let context = try NIOSSLContext(configuration: tls)
    let loop = MultiThreadedEventLoopGroup.singleton.next()
    let outcome = loop.makePromise(of: Void.self)
    let port = try #require(node.url.split(separator: ":").last.flatMap { Int($0) })
    let channel = try await ClientBootstrap(group: loop).channelInitializer { channel in
      channel.eventLoop.makeCompletedFuture {
        try channel.pipeline.syncOperations.addHandlers([
          try NIOSSLClientHandler(context: context, serverHostname: host), HandshakeWatcher(outcome),
        ])
      }
    }.connect(host: "127.0.0.1", port: port).get()
    defer { channel.close(promise: nil) }
    try await outcome.futureResult.get()
  }

  private func node(
    _ change: (inout MockConfiguration) -> Void, _ body: (MockManagementNode) async throws -> Void
  ) async throws {
    var configuration = MockConfiguration()
    configuration.seed = .empty
    change(&configuration)
    try await withMockManagementNode(configuration) { try await body($0) }
  }

  @Test func theCertificateIsForLocalhostAndFromTheOwnCA() async throws {
    try await node { _ in
    } _: { node in
      try await shakeHands(with: node)
    }
  }

  @Test func anExpiredCertificateIsRefusedByItsClients() async throws {
    try await node {
      $0.certificate = .expired
    } _: { node in
      let error = await #expect(throws: NIOSSLError.self) { try await shakeHands(with: node) }
      #expect("\(String(describing: error))".contains("CERTIFICATE_VERIFY_FAILED"))
    }
  }

  @Test func aCertificateForAnotherHostIsGoodThereOnly() async throws {
    try await node {
      $0.certificate = .wrongHost
    } _: { node in
      let error = await #expect(throws: NIOSSLExtraError.self) { try await shakeHands(with: node) }
      #expect("\(String(describing: error))".contains("NIOSSLExtraError.failedToValidateHostname"))
      try await shakeHands(with: node, as: "elsewhere.example.com")
    }
  }

  @Test func oldVersionsAreSpokenOnlyWhenAskedFor() async throws {
    try await node { _ in
    } _: { node in
      try await shakeHands(with: node, atMost: .tlsv12)
      let error = await #expect(throws: NIOSSLError.self) { try await shakeHands(with: node, atMost: .tlsv11) }
      #expect("\(String(describing: error))".contains("TLSV1_ALERT_PROTOCOL_VERSION"))
    }
    try await node {
      $0.minimumTLSVersion = .v1_0
      $0.maximumTLSVersion = .v1_1
    } _: { node in
      try await shakeHands(with: node, atMost: .tlsv11)
      let error = await #expect(throws: NIOSSLError.self) {
        try await shakeHands(with: node, from: .tlsv12, atMost: .tlsv12)
      }
      #expect("\(String(describing: error))".contains(":UNSUPPORTED_PROTOCOL "))
    }
  }

  @Test func theFolderIsUsedAgain() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "tls-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var authorities: [Data] = []
    for _ in 1...2 {
      try await node {
        $0.tls = .generated(folder: folder)
      } _: { node in
        #expect(node.certificateAuthorityFile == folder + "/ca.pem")
        try await shakeHands(with: node)
        authorities.append(try Data(contentsOf: URL(filePath: folder + "/ca.pem")))
      }
    }
    #expect(authorities[0] == authorities[1])
  }

  @Test func aFolderWithSomeOfItsFilesIsSomebodysAndStaysAsItIs() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "tls-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let key = folder.appending(path: "server.key")
    try "mine".write(to: key, atomically: true, encoding: .utf8)
    let error = await #expect(throws: MockError.self) {
      try await node {
        $0.tls = .generated(folder: folder.path)
      } _: { _ in
      }
    }
    #expect(
      error?.description
        == "cannot make or reuse the TLS certificate in \(folder.path): it holds server.key already, and not all that the mock"
        + " server makes; give an empty folder")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["server.key"])
    #expect(try String(contentsOf: key, encoding: .utf8) == "mine")
  }
}
