/// JSON that is written piece by piece into one buffer: the bytes that `JSONEncoder` makes with sorted keys and slashes as they are,
/// without the tree of objects that it makes first. Who writes an object gives its members in the order of their names.
package struct JSONText: Sendable {
  /// What was written so far, in UTF-8.
  package private(set) var bytes: [UInt8] = []
  private let isIndented: Bool
  private var depth = 0
  /// Whether nothing stands yet in the array or object that is being written.
  private var isFirst = true

  /// Nothing yet.
  ///
  /// - Parameter isIndented: whether each value has a line of its own; by default all of it is one line.
  package init(isIndented: Bool = false) {
    self.isIndented = isIndented
  }

  /// Writes null.
  package mutating func null() { bytes += "null".utf8 }

  /// Writes true or false.
  package mutating func boolean(_ value: Bool) { bytes += (value ? "true" : "false").utf8 }

  /// Writes a whole number.
  package mutating func integer(_ value: Int) { bytes += String(value).utf8 }

  /// Writes a number, which must be finite.
  package mutating func number(_ value: Double) {
    let text = value.description
    bytes += text.utf8.dropLast(text.hasSuffix(".0") ? 2 : 0)
  }

  /// Writes a text.
  package mutating func string(_ text: String) {
    var text = text
    text.withUTF8 { quote($0) }
  }

  /// Writes an array: the closure calls ``element()`` before each value.
  package mutating func array(_ write: (inout JSONText) throws -> Void) rethrows {
    try nested("[", "]", write)
  }

  /// Writes an object: the closure calls ``member(_:)`` before each value.
  package mutating func object(_ write: (inout JSONText) throws -> Void) rethrows {
    try nested("{", "}", write)
  }

  /// Begins the next element of an array.
  package mutating func element() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    if isIndented { beginLine() }
    isFirst = false
  }

  /// Begins the next member of an object.
  package mutating func member(_ name: String) {
    element()
    string(name)
    bytes += (isIndented ? " : " : ":").utf8
  }

  private mutating func nested(
    _ begin: Unicode.Scalar, _ end: Unicode.Scalar, _ write: (inout JSONText) throws -> Void
  ) rethrows {
    bytes.append(UInt8(ascii: begin))
    depth += 1
    isFirst = true
    try write(&self)
    depth -= 1
    if isIndented {
      if isFirst { bytes.append(UInt8(ascii: "\n")) }
      beginLine()
    }
    bytes.append(UInt8(ascii: end))
    isFirst = false
  }

  private mutating func beginLine() {
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<depth { bytes += "  ".utf8 }
  }

  private mutating func quote(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    var rest = text[...]
    // Most texts hold nothing that is escaped, and are copied at once.
    while let index = rest.firstIndex(where: { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) {
      bytes += rest[..<index]
      escape(rest[index])
      rest = rest[(index + 1)...]
    }
    bytes += rest
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case 0x08: bytes += #"\b"#.utf8
    case 0x09: bytes += #"\t"#.utf8
    case 0x0A: bytes += #"\n"#.utf8
    case 0x0C: bytes += #"\f"#.utf8
    case 0x0D: bytes += #"\r"#.utf8
    case ..<0x20:
      bytes += (byte < 0x10 ? #"\u000"# : #"\u001"#).utf8
      bytes += String(byte & 0x0F, radix: 16).utf8
    default: bytes += [UInt8(ascii: "\\"), byte]
    }
  }
}
