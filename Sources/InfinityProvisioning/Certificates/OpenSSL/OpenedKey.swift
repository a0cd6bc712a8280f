import COpenSSL
import InfinityAPI

/// Keys that were opened already: to open one takes as long as all other checks of a certificate, and an encrypted one much longer. Many entries
/// may have the same key.
final class OpenedKeys {
  private struct Request: Hashable {
    let block: Secret
    let passphrase: Secret?

    init(_ block: PEMBlock, _ passphrase: Secret?) {
      self.block = Secret(block.text)
      self.passphrase = passphrase
    }
  }

  private var results: [Request: Result<OpenedKey, OpenedKey.Failure>] = [:]
  private var texts: [Secret: PEMText] = [:]

  /// The blocks of a key's text.
  func blocks(of key: Secret) -> PEMText {
    if let known = texts[key] { return known }
    let text = PEMText(key.reveal())
    texts[key] = text
    return text
  }

  /// Opens keys that will be asked for, side by side: an encrypted one takes a twentieth of a second, and a large platform has hundreds.
  func open(_ keys: [(key: Secret, passphrase: Secret?)]) {
    var wanted: [Request: PEMBlock] = [:]
    for (key, passphrase) in keys {
      for block in blocks(of: key).privateKeys { wanted[Request(block, passphrase)] = block }
    }
    let opened = Array(wanted).mapOnAllProcessors { ($0.key, OpenedKey.open($0.value, passphrase: $0.key.passphrase)) }
    for (request, result) in opened { results[request] = result }
  }

  /// Opens the key of a block, if that was not done before.
  func open(_ block: PEMBlock, passphrase: Secret?) -> Result<OpenedKey, OpenedKey.Failure> {
    let request = Request(block, passphrase)
    if let result = results[request] { return result }
    let result = OpenedKey.open(block, passphrase: passphrase)
    results[request] = result
    return result
  }
}

/// A private key of a PEM block, opened by OpenSSL; freed with its last owner.
final class OpenedKey: @unchecked Sendable {  // The pointer is never changed, and what it leads to is only read.
  /// Why a key is not opened.
  enum Failure: Error, Equatable {
    /// It is encrypted, and no passphrase is given.
    case passphraseMissing
    /// It does not open with the passphrase.
    case passphraseWrong
    /// It is encrypted in a way that this machine's OpenSSL does not have.
    case unsupported
    /// To open it would take minutes, as its writer has it.
    case costly
    /// It is no private key, or a damaged one.
    case damaged
    /// It is whole, but its private part is not that of its public part.
    case inconsistent
  }

  private let pointer: OpaquePointer

  private init(taking pointer: OpaquePointer) {
    self.pointer = pointer
  }

  deinit {
    EVP_PKEY_free(pointer)
  }

  /// Lends the `EVP_PKEY`.
  func withPointer<Result>(_ work: (OpaquePointer) -> Result) -> Result { work(pointer) }

  /// Whether it is the key of a certificate.
  func fits(_ certificate: X509Certificate) -> Bool {
    OpenSSLErrors.collecting { X509_check_private_key(certificate.handle.pointer, pointer) }.result == 1
  }

  /// How often a passphrase is hashed to encrypt a key with it.
  private static let iterations: Int32 = 100_000

  /// The key as PKCS#8 in PEM with a final newline, encrypted with AES-256 where there is a passphrase; nil where OpenSSL refuses.
  func text(encryptedWith passphrase: Secret?) -> Secret? {
    guard let info = EVP_PKEY2PKCS8(pointer) else { return nil }
    defer { PKCS8_PRIV_KEY_INFO_free(info) }
    guard let passphrase else { return Self.pem("PRIVATE KEY") { i2d_PKCS8_PRIV_KEY_INFO(info, $0) } }
    let words = passphrase.reveal()
    let (encrypted, _) = OpenSSLErrors.collecting {
      PKCS8_encrypt(-1, EVP_aes_256_cbc(), words, Int32(clamping: words.utf8.count), nil, 0, Self.iterations, info)
    }
    guard let encrypted else { return nil }
    defer { X509_SIG_free(encrypted) }
    return Self.pem("ENCRYPTED PRIVATE KEY") { i2d_X509_SIG(encrypted, $0) }
  }

  private static func pem(
    _ label: String, _ encode: (UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>) -> Int32
  ) -> Secret? {
    var output: UnsafeMutablePointer<UInt8>?
    let count = encode(&output)
    guard count > 0, let output else { return nil }
    defer { infinity_free(output) }
    return Secret(PEMBlock.text(label: label, bytes: UnsafeBufferPointer(start: output, count: Int(count))))
  }

  /// Opens the key of a block.
  static func open(_ block: PEMBlock, passphrase: Secret?) -> Result<OpenedKey, Failure> {
    decoded(block, passphrase).flatMap { KeyPairCheck.holds($0.pointer) ? .success($0) : .failure(.inconsistent) }
  }

  private static func decoded(_ block: PEMBlock, _ passphrase: Secret?) -> Result<OpenedKey, Failure> {
    if block.label == "ENCRYPTED PRIVATE KEY" { return openEncrypted(block.bytes, passphrase) }
    if block.headers["Proc-Type"]?.hasSuffix("ENCRYPTED") == true { return openLegacy(block, passphrase) }
    let (key, _) = OpenSSLErrors.collecting {
      if block.label == "PRIVATE KEY" {
        guard
          let info = decodedWholly(
            block.bytes, { d2i_PKCS8_PRIV_KEY_INFO(nil, $0, $1) }, free: PKCS8_PRIV_KEY_INFO_free)
        else { return nil as OpaquePointer? }
        defer { PKCS8_PRIV_KEY_INFO_free(info) }
        return EVP_PKCS82PKEY(info)
      }
      return decodedWholly(block.bytes, { d2i_AutoPrivateKey(nil, $0, $1) }, free: EVP_PKEY_free)
    }
    return key.map { .success(OpenedKey(taking: $0)) } ?? .failure(.damaged)
  }

  /// Whether a block is encrypted, whatever with.
  static func isEncrypted(_ block: PEMBlock) -> Bool {
    block.label == "ENCRYPTED PRIVATE KEY" || block.headers["Proc-Type"]?.hasSuffix("ENCRYPTED") == true
  }

  /// PKCS#8 (RFC 5958, section 3).
  private static func openEncrypted(_ der: [UInt8], _ passphrase: Secret?) -> Result<OpenedKey, Failure> {
    guard let encrypted = decodedWholly(der, { d2i_X509_SIG(nil, $0, $1) }, free: X509_SIG_free) else {
      ERR_clear_error()
      return .failure(.damaged)
    }
    defer { X509_SIG_free(encrypted) }
    guard let passphrase else { return .failure(.passphraseMissing) }
    guard KeyDerivation.rounds(ofKey: encrypted) <= KeyDerivation.maximumRounds else { return .failure(.costly) }
    let text = passphrase.reveal()
    let (info, errors) = OpenSSLErrors.collecting {
      // Without the old algorithms, which a Management Node may not have either: the key is sent as it is.
      PKCS8_decrypt(encrypted, text, Int32(clamping: text.utf8.count))
    }
    guard let info else { return .failure(failure(errors)) }
    defer { PKCS8_PRIV_KEY_INFO_free(info) }
    let (key, _) = OpenSSLErrors.collecting { EVP_PKCS82PKEY(info) }
    return key.map { .success(OpenedKey(taking: $0)) } ?? .failure(.damaged)
  }

  /// PKCS#1 and SEC1 with `Proc-Type` and `DEK-Info` (RFC 1421, section 4.6.1).
  private static func openLegacy(_ block: PEMBlock, _ passphrase: Secret?) -> Result<OpenedKey, Failure> {
    // Without it nobody can open the key, whatever the passphrase.
    guard let cipher = LegacyCipher(block.headers["DEK-Info"] ?? "") else { return .failure(.damaged) }
    // OpenSSL calls both a wrong passphrase.
    guard cipher.isSupported else { return .failure(.unsupported) }
    guard cipher.hasWholeVector else { return .failure(.damaged) }
    guard let passphrase else { return .failure(.passphraseMissing) }
    // Without a callback, the last argument of the reader is the passphrase.
    var words = Array(passphrase.reveal().utf8CString)
    let (key, _) = OpenSSLErrors.collecting {
      // The BIO copies nothing: the text must stay where it is as long as it is read.
      Array(block.text.utf8).withUnsafeBytes { text -> OpaquePointer? in
        guard let bio = BIO_new_mem_buf(text.baseAddress, Int32(clamping: text.count)) else { return nil }
        defer { BIO_free(bio) }
        return words.withUnsafeMutableBytes { PEM_read_bio_PrivateKey(bio, nil, nil, $0.baseAddress) }
      }
    }
    // One in some hundred wrong passphrases leaves what looks like a key of an unknown kind.
    return key.map { .success(OpenedKey(taking: $0)) } ?? .failure(.passphraseWrong)
  }

  private static func failure(_ errors: [OpenSSLErrors.Entry]) -> Failure {
    let isUnknown = errors.contains { entry in
      ["unsupported", "unknown", "memory limit", "not found"].contains { entry.words.contains($0) }
    }
    let isWrong = errors.contains { $0.words.contains("bad decrypt") }
    return isUnknown && !isWrong ? .unsupported : .passphraseWrong
  }
}
