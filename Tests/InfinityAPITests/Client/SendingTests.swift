import Logging
import NIOCore
import Synchronization
import Testing

@testable import InfinityAPI

/// What a client's limit, a pause and a deadline mean for requests that wait for a connection, over the network.
@Suite("Requests that wait to be sent", .timeLimit(.minutes(5))) struct SendingTests {
  /// A peer that answers with an empty list, and what it does about some requests instead.
  private static func withPeer(
    minute: Duration = .seconds(60), _ change: (inout ManagementClient.Configuration) -> Void = { _ in },
    _ script: @escaping ScriptedPeer.Script = { _ in [.json(listJSON([]))] },
    _ body: (ManagementClient, PeerRecord) async throws -> Void
  ) async throws {
    try await ScriptedPeer.run(script) { peer in
      let configuration = configuration(peer.url, change)
      let client = try Self.client(configuration, minute: minute, over: Self.transport(configuration))
      try await body(client, peer.record)
      await client.shutdown()
    }
  }

  private static func transport(_ configuration: ManagementClient.Configuration) throws -> CurlTransport {
    try CurlTransport(CurlOptions(configuration, scheme: configuration.validated().scheme))
  }

  private static func client(
    _ configuration: ManagementClient.Configuration, minute: Duration = .seconds(60), over transport: CurlTransport
  ) throws -> ManagementClient {
    try ManagementClient(
      configuration, address: try configuration.validated(), transport: transport,
      logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }), minute: minute)
  }

  /// Sends so many requests at once.
  private static func errors(_ count: Int, _ client: ManagementClient) async -> [InfinityError] {
    await withTaskGroup(of: InfinityError?.self) { group in
      for _ in 0..<count { group.addTask { await infinityError { try await client.list(DNSServer.self) } } }
      return await group.reduce(into: [InfinityError]()) { errors, error in if let error { errors.append(error) } }
    }
  }

  private final class Times: Sendable {
    private let times = Mutex<[ContinuousClock.Instant]>([])
    func note() { times.withLock { $0.append(.now) } }
    var all: [ContinuousClock.Instant] { times.withLock { $0 } }
  }

  @Test("what waits for the limit and is cancelled ends at once and leaves no trace")
  func cancelled() async throws {
    let minute = Duration.seconds(1)
    try await Self.withPeer(minute: minute, { $0.requestsPerMinute = 5 }) { client, record in
      let start = ContinuousClock.now
      _ = try await client.list(DNSServer.self)
      let tasks = (0..<200).map { _ in Task { try await client.list(DNSServer.self) } }
      await record.wait(forRequests: 5)
      for task in tasks { task.cancel() }
      var cancelled = 0
      for task in tasks {
        if case .failure(let error) = await task.result, error is CancellationError { cancelled += 1 }
      }
      #expect(cancelled >= 195)
      _ = try await client.list(DNSServer.self)
      // As long as the 200 would take: 40 minutes of a second.
      #expect(ContinuousClock.now - start < minute * 20)
      #expect(record.requests.count <= 11)
    }
  }

  @Test("the limit is for what is sent, however long that waited for a connection")
  func sent() async throws {
    let minute = Duration.seconds(1)
    let times = Times()
    let script: ScriptedPeer.Script = { request in
      times.note()
      return request.number == 2
        ? [.later(.milliseconds(1500), [.json(listJSON([]))])] : [.json(listJSON([]))]
    }
    try await Self.withPeer(
      minute: minute,
      {
        $0.requestsPerMinute = 3
        $0.maxConcurrentRequests = 1
      }, script
    ) { client, _ in
      _ = try await client.list(DNSServer.self)
      try await withThrowingTaskGroup { group in
        for _ in 0..<8 { group.addTask { _ = try await client.list(DNSServer.self) } }
        try await group.waitForAll()
      }
      let all = times.all
      #expect(all.count == 9)
      // Counted when they leave; on a busy machine one may take a while to arrive.
      for (earlier, later) in zip(all, all.dropFirst(3)) { #expect(later - earlier > minute * 0.7) }
    }
  }

  @Test("a 429 holds back what waits for a connection too")
  func pause() async throws {
    let times = Times()
    let script: ScriptedPeer.Script = { request in
      times.note()
      guard request.number == 2 else { return [.json(listJSON([]))] }
      return [.later(.milliseconds(300), [.empty("429 Too Many Requests", headers: "Retry-After: 2\r\n")])]
    }
    try await Self.withPeer(
      {
        $0.maxConcurrentRequests = 1
        $0.retryPolicy = .never
      }, script
    ) { client, _ in
      _ = try await client.list(DNSServer.self)
      let errors = await Self.errors(4, client)
      #expect(errors.map(\.code) == [.rateLimited])
      let all = times.all
      #expect(all.count == 5)
      // The other side noted it before the 300 ms.
      for time in all.dropFirst(2) { #expect(time - all[1] > .milliseconds(2200)) }
    }
  }

  @Test("a deadline counts the wait for a connection")
  func deadline() async throws {
    let script: ScriptedPeer.Script = { $0.number == 1 ? [.json(listJSON([]))] : [] }
    try await ScriptedPeer.run(script) { peer in
      let patient = configuration(peer.url) { $0.maxConcurrentRequests = 1 }
      var hurried = patient
      hurried.retryPolicy.deadline = .seconds(3)
      // One connection for both: whoever has no deadline keeps it, however late the others come.
      let transport = try Self.transport(patient)
      let (holder, client) = (try Self.client(patient, over: transport), try Self.client(hurried, over: transport))
      _ = try await client.list(DNSServer.self)
      let held = Task { try await holder.list(DNSServer.self) }
      await peer.record.wait(forRequests: 2)
      let errors = await Self.errors(6, client)
      #expect(errors.map(\.code) == Array(repeating: .timeout, count: 6))
      for error in errors {
        #expect(error.attempts == 0)
        #expect(
          error.message == "waiting for a free connection left no time before the deadline"
            && error.advice == "Allow more requests at once, or more time.")
      }
      #expect(peer.record.requests.count == 2)
      held.cancel()
      _ = await held.result
      await client.shutdown()
    }
  }

  @Test("what the limit leaves no time is refused at once, and what waits behind it too")
  func noTime() async throws {
    try await Self.withPeer({
      $0.requestsPerMinute = 2
      $0.retryPolicy.deadline = .seconds(40)
    }) { client, record in
      for _ in 0..<2 { _ = try await client.list(DNSServer.self) }
      let start = ContinuousClock.now
      let errors = await Self.errors(20, client)
      #expect(errors.count == 20)
      #expect(
        Set(errors.map(\.message)) == ["the client's limit of requests a minute left no time before the deadline"])
      #expect(ContinuousClock.now - start < .seconds(30))
      #expect(record.requests.count == 2)
    }
  }

  @Test("what libcurl sends again by itself counts as two tries, and as what may have been done")
  func sentAgain() async throws {
    let script: ScriptedPeer.Script = { request in
      if request.method == "GET" { return [.json(listJSON([]))] }
      // The first ends the connection that was used before; libcurl goes on with another one.
      return request.onConnection > 1 ? [.close] : [.json(#"{"error": "no"}"#, status: "409 Conflict")]
    }
    try await Self.withPeer({ $0.retryPolicy = .never }, script) { client, record in
      _ = try await client.list(DNSServer.self)
      let uri = ResourceURI(DNSServer.endpoint, id: 1)
      let error = await infinityError { try await client.update(Changes<DNSServer>(), at: uri) }
      #expect(record.requests.map(\.method) == ["GET", "PATCH", "PATCH"])
      #expect(error?.status == 409 && error?.attempts == 2)
      #expect(error?.mayHaveTakenEffect == true)
    }
  }
}
