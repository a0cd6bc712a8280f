extension String {
  /// The text in double quotes for a message: what nobody sees is escaped, and what is long is cut, as is all that follows the first
  /// line of PEM, which may be a private key where a path was asked for.
  package var quotedForMessage: String {
    let open = firstRange(of: "-----BEGIN ").map {
      self[..<(self[$0.upperBound...].firstRange(of: "-----")?.upperBound ?? $0.upperBound)]
    }
    let text = open ?? self[...]
    let shown = text.unicodeScalars.prefix(Self.maximumShownLength).map { scalar in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case _ where scalar.isControl || scalar.invisibleName != nil:
        "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      default: String(scalar)
      }
    }
    return "\"\(shown.joined())\(unicodeScalars.count > shown.count ? "…" : "")\""
  }

  private static let maximumShownLength = 80
}

extension Unicode.Scalar {
  /// Whether it can steer a terminal or break a line: control characters, line separators, bidirectional controls.
  var isControl: Bool {
    if (0x20...0x7E).contains(value) { return false }
    return switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    case .format: (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
    default: false
    }
  }

  /// `U+001B`: how a character that must not be printed is named.
  var codePointName: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension String {
  /// The text with its control characters escaped, so that it cannot steer a terminal.
  package var escapedForTerminal: String {
    // Most texts are plain ASCII, and a table has ten thousand of them: bytes are looked at first.
    guard utf8.contains(where: { $0 < 0x20 || $0 > 0x7E }), unicodeScalars.contains(where: \.isControl) else {
      return self
    }
    return unicodeScalars.map { $0.isControl ? "\\u{\(String($0.value, radix: 16, uppercase: true))}" : String($0) }
      .joined()
  }
}

extension Character {
  /// Whether word processors and mail programs write it as a quotation mark.
  package var isTypographicQuote: Bool { "“”„‟‘’‚‛«»‹›".contains(self) }
}
