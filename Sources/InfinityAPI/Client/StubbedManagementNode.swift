import HTTPTypes
import Logging

/// Answers a client's requests from what a test says, without a network: for the tests of your own code.
///
/// ```swift
/// let node = try StubbedManagementNode([
///   "GET /api/admin/configuration/v1/dns_server/": .list([DNSServer.sample(uri) { $0.address = "10.0.0.53" }]),
///   "POST /api/admin/configuration/v1/dns_server/": .created(uri),
/// ])
/// let servers = try await node.client().list(DNSServer.self)
/// #expect(node.requests.map(\.line) == ["GET /api/admin/configuration/v1/dns_server/?limit=1000&offset=0"])
/// ```
///
/// Everything but the network is as it is else: retries (whose waits are next to nothing here), checks of listings, errors, masking. It knows
/// no rules of a Management Node; `infinity-mock-server` does.
public final class StubbedManagementNode: Sendable {
  private let answer: @Sendable (Request) -> Answer
  private let record = Guarded<[Request]>([])

  /// A stub that answers by a closure, which is called once for each try of a request.
  public init(_ answer: @escaping @Sendable (Request) -> Answer) {
    self.answer = answer
  }

  /// A stub with answers that were written down, by method and path, such as `GET /api/admin/status/v1/worker_vm/`; an entry with a
  /// query goes before the one without. What is not there is 404.
  public convenience init(_ answers: [String: Answer]) {
    self.init {
      answers[$0.line] ?? answers["\($0.method) \($0.path)"] ?? .json(#"{"error": "not stubbed"}"#, status: 404)
    }
  }

  /// Every try of a request so far, in the order in which they came.
  public var requests: [Request] { record.withLock { $0 } }

  /// A client of this stub; shutting it down is not needed.
  ///
  /// - Parameter change: changes its configuration. Default: nothing.
  /// - Throws: ``InfinityError`` where the configuration cannot be used.
  public func client(
    _ change: (inout ManagementClient.Configuration) -> Void = { _ in }
  ) throws -> ManagementClient {
    var configuration = ManagementClient.Configuration(
      baseURL: "https://stub.invalid", authentication: .basic(username: "stub", password: Secret("stub password")))
    configuration.retryPolicy.baseDelay = .milliseconds(1)
    configuration.proxy = .none
    change(&configuration)
    return try ManagementClient(
      configuration, address: try configuration.validated(), transport: StubTransport(self),
      logger: Logger(label: "stub", factory: { _ in SwiftLogNoOpLogHandler() }))
  }

  fileprivate func take(_ request: Request) -> Answer {
    record.withLock { $0.append(request) }
    return answer(request)
  }

  /// A request as it came.
  public struct Request: Sendable {
    /// The method, such as `GET`.
    public let method: String
    /// Path and query, as they were sent.
    public let target: String
    /// The body; nil where there is none, or one that is no JSON, as the form of an upload.
    ///
    /// Secrets stand in it in clear.
    public let body: JSONView?
    /// The bytes of the body, whatever it is; empty where there is none.
    ///
    /// Secrets stand in it in clear.
    public let bodyBytes: [UInt8]

    /// The path without the query.
    public var path: String { String(target.prefix { $0 != "?" }) }

    /// Method, path and query.
    public var line: String { "\(method) \(target)" }
  }
}

extension StubbedManagementNode {
  /// What is answered to a request.
  public struct Answer: Sendable {
    fileprivate let result: Result<TransportResponse, TransportFailure>

    /// A body of JSON.
    public static func json(_ text: String, status: Int = 200) -> Answer {
      Answer(
        result: .success(
          TransportResponse(status: status, contentType: "application/json", body: Array(text.utf8))))
    }

    /// A list that has these objects, all on one page.
    ///
    /// - Throws: ``InfinityError`` where an object cannot be written as JSON.
    public static func list(_ objects: [some Resource]) throws -> Answer {
      let meta: RequestValue = [
        "limit": .integer(objects.count), "offset": 0, "total_count": .integer(objects.count), "next": nil,
      ]
      let list: RequestValue = ["meta": meta, "objects": .array(objects.map { RequestValue($0.json) })]
      return .json(String(decoding: try list.json(), as: UTF8.self))
    }

    /// One object.
    ///
    /// - Throws: ``InfinityError`` where it cannot be written as JSON.
    public static func object(_ object: some Resource) throws -> Answer {
      .json(String(decoding: try RequestValue(object.json).json(), as: UTF8.self))
    }

    /// An empty body, as that to an update, a deletion or a command.
    public static func empty(_ status: Int = 204) -> Answer {
      Answer(result: .success(TransportResponse(status: status)))
    }

    /// The answer to a create.
    public static func created(_ uri: ResourceURI) -> Answer {
      Answer(result: .success(TransportResponse(status: 201, location: uri.path)))
    }

    /// The request was sent, and the connection broke before an answer came: it may have been carried out.
    public static var lost: Answer {
      Answer(
        result: .failure(
          TransportFailure(cause: .curl(56), text: "Recv failure: Connection reset by peer", mayHaveBeenSent: true)))
    }

    /// Nothing takes the connection: the request was not sent.
    public static var refused: Answer {
      Answer(
        result: .failure(TransportFailure(cause: .curl(7), text: "Failed to connect", mayHaveBeenSent: false)))
    }
  }
}

/// The stub's side of a client.
private final class StubTransport: Transport {
  let taskExecutor: any TaskExecutor = globalConcurrentExecutor
  private let node: StubbedManagementNode

  init(_ node: StubbedManagementNode) {
    self.node = node
  }

  func send(_ request: TransportRequest) async throws -> TransportResponse {
    try Task.checkCancellation()
    try await request.waitForTurn()
    // Of a form there is nothing to be read.
    let body = request.body.flatMap { try? JSONView(parsing: $0) }
    let target = request.url.drop { $0 != ":" }.dropFirst(3).drop { $0 != "/" }
    let answer = node.take(
      .init(method: request.method.rawValue, target: String(target), body: body, bodyBytes: request.body ?? []))
    let response = try answer.result.get()
    request.onAnswer(response)
    return response
  }

  func reconsider() {}

  func shutDown() async {}
}
