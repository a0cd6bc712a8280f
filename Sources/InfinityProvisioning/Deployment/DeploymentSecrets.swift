import InfinityAPI

extension Deployment {
  /// Every secret that the deployment names.
  ///
  /// The passphrase of a PFX comes before the key that it opens.
  package var secretSources: [NeededSecret] {
    var sources: [NeededSecret] = []
    for certificate in tlsCertificates {
      if case .pfx(_, let passphrase) = certificate.privateKey.origin {
        if certificate.hasFaultyPassphrase { continue }
        if let passphrase { sources.append(NeededSecret(source: passphrase, isOneLine: true)) }
      }
      sources.append(NeededSecret(source: certificate.privateKey, isOneLine: false))
      if let passphrase = certificate.passphrase {
        let limits = TLSCertificate.Fields().passphrase.limits
        sources.append(NeededSecret(source: passphrase, maximumLength: limits.maximumLength, isOneLine: true))
      }
    }
    return sources
      + Kind.all.filter(\.allowsNewSecrets).flatMap { kind in
        self[kind].flatMap { entry in
          kind.keys.compactMap { key in
            guard case .secret(let maximum) = key.value else { return nil }
            return entry.secret(key.name).map { NeededSecret(source: $0, maximumLength: maximum, isOneLine: true) }
          }
        }
      }
  }

  /// The secrets that the Management Node is told and never shows.
  public var writeOnlySecrets: [WriteOnlySecret] {
    Kind.all.filter(\.allowsNewSecrets).flatMap { kind in
      zip(self[kind], names(kind)).flatMap { entry, name in
        kind.keys.compactMap { key in
          guard let field = key.field, let source = entry.secret(key.name) else { return nil }
          return WriteOnlySecret(owner: ObjectKey(kind, written: name.value), field: field.name, source: source)
        }
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
