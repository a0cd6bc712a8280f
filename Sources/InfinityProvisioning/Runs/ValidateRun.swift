/// Checks a deployment file, its secrets and its certificates, and asks no server.
public struct ValidateRun: Sendable {
  private let file: DeploymentFile
  private let locations: [String]
  private let resolvesSecrets: Bool
  private let resolver: SecretResolver

  /// A check of a file.
  ///
  /// - Parameters:
  ///   - file: the deployment file.
  ///   - locations: the names of the locations that are looked at; empty for all.
  ///   - resolvesSecrets: whether secrets are read and programs for them run.
  ///   - resolver: reads secrets; by default with this process's environment.
  public init(
    _ file: DeploymentFile, locations: [String] = [], resolvesSecrets: Bool = true,
    resolver: SecretResolver = SecretResolver()
  ) {
    self.file = file
    self.locations = locations
    self.resolvesSecrets = resolvesSecrets
    self.resolver = resolver
  }

  /// Every finding, by place; what could be understood of a file with faults is checked too.
  ///
  /// - Throws: ``RunFailure`` for a location that a file without faults does not have, and where the file names a program that may
  ///   not be run, or is a saved plan.
  public func run() async throws(RunFailure) -> [Finding] {
    let reading = try file.opened()
    guard let whole = reading.deployment else { return reading.findings }
    let deployment: Deployment
    do {
      deployment = try whole.scoped(to: locations)
    } catch {
      // The location may be what could not be understood.
      guard reading.findings.hasErrors else { throw error }
      return reading.findings
    }
    try resolver.admit(deployment)
    let checks = await OfflineChecks(
      deployment: deployment, resolvesSecrets: resolvesSecrets, resolver: resolver.withholding(whole)
    ).run()
    let rules = ServerRules(deployment, in: whole).findings() + ConnectionRules(deployment: whole).findings()
    return (reading.findings + checks.findings + rules).sortedByPlace()
  }
}
