/// One character as it may stand in an answer: escaped for JSON, Python, C, a URL or HTML.
struct EscapedCharacter {
  /// How many bytes of the text it takes.
  var length: Int
  var value: Value

  enum Value {
    /// A Unicode scalar, or half of a pair of surrogates.
    case character(UInt32)
    /// A byte, of UTF-8 or of Latin-1.
    case byte(UInt8)
  }

  /// Reads the escaped character that begins at an index; nil where none does.
  init?(in text: [UInt8], at index: Int) {
    var reader = Reader(text: text, index: index + 1)
    let value: Value? =
      switch text[index] {
      case UInt8(ascii: "\\"): reader.afterBackslash()
      case UInt8(ascii: "%"): reader.afterPercent()
      case UInt8(ascii: "&"): reader.afterAmpersand()
      default: nil
      }
    guard let value else { return nil }
    self.value = value
    length = reader.index - index
  }

  /// The bytes that an escaped character begins with.
  static let beginnings: Set<UInt8> = [UInt8(ascii: "\\"), UInt8(ascii: "%"), UInt8(ascii: "&")]
}

private struct Reader {
  let text: [UInt8]
  var index: Int

  private static let controls: [UInt8: UInt32] = [
    UInt8(ascii: "a"): 7, UInt8(ascii: "b"): 8, UInt8(ascii: "t"): 9, UInt8(ascii: "n"): 10, UInt8(ascii: "v"): 11,
    UInt8(ascii: "f"): 12, UInt8(ascii: "r"): 13, UInt8(ascii: "e"): 27, UInt8(ascii: "0"): 0,
  ]

  /// JSON, Python, C, JavaScript and shells.
  mutating func afterBackslash() -> EscapedCharacter.Value? {
    guard let byte = next() else { return nil }
    switch byte {
    case UInt8(ascii: "u"):
      if skip("{") {
        guard let code = number(radix: 16, digits: 1...8), skip("}") else { return nil }
        return .character(code)
      }
      return number(radix: 16, digits: 4...4).map { .character($0) }
    case UInt8(ascii: "U"): return number(radix: 16, digits: 8...8).map { .character($0) }
    case UInt8(ascii: "x"): return number(radix: 16, digits: 2...2).flatMap(Self.byte)
    case UInt8(ascii: "0")...UInt8(ascii: "3"):
      let start = index
      index -= 1
      if let code = number(radix: 8, digits: 3...3) { return Self.byte(code) }
      index = start
      return byte == UInt8(ascii: "0") ? .character(0) : nil
    case 0x20...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: return .character(UInt32(byte))
    default: return Self.controls[byte].map { .character($0) }
    }
  }

  /// URLs and forms; `%uXXXX` is JavaScript's `escape`.
  mutating func afterPercent() -> EscapedCharacter.Value? {
    if skip("u") { return number(radix: 16, digits: 4...4).map { .character($0) } }
    return number(radix: 16, digits: 2...2).flatMap(Self.byte)
  }

  /// HTML: by number with any zeros before it, and the five names that every escaping uses.
  mutating func afterAmpersand() -> EscapedCharacter.Value? {
    if skip("#") {
      let isHexadecimal = skip("x") || skip("X")
      guard let code = number(radix: isHexadecimal ? 16 : 10, digits: 1...16) else { return nil }
      _ = skip(";")
      return .character(code)
    }
    for (name, character) in [("lt;", "<"), ("gt;", ">"), ("quot;", "\""), ("apos;", "'"), ("amp;", "&")]
      as [(String, Unicode.Scalar)]
    {
      if skip(name) { return .character(character.value) }
    }
    return nil
  }

  private static func byte(_ code: UInt32) -> EscapedCharacter.Value? {
    code < 0x80 ? .character(code) : UInt8(exactly: code).map { .byte($0) }
  }

  private mutating func next() -> UInt8? {
    guard index < text.count else { return nil }
    defer { index += 1 }
    return text[index]
  }

  private mutating func skip(_ word: String) -> Bool {
    let end = index + word.utf8.count
    guard end <= text.count, text[index..<end].elementsEqual(word.utf8) else { return false }
    index = end
    return true
  }

  /// As many digits as there are, in these bounds; nil where they are too few, or make no Unicode scalar.
  private mutating func number(radix: UInt32, digits: ClosedRange<Int>) -> UInt32? {
    var code: UInt32 = 0
    var count = 0
    while count < digits.upperBound, index < text.count, let digit = Self.digit(text[index]), digit < radix {
      code = code * radix + digit
      guard code <= 0x10FFFF else { return nil }
      index += 1
      count += 1
    }
    return count >= digits.lowerBound ? code : nil
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A")) + 10
    default: nil
    }
  }
}
