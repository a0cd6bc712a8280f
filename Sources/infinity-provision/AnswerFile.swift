import InfinityAPI
import InfinityProvisioning

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

/// A new file that only its owner reads, for an answer that is a secret. It is made before anything is sent, so that what is shown once is
/// not lost to a folder that does not exist.
final class AnswerFile {
  private let path: String
  private let descriptor: Int32
  private var isWritten = false

  /// - Throws: ``CommandExit`` with exit code 6 where there is something of that name already, 1 where it cannot be made.
  init(_ path: String) throws {
    // Before anything else: of an instance that is complete, a file that was there already would be removed at its end.
    descriptor = try Self.make(path)
    self.path = path
  }

  private static func make(_ path: String) throws -> Int32 {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor < 0 else { return descriptor }
    let error = errno
    throw CommandExit.failure(
      error == EEXIST ? .refused : .failed, code: "answer-not-written",
      "nothing was changed: the file \(path.quotedForMessage) for the answer cannot be made: \(String(cString: strerror(error))); "
        + "name a new file with --answer-file")
  }

  /// - Returns: why it could not be written; nil where it was.
  func write(_ answer: Secret) -> String? {
    isWritten = true
    let error = StandardStreams.writeAll(Data(answer.reveal().utf8), to: descriptor)
    return (error ?? (fsync(descriptor) == 0 ? nil : errno)).map { String(cString: strerror($0)) }
  }

  deinit {
    close(descriptor)
    // Nothing came: an empty file would only be taken for something.
    if !isWritten { unlink(path) }
  }
}
