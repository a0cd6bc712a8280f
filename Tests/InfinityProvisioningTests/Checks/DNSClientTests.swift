import Foundation
import TestSupport
import Testing

@testable import InfinityProvisioning

@Suite(
  "DNS client, against dnsmasq",
  .enabled(if: ServerProgram.dnsmasq.isInstalled, "needs dnsmasq; `scripts/install-prerequisites test` installs it"))
struct DNSClientTests {
  @Test(
    "records, no such name, no such record and a refusal are told apart", arguments: [DNSClient.Transport.udp, .tcp])
  func answers(_ transport: DNSClient.Transport) async throws {
    try await DNSFixture.serve(DNSFixture.guide + ["fd00::10 six.example.com"]) { port async throws in
      let client = DNSClient(server: "127.0.0.1", port: port, transport: transport)
      #expect(try await client.ask("conf01.vc.example.com", .a) == .records(["10.44.0.10"]))
      #expect(try await client.ask("CONF01.VC.Example.Com", .a) == .records(["10.44.0.10"]))
      let pool = DNSAnswer.records(["10.44.0.10", "10.44.0.11", "10.44.0.12"])
      #expect(try await client.ask("confpool-eu.vc.example.com", .a) == pool)
      #expect(try await client.ask("six.example.com", .aaaa) == .records(["fd00::10"]))
      #expect(try await client.ask("conf09.vc.example.com", .a) == .nameDoesNotExist)
      #expect(try await client.ask("conf01.vc.example.com", .aaaa) == .noSuchRecord)
      #expect(try await client.ask("elsewhere.test", .a) == .failure(.refused))
    }
  }

  @Test("an address has names")
  func reverse() async throws {
    try await DNSFixture.serve(["10.44.0.11 conf02.vc.example.com"]) { port async throws in
      let client = DNSClient(server: "127.0.0.1", port: port)
      #expect(
        try await client.ask(try #require(DNSClient.reverseName(of: "10.44.0.11")), .ptr)
          == .records(["conf02.vc.example.com"]))
      #expect(try await client.ask(try #require(DNSClient.reverseName(of: "10.44.0.99")), .ptr) == .nameDoesNotExist)
    }
    #expect(DNSClient.reverseName(of: "10.44.0.11") == "11.0.44.10.in-addr.arpa")
    #expect(
      DNSClient.reverseName(of: "2001:db8::567:89ab")
        == "b.a.9.8.7.6.5.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa")
    #expect(DNSClient.reverseName(of: "conf01") == nil)
  }

  @Test("an answer too large for a datagram comes over TCP by itself")
  func truncation() async throws {
    let nodes = (1...200).map { "10.45.0.\($0) big.vc.example.com" }
    try await DNSFixture.serve(nodes) { port async throws in
      let answer = try await DNSClient(server: "127.0.0.1", port: port).ask("big.vc.example.com", .a)
      guard case .records(let records) = answer else {
        Issue.record("\(answer)")
        return
      }
      #expect(records.count == 200)
    }
  }

  @Test("a server that says nothing is told from a closed port")
  func silence() async throws {
    try await DNSFixture.withSilence { port async throws in
      let client = DNSClient(server: "127.0.0.1", port: port, timeout: .milliseconds(50))
      #expect(try await client.ask("conf01.vc.example.com", .a) == .failure(.noAnswer))
    }
    let closed = DNSClient(server: "127.0.0.1", port: try ServerProgram.freePort(), timeout: .seconds(5))
    #expect(try await closed.ask("conf01.vc.example.com", .a) == .failure(.closed))
  }

  @Test("the time limit is that of all tries together")
  func limit() async throws {
    try await DNSFixture.withSilence { port async throws in
      let client = DNSClient(server: "127.0.0.1", port: port, timeout: .milliseconds(1500))
      let start = ContinuousClock.now
      // A limit for each of three tries would end after this rival, however busy the machine is.
      let isFirst = try await withThrowingTaskGroup(of: Bool.self) { group in
        group.addTask { () async throws -> Bool in
          let answer = try await client.ask("conf01.vc.example.com", .a)
          #expect(answer == .failure(.noAnswer))
          return true
        }
        group.addTask { () async throws -> Bool in
          try await Task.sleep(for: .milliseconds(4500))
          return false
        }
        defer { group.cancelAll() }
        return try await group.next()
      }
      #expect(isFirst == true)
      #expect(ContinuousClock.now - start >= .milliseconds(1450))
    }
  }

  @Test("a cancelled question ends long before its time limit")
  func cancellation() async throws {
    try await DNSFixture.withSilence { port async throws in
      let client = DNSClient(server: "127.0.0.1", port: port, timeout: .seconds(60))
      let question = Task { try await client.ask("conf01.vc.example.com", .a) }
      question.cancel()
      await #expect(throws: CancellationError.self) { try await question.value }
    }
  }

  @Test("many questions at once leave no socket open")
  func manyQuestions() async throws {
    try await DNSFixture.serve(DNSFixture.guide) { port async throws in
      let client = DNSClient(server: "127.0.0.1", port: port)
      for _ in 0..<3 {
        try await withThrowingTaskGroup(of: DNSAnswer.self) { group in
          for _ in 0..<100 { group.addTask { try await client.ask("conf02.vc.example.com", .a) } }
          for try await answer in group { #expect(answer == .records(["10.44.0.11"])) }
        }
      }
      // Each question's channel is destroyed before its answer is given: no socket is left that talks to this server.
      let server = ":" + String(format: "%04X", port)
      let sockets = try String(contentsOfFile: "/proc/self/net/udp", encoding: .utf8).split(separator: "\n")
      #expect(sockets.filter { $0.split(separator: " ")[2].hasSuffix(server) }.isEmpty)
    }
  }
}
