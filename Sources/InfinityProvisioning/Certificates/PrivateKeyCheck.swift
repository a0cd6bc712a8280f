import InfinityAPI

/// Opens a private key to see that it fits its certificate and its passphrase.
///
/// The key itself is kept by ``OpenedKeys`` alone, for as long as those are checked that may have the same one.
enum PrivateKeyCheck: Equatable {
  /// It is the certificate's key; `passphraseUnused` where it is not encrypted but a passphrase is given.
  case fits(passphraseUnused: Bool)
  /// It is the key of another certificate.
  case anotherCertificate
  /// It is encrypted, and no passphrase is given.
  case passphraseMissing
  /// It does not open with the passphrase.
  case passphraseWrong
  /// Its encryption is of a kind that cannot be opened here.
  case notChecked(reason: String)
  /// There is no private key in it.
  case noKey(reason: String)

  /// - Parameter certificate: nil where it could not be read, so that the key is looked at by itself.
  static func check(
    key: Secret, passphrase: Secret?, certificate: X509Certificate?, keys: OpenedKeys = OpenedKeys()
  ) -> PrivateKeyCheck {
    let pem = keys.blocks(of: key)
    if let fault = pem.faults.first(where: { $0.label?.hasSuffix("PRIVATE KEY") != false }) {
      return .noKey(reason: "its \(fault.label ?? "PEM") block \(fault.reason); copy it again from its source")
    }
    let blocks = pem.privateKeys
    guard let first = blocks.first else {
      let labels = pem.blocks.map(\.label).joined(separator: ", ")
      return .noKey(reason: pem.blocks.isEmpty ? "it is not PEM text" : "it holds: \(labels.quotedForMessage)")
    }
    // While a certificate is replaced, its key's file has two keys for a moment: that of the old one and that of the new one.
    let result = check(first, passphrase, certificate, keys)
    guard !result.fits else { return result }
    let others = blocks.dropFirst().map { check($0, passphrase, certificate, keys) }
    // What is not open may be the one; that none of them fits is known only where all are.
    return others.first(where: \.fits) ?? ([result] + others).first(where: \.isUnopened) ?? result
  }

  private static func check(
    _ block: PEMBlock, _ passphrase: Secret?, _ certificate: X509Certificate?, _ keys: OpenedKeys
  ) -> PrivateKeyCheck {
    guard block.label != "OPENSSH PRIVATE KEY" else {
      return .noKey(reason: "it is in OpenSSH's own format; convert it with `ssh-keygen -p -m PKCS8`")
    }
    switch keys.open(block, passphrase: passphrase) {
    case .failure(.passphraseMissing): return .passphraseMissing
    case .failure(.passphraseWrong): return .passphraseWrong
    case .failure(.unsupported):
      return .notChecked(
        reason:
          "OpenSSL opens the kind of its encryption only with its old algorithms, if at all, and the Management Node may refuse it; convert it with"
          + " `openssl pkcs8 -provider legacy -provider default -topk8 -v2 aes-256-cbc -in FILE -out FILE.new`")
    case .failure(.costly):
      return .notChecked(
        reason:
          "to open it would take minutes, since its passphrase is hashed too often; encrypt it again with `openssl pkcs8 -topk8 -in FILE -out"
          + " FILE.new`")
    case .failure(.damaged): return .noKey(reason: "it is damaged, or of a kind that is not supported")
    case .failure(.inconsistent):
      return .noKey(
        reason: "it is damaged: its private part does not belong to its public part; copy it again from its source")
    case .success(let opened):
      if let certificate, !opened.fits(certificate) { return .anotherCertificate }
      return .fits(passphraseUnused: !OpenedKey.isEncrypted(block) && passphrase != nil)
    }
  }

  /// Whether it is not known whose key it is, since it is encrypted.
  private var isUnopened: Bool {
    switch self {
    case .passphraseMissing, .passphraseWrong, .notChecked: true
    case .fits, .anotherCertificate, .noKey: false
    }
  }

  /// Whether it is the certificate's key.
  var fits: Bool {
    if case .fits = self { true } else { false }
  }
}
