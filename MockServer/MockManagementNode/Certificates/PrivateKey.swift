import NIOSSL

/// A private key in PEM, opened with its passphrase as OpenSSL opens it.
struct PrivateKey {
  enum Failure: Error {
    /// There is no private key in the text, or one of a kind that nothing here knows.
    case noKey
    case wrongPassphrase

    /// The messages by field of the object that the key is for.
    var refusals: [String: [String]] {
      switch self {
      case .noKey: ["private_key": ["The private key is not a valid PEM-encoded key."]]
      case .wrongPassphrase: ["private_key_passphrase": ["The passphrase does not open the private key."]]
      }
    }
  }

  /// Not encrypted: PKCS #8, PKCS #1 or SEC 1.
  let block: PEMBlock
  private let opened: NIOSSLPrivateKey

  init(_ text: String, passphrase: String) throws(Failure) {
    guard let block = PEMBlock.blocks(in: text).first(where: \.isPrivateKey) else { throw .noKey }
    try self.init(block, passphrase: passphrase)
  }

  init(_ block: PEMBlock, passphrase: String) throws(Failure) {
    let encryption = KeyEncryption(of: block)
    switch encryption {
    case .none: self.block = block
    case .known(let decrypt):
      guard let bytes = decrypt(passphrase) else { throw .wrongPassphrase }
      let label = block.label == "ENCRYPTED PRIVATE KEY" ? "PRIVATE KEY" : block.label
      self.block = PEMBlock(label: label, bytes: bytes)
    case .other: self.block = try Self.openedElsewhere(block, passphrase)
    }
    guard let opened = try? self.block.opened() else {
      if case .none = encryption { throw .noKey }
      throw .wrongPassphrase
    }
    self.opened = opened
  }

  /// Triple DES and the schemes of PKCS #12 are left to BoringSSL. NIOSSL ends the process on a passphrase beyond ASCII, and
  /// has room for 1,023 bytes.
  private static func openedElsewhere(_ block: PEMBlock, _ passphrase: String) throws(Failure) -> PEMBlock {
    guard passphrase.utf8.count < 1024, passphrase.utf8.allSatisfy({ $0 < 0x80 }),
      let key = try? NIOSSLPrivateKey(
        bytes: Array((block.text + "\n").utf8), format: .pem, passphraseCallback: { $0(Array(passphrase.utf8)) }),
      let bytes = try? key.derBytes
    else { throw .wrongPassphrase }
    // In the form of its kind, which is not told.
    let forms = ["RSA PRIVATE KEY", "EC PRIVATE KEY", "PRIVATE KEY"].map { PEMBlock(label: $0, bytes: bytes) }
    guard let form = forms.first(where: { (try? $0.opened()) != nil }) else { throw .noKey }
    return form
  }

  /// Whether it is a certificate's key: BoringSSL compares the two when they are put into one context.
  func fits(certificate: [UInt8]) -> Bool {
    guard let leaf = try? NIOSSLCertificate(bytes: certificate, format: .der) else { return false }
    let configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: [.certificate(leaf)], privateKey: .privateKey(opened))
    return (try? NIOSSLContext(configuration: configuration)) != nil
  }
}

extension PEMBlock {
  fileprivate func opened() throws -> NIOSSLPrivateKey {
    try NIOSSLPrivateKey(bytes: Array((text + "\n").utf8), format: .pem)
  }
}
