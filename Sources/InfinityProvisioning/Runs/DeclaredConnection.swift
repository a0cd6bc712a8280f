public import InfinityAPI

/// What a run knows of the connection that it needs: from its deployment file, its saved plan or its journal.
public struct DeclaredConnection: Sendable {
  /// The Management Node, and where that is written; nil where nothing says it.
  public var address: Located<String>?
  /// The file with the CA certificates of the connection, absolute or relative to the working directory; nil for those of the
  /// system.
  public var caFile: String?
  /// The secrets of the run, which the Management Node may be sent and no error may show.
  public var secrets: ResolvedSecrets

  /// Nothing is declared.
  public init() {
    secrets = .none
  }

  /// What a deployment file says.
  public init(_ deployment: Deployment, secrets: ResolvedSecrets = .none) {
    address = deployment.address
    caFile = deployment.caFile?.path
    self.secrets = secrets
  }

  /// What something else than a deployment file says.
  init(managementNode: String, caFile: String? = nil, secrets: ResolvedSecrets = .none) {
    address = .unplaced(managementNode)
    self.caFile = caFile
    self.secrets = secrets
  }

  /// A client's configuration: the declared address and CA certificates, and every secret masked in errors.
  ///
  /// - Parameters:
  ///   - given: the address that wins over the declared one; nil for that.
  ///   - authentication: how the client logs in.
  ///   - requiredAddress: the only one that it may be; nil for any.
  /// - Throws: ``RunFailure`` where there is no address or another one than is required, or the CA file cannot be used.
  public func configuration(
    address given: String? = nil, authentication: Authentication, requiredAddress: RequiredAddress? = nil
  ) throws(RunFailure) -> ManagementClient.Configuration {
    guard let address = given.map({ .unplaced($0) }) ?? address else {
      throw RunFailure(.noAddress, "no Management Node: give its address, or managementNode.address in the file")
    }
    try requiredAddress?.admit(address)
    var configuration = ManagementClient.Configuration(baseURL: address.value, authentication: authentication)
    if let caFile { configuration.trust = try Self.trust(caFile: caFile) }
    configuration.maskedSecrets = secrets.all
    return configuration
  }

  /// The trust in the CA certificates of a file, in any form that people have them in.
  ///
  /// - Throws: ``RunFailure`` where none can be used.
  package static func trust(caFile path: String) throws(RunFailure) -> ServerTrust {
    do {
      return .certificates(try AuthorityBundle.read(path: path))
    } catch {
      throw RunFailure(.caFileUnusable, "the CA file \(error.reason)")
    }
  }
}
