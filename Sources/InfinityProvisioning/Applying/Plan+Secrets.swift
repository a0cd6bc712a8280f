import InfinityAPI

extension Plan {
  /// The places that the secrets of this plan come from.
  public var secretSources: Set<SecretSource> { Set(neededSecrets.map(\.source)) }

  /// The secrets that its requests send, and what each must fulfill.
  fileprivate var neededSecrets: [NeededSecret] {
    requests.flatMap { change in
      change.fields.compactMap { field in
        guard case .secret(let source) = field.after else { return nil }
        return NeededSecret(
          source: source, maximumLength: change.target.key.kind.maximumLength(ofSecret: field.name),
          isOneLine: field.name != TLSCertificate.Fields().privateKey.name)
      }
    }
  }

  /// The keys that do not fit the certificates that they are uploaded with, as one whose passphrase is wrong by now.
  fileprivate func keyFindings(_ secrets: ResolvedSecrets) -> [Finding] {
    let keys = OpenedKeys()
    let fields = TLSCertificate.Fields()
    return requests.compactMap { change in
      // A secret that could not be resolved is a finding of its own.
      guard let key = change.secret(fields.privateKey.name), let text = secrets[key] else { return nil }
      let source = change.secret(fields.passphrase.name)
      let passphrase = source.flatMap { secrets[$0] }
      guard passphrase != nil || source == nil else { return nil }
      let finding = KeyRules.finding(
        text, at: key.mark, passphrase, at: source?.mark ?? key.mark, of: change.uploadedCertificate, keys: keys)
      return finding?.severity == .error ? finding : nil
    }
  }
}

extension Change {
  /// Where the secret comes from that it sends in a field; nil where it sends none there.
  func secret(_ field: String) -> SecretSource? {
    guard case .secret(let source)? = fields.first(where: { $0.name == field })?.after else { return nil }
    return source
  }

  /// The certificate that it uploads; nil where it uploads none.
  var uploadedCertificate: X509Certificate? {
    guard action == .create, case .certificate(_, let pem)? = fields.lazy.map(\.after).first(where: \.isCertificate)
    else { return nil }
    return X509Certificate.certificates(inPEM: pem).first
  }
}

extension Kind {
  /// The most characters that the Management Node keeps of a secret in a field; nil for any number.
  fileprivate func maximumLength(ofSecret field: String) -> Int? {
    // In the file the passphrase may be that of a PFX, which is not sent and as long as it likes.
    let passphrase = TLSCertificate.Fields().passphrase
    if self == .tlsCertificate, field == passphrase.name { return passphrase.limits.maximumLength }
    return keys.lazy.compactMap { key -> Int? in
      guard key.field?.name == field, case .secret(let maximum) = key.value else { return nil }
      return maximum
    }.first
  }
}

extension NeededSecret {
  /// The same secret, as it must be where another place needs it too.
  fileprivate func narrowed(by other: NeededSecret) -> NeededSecret {
    var narrowed = self
    narrowed.maximumLength = [maximumLength, other.maximumLength].compactMap(\.self).min()
    narrowed.isOneLine = isOneLine || other.isOneLine
    return narrowed
  }
}

extension ResolvedSecrets {
  /// The secrets of a plan, resolved and looked at before its first request, so that one that is missing, or that opens no key, is
  /// found while nothing is changed.
  public init(of plan: Plan, with resolver: SecretResolver) async {
    // It is looked at once, so that it must fit everything that it is for.
    let needed = Dictionary(plan.neededSecrets.map { ($0.source, $0) }, uniquingKeysWith: { $0.narrowed(by: $1) })
    await self.init(of: Array(needed.values), with: resolver)
    findings = (findings + plan.keyFindings(self)).sortedByPlace()
  }
}
