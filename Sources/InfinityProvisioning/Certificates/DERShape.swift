/// What can be told of DER or BER by its lengths and tags alone, whatever they mean.
///
/// What is cut off or has lost a line is not whole, and must be copied again; what is whole and cannot be decoded all the
/// same was encoded so by whoever made it.
enum DERShape {
  /// Deeper than any certificate goes.
  private static let maximumDepth = 40

  /// Whether the bytes are one element and nothing else: every length fits, down to the last element.
  static func isWhole(_ bytes: [UInt8]) -> Bool {
    first(of: bytes[...])?.rest.isEmpty == true
  }

  /// The first element of bytes, and what follows it; nil where it is not whole. Zeros are the end of something, and no element.
  static func first(of bytes: ArraySlice<UInt8>) -> (element: ArraySlice<UInt8>, rest: ArraySlice<UInt8>)? {
    guard let (end, isEnd) = element(bytes, depth: 0), !isEnd else { return nil }
    return (bytes[..<end], bytes[end...])
  }

  /// Bytes without the line ends that editors and scripts put after an element, and that OpenSSL passes over.
  static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
    guard let (element, rest) = first(of: bytes[...]), !rest.isEmpty, rest.allSatisfy(isSpace) else { return bytes }
    return Array(element)
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (UInt8(ascii: "\t")...UInt8(ascii: "\r")).contains(byte)
  }

  /// Whether it is made as what is signed, a certificate among others: the content, the algorithm, the signature.
  static func isSigned(_ bytes: [UInt8]) -> Bool {
    guard let header = header(of: bytes[...]), header.tag == 0x30 else { return false }
    var content = header.content
    for tag in [0x30, 0x30, 0x03] as [UInt8] {
      guard content.first == tag, let (end, _) = element(content, depth: 1) else { return false }
      content = content[end...]
    }
    return true
  }

  /// Whether a sequence begins that is longer than the bytes, and too long for its length to be a letter's.
  static func isCut(_ bytes: [UInt8]) -> Bool {
    bytes.count > 4 && bytes[0] == 0x30 && (0x81...0x82).contains(bytes[1]) && header(of: bytes[...]) == nil
  }

  /// The tag of the first element, and its content; without an end where its length is indefinite. Nil where it does not fit.
  private static func header(
    of bytes: ArraySlice<UInt8>
  ) -> (tag: UInt8, content: ArraySlice<UInt8>, isIndefinite: Bool)? {
    guard let tag = bytes.first else { return nil }
    var rest = bytes.dropFirst()
    if tag & 0x1F == 0x1F {
      guard let last = rest.firstIndex(where: { $0 < 0x80 }) else { return nil }
      rest = rest[(last + 1)...]
    }
    guard let first = rest.popFirst() else { return nil }
    if first == 0x80 { return tag & 0x20 != 0 ? (tag, rest, true) : nil }
    var length = Int(first)
    if first > 0x80 {
      let count = Int(first & 0x7F)
      guard count <= 4, rest.count >= count else { return nil }
      length = rest.prefix(count).reduce(0) { $0 << 8 | Int($1) }
      rest = rest.dropFirst(count)
    }
    return rest.count >= length ? (tag, rest.prefix(length), false) : nil
  }

  /// Where the first element of the bytes ends, and whether it is the end of an indefinite length; nil where it does not fit.
  private static func element(_ bytes: ArraySlice<UInt8>, depth: Int) -> (end: Int, isEnd: Bool)? {
    guard depth < maximumDepth, let (tag, whole, isIndefinite) = header(of: bytes) else { return nil }
    if isIndefinite { return indefinite(whole, depth: depth).map { ($0, false) } }
    var content = whole
    while tag & 0x20 != 0, !content.isEmpty {
      guard let (next, _) = element(content, depth: depth + 1) else { return nil }
      content = content[next...]
    }
    return (whole.endIndex, tag == 0 && whole.isEmpty)
  }

  private static func indefinite(_ bytes: ArraySlice<UInt8>, depth: Int) -> Int? {
    var rest = bytes
    while let (next, isEnd) = element(rest, depth: depth + 1) {
      if isEnd { return next }
      rest = rest[next...]
    }
    return nil
  }
}
