import InfinityAPI

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The certificates of one file that a deployment names.
struct CertificateFile: Sendable {
  /// The largest file that is read, in bytes: 8 MiB, more than all public CAs together.
  static let maximumSize = 8 * 1024 * 1024

  var declared: DeclaredFile
  /// Those that can be decoded, in the file's order.
  var certificates: [X509Certificate]
  /// Whether their order is somebody's.
  var isOrdered = true
  /// Whether it is a PFX, whose first certificate is that of its key.
  var isPFX = false
  /// Whether something broken stands before the first of them.
  var beginsBroken = false

  /// What a file is for, which decides what to say of one that is something else.
  enum Use: Sendable {
    case serverCertificate
    case authorities
  }

  /// The file and what is wrong with it as a file of certificates.
  static func read(_ declared: DeclaredFile, for use: Use) -> (file: CertificateFile, findings: [Finding]) {
    var file = CertificateFile(declared: declared, certificates: [])
    let name = declared.written.quotedForMessage
    func error(_ code: FindingCode, _ message: String) -> Finding { Finding(.error, code, message, at: declared.mark) }
    switch FileBytes.read(path: declared.path, maximum: maximumSize + 1) {
    case .failure(let failure):
      let reason = failure.reason + PathHint.hint(for: declared.written)
      let cause = FindingCause("cannot read the certificate file \(name): \(reason)", of: declared.path)
      return (file, [Finding(.certificate.unreadable, cause, at: declared.mark)])
    case .success(let bytes):
      guard bytes.count <= maximumSize else {
        return (file, [error(.certificate.unreadable, "the certificate file \(name) is larger than 8 MiB")])
      }
      let content = CertificateContainer(bytes, name: name)
      file.certificates = content.certificates
      file.isOrdered = content.isOrdered
      file.beginsBroken = content.beginsBroken
      var findings = content.objections.map { error($0.code, $0.message) }
      let isWithout = file.certificates.isEmpty && content.objections.isEmpty
      if content.hasPrivateKey, isWithout {
        let message = "\(name) holds a private key, not a certificate; \(Self.placeOfKey(use))"
        findings.append(error(.certificate.format, message))
      } else if content.hasPrivateKey {
        let message = "\(name) contains a private key as well as the certificate; keep private keys in separate files"
        findings.append(Finding(.certificate.withKey, message, at: declared.mark))
      }
      for other in content.others {
        let severity: Finding.Severity = isWithout ? .error : .warning
        let message = Self.message(about: other.format, line: other.line, in: declared, for: use, isWithout: isWithout)
        findings.append(Finding(severity, .certificate.format, message, at: declared.mark))
      }
      if isWithout, content.others.isEmpty, !content.hasPrivateKey {
        let hint = "it must hold -----BEGIN CERTIFICATE-----"
        findings.append(error(.certificate.none, "there is no certificate in PEM in \(name); \(hint)"))
      }
      return (file, findings)
    }
  }

  /// The certificates of a PFX.
  ///
  /// Why its key could not be had is a finding of the secrets, where they were read.
  static func read(
    pfx declared: DeclaredFile, passphrase: Secret?, secretsWereRead: Bool
  ) -> (file: CertificateFile, findings: [Finding]) {
    var file = CertificateFile(declared: declared, certificates: [])
    switch FileBytes.readWhole(path: declared.path, maximum: maximumSize) {
    case .failure(let failure):
      let reason = "\(failure.reason)\(PathHint.hint(for: declared.written))"
      let message = "cannot read the PFX \(declared.written.quotedForMessage): \(reason)"
      return (file, secretsWereRead ? [] : [Finding(.certificate.unreadable, message, at: declared.mark)])
    case .success(let bytes):
      switch PFX.open(bytes, passphrase: passphrase) {
      case .failure(let reason):
        let message = "\(declared.written.quotedForMessage) \(reason.reason)"
        return (file, secretsWereRead ? [] : [Finding(.error, reason.code, message, at: declared.mark)])
      case .success(let pfx):
        file.certificates = [pfx.certificate] + pfx.others
        file.isPFX = true
        guard pfx.keyCount > 1 else { return (file, []) }
        let message =
          "\(declared.written.quotedForMessage) holds \(pfx.keyCount) private keys, and the first is used, which is that of"
          + " \(pfx.certificate.displayName); if another one is meant, export that certificate alone with its private key"
        return (file, [Finding(.key.pfxSeveralKeys, message, at: declared.mark)])
      }
    }
  }

  private static func placeOfKey(_ use: Use) -> String {
    switch use {
    case .serverCertificate: "name it in `privateKey`, and the certificate that belongs to it here"
    case .authorities: "a CA keeps its private key to itself, so remove it, and give the CA's certificate"
    }
  }

  private static func message(
    about format: BinaryFormat, line: Int, in declared: DeclaredFile, for use: Use, isWithout: Bool
  ) -> String {
    let name = declared.written.quotedForMessage
    let what =
      "\(name) holds \(format.name)\(isWithout ? ", not a certificate" : " on line \(line), which is not used")"
    switch (format, use) {
    case (.request, _):
      return "\(what): that is what you send to the CA; give the certificate that the CA returned"
    case (.pkcs12, .serverCertificate):
      return
        "\(what): name it in `pfx: {file: \(declared.written.escapedForTerminal)}`, with its `passphrase`, instead of"
        + " `certificate` and `privateKey`"
    case (.pkcs12, .authorities):
      return "\(what): take its CA certificates out with `openssl pkcs12 -in FILE -nokeys -cacerts -out ca.pem`"
    default:
      return isWithout ? "\(what); give the certificate itself" : what
    }
  }

  /// The server's own certificate, and its place; nil where that cannot be told.
  ///
  /// Where the file begins with a CA's certificate and holds one that is no CA's as well, that is the server's.
  var leaf: (certificate: X509Certificate, index: Int)? {
    guard !beginsBroken, let first = certificates.first else { return nil }
    if isPFX { return (first, 0) }
    if first.authority != .none,
      let index = certificates.firstIndex(where: { other in
        other.authority == .none && !certificates.contains { $0.issuer == other.subject && $0 != other }
      })
    {
      return (certificates[index], index)
    }
    return (first, 0)
  }
}
