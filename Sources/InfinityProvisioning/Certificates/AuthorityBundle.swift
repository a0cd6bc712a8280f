/// The CA certificates of a file that an option names, for the connection to the Management Node.
package enum AuthorityBundle {
  /// What came of reading.
  package enum Outcome: Equatable {
    /// All of its certificates, in PEM.
    case certificates(String)
    /// Something in it is broken: a certificate may be missing. Begins with the file's name.
    case unusable(String)
    /// It cannot be read, or has no certificate.
    case nothing
  }

  /// Reads a file once, so that a pipe will do, as `<(…)` gives it.
  package static func read(path: String) -> Outcome {
    guard case .success(let bytes) = FileBytes.read(path: path, maximum: CertificateFile.maximumSize) else {
      return .nothing
    }
    let content = CertificateContainer(bytes, name: path.quotedForMessage)
    if let objection = content.objections.first, !(content.certificates.isEmpty && objection.code == .certificate.none)
    {
      return .unusable("cannot be used: \(objection.message)")
    }
    return content.certificates.isEmpty ? .nothing : .certificates(content.certificates.map(\.summary.pem).joined())
  }
}
