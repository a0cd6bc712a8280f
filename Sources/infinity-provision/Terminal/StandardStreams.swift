import InfinityProvisioning
import Synchronization

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

/// Standard output for results, standard error for everything else.
enum StandardStreams {
  /// Colors and width of standard error; set once, when the options are known.
  static var style: TextStyle { style(of: STDERR_FILENO) }

  /// Colors and width of standard output.
  static var resultStyle: TextStyle { style(of: STDOUT_FILENO) }

  private static func style(of stream: Int32) -> TextStyle {
    TextStyle(
      usesColor: ColorChoice.current.usesColor(on: stream), width: Terminal.lineWidth(of: stream))
  }

  /// Writes a result and a line end; where it goes to a file, once the command is at its end.
  static func writeResult(_ text: String) { writeResult(Array(text.utf8)) }

  private static let isSilent = Mutex(false)

  /// Writes nothing any more.
  static func silence() { isSilent.withLock { $0 = true } }

  private static func writeResult(_ text: consuming [UInt8]) {
    guard !isSilent.withLock(\.self) else { return }
    text.append(UInt8(ascii: "\n"))
    let line = text
    let isKept = resultFile.withLock { file in
      file?.content += line
      return file != nil
    }
    guard !isKept, let error = writeAll(line, to: STDOUT_FILENO), error != EPIPE else { return }
    resultFailure.withLock { $0 = $0 ?? error }
  }

  private static let resultFailure = Mutex<Int32?>(nil)
  private static let resultFile = Mutex<(file: ResultFile, content: [UInt8])?>(nil)

  /// Why a result could not be written, told once; nil where all were. A reader that went away has seen enough.
  static func takeResultFailure() -> String? {
    let error = resultFailure.withLock { error in
      defer { error = nil }
      return error
    }
    return error.map { String(cString: strerror($0)) }
  }

  private static let changes = Mutex(false)

  /// Remembers that what was asked for was done, for an ending where the result cannot be written.
  static func noteChanges() { changes.withLock { $0 = true } }

  /// Whether changes were made that a result tells of.
  static var hasNotedChanges: Bool { changes.withLock { $0 } }

  /// Results go to a file from now on, which ``finishResults()`` writes.
  static func sendResults(to file: ResultFile) {
    resultFile.withLock { $0 = (file, []) }
  }

  /// Writes the file that results go to, at the end of the command.
  ///
  /// - Returns: where a result could not be written, and why; nil where all were.
  static func finishResults() -> String? {
    let kept = resultFile.withLock { file in
      defer { file = nil }
      return file
    }
    if let kept, let reason = kept.file.write(kept.content) { return "\(kept.file.path.quotedForMessage): \(reason)" }
    return takeResultFailure().map { "standard output: \($0)" }
  }

  /// Writes a JSON document as the one result.
  static func writeJSON(_ document: JSONDocument) { writeResult(document.text) }

  /// Whether a line is drawn that is not ended yet.
  private static let isLineOpen = Mutex(false)

  /// Writes a message and a line end. A line that is drawn ends before it.
  static func writeMessage(_ text: String) {
    endLine()
    say(text + "\n")
  }

  /// Writes something that is good to know.
  static func writeNote(_ text: String) { writeMessage("note: " + style.escapedLines(text)) }

  /// Writes a line in place of the one before it, on a terminal: a message and no line end.
  static func rewriteLine(_ text: String) {
    isLineOpen.withLock { $0 = true }
    say("\r" + text)
  }

  /// Ends the line that is drawn, if any, so that what follows begins a new one.
  static func endLine() {
    let isOpen = isLineOpen.withLock { isOpen in
      defer { isOpen = false }
      return isOpen
    }
    if isOpen { say("\n") }
  }

  /// Writes findings, one a line.
  ///
  /// - Parameter isFull: whether all of them, however many are alike.
  static func writeFindings(_ findings: [Finding], isFull: Bool = false) {
    for line in FindingLines.lines(findings, style, isFull: isFull) { writeMessage(line) }
  }

  /// Writes all of it, waiting where the stream takes nothing for the moment.
  ///
  /// - Returns: the number of the error that ended it, or nil.
  static func writeAll(_ bytes: some ContiguousBytes, to descriptor: Int32) -> Int32? {
    bytes.withUnsafeBytes { bytes in
      var rest = bytes
      while !rest.isEmpty {
        let count = write(descriptor, rest.baseAddress, rest.count)
        if count >= 0 {
          rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
          continue
        }
        switch errno {
        case EINTR: continue
        case EAGAIN:
          var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          poll(&wait, 1, -1)
        case let error: return error
        }
      }
      return nil
    }
  }

  /// A message that nobody can be told is no reason to stop.
  static func say(_ text: String) {
    guard !isSilent.withLock(\.self) else { return }
    _ = writeAll(Array(text.utf8), to: STDERR_FILENO)
  }
}
