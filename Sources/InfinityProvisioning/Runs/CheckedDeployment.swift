/// A deployment file that was read with everything it names, its secrets and certificates among it, and has no error: what is
/// planned and applied.
public struct CheckedDeployment: Sendable {
  /// The deployment, reduced to the locations in scope.
  public let deployment: Deployment
  /// The deployment as the whole file declares it.
  public let wholeDeployment: Deployment
  /// The certificates of the deployment's files.
  public let certificates: CertificateMaterials
  /// The secrets; none where they were not to be resolved.
  public let secrets: ResolvedSecrets
  /// The warnings about the file, its secrets and its certificates.
  public let warnings: [Finding]
  /// The file, as it was named.
  let fileName: String
  /// The names of the locations that it was reduced to; empty for all.
  let chosenLocations: [String]
  /// SHA-256 over the deployment file.
  let digest: String
  /// The folder that its relative paths are relative to.
  let folder: String

  /// Reads and checks a file.
  ///
  /// - Parameters:
  ///   - file: the deployment file.
  ///   - locations: the names of the locations that the run is about; empty for all.
  ///   - resolvesSecrets: whether secrets are read and programs for them run. Without them nothing can be applied.
  ///   - resolver: reads secrets; by default with this process's environment.
  ///   - requiredAddress: the Management Node that the file must name where it names one; nil for any. It is asked before any
  ///     secret is read.
  /// - Throws: ``RunFailure`` with every error found, in the file, its secrets and its certificates; where the file names another
  ///   Management Node, or a program that may not be run.
  public init(
    _ file: DeploymentFile, locations: [String] = [], resolvesSecrets: Bool = true,
    resolver: SecretResolver = SecretResolver(), requiredAddress: RequiredAddress? = nil
  ) async throws(RunFailure) {
    let reading = try file.opened()
    guard let whole = reading.valid else {
      // What could be understood is checked too, so that everything is told in one run.
      var findings = reading.findings
      if let whole = reading.deployment, let deployment = try? whole.scoped(to: locations) {
        try requiredAddress?.admit(whole.address)
        try resolver.admit(deployment)
        let resolver = resolver.withholding(whole)
        findings += await OfflineChecks(
          deployment: deployment, resolvesSecrets: resolvesSecrets, resolver: resolver
        ).run().findings
      }
      throw file.failure(findings.sortedByPlace())
    }
    deployment = try whole.scoped(to: locations)
    try requiredAddress?.admit(whole.address)
    try resolver.admit(deployment)
    let checks = await OfflineChecks(
      deployment: deployment, resolvesSecrets: resolvesSecrets, resolver: resolver.withholding(whole)
    ).run()
    warnings = reading.findings + checks.findings
    guard !warnings.hasErrors else {
      throw RunFailure(
        .invalidDeployment,
        "the deployment in \(file.name.quotedForMessage) cannot be planned; fix what is reported and try again",
        findings: warnings)
    }
    wholeDeployment = whole
    certificates = checks.certificates
    secrets = checks.secrets
    fileName = file.name
    chosenLocations = locations
    digest = reading.digest
    folder = file.folder
  }

  /// What it says of the connection to the Management Node.
  public var connection: DeclaredConnection { DeclaredConnection(wholeDeployment, secrets: secrets) }
}
