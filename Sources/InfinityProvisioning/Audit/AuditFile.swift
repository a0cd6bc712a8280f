import Foundation
import Synchronization

/// A file to which the lines of journals are added, as JSON, each with its run: runs may share it.
final class AuditFile: JournalWriter {
  private let destination: AuditDestination
  private let file: Mutex<FileHandle>

  /// Opens it, and makes it where it is not there, for its owner alone. No link is followed, and what others may write to is refused.
  ///
  /// - Throws: ``AuditFailure``.
  init(_ destination: AuditDestination, path: String) throws(AuditFailure) {
    self.destination = destination
    do {
      let descriptor = try PrivateFile.openOwn(path, O_RDWR | O_CREAT | O_APPEND)
      let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
      // A line that a run left half written must not swallow the next one.
      let size = try handle.seekToEnd()
      if size > 0 {
        try handle.seek(toOffset: size - 1)
        if try handle.read(upToCount: 1) != Self.lineEnd { try handle.write(contentsOf: Self.lineEnd) }
      }
      file = Mutex(handle)
    } catch let refusal as PrivateFile.Refusal {
      throw AuditFailure(destination, FileError.reason(of: refusal), "use a file that you own")
    } catch {
      throw AuditFailure(destination, PrivateFile.reason(error), "give a file that can be written")
    }
  }

  /// Adds lines, all at once, and waits until they are on disk.
  func append(_ lines: [JournalLine]) throws {
    do {
      var data = Data()
      for line in lines { data += try Self.text(line) }
      try file.withLock { file in
        try file.write(contentsOf: data)
        try file.synchronize()
      }
    } catch {
      throw AuditFailure(destination, PrivateFile.reason(error), "free some disk space and run the same command again")
    }
  }

  private static let lineEnd = Data("\n".utf8)

  /// What stands before the line is about it; the line is as in the journal, byte for byte, since its digest is of these.
  private static func text(_ line: JournalLine) throws -> Data {
    let run = String(decoding: try JSONEncoder().encode(line.run), as: UTF8.self)
    let head = #"{"run":\#(run),"line":\#(line.number),"sha256":"\#(line.digest)","entry":"#
    return Data(head.utf8) + line.text + Data("}\n".utf8)
  }
}
