#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Gives the value of the `Authorization` header for each request.
struct Authorizer: Sendable {
  /// A header value, and the token in it where a newer one may help after a 401.
  struct Grant: Sendable {
    var header: Secret
    var renewableToken: Secret?
  }

  private enum Kind: Sendable {
    case basic(header: Secret)
    case accessToken(any AccessTokenProvider, TokenServer)
  }

  private let kind: Kind

  /// What may not be shown whatever is sent.
  let secrets: [Secret]

  init(_ authentication: Authentication, tokenServer: TokenServer) throws {
    switch authentication {
    case .basic(let username, let password):
      if let fault = Self.fault(username, password) {
        throw InfinityError(
          .invalidConfiguration, fault, advice: "Give the user name and the password that the Management Node has.")
      }
      let credentials = Data("\(username):\(password.reveal())".utf8).base64EncodedString()
      kind = .basic(header: Secret("Basic " + credentials))
      secrets = [password, Secret(credentials)]
    case .accessToken(let provider):
      kind = .accessToken(provider, tokenServer)
      secrets = []
    }
  }

  /// What RFC 7617 has no way to write.
  private static func fault(_ username: String, _ password: Secret) -> String? {
    func hasControlCharacter(_ text: String) -> Bool { text.unicodeScalars.contains { $0.value < 0x20 } }
    if username.contains(":") { return "the user name holds a colon" }
    if hasControlCharacter(username) { return "the user name holds a control character, such as a line end" }
    return hasControlCharacter(password.reveal()) ? "the password holds a control character, such as a line end" : nil
  }

  /// What is good without a question; nil where a token must be had first.
  var knownGrant: Grant? {
    if case .basic(let header) = kind { Grant(header: header, renewableToken: nil) } else { nil }
  }

  nonisolated(nonsending) func grant() async throws -> Grant {
    switch kind {
    case .basic(let header): return Grant(header: header, renewableToken: nil)
    case .accessToken(let provider, let server):
      let token = try await provider.accessToken(from: server)
      return Grant(header: Secret("Bearer " + token.reveal()), renewableToken: token)
    }
  }

  /// Forgets a token that was not taken.
  func discard(_ token: Secret) async {
    if case .accessToken(let provider, _) = kind { await provider.discard(token) }
  }
}
