import InfinityAPI

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The files of an entry of `tlsCertificates`, and those beside them that a renewal needs.
///
/// `certs/pool.pem` and `secrets/pool.key` have beside them, for a while or for good: `secrets/pool.next.key` and
/// `certs/pool.next.csr`, the key and the request of a certificate that is not there yet; `certs/pool.old-3F9A12C4.pem` and
/// `secrets/pool.old-3F9A12C4.key`, which were in use before; `certs/pool.chain.pem`, CA certificates that came with it.
package struct CertificatePlaces: Sendable, Equatable {
  /// The file of the certificate, or the PFX of both; relative where it is below the working directory, so that messages are short.
  package let certificate: String
  /// The file of the private key; nil where it does not come from a file of its own.
  package let key: String?
  /// Whether one PFX holds both.
  package let isPFX: Bool

  /// The files of an entry.
  package init(_ declaration: TLSCertificateDeclaration) {
    certificate = declaration.certificate.path.belowWorkingDirectory
    switch declaration.privateKey.origin {
    case .file(let file):
      key = file.path.belowWorkingDirectory
      isPFX = false
    case .pfx:
      key = nil
      isPFX = true
    case .environment, .command, .plaintext:
      key = nil
      isPFX = false
    }
  }

  /// Where the key of the next certificate waits for it.
  package var nextKey: String { (key ?? certificate).withoutEnding + ".next.key" }
  /// The request of the first certificate.
  package var request: String { certificate.withoutEnding + ".csr" }
  /// The request of the next certificate.
  package var nextRequest: String { certificate.withoutEnding + ".next.csr" }
  /// CA certificates that came with the certificate and that the deployment file does not name.
  package var chain: String { certificate.withoutEnding + ".chain.pem" }

  /// Whether a request waits for its answer.
  package var hasPending: Bool { FileManager.default.fileExists(atPath: nextKey) }

  /// The key of a request that waits for its answer, the first one or the next; nil where none does.
  package var pendingKey: String? {
    let files = FileManager.default
    if hasPending, !isFirst { return nextKey }
    guard let key, files.fileExists(atPath: key), files.fileExists(atPath: request),
      !files.fileExists(atPath: certificate)
    else { return nil }
    return key
  }

  /// Whether one file is named for the certificate and for its key, and is no PFX.
  package var isOneFileForBoth: Bool { !isPFX && key?.withoutLinks == certificate.withoutLinks }

  /// Whether the first key can go where the file says: there is a file for it, and it is not there yet.
  package var isFirst: Bool {
    guard let key else { return false }
    return !FileManager.default.fileExists(atPath: key)
  }
}

extension String {
  /// A path as people write it in the working directory.
  package var belowWorkingDirectory: String {
    let folder = FileManager.default.currentDirectoryPath + "/"
    return hasPrefix(folder) ? String(dropFirst(folder.count)) : self
  }

  /// The same path for every way to write that of a file.
  var withoutLinks: String { URL(fileURLWithPath: self).resolvingSymlinksInPath().standardizedFileURL.path }
}
