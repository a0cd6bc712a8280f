public import InfinityAPI

extension ScopedDeployment {
  /// Every entry of `tlsCertificates` that a pool uses, in the file's order.
  public var certificatesInUse: [ChosenCertificate] {
    wholeDeployment.tlsCertificates.compactMap { declaration in
      let users = wholeDeployment.locations.filter { $0.pool?.certificate.value == declaration.name.value }
      guard !users.isEmpty else { return nil }
      return ChosenCertificate(
        declaration: declaration, locations: users.map(\.name.value), pools: users.compactMap(\.pool))
    }
  }

  /// The entry that is chosen by its name or by a location that uses it; the only one there is where nothing is chosen.
  ///
  /// - Throws: ``RunFailure`` for a name or a location that the file does not have, and where there is no such certificate or
  ///   several, naming them.
  public func certificate(named name: String?, location: String?) throws(RunFailure) -> ChosenCertificate {
    let candidates = try certificates(named: name, location: location)
    guard let first = candidates.first else {
      throw RunFailure(.noPool, "there is no pool to make a certificate request for")
    }
    guard candidates.count == 1 else {
      throw RunFailure(
        .locationMissing,
        "there are \(candidates.count) certificates; choose one:\n" + ChosenCertificate.choices(candidates))
    }
    return first
  }

  /// The entries that may be meant: all where nothing is chosen.
  ///
  /// - Throws: ``RunFailure`` for a name or a location that the file does not have.
  public func certificates(named name: String?, location: String?) throws(RunFailure) -> [ChosenCertificate] {
    if let location { _ = try wholeDeployment.scoped(to: [location]) }
    var candidates = certificatesInUse
    if let name {
      guard candidates.contains(where: { $0.declaration.name.value == name }) else {
        let known = candidates.map(\.declaration.name.value)
        let hint = suggestion(for: name, among: known)
        let list =
          known.isEmpty ? "; it has none" : "; it has: " + known.map(\.quotedForMessage).joined(separator: ", ")
        throw RunFailure(
          .unknownCertificate,
          "the deployment file has no certificate \(name.quotedForMessage) that a pool uses"
            + (hint.isEmpty ? list : hint))
      }
      candidates.removeAll { $0.declaration.name.value != name }
    }
    if let location { candidates.removeAll { !$0.locations.contains(location) } }
    return candidates
  }
}

extension ScopedDeployment {
  /// What the private key of an entry is encrypted with, or its PFX; nil where that has no passphrase.
  ///
  /// - Throws: ``RunFailure`` where it cannot be read.
  public func passphrase(
    of declaration: TLSCertificateDeclaration, resolver: SecretResolver = SecretResolver()
  ) async throws(RunFailure) -> Secret? {
    guard let source = declaration.passphrase ?? declaration.passphraseOfPFX else { return nil }
    do {
      return try await resolver.withholding(wholeDeployment).resolve(source)
    } catch {
      throw RunFailure(
        .secretsMissing,
        "the passphrase of the certificate \(declaration.name.value.quotedForMessage) is needed, and cannot be read",
        findings: [error.finding])
    }
  }
}
