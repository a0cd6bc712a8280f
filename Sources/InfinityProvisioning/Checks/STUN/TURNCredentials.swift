import Crypto
import InfinityAPI

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// How a client proves itself to a TURN server.
enum TURNCredentials: Sendable, Equatable {
  /// A user name and a password that stay the same.
  case longTerm(username: String, password: Secret)
  /// A secret shared with the server, from which a user name and a password with an end are made (the TURN REST API,
  /// coturn's `use-auth-secret`).
  case sharedSecret(Secret)

  /// What a declaration says, with the secret that it names.
  init(_ declared: TURNServerDeclaration.Authentication, secret: Secret) {
    switch declared {
    case .credentials(let username, _): self = .longTerm(username: username, password: secret)
    case .sharedSecret: self = .sharedSecret(secret)
    }
  }

  /// The user name and password of this moment: for the shared secret, good for an hour.
  func current(at now: Date) -> (username: String, password: Secret) {
    switch self {
    case .longTerm(let username, let password):
      return (username, password)
    case .sharedSecret(let secret):
      let username = String(Int(now.timeIntervalSince1970) + 3600)
      let key = SymmetricKey(data: Data(secret.reveal().utf8))
      let code = HMAC<Insecure.SHA1>.authenticationCode(for: Data(username.utf8), using: key)
      return (username, Secret(Data(code).base64EncodedString()))
    }
  }
}
