import ArgumentParser
import InfinityAPI
import InfinityProvisioning

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// By which keys the Management Node and this command know each other, beside CA certificates and passwords.
struct PeerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Show this certificate, PEM, to a server that asks for one (PEXIP_CLIENT_CERTIFICATE).", valueName: "file"),
    completion: .file())
  var clientCertificate: String?

  @Option(
    help: ArgumentHelp(
      "Its private key, PEM; otherwise it is in the certificate's file (PEXIP_CLIENT_KEY_FILE).", valueName: "file"),
    completion: .file())
  var clientKeyFile: String?

  @Option(
    help: ArgumentHelp(
      "The SHA-256 of the Management Node's public key, several separated by ; (PEXIP_PINNED_KEY).",
      valueName: "sha256//…"))
  var pinnedKey: String?

  /// The pins; nil for none.
  var pinnedKeys: String? { pinnedKey ?? Environment["PEXIP_PINNED_KEY"] }

  /// The certificate with its key; nil for none.
  ///
  /// - Throws: ``CommandExit`` with exit code 1 where a file cannot be read, 64 for a key without a certificate.
  func certificate() throws -> ClientCertificate? {
    let keyFile = clientKeyFile ?? Environment["PEXIP_CLIENT_KEY_FILE"]
    guard let file = clientCertificate ?? Environment["PEXIP_CLIENT_CERTIFICATE"] else {
      guard keyFile == nil else {
        throw CommandExit.failure(
          .wrongCommandLine, code: "client-certificate-missing",
          "a client key needs its certificate: give --client-certificate (PEXIP_CLIENT_CERTIFICATE)")
      }
      return nil
    }
    let certificate = try SecretFile.read(
      file, "client certificate", code: "client-certificate-unreadable", isOneLine: false, isSecret: keyFile == nil)
    let key = try keyFile.map {
      try SecretFile.read($0, "client key file", code: "client-key-unreadable", isOneLine: false)
    }
    return ClientCertificate(certificate: certificate, privateKey: key)
  }
}
