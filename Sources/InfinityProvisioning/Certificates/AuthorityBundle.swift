/// The CA certificates of a file that an option names, for the connection to the Management Node.
enum AuthorityBundle {
  /// Why a file is not used: what it is, as the predicate of `the CA file`, and what to do.
  struct Unusable: Error, Equatable {
    var reason: String
  }

  /// All of its certificates, in PEM. It is read once, so that a pipe will do, as `<(…)` gives it.
  ///
  /// - Throws: ``Unusable`` where it cannot be read, has none, or has something broken in it: a certificate may be missing.
  static func read(path: String) throws(Unusable) -> String {
    let name = path.quotedForMessage
    let bytes: [UInt8]
    switch FileBytes.readWhole(path: path, maximum: CertificateFile.maximumSize) {
    case .success(let content): bytes = content
    case .failure(let failure):
      throw Unusable(
        reason:
          "\(name) cannot be read: \(failure.reason)\(PathHint.hint(for: path)); give a readable file with CA certificates"
      )
    }
    let content = CertificateContainer(bytes, name: name)
    if let objection = content.objections.first { throw Unusable(reason: "cannot be used: \(objection.message)") }
    guard !content.certificates.isEmpty else {
      throw Unusable(reason: "\(name) holds no certificate; give one with CA certificates, in PEM, DER or PKCS#7")
    }
    return content.certificates.map(\.summary.pem).joined()
  }
}
