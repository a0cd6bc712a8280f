import Foundation
import HTTPTypes
import JWTKit
import Synchronization

/// `/oauth/token/`: gives tokens to clients that sign an assertion with their key (RFC 7521, RFC 7523, ES256).
struct TokenEndpoint: Sendable {
  static let path = "/oauth/token/"

  private static let assertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
  private static let scopes: Set<String> = ["is_admin", "use_api"]

  private let keys: [String: JWTKeyCollection]
  let tokens: AccessTokens
  private let seen = SeenAssertions()

  /// - Throws: `MockError` for a key that is no public P-256 key in PEM.
  init(clients: [String: String], tokens: AccessTokens) async throws {
    var keys: [String: JWTKeyCollection] = [:]
    for (client, pem) in clients {
      do {
        keys[client] = await JWTKeyCollection().add(ecdsa: try ES256PublicKey(pem: pem))
      } catch {
        throw MockError("the public key of the OAuth2 client \(client) is not a P-256 public key in PEM: \(error)")
      }
    }
    self.keys = keys
    self.tokens = tokens
  }

  /// A refusal, with its code from RFC 6749.
  private struct Refusal: Error {
    let status: HTTPResponse.Status
    let code: String
    let description: String
  }

  /// - Parameter names: what the assertion may name as its audience: this endpoint's URL, the node's own name.
  /// - Parameter lifetime: seconds.
  func answer(_ request: APIRequest, names: Set<String>, lifetime: Int) async -> APIAnswer {
    guard request.method == "POST" else { return APIError.methodNotAllowed(["POST", "OPTIONS"]).answer }
    do throws(Refusal) {
      let scopes = try await grant(request, names: names)
      let token = tokens.issue(to: scopes.client, scopes: scopes.scopes, lifetime: .seconds(lifetime))
      return Self.uncached(
        .json(
          .ok,
          [
            "access_token": .string(token), "token_type": "Bearer", "expires_in": .integer(lifetime),
            "scope": .string(scopes.scopes.sorted().joined(separator: " ")),
          ]))
    } catch {
      return Self.uncached(
        .json(error.status, ["error": .string(error.code), "error_description": .string(error.description)]))
    }
  }

  private static func uncached(_ answer: APIAnswer) -> APIAnswer {
    var answer = answer
    answer.headers[.cacheControl] = "no-store"
    return answer
  }

  private func grant(
    _ request: APIRequest, names: Set<String>
  ) async throws(Refusal) -> (client: String, scopes: Set<String>) {
    let form = APIRequest.parameters(of: String(decoding: request.body, as: UTF8.self))
    func field(_ name: String) -> String? { form.last { $0.name == name }?.value }
    func invalid(_ description: String) -> Refusal {
      Refusal(status: .badRequest, code: "invalid_request", description: description)
    }
    guard request.contentType?.hasPrefix("application/x-www-form-urlencoded") == true else {
      throw invalid("The request is not a form.")
    }
    guard let type = field("grant_type") else { throw invalid("Missing grant_type.") }
    guard type == "client_credentials" else {
      throw Refusal(status: .badRequest, code: "unsupported_grant_type", description: "Unknown grant_type.")
    }
    guard field("client_assertion_type") == Self.assertionType else { throw invalid("Unknown client_assertion_type.") }
    guard let assertion = field("client_assertion") else { throw invalid("Missing client_assertion.") }
    let client = try await client(of: assertion, names: names)
    let wanted = Set((field("scope") ?? "").split(separator: " ").map(String.init))
    guard wanted.isSubset(of: Self.scopes) else {
      throw Refusal(status: .badRequest, code: "invalid_scope", description: "Unknown scope.")
    }
    return (client, wanted.isEmpty ? Self.scopes : wanted)
  }

  private struct Assertion: JWTPayload {
    let iss: IssuerClaim
    let sub: SubjectClaim
    let aud: AudienceClaim
    let iat: IssuedAtClaim
    let exp: ExpirationClaim
    let jti: IDClaim

    func verify(using algorithm: some JWTAlgorithm) throws {
      try exp.verifyNotExpired()
    }
  }

  private func client(of assertion: String, names: Set<String>) async throws(Refusal) -> String {
    func refused(_ description: String) -> Refusal {
      Refusal(status: .unauthorized, code: "invalid_client", description: description)
    }
    // Whose key it is to be checked with, only the assertion itself can say.
    let parts = assertion.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, let claimed = Base64URL.decode(parts[1]), let payload = try? JSONValue(json: claimed),
      let issuer = payload["iss"]?.text, let keys = keys[issuer]
    else { throw refused("Unknown client, or no assertion.") }
    let checked: Assertion
    do {
      checked = try await keys.verify(assertion)
    } catch {
      throw refused("The assertion is not valid: its signature, its claims or its expiry.")
    }
    guard checked.sub.value == issuer else { throw refused("The claims iss and sub differ.") }
    guard !names.isDisjoint(with: checked.aud.value) else { throw refused("The assertion is for another audience.") }
    guard checked.iat.value.timeIntervalSinceNow < 60 else { throw refused("The assertion was issued in the future.") }
    guard seen.insert(checked.jti.value, until: checked.exp.value) else {
      throw refused("The assertion was used before.")
    }
    return issuer
  }
}
