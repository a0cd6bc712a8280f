import HTTPTypes

/// Carries one HTTP request and its answer.
///
/// Knows nothing of the API, of retries or of who asks.
protocol Transport: Sendable {
  /// Runs tasks on the thread that carries the requests.
  var taskExecutor: any TaskExecutor { get }

  /// Sends a request and collects the answer, whatever its status.
  ///
  /// - Throws: ``TransportFailure`` where no complete answer came, and `CancellationError` as soon as the task is
  ///   cancelled.
  nonisolated(nonsending) func send(_ request: TransportRequest) async throws -> TransportResponse

  /// Asks the objections again of all requests of which nothing was sent yet.
  func reconsider()

  /// Ends what is under way and releases everything.
  ///
  /// Returns when nothing of it runs any more.
  func shutDown() async
}

/// One request, ready to be sent.
struct TransportRequest: Sendable {
  var method: HTTPRequest.Method
  var url: String
  var headers: RequestHeaders
  var body: [UInt8]?

  /// Whether a connection of its own is made for it.
  ///
  /// libcurl by itself sends a request again when a reused connection turns out dead, whatever the method; on a fresh
  /// connection it never does. So whatever must not happen twice asks for one.
  var needsFreshConnection: Bool

  /// The limit for the whole exchange, connecting included.
  var timeout: Duration

  /// Whether the server's own time is wanted.
  var wantsDate = false

  /// Who follows the request, or nil.
  var watcher: (any RequestWatcher)?

  func objection() -> (any Error)? { watcher?.objection() }

  func onAnswer(_ response: TransportResponse) { watcher?.answered(response) }
}

/// Follows a request on the transport's thread.
protocol RequestWatcher: Sendable {
  /// Asked right before the request starts, and right before it is sent: it fails with this error instead, unsent.
  func objection() -> (any Error)?

  /// Told of the answer, before any other request starts.
  func answered(_ response: TransportResponse)
}

/// One answer.
struct TransportResponse: Sendable {
  var status: Int
  /// Whether it came over HTTP/2.
  var isHTTP2 = false
  var contentType: String?
  var location: String?
  var retryAfter: Duration?
  /// The server's own time, as it writes it, where it was wanted. (HTTP: `Date`.)
  var date: String?
  var body: ResponseBody

  init(
    status: Int, isHTTP2: Bool = false, contentType: String? = nil, location: String? = nil,
    retryAfter: Duration? = nil, date: String? = nil, body: ResponseBody
  ) {
    self.status = status
    self.isHTTP2 = isHTTP2
    self.contentType = contentType
    self.location = location
    self.retryAfter = retryAfter
    self.date = date
    self.body = body
  }

  init(
    status: Int, contentType: String? = nil, location: String? = nil, retryAfter: Duration? = nil,
    body: [UInt8] = []
  ) {
    self.init(
      status: status, contentType: contentType, location: location, retryAfter: retryAfter, body: .bytes(body))
  }
}

/// Why no complete answer came.
struct TransportFailure: Error, Hashable {
  enum Cause: Hashable {
    /// libcurl gave up, with this number (`CURLcode`).
    case curl(Int)
    /// The proxy answered the CONNECT request with this status.
    case proxyStatus(Int)
    /// The body went over the limit, in bytes.
    case responseTooLarge(limit: Int)
    /// The transport was shut down.
    case shutDown
    /// The request cannot be sent as it is.
    case invalidRequest
  }

  var cause: Cause
  var text: String

  /// Whether any part of the request may have reached the server.
  var mayHaveBeenSent: Bool

  static func shutDown(mayHaveBeenSent: Bool) -> TransportFailure {
    TransportFailure(cause: .shutDown, text: "the client was shut down", mayHaveBeenSent: mayHaveBeenSent)
  }
}
