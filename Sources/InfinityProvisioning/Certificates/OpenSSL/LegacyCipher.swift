import COpenSSL

/// How a key with `Proc-Type` is encrypted, as its `DEK-Info` says. (RFC 1421, section 4.6.1.3.)
struct LegacyCipher {
  /// As `AES-256-CBC`.
  private let name: String
  /// The initialization vector, in hexadecimal.
  private let vector: Substring

  /// Nil where there is no name in it.
  init?(_ info: String) {
    let parts = info.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, !first.allSatisfy(\.isWhitespace) else { return nil }
    name = String(first).trimmed
    vector = parts.count > 1 ? parts[1].drop(while: \.isWhitespace) : ""
  }

  /// Whether this machine's OpenSSL has it, without its old algorithms.
  var isSupported: Bool { length != nil }

  /// Whether the initialization vector is as long as it must be; OpenSSL heeds nothing behind it.
  var hasWholeVector: Bool {
    guard let length else { return false }
    return vector.prefix(2 * length).count { $0.isHexDigit } == 2 * length
  }

  /// Of the vector, in bytes.
  private var length: Int? {
    let (cipher, _) = OpenSSLErrors.collecting { EVP_CIPHER_fetch(nil, name, nil) }
    guard let cipher else { return nil }
    defer { EVP_CIPHER_free(cipher) }
    return Int(EVP_CIPHER_get_iv_length(cipher))
  }
}
