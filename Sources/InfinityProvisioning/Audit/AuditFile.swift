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

/// A file to which the lines of journals are added, as JSON, each with its run: runs may share it.
final class AuditFile: JournalWriter {
  private let destination: AuditDestination
  private let file: OpenFile

  /// Opens it, and makes it where it is not there, for its owner alone. No link is followed, and what others may write to, or what holds
  /// anything else than such lines, is refused.
  ///
  /// - Throws: ``AuditFailure``.
  init(_ destination: AuditDestination, path: String) throws(AuditFailure) {
    self.destination = destination
    do {
      let descriptor = try PrivateFile.openOwn(path, O_RDWR | O_CREAT | O_APPEND)
      file = OpenFile(descriptor)
      let beginning = try file.read(atMost: Self.lineStart.utf8.count)
      guard Self.lineStart.utf8.starts(with: beginning) else {
        throw AuditFailure(destination, "it holds something else", "give a new file, or one of an earlier --audit")
      }
      // A line that a run left half written must not swallow the next one.
      if let last = try file.lastByte(), last != Self.lineEnd { try file.write([Self.lineEnd]) }
    } catch let failure as AuditFailure {
      throw failure
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
      try file.write(data)
      try file.synchronize()
    } catch {
      throw AuditFailure(destination, PrivateFile.reason(error), "free some disk space and run the same command again")
    }
  }

  private static let lineEnd = UInt8(ascii: "\n")
  private static let lineStart = #"{"run":"#

  /// What stands before the line is about it; the line is as in the journal, byte for byte, since its digest is of these.
  private static func text(_ line: JournalLine) throws -> Data {
    let run = String(decoding: try JSONEncoder().encode(line.run), as: UTF8.self)
    let head = #"\#(lineStart)\#(run),"line":\#(line.number),"sha256":"\#(line.digest)","entry":"#
    return Data(head.utf8) + line.text + Data("}\n".utf8)
  }
}
