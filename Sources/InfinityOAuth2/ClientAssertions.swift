import InfinityAPI
import JWTKit

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Makes the signed statements with which a client shows who it is. (RFC 7523, section 3.)
struct ClientAssertions: Sendable {
  private let clientID: String
  private let lifetime: Duration
  private let key: ES256PrivateKey

  init(clientID: String, privateKey: Secret, lifetime: Duration) throws {
    guard !clientID.isEmpty else {
      throw InfinityError(
        .invalidConfiguration, "the OAuth2 client id is empty",
        advice: "Give the client id that the Management Node shows for the OAuth2 client.")
    }
    do {
      key = try ES256PrivateKey(pem: Self.withoutParameters(privateKey.reveal()))
    } catch {
      // The parser's own words could quote the key.
      throw InfinityError(
        .invalidConfiguration, "the OAuth2 private key cannot be used",
        advice: "Give a P-256 private key in PEM that is not encrypted.")
    }
    self.clientID = clientID
    self.lifetime = lifetime
  }

  /// A key without the block with its curve's name that `openssl ecparam -genkey` writes before it.
  private static func withoutParameters(_ pem: String) -> String {
    guard let begin = pem.firstRange(of: "-----BEGIN EC PARAMETERS-----"),
      let end = pem[begin.upperBound...].firstRange(of: "-----END EC PARAMETERS-----")
    else { return pem }
    return (pem[..<begin.lowerBound] + pem[end.upperBound...].drop(while: \.isWhitespace)).description
  }

  /// A new assertion; it may be used once.
  func make(audience: String) async throws -> Secret {
    let keys = await JWTKeyCollection().add(ecdsa: key)
    let now = Date()
    let claims = Claims(
      iss: IssuerClaim(value: clientID), sub: SubjectClaim(value: clientID), aud: AudienceClaim(value: audience),
      iat: IssuedAtClaim(value: now),
      exp: ExpirationClaim(value: now.addingTimeInterval(Double(lifetime.components.seconds))),
      jti: IDClaim(value: UUID().uuidString))
    return Secret(try await keys.sign(claims))
  }

  private struct Claims: JWTPayload {
    var iss: IssuerClaim
    var sub: SubjectClaim
    var aud: AudienceClaim
    var iat: IssuedAtClaim
    var exp: ExpirationClaim
    var jti: IDClaim

    /// Only the Management Node verifies assertions; this is what the protocol asks for.
    func verify(using algorithm: some JWTAlgorithm) throws {
      try exp.verifyNotExpired()
    }
  }
}
