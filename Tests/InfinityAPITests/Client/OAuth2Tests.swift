import Crypto
import Foundation
import HTTPTypes
import InfinityOAuth2
import JWTKit
import Testing

@testable import InfinityAPI

/// Tokens: how they are asked for, kept and renewed.
@Suite struct OAuth2Tests {
  private let key = P256.Signing.PrivateKey()

  private struct Claims: JWTPayload {
    var iss: String
    var sub: String
    var aud: String
    var exp: Double
    var iat: Double
    var jti: String
    func verify(using algorithm: some JWTAlgorithm) throws {}
  }

  private func provider(_ change: (inout OAuth2ClientCredentials.Options) -> Void = { _ in }) throws
    -> OAuth2ClientCredentials
  {
    var options = OAuth2ClientCredentials.Options()
    change(&options)
    return try OAuth2ClientCredentials(
      clientID: "client-1", privateKey: Secret(key.pemRepresentation), options: options)
  }

  /// A server that gives token after token and lists nothing.
  private func server(lifetime: String = "3600") -> ScriptedTransport {
    ScriptedTransport { request, number in
      request.url.hasSuffix("/oauth/token/")
        ? .json(#"{"access_token": "token-\#(number)", "token_type": "Bearer", "expires_in": \#(lifetime)}"#)
        : .json(listJSON([]))
    }
  }

  private static func form(_ request: TransportRequest) -> [String: String] {
    Dictionary(
      String(decoding: request.body ?? [], as: UTF8.self).split(separator: "&").map { field in
        let parts = field.split(separator: "=")
        return (String(parts[0]), String(parts[1]).removingPercentEncoding ?? "")
      }, uniquingKeysWith: { $1 })
  }

  @Test func oneTokenServesManyRequests() async throws {
    let transport = server()
    let tokens = try provider()
    let client = try transport.client { $0.authentication = .accessToken(tokens) }
    try await withThrowingTaskGroup { group in
      for _ in 0..<20 { group.addTask { _ = try await client.list(DNSServer.self) } }
      try await group.waitForAll()
    }
    #expect(transport.methods.filter { $0 == "POST" }.count == 1)
    #expect(transport.requests.dropFirst().allSatisfy { $0.headers[.authorization] == "Bearer token-1" })
  }

  @Test func theAssertionIsWhatTheStandardAsksFor() async throws {
    let transport = server()
    let tokens = try provider()
    _ = try await transport.client { $0.authentication = .accessToken(tokens) }.list(DNSServer.self)
    let request = try #require(transport.requests.first)
    #expect(request.headers[.contentType] == "application/x-www-form-urlencoded")
    #expect(request.headers[.authorization] == nil)
    let form = Self.form(request)
    #expect(form["grant_type"] == "client_credentials")
    #expect(form["client_assertion_type"] == "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
    #expect(form["scope"] == "is_admin use_api")
    let keys = await JWTKeyCollection().add(ecdsa: try ES256PublicKey(pem: key.publicKey.pemRepresentation))
    let claims = try await keys.verify(try #require(form["client_assertion"]), as: Claims.self)
    #expect(claims.iss == "client-1")
    #expect(claims.sub == "client-1")
    #expect(claims.aud == "https://manager.example.com/oauth/token/")
    #expect(claims.exp - claims.iat == 300)
    #expect(!claims.jti.isEmpty)
  }

  @Test func audienceAndScopeCanBeChosen() async throws {
    let transport = server()
    let tokens = try provider {
      $0.audience = "pexip-mgmt"
      $0.scope = nil
    }
    _ = try await transport.client { $0.authentication = .accessToken(tokens) }.list(DNSServer.self)
    let form = Self.form(try #require(transport.requests.first))
    #expect(form["scope"] == nil)
    let keys = await JWTKeyCollection().add(ecdsa: try ES256PublicKey(pem: key.publicKey.pemRepresentation))
    #expect(try await keys.verify(try #require(form["client_assertion"]), as: Claims.self).aud == "pexip-mgmt")
  }

  @Test func aTokenAtItsEndIsRenewed() async throws {
    let transport = server(lifetime: "0")
    let tokens = try provider()
    let client = try transport.client { $0.authentication = .accessToken(tokens) }
    _ = try await client.list(DNSServer.self)
    _ = try await client.list(DNSServer.self)
    #expect(transport.methods == ["POST", "GET", "POST", "GET"])
    let assertions = transport.requests.filter { $0.method == .post }.map { Self.form($0)["client_assertion"] }
    #expect(assertions[0] != assertions[1])
  }

  @Test func aTokenThatIsNoLongerTakenIsRenewedOnce() async throws {
    let transport = ScriptedTransport { request, number in
      if request.method == .post {
        return .json(#"{"access_token": "token-\#(number)", "token_type": "bearer", "expires_in": 3600}"#)
      }
      return number == 2 ? .empty(401) : .json(listJSON([]))
    }
    let tokens = try provider()
    _ = try await transport.client { $0.authentication = .accessToken(tokens) }.list(DNSServer.self)
    #expect(transport.methods == ["POST", "GET", "POST", "GET"])
  }

  @Test(arguments: [400, 401])
  func aClientThatIsRefused(status: Int) async throws {
    let transport = ScriptedTransport { _, _ in .json(#"{"error": "invalid_client"}"#, status: status) }
    let tokens = try provider()
    let client = try transport.client { $0.authentication = .accessToken(tokens) }
    let error = await infinityError { try await client.list(DNSServer.self) }
    #expect(error?.code == .unauthorized)
    #expect(error?.request?.path == "/oauth/token/")
    #expect(error?.message.contains("invalid_client") == true)
    #expect(
      error?.advice == "Check the OAuth2 client id, its private key and the clocks, and that OAuth2 is enabled.")
  }

  @Test func anAnswerThatIsNoTokenIsNotShown() async throws {
    let transport = ScriptedTransport { _, _ in .json(#"{"access_token": "hush-hush", "token_type": "mac"}"#) }
    let tokens = try provider()
    let client = try transport.client { $0.authentication = .accessToken(tokens) }
    let error = await infinityError { try await client.list(DNSServer.self) }
    #expect(error?.code == .invalidResponse)
    #expect(error?.message == "the answer is not an access token")
    #expect(error?.description.contains("hush") == false)
  }

  @Test func eachTryHasAnAssertionOfItsOwn() async throws {
    let transport = ScriptedTransport { request, number in
      number < 3 ? .lost : request.method == .post ? .json(#"{"access_token": "t"}"#) : .json(listJSON([]))
    }
    let tokens = try provider()
    _ = try await transport.client { $0.authentication = .accessToken(tokens) }.list(DNSServer.self)
    #expect(transport.methods == ["POST", "POST", "POST", "GET"])
    let assertions = transport.requests.prefix(3).map { Self.form($0)["client_assertion"] }
    #expect(Set(assertions).count == 3)
    #expect(!assertions.contains(nil))
  }

  @Test(arguments: [
    #"{"access_token": "t", "expires_in": "3600"}"#, #"{"access_token": "t", "expires_in": 1e300, "token_type": null}"#,
    #"{"access_token": "t", "expires_in": 3599.5, "token_type": "Bearer"}"#,
  ]) func aTokenIsTakenInEveryForm(answer: String) async throws {
    let transport = ScriptedTransport { request, _ in request.method == .post ? .json(answer) : .json(listJSON([])) }
    let tokens = try provider()
    let client = try transport.client { $0.authentication = .accessToken(tokens) }
    _ = try await client.list(DNSServer.self)
    _ = try await client.list(DNSServer.self)
    #expect(transport.methods == ["POST", "GET", "GET"])
  }

  @Test func aTaskThatIsCancelledDoesNotWaitForTheToken() async throws {
    try await ScriptedPeer.run({ _ in [] }) { peer in
      let tokens = try provider()
      try await withClient(of: peer, { $0.authentication = .accessToken(tokens) }) { client in
        let task = Task { try await client.list(DNSServer.self) }
        await peer.record.wait(forRequests: 1)
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
      }
    }
  }

  @Test("a key as openssl ecparam writes it, after a block with the name of its curve")
  func keyAfterParameters() throws {
    let parameters = "-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n"
    let key = P256.Signing.PrivateKey().pemRepresentation
    for text in [parameters + key, key + "\n" + parameters] {
      _ = try OAuth2ClientCredentials(clientID: "c", privateKey: Secret(text))
    }
    #expect(throws: InfinityError.self) { try OAuth2ClientCredentials(clientID: "c", privateKey: Secret(parameters)) }
  }

  @Test func aKeyThatCannotBeUsedIsSaidWithoutShowingIt() {
    let error = #expect(throws: InfinityError.self) {
      try OAuth2ClientCredentials(clientID: "c", privateKey: Secret("-----BEGIN hush-----"))
    }
    #expect(
      error?.description
        == "the OAuth2 private key cannot be used. Give a P-256 private key in PEM that is not encrypted.")
  }
}
