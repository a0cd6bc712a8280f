#if canImport(FoundationEssentials)
  public import struct FoundationEssentials.Date
#else
  public import struct Foundation.Date
#endif

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

  /// Where the secrets come from.
  private enum Secrets {
    case resolving(SecretResolver)
    case resolved(ResolvedSecrets)
    case notRead
  }

  private let deployment: Deployment
  private let secrets: Secrets
  private let loader: CertificateLoader

  /// Checks of a deployment that has been reduced to its scope.
  ///
  /// - Parameters:
  ///   - deployment: the deployment.
  ///   - resolvesSecrets: whether secrets are read and programs for them run; where not, a warning says what was not checked.
  ///   - resolver: reads secrets; by default with this process's environment.
  ///   - now: the moment for which validity is checked; nil for the present one.
  ///   - knownCACertificates: what the Management Node trusts, in PEM; nil where that is not known.
  public init(
    deployment: Deployment, resolvesSecrets: Bool, resolver: SecretResolver = SecretResolver(), now: Date? = nil,
    knownCACertificates: [String]? = nil
  ) {
    self.deployment = deployment
    secrets = resolvesSecrets ? .resolving(resolver) : .notRead
    loader = CertificateLoader(now: now ?? Date(), knownCACertificates: knownCACertificates)
  }

  /// Checks of a deployment whose secrets were read already.
  public init(deployment: Deployment, secrets: ResolvedSecrets, knownCACertificates: [String]? = nil) {
    self.deployment = deployment
    self.secrets = .resolved(secrets)
    loader = CertificateLoader(now: Date(), knownCACertificates: knownCACertificates)
  }

  /// Reads what the deployment names, once, and checks it.
  public func run() async -> Result {
    let resolved: ResolvedSecrets? =
      switch secrets {
      case .resolving(let resolver): await ResolvedSecrets(of: deployment, with: resolver)
      case .resolved(let secrets): secrets
      case .notRead: nil
      }
    let (certificates, findings) = loader.load(deployment, secrets: resolved)
    let all = (resolved?.findings ?? []) + findings
    return Result(certificates: certificates, secrets: resolved ?? .none, findings: all.sortedByPlace())
  }
}
