import Foundation
import Testing

@testable import InfinityAPI

/// Whose the body of `withManagementClient` is, and where it runs.
@Suite struct IsolationTests {
  private static let script: ScriptedPeer.Script = { _ in [.json(listJSON([dnsServerJSON(1), dnsServerJSON(2)]))] }

  private actor Collector {
    private(set) var addresses: [String] = []
    private var log = NotSendable()

    /// Uses what is the actor's, before and after each request.
    func collect(from url: String, onClientThread: Bool) async throws -> Int {
      let prefix = "10."
      return try await withManagementClient(configuration(url), onClientThread: onClientThread) { client in
        preconditionIsolated()
        log.lines += 1
        for server in try await client.list(DNSServer.self, requiring: \.address, where: [.field(\.description, "")]) {
          preconditionIsolated()
          if server.address.hasPrefix(prefix) { addresses.append(server.address) }
        }
        log.lines += try await client.count(of: DNSServer.self)
        preconditionIsolated()
        return addresses.count + log.lines
      }
    }
  }

  private final class NotSendable {
    var lines = 0
  }

  @Test(arguments: [true, false]) func inAnActorItIsTheActors(onClientThread: Bool) async throws {
    try await ScriptedPeer.run(Self.script) { peer in
      let collector = Collector()
      let count = try await collector.collect(from: peer.url, onClientThread: onClientThread)
      #expect(count == 5)
      #expect(await collector.addresses == ["10.0.0.1", "10.0.0.2"])
    }
  }

  @MainActor private static var seen = 0

  @MainActor private static func look(_ url: String) async throws -> Int {
    let box = NotSendable()
    try await withManagementClient(configuration(url)) { client in
      MainActor.preconditionIsolated()
      for page in 0..<2 {
        let servers = try await client.page(of: DNSServer.self, offset: 2 * page)
        MainActor.preconditionIsolated()
        seen += servers.objects.count
        box.lines += 1
      }
      for try await page in client.pages(DNSServer.self) {
        MainActor.preconditionIsolated()
        seen += page.count
      }
    }
    return seen + box.lines
  }

  @Test func onTheMainActorItIsTheMainActors() async throws {
    try await ScriptedPeer.run(Self.script) { peer in
      let count = try await Self.look(peer.url)
      #expect(count == 8)
    }
  }

  @Test func aResultNeedNotBeSendable() async throws {
    try await ScriptedPeer.run(Self.script) { peer in
      let box = try await withManagementClient(configuration(peer.url)) { client in
        let box = NotSendable()
        box.lines = try await client.list(DNSServer.self).count
        return box
      }
      #expect(box.lines == 2)
    }
  }

  @Test func elseItRunsOnTheClientsThreadOrWhereItIsToldTo() async throws {
    try await ScriptedPeer.run(Self.script) { peer in
      let threads = try await withManagementClient(configuration(peer.url)) { client in
        let own = await withTaskExecutorPreference(client.taskExecutor) { currentThread() }
        var threads = [own, currentThread()]
        _ = try await client.list(DNSServer.self)
        threads.append(currentThread())
        return threads
      }
      #expect(Set(threads).count == 1)
      let isOwn = try await withManagementClient(configuration(peer.url), onClientThread: false) { client in
        let own = await withTaskExecutorPreference(client.taskExecutor) { currentThread() }
        _ = try await client.list(DNSServer.self)
        return own == currentThread()
      }
      #expect(!isOwn)
    }
  }

  /// What the body starts inherits them.
  @Test func ofTheSignalsOnlySIGPIPEIsBlockedBeyondWhatWas() async throws {
    try await ScriptedPeer.run(Self.script) { peer in
      let before = [SIGINT, SIGTERM, SIGUSR1].map(isBlocked)
      try await withManagementClient(configuration(peer.url)) { client in
        _ = try await client.list(DNSServer.self)
        #expect(isBlocked(SIGPIPE))
        #expect([SIGINT, SIGTERM, SIGUSR1].map(isBlocked) == before)
      }
    }
  }
}

private func isBlocked(_ signal: Int32) -> Bool {
  var mask = sigset_t()
  pthread_sigmask(SIG_BLOCK, nil, &mask)
  return sigismember(&mask, signal) == 1
}

private func currentThread() -> ObjectIdentifier {
  ObjectIdentifier(Thread.current)
}
