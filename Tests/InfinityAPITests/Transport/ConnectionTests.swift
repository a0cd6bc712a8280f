import InfinityAPI
import NIOCore
import Synchronization
import Testing

/// How many connections the client makes, and what travels on which.
@Suite struct ConnectionTests {
  @Test func sequentialRequestsShareOneTLSHandshake() async throws {
    let authority = try TestAuthority()
    try await authority.withFile { caFile in
      try await ScriptedPeer.run(tls: authority.server(), { _ in [.json(listJSON([]))] }) { peer in
        try await withClient(of: peer, trust: .caFile(caFile)) { client in
          for _ in 0..<20 { _ = try await client.list(DNSServer.self) }
        }
        #expect(peer.record.requests.count == 20)
        #expect(peer.record.connections == 1)
      }
    }
  }

  @Test func manyTasksShareTheConnectionsThatAreAllowed() async throws {
    let script: ScriptedPeer.Script = { _ in [.later(.milliseconds(2), [.json(listJSON([]))])] }
    try await ScriptedPeer.run(script) { peer in
      try await withClient(of: peer, { $0.maxConcurrentRequests = 10 }) { client in
        try await withThrowingTaskGroup { group in
          for _ in 0..<200 { group.addTask { _ = try await client.list(DNSServer.self) } }
          try await group.waitForAll()
        }
      }
      #expect(peer.record.requests.count == 200)
      #expect(peer.record.connections <= 10)
      #expect(peer.record.mostOpenConnections > 1)
    }
  }

  /// libcurl sends a request again by itself when a reused connection is dead; this is why creates avoid them.
  @Test func libcurlItselfSendsAReadAgainOnADeadConnection() async throws {
    let script: ScriptedPeer.Script = { request in
      request.connection == 1 && request.onConnection == 2 ? [.close] : [.json(listJSON([]))]
    }
    try await ScriptedPeer.run(script) { peer in
      try await withClient(of: peer, { $0.retryPolicy = .never }) { client in
        _ = try await client.list(DNSServer.self)
        _ = try await client.list(DNSServer.self)
      }
      #expect(peer.record.requests.map(\.connection) == [1, 1, 2])
    }
  }

  @Test func aCreateNeverTravelsOnAConnectionThatWasUsedBefore() async throws {
    let script: ScriptedPeer.Script = { request in
      switch (request.method, request.onConnection) {
      case ("GET", 1): [.json(listJSON([]))]
      case ("POST", 1):
        [.empty("201 Created", headers: "Location: /api/admin/configuration/v1/dns_server/7/\r\n")]
      // Any request on a used connection finds it dead.
      default: [.close]
      }
    }
    try await ScriptedPeer.run(script) { peer in
      try await withClient(of: peer, { $0.retryPolicy = .never }) { client in
        _ = try await client.list(DNSServer.self)
        let uri = try await client.create(DNSServer.draft(address: "10.0.0.7"))
        #expect(uri.path == "/api/admin/configuration/v1/dns_server/7/")
      }
      #expect(peer.record.requests.map(\.method) == ["GET", "POST"])
      #expect(peer.record.requests.map(\.onConnection) == [1, 1])
    }
  }

  @Test func aCreateWhoseConnectionBreaksIsSentOnce() async throws {
    let script: ScriptedPeer.Script = { request in request.method == "POST" ? [.close] : [.json(listJSON([]))] }
    try await ScriptedPeer.run(script) { peer in
      try await withClient(of: peer) { client in
        _ = try await client.list(DNSServer.self)
        let error = await infinityError { try await client.create(DNSServer.draft(address: "10.0.0.7")) }
        #expect(error?.code == .connectionLost)
        #expect(error?.mayHaveTakenEffect == true)
        #expect(error?.attempts == 1)
        #expect(error?.curl?.number == 52)
      }
      #expect(peer.record.requests.filter { $0.method == "POST" }.count == 1)
    }
  }

  @Test func createsAndReadsTogetherKeepWithinTheLimitOfConnections() async throws {
    let unanswered = Mutex((now: 0, most: 0))
    let script: ScriptedPeer.Script = { request in
      unanswered.withLock { count in
        count.now += 1
        count.most = max(count.most, count.now)
      }
      let answer =
        request.method == "POST"
        ? ScriptedPeer.Action.empty(
          "201 Created", headers: "Location: /api/admin/configuration/v1/dns_server/\(request.number)/\r\n")
        : .json(listJSON([]))
      return [.later(.milliseconds(2), [.call { unanswered.withLock { $0.now -= 1 } }, answer])]
    }
    try await ScriptedPeer.run(script) { peer in
      try await withClient(of: peer, { $0.maxConcurrentRequests = 3 }) { client in
        try await withThrowingTaskGroup { group in
          for number in 0..<60 {
            group.addTask {
              if number.isMultiple(of: 3) {
                _ = try await client.create(DNSServer.draft(address: "10.0.0.\(number)"))
              } else {
                _ = try await client.list(DNSServer.self)
              }
            }
          }
          try await group.waitForAll()
        }
        // The peer hears late of the end of a connection.
        #expect(try await eventually { peer.record.openConnections <= 3 })
      }
      #expect(peer.record.requests.count == 60)
      #expect(peer.record.requests.filter { $0.method == "POST" }.allSatisfy { $0.onConnection == 1 })
      #expect(unanswered.withLock { $0.most } == 3)
    }
  }

  @Test func whatGoesOutIsWhatTheAPIWants() async throws {
    try await ScriptedPeer.run({ _ in [.empty("202 Accepted")] }) { peer in
      try await withClient(of: peer) { client in
        var update = Changes<LyncServer>()
        update.port = .set(5065)
        try await client.update(update, at: ResourceURI(LyncServer.endpoint, id: 6))
      }
      let request = try #require(peer.record.requests.first)
      #expect(request.method == "PATCH")
      #expect(request.target == "/api/admin/configuration/v1/mssip_proxy/6/")
      #expect(request.body == #"{"port":5065}"#)
      #expect(
        request.headers == [
          "host": "127.0.0.1:\(peer.port)", "accept": "application/json", "content-type": "application/json",
          "user-agent": "infinity-provision", "content-length": "13",
          "authorization": "Basic YWRtaW46Y29ycmVjdCBob3JzZSBiYXR0ZXJ5", "accept-encoding": "identity",
        ])
    }
  }
}
