import HTTPTypes
import Logging
import Synchronization

@testable import InfinityAPI

/// A transport without a network: answers what the test says and keeps what it was sent.
final class ScriptedTransport: Transport {
  typealias Script =
    @Sendable (_ request: TransportRequest, _ number: Int) async -> Result<TransportResponse, TransportFailure>

  private let script: Script
  private let sent = Mutex<[TransportRequest]>([])

  init(_ script: @escaping Script) {
    self.script = script
  }

  var requests: [TransportRequest] { sent.withLock { $0 } }
  var methods: [String] { requests.map(\.method.rawValue) }
  var targets: [String] { requests.map { String($0.url.dropFirst(Self.origin.count)) } }
  var bodies: [String] { requests.map { String(decoding: $0.body ?? [], as: UTF8.self) } }

  let taskExecutor: any TaskExecutor = globalConcurrentExecutor

  static let origin = "https://manager.example.com"

  func send(_ request: TransportRequest) async throws -> TransportResponse {
    try await request.waitForTurn()
    let number = sent.withLock { sent in
      sent.append(request)
      return sent.count
    }
    let result = await script(request, number)
    try Task.checkCancellation()
    if case .success(let response) = result { request.onAnswer(response) }
    return try result.get()
  }

  func reconsider() {}

  func shutDown() async {}

  /// A client on this transport that waits next to nothing between tries.
  ///
  /// - Parameter minute: the time that its limit of requests a minute is for.
  func client(
    minute: Duration = .seconds(60), _ change: (inout ManagementClient.Configuration) -> Void = { _ in }
  ) throws -> ManagementClient {
    var configuration = ManagementClient.Configuration(
      baseURL: Self.origin, authentication: .basic(username: "admin", password: Secret("correct horse battery")))
    configuration.retryPolicy.baseDelay = .milliseconds(1)
    change(&configuration)
    return try ManagementClient(
      configuration, address: ServerAddress(Self.origin), transport: self,
      logger: .init(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }), minute: minute)
  }
}

extension Result where Success == TransportResponse, Failure == TransportFailure {
  static func json(_ body: String, status: Int = 200, retryAfter: Duration? = nil) -> Self {
    .success(
      TransportResponse(
        status: status, contentType: "application/json", retryAfter: retryAfter, body: Array(body.utf8)))
  }

  static func empty(_ status: Int, location: String? = nil, retryAfter: Duration? = nil) -> Self {
    .success(
      TransportResponse(
        status: status, contentType: "text/html; charset=utf-8", location: location, retryAfter: retryAfter))
  }

  /// A connection that was never made.
  static var refused: Self {
    .failure(TransportFailure(cause: .curl(7), text: "Failed to connect", mayHaveBeenSent: false))
  }

  /// A connection that broke when the request was on its way.
  static var lost: Self {
    .failure(TransportFailure(cause: .curl(56), text: "Recv failure: Connection reset by peer", mayHaveBeenSent: true))
  }

  /// No answer in time after the request was sent.
  static var timedOut: Self {
    .failure(TransportFailure(cause: .curl(28), text: "Operation timed out", mayHaveBeenSent: true))
  }
}
