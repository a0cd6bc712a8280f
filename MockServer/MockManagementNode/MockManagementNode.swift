import Foundation
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOSSL
import Synchronization

/// A mock Management Node that is serving.
///
/// A test gets one from ``withMockManagementNode(_:_:)``, for the time of a closure.
public final class MockManagementNode: Sendable {
  let core: MockCore
  private let material: TLSMaterial?
  private let temporaryFolder: String?
  private let port = Mutex<Int?>(nil)

  init(_ configuration: MockConfiguration) async throws {
    core = try await MockCore(configuration)
    switch configuration.tls {
    case .none:
      material = nil
      temporaryFolder = nil
    case .generated(let folder):
      let path = folder ?? FileManager.default.temporaryDirectory.appending(path: "mock-\(UUID().uuidString)").path
      let flavor = TLSMaterial.Flavor(rawValue: configuration.certificate.rawValue) ?? .valid
      material = try TLSMaterial.load(in: path, flavor: flavor)
      temporaryFolder = folder == nil ? path : nil
    }
  }

  deinit { removeTemporaryFolder() }

  private func removeTemporaryFolder() {
    if let temporaryFolder { try? FileManager.default.removeItem(atPath: temporaryFolder) }
  }

  /// Where it serves: `https://127.0.0.1:8443`, without a slash at the end.
  public var url: String {
    let host = core.configuration.host
    let port = port.withLock { $0 } ?? core.configuration.port
    return "\(material == nil ? "http" : "https")://\(host.contains(":") ? "[\(host)]" : host):\(port)"
  }

  /// The file with the CA that signed its certificate (PEM); nil without TLS.
  public var certificateAuthorityFile: String? { material?.authorityFile }

  /// The administrator's name.
  public var username: String { core.configuration.username }

  /// The administrator's password.
  public var password: String { core.configuration.password }

  /// The last requests (10,000 at least), oldest first; requests to `/mock/` and `/` are not among them.
  public var requests: [LoggedRequest] { core.log.recent }

  /// All objects, secrets included: `{"objects": {"dns_server": [{"id": 1, …}]}, "next_ids": {…}}`.
  public var state: JSONValue { StateDump.dump(core.state.snapshot().database) }

  /// Puts a state, of the form that ``state`` has, in place of this one.
  ///
  /// It may hold what the API would refuse.
  ///
  /// - Throws: ``MockError`` for a state with unknown resources, or objects without an id.
  public func restore(_ state: JSONValue) throws {
    core.state.replace(with: try StateDump.restore(state, catalog: core.state.catalog))
  }

  /// Puts other fault rules in force; counting starts anew.
  public func setFaults(_ rules: [FaultRule]) {
    core.faults.replace(with: rules)
  }

  /// How many requests wait because of a rule with ``FaultRule/Action/holds``.
  public var heldRequests: Int { core.faults.held.count }

  /// Back to the first objects and faults, with no requests logged.
  public func reset() {
    core.reset()
  }

  // MARK: Serving

  /// Serves until the task is cancelled, or, if it listens to signals, until SIGTERM or SIGINT; what is in flight is
  /// finished then.
  ///
  /// - Throws: ``MockError`` where it cannot listen or write its state.
  func serve(untilSignaled: Bool, whenReady: @escaping @Sendable () -> Void) async throws {
    // Not left to deinit: at the end of a process nobody waits for that.
    defer { removeTemporaryFolder() }
    let configuration = core.configuration
    let context = try material.map { try Self.tlsContext($0, configuration) }
    let faults = core.faults
    var logger = Logger(label: "infinity-mock-server") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = .critical
    let application = Application(
      responder: MockResponder(core: core),
      server: HTTPServerBuilder {
        MockChannel(
          base: HTTP1Channel(responder: $0, configuration: .init(idleTimeout: TimeAmount(configuration.silenceLimit))),
          tls: context, faults: faults)
      },
      configuration: ApplicationConfiguration(
        address: .hostname(configuration.host, port: configuration.port), backlog: 1024),
      onServerRunning: { [self] channel in
        port.withLock { $0 = channel.localAddress?.port }
        whenReady()
      },
      logger: logger)
    do {
      try await withStateFile {
        if untilSignaled { try await application.runService() } else { try await application.run() }
      }
    } catch let error as IOError {
      throw MockError(
        "cannot listen on \(configuration.host) port \(configuration.port): \(String(cString: strerror(error.errnoCode)))"
      )
    } catch is SocketAddressError.UnknownHost {
      throw MockError("cannot listen on \(configuration.host): no such host")
    }
  }

  /// Keeps the state file up to date while the body runs, and once more at its end.
  private func withStateFile(_ body: () async throws -> Void) async throws {
    guard let file = core.configuration.stateFile else { return try await body() }
    let state = core.state
    // One that cannot be written is better known before anybody relies on it.
    try StateFile.save(state.snapshot().database, to: file)
    let keeper = Task {
      var saved = 0
      // One that cannot be written now is tried again; at the end it is an error.
      while (try? await Task.sleep(for: .milliseconds(200))) != nil {
        let (number, database) = state.generation()
        if number != saved, (try? StateFile.save(database, to: file)) != nil { saved = number }
      }
    }
    defer { keeper.cancel() }
    try await body()
    try StateFile.save(state.snapshot().database, to: file)
  }

  private static func tlsContext(_ material: TLSMaterial, _ configuration: MockConfiguration) throws -> NIOSSLContext {
    var tls = TLSConfiguration.makeServerConfiguration(
      certificateChain: try NIOSSLCertificate.fromPEMBytes(Array(material.certificatePEM.utf8)).map {
        .certificate($0)
      },
      privateKey: .privateKey(try NIOSSLPrivateKey(bytes: Array(material.keyPEM.utf8), format: .pem)))
    tls.minimumTLSVersion = configuration.minimumTLSVersion.nio
    tls.maximumTLSVersion = configuration.maximumTLSVersion?.nio
    if let file = configuration.clientAuthorityFile {
      tls.certificateVerification = .noHostnameVerification
      tls.trustRoots = .file(file)
    }
    do {
      return try NIOSSLContext(configuration: tls)
    } catch {
      guard let file = configuration.clientAuthorityFile else { throw error }
      throw MockError("cannot use the CAs of clients in \(file): it is not there, or holds no certificate in PEM")
    }
  }
}

extension MockConfiguration.TLSVersion {
  fileprivate var nio: NIOSSL.TLSVersion {
    switch self {
    case .v1_0: .tlsv1
    case .v1_1: .tlsv11
    case .v1_2: .tlsv12
    case .v1_3: .tlsv13
    }
  }
}
