/// Whether bytes are whole DER or BER, whatever they mean: every length fits, down to the last element.
///
/// What is cut off or has lost a line is not whole, and must be copied again; what is whole and cannot be decoded all the
/// same was encoded so by whoever made it.
enum DERShape {
  /// Deeper than any certificate goes.
  private static let maximumDepth = 40

  /// Whether the bytes are one element and nothing else.
  static func isWhole(_ bytes: [UInt8]) -> Bool {
    guard let (end, _) = element(bytes[...], depth: 0) else { return false }
    return end == bytes.endIndex
  }

  /// Where the first element of the bytes ends, and whether it is the end of an indefinite length; nil where it does not fit.
  private static func element(_ bytes: ArraySlice<UInt8>, depth: Int) -> (end: Int, isEnd: Bool)? {
    guard depth < maximumDepth, let tag = bytes.first else { return nil }
    var rest = bytes.dropFirst()
    if tag & 0x1F == 0x1F {
      guard let last = rest.firstIndex(where: { $0 < 0x80 }) else { return nil }
      rest = rest[(last + 1)...]
    }
    guard let first = rest.popFirst() else { return nil }
    let isConstructed = tag & 0x20 != 0
    if first == 0x80 {
      guard isConstructed else { return nil }
      return indefinite(rest, depth: depth).map { ($0, false) }
    }
    var length = Int(first)
    if first > 0x80 {
      let count = Int(first & 0x7F)
      guard count <= 4, rest.count >= count else { return nil }
      length = rest.prefix(count).reduce(0) { $0 << 8 | Int($1) }
      rest = rest.dropFirst(count)
    }
    guard rest.count >= length else { return nil }
    var content = rest.prefix(length)
    let end = content.endIndex
    while isConstructed, !content.isEmpty {
      guard let (next, _) = element(content, depth: depth + 1) else { return nil }
      content = content[next...]
    }
    return (end, tag == 0 && first == 0)
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
