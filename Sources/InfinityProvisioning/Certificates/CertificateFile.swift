import Foundation

/// The certificates of one PEM file that a deployment names.
struct CertificateFile: Sendable {
  /// The largest file that is read, in bytes: 8 MiB, more than all public CAs together.
  static let maximumSize = 8 * 1024 * 1024

  var declared: DeclaredFile
  /// Those that can be decoded, in the file's order.
  var certificates: [X509Certificate]

  /// The file and what is wrong with it as a file of certificates.
  static func read(_ declared: DeclaredFile) -> (file: CertificateFile, findings: [Finding]) {
    var file = CertificateFile(declared: declared, certificates: [])
    let name = declared.written.quotedForMessage
    func error(_ code: String, _ message: String) -> Finding { Finding(.error, code, message, at: declared.mark) }
    switch FileBytes.read(path: declared.path, maximum: maximumSize + 1) {
    case .failure(let failure):
      return (file, [error("certificate-unreadable", "cannot read the certificate file \(name): \(failure.reason)")])
    case .success(let bytes):
      guard bytes.count <= maximumSize else {
        return (file, [error("certificate-unreadable", "the certificate file \(name) is larger than 8 MiB")])
      }
      let blocks = PEMBlock.blocks(in: String(decoding: bytes, as: UTF8.self))
      var findings: [Finding] = []
      for block in blocks where X509Certificate.labels.contains(block.label) {
        if let certificate = block.bytes.flatMap({ X509Certificate(der: $0) }) {
          file.certificates.append(certificate)
        } else {
          let message = "the certificate on line \(block.line) of \(name) is damaged; copy it again from its source"
          findings.append(error("certificate-damaged", message))
        }
      }
      if blocks.contains(where: { $0.label.hasSuffix("PRIVATE KEY") }) {
        let message = "\(name) holds a private key beside the certificate; keep keys in files of their own"
        findings.append(Finding(.warning, "certificate-with-key", message, at: declared.mark))
      }
      if file.certificates.isEmpty, findings.allSatisfy({ $0.severity == .warning }) {
        let hint =
          bytes.first == 0x30
          ? "it looks like DER; convert it with `openssl x509 -inform DER`"
          : "it must hold -----BEGIN CERTIFICATE-----"
        findings.append(error("certificate-none", "no certificate in PEM is in \(name); \(hint)"))
      }
      return (file, findings)
    }
  }
}
