import Foundation

/// One block of a PEM text: its label, its bytes, and its headers if it is an encrypted key of the old kind.
///
/// SwiftASN1's reader takes only lines of 64 characters and no headers; files from other tools, with comments, other line
/// lengths and other line ends, are taken here as OpenSSL takes them.
struct PEMBlock: Equatable {
  /// As `CERTIFICATE` or `RSA PRIVATE KEY`.
  var label: String
  /// What was in base64; nil where it cannot be decoded.
  var bytes: [UInt8]?
  /// The lines before the base64, as `Proc-Type: 4,ENCRYPTED`.
  var headers: [String: String]
  /// The line on which it begins, from 1.
  var line: Int

  /// The blocks of a text in their order; text between them is a comment.
  static func blocks(in text: String) -> [PEMBlock] {
    var blocks: [PEMBlock] = []
    var current: (label: String, line: Int, body: [Substring])?
    for (index, rawLine) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      let line = rawLine.trimmingSuffix(while: \.isWhitespace)
      if let label = marker("BEGIN", in: line) {
        current = (label, index + 1, [])
      } else if let begun = current, let label = marker("END", in: line), label == begun.label {
        blocks.append(PEMBlock(label: label, body: begun.body, line: begun.line))
        current = nil
      } else {
        current?.body.append(line)
      }
    }
    return blocks
  }

  private init(label: String, body: [Substring], line: Int) {
    self.label = label
    self.line = line
    headers = [:]
    var encoded = ""
    for part in body {
      if let colon = part.firstIndex(of: ":") {
        headers[String(part[..<colon])] = part[part.index(after: colon)...].trimmingCharacters(in: .whitespaces)
      } else {
        encoded += part.filter { !$0.isWhitespace }
      }
    }
    bytes = Data(base64Encoded: encoded).flatMap { $0.isEmpty ? nil : Array($0) }
  }

  private static func marker(_ word: String, in line: Substring) -> String? {
    // Editors on Windows put a byte order mark before the first line.
    let line = line.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    guard line.hasPrefix("-----\(word) "), line.hasSuffix("-----"), line.utf8.count > word.utf8.count + 11 else {
      return nil
    }
    return String(line.dropFirst(word.count + 6).dropLast(5))
  }

  /// Bytes as one PEM block with lines of 64 characters and a final newline.
  static func text(label: String, bytes: some Sequence<UInt8>) -> String {
    let encoded = Array(Data(bytes).base64EncodedString())
    let lines = stride(from: 0, to: encoded.count, by: 64).map { String(encoded[$0..<min($0 + 64, encoded.count)]) }
    return (["-----BEGIN \(label)-----"] + lines + ["-----END \(label)-----"]).joined(separator: "\n") + "\n"
  }
}

extension Substring {
  fileprivate func trimmingSuffix(while condition: (Character) -> Bool) -> Substring {
    var result = self
    while let last = result.last, condition(last) { result.removeLast() }
    return result
  }
}
