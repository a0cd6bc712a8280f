import Foundation
import HTTPTypes
import Synchronization

/// Knows who a request is from, and counts how often they come.
final class Authorizer: Sendable {
  private let username: String
  private let password: String
  private let rateLimit: MockConfiguration.RateLimit?
  private let tokens: AccessTokens?
  private let arrivals = Mutex<[String: [ContinuousClock.Instant]]>([:])

  init(_ configuration: MockConfiguration, tokens: AccessTokens?) {
    username = configuration.username
    password = configuration.password
    rateLimit = configuration.rateLimit
    self.tokens = tokens
  }

  /// - Parameter isCounted: whether the request counts for the rate limit; the index does not.
  /// - Parameter allowsBasic: whether name and password are enough; OAuth2 may have been made compulsory.
  /// - Throws: 401, or 429 beyond the limit: credentials are checked first.
  func authorize(_ request: APIRequest, isCounted: Bool, allowsBasic: Bool = true) throws {
    let user = try user(of: request, allowsBasic: allowsBasic)
    if isCounted { try count(user) }
  }

  private func user(of request: APIRequest, allowsBasic: Bool) throws -> String {
    guard let header = request.headers[.authorization] else { throw APIError.unauthorized }
    let parts = header.split(separator: " ", maxSplits: 1)
    guard parts.count == 2 else { throw APIError.unauthorized }
    switch parts[0].lowercased() {
    case "basic":
      guard allowsBasic, let data = Data(base64Encoded: String(parts[1]).stripped),
        let text = String(data: data, encoding: .utf8),
        let colon = text.firstIndex(of: ":"), text[..<colon] == username,
        text[text.index(after: colon)...] == password
      else { throw APIError.unauthorized }
      return username
    case "bearer":
      guard let tokens else { throw APIError.unauthorized }
      return try tokens.client(of: String(parts[1]))
    default: throw APIError.unauthorized
    }
  }

  private func count(_ user: String) throws {
    guard let rateLimit else { return }
    let now = ContinuousClock.now
    let window = Duration.seconds(rateLimit.seconds)
    try arrivals.withLock { arrivals in
      var recent = arrivals[user, default: []]
      if let first = recent.firstIndex(where: { now - $0 < window }) {
        recent.removeFirst(first)
      } else {
        recent = []
      }
      defer { arrivals[user] = recent }
      guard recent.count < rateLimit.requests else {
        let wait = recent.first.map { window - (now - $0) } ?? window
        throw APIError.tooManyRequests(retryAfter: max(1, Int((wait / .seconds(1)).rounded(.up))))
      }
      recent.append(now)
    }
  }
}
