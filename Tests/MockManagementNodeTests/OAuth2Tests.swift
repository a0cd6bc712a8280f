import Foundation
import JWTKit
import MockManagementNode
import Testing

@Suite struct OAuth2Tests {
  private struct Assertion: JWTPayload {
    var iss: IssuerClaim = "client"
    var sub: SubjectClaim = "client"
    var aud: AudienceClaim
    var iat: IssuedAtClaim = .init(value: .now)
    var exp: ExpirationClaim = .init(value: .now + 60)
    var jti: IDClaim = .init(value: UUID().uuidString)

    func verify(using algorithm: some JWTAlgorithm) throws {}
  }

  private static let type = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
  private static let servers = RawClient.configurationPath + "/mssip_proxy/"
  private let key = ES256PrivateKey()

  private func withClient(
    seed: Seed = .empty, _ body: (MockManagementNode, RawClient) async throws -> Void
  ) async throws {
    var configuration = MockConfiguration()
    configuration.tls = .none
    configuration.seed = seed
    configuration.oauth2Clients = ["client": key.publicKey.pemRepresentation]
    try await withMockManagementNode(configuration) { node in
      var client = try RawClient(node)
      client.authorization = nil
      try await body(node, client)
    }
  }

  private func assertion(_ node: MockManagementNode, _ change: (inout Assertion) -> Void = { _ in }) async throws
    -> String
  {
    var assertion = Assertion(aud: .init(value: node.url + "/oauth/token/"))
    change(&assertion)
    return try await JWTKeyCollection().add(ecdsa: key).sign(assertion)
  }

  private func token(
    _ client: RawClient, _ assertion: String, scope: String? = nil, grant: String = "client_credentials"
  ) async throws -> RawClient.Answer {
    let scope = scope.map { "&scope=\($0)" } ?? ""
    return try await client.request(
      "POST", "/oauth/token/",
      form: "grant_type=\(grant)&client_assertion_type=\(Self.type)&client_assertion=\(assertion)\(scope)")
  }

  private func accessToken(in answer: RawClient.Answer) throws -> String {
    let value = try JSONValue(json: answer.body.utf8)
    #expect(value["token_type"] == "Bearer")
    return try #require(value["access_token"]?.text)
  }

  @Test(arguments: [nil, "is_admin%20use_api"])
  func anAssertionGetsATokenThatOpensTheAPI(scope: String?) async throws {
    try await withClient { node, client in
      var client = client
      let answer = try await token(client, try await assertion(node), scope: scope)
      #expect(answer.status == 200)
      #expect(answer.header("Cache-Control") == "no-store")
      #expect(try JSONValue(json: answer.body.utf8)["expires_in"] == 3600)
      client.authorization = "Bearer \(try accessToken(in: answer))"
      #expect(try await client.request("GET", Self.servers).status == 200)
      client.authorization = "Bearer nonsense"
      #expect(try await client.request("GET", Self.servers).status == 401)
    }
  }

  @Test func aTokenWithoutTheScopeOfTheAPIIsForbidden() async throws {
    try await withClient { node, client in
      var client = client
      let answer = try await token(client, try await assertion(node), scope: "is_admin")
      client.authorization = "Bearer \(try accessToken(in: answer))"
      #expect(try await client.request("GET", Self.servers).status == 403)
    }
  }

  @Test func aTokenExpires() async throws {
    let seed = Seed.objects([("authentication", [["api_oauth2_expiration": 0]])])
    try await withClient(seed: seed) { node, client in
      var client = client
      let answer = try await token(client, try await assertion(node))
      #expect(try JSONValue(json: answer.body.utf8)["expires_in"] == 0)
      client.authorization = "Bearer \(try accessToken(in: answer))"
      #expect(try await client.request("GET", Self.servers).status == 401)
    }
  }

  @Test func basicAuthenticationCanBeSwitchedOff() async throws {
    let seed = Seed.objects([("authentication", [["api_oauth2_disable_basic": true]])])
    try await withClient(seed: seed) { node, client in
      var client = client
      client.authorization = try RawClient(node).authorization
      #expect(try await client.request("GET", Self.servers).status == 401)
    }
  }

  @Test func anAssertionIsGoodOnceAndForTheNodesNameToo() async throws {
    try await withClient { node, client in
      let once = try await assertion(node) { $0.aud = .init(value: "manager") }
      #expect(try await token(client, once).status == 200)
      let again = try await token(client, once)
      #expect(again.status == 401)
      #expect(
        again.body == "{\"error\": \"invalid_client\", \"error_description\": \"The assertion was used before.\"}")
    }
  }

  @Test func assertionsThatAreNotValidAreRefused() async throws {
    try await withClient { node, client in
      let stranger = try await JWTKeyCollection().add(ecdsa: ES256PrivateKey()).sign(
        Assertion(aud: .init(value: node.url + "/oauth/token/")))
      let refused = [
        try await assertion(node) { $0.aud = "https://elsewhere.example.com/" },
        try await assertion(node) { $0.exp = .init(value: .now - 1) },
        try await assertion(node) { $0.iat = .init(value: .now + 600) },
        try await assertion(node) { $0.sub = "somebody" },
        try await assertion(node) { $0.iss = "somebody" }, stranger, "nonsense", "",
      ]
      for assertion in refused {
        let answer = try await token(client, assertion)
        #expect(answer.status == 401)
        #expect(try JSONValue(json: answer.body.utf8)["error"] == "invalid_client")
      }
    }
  }

  @Test func requestsThatAreNotValidAreRefused() async throws {
    try await withClient { node, client in
      let grant = try await token(client, try await assertion(node), grant: "password")
      #expect(try JSONValue(json: grant.body.utf8)["error"] == "unsupported_grant_type")
      let scope = try await token(client, try await assertion(node), scope: "everything")
      #expect(try JSONValue(json: scope.body.utf8)["error"] == "invalid_scope")
      let form = try await client.request("POST", "/oauth/token/", form: "grant_type=client_credentials")
      #expect(try JSONValue(json: form.body.utf8)["error"] == "invalid_request")
      #expect([grant.status, scope.status, form.status] == [400, 400, 400])
      #expect(try await client.request("GET", "/oauth/token/").status == 405)
    }
  }

  @Test func thereIsNoEndpointWithoutClients() async throws {
    var configuration = MockConfiguration()
    configuration.tls = .none
    try await withMockManagementNode(configuration) { node in
      let client = try RawClient(node)
      #expect(try await client.request("POST", "/oauth/token/", form: "grant_type=x").status == 404)
    }
  }

  @Test func aKeyThatIsNoneIsAnErrorAtTheStart() async throws {
    var configuration = MockConfiguration()
    configuration.oauth2Clients = ["client": "nonsense"]
    let error = await #expect(throws: MockError.self) { try await withMockManagementNode(configuration) { _ in } }
    #expect(
      error?.description.hasPrefix("the public key of the OAuth2 client client is not a P-256 public key in PEM")
        == true)
  }
}
