/// A secret of an object that the Management Node never shows. (A certificate's key needs no such care: it belongs to its
/// certificate.)
public struct WriteOnlySecret: Sendable, Hashable {
  /// The object that it belongs to.
  public var object: ObjectKey
  /// The API's name of the field.
  public var field: String
  /// Where it comes from.
  public var source: SecretSource
}

extension Deployment {
  /// The secrets that the Management Node is told and never shows.
  public var writeOnlySecrets: [WriteOnlySecret] {
    turnServers.map { server in
      let object = ObjectKey(.turnServer, server.name.value)
      return switch server.authentication {
      case .credentials(_, let password): WriteOnlySecret(object: object, field: "password", source: password)
      case .sharedSecret(let secret): WriteOnlySecret(object: object, field: "secret_key", source: secret)
      }
    }
  }
}
