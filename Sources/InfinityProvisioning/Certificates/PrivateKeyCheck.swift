import InfinityAPI
import NIOSSL

/// Opens a private key to see that it fits its certificate and its passphrase.
///
/// The key itself is never kept.
enum PrivateKeyCheck: Equatable {
  /// It is the certificate's key; `passphraseUnused` where it is not encrypted but a passphrase is given.
  case fits(passphraseUnused: Bool)
  /// It is the key of another certificate.
  case anotherCertificate
  /// It is encrypted, and no passphrase is given.
  case passphraseMissing
  /// It does not open with the passphrase.
  case passphraseWrong
  /// It, or its encryption, is of a kind that cannot be opened here.
  case notChecked(reason: String)
  /// There is no private key in it.
  case noKey(reason: String)

  static func check(key: Secret, passphrase: Secret?, certificate: X509Certificate) -> PrivateKeyCheck {
    let blocks = PEMBlock.blocks(in: key.reveal())
    guard let block = blocks.first(where: { $0.label.hasSuffix("PRIVATE KEY") }) else {
      let labels = blocks.map(\.label).joined(separator: ", ")
      return .noKey(reason: blocks.isEmpty ? "it is no PEM text" : "it holds: \(labels.quotedForMessage)")
    }
    guard block.label != "OPENSSH PRIVATE KEY" else {
      return .noKey(reason: "it is in OpenSSH's own format; convert it with `ssh-keygen -p -m PKCS8`")
    }
    guard block.bytes != nil else { return .noKey(reason: "its base64 text is damaged") }
    let format = EncryptedKeyFormat(block)
    if format == .unsupported { return .notChecked(reason: "the kind of its encryption is not supported here") }
    if format == .openable {
      guard let passphrase else { return .passphraseMissing }
      // NIOSSL traps on bytes beyond ASCII, and has room for 1,023 bytes.
      guard passphrase.reveal().utf8.allSatisfy({ $0 < 0x80 }) else {
        return .notChecked(reason: "its passphrase has characters beyond ASCII")
      }
      guard passphrase.reveal().utf8.count < 1024 else {
        return .notChecked(reason: "its passphrase is longer than 1,023 bytes")
      }
    }
    let text = Array(key.reveal().utf8)
    // Without a callback, BoringSSL would ask for the passphrase on the terminal.
    guard
      let opened = try? NIOSSLPrivateKey(
        bytes: text, format: .pem, passphraseCallback: { $0(Array((passphrase?.reveal() ?? "").utf8)) })
    else {
      return format == .openable
        ? .passphraseWrong : .noKey(reason: "it is damaged, or of a kind that is not supported")
    }
    guard let leaf = try? NIOSSLCertificate(bytes: Array(certificate.summary.pem.utf8), format: .pem) else {
      return .notChecked(reason: "its certificate is of a kind that is not supported here")
    }
    let configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: [.certificate(leaf)], privateKey: .privateKey(opened))
    // BoringSSL compares the two keys when it is given both.
    guard (try? NIOSSLContext(configuration: configuration)) != nil else {
      if case .other = certificate.key {
        return .notChecked(reason: "its certificate is of a kind that is not supported here")
      }
      return .anotherCertificate
    }
    return .fits(passphraseUnused: format == .plain && passphrase != nil)
  }
}
