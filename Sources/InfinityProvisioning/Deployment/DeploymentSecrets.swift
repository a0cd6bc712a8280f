public import InfinityAPI

extension Deployment {
  /// Every secret that the deployment names, with the most characters that the Management Node keeps of it.
  package var secretSources: [(source: SecretSource, maximumLength: Int?)] {
    let maximum = DeploymentKeys.maximumCredentialLength
    var sources: [(source: SecretSource, maximumLength: Int?)] = []
    for certificate in tlsCertificates {
      sources.append((certificate.privateKey, nil))
      if let passphrase = certificate.passphrase { sources.append((passphrase, nil)) }
    }
    for server in turnServers {
      switch server.authentication {
      case .credentials(_, let password): sources.append((password, maximum))
      case .sharedSecret(let secret): sources.append((secret, maximum))
      }
    }
    return sources
  }
}

/// The secrets of a deployment, each read once, even where several entries name the same source.
public struct ResolvedSecrets: Sendable {
  /// Why secrets could not be had, sorted by place.
  public private(set) var findings: [Finding] = []
  private var results: [Identity: Result<Secret, SecretResolver.Failure>] = [:]

  /// What makes two sources the same, wherever they are written.
  private enum Identity: Hashable {
    case environment(String)
    case file(String)
    case command([String], String)
    case plaintext(Secret)

    init(_ source: SecretSource) {
      switch source.origin {
      case .environment(let name): self = .environment(name)
      case .file(let file): self = .file(file.path)
      case .command(let words, let folder): self = .command(words, folder)
      case .plaintext(let secret): self = .plaintext(secret)
      }
    }
  }

  /// Resolves every secret of a deployment, which has been reduced to its scope.
  public init(of deployment: Deployment, with resolver: SecretResolver) async {
    await self.init(of: deployment.secretSources, with: resolver)
  }

  /// No secrets at all: for what needs none, and where none may be resolved.
  public static let none = ResolvedSecrets()

  private init() {}

  /// Resolves secrets, each with the most characters that the Management Node keeps; nil for any number.
  init(of sources: [(source: SecretSource, maximumLength: Int?)], with resolver: SecretResolver) async {
    for (source, maximumLength) in sources {
      let identity = Identity(source)
      if results[identity] == nil {
        do {
          results[identity] = .success(try await resolver.resolve(source))
        } catch {
          results[identity] = .failure(error)
        }
      }
      switch results[identity] {
      case .success(let secret):
        if let fault = SecretRules.fault(in: secret.reveal(), maximum: maximumLength) {
          findings.append(Finding(.error, fault.code, fault.message, at: source.mark))
        }
      case .failure(let failure):
        findings.append(
          Finding(failure.finding.severity, failure.finding.code, failure.finding.message, at: source.mark))
      case nil:
        break
      }
    }
    findings = findings.sortedByPlace()
  }

  /// All that could be had: what must not be shown, whoever echoes it.
  public var all: [Secret] {
    results.values.compactMap { try? $0.get() }
  }

  /// The secret of a source; nil where it could not be had, which is among the findings.
  public subscript(source: SecretSource) -> Secret? {
    try? results[Identity(source)]?.get()
  }
}
