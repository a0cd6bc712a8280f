#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The CA certificates that this machine trusts.
enum SystemAuthorities {
  /// Where systems keep them all in one file, in PEM. `SSL_CERT_FILE` names another, as for OpenSSL.
  private static let usualFiles = [
    "/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt", "/etc/ssl/ca-bundle.pem",
    "/etc/ssl/cert.pem",
  ]

  /// All that can be decoded; none where there is no such file.
  static let certificates: [X509Certificate] = {
    let named = ProcessInfo.processInfo.environment["SSL_CERT_FILE"].map { [$0] } ?? usualFiles
    for path in named {
      guard case .success(let bytes) = FileBytes.readWhole(path: path, maximum: CertificateFile.maximumSize) else {
        continue
      }
      return X509Certificate.certificates(inPEM: String(decoding: bytes, as: UTF8.self))
    }
    return []
  }()
}
