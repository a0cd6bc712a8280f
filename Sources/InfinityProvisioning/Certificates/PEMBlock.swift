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
  ///
  /// Works on bytes: a platform has hundreds of certificates, and characters cost ten times as much.
  static func blocks(in text: String) -> [PEMBlock] {
    var blocks: [PEMBlock] = []
    var current: (label: String, line: Int, body: [Line])?
    for (index, line) in lines(of: Array(text.utf8)).enumerated() {
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

  private init(label: String, body: [Line], line: Int) {
    self.label = label
    self.line = line
    headers = [:]
    var encoded = Data()
    for part in body {
      if let colon = part.firstIndex(of: UInt8(ascii: ":")) {
        let value = Self.trimmed(part[part.index(after: colon)...])
        headers[String(decoding: part[..<colon], as: UTF8.self)] = String(decoding: value, as: UTF8.self)
      } else {
        encoded.append(contentsOf: part.lazy.filter { !Self.isBlank($0) })
      }
    }
    bytes = Data(base64Encoded: encoded).flatMap { $0.isEmpty ? nil : Array($0) }
  }

  private static func marker(_ word: String, in line: Line) -> String? {
    let opening = "-----\(word) ".utf8
    let closing = "-----".utf8
    guard line.contains(UInt8(ascii: "-")) else { return nil }
    // Editors on Windows put a byte order mark before the first line.
    let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let line = trimmed(line.starts(with: byteOrderMark) ? line.dropFirst(byteOrderMark.count) : line)
    guard line.count > opening.count + closing.count, line.starts(with: opening),
      line.suffix(closing.count).elementsEqual(closing)
    else { return nil }
    return String(decoding: line.dropFirst(opening.count).dropLast(closing.count), as: UTF8.self)
  }

  private typealias Line = ArraySlice<UInt8>

  /// Lines that end with LF, CR or both.
  private static func lines(of bytes: [UInt8]) -> [Line] {
    var lines: [Line] = []
    var start = bytes.startIndex
    for (index, byte) in bytes.enumerated() {
      let isAfterCR = index > 0 && bytes[index - 1] == UInt8(ascii: "\r")
      if byte == UInt8(ascii: "\n"), isAfterCR {
        start = index + 1
      } else if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        lines.append(bytes[start..<index])
        start = index + 1
      }
    }
    lines.append(bytes[start...])
    return lines
  }

  private static func trimmed(_ line: Line) -> Line {
    let rest = line.drop(while: isBlank)
    return rest.prefix(rest.lastIndex { !isBlank($0) }.map { $0 - rest.startIndex + 1 } ?? 0)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (UInt8(ascii: "\t")...UInt8(ascii: "\r")).contains(byte)
  }

  /// Bytes as one PEM block with lines of 64 characters and a final newline.
  static func text(label: String, bytes: some Sequence<UInt8>) -> String {
    let encoded = Data(bytes).base64EncodedString(options: [.lineLength64Characters, .endLineWithLineFeed])
    return "-----BEGIN \(label)-----\n\(encoded)\n-----END \(label)-----\n"
  }
}
