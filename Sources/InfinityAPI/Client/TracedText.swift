/// A text that knows, of each byte, where in an earlier form of it that byte stood.
struct TracedText {
  private(set) var bytes: [UInt8]
  /// Of each byte, the bytes of the first form that it was made of; nil while the text is that form.
  private var sources: [Range<UInt32>]?

  /// The first form.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  private init(capacity: Int) {
    bytes = []
    bytes.reserveCapacity(capacity)
    sources = []
    sources?.reserveCapacity(capacity)
  }

  /// The bytes of the first form that a part of this one was made of; the part is not empty.
  func source(of part: Range<Int>) -> Range<Int> {
    guard let sources else { return part }
    return Int(sources[part.lowerBound].lowerBound)..<Int(sources[part.upperBound - 1].upperBound)
  }

  private mutating func append(_ byte: UInt8, from source: Range<Int>) {
    bytes.append(byte)
    // No answer is as long as that.
    sources?.append(UInt32(clamping: source.lowerBound)..<UInt32(clamping: source.upperBound))
  }

  /// The text with every escaped character as the character itself; nil where there is none.
  ///
  /// What was escaped twice is escaped once then.
  ///
  /// - Parameter beginnings: of the escaped characters that are meant; by default of all.
  func unescaped(_ beginnings: Set<UInt8> = EscapedCharacter.beginnings) -> TracedText? {
    guard bytes.contains(where: beginnings.contains) else { return nil }
    var result = TracedText(capacity: bytes.count)
    var found = false
    var index = 0
    while index < bytes.count {
      if beginnings.contains(bytes[index]), let (length, character) = character(at: index) {
        let source = source(of: index..<index + length)
        for byte in character { result.append(byte, from: source) }
        found = true
        index += length
      } else {
        result.append(bytes[index], from: source(of: index..<index + 1))
        index += 1
      }
    }
    return found ? result : nil
  }

  /// The text as a form's encoding, line-wise base64, SQL and YAML take it for the same: a plus is a blank, line ends are
  /// nothing, and a quote that is doubled is one; nil where that changes nothing.
  func folded() -> TracedText? {
    var result = TracedText(capacity: bytes.count)
    var isChanged = false
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        isChanged = true
      case UInt8(ascii: "'") where result.bytes.last == byte, UInt8(ascii: "\"") where result.bytes.last == byte:
        isChanged = true
      case UInt8(ascii: "+"):
        isChanged = true
        result.append(UInt8(ascii: " "), from: source(of: index..<index + 1))
      default: result.append(byte, from: source(of: index..<index + 1))
      }
    }
    return isChanged ? result : nil
  }

  /// The escaped character that begins at an index, in UTF-8.
  private func character(at index: Int) -> (length: Int, bytes: [UInt8])? {
    guard let first = EscapedCharacter(in: bytes, at: index) else { return nil }
    switch first.value {
    case .byte(let byte):
      // Python shows bytes and some characters in the same way: what is no UTF-8 is a character.
      return utf8(first, byte, at: index) ?? (first.length, Self.utf8(UInt32(byte)) ?? [])
    case .character(let high) where (0xD800...0xDBFF).contains(high):
      let next = index + first.length
      guard next < bytes.count, let second = EscapedCharacter(in: bytes, at: next),
        case .character(let low) = second.value, (0xDC00...0xDFFF).contains(low),
        let pair = Self.utf8(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
      else { return nil }
      return (first.length + second.length, pair)
    case .character(let code): return Self.utf8(code).map { (first.length, $0) }
    }
  }

  /// A character of several bytes, each of which is escaped.
  private func utf8(_ first: EscapedCharacter, _ lead: UInt8, at index: Int) -> (length: Int, bytes: [UInt8])? {
    let count =
      switch lead {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    guard count > 0 else { return nil }
    var character = [lead]
    var length = first.length
    while character.count < count {
      guard index + length < bytes.count, let next = EscapedCharacter(in: bytes, at: index + length),
        case .byte(let byte) = next.value, (0x80...0xBF).contains(byte)
      else { return nil }
      character.append(byte)
      length += next.length
    }
    return (length, character)
  }

  private static func utf8(_ code: UInt32) -> [UInt8]? {
    Unicode.Scalar(code).map { Array(String(Character($0)).utf8) }
  }
}
