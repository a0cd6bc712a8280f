import Foundation
import HTTPTypes
import NIOCore
import NIOPosix
import TestSupport
import Testing

@testable import InfinityAPI

/// What each fault of the network or the server becomes, and how often the request was sent.
@Suite struct FailureTests {
  @Test func nothingListens() async throws {
    let url = "http://127.0.0.1:\(try ServerProgram.freePort())"
    let error = await infinityError {
      try await withManagementClient(configuration(url)) { try await $0.list(DNSServer.self) }
    }
    #expect(error?.code == .connectionRefused)
    #expect(error?.attempts == 4)
    #expect(error?.curl?.number == 7)
    #expect(error?.isRetryable == true)
    #expect(error?.mayHaveTakenEffect == false)
    let port = try #require(url.split(separator: ":").last)
    #expect(
      error?.description.hasPrefix(
        "GET /api/admin/configuration/v1/dns_server/?limit=1000&offset=0 on \(url): "
          + "nothing accepts the connection (curl 7: Failed to connect to 127.0.0.1 port \(port)") == true)
  }

  @Test func aCreateIsTriedAgainWhileNothingListens() async throws {
    let url = "http://127.0.0.1:\(try ServerProgram.freePort())"
    let error = await infinityError {
      try await withManagementClient(configuration(url)) {
        try await $0.create(DNSServer.draft(address: "10.0.0.1"))
      }
    }
    #expect(error?.attempts == 4)
    #expect(error?.mayHaveTakenEffect == false)
  }

  @Test func aNameWithoutAnAddress() async throws {
    let error = await infinityError {
      try await withManagementClient(configuration("http://manager.invalid")) { try await $0.list(DNSServer.self) }
    }
    #expect(error?.code == .hostNotFound)
    #expect(error?.curl?.number == 6)
  }

  @Test func noAnswerInTime() async throws {
    try await ScriptedPeer.run({ _ in [] }) { peer in
      let limit: (inout ManagementClient.Configuration) -> Void = {
        // Long enough for a busy machine to make a connection.
        $0.requestTimeout = .milliseconds(500)
        $0.retryPolicy.maxAttempts = 2
      }
      try await withClient(of: peer, limit) { client in
        let read = await infinityError { try await client.list(DNSServer.self) }
        #expect(read?.code == .timeout)
        #expect(read?.attempts == 2)
        #expect(read?.mayHaveTakenEffect == false)
        let create = await infinityError { try await client.create(DNSServer.draft(address: "10.0.0.1")) }
        #expect(create?.code == .timeout)
        #expect(create?.attempts == 1)
        #expect(create?.mayHaveTakenEffect == true)
      }
      // Each came over a connection of its own, and the peer may look at them late and in any order.
      for _ in 0..<400 where peer.record.requests.count < 3 { try await Task.sleep(for: .milliseconds(10)) }
      #expect(peer.record.requests.map(\.method).sorted() == ["GET", "GET", "POST"])
    }
  }

  @Test func theConnectionBreaksInTheMiddleOfTheAnswer() async throws {
    let script: ScriptedPeer.Script = { request in
      request.number <= 2
        ? [.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"meta\""), .reset] : [.json(listJSON([]))]
    }
    try await ScriptedPeer.run(script) { peer in
      let servers = try await withClient(of: peer) { try await $0.list(DNSServer.self) }
      #expect(servers.isEmpty)
      #expect(peer.record.requests.count == 3)
    }
  }

  @Test func anAnswerThatEndsTooEarlyIsNotTakenForWhole() async throws {
    let script: ScriptedPeer.Script = { _ in [.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{}"), .close] }
    try await ScriptedPeer.run(script) { peer in
      try await withClient(of: peer, { $0.retryPolicy = .never }) { client in
        let error = await infinityError { try await client.list(DNSServer.self) }
        #expect(error?.code == .connectionLost)
        #expect(error?.curl?.number == 18)
      }
    }
  }

  @Test(arguments: ["HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Le"])
  func anAnswerThatEndsWithinItsHeadersIsNotTakenForWhole(beginning: String) async throws {
    let script: ScriptedPeer.Script = { request in
      request.method == "POST" || request.number <= 2
        ? [.send(beginning), .close]
        : [.send("HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n"), .json(listJSON([]))]
    }
    try await ScriptedPeer.run(script) { peer in
      try await withClient(of: peer) { client in
        let servers = try await client.list(DNSServer.self)
        #expect(servers.isEmpty)
        #expect(peer.record.requests.count == 3)
        let create = await infinityError { try await client.create(DNSServer.draft(address: "10.0.0.1")) }
        #expect(create?.code == .connectionLost)
        #expect(create?.attempts == 1)
        #expect(create?.mayHaveTakenEffect == true)
      }
    }
  }

  @Test(arguments: [true, false])
  func anAnswerBeyondTheLimit(isAnnounced: Bool) async throws {
    let chunk = "1388\r\n" + String(repeating: "x", count: 5000) + "\r\n0\r\n\r\n"
    let answer =
      isAnnounced
      ? "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n"
      : "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk
    try await ScriptedPeer.run({ _ in [.send(answer)] }) { peer in
      try await withClient(of: peer, { $0.maxResponseBytes = 4000 }) { client in
        let error = await infinityError { try await client.list(DNSServer.self) }
        #expect(error?.code == .responseTooLarge)
        #expect(
          error?.description
            == "GET /api/admin/configuration/v1/dns_server/?limit=1000&offset=0 on \(peer.url): "
            + "the answer is larger than 4000 bytes. Ask for smaller pages, or raise the limit.")
      }
      #expect(peer.record.requests.count == 1)
    }
  }

  @Test func aRedirectIsReportedAndNotFollowed() async throws {
    try await ScriptedPeer.run({ _ in [.json(listJSON([]))] }) { other in
      let headers = "Location: http://127.0.0.1:\(other.port)/elsewhere/?next=/login/\u{7F}\r\n"
      try await ScriptedPeer.run({ _ in [.empty("302 Found", headers: headers)] }) { peer in
        try await withClient(of: peer) { client in
          let error = await infinityError { try await client.list(DNSServer.self) }
          #expect(error?.code == .redirected)
          #expect(error?.status == 302)
          #expect(
            error?.message
              == "the answer is a redirect to http://127.0.0.1:\(other.port)/elsewhere/?next=/login/\\u{7F} (302), which is "
              + "not followed")
        }
        #expect(peer.record.requests.count == 1)
      }
      #expect(other.record.requests.isEmpty)
    }
  }

  @Test func anAnswerThatIsNotHTTP() async throws {
    try await ScriptedPeer.run({ _ in [.send("SSH-2.0-OpenSSH_9.2\r\n\r\n"), .close] }) { peer in
      try await withClient(of: peer, { $0.retryPolicy = .never }) { client in
        let error = await infinityError { try await client.list(DNSServer.self) }
        #expect(error?.code == .invalidResponse)
      }
    }
  }

  @Test(arguments: ["Retry-After: 61", "Retry-After: Fri, 31 Dec 2100 23:59:59 GMT"])
  func aLongWaitFailsAtOnce(header: String) async throws {
    try await ScriptedPeer.run({ _ in [.empty("429 Too Many Requests", headers: header + "\r\n")] }) { peer in
      try await withClient(of: peer) { client in
        let error = await infinityError { try await client.list(DNSServer.self) }
        #expect(error?.code == .rateLimited)
        let wait = try #require(error?.retryAfter)
        #expect(wait >= .seconds(61))
      }
      #expect(peer.record.requests.count == 1)
    }
  }

  @Test func aLineBreakInAHeaderIsRefusedBeforeAnythingIsSent() async throws {
    try await ScriptedPeer.run({ _ in [.json(listJSON([]))] }) { peer in
      try await withClient(of: peer, { $0.userAgent = "me\r\nX-Evil: 1" }) { client in
        let error = await infinityError { try await client.list(DNSServer.self) }
        #expect(error?.code == .invalidRequest)
        #expect(
          error?.description
            == "the User-Agent header would hold a line break or another control character. "
            + "Check where the value comes from.")
      }
      #expect(peer.record.connections == 0)
    }
  }

  @Test(arguments: ["/x\r\nX-Evil: 1", "/x y", "/x\u{0}y"])
  func aURLWithControlCharactersIsRefusedByTheTransport(target: String) async throws {
    let transport = try CurlTransport(CurlOptions(configuration("http://127.0.0.1:9"), scheme: "http"))
    let request = TransportRequest(
      method: .get, url: "http://127.0.0.1:9" + target, headers: [:], body: nil, needsFreshConnection: false,
      timeout: .seconds(5))
    await #expect(throws: TransportFailure.self) { try await transport.send(request) }
    await transport.shutDown()
  }

  @Test func aProxyThatRefusesIsNamed() async throws {
    let script: ScriptedPeer.Script = { _ in [.empty("403 Forbidden"), .close] }
    try await ScriptedPeer.run(script) { proxy in
      var configuration = configuration("https://manager.example.com")
      configuration.proxy = .url(proxy.url)
      configuration.retryPolicy = .never
      let error = await infinityError {
        try await withManagementClient(configuration) { try await $0.list(DNSServer.self) }
      }
      #expect(error?.code == .proxyFailed)
      #expect(error?.message == "the proxy http://127.0.0.1:\(proxy.port) refused the connection (403)")
      #expect(error?.advice == "Check the proxy, or reach the Management Node without one.")
      let request = try #require(proxy.record.requests.first)
      #expect(request.method == "CONNECT")
      #expect(request.target == "manager.example.com:443")
      // The Management Node's credentials are none of the proxy's business.
      #expect(request.headers["authorization"] == nil)
      #expect(request.headers["proxy-authorization"] == nil)
    }
  }

  /// A plain request goes through a proxy as it is, so that the proxy's refusal looks like the Management Node's.
  @Test func aProxyThatRefusesAPlainRequestIsNamed() async throws {
    let script: ScriptedPeer.Script = { _ in
      [.empty("407 Proxy Authentication Required", headers: "Proxy-Authenticate: Basic realm=\"x\"\r\n")]
    }
    try await ScriptedPeer.run(script) { proxy in
      var configuration = configuration("http://manager.example.com")
      configuration.proxy = .url(proxy.url)
      let error = await infinityError {
        try await withManagementClient(configuration) { try await $0.list(DNSServer.self) }
      }
      #expect(error?.code == .proxyFailed && error?.attempts == 1)
      #expect(error?.message == "the proxy http://127.0.0.1:\(proxy.port) refused the request (407)")
      #expect(error?.advice == "Check the proxy, or reach the Management Node without one.")
      #expect(proxy.record.requests.map(\.target).first?.hasPrefix("http://manager.example.com/api/") == true)
    }
  }

  /// A variable that is meant for the proxies of the environment; set here for a host that nobody else asks.
  @Test func aProxyThatIsGivenIsUsedWhateverTheEnvironmentSays() async throws {
    setenv("no_proxy", "no-proxy-for.example.com", 1)
    defer { unsetenv("no_proxy") }
    try await ScriptedPeer.run({ _ in [.json(listJSON([]))] }) { proxy in
      var configuration = configuration("http://no-proxy-for.example.com")
      configuration.proxy = .url(proxy.url)
      configuration.retryPolicy = .never
      let servers = try await withManagementClient(configuration) { try await $0.list(DNSServer.self) }
      #expect(servers.isEmpty)
      #expect(proxy.record.requests.count == 1)
    }
  }

  @Test func anAnswerThatBreaksTheRulesOfHTTPIsSaidTo() async throws {
    let script: ScriptedPeer.Script = { _ in
      [.send("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n"), .close]
    }
    try await ScriptedPeer.run(script) { peer in
      try await withClient(of: peer, { $0.retryPolicy = .never }) { client in
        let error = await infinityError { try await client.list(DNSServer.self) }
        #expect(error?.code == .invalidResponse)
        #expect(error?.message.hasPrefix("the answer breaks the rules of HTTP (curl 8: ") == true, "\(error as Any)")
      }
    }
  }

  /// A write to a connection that the other side has reset would kill the process by SIGPIPE if nobody saw to it.
  @Test func aLargeBodyToAConnectionThatIsResetIsAnErrorAndNoSignal() async throws {
    let server = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture { try channel.pipeline.syncOperations.addHandler(ResetOnFirstByte()) }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    let url = "http://127.0.0.1:\(server.localAddress?.port ?? 0)"
    try await withManagementClient(configuration(url) { $0.retryPolicy = .never }) { client in
      for _ in 0..<5 {
        let error = await infinityError {
          try await client.update(
            at: ResourceURI(DNSServer.endpoint, id: 1),
            body: RequestValue.object(["description": .string(String(repeating: "x", count: 1 << 20))]))
        }
        #expect(error?.code == .connectionLost)
      }
    }
    try await server.close()
  }

  @Test(arguments: [true, false])
  func headersThatAreTooLarge(isOne: Bool) async throws {
    let headers =
      isOne
      ? "X-A: \(String(repeating: "a", count: 10_000_000))\r\n"
      : (0..<1000).map { "X-\($0): \(String(repeating: "a", count: 10_000))\r\n" }.joined()
    try await ScriptedPeer.run({ _ in [.empty("200 OK", headers: headers)] }) { peer in
      try await withClient(of: peer) { client in
        let error = await infinityError { try await client.list(DNSServer.self) }
        #expect(error?.code == .invalidResponse)
        #expect(error?.attempts == 1)
        let number = try #require(error?.curl?.number)
        #expect(
          error?.description
            == "GET /api/admin/configuration/v1/dns_server/?limit=1000&offset=0 on \(peer.url): the headers of the answer are too "
            + "large (curl \(number)). Check that the address is that of a Management Node, and what on the way adds to its answers."
        )
      }
    }
  }

  @Test(arguments: ["200 OK", "400 Bad Request"])
  func ofAnErrorsBodyOnlyTheBeginningIsKept(status: String) async throws {
    let body = String(repeating: "x", count: 1 << 20)
    try await ScriptedPeer.run({ _ in [.json(body, status: status)] }) { peer in
      let transport = try CurlTransport(CurlOptions(configuration(peer.url), scheme: "http"))
      let request = TransportRequest(
        method: .get, url: peer.url + "/", headers: [:], body: nil, needsFreshConnection: false, timeout: .seconds(30))
      let response = try await transport.send(request)
      #expect(response.body.count == (response.status == 200 ? body.utf8.count : ErrorBody.maximumBytes + 1))
      await transport.shutDown()
    }
  }
}

private final class ResetOnFirstByte: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    context.channel.reset()
  }
}
