import HTTPTypes
import NIOCore
import Testing

@testable import InfinityAPI

/// A wrong password is tried once, however many requests want to go.
@Suite(.timeLimit(.minutes(15))) struct LoginGateTests {
  private static func lists(_ client: ManagementClient, _ count: Int) async -> [Result<Int, any Error>] {
    await withTaskGroup(of: Result<Int, any Error>.self) { group in
      for _ in 0..<count {
        group.addTask {
          do { return .success(try await client.list(DNSServer.self).count) } catch { return .failure(error) }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
  }

  private static func errors(_ results: [Result<Int, any Error>]) -> [InfinityError] {
    results.compactMap { if case .failure(let error) = $0 { error as? InfinityError } else { nil } }
  }

  /// Returns when so many requests have gone, and any other that wants to go had time to.
  private static func settle(_ transport: ScriptedTransport, at count: Int) async throws {
    while transport.requests.count < count { try await Task.sleep(for: .milliseconds(1)) }
    try await Task.sleep(for: .milliseconds(100))
    #expect(transport.requests.count == count)
  }

  @Test func theFirstRequestGoesAloneAndThenAllTheOthersTogether() async throws {
    let first = OneTimeEvent()
    let others = OneTimeEvent()
    let transport = ScriptedTransport { _, number in
      switch number {
      case 1: await first.wait()
      // They are answered only when the last of them has come: one after the other they never would.
      case 50: others.reached()
      default: await others.wait()
      }
      return .json(listJSON([]))
    }
    let client = try transport.client()
    async let results = Self.lists(client, 50)
    try await Self.settle(transport, at: 1)
    first.reached()
    #expect(await Self.errors(results).isEmpty)
    #expect(transport.requests.count == 50)
  }

  @Test(arguments: [
    (401, nil as String?, "the Management Node did not accept the credentials (401)"),
    (
      302, "/accounts/login/?next=/api/admin/configuration/v1/dns_server/",
      "the Management Node sends to its login page (302): it did not accept the credentials"
    ),
    (
      301, "https://sso.example.com/login/?next=x",
      "the Management Node sends to its login page (301): it did not accept the credentials"
    ),
  ])
  func aRefusalIsHeardByAllAndSentOnce(status: Int, location: String?, message: String) async throws {
    let transport = ScriptedTransport { _, _ in
      try? await Task.sleep(for: .milliseconds(20))
      return .empty(status, location: location)
    }
    let client = try transport.client()
    let errors = Self.errors(await Self.lists(client, 50))
    #expect(errors.count == 50)
    #expect(transport.requests.count == 1)
    #expect(errors.map(\.attempts).sorted() == Array(repeating: 0, count: 49) + [1])
    for error in errors {
      #expect(error.code == .unauthorized)
      #expect(error.status == status)
      #expect(
        error.description
          == "GET /api/admin/configuration/v1/dns_server/?limit=1000&offset=0 on https://manager.example.com: \(message). "
          + "Check the user name and password, or the OAuth2 client and its key.")
    }
    let later = await infinityError { try await client.delete(at: ResourceURI(DNSServer.endpoint, id: 1)) }
    #expect(later?.code == .unauthorized)
    #expect(transport.requests.count == 1)
  }

  @Test("credentials that are refused after they were accepted: the account may not do it, or something was changed")
  func refusedLater() async throws {
    let transport = ScriptedTransport { _, number in number == 1 ? .json(listJSON([])) : .empty(401) }
    let client = try transport.client()
    _ = try await client.list(DNSServer.self)
    let error = await infinityError { _ = try await client.list(DNSServer.self) }
    #expect(error?.code == .unauthorized)
    #expect(error?.message == "the Management Node did not accept the credentials (401), which it accepted before")
    #expect(
      error?.advice
        == "The account may not do this, or it was locked or got other credentials meanwhile: check its role, then its state."
    )
    _ = await infinityError { _ = try await client.list(DNSServer.self) }
    #expect(transport.requests.count == 2)
  }

  enum NoVerdict: CaseIterable {
    case refused, lost, status429, status500, status503, status404, status405, redirect, page

    var result: Result<TransportResponse, TransportFailure> {
      switch self {
      case .refused: .refused
      case .lost: .lost
      case .status429: .empty(429)
      case .status500: .empty(500)
      case .status503: .empty(503)
      case .status404: .empty(404)
      case .status405: .empty(405)
      case .redirect: .empty(302, location: "/api/?next=/accounts/login/")
      case .page: .success(TransportResponse(status: 200, contentType: "text/html", body: Array("<html>".utf8)))
      }
    }
  }

  @Test(arguments: NoVerdict.allCases)
  func whatSaysNothingOfTheCredentialsLetsTheNextOneGoAlone(first: NoVerdict) async throws {
    let second = OneTimeEvent()
    let transport = ScriptedTransport { _, number in
      if number == 1 { return first.result }
      if number == 2 {
        await second.wait()
        return .empty(401)
      }
      return .json(listJSON([]))
    }
    let client = try transport.client { $0.retryPolicy = .never }
    async let results = Self.lists(client, 20)
    try await Self.settle(transport, at: 2)
    second.reached()
    let errors = await Self.errors(results)
    #expect(errors.count == 20)
    #expect(errors.count { $0.code == .unauthorized } == 19)
    #expect(transport.requests.count == 2)
  }

  @Test(
    arguments: [
      (.empty(201, location: "/api/admin/configuration/v1/dns_server/1/"), true), (.empty(204), true),
      (.json("{}", status: 400), true), (.empty(403), true), (.empty(404), false), (.empty(429), false),
      (.empty(500), false),
    ] as [(Result<TransportResponse, TransportFailure>, Bool)])
  func whatTheAPIGivesOnlyToSomebodyItKnowsOpensTheGate(
    answer: Result<TransportResponse, TransportFailure>, opens: Bool
  ) async throws {
    let held = OneTimeEvent()
    let transport = ScriptedTransport { _, number in
      if number == 1 { return answer }
      await held.wait()
      return .json(listJSON([]))
    }
    let client = try transport.client { $0.retryPolicy = .never }
    let server = ResourceURI(DNSServer.endpoint, id: 1)
    _ = await infinityError { try await client.update(Changes<DNSServer>(), at: server) }
    async let results = Self.lists(client, 10)
    try await Self.settle(transport, at: opens ? 11 : 2)
    held.reached()
    #expect(await Self.errors(results).isEmpty)
  }

  @Test(arguments: [
    ("/accounts/login/", true), ("/accounts/login/?next=/api/admin/", true), ("accounts/login/?next=/", true),
    ("/admin/login/", true), ("/login", true), ("/login?next=/", true),
    ("https://manager.example.com/login/#top", true),
    ("https://sso.example.com/Login/", true), ("//sso.example.com/accounts/login/", true),
    ("/api/?next=/accounts/login/", false), ("https://login/api/", false), ("//login/", false), ("/", false),
    ("/logins/", false), ("/api/admin/configuration/v1/login_option/", false), ("https://manager.example.com", false),
    ("", false),
  ])
  func aLoginPageIsKnownByItsPath(location: String, isLogin: Bool) {
    #expect(LoginPage.isTarget(of: location) == isLogin)
    #expect(!LoginPage.isTarget(of: nil))
  }

  @Test func aTaskThatIsCancelledAtTheGateEndsAtOnceAndTheOthersStillGo() async throws {
    let first = OneTimeEvent()
    let transport = ScriptedTransport { _, number in
      if number == 1 { await first.wait() }
      return .json(listJSON([]))
    }
    let client = try transport.client()
    async let one = Self.lists(client, 1)
    while transport.requests.isEmpty { try await Task.sleep(for: .milliseconds(1)) }
    let tasks = (0..<10).map { _ in Task { try await client.list(DNSServer.self).count } }
    try await Self.settle(transport, at: 1)
    for task in tasks.prefix(6) { task.cancel() }
    for task in tasks.prefix(6) { await #expect(throws: CancellationError.self) { try await task.value } }
    #expect(transport.requests.count == 1)
    first.reached()
    for task in tasks.suffix(4) { #expect(try await task.value == 0) }
    #expect(await Self.errors(one).isEmpty)
    #expect(transport.requests.count == 5)
  }

  @Test func whenTheFirstOneIsCancelledTheNextOneGoes() async throws {
    let transport = ScriptedTransport { _, number in
      // A sleep ends with its task.
      if number == 1 { try? await Task.sleep(for: .seconds(600)) }
      return .json(listJSON([]))
    }
    let client = try transport.client()
    let first = Task { try await client.list(DNSServer.self) }
    while transport.requests.isEmpty { try await Task.sleep(for: .milliseconds(1)) }
    async let others = Self.lists(client, 20)
    try await Self.settle(transport, at: 1)
    first.cancel()
    await #expect(throws: CancellationError.self) { try await first.value }
    #expect(await Self.errors(others).isEmpty)
    #expect(transport.requests.count == 21)
  }

  /// What waits in the transport for a free connection has gone through the gate already.
  @Test func aRefusalInTheMiddleStopsWhatIsNotSentYet() async throws {
    let script: ScriptedPeer.Script = { request in
      request.number == 1
        ? [.json(listJSON([]))] : [.later(.milliseconds(20), [.empty("401 Unauthorized")])]
    }
    try await ScriptedPeer.run(script) { peer in
      try await withClient(of: peer, { $0.maxConcurrentRequests = 3 }) { client in
        _ = try await client.list(DNSServer.self)
        let errors = Self.errors(await Self.lists(client, 100))
        #expect(errors.count == 100)
        #expect(errors.allSatisfy { $0.code == .unauthorized })
        // Three were under way when the first was answered.
        #expect(peer.record.requests.count == 4)
        #expect(errors.count { $0.attempts == 0 } == 97)
      }
    }
  }

  @Test func aRefusalInTheMiddleEndsTheWaitBetweenTries() async throws {
    let transport = ScriptedTransport { request, number in
      switch number {
      case 1: .json(listJSON([]))
      case 2: .empty(503, retryAfter: .seconds(50))
      default: .empty(401)
      }
    }
    let client = try transport.client()
    _ = try await client.list(DNSServer.self)
    async let waiting = infinityError { try await client.delete(at: ResourceURI(DNSServer.endpoint, id: 1)) }
    try await Self.settle(transport, at: 2)
    let refused = await infinityError { try await client.list(DNSServer.self) }
    #expect(refused?.code == .unauthorized)
    let error = await waiting
    #expect(error?.code == .unauthorized)
    // This is its own: the deletion that got no clear answer, and was tried once.
    #expect(error?.attempts == 1)
    #expect(error?.mayHaveTakenEffect == true)
    #expect(transport.requests.count == 3)
  }

  @Test func theTimeAtTheGateCountsForTheDeadline() async throws {
    let first = OneTimeEvent()
    let transport = ScriptedTransport { _, number in
      if number == 1 { await first.wait() }
      return .json(listJSON([]))
    }
    let client = try transport.client()
    async let one = Self.lists(client, 1)
    try await Self.settle(transport, at: 1)
    let hasty = RequestSender(
      address: client.sender.address, transport: transport, budget: client.sender.budget,
      notices: client.sender.notices, gate: client.sender.gate, arrival: nil,
      policy: RetryPolicy(deadline: .milliseconds(50)),
      requestTimeout: .seconds(30), userAgent: "hasty", masked: MaskedSecrets([]), logger: client.sender.logger)
    let request = APIRequest(method: .get, target: DNSServer.endpoint.path)
    let error = await infinityError { try await hasty.send(request, authorizer: client.authorizer) }
    #expect(error?.code == .timeout)
    #expect(error?.attempts == 0)
    #expect(
      error?.description
        == "GET /api/admin/configuration/v1/dns_server/ on https://manager.example.com: the client's first request left no "
        + "time before the deadline. Allow more time.")
    first.reached()
    #expect(await Self.errors(one).isEmpty)
    #expect(transport.requests.count == 1)
  }

  @Test func manyTasksThatAreCancelledAnywhereAllEnd() async throws {
    for round in 0..<50 {
      let transport = ScriptedTransport { _, number in
        try? await Task.sleep(for: .microseconds(50 * (number % 7)))
        return number.isMultiple(of: 3) ? .refused : number > 40 + round ? .json(listJSON([])) : .empty(503)
      }
      let client = try transport.client { $0.retryPolicy.maxAttempts = 2 }
      let tasks = (0..<40).map { _ in Task { try await client.list(DNSServer.self) } }
      for (index, task) in tasks.enumerated() where (index + round).isMultiple(of: 2) {
        if index.isMultiple(of: 5) { await Task.yield() }
        task.cancel()
      }
      for task in tasks { _ = await task.result }
    }
  }

  private actor Tokens: AccessTokenProvider {
    private var number = 1
    func accessToken(from server: TokenServer) -> Secret { Secret("token-\(number)") }
    func discard(_ token: Secret) { if token == Secret("token-\(number)") { number += 1 } }
  }

  @Test(arguments: [nil, "/accounts/login/?next=/api/"])
  func aTokenIsRenewedBeforeItCountsAsRefused(location: String?) async throws {
    let status = location == nil ? 401 : 302
    let good = ScriptedTransport { request, _ in
      request.headers[.authorization] == "Bearer token-1" ? .empty(status, location: location) : .json(listJSON([]))
    }
    let client = try good.client { $0.authentication = .accessToken(Tokens()) }
    #expect(Self.errors(await Self.lists(client, 20)).isEmpty)
    #expect(good.requests.count == 21)

    let bad = ScriptedTransport { _, _ in .empty(status, location: location) }
    let refused = try bad.client { $0.authentication = .accessToken(Tokens()) }
    #expect(Self.errors(await Self.lists(refused, 20)).count { $0.code == .unauthorized } == 20)
    #expect(bad.requests.map { $0.headers[.authorization] } == ["Bearer token-1", "Bearer token-2"])
  }
}
