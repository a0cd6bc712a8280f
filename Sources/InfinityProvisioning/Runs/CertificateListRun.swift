public import InfinityAPI

/// Lists the certificates of a deployment and of its Management Node. It only reads, and reads no key.
public struct CertificateListRun: Sendable {
  private let deployment: ScopedDeployment
  private let materials: CertificateMaterials
  /// What the file says of the connection to the Management Node.
  public let connection: DeclaredConnection

  /// A list for a deployment. Of its secrets only the passphrases of PFX files are read.
  ///
  /// - Parameters:
  ///   - deployment: the deployment.
  ///   - resolver: reads these; by default with this process's environment.
  ///   - requiredAddress: the Management Node that the file must name where it names one; nil for any. It is asked before any
  ///     passphrase is read.
  /// - Throws: ``RunFailure`` where the file names another Management Node.
  public init(
    _ deployment: ScopedDeployment, resolver: SecretResolver = SecretResolver(), requiredAddress: RequiredAddress? = nil
  ) async throws(RunFailure) {
    try requiredAddress?.admit(deployment.wholeDeployment.address)
    self.deployment = deployment
    let secrets = await deployment.secretsOfPFX(deployment.deployment, resolver)
    materials = CertificateLoader().load(deployment.deployment, secrets: secrets).materials
    connection = DeclaredConnection(deployment.wholeDeployment, secrets: secrets)
  }

  /// Reads the Management Node.
  ///
  /// - Throws: `InfinityError`; `CancellationError`.
  public func run(_ client: ManagementClient) async throws -> CertificateOverview {
    let inventory = try await InventoryReader(client: client).read(
      CertificateOverview.kinds, optional: CertificateOverview.optionalKinds)
    return CertificateOverview(deployment.deployment, materials, inventory)
  }
}
