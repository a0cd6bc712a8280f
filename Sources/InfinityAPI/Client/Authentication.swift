/// How the client shows who it is.
public enum Authentication: Sendable {
  /// A user name and a password, sent with every request.
  ///
  /// RFC 7617.
  case basic(username: String, password: Secret)

  /// An access token, sent with every request and renewed when it is no longer taken.
  ///
  /// RFC 6750.
  case accessToken(any AccessTokenProvider)
}

/// Gets access tokens and keeps them as long as they are good.
///
/// `InfinityOAuth2` has one.
public protocol AccessTokenProvider: Sendable {
  /// A token that is good now: one from memory, or a new one from the server.
  ///
  /// - Throws: ``InfinityError`` where no token can be had.
  func accessToken(from server: TokenServer) async throws -> Secret

  /// Forgets a token that the Management Node no longer takes.
  ///
  /// Does nothing where another one is in use already.
  func discard(_ token: Secret) async
}

/// The Management Node's token endpoint, reached over the client's own connections, with its trust and its limits.
public struct TokenServer: Sendable {
  /// The address of the endpoint: `https://HOST/oauth/token/`.
  public let url: String

  let exchange: @Sendable (@escaping FormMaker) async throws -> AccessTokenGrant

  /// Makes the form for one try of a request.
  public typealias FormMaker = @Sendable () async throws -> [FormField]

  /// Asks for a token with a form that may be sent more than once.
  ///
  /// - Throws: ``InfinityError`` with the code ``InfinityError/Code/unauthorized`` where the server refuses the client,
  ///   and with the others that any request can have.
  public func requestToken(_ form: [FormField]) async throws -> AccessTokenGrant {
    try await exchange { form }
  }

  /// Asks for a token with a form that holds something that may be sent once, such as an assertion with an id.
  ///
  /// - Parameter makeForm: makes the form, anew for each try of the request.
  /// - Throws: as ``requestToken(_:)``, and what the closure throws.
  public func requestToken(makingForm makeForm: @escaping FormMaker) async throws -> AccessTokenGrant {
    try await exchange(makeForm)
  }

  /// One field of the form that is sent.
  public struct FormField: Sendable {
    /// The name.
    public let name: String
    /// The value; assertions let their holder in, so all values count as secrets.
    public let value: Secret

    /// A field of the form.
    public init(_ name: String, _ value: Secret) {
      self.name = name
      self.value = value
    }
  }
}

/// What the token endpoint gives.
///
/// RFC 6749, section 5.1.
public struct AccessTokenGrant: Sendable {
  /// The token.
  public let token: Secret

  /// How long it is good from now, or nil where the server does not say.
  public let lifetime: Duration?
}
