import Foundation
import InfinityProvisioning

/// Standard output for results, standard error for everything else.
enum StandardStreams {
  /// Colours on standard error; set once, when the options are known.
  static var style: TextStyle { TextStyle(usesColor: ColorChoice.current.usesColor(on: .standardError)) }

  /// Colours on standard output.
  static var resultStyle: TextStyle { TextStyle(usesColor: ColorChoice.current.usesColor(on: .standardOutput)) }

  /// Writes a result and a line end.
  static func writeResult(_ text: String) {
    write(text + "\n", to: .standardOutput)
  }

  /// Writes a JSON document as the one result.
  static func writeJSON(_ document: JSONDocument) {
    // Encoding a tree of texts and numbers does not fail; if it ever does, the exit code still tells.
    if let text = try? document.text() { writeResult(text) }
  }

  /// Writes a message and a line end.
  static func writeMessage(_ text: String) {
    write(text + "\n", to: .standardError)
  }

  /// Writes a line in place of the one before it, on a terminal: a message and no line end.
  static func rewriteLine(_ text: String) {
    write("\r" + text, to: .standardError)
  }

  /// Writes findings, one a line.
  static func writeFindings(_ findings: [Finding]) {
    for finding in findings {
      writeMessage(style.escaped(finding.description))
    }
  }

  /// A closed pipe is not an error: the reader has seen enough.
  private static func write(_ text: String, to stream: FileHandle) {
    try? stream.write(contentsOf: Data(text.utf8))
  }
}
