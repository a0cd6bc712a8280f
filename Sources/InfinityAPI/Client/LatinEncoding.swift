/// The encodings of a byte a letter in which a server may write what it echoes, without saying so.
enum LatinEncoding: CaseIterable {
  /// ISO 8859-1.
  case latin1
  /// Windows-1252, which has letters and signs where ISO 8859-1 has control characters.
  case windows1252

  /// The bytes of a text; nil where a character has none.
  func bytes(of text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      if self == .windows1252, let index = Self.signs.firstIndex(of: scalar) {
        bytes.append(UInt8(0x80 + index))
      } else if let byte = UInt8(exactly: scalar.value) {
        bytes.append(byte)
      } else {
        return nil
      }
    }
    return bytes
  }

  /// The text that bytes are taken for.
  func text(of bytes: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    for byte in bytes {
      let isSign = self == .windows1252 && (0x80...0x9F).contains(byte)
      text.append(isSign ? Self.signs[Int(byte) - 0x80] : Unicode.Scalar(byte))
    }
    return String(text)
  }

  /// What stands for the bytes 80 to 9F; for those that mean nothing, the control characters of the same number, as browsers have it.
  private static let signs = Array(
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
}
