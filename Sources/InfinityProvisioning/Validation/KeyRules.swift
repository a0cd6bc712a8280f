import InfinityAPI

/// The rules about private keys and passphrases.
///
/// No message holds any of them.
enum KeyRules {
  /// - Parameter leaf: nil where the certificate could not be read.
  static func findings(
    for declaration: TLSCertificateDeclaration, leaf: X509Certificate?, secrets: ResolvedSecrets?, keys: OpenedKeys
  ) -> [Finding] {
    // A secret that could not be resolved is a finding of its own.
    guard let (key, passphrase) = keyAndPassphrase(declaration, secrets) else { return [] }
    let mark = declaration.privateKey.mark
    let found = finding(key, at: mark, passphrase, at: declaration.passphrase?.mark ?? mark, of: leaf, keys: keys)
    guard let found else { return [] }
    // Many entries may name one passphrase.
    guard found.code == .key.passphraseWrong, let source = declaration.passphrase else { return [found] }
    let message = "wrong passphrase: the private keys of the entries that name it cannot be opened with it"
    return [found.because(of: ResolvedSecrets.cause(message, source))]
  }

  /// What is wrong with a key or with its passphrase; nil where nothing is.
  ///
  /// - Parameter leaf: nil where the certificate could not be read.
  static func finding(
    _ key: Secret, at mark: SourceMark, _ passphrase: Secret?, at passphraseMark: SourceMark, of leaf: X509Certificate?,
    keys: OpenedKeys
  ) -> Finding? {
    switch PrivateKeyCheck.check(key: key, passphrase: passphrase, certificate: leaf, keys: keys) {
    case .fits(passphraseUnused: false):
      return nil
    case .fits(passphraseUnused: true):
      let message = "the private key is not encrypted, so the passphrase is not used; remove it, or encrypt the key"
      return Finding(.key.passphraseUnused, message, at: passphraseMark)
    case .anotherCertificate:
      let message =
        "the private key is not that of \(leaf?.displayName ?? "the certificate"); give the key that its request was made with"
      return Finding(.key.mismatch, message, at: mark)
    case .passphraseMissing:
      return Finding(.key.passphraseMissing, "the private key is encrypted; give its `passphrase`", at: mark)
    case .passphraseWrong:
      return Finding(
        .key.passphraseWrong, "wrong passphrase: the private key cannot be opened with it", at: passphraseMark)
    case .notChecked(let reason):
      return Finding(.key.notChecked, "key not checked: \(reason)", at: mark)
    case .noKey(let reason):
      return Finding(.key.unreadable, "there is no private key in PEM: \(reason)", at: mark)
    }
  }

  /// The key of a certificate, and its passphrase where it has one; nil where one of them could not be resolved, or is written wrong.
  static func keyAndPassphrase(
    _ declaration: TLSCertificateDeclaration, _ secrets: ResolvedSecrets?
  ) -> (key: Secret, passphrase: Secret?)? {
    guard let secrets, !declaration.hasFaultyPassphrase, let key = secrets[declaration.privateKey] else { return nil }
    guard let source = declaration.passphrase else { return (key, nil) }
    return secrets[source].map { (key, $0) }
  }

  /// Whether the key is known to be that of a certificate.
  static func fits(
    _ declaration: TLSCertificateDeclaration, leaf: X509Certificate, secrets: ResolvedSecrets?, keys: OpenedKeys
  ) -> Bool {
    guard let (key, passphrase) = keyAndPassphrase(declaration, secrets) else { return false }
    return PrivateKeyCheck.check(key: key, passphrase: passphrase, certificate: leaf, keys: keys).fits
  }

  /// What a run without secrets says once.
  static func notChecked(_ deployment: Deployment) -> [Finding] {
    let count = deployment.secretSources.count { needed in
      // A PFX is a file like a certificate's; the secret is its passphrase.
      if case .pfx = needed.source.origin { false } else { true }
    }
    guard count > 0 else { return [] }
    let message =
      "secrets not checked (\(count)): none was read, so it is not known whether they exist, and whether private keys"
      + " and passphrases fit their certificates"
    return [Finding(.secret.notChecked, message)]
  }
}
