import Foundation
import Testing

@testable import InfinityAPI

/// Tasks on the client's own thread.
@Suite struct ThreadExecutorTests {
  private static let script: ScriptedPeer.Script = { _ in [.json(listJSON([dnsServerJSON(1)]))] }

  @Test func theyRunThereBeforeAndAfterEachRequest() async throws {
    try await ScriptedPeer.run(Self.script) { peer in
      let outside = currentThread()
      try await withClient(of: peer) { client in
        let threads = try await withTaskExecutorPreference(client.taskExecutor) {
          var threads = [currentThread()]
          for _ in 0..<3 {
            _ = try await client.list(DNSServer.self)
            threads.append(currentThread())
          }
          return threads
        }
        #expect(threads.count == 4)
        #expect(Set(threads).count == 1)
        #expect(threads.first != outside)
      }
      #expect(peer.record.connections == 1)
    }
  }

  @Test func childTasksShareItWithTheTransfers() async throws {
    try await ScriptedPeer.run(Self.script) { peer in
      try await withClient(of: peer) { client in
        let count = try await withTaskExecutorPreference(client.taskExecutor) {
          try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<200 {
              group.addTask {
                await Task.yield()
                return try await client.list(DNSServer.self).count
              }
            }
            return try await group.reduce(0, +)
          }
        }
        #expect(count == 200)
      }
    }
  }

  /// Its thread would else decode page after page while the connections wait.
  @Test func aLargeAnswerIsDecodedElsewhere() async throws {
    let addresses = (1...2000).map(dnsServerJSON)
    try await ScriptedPeer.run({ _ in [.json(listJSON(addresses, limit: 5000))] }) { peer in
      try await withClient(of: peer) { client in
        let (decoding, own) = try await withTaskExecutorPreference(client.taskExecutor) {
          (try await client.list(ReadingThread.self).map(\.thread), currentThread())
        }
        #expect(decoding.count == 2000)
        #expect(!decoding.contains(own))
      }
    }
  }

  @Test func aTaskThatOutlivesTheClientGoesOnElsewhere() async throws {
    try await ScriptedPeer.run(Self.script) { peer in
      let client = try ManagementClient(configuration(peer.url))
      let (own, later, code) = try await withTaskExecutorPreference(client.taskExecutor) {
        _ = try await client.list(DNSServer.self)
        let own = try ThreadOfProcess.current()
        await client.shutdown()
        await Task.yield()
        let code = await infinityError { try await client.list(DNSServer.self) }?.code
        return (own, try ThreadOfProcess.current(), code)
      }
      #expect(code == .clientIsShutDown)
      #expect(later != own)
      #expect(try await eventually { !own.exists && peer.record.openConnections == 0 })
    }
  }

  /// The last reference goes away on the thread that the client would wait for.
  @Test func aClientMayBeForgottenOnItsOwnThread() async throws {
    try await ScriptedPeer.run(Self.script) { peer in
      var threads: Set<ThreadOfProcess> = []
      for _ in 0..<20 { threads.insert(try await Self.listOnOwnThread(peer).value) }
      #expect(threads.count == 20)
      #expect(peer.record.connections == 20)
      #expect(try await eventually { peer.record.openConnections == 0 })
      #expect(try await eventually { !threads.contains(where: \.exists) })
    }
  }

  /// A task on the thread of a client that nobody but the task knows.
  private static func listOnOwnThread(_ peer: ScriptedPeer) throws -> Task<ThreadOfProcess, any Error> {
    let client = try ManagementClient(configuration(peer.url))
    return Task(executorPreference: client.taskExecutor) { [client] in
      let count = try await client.list(DNSServer.self).count
      #expect(count == 1)
      return try ThreadOfProcess.current()
    }
  }

  @Test func cancellingEndsARequestThere() async throws {
    try await ScriptedPeer.run({ $0.number == 1 ? [] : Self.script($0) }) { peer in
      try await withClient(of: peer) { client in
        let task = Task(executorPreference: client.taskExecutor) { try await client.list(DNSServer.self) }
        await peer.record.wait(forRequests: 1)
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        let servers = try await client.list(DNSServer.self)
        #expect(servers.count == 1)
      }
    }
  }
}

/// A DNS server that notes which thread reads it.
private struct ReadingThread: Resource {
  static let endpoint = DNSServer.endpoint
  typealias Fields = DNSServer.Fields

  let json: JSONView
  let thread: ObjectIdentifier

  init(json: JSONView) {
    self.json = json
    thread = currentThread()
  }
}

private func currentThread() -> ObjectIdentifier {
  ObjectIdentifier(Thread.current)
}
