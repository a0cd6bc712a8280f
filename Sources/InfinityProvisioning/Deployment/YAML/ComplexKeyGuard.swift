/// Refuses documents in which a list, a mapping or an alias stands as a key, before they are composed.
///
/// Yams hashes every key to find duplicates; a key made of aliases of aliases would make it hash without bound. A
/// deployment file has no use for such keys. Only a text with several aliases can hold such a bomb, so others pass.
enum ComplexKeyGuard {
  static let harmlessAliases = 10

  static func fault(in text: String) -> SourceText.Fault? {
    let bytes = Array(text.utf8)
    var aliases = 0
    var suspect: (line: Int, column: Int)?
    var line = 1
    var lineStart = 0
    var previous = UInt8(ascii: "\n")
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "\n"):
        line += 1
        lineStart = index + 1
      case UInt8(ascii: "*") where isBoundary(previous):
        aliases += 1
        let name = bytes[(index + 1)...].prefix { !isBoundary($0) && $0 != UInt8(ascii: "\r") }
        if suspect == nil, colonFollows(in: bytes, from: name.endIndex) || name.last == UInt8(ascii: ":") {
          suspect = (line, index - lineStart + 1)
        }
      case UInt8(ascii: "?") where isBoundary(previous), UInt8(ascii: "]"), UInt8(ascii: "}"):
        let complex =
          byte == UInt8(ascii: "?")
          || (colonFollows(in: bytes, from: index + 1) && !endsIPv6Address(in: bytes, at: index))
        if suspect == nil, complex { suspect = (line, index - lineStart + 1) }
      default:
        break
      }
      previous = byte
    }
    guard aliases > harmlessAliases, let suspect else { return nil }
    let message = "a key must be text, not an alias, a list or a mapping"
    return SourceText.Fault(code: .syntax.complexKey, message: message, line: suspect.line, column: suspect.column)
  }

  private static func isBoundary(_ byte: UInt8) -> Bool {
    " \n,[]{}".utf8.contains(byte)
  }

  /// Whether the bracket closes the host of a URL, as in `https://[fd00::10]:443`.
  private static func endsIPv6Address(in bytes: [UInt8], at index: Int) -> Bool {
    let before = bytes[..<index].reversed().first { !"0123456789abcdefABCDEF:.".utf8.contains($0) }
    return before == UInt8(ascii: "[")
  }

  private static func colonFollows(in bytes: [UInt8], from start: Int) -> Bool {
    bytes[start...].first { $0 != UInt8(ascii: " ") } == UInt8(ascii: ":")
  }
}
