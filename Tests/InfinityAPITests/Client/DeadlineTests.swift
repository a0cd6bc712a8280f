import Testing

@testable import InfinityAPI

/// What ends a call that waits: the deadline, also that for a token, and the end of the client.
@Suite struct DeadlineTests {
  private let uri = ResourceURI(DNSServer.endpoint, id: 1)

  /// Gives no token, ever, and does not listen to a cancellation.
  private struct Silence: AccessTokenProvider {
    func accessToken(from server: TokenServer) async throws -> Secret {
      await Task { while !Task.isCancelled { try? await Task.sleep(for: .seconds(3600)) } }.value
      return Secret("")
    }
    func discard(_ token: Secret) async {}
  }

  @Test func aDeadlineCoversTheToken() async throws {
    let transport = ScriptedTransport { _, _ in .json(dnsServerJSON(1)) }
    let client = try transport.client {
      $0.authentication = .accessToken(Silence())
      $0.retryPolicy.deadline = .milliseconds(20)
    }
    let error = await infinityError { try await client.get(DNSServer.self, at: uri) }
    #expect(
      error?.description
        == "GET /api/admin/configuration/v1/dns_server/1/ on https://manager.example.com: getting an access token left no "
        + "time before the deadline. Allow more time.")
    #expect(error?.code == .timeout && transport.requests.isEmpty)
  }

  @Test func aDeadlineThatIsOverDoesNotBlameTheLimit() async throws {
    let transport = ScriptedTransport { _, _ in .json(dnsServerJSON(1)) }
    let client = try transport.client { $0.retryPolicy.deadline = .zero }
    let error = await infinityError { try await client.get(DNSServer.self, at: uri) }
    #expect(error?.message == "the deadline was over before the request was sent")
    #expect(error?.code == .timeout && transport.requests.isEmpty)
  }

  @Test(arguments: [true, false]) func aShutdownEndsWhatWaits(isForRetryAfter: Bool) async throws {
    let asked = OneTimeEvent()
    let transport = ScriptedTransport { _, _ in
      asked.reached()
      return isForRetryAfter ? .empty(503, retryAfter: .seconds(3600)) : .refused
    }
    let client = try transport.client {
      $0.retryPolicy.longestRetryAfter = .seconds(7200)
      if !isForRetryAfter { $0.patience = Patience(limit: .seconds(7200), pause: .seconds(3600)) }
    }
    async let waiting = infinityError { try await client.get(DNSServer.self, at: uri) }
    await asked.wait()
    await client.shutdown()
    let errors = [await waiting, await infinityError { try await client.get(DNSServer.self, at: uri) }]
    for error in errors {
      #expect(error?.code == .clientIsShutDown)
      #expect(
        error?.description
          == "GET /api/admin/configuration/v1/dns_server/1/ on https://manager.example.com: the client was shut down. "
          + "Make a new client.")
    }
    #expect(transport.requests.count == 1)
  }

  @Test func timesThatNobodyMeansAreRefused() throws {
    func message(_ change: (inout ManagementClient.Configuration) -> Void) -> String? {
      let error = #expect(throws: InfinityError.self) { try configuration("https://m.example.com", change).validated() }
      return error.map { "\($0.code) \($0.advice)" }
    }
    let long = Duration.seconds(Int64.max)
    #expect(message { $0.retryPolicy.baseDelay = long } == "invalidConfiguration It must be from zero to one day.")
    #expect(
      message { $0.retryPolicy.maxDelay = .seconds(-1) } == "invalidConfiguration It must be from zero to one day.")
    #expect(
      message { $0.retryPolicy.longestRetryAfter = long } == "invalidConfiguration It must be from zero to 365 days.")
    #expect(
      message { $0.retryPolicy.deadline = long } == "invalidConfiguration It must be from zero to 365 days, or nil.")
    #expect(
      message { $0.patience = Patience(limit: long) } == "invalidConfiguration It must be from 1 ms to 365 days.")
    #expect(
      message { $0.patience = Patience(pause: long) } == "invalidConfiguration It must be from 1 ms to one day.")
  }
}
