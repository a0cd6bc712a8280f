import HTTPTypes
import NIOCore
import Testing

@testable import InfinityAPI

/// Cancelling and shutting down, at every moment.
@Suite struct LifetimeTests {
  @Test func cancellingEndsAWaitingRequestAtOnce() async throws {
    try await ScriptedPeer.run({ $0.number == 1 ? [] : [.json(listJSON([]))] }) { peer in
      try await withClient(of: peer) { client in
        let task = Task { try await client.list(DNSServer.self) }
        await peer.record.wait(forRequests: 1)
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        // The client is none the worse for it.
        let servers = try await client.list(DNSServer.self)
        #expect(servers.isEmpty)
      }
    }
  }

  @Test func aCancelledTaskSendsNothing() async throws {
    try await ScriptedPeer.run({ _ in [.json(listJSON([]))] }) { peer in
      try await withClient(of: peer) { client in
        let task = Task {
          withUnsafeCurrentTask { $0?.cancel() }
          return try await client.list(DNSServer.self)
        }
        await #expect(throws: CancellationError.self) { try await task.value }
      }
      #expect(peer.record.connections == 0)
    }
  }

  @Test func cancellingEndsTheWaitBetweenTries() async throws {
    let script: ScriptedPeer.Script = { _ in [.empty("503 Service Unavailable", headers: "Retry-After: 50\r\n")] }
    try await ScriptedPeer.run(script) { peer in
      try await withClient(of: peer) { client in
        let task = Task { try await client.list(DNSServer.self) }
        await peer.record.wait(forRequests: 1)
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
      }
      #expect(peer.record.requests.count == 1)
    }
  }

  @Test func shuttingDownEndsWhatIsUnderWay() async throws {
    try await ScriptedPeer.run({ _ in [] }) { peer in
      let client = try ManagementClient(configuration(peer.url))
      let task = Task { try await client.list(DNSServer.self) }
      await peer.record.wait(forRequests: 1)
      await client.shutdown()
      let error = await infinityError { try await task.value }
      #expect(error?.code == .clientIsShutDown)
      let later = await infinityError { try await client.list(DNSServer.self) }
      #expect(later?.code == .clientIsShutDown)
      #expect(later?.mayHaveTakenEffect == false)
      await client.shutdown()
    }
  }

  /// Both messages lie in the mailbox when the loop looks: the one after the end must not be forgotten.
  @Test func aRequestThatComesTogetherWithTheEndIsEndedToo() async throws {
    let multi = try MultiHandle(maxConnections: 1)
    let mailbox = Mailbox(waking: MultiHandle.Pointer(raw: multi.pointer))
    let options = CurlOptions(
      scheme: "http", trust: .insecure, proxy: .none, connectTimeout: .seconds(1), maxResponseBytes: 1,
      maxErrorBytes: 1, maxConnections: 1)
    let transfer = Transfer(
      TransportRequest(
        method: .get, url: "http://127.0.0.1:9/", headers: [:], body: nil, needsFreshConnection: false,
        timeout: .seconds(1)))
    await #expect(throws: TransportFailure.shutDown(mayHaveBeenSent: false)) {
      try await withUnsafeThrowingContinuation { continuation in
        _ = transfer.wait(continuation)
        mailbox.post(.shutDown)
        mailbox.post(.start(transfer))
        TransferLoop(multi, mailbox: mailbox, executor: ThreadExecutor(mailbox), options: options).run()
      }
    }
    #expect(!mailbox.post(.shutDown))
  }

  @Test func theBodyOfAScopedClientMayThrow() async throws {
    struct Stop: Error {}
    await #expect(throws: Stop.self) {
      try await withManagementClient(configuration("http://127.0.0.1:9")) { _ in throw Stop() }
    }
  }

  @Test func aForgottenClientEndsByItself() async throws {
    try await ScriptedPeer.run({ _ in [.json(listJSON([]))] }) { peer in
      var threads: Set<ThreadOfProcess> = []
      for _ in 0..<20 {
        let client = try ManagementClient(configuration(peer.url))
        let thread = try await withTaskExecutorPreference(client.taskExecutor) { try ThreadOfProcess.current() }
        _ = try await client.list(DNSServer.self)
        #expect(thread.exists)
        threads.insert(thread)
      }
      #expect(peer.record.connections == 20)
      #expect(try await eventually { peer.record.openConnections == 0 })
      #expect(try await eventually { !threads.contains(where: \.exists) })
    }
  }

  @Test func clientsThatStartCancelAndStopTogetherAllEnd() async throws {
    let script: ScriptedPeer.Script = { request in
      request.number.isMultiple(of: 3) ? [] : [.later(.microseconds(300), [.json(listJSON([]))])]
    }
    try await ScriptedPeer.run(script) { peer in
      let ended = try await withThrowingTaskGroup(of: Int.self) { clients in
        for round in 0..<30 {
          clients.addTask {
            let client = try ManagementClient(configuration(peer.url))
            let tasks = (0..<10).map { _ in Task { try await client.list(DNSServer.self) } }
            for (index, task) in tasks.enumerated() where (index + round).isMultiple(of: 2) { task.cancel() }
            if round.isMultiple(of: 2) { await Task.yield() }
            await client.shutdown()
            var ended = 0
            for (index, task) in tasks.enumerated() {
              do {
                #expect(try await task.value.isEmpty)
                ended += 1
              } catch is CancellationError where (index + round).isMultiple(of: 2) {
                ended += 1
              } catch let error as InfinityError where error.code == .clientIsShutDown {
                ended += 1
              }
            }
            return ended
          }
        }
        return try await clients.reduce(0, +)
      }
      #expect(ended == 300)
      #expect(try await eventually { peer.record.openConnections == 0 })
    }
  }
}
