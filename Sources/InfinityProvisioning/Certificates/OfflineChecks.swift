public import struct Foundation.Date

/// Everything about a deployment that can be checked without a network: its secrets, certificates and keys.
public struct OfflineChecks: Sendable {
  /// What was read and what was found.
  public struct Result: Sendable {
    /// The certificates of the deployment's files.
    public var certificates: CertificateMaterials
    /// The secrets; none where they were not to be resolved.
    public var secrets: ResolvedSecrets
    /// Errors and warnings, sorted by place.
    public var findings: [Finding]
  }

  private let deployment: Deployment
  private let resolvesSecrets: Bool
  private let resolver: SecretResolver
  private let loader: CertificateLoader

  /// Checks of a deployment that has been reduced to its scope.
  ///
  /// - Parameters:
  ///   - resolvesSecrets: whether secrets are read and programs for them run; where not, a warning says what was not checked.
  ///   - resolver: reads secrets; by default with this process's environment.
  ///   - now: the moment for which validity is checked; nil for the present one.
  ///   - knownCACertificates: what the Management Node trusts, in PEM; nil where that is not known.
  public init(
    deployment: Deployment, resolvesSecrets: Bool, resolver: SecretResolver = SecretResolver(), now: Date? = nil,
    knownCACertificates: [String]? = nil
  ) {
    self.deployment = deployment
    self.resolvesSecrets = resolvesSecrets
    self.resolver = resolver
    loader = CertificateLoader(now: now ?? Date(), knownCACertificates: knownCACertificates)
  }

  /// Reads what the deployment names, once, and checks it.
  public func run() async -> Result {
    let secrets = resolvesSecrets ? await ResolvedSecrets(of: deployment, with: resolver) : .none
    let (certificates, findings) = loader.load(deployment, secrets: resolvesSecrets ? secrets : nil)
    return Result(certificates: certificates, secrets: secrets, findings: (secrets.findings + findings).sortedByPlace())
  }
}
