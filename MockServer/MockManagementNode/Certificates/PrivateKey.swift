import COpenSSL

/// A private key in PEM, opened with its passphrase as OpenSSL opens it.
final class PrivateKey {
  enum Failure: Error {
    /// There is no private key in the text, or one that OpenSSL does not take.
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
  /// An `EVP_PKEY`.
  private let opened: OpaquePointer

  convenience init(_ text: String, passphrase: String) throws(Failure) {
    guard let block = PEMBlock.blocks(in: text).first(where: \.isPrivateKey) else { throw .noKey }
    try self.init(block, passphrase: passphrase)
  }

  init(_ block: PEMBlock, passphrase: String) throws(Failure) {
    OpenSSLUse.begin
    let encryption = KeyEncryption(of: block)
    let plain: PEMBlock
    switch encryption {
    case .none, .other: plain = block
    case .known(let decrypt):
      guard let bytes = decrypt(passphrase) else { throw .wrongPassphrase }
      plain = PEMBlock(label: block.label == "ENCRYPTED PRIVATE KEY" ? "PRIVATE KEY" : block.label, bytes: bytes)
    }
    guard let opened = Self.opened(plain, passphrase) else {
      if case .none = encryption { throw .noKey }
      throw .wrongPassphrase
    }
    self.opened = opened
    if case .other = encryption { self.block = Self.block(of: opened) ?? plain } else { self.block = plain }
    guard Self.isWhole(opened) else { throw .noKey }
  }

  deinit { EVP_PKEY_free(opened) }

  /// Triple DES and the schemes of PKCS #12 are left to OpenSSL, which would ask the terminal for a passphrase that it is not given.
  private static func opened(_ block: PEMBlock, _ passphrase: String) -> OpaquePointer? {
    defer { ERR_clear_error() }
    var words = Array(passphrase.utf8CString)
    // The BIO copies nothing: the text must stay where it is as long as it is read.
    return Array((block.text + "\n").utf8).withUnsafeBytes { text in
      guard let memory = BIO_new_mem_buf(text.baseAddress, Int32(clamping: text.count)) else { return nil }
      defer { BIO_free(memory) }
      return words.withUnsafeMutableBytes { PEM_read_bio_PrivateKey(memory, nil, nil, $0.baseAddress) }
    }
  }

  private static func block(of key: OpaquePointer) -> PEMBlock? {
    guard let info = EVP_PKEY2PKCS8(key) else { return nil }
    defer { PKCS8_PRIV_KEY_INFO_free(info) }
    var output: UnsafeMutablePointer<UInt8>?
    let count = i2d_PKCS8_PRIV_KEY_INFO(info, &output)
    guard count > 0, let output else { return nil }
    defer { infinity_free(output) }
    return PEMBlock(label: "PRIVATE KEY", bytes: Array(UnsafeBufferPointer(start: output, count: Int(count))))
  }

  /// Larger keys are not looked at: to check a key's primes takes half a second with 4,096 bits, and minutes with those that a client may make up.
  private static let mostBits = 4096

  /// Whether its two parts belong together, where OpenSSL can tell.
  private static func isWhole(_ key: OpaquePointer) -> Bool {
    defer { ERR_clear_error() }
    guard EVP_PKEY_get_bits(key) <= mostBits, let context = EVP_PKEY_CTX_new(key, nil) else { return true }
    defer { EVP_PKEY_CTX_free(context) }
    return EVP_PKEY_pairwise_check(context) != 0
  }

  /// Whether it is a certificate's key.
  func fits(_ certificate: ReadCertificate) -> Bool {
    defer { ERR_clear_error() }
    return X509_check_private_key(certificate.pointer, opened) == 1
  }
}
