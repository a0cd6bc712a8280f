import HTTPTypes
import Testing

@testable import InfinityAPI

/// What each method does again after what, by counting requests and comparing their bodies.
@Suite struct RetryRuleTests {
  enum Fault: CaseIterable, Sendable {
    case refused, lost, timedOut, status429, status500, status502, status503, status504, status400, status403,
      status408, status425

    var result: Result<TransportResponse, TransportFailure> {
      switch self {
      case .refused: .refused
      case .lost: .lost
      case .timedOut: .timedOut
      case .status429: .empty(429)
      case .status500: .json(#"{"error_message": "Sorry"}"#, status: 500)
      case .status502: .empty(502)
      case .status503: .empty(503)
      case .status504: .empty(504)
      case .status400: .json(#"{"error": "no"}"#, status: 400)
      case .status403: .empty(403)
      case .status408: .empty(408)
      case .status425: .empty(425)
      }
    }

    /// How often a read, an update or a deletion is sent when this happens every time.
    var triesOfWhatIsRepeatable: Int {
      switch self {
      case .refused, .lost, .timedOut, .status429, .status502, .status503, .status504, .status408, .status425: 4
      case .status500, .status400, .status403: 1
      }
    }

    /// How often a create is sent.
    var triesOfCreates: Int {
      switch self {
      case .refused, .status429: 4
      default: 1
      }
    }

    var leavesAWriteUnclear: Bool {
      switch self {
      case .lost, .timedOut, .status500, .status502, .status503, .status504: true
      case .refused, .status429, .status400, .status403, .status408, .status425: false
      }
    }
  }

  private let server = ResourceURI(DNSServer.endpoint, id: 3)

  @Test(arguments: Fault.allCases) func reads(fault: Fault) async throws {
    let transport = ScriptedTransport { _, _ in fault.result }
    let client = try transport.client()
    let error = await infinityError { try await client.get(DNSServer.self, at: server) }
    #expect(transport.methods == Array(repeating: "GET", count: fault.triesOfWhatIsRepeatable))
    #expect(error?.attempts == fault.triesOfWhatIsRepeatable)
    #expect(error?.mayHaveTakenEffect == false)
  }

  @Test(arguments: Fault.allCases) func updates(fault: Fault) async throws {
    let transport = ScriptedTransport { _, _ in fault.result }
    let client = try transport.client()
    var update = Changes<DNSServer>()
    update.description = .set("inside")
    let error = await infinityError { try await client.update(update, at: server) }
    #expect(transport.methods == Array(repeating: "PATCH", count: fault.triesOfWhatIsRepeatable))
    #expect(transport.bodies.allSatisfy { $0 == #"{"description":"inside"}"# })
    #expect(error?.mayHaveTakenEffect == fault.leavesAWriteUnclear)
  }

  @Test(arguments: Fault.allCases) func deletions(fault: Fault) async throws {
    let transport = ScriptedTransport { _, _ in fault.result }
    let client = try transport.client()
    let error = await infinityError { try await client.delete(at: server) }
    #expect(transport.methods == Array(repeating: "DELETE", count: fault.triesOfWhatIsRepeatable))
    #expect(transport.requests.allSatisfy { $0.needsFreshConnection })
    #expect(error?.mayHaveTakenEffect == fault.leavesAWriteUnclear)
  }

  @Test(arguments: Fault.allCases) func creates(fault: Fault) async throws {
    let transport = ScriptedTransport { _, _ in fault.result }
    let client = try transport.client()
    let error = await infinityError { try await client.create(DNSServer.draft(address: "10.0.0.1")) }
    #expect(transport.methods == Array(repeating: "POST", count: fault.triesOfCreates))
    #expect(transport.bodies.allSatisfy { $0 == #"{"address":"10.0.0.1"}"# })
    #expect(transport.requests.allSatisfy { $0.needsFreshConnection })
    #expect(error?.mayHaveTakenEffect == fault.leavesAWriteUnclear)
  }

  @Test(arguments: Fault.allCases) func bulkUpdates(fault: Fault) async throws {
    let transport = ScriptedTransport { _, _ in fault.result }
    let client = try transport.client()
    let object: RequestValue = ["resource_uri": .reference(server), "description": "x"]
    _ = await infinityError { try await client.patchList(at: DNSServer.endpoint, objects: [object]) }
    #expect(transport.methods == Array(repeating: "PATCH", count: fault.triesOfWhatIsRepeatable))
    #expect(
      transport.bodies[0]
        == #"{"objects":[{"description":"x","resource_uri":"/api/admin/configuration/v1/dns_server/3/"}]}"#)
  }

  @Test(arguments: Fault.allCases) func bulkPatchesThatCreateOrDelete(fault: Fault) async throws {
    let transport = ScriptedTransport { _, _ in fault.result }
    let client = try transport.client()
    let new: RequestValue = ["address": "10.0.0.1"]
    _ = await infinityError { try await client.patchList(at: DNSServer.endpoint, objects: [new]) }
    #expect(transport.methods.count == fault.triesOfCreates)
    let deleting = await infinityError {
      try await client.patchList(at: DNSServer.endpoint, objects: [RequestValue](), deletedObjects: [server])
    }
    #expect(transport.methods.count == 2 * fault.triesOfCreates)
    #expect(
      transport.bodies.last == #"{"deleted_objects":["/api/admin/configuration/v1/dns_server/3/"],"objects":[]}"#)
    #expect(deleting?.mayHaveTakenEffect == fault.leavesAWriteUnclear)
  }

  @Test func aDeletionWhoseAnswerWasLostIsDoneWhenTheObjectIsGone() async throws {
    let transport = ScriptedTransport { _, number in number == 1 ? .lost : .empty(404) }
    try await transport.client().delete(at: server)
    #expect(transport.methods == ["DELETE", "DELETE"])
  }

  /// By libcurl's number: a certificate that is not trusted, a CA file that cannot be read, an address that is none.
  @Test(arguments: [60, 77, 3])
  func whatWouldFailForTheSameReasonAgainIsTriedOnce(number: Int) async throws {
    let transport = ScriptedTransport { _, _ in
      .failure(TransportFailure(cause: .curl(number), text: "no", mayHaveBeenSent: false))
    }
    let client = try transport.client()
    let error = await infinityError { try await client.list(DNSServer.self) }
    #expect(error?.attempts == 1)
    #expect(transport.requests.count == 1)
  }

  @Test func aDeletionThatWasNeverSentBeforeDoesNotTakeAMissingObjectForDone() async throws {
    let transport = ScriptedTransport { _, number in number == 1 ? .refused : .empty(404) }
    let client = try transport.client()
    let error = await infinityError { try await client.delete(at: server) }
    #expect(error?.code == .notFound)
    #expect(error?.attempts == 2)
  }

  @Test func aCreateThatSucceedsAtLastGivesItsAddress() async throws {
    let transport = ScriptedTransport { _, number in
      switch number {
      case 1: .refused
      case 2: .empty(429)
      default: .empty(201, location: "https://elsewhere.example/api/admin/configuration/v1/dns_server/9/")
      }
    }
    let uri = try await transport.client().create(DNSServer.draft(address: "10.0.0.1"))
    // Only the path counts, whatever host the answer names.
    #expect(uri.path == "/api/admin/configuration/v1/dns_server/9/")
  }

  @Test(arguments: [nil, "", "/login/", "/api/admin/configuration/v1/ntp_server/9/"])
  func aCreateWithoutAUsableAddressMayHaveTakenEffect(location: String?) async throws {
    let transport = ScriptedTransport { _, _ in .empty(201, location: location) }
    let client = try transport.client()
    let error = await infinityError { try await client.create(DNSServer.draft(address: "10.0.0.1")) }
    #expect(error?.code == .invalidResponse)
    #expect(error?.mayHaveTakenEffect == true)
    #expect(transport.methods == ["POST"])
  }

  @Test func aDeadlineCoversAllTries() async throws {
    let transport = ScriptedTransport { _, _ in .empty(503, retryAfter: .seconds(30)) }
    let client = try transport.client { $0.retryPolicy.deadline = .seconds(10) }
    let error = await infinityError { try await client.get(DNSServer.self, at: server) }
    #expect(error?.attempts == 1)
    #expect(try #require(transport.requests.first).timeLeft <= .seconds(10))
  }

  @Test func aDeadlineCoversTheWaitForTheBudget() async throws {
    let transport = ScriptedTransport { _, _ in .json(dnsServerJSON(1)) }
    let client = try transport.client {
      $0.requestsPerMinute = 1
      $0.retryPolicy.deadline = .seconds(10)
    }
    _ = try await client.get(DNSServer.self, at: server)
    let error = await infinityError { try await client.get(DNSServer.self, at: server) }
    #expect(error?.code == .timeout)
    #expect(error?.attempts == 0)
    #expect(
      error?.description
        == "GET /api/admin/configuration/v1/dns_server/3/ on https://manager.example.com: the client's limit of requests a "
        + "minute left no time before the deadline. Allow more requests a minute, or more time.")
    #expect(transport.requests.count == 1)
  }

  @Test func aTokenIsRenewedOnceAfter401() async throws {
    actor Tokens: AccessTokenProvider {
      var given = 0
      var discarded: [Secret] = []
      func accessToken(from server: TokenServer) -> Secret {
        given += 1
        return Secret("token-\(given)")
      }
      func discard(_ token: Secret) { discarded.append(token) }
    }
    let tokens = Tokens()
    let transport = ScriptedTransport { request, _ in
      request.headers[.authorization] == "Bearer token-1"
        ? .empty(401) : .empty(201, location: "/api/admin/configuration/v1/dns_server/1/")
    }
    let client = try transport.client { $0.authentication = .accessToken(tokens) }
    try await client.create(DNSServer.draft(address: "10.0.0.1"))
    #expect(transport.requests.map { $0.headers[.authorization] } == ["Bearer token-1", "Bearer token-2"])
    #expect(await tokens.discarded == [Secret("token-1")])

    let never = ScriptedTransport { _, _ in .empty(401) }
    let refused = try never.client { $0.authentication = .accessToken(tokens) }
    let error = await infinityError { try await refused.list(DNSServer.self) }
    #expect(error?.code == .unauthorized)
    #expect(never.methods == ["GET", "GET"])
  }
}
