import InfinityAPI
import SystemPackage

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A file that an import is about to replace: what is in it now, and where that is kept.
struct ReplacedFile {
  let path: String
  /// What is in it; nothing where it is not there, or is what ``PairSwap/check()`` refuses.
  let content: [UInt8]

  /// Whether nothing would be lost.
  var isEmpty: Bool { content.allSatisfy(DERShape.isSpace) }

  /// Reads it.
  ///
  /// - Throws: ``CertificateImport/Failure`` where it is there and cannot be read, so that it could not be kept.
  init(_ path: String) throws(CertificateImport.Failure) {
    self.path = path
    guard let facts = try? FilePath(path).stat(), facts.type == .regular else {
      content = []
      return
    }
    switch FileBytes.read(path: path, maximum: CertificateFile.maximumSize + 1) {
    case .failure(let failure): throw .init("nothing was changed: reading \(path.quotedForMessage): \(failure.reason)")
    case .success(let bytes):
      guard bytes.count <= CertificateFile.maximumSize else {
        throw .init("nothing was changed: \(path.quotedForMessage) is larger than 8 MiB, so it is not replaced")
      }
      content = bytes
    }
  }

  /// That it is something else than what it is named for, and so somebody's.
  ///
  /// - Parameters:
  ///   - lack: what it does not hold.
  ///   - findings: what it is instead.
  func refusal(_ lack: String, findings: [Finding] = []) -> CertificateImport.Failure {
    .init(
      "nothing was changed: \(path.quotedForMessage) is there and holds \(lack), so it is not replaced; name another file in the "
        + "deployment file, or move this one away", findings: findings.filter { $0.severity == .error })
  }

  /// Keeps it next to where it is: `pool.old-3F9A12C4.pem`, or `pool.old-3F9A12C4-2.pem` where something else has that name.
  ///
  /// - Parameters:
  ///   - fingerprint: that of the certificate that it was in use with.
  ///   - isKept: whether content of another file is what would be kept; by default where it is the same.
  func keeping(_ fingerprint: CertificateFingerprint, isKept: (([UInt8]) -> Bool)? = nil) -> PairSwap.Step {
    let stem = path.withoutEnding + ".old-"
    let ending = path.endingOfPath.isEmpty ? "" : ".\(path.endingOfPath)"
    let isKept = isKept ?? { $0 == content }
    let kept = beside.filter { $0.hasPrefix(stem) && $0.hasSuffix(ending) }.first { other in
      (try? FileBytes.read(path: other, maximum: CertificateFile.maximumSize + 1).get()).map(isKept) == true
    }
    let first = stem + fingerprint.text.replacing(":", with: "").prefix(8)
    var (free, number) = (first + ending, 2)
    while (try? FilePath(free).stat(followTargetSymlink: false)) != nil {
      free = "\(first)-\(number)\(ending)"
      number += 1
    }
    return .keep(path, at: kept ?? free)
  }

  /// The other files of its folder, in order.
  private var beside: [String] {
    let folder = path.folderOfPath
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? []
    return names.sorted().map { FilePath(folder).appending($0).string }
  }
}
