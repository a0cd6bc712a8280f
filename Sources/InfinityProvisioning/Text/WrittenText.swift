/// Reads text that a person or Windows wrote: deployment files, passwords, keys, certificates in PEM.
///
/// Editors and shells of Windows put a byte order mark before UTF-8, and write UTF-16; both are only another way to store
/// the same text.
package enum WrittenText {
  /// Why bytes are not taken for text.
  package struct Failure: Error, Equatable {
    /// What the bytes are, after `it is`, and what to do.
    package var reason: String
    /// Whether it is another encoding, which is known; else a byte is wrong.
    package var isOtherEncoding = true
  }

  private static let utf8Mark: [UInt8] = [0xEF, 0xBB, 0xBF]
  private static let utf32Marks: [[UInt8]] = [[0xFF, 0xFE, 0, 0], [0, 0, 0xFE, 0xFF]]

  /// The text, without the byte order mark.
  ///
  /// - Parameter lossily: whether what is not UTF-8 is passed over: comments beside PEM blocks are in any encoding.
  package static func decode(_ bytes: [UInt8], lossily: Bool = false) -> Result<String, Failure> {
    if utf32Marks.contains(where: bytes.starts) {
      return .failure(Failure(reason: "UTF-32 text; save it as UTF-8"))
    }
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), lowByteFirst: true) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), lowByteFirst: false) }
    let rest = bytes.starts(with: utf8Mark) ? bytes.dropFirst(utf8Mark.count) : bytes[...]
    guard !looksLikeUTF16(rest) else {
      return .failure(Failure(reason: "UTF-16 text without a byte order mark; save it as UTF-8"))
    }
    if rest.contains(0), isMixed(rest) { return .failure(mixed) }
    if lossily { return zeros(in: rest).map { .failure($0) } ?? .success(String(decoding: rest, as: UTF8.self)) }
    guard let text = String(validating: rest, as: UTF8.self) else {
      return .failure(Failure(reason: "not UTF-8 text", isOtherEncoding: false))
    }
    return .success(text)
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, lowByteFirst: Bool) -> Result<String, Failure> {
    let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return lowByteFirst ? second << 8 | first : first << 8 | second
    }
    // Four hyphens in eight bits, of a boundary that was added.
    if zip(units, units.dropFirst()).contains(where: { $0 == 0x2D2D && $1 == 0x2D2D }) { return .failure(mixed) }
    guard bytes.count.isMultiple(of: 2), let text = String(validating: units, as: UTF16.self) else {
      return .failure(Failure(reason: "damaged UTF-16 text; save it as UTF-8"))
    }
    return .success(text)
  }

  private static let mixed = Failure(
    reason: "UTF-8 text and UTF-16 text in one, as `>>` of Windows PowerShell makes it; save all of it as UTF-8")

  /// What a zero with something after it means; nil for none: at the end of a file some programs leave zeros and Control-Z.
  private static func zeros(in bytes: ArraySlice<UInt8>) -> Failure? {
    guard let zero = bytes.firstIndex(of: 0),
      !bytes[zero...].allSatisfy({ $0 == 0 || $0 == 0x1A || $0 == 0x0A || $0 == 0x0D })
    else { return nil }
    guard !bytes.contains(where: isBinary) else {
      return Failure(
        reason:
          "text and binary data in one, as a file in DER joined to one in PEM; convert the binary part to PEM, or copy it again from its source"
      )
    }
    let line = bytes[..<zero].count { $0 == 0x0A } + 1
    return Failure(reason: "text with a zero byte (NUL) on line \(line); copy it again from its source")
  }

  /// Whether text in UTF-16 follows on text: a zero in every other byte for some characters, and no byte that only DER has.
  private static func isMixed(_ bytes: ArraySlice<UInt8>) -> Bool {
    !bytes.contains(where: isBinary)
      && bytes.indices.dropLast(6).contains { index in
        stride(from: index, through: index + 6, by: 2).allSatisfy {
          bytes[$0] == 0 && ($0 == index || bytes[$0 - 1] != 0)
        }
      }
  }

  /// DER has lengths and types there, which no text has.
  private static func isBinary(_ byte: UInt8) -> Bool { (0x01...0x08).contains(byte) || (0x0E...0x19).contains(byte) }

  /// Western text in UTF-16 has a zero in every other byte, which UTF-8 never has.
  private static func looksLikeUTF16(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count >= 4, bytes.contains(0) else { return false }
    let sides = bytes.enumerated().reduce(into: (even: 0, odd: 0)) { zeros, item in
      guard item.element == 0 else { return }
      if item.offset.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
    }
    return max(sides.even, sides.odd) * 10 >= bytes.count * 4 && min(sides.even, sides.odd) * 10 <= bytes.count
  }
}

extension String {
  /// Without its last line end: LF or CRLF, which editors and `echo` add.
  package var droppingFinalLineEnd: String {
    // CR and LF together are one character.
    hasSuffix("\r\n") || hasSuffix("\n") ? String(dropLast()) : self
  }
}

extension Unicode.Scalar {
  /// What the scalar is called, for messages about characters that nobody sees: `a no-break space (U+00A0)`; nil for what
  /// is seen, and for the ordinary space.
  package var invisibleName: String? {
    let name: String
    switch value {
    // What most texts are made of is not looked up in the tables of Unicode.
    case 0x20...0x7E: return nil
    case 0x0A: name = "a line feed"
    case 0x0D: name = "a carriage return"
    case 0x09: name = "a tab"
    case 0xA0, 0x202F, 0x2007: name = "a no-break space"
    case 0xAD: name = "a soft hyphen"
    case 0x200B: name = "a zero-width space"
    case 0x200C, 0x200D, 0x2060: name = "a zero-width joiner"
    case 0xFEFF: name = "a byte order mark"
    case 0x2028: name = "a line separator"
    case 0x2029: name = "a paragraph separator"
    default:
      switch properties.generalCategory {
      case .control: name = "a control character"
      case .format: name = "an invisible character"
      case .spaceSeparator where value != 0x20: name = "a character that looks like a space"
      default: return nil
      }
    }
    return "\(name) (\(codePointName))"
  }
}
