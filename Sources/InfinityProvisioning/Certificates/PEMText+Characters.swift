extension PEMText {
  /// Lines that end with LF, CR or both.
  static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
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

  /// A line without what nobody sees at its ends, as pages and chats put it there; OpenSSL takes no offence at it either.
  static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard line.contains(where: { $0 >= 0x80 }) else { return line }
    let text = String(decoding: line, as: UTF8.self)
    return Array(text.trimming { $0.unicodeScalars.allSatisfy { $0 == " " || $0.invisibleName != nil } }.utf8)[...]
  }

  /// Whether it may be a boundary that has lost all its hyphens.
  static func mayBeBareBoundary(_ line: ArraySlice<UInt8>) -> Bool {
    let first = line.first { !isBlank($0) }
    return line.count < 60 && line.contains(UInt8(ascii: " "))
      && (first == UInt8(ascii: "B") || first == UInt8(ascii: "E"))
  }

  /// What is wrong with a line of a block that holds something else than base64.
  static func objection(to line: ArraySlice<UInt8>, _ number: Int) -> String {
    let text = String(decoding: line, as: UTF8.self)
    if text.contains("\\n") || text.contains("\\r") {
      return "has the characters \\n where lines should end, on line \(number), as JSON and variables have them"
    }
    let scalar = text.unicodeScalars.first { !$0.isBase64 && !($0.isASCII && $0.properties.isWhitespace) }
    let name = scalar.map { $0.invisibleName ?? String($0).quotedForMessage } ?? "a character"
    return "has \(name) on line \(number), which is not base64"
  }

  static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (UInt8(ascii: "\t")...UInt8(ascii: "\r")).contains(byte)
  }

  static func isBase64(_ byte: UInt8) -> Bool {
    Unicode.Scalar(byte).isBase64
  }
}

extension Unicode.Scalar {
  /// Whether base64 has it, its padding included.
  fileprivate var isBase64: Bool {
    switch self {
    case "A"..."Z", "a"..."z", "0"..."9", "+", "/", "=": true
    default: false
    }
  }
}
