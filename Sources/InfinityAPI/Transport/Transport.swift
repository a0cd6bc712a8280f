import HTTPTypes

/// Carries one HTTP request and its answer.
///
/// Knows nothing of the API, of retries or of who asks.
protocol Transport: Sendable {
  /// Runs tasks on the thread that carries the requests.
  var taskExecutor: any TaskExecutor { get }

  /// Sends a request and collects the answer, whatever its status.
  ///
  /// - Throws: ``TransportFailure`` where no complete answer came, ``OutOfTime`` where it waited until its end, and
  ///   `CancellationError` as soon as the task is cancelled.
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

  /// The last moment of use to the caller, the wait for a connection included; nil where any is.
  var end: ContinuousClock.Instant?

  /// Whether the server's own time is wanted.
  var wantsDate = false

  /// Who follows the request, or nil.
  var watcher: (any RequestWatcher)?

  /// What of the limit and of the time until the end is less, a millisecond at least.
  var timeLeft: Duration {
    guard let end else { return timeout }
    return min(timeout, max(end - .now, .milliseconds(1)))
  }

  func objection() -> (any Error)? { watcher?.objection() }

  func heldBack() -> ContinuousClock.Instant? { watcher?.heldBack() }

  /// Waits for as long as the request is held back, for a transport that has no thread of its own to wait on.
  ///
  /// - Throws: an objection, ``OutOfTime`` or `CancellationError`.
  nonisolated(nonsending) func waitForTurn() async throws {
    while true {
      if let objection = objection() { throw objection }
      guard let time = heldBack() else { return }
      if let end, end <= time { throw OutOfTime.heldBack }
      // Nobody tells of an objection that comes up meanwhile.
      try await Task.sleep(until: min(time, .now + .milliseconds(5)), clock: .continuous)
    }
  }

  func onAnswer(_ response: TransportResponse) { watcher?.answered(response) }
}

/// Follows a request on the transport's thread.
protocol RequestWatcher: Sendable {
  /// Asked right before the request starts, and right before it is sent: it fails with this error instead, unsent.
  func objection() -> (any Error)?

  /// Asked when there is a connection for the request, and again at the time that it says.
  ///
  /// - Returns: until when the request may not start, and nothing that waits behind it either; nil where it starts now.
  func heldBack() -> ContinuousClock.Instant?

  /// Told of the answer, before any other request starts.
  func answered(_ response: TransportResponse)
}

/// Why a request is not sent: its time would be over first.
enum OutOfTime: Error {
  /// All connections are in use.
  case noConnection
  /// It is held back.
  case heldBack
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
  /// How often the request was sent: libcurl does it again where a connection that it used before turns out dead.
  var sends = 1
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

  /// How often it was, as far as is known.
  var sends = 0

  static func shutDown(mayHaveBeenSent: Bool) -> TransportFailure {
    TransportFailure(cause: .shutDown, text: "the client was shut down", mayHaveBeenSent: mayHaveBeenSent)
  }
}
