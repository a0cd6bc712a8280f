import InfinityProvisioning
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

/// A file that a result goes to. Who reads it at any moment sees the whole result of one run.
struct ResultFile: Sendable {
  let path: String

  /// What goes there, and by which option, for messages.
  struct Purpose {
    var result: String
    var option: String

    static let result = Purpose(result: "result", option: "--out")
    static let report = Purpose(result: "report", option: "--report")
  }

  /// Looks at what is there, before any work is done.
  ///
  /// - Parameter beginnings: how results of that form may begin: what begins otherwise is somebody's work, and stays.
  /// - Throws: ``CommandExit`` with exit code 6 where the file must not be replaced, 1 where its folder is not there.
  init(_ path: String, beginnings: [String], for purpose: Purpose = .result) throws {
    self.path = path
    let facts: Stat
    do {
      facts = try FilePath(path).stat(followTargetSymlink: false)
    } catch {
      guard error == .noSuchFileOrDirectory else { throw purpose.failure(path, "\(error)") }
      guard (try? FilePath(Self.folder(of: path)).stat())?.type == .directory else {
        throw purpose.failure(path, "there is no folder \(Self.folder(of: path).quotedForMessage); make it first")
      }
      return
    }
    switch facts.type {
    case .regular where facts.size == 0 || beginnings.contains(where: { Self.begins(path, with: $0) }): break
    case .regular: throw purpose.refusal(path, "it exists and does not hold an earlier \(purpose.result) of this form")
    case .symbolicLink: throw purpose.refusal(path, "it is a symbolic link, which is not followed")
    case .directory: throw purpose.refusal(path, "it is a folder")
    default: throw purpose.refusal(path, "it is not a regular file")
    }
  }

  /// Writes a file beside it, which then takes its place. Others may read it, as far as the umask lets them: results hold no secret.
  ///
  /// - Returns: what went wrong; nil where it is in place.
  func write(_ content: [UInt8]) -> String? {
    // The name has another ending: collectors read all that have theirs.
    let temporary = "\(path).\(UUID().uuidString).new"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { return String(cString: strerror(errno)) }
    defer { close(descriptor) }
    var error = StandardStreams.writeAll(content, to: descriptor)
    if error == nil, fsync(descriptor) != 0 || rename(temporary, path) != 0 { error = errno }
    guard let error else { return nil }
    unlink(temporary)
    return String(cString: strerror(error))
  }

  private static func begins(_ path: String, with beginning: String) -> Bool {
    let bytes = FileBytes.read(path: path, maximum: beginning.utf8.count)
    return (try? bytes.get())?.elementsEqual(beginning.utf8) ?? false
  }

  private static func folder(of path: String) -> String {
    let folder = path.folderOfPath
    return folder.isEmpty ? "." : folder
  }
}

extension ResultFile.Purpose {
  fileprivate func refusal(_ path: String, _ reason: String) -> CommandExit {
    .failure(
      .refused, code: "out-refused",
      "the \(result) is not written to \(path.quotedForMessage): \(reason); name a new file or an earlier \(result) with \(option)"
    )
  }

  fileprivate func failure(_ path: String, _ reason: String) -> CommandExit {
    .failure(
      .failed, code: "\(result)-not-written", "the \(result) cannot be written to \(path.quotedForMessage): \(reason)")
  }
}
