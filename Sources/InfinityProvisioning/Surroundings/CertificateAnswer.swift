import InfinityAPI

/// What a CA returned: a certificate in PEM or DER (`.cer`), a chain (`.p7b`), or a PFX with the key.
struct CertificateAnswer {
  /// The server's certificate.
  let leaf: X509Certificate
  /// The certificates of CAs that came with it, the root among them where it is there.
  let authorities: [X509Certificate]
  /// The private key that came with it, not encrypted; nil where the answer is no PFX.
  let key: Secret?

  /// Reads a file.
  ///
  /// - Parameter passphrases: what may open it if it is a PFX; that it has none is tried as well.
  /// - Returns: one for each server's certificate in it: a file may hold the one before as well, and those of others.
  /// - Throws: ``CertificateImport/Failure``.
  static func read(_ path: String, passphrases: [Secret]) throws(CertificateImport.Failure) -> [CertificateAnswer] {
    let name = path.quotedForMessage
    let bytes: [UInt8]
    switch FileBytes.read(path: path, maximum: CertificateFile.maximumSize + 1) {
    case .success(let content): bytes = content
    case .failure(let failure):
      throw .init("cannot read the CA's answer \(name): \(failure.reason)\(PathHint.hint(for: path))")
    }
    guard bytes.count <= CertificateFile.maximumSize else {
      throw .init("the CA's answer \(name) is larger than 8 MiB")
    }
    if BinaryFormat(DERShape.trimmed(bytes)) == .pkcs12 { return [try opened(bytes, name, passphrases)] }
    let content = CertificateContainer(bytes, name: name)
    if let objection = content.objections.first { throw .init(objection.message) }
    var file = CertificateFile(
      declared: DeclaredFile(written: path, path: path, mark: .none), certificates: content.certificates)
    file.isOrdered = content.isOrdered
    guard let leaf = file.leaf?.certificate else {
      let other = content.hasPrivateKey ? "a private key" : content.others.first?.format.name
      let what = other.map { "it holds \($0)" } ?? "it holds none"
      throw .init("there is no certificate in \(name): \(what); give the file that the CA returned")
    }
    let others = content.certificates.filter { $0 != leaf && $0.authority == .none }
    return ([leaf] + others).map { leaf in
      CertificateAnswer(
        leaf: leaf, authorities: content.certificates.filter { $0 != leaf && $0.authority != .none }, key: nil)
    }
  }

  private static func opened(
    _ bytes: [UInt8], _ name: String, _ passphrases: [Secret]
  ) throws(CertificateImport.Failure) -> CertificateAnswer {
    var reason: PFX.Failure?
    for passphrase in [nil] + passphrases.map(Optional.some) {
      switch PFX.open(bytes, passphrase: passphrase) {
      case .success(let pfx):
        return CertificateAnswer(
          leaf: pfx.certificate, authorities: pfx.others.filter { $0.authority != .none }, key: pfx.key)
      case .failure(let failure): reason = failure
      }
    }
    let failure = reason ?? .notPFX
    // The entry's own passphrase, if it has one, was tried.
    guard failure != .passphraseMissing else {
      throw CertificateImport.Failure(
        "\(name) is protected by a passphrase, and none is given; give it with --passphrase-file",
        isPassphraseWrong: true)
    }
    throw CertificateImport.Failure("\(name) \(failure.reason)", isPassphraseWrong: failure == .passphraseWrong)
  }
}
