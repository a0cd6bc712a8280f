import InfinityAPI
import SystemPackage

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Puts a new certificate, and its key, where the deployment file expects them, so that wherever it is cut off the two fit each other.
///
/// No system replaces two files at once. So the file of the key holds both keys for a moment: first the new key is added to it, then the
/// certificate is replaced, then the old key is taken out. Whoever reads a file with two keys uses the one that fits the certificate
/// (``PrivateKeyCheck``, ``KeyText/key(of:in:passphrase:)``). Each file by itself is replaced all at once, and what was in use is kept
/// beside it before anything changes.
struct PairSwap {
  /// One of its steps. Every one may be done again.
  enum Step: Equatable {
    /// Keep what is at a path at another one; where that is there already, it has it (``ReplacedFile/keeping(_:isKept:)``).
    case keep(String, at: String)
    /// Write a file in place of what is there.
    case write([UInt8], to: String, isPrivate: Bool)
    /// Remove what is not needed any more, where it is there.
    case remove(String)
  }

  /// The steps, in order.
  let steps: [Step]

  /// Does some steps, or all.
  ///
  /// - Throws: ``CertificateImport/Failure``.
  func run(first count: Int? = nil) throws(CertificateImport.Failure) {
    for step in steps.prefix(count ?? steps.count) { try Self.run(step) }
  }

  /// Refuses what must not be replaced, before anything is written.
  func check() throws(CertificateImport.Failure) {
    for case .write(_, let path, _) in steps {
      guard let facts = try? FilePath(path).stat(followTargetSymlink: false) else { continue }
      guard facts.type != .symbolicLink else {
        throw .init(
          "nothing was changed: \(path.quotedForMessage) is a symbolic link, which is not followed; name the file itself in the "
            + "deployment file")
      }
      guard facts.type == .regular else {
        throw .init("nothing was changed: \(path.quotedForMessage) is not a regular file; name one, or move this away")
      }
    }
  }

  private static func run(_ step: Step) throws(CertificateImport.Failure) {
    do {
      switch step {
      case .keep(let path, let kept):
        guard !FileManager.default.fileExists(atPath: kept) else { return }
        let bytes = try FileBytes.readWhole(path: path, maximum: CertificateFile.maximumSize).get()
        try write(bytes, to: kept, permissions: try FilePath(path).stat().permissions)
      case .write(let bytes, let path, let isPrivate):
        let usual: FilePermissions =
          isPrivate ? .ownerReadWrite : [.ownerReadWrite, .groupRead, .otherRead]
        try write(bytes, to: path, permissions: (try? FilePath(path).stat())?.permissions ?? usual)
      case .remove(let path):
        if unlink(path) != 0, errno != ENOENT { throw PrivateFile.posixError() }
      }
    } catch {
      let reason = (error as? FileBytes.Failure)?.reason ?? (error as? Errno)?.description ?? PrivateFile.reason(error)
      throw .init(
        "\(step.what): \(reason); the certificate and the key in use still fit each other: fix it, and run the same command again"
      )
    }
  }

  /// Writes beside it first: who reads, and a crash, sees the old or the new content.
  private static func write(_ bytes: [UInt8], to path: String, permissions: FilePermissions) throws {
    let temporary = path + ".\(UUID().uuidString).new"
    let folder = path.folderOfPath
    if !folder.isEmpty {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }
    do {
      let file = try PrivateFile.create(temporary)
      defer { file.close() }
      try file.write(bytes)
      try file.setPermissions(permissions)
      try file.synchronize()
      try PrivateFile.giveName(path, to: temporary)
    } catch {
      unlink(temporary)
      throw error
    }
  }
}

extension PairSwap.Step {
  fileprivate var what: String {
    switch self {
    case .keep(let path, let kept): "copying \(path.quotedForMessage) to \(kept.quotedForMessage)"
    case .write(_, let path, _): "writing \(path.quotedForMessage)"
    case .remove(let path): "removing \(path.quotedForMessage)"
    }
  }
}
