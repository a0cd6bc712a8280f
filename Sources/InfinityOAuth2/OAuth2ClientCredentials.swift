public import InfinityAPI

/// Access tokens by OAuth2's client credentials, for a client whose public key the Management Node has.
///
/// The client shows who it is with an assertion that it signs with its private key (RFC 7523, ES256). A token is kept in
/// memory only, shared by all requests, and renewed before it expires and after a 401. Give it to a client as
/// `.accessToken(…)`; one provider serves one Management Node.
public actor OAuth2ClientCredentials: AccessTokenProvider, CustomReflectable {
  private let assertions: ClientAssertions
  private let options: Options

  private var token: Secret?
  private var renewAt: ContinuousClock.Instant?

  private var renewal: Task<Void, Never>?
  private var waiting: [Int: CheckedContinuation<Secret, any Error>] = [:]
  private var lastWaiter = 0

  /// What differs between installations.
  public struct Options: Sendable {
    /// Whom the assertion is made for.
    ///
    /// Default nil: the address of the token endpoint. Some releases want the internal name of the Management Node.
    public var audience: String?

    /// What the token is to allow, or nil to ask for nothing in particular.
    ///
    /// Default `is_admin use_api`.
    public var scope: String? = "is_admin use_api"

    /// How long an assertion is good.
    ///
    /// Default 5 minutes, in which the two clocks may differ.
    public var assertionLifetime: Duration = .seconds(300)

    /// How long before its end a token is renewed.
    ///
    /// Default 60 s, and never more than half of the token's life.
    public var renewalMargin: Duration = .seconds(60)

    /// Every default.
    public init() {}
  }

  /// A provider for one client.
  ///
  /// - Parameters:
  ///   - clientID: the client's id, as the Management Node shows it.
  ///   - privateKey: the client's private key, P-256, in PEM and not encrypted.
  ///   - options: what differs between installations.
  /// - Throws: `InfinityError` with the code `invalidConfiguration` where the key cannot be used.
  public init(clientID: String, privateKey: Secret, options: Options = Options()) throws {
    assertions = try ClientAssertions(clientID: clientID, privateKey: privateKey, lifetime: options.assertionLifetime)
    self.options = options
  }

  /// A token that is good now.
  ///
  /// Of many tasks that need a new one, one request is made.
  public func accessToken(from server: TokenServer) async throws -> Secret {
    if let token, renewAt.map({ ContinuousClock.now < $0 }) ?? true { return token }
    lastWaiter += 1
    let waiter = lastWaiter
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        guard !Task.isCancelled else { return continuation.resume(throwing: CancellationError()) }
        waiting[waiter] = continuation
        if renewal == nil { renewal = Task { await renew(from: server) } }
      }
    } onCancel: {
      Task { await stopWaiting(waiter) }
    }
  }

  /// Forgets the token, unless another one has taken its place already.
  public func discard(_ token: Secret) {
    if self.token == token { self.token = nil }
  }

  /// A mirror without children: it has the private key.
  public nonisolated var customMirror: Mirror { Mirror(self, children: [:]) }

  private func stopWaiting(_ waiter: Int) {
    waiting.removeValue(forKey: waiter)?.resume(throwing: CancellationError())
  }

  private func renew(from server: TokenServer) async {
    let result: Result<Secret, any Error>
    do {
      result = .success(try await requestToken(from: server))
    } catch {
      result = .failure(error)
    }
    renewal = nil
    let continuations = waiting.values
    waiting = [:]
    for continuation in continuations { continuation.resume(with: result) }
  }

  private func requestToken(from server: TokenServer) async throws -> Secret {
    let (assertions, options) = (assertions, options)
    let asked = ContinuousClock.now
    // An assertion may be used once: the server may know that of a try whose answer was lost.
    let grant = try await server.requestToken(makingForm: {
      let assertion = try await assertions.make(audience: options.audience ?? server.url)
      var form: [TokenServer.FormField] = [
        .init("grant_type", Secret("client_credentials")),
        .init("client_assertion_type", Secret("urn:ietf:params:oauth:client-assertion-type:jwt-bearer")),
        .init("client_assertion", assertion),
      ]
      if let scope = options.scope { form.append(.init("scope", Secret(scope))) }
      return form
    })
    token = grant.token
    renewAt = grant.lifetime.map { asked + $0 - min(options.renewalMargin, $0 / 2) }
    return grant.token
  }
}
