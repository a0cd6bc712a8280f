import Foundation
import Synchronization

/// The OAuth2 tokens that were given out.
final class AccessTokens: Sendable {
  private struct Grant {
    let client: String
    let scopes: Set<String>
    let expires: ContinuousClock.Instant
  }

  private let grants = Mutex<[String: Grant]>([:])

  /// Gives a client a token.
  func issue(to client: String, scopes: Set<String>, lifetime: Duration) -> String {
    let token = ResourceRules.newUUID().replacing("-", with: "") + ResourceRules.newUUID().replacing("-", with: "")
    let now = ContinuousClock.now
    grants.withLock { grants in
      grants = grants.filter { $0.value.expires > now }
      grants[token] = Grant(client: client, scopes: scopes, expires: now + lifetime)
    }
    return token
  }

  /// The client that a token was given to.
  ///
  /// - Throws: 401 for one that is unknown or expired, 403 for one whose scope does not include the API.
  func client(of token: String) throws -> String {
    guard let grant = grants.withLock({ $0[token] }), grant.expires > .now else { throw APIError.unauthorized }
    guard grant.scopes.isEmpty || grant.scopes.contains("use_api") else { throw APIError.forbidden }
    return grant.client
  }
}
