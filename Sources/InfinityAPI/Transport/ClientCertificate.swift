#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The certificate that a client shows to a Management Node, or to a gateway before it, that asks for one.
public struct ClientCertificate: Sendable, Hashable {
  /// The certificate, then those that issued it.
  let certificate: Secret
  /// The key that belongs to it.
  let privateKey: Secret

  /// A certificate with its key.
  ///
  /// - Parameters:
  ///   - certificate: PEM, followed by the certificates that lead from it to the CA. (libcurl: `CURLOPT_SSLCERT_BLOB`.)
  ///   - privateKey: PEM, not encrypted; nil where it stands in `certificate`. (libcurl: `CURLOPT_SSLKEY_BLOB`.)
  public init(certificate: Secret, privateKey: Secret? = nil) {
    self.certificate = certificate
    self.privateKey = privateKey ?? certificate
  }

  /// What is wrong with it and what to do, as far as its texts tell; libcurl finds the rest when it connects.
  var objection: (message: String, advice: String)? {
    let advice = "Give a certificate in PEM, and the key that belongs to it, not encrypted."
    guard certificate.reveal().contains("-----BEGIN CERTIFICATE-----") else {
      return ("the client certificate holds no certificate in PEM", advice)
    }
    let key = privateKey.reveal()
    guard key.contains("PRIVATE KEY-----") else {
      return ("there is no private key in PEM for the client certificate", advice)
    }
    guard !key.contains("-----BEGIN ENCRYPTED PRIVATE KEY-----"), !key.contains("Proc-Type: 4,ENCRYPTED") else {
      return (
        "the private key of the client certificate is encrypted",
        "Decrypt it into a file that only its owner may read: openssl pkey -in KEY -out DECRYPTED."
      )
    }
    return nil
  }
}

/// Public keys of a server that are taken, and no other, in curl's syntax: `sha256//` and the base64 of the SHA-256 over the key,
/// several with `;` between.
enum PinnedKeys {
  /// The first that is none; nil where all are.
  static func malformed(in text: String) -> Substring? {
    text.split(separator: ";", omittingEmptySubsequences: false).first { pin in
      guard pin.hasPrefix("sha256//") else { return true }
      return Data(base64Encoded: String(pin.dropFirst(8)))?.count != 32
    }
  }
}

/// What a server says of the client's certificate when it ends a handshake.
///
/// With TLS 1.3 the client only learns of it when the handshake is over and the request is on its way.
enum ClientCertificateAlert {
  /// It wants one, and there is none.
  case required
  /// It does not take the one that it got.
  case refused

  /// OpenSSL's names of the alerts: a server looks at no other certificate than the client's.
  private static let refusals = [
    "alert bad certificate", "alert unsupported certificate", "alert certificate revoked", "alert certificate expired",
    "alert certificate unknown", "alert unknown ca",
  ]

  /// From libcurl's words for a failure; nil where they are about something else.
  init?(in text: String) {
    if text.contains("alert certificate required") {
      self = .required
    } else if Self.refusals.contains(where: { text.contains($0) }) {
      self = .refused
    } else {
      return nil
    }
  }
}
