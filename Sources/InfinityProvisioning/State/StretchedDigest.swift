import COpenSSL

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A salted digest that is slow to make, and so slow to guess from: scrypt with N = 2^14, r = 8, p = 1, which takes
/// 16 MiB and some 30 ms. (RFC 7914.)
struct StretchedDigest: Codable, Hashable, Sendable {
  private var salt: Data
  private var digest: Data

  /// - Parameter salt: nil is a random one.
  init(of data: Data, salt: Data? = nil) {
    var random = SystemRandomNumberGenerator()
    let salt = salt ?? Data((0..<16).map { _ in UInt8.random(in: .min ... .max, using: &random) })
    self.salt = salt
    // No digest matches nothing: the secret then counts as changed and is sent again.
    digest = Self.stretch(data, salt) ?? Data()
  }

  func matches(_ data: Data) -> Bool {
    Self.stretch(data, salt) == digest
  }

  private static func stretch(_ data: Data, _ salt: Data) -> Data? {
    var digest = Data(count: 32)
    let result = digest.withUnsafeMutableBytes { digest in
      data.withUnsafeBytes { data in
        salt.withUnsafeBytes { salt in
          // 0 is OpenSSL's own limit of memory, of 32 MiB.
          EVP_PBE_scrypt(
            data.baseAddress, data.count, salt.baseAddress, salt.count, 1 << 14, 8, 1, 0, digest.baseAddress,
            digest.count)
        }
      }
    }
    return result == 1 ? digest : nil
  }
}
