import HTTPTypes
import NIOCore
import NIOPosix
import Synchronization
import Testing

@testable import InfinityAPI

/// A Management Node that is not up yet is waited for, and nothing else is.
@Suite(.timeLimit(.minutes(15))) struct PatienceTests {
  /// What an observer was told.
  private final class Events: Sendable {
    private let seen = Mutex<[Patience.Event]>([])

    func patience(limit: Duration = .seconds(600), pause: Duration = .milliseconds(1)) -> Patience {
      Patience(limit: limit, pause: pause) { event in self.seen.withLock { $0.append(event) } }
    }

    var waits: [InfinityError] {
      seen.withLock { $0.compactMap { if case .waiting(_, let last) = $0 { last } else { nil } } }
    }
    var answers: Int { seen.withLock { $0.count { if case .answered = $0 { true } else { false } } } }
    var givenUp: Int { seen.withLock { $0.count { if case .gaveUp = $0 { true } else { false } } } }
  }

  enum NotUpYet: CaseIterable {
    case refused, unreachable, closedInHandshake, lost, timedOut, status502, status503, status504, page, page503, proxy

    var result: Result<TransportResponse, TransportFailure> {
      switch self {
      case .refused: .refused
      case .unreachable: .failed(28, "Connection timed out after 10000 milliseconds")
      case .closedInHandshake: .failed(35, "OpenSSL SSL_connect: SSL_ERROR_SYSCALL in connection to manager:443")
      case .lost: .lost
      case .timedOut: .timedOut
      case .status502: .empty(502)
      case .status503: .empty(503)
      case .status504: .empty(504)
      case .page: .page(200)
      case .page503: .page(503)
      case .proxy:
        .failure(TransportFailure(cause: .proxyStatus(503), text: "CONNECT tunnel failed", mayHaveBeenSent: false))
      }
    }

    /// Whether a create that ends so has surely not reached the Management Node.
    var isNotSent: Bool {
      switch self {
      case .refused, .unreachable, .closedInHandshake, .proxy: true
      default: false
      }
    }
  }

  @Test(arguments: NotUpYet.allCases)
  func aReadIsRepeatedUntilItIsAnswered(fault: NotUpYet) async throws {
    let events = Events()
    let transport = ScriptedTransport { _, number in number <= 20 ? fault.result : .json(listJSON([])) }
    let client = try transport.client { $0.patience = events.patience() }
    let servers = try await client.list(DNSServer.self)
    #expect(servers.isEmpty)
    #expect(transport.requests.count == 21)
    #expect(events.waits.map(\.attempts) == Array(1...20))
    #expect(events.answers == 1)
    #expect(events.givenUp == 0)
  }

  @Test(arguments: NotUpYet.allCases)
  func aCreateIsRepeatedOnlyWhereItWasSurelyNotSent(fault: NotUpYet) async throws {
    let created = "/api/admin/configuration/v1/dns_server/1/"
    let transport = ScriptedTransport { _, number in number <= 9 ? fault.result : .empty(201, location: created) }
    let client = try transport.client { $0.patience = Events().patience() }
    let error = await infinityError { try await client.create(DNSServer.draft(address: "10.0.0.1")) }
    #expect((error == nil) == fault.isNotSent)
    #expect(transport.requests.count == (fault.isNotSent ? 10 : 1))
  }

  @Test(
    arguments: [
      (.failed(6, "Could not resolve host"), InfinityError.Code.hostNotFound, 4),
      (.failed(60, "self-signed certificate"), .certificateNotTrusted, 1),
      (.failed(35, "error:0A00042E:SSL routines::tlsv1 alert protocol version"), .tlsFailed, 4),
      (.failed(35, "error:0A00010B:SSL routines::wrong version number"), .tlsFailed, 4),
      (.empty(401), .unauthorized, 1), (.empty(500), .serverError, 1), (.empty(404), .notFound, 1),
      (.empty(429), .rateLimited, 4), (.json("[]"), .invalidResponse, 1), (.page(404), .notFound, 1),
    ] as [(Result<TransportResponse, TransportFailure>, InfinityError.Code, Int)])
  func nothingElseIsWaitedFor(
    answer: Result<TransportResponse, TransportFailure>, code: InfinityError.Code, tries: Int
  ) async throws {
    let events = Events()
    let transport = ScriptedTransport { _, _ in answer }
    let client = try transport.client { $0.patience = events.patience() }
    let error = await infinityError { try await client.list(DNSServer.self) }
    #expect(error?.code == code)
    #expect(error?.message.contains("waited") == false)
    #expect(transport.requests.count == tries)
    #expect(events.waits.isEmpty)
  }

  @Test func afterTheFirstAnswerOrdinaryRetriesApply() async throws {
    let events = Events()
    let transport = ScriptedTransport { _, number in number == 3 ? .json(listJSON([])) : .empty(503) }
    let client = try transport.client { $0.patience = events.patience() }
    _ = try await client.list(DNSServer.self)
    let error = await infinityError { try await client.list(DNSServer.self) }
    #expect(error?.code == .unavailable)
    #expect(error?.attempts == 4)
    #expect(transport.requests.count == 7)
    #expect(events.waits.count == 2)
  }

  @Test func aTryAfterTheWaitIsTheFirstOfThePolicy() async throws {
    let transport = ScriptedTransport { _, number in number <= 9 ? .refused : .empty(429) }
    let client = try transport.client { $0.patience = Events().patience() }
    let error = await infinityError { try await client.list(DNSServer.self) }
    #expect(error?.code == .rateLimited)
    #expect(error?.attempts == 13)
  }

  @Test(arguments: [
    (
      NotUpYet.refused, InfinityError.Code.connectionRefused,
      "nothing accepts the connection (curl 7: Failed to connect)",
      "Check the address and the port, that the Management Node runs, and the firewall in between."
    ),
    (
      .status503, .unavailable, "the Management Node is not available now (503)",
      "It may be starting or under maintenance: try again later."
    ),
    (
      .page, .invalidResponse, "the answer is an HTML page, not the API's JSON",
      "Check that the address is that of a Management Node, and that no proxy or login page answers for it."
    ),
  ])
  func aWaitInVainSaysHowLongForWhatAndWhatCameLast(
    fault: NotUpYet, code: InfinityError.Code, last: String, advice: String
  ) async throws {
    let events = Events()
    let transport = ScriptedTransport { _, _ in fault.result }
    let client = try transport.client {
      $0.patience = events.patience(limit: .seconds(1), pause: .milliseconds(400))
      $0.retryPolicy = .never
    }
    let start = ContinuousClock.now
    let error = await infinityError { try await client.list(DNSServer.self) }
    // At the beginning, after 0.4 and 0.8 seconds, and once more when the time is over; fewer where the machine is slow.
    #expect(ContinuousClock.now - start >= .seconds(1))
    let tries = transport.requests.count
    #expect((1...4).contains(tries))
    #expect(error?.attempts == tries)
    #expect(error?.code == code)
    #expect(
      error?.description
        == "GET /api/admin/configuration/v1/dns_server/?limit=1000&offset=0 on https://manager.example.com: waited 1 second "
        + "for the Management Node to come up; the last try: \(last)\(tries > 1 ? " (tried \(tries) times)" : ""). \(advice) "
        + "If it only needs more time, wait longer.")
    #expect(events.givenUp == 1)
    // The wait is not begun anew, and who comes later is told of it all the same.
    let later = await infinityError { try await client.list(DNSServer.self) }
    #expect(later?.attempts == 1)
    #expect(later?.message == "waited 1 second for the Management Node to come up; the last try: \(last)")
    #expect(events.givenUp == 1)
    #expect(transport.requests.count == tries + 1)
  }

  @Test func whileOneWaitsTheOthersWaitForIt() async throws {
    let transport = ScriptedTransport { _, number in number <= 10 ? .refused : .json(listJSON([])) }
    let client = try transport.client { $0.patience = Events().patience(pause: .milliseconds(5)) }
    try await withThrowingTaskGroup { group in
      for _ in 0..<20 { group.addTask { _ = try await client.list(DNSServer.self) } }
      try await group.waitForAll()
    }
    #expect(transport.requests.count == 10 + 20)
  }

  @Test func aTokenIsWaitedForToo() async throws {
    struct Tokens: AccessTokenProvider {
      func accessToken(from server: TokenServer) async throws -> Secret { try await server.requestToken([]).token }
      func discard(_ token: Secret) {}
    }
    let events = Events()
    let transport = ScriptedTransport { request, number in
      if number <= 10 { return number.isMultiple(of: 2) ? .refused : .page(200) }
      return request.method == .post ? .json(#"{"access_token": "t", "token_type": "Bearer"}"#) : .json(listJSON([]))
    }
    let client = try transport.client {
      $0.patience = events.patience()
      $0.authentication = .accessToken(Tokens())
    }
    _ = try await client.list(DNSServer.self)
    #expect(transport.methods == Array(repeating: "POST", count: 11) + ["GET"])
    #expect(events.answers == 1)
  }

  @Test func aWaitThatIsAskedForIsKeptUpToTheLongest() async throws {
    let transport = ScriptedTransport { _, number in
      number == 1 ? .empty(503, retryAfter: .seconds(3600)) : .json(listJSON([]))
    }
    let client = try transport.client {
      $0.patience = Events().patience()
      $0.retryPolicy.longestRetryAfter = .milliseconds(300)
    }
    let start = ContinuousClock.now
    _ = try await client.list(DNSServer.self)
    #expect(ContinuousClock.now - start >= .milliseconds(300))
  }

  @Test func aDeadlineThatEndsEarlierCounts() async throws {
    let events = Events()
    let transport = ScriptedTransport { _, _ in .refused }
    let client = try transport.client {
      $0.patience = events.patience(pause: .seconds(600))
      $0.retryPolicy = RetryPolicy(maxAttempts: 1, deadline: .seconds(300))
    }
    let error = await infinityError { try await client.list(DNSServer.self) }
    #expect(error?.code == .connectionRefused)
    #expect(error?.attempts == 1)
    #expect(events.waits.isEmpty)
  }

  @Test func aDeletionThatWasLostInTheWaitIsDoneWhenTheObjectIsGone() async throws {
    let transport = ScriptedTransport { _, number in number == 1 ? .lost : .empty(404) }
    let client = try transport.client { $0.patience = Events().patience() }
    try await client.delete(at: ResourceURI(DNSServer.endpoint, id: 1))
    #expect(transport.methods == ["DELETE", "DELETE"])
  }

  @Test func cancellingEndsTheWaitAtOnceAndAnotherOneBegins() async throws {
    let transport = ScriptedTransport { _, number in number == 1 ? .refused : .json(listJSON([])) }
    let client = try transport.client { $0.patience = Events().patience(pause: .seconds(600)) }
    let task = Task { try await client.list(DNSServer.self) }
    while transport.requests.isEmpty { try await Task.sleep(for: .milliseconds(1)) }
    let other = Task { try await client.list(DNSServer.self) }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(try await other.value.isEmpty)
  }

  @Test func aPatienceOutOfRangeIsNamed() async {
    func fault(_ patience: Patience) async -> String? {
      await infinityError {
        try await withManagementClient(configuration("https://h.example") { $0.patience = patience }) { _ in }
      }?.description
    }
    #expect(await fault(Patience(limit: .zero)) == "patience.limit is 0.0 seconds. It must be from 1 ms to 365 days.")
    #expect(await fault(Patience(pause: .zero)) == "patience.pause is 0.0 seconds. It must be from 1 ms to one day.")
  }

  /// What libcurl makes of a server that takes connections and has no TLS yet.
  @Test func aServerWithoutTLS() async throws {
    try await Greeting.run("") { url in
      let events = Events()
      let settings = configuration(url) { $0.patience = events.patience() }
      let task = Task { try await withManagementClient(settings) { try await $0.list(DNSServer.self) } }
      while events.waits.count < 3 { try await Task.sleep(for: .milliseconds(1)) }
      task.cancel()
      await #expect(throws: CancellationError.self) { try await task.value }
      #expect(events.waits.allSatisfy { $0.code == .tlsFailed })
    }
  }

  /// And of one that never will.
  @Test func aServerThatSpeaksSomethingElse() async throws {
    try await Greeting.run("SSH-2.0-OpenSSH_9.2\r\n") { url in
      let events = Events()
      let settings = configuration(url) {
        $0.patience = events.patience()
        $0.retryPolicy = .never
      }
      let error = await infinityError {
        try await withManagementClient(settings) { try await $0.list(DNSServer.self) }
      }
      #expect(error?.code == .tlsFailed)
      #expect(error?.attempts == 1)
      #expect(events.waits.isEmpty)
    }
  }
}

/// Answers the first bytes with a text and closes the connection.
private final class Greeting: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let text: String

  init(_ text: String) {
    self.text = text
  }

  /// Lends the address of a server with it to the body.
  static func run(_ text: String, _ body: (String) async throws -> Void) async throws {
    let server = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture { try channel.pipeline.syncOperations.addHandler(Greeting(text)) }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    try await body("https://127.0.0.1:\(server.localAddress?.port ?? 0)")
    try await server.close()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let channel = context.channel
    context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: text))).whenComplete { _ in channel.close(promise: nil) }
  }
}

extension Result where Success == TransportResponse, Failure == TransportFailure {
  fileprivate static func failed(_ number: Int, _ text: String) -> Self {
    .failure(TransportFailure(cause: .curl(number), text: text, mayHaveBeenSent: false))
  }

  fileprivate static func page(_ status: Int) -> Self {
    .success(
      TransportResponse(
        status: status, contentType: "text/html; charset=utf-8", body: Array("<html>Maintenance</html>".utf8)))
  }
}
