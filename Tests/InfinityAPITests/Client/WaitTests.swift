import Dispatch
import HTTPTypes
import Synchronization
import Testing

@testable import InfinityAPI

/// Waits are told when they begin, and a write that waits can be called off.
@Suite("Waits of the client", .timeLimit(.minutes(15))) struct WaitTests {
  private static let dnsServer = DNSServer.draft(address: "192.0.2.53")

  /// A client's waits so far, and word of each.
  private final class Told: Sendable {
    private let waits = Mutex<[RequestWait]>([])
    var all: [RequestWait] { waits.withLock { $0 } }
    var observer: @Sendable (RequestWait) -> Void { { wait in self.waits.withLock { $0.append(wait) } } }

    func first() async throws -> RequestWait {
      while true {
        if let first = all.first { return first }
        try await Task.sleep(for: .milliseconds(1))
      }
    }
  }

  private static func errors(_ count: Int, _ send: @escaping @Sendable () async throws -> Void) async -> [InfinityError]
  {
    await withTaskGroup(of: InfinityError?.self) { group in
      for _ in 0..<count { group.addTask { await infinityError { try await send() } } }
      return await group.reduce(into: []) { errors, error in if let error { errors.append(error) } }
    }
  }

  @Test("for a Retry-After: how long, which status; once for all who wait", arguments: [429, 503])
  func retryAfter(status: Int) async throws {
    let told = Told()
    let transport = ScriptedTransport { _, number in
      number == 2 ? .empty(status, retryAfter: .seconds(1)) : .json(listJSON([]))
    }
    let client = try transport.client { $0.waitObserver = told.observer }
    _ = try await client.list(DNSServer.self)
    #expect(await Self.errors(5) { _ = try await client.list(DNSServer.self) }.isEmpty)
    #expect(transport.requests.count == 7)
    #expect(told.all == [RequestWait(reason: .retryAfter(.seconds(1), status: status), duration: .seconds(1))])
  }

  @Test("for the client's own limit; a wait below a second is told to nobody")
  func ownLimit() async throws {
    let told = Told()
    let transport = ScriptedTransport { _, number in number == 1 ? .empty(503) : .json(listJSON([])) }
    let client = try transport.client {
      $0.waitObserver = told.observer
      $0.requestsPerMinute = 2
    }
    _ = try await client.list(DNSServer.self)
    #expect(told.all.isEmpty)
    let waiting = Task { await Self.errors(1) { try await client.create(Self.dnsServer) } }
    let wait = try await told.first()
    #expect(wait.reason == .requestsPerMinute(2))
    #expect(wait.duration > .seconds(1) && wait.duration <= .seconds(60))
    client.stopWriting()
    #expect(await waiting.value.map(\.code) == [.stopped])
    #expect(transport.requests.count == 2)
  }

  @Test("a write that waits for Retry-After is not sent once writing was stopped, nor is a later one; reads go on")
  func stopped() async throws {
    let told = Told()
    let transport = ScriptedTransport { request, number in
      switch (request.method, number) {
      case (.get, _): .json(listJSON([]))
      default: .empty(429, retryAfter: .seconds(60))
      }
    }
    let client = try transport.client { $0.waitObserver = told.observer }
    let waiting = Task { await Self.errors(1) { try await client.create(Self.dnsServer) } }
    #expect(try await told.first().reason == .retryAfter(.seconds(60), status: 429))
    client.stopWriting()
    let error = try #require(await waiting.value.first)
    #expect(error.code == .stopped)
    #expect(error.attempts == 1)
    #expect(!error.mayHaveTakenEffect)
    #expect(
      error.description
        == "POST /api/admin/configuration/v1/dns_server/ on https://manager.example.com: stopped before it was sent. "
        + "Nothing was done; send it again with another client.")
    let uri = try ResourceURI("/api/admin/configuration/v1/dns_server/1/")
    #expect(await infinityError { try await client.delete(at: uri) }?.code == .stopped)
    #expect(transport.methods == ["POST"])
  }

  @Test("a write whose fate is not known is tried again all the same, until it is known")
  func settled() async throws {
    let told = Told()
    let transport = ScriptedTransport { _, number in
      switch number {
      case 1: .lost
      case 2: .empty(503, retryAfter: .seconds(1))
      default: .empty(202)
      }
    }
    let client = try transport.client { $0.waitObserver = told.observer }
    let uri = try ResourceURI("/api/admin/configuration/v1/dns_server/1/")
    let waiting = Task { await Self.errors(1) { try await client.update(Changes<DNSServer>(), at: uri) } }
    _ = try await told.first()
    client.stopWriting()
    #expect(await waiting.value.isEmpty)
    #expect(transport.methods == ["PATCH", "PATCH", "PATCH"])
  }

  @Test("a write goes only while it is permitted, and none is sent again after that; reads go on")
  func permitted() async throws {
    let isPermitted = Guarded(true)
    let transport = ScriptedTransport { request, _ in
      guard request.method != .get else { return .json(listJSON([])) }
      // The answer is lost, and the permission ends meanwhile.
      isPermitted.withLock { $0 = false }
      return .lost
    }
    let client = try transport.client()
    client.permitWrites { isPermitted.withLock { $0 } }
    let uri = try ResourceURI("/api/admin/configuration/v1/dns_server/1/")
    let lost = try #require(await infinityError { try await client.update(Changes<DNSServer>(), at: uri) })
    #expect(lost.code == .notPermitted)
    #expect(lost.mayHaveTakenEffect)
    #expect(
      lost.description
        == "PATCH /api/admin/configuration/v1/dns_server/1/ on https://manager.example.com: not sent, since the permission to "
        + "write is over. The change may have been made anyway. Look at the object.")
    let unsent = try #require(await infinityError { try await client.delete(at: uri) })
    #expect(unsent.code == .notPermitted)
    #expect(!unsent.mayHaveTakenEffect)
    #expect(unsent.advice == "Nothing was done; get a new permission first.")
    #expect(try await client.list(DNSServer.self).isEmpty)
    #expect(transport.methods == ["PATCH", "GET"])
  }

  @Test("over the network: what waits for a free connection is not sent; what is under way is answered")
  func noFreeConnection() async throws {
    let location = "Location: /api/admin/configuration/v1/dns_server/7/\r\n"
    let gate = OneTimeEvent()
    let release = DispatchSemaphore(value: 0)
    let script: ScriptedPeer.Script = { request in
      if request.method == "GET" { return [.json(listJSON([]))] }
      gate.reached()
      release.wait()
      return [.empty("201 Created", headers: location)]
    }
    try await ScriptedPeer.run(script) { peer in
      try await withClient(of: peer, { $0.maxConcurrentRequests = 1 }) { client in
        _ = try await client.list(DNSServer.self)
        let waiting = Task { await Self.errors(5) { try await client.create(Self.dnsServer) } }
        await gate.wait()
        // Time for the other four to come and wait; any that is late ends in the same way.
        try await Task.sleep(for: .milliseconds(100))
        client.stopWriting()
        release.signal()
        #expect(await waiting.value.map(\.code) == [.stopped, .stopped, .stopped, .stopped])
      }
      #expect(peer.record.requests.map(\.method) == ["GET", "POST"])
    }
  }

  @Test("over the network: what waits for the TLS handshake is not sent")
  func handshake() async throws {
    // It takes connections and says nothing, which is no handshake.
    try await ScriptedPeer.run({ _ in [] }) { peer in
      let url = peer.url.replacing("http://", with: "https://")
      try await withManagementClient(configuration(url)) { client in
        let waiting = Task { await Self.errors(1) { try await client.create(Self.dnsServer) } }
        while peer.record.connections == 0 { try await Task.sleep(for: .milliseconds(1)) }
        client.stopWriting()
        #expect(await waiting.value.map(\.code) == [.stopped])
      }
      #expect(peer.record.requests.isEmpty)
    }
  }
}
