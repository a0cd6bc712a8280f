import COpenSSL

/// How a key with `Proc-Type` is encrypted, as its `DEK-Info` says. (RFC 1421, section 4.6.1.3.)
struct LegacyCipher {
  /// The initialization vector, in hexadecimal.
  private let vector: Substring
  /// How long it must be, in bytes; nil where this machine's OpenSSL does not have the cipher, without its old algorithms.
  private let length: Int?

  /// Nil where there is no name in it.
  init?(_ info: String) {
    let parts = info.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
    guard let name = parts.first.map({ String($0).trimmed }), !name.isEmpty else { return nil }
    vector = parts.count > 1 ? parts[1].drop(while: \.isWhitespace) : ""
    let (cipher, _) = OpenSSLErrors.collecting { EVP_CIPHER_fetch(nil, name, nil) }
    defer { EVP_CIPHER_free(cipher) }
    length = cipher.map { Int(EVP_CIPHER_get_iv_length($0)) }
  }

  /// Whether this machine's OpenSSL has it.
  var isSupported: Bool { length != nil }

  /// Whether the initialization vector is as long as it must be; OpenSSL heeds nothing behind it.
  var hasWholeVector: Bool {
    guard let length else { return false }
    return vector.prefix(2 * length).count { $0.isHexDigit } == 2 * length
  }
}
