extension Deployment {
  /// Every secret that the deployment names.
  ///
  /// The passphrase of a PFX comes before the key that it opens.
  package var secretSources: [NeededSecret] {
    let maximum = DeploymentKeys.maximumCredentialLength
    var sources: [NeededSecret] = []
    for certificate in tlsCertificates {
      if case .pfx(_, let passphrase?) = certificate.privateKey.origin {
        sources.append(NeededSecret(source: passphrase, isOneLine: true))
      }
      sources.append(NeededSecret(source: certificate.privateKey, isOneLine: false))
      if let passphrase = certificate.passphrase { sources.append(NeededSecret(source: passphrase, isOneLine: true)) }
    }
    for server in turnServers {
      switch server.authentication {
      case .credentials(_, let password):
        sources.append(NeededSecret(source: password, maximumLength: maximum, isOneLine: true))
      case .sharedSecret(let secret):
        sources.append(NeededSecret(source: secret, maximumLength: maximum, isOneLine: true))
      }
    }
    return sources
  }
}

extension Deployment {
  /// The secrets that the Management Node is told and never shows.
  public var writeOnlySecrets: [WriteOnlySecret] {
    turnServers.map { server in
      let object = ObjectKey(.turnServer, server.name.value)
      return switch server.authentication {
      case .credentials(_, let password): WriteOnlySecret(owner: object, field: "password", source: password)
      case .sharedSecret(let secret): WriteOnlySecret(owner: object, field: "secret_key", source: secret)
      }
    }
  }
}

extension ResolvedSecrets {
  /// Resolves every secret of a deployment, which has been reduced to its scope.
  public init(of deployment: Deployment, with resolver: SecretResolver) async {
    await self.init(of: deployment.secretSources, with: resolver)
  }
}
